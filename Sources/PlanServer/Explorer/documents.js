// All documents: by type and year, the most cited first.
import { h, vi } from "./dom.js";
import { date, number, t } from "./language.js";
import { csvButton, documentLabel, heading, orderOf, select, sentence, table } from "./parts.js";
import { DOCUMENT } from "./queries.js";
import { link } from "./route.js";

const QUERY = `query Documents($after: String) {
  statistics { plans documents }
  documents(orderBy: [{ citations: DESCENDING }], first: 1000, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ${DOCUMENT} citations { totalCount } supports { id } relations { kind } relatedFrom { kind } }
  }
}`;

/** More rows than this make the page slow; the page says how many there are. */
const MOST = 10_000;

export async function view(ctx) {
	const documents = [];
	let page = null;
	do {
		page = (await ctx.ask(QUERY, page ? { after: page.pageInfo.endCursor } : {})).documents;
		documents.push(...page.nodes);
	} while (page.pageInfo.hasNextPage && documents.length < MOST);
	const types = [...new Set(documents.map((document) => document.type))].sort((a, b) =>
		t(`type.${a}`).localeCompare(t(`type.${b}`), "vi"),
	);
	const years = [...new Set(documents.map((document) => document.issuedYear).filter(Boolean))].sort((a, b) => b - a);
	// What no document has would be a filter that the page does not show.
	const given = (name, known) => (known.includes(ctx.params.get(name)) ? ctx.params.get(name) : "");
	const state = {
		type: given("type", types),
		year: given("year", years.map(String)),
		sort: ctx.params.get("sort"),
	};
	const onSort = (sort) => {
		state.sort = sort;
		ctx.keep(state);
	};
	const holder = h("div", { "aria-live": "polite" });
	const fitting = () =>
		documents.filter(
			(document) =>
				(!state.type || document.type === state.type) && (!state.year || String(document.issuedYear) === state.year),
		);
	const draw = () => {
		ctx.keep(state);
		const rows = fitting();
		const count = t("documentsCount", { n: rows.length });
		const cut =
			documents.length < page.totalCount && ` · ${t("firstOf", { n: documents.length, all: page.totalCount })}`;
		holder.replaceChildren(h("p", { class: "soft" }, count, cut), list(rows, orderOf(state.sort), onSort));
	};
	const change = (name) => (value) => {
		state[name] = value;
		draw();
	};
	draw();
	return {
		title: t("nav.documents"),
		node: [
			heading(null, t("nav.documents"), h("p", { class: "lead-text" }, t("documentsHelp"))),
			h(
				"div",
				{ class: "controls" },
				select(
					t("documentType"),
					[["", t("everyType")], ...types.map((type) => [type, t(`type.${type}`)])],
					state.type,
					change("type"),
				),
				select(
					t("year"),
					[["", t("everyYear")], ...years.map((year) => [String(year), String(year)])],
					state.year,
					change("year"),
				),
				csvButton("documents", () => csvRows(fitting())),
			),
			holder,
		],
	};
}

function list(rows, sort, onSort) {
	return table({
		caption: t("nav.documents"),
		className: "document-table",
		rows,
		sort,
		onSort,
		columns: [
			{
				title: t("document"),
				isHead: true,
				key: documentLabel,
				cell: (document) => [
					h("a", { href: link.document(document), lang: "vi" }, documentLabel(document)),
					document.number && document.name && vi(sentence(document.name), "p", { class: "soft" }),
				],
			},
			{
				title: t("documentType"),
				key: (document) => t(`type.${document.type}`),
				cell: (document) => t(`type.${document.type}`),
			},
			{
				title: t("issuedShort"),
				key: (document) => document.issuedOn ?? String(document.issuedYear ?? ""),
				cell: (document) => date(document.issuedOn) || String(document.issuedYear ?? "–"),
				className: "day",
			},
			{
				title: t("citations"),
				number: true,
				key: (document) => document.citations.totalCount,
				cell: (document) => number(document.citations.totalCount),
			},
			{
				title: t("targets"),
				number: true,
				key: (document) => document.supports.length,
				cell: (document) => number(document.supports.length),
			},
		],
	});
}

const csvRows = (rows) => [
	[t("number"), t("documentType"), t("name"), t("issuer"), t("issuedShort"), t("citations"), t("targets")],
	...rows.map((document) => [
		document.number ?? "",
		t(`type.${document.type}`),
		document.name ?? "",
		document.issuer ?? "",
		document.issuedOn ?? document.issuedYear ?? "",
		document.citations.totalCount,
		document.supports.length,
	]),
];

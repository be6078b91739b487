// A document: who cites it and in which words, what it carries out, and what carries it out.
import { h, vi } from "./dom.js";
import { date, t } from "./language.js";
import {
	code,
	crumbs,
	csvButton,
	documentLabel,
	documentTitle,
	empty,
	evidence,
	heading,
	nodeLinks,
	quote,
	section,
	sentence,
} from "./parts.js";
import { DOCUMENT, SPAN } from "./queries.js";
import { here, isId, link } from "./route.js";

const FIELDS = `${DOCUMENT}
    asPlan { id number }
    citations(first: 1000) {
      totalCount
      nodes { plan { id number } goal { id number title } target { id code title } ${SPAN} }
    }
    direct: supports { id }
    supports(transitive: true) { id code title goal { plan { number } } }
    relations { kind to { ${DOCUMENT} } ${SPAN} }
    relatedFrom { kind from { ${DOCUMENT} } ${SPAN} }`;

const BY_NUMBER = `query Document($number: String!, $year: Int) {
  statistics { plans }
  document(number: $number, year: $year) { ${FIELDS} }
}`;
const BY_ID = `query Document($id: ID!) {
  statistics { plans }
  document: node(id: $id) { ... on Document { ${FIELDS} } }
}`;

export async function view(ctx) {
	const year = Number(ctx.params.get("year")) || null;
	const { document } = isId(ctx.key)
		? await ctx.ask(BY_ID, { id: ctx.key })
		: await ctx.ask(BY_NUMBER, { number: ctx.key, year });
	if (!document?.citations) return null;
	const facts = [
		document.issuer && vi(document.issuer),
		document.issuedOn
			? t("issuedOn", { day: date(document.issuedOn) })
			: document.issuedYear && String(document.issuedYear),
		document.asPlan && h("a", { href: link.plan(document.asPlan) }, t("openPlan")),
	].filter(Boolean);
	const citations = document.citations.nodes;
	const directly = new Set(document.direct.map(({ id }) => id));
	const through = document.supports.filter(({ id }) => !directly.has(id));
	return {
		title: documentLabel(document),
		node: [
			crumbs([t("nav.documents"), here("/documents")], [t(`type.${document.type}`)]),
			heading(
				t(`type.${document.type}`),
				vi(documentLabel(document)),
				document.number && document.name && vi(sentence(document.name), "p", { class: "lead-text" }),
				facts.length > 0 &&
					h(
						"ul",
						{ class: "facts" },
						facts.map((fact) => h("li", null, fact)),
					),
				h(
					"p",
					{ class: "actions" },
					nodeLinks("document", document.id),
					csvButton(documentLabel(document).replaceAll("/", "-"), () => rows(citations)),
				),
			),
			section(
				"cited",
				t("citedCount", { n: document.citations.totalCount }),
				citations.length ? mentions(citations) : empty(t("notCited")),
			),
			through.length > 0 &&
				section(
					"through",
					t("supportsThrough"),
					h(
						"ol",
						{ class: "targets" },
						through.map((target) =>
							h(
								"li",
								null,
								h(
									"a",
									{ href: link.target(target) },
									code(target.code, target.goal.plan),
									vi(target.title, "span", { class: "statement" }),
								),
							),
						),
					),
				),
			document.relations.length > 0 &&
				section("relations", t("relations"), relations(document.relations, "to", "relation")),
			document.relatedFrom.length > 0 &&
				section("related", t("relatedFrom"), relations(document.relatedFrom, "from", "relatedFrom")),
		],
	};
}

/** Where it is cited: one entry a target, or the plan's own body. */
function mentions(citations) {
	const places = new Map();
	for (const citation of citations) {
		const key = citation.target?.id ?? citation.goal?.id ?? citation.plan.id;
		places.set(key, [...(places.get(key) ?? []), citation]);
	}
	const items = [...places.values()].map((same) => {
		const [{ target, goal, plan }] = same;
		const [href, name, title] = target
			? [link.target(target), target.code, target.title]
			: goal
				? [link.goal(goal), goal.number, goal.title]
				: [link.plan(plan), plan.number, t("planBody")];
		return h(
			"li",
			null,
			h(
				"a",
				{ href },
				code(name, target || goal ? plan : null),
				target || goal ? vi(title, "span", { class: "statement" }) : h("span", { class: "statement" }, title),
			),
			h(
				"ul",
				{ class: "plain mentions" },
				same.map(({ source }) => h("li", null, quote(source.text), " ", evidence(source))),
			),
		);
	});
	return h("ol", { class: "targets" }, items);
}

function relations(list, end, verbs) {
	const items = list.map((relation) => {
		const other = relation[end];
		return h(
			"li",
			null,
			h("span", { class: "soft" }, t(`${verbs}.${relation.kind}`), " "),
			h("a", { href: link.document(other), class: "document-number", lang: "vi" }, documentTitle(other)),
			other.number && other.name && vi(sentence(other.name), "p", { class: "soft" }),
			h("p", null, quote(relation.source.text), " ", evidence(relation.source)),
		);
	});
	return h("ul", { class: "plain documents" }, items);
}

const rows = (citations) => [
	[t("plan"), t("goal"), t("code"), t("statement"), t("line"), t("words")],
	...citations.map(({ plan, goal, target, source }) => [
		plan.number,
		goal?.number ?? "",
		target?.code ?? "",
		target?.title ?? goal?.title ?? "",
		source.line,
		source.text,
	]),
];

// Which agencies have targets in common: a matrix to look at, and the same as a list of pairs.
import { h } from "./dom.js";
import { number, t } from "./language.js";
import { arrowKeys, csvButton, level, table } from "./parts.js";

/** More agencies than this make a matrix that nobody can read; the list of pairs has them all. */
const SHOWN = 16;

export function sharedTargets(rows, choose) {
	const parts = rows
		.map((row) => ({
			agency: row.agency,
			targets: new Set([...row.leads, ...row.coordinates].map((target) => target.id)),
		}))
		.sort((a, b) => b.targets.size - a.targets.size);
	const pairs = [];
	parts.forEach((first, place) => {
		for (const second of parts.slice(place + 1)) {
			const count = [...first.targets].filter((target) => second.targets.has(target)).length;
			if (count) pairs.push({ first: first.agency, second: second.agency, count });
		}
	});
	pairs.sort((a, b) => b.count - a.count);
	const most = pairs[0]?.count ?? 1;
	return h(
		"div",
		null,
		matrix(parts.slice(0, SHOWN), pairs, most, choose),
		h("details", { class: "pairs" }, h("summary", null, t("asTable")), pairTable(pairs, choose)),
		h(
			"p",
			{ class: "actions" },
			csvButton("shared-targets", () => [
				[t("first"), t("second"), t("targets")],
				...pairs.map((pair) => [pair.first.name, pair.second.name, pair.count]),
			]),
		),
	);
}

function matrix(parts, pairs, most, choose) {
	const counts = new Map(pairs.map((pair) => [`${pair.first.id} ${pair.second.id}`, pair]));
	const cell = (row, column) => {
		const pair = counts.get(`${column.agency.id} ${row.agency.id}`);
		if (!pair) return null;
		const name = t("sharedOf", { a: row.agency.name, b: column.agency.name, n: pair.count });
		return h(
			"button",
			{
				type: "button",
				class: `cell level-${level(pair.count, most)}`,
				tabindex: "-1",
				"aria-label": name,
				title: name,
				onclick: () => choose(pair.first.id, pair.second.id),
			},
			number(pair.count),
		);
	};
	const head = h(
		"tr",
		null,
		h("td"),
		parts.map((part, place) => h("th", { scope: "col" }, h("abbr", { title: part.agency.name }, String(place + 1)))),
	);
	const body = parts.map((row, place) =>
		h(
			"tr",
			null,
			h("th", { scope: "row", lang: "vi" }, h("span", { class: "code" }, String(place + 1)), row.agency.name),
			parts.slice(0, place).map((column) => h("td", null, cell(row, column))),
			h("td", { class: "diagonal", title: row.agency.name }, number(row.targets.size)),
		),
	);
	const first = (node) => node.querySelector(".cell")?.removeAttribute("tabindex");
	const node = h(
		"div",
		{ class: "scroll", tabindex: "0", role: "region", "aria-label": t("sharedTargets") },
		h(
			"table",
			{ class: "matrix" },
			h("caption", { class: "visually-hidden" }, t("sharedHelp")),
			h("thead", null, head),
			h("tbody", null, body),
		),
	);
	first(node);
	arrowKeys(node);
	return node;
}

function pairTable(pairs, choose) {
	return table({
		caption: t("sharedTargets"),
		rows: pairs,
		columns: [
			{
				title: t("first"),
				isHead: true,
				key: (pair) => pair.first.name,
				cell: (pair) => h("span", { lang: "vi" }, pair.first.name),
			},
			{
				title: t("second"),
				key: (pair) => pair.second.name,
				cell: (pair) => h("span", { lang: "vi" }, pair.second.name),
			},
			{
				title: t("targets"),
				number: true,
				key: (pair) => pair.count,
				cell: (pair) =>
					h(
						"button",
						{ type: "button", class: "quiet", onclick: () => choose(pair.first.id, pair.second.id) },
						number(pair.count),
					),
			},
		],
	});
}

// Who is to do it and how: leads, coordinators and actions block by block, and the indicators; for goals and targets.
import { h, s, vi } from "./dom.js";
import { number, t } from "./language.js";
import { documentLabel, evidence, quote } from "./parts.js";
import { link } from "./route.js";

/** The blocks of a target or goal, in order, each with who leads, who coordinates and what is to be done. */
export function blocks(owner, documents) {
	const numbers = [...new Set([...owner.assignments, ...owner.actions].map((part) => part.block))].sort(
		(a, b) => a - b,
	);
	// Where there is one block alone it has no heading, and what is in it comes directly under the section's.
	const below = numbers.length > 1 ? "h4" : "h3";
	return numbers.map((block) => {
		const assignments = owner.assignments.filter((part) => part.block === block);
		const actions = owner.actions.filter((part) => part.block === block);
		return h(
			"div",
			{ class: "block" },
			numbers.length > 1 && h("h3", null, t("block", { number: block })),
			h("div", { class: "roles" }, roleList("LEAD", assignments, below), roleList("COORDINATE", assignments, below)),
			actions.length > 0 && actionList(actions, documents, below),
		);
	});
}

function roleList(role, assignments, below) {
	const own = assignments.filter((part) => part.role === role);
	const name = role === "LEAD" ? "lead" : "coordinate";
	const items = own.map(({ agency, source }) =>
		h(
			"li",
			null,
			h("a", { href: link.agency(agency), lang: "vi" }, agency.name),
			" ",
			evidence(source),
			source.text !== agency.name && [" ", quote(source.text)],
		),
	);
	return h(
		"div",
		{ class: `role ${name}` },
		h(below, { class: "label" }, h("span", { class: `swatch ${name}` }), t(name)),
		own.length ? h("ul", { class: "plain" }, items) : h("p", { class: "soft" }, t("nobody")),
	);
}

function actionList(actions, documents, below) {
	const known = new Set(actions.map((action) => action.id));
	const parts = (parent) =>
		actions.filter((action) => (known.has(action.parent?.id) ? action.parent.id : null) === parent);
	const list = (parent) => {
		const own = parts(parent);
		return own.length
			? h(
					"ul",
					{ class: "actions-list" },
					own.map((action) =>
						h("li", { id: action.id }, cited(action, documents), " ", evidence(action.source), list(action.id)),
					),
				)
			: null;
	};
	return [h(below, { class: "label" }, t("actions")), list(null)];
}

/** An action's words, in which what names a document leads to it. */
function cited(action, documents) {
	let rest = action.text;
	const parts = [];
	for (const { document, source } of action.citations.nodes) {
		const place = rest.indexOf(source.text);
		if (place < 0) continue;
		const known = documents.get(document.id);
		parts.push(
			rest.slice(0, place),
			h("a", { href: link.document(document), title: known ? documentLabel(known) : null }, source.text),
		);
		rest = rest.slice(place + source.text.length);
	}
	return h("span", { lang: "vi" }, parts, rest);
}

const SIGNS = { LESS: "< ", LESS_OR_EQUAL: "≤ ", GREATER: "> ", GREATER_OR_EQUAL: "≥ " };

/** «≥ 95», «20–25», «Δ 1.5». */
function range({ comparator, value, upperValue }, write = number) {
	const sign = SIGNS[comparator] ?? (comparator === "CHANGE" ? "Δ " : "");
	return sign + write(value) + (upperValue === null ? "" : `–${write(upperValue)}`);
}

/** «≥ 95 %», «20–25 %», «Δ 1.5 lần». */
export function amount(indicator) {
	const { unit } = indicator;
	return `${range(indicator)}${unit ? `${unit.startsWith("/") ? "" : "\u00a0"}${unit}` : ""}`;
}

/** Small charts, one for each unit, and the claims that they show. */
export function indicators(list) {
	if (!list.length) return null;
	const units = [...new Set(list.map((item) => item.unit ?? ""))];
	const charts = units.map((unit) =>
		chart(
			unit,
			list.filter((item) => (item.unit ?? "") === unit),
		),
	);
	const rows = [...list]
		.sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
		.map((item) =>
			h(
				"tr",
				null,
				h("td", null, item.year ? String(item.year) : t("noYear")),
				h(
					"td",
					null,
					vi(amount(item)),
					item.comparator === "CHANGE" && h("span", { class: "soft" }, ` (${t("change")})`),
				),
				h("td", null, quote(item.source.text), " ", evidence(item.source)),
			),
		);
	return [
		h("div", { class: "charts" }, charts),
		h(
			"table",
			{ class: "claims" },
			h("caption", { class: "visually-hidden" }, t("indicators")),
			h(
				"thead",
				null,
				h(
					"tr",
					null,
					["year", "value", "words"].map((name) => h("th", { scope: "col" }, t(name))),
				),
			),
			h("tbody", null, rows),
		),
	];
}

const HEIGHT = 92;
const TOP = 16;
const BASE = 72;
/** How wide a letter above a bar is. */
const LABEL_LETTER = 6.5;

/** Bars by year: 2020, 2025, 2030 always have their place, so that charts can be compared. */
function chart(unit, list) {
	const years = [...new Set([2020, 2025, 2030, ...list.map((item) => item.year ?? 0)])].sort(
		(a, b) => (a || 9999) - (b || 9999),
	);
	const columns = years.map((year) => list.filter((item) => (item.year ?? 0) === year));
	const write = list.some((item) => Math.max(item.value, item.upperValue ?? 0) >= 10_000)
		? (value) => (value >= 1000 ? `${number(value / 1000, 1)}k` : number(value))
		: number;
	const step = Math.max(30, ...list.map((item) => label(item, write).length * LABEL_LETTER + 6));
	const widths = columns.map((own) => Math.max(46, own.length * step + 12));
	const width = widths.reduce((sum, part) => sum + part, 0);
	const most =
		unit.startsWith("%") &&
		list.every((item) => Math.max(item.value, item.upperValue ?? 0) <= 100) &&
		list.some((item) => item.value > 25)
			? 100
			: Math.max(...list.map((item) => item.upperValue ?? item.value), 0) || 1;
	const y = (value) => BASE - (Math.max(0, value) / most) * (BASE - TOP);
	const parts = [];
	let left = 0;
	columns.forEach((own, place) => {
		const middle = left + widths[place] / 2;
		const year = years[place] ? String(years[place]) : "–";
		parts.push(
			s(
				"text",
				{ x: middle, y: HEIGHT - 6, class: own.length ? "chart-year" : "chart-year none", "text-anchor": "middle" },
				year,
			),
		);
		own.forEach((item, index) => {
			const x = middle + (index - (own.length - 1) / 2) * step;
			parts.push(...mark(item, x, y, write));
		});
		left += widths[place];
	});
	const words = list.map((item) => `${item.year ?? t("noYear")}: ${amount(item)}`).join("; ");
	return h(
		"figure",
		{ class: "chart" },
		h("figcaption", null, unit ? vi(unit) : t("amount")),
		s(
			"svg",
			{ viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": words },
			s("line", { x1: 0, x2: width, y1: BASE, y2: BASE, class: "chart-base" }),
			parts,
		),
	);
}

/** What stands above a bar, in few letters. */
const label = (item, write) => range(item, write).replace(" ", "");

function mark(item, x, y, write) {
	const { comparator, value, upperValue } = item;
	const upper = upperValue ?? value;
	const top = y(upper);
	const isChange = comparator === "CHANGE";
	const parts = [
		s("rect", {
			x: x - 7,
			y: top,
			width: 14,
			height: Math.max(1, BASE - top),
			class: isChange ? "chart-bar change" : "chart-bar",
		}),
	];
	if (upperValue !== null)
		parts.push(s("rect", { x: x - 7, y: top, width: 14, height: Math.max(1, y(value) - top), class: "chart-range" }));
	parts.push(s("text", { x, y: top - 4, class: "chart-value", "text-anchor": "middle" }, label(item, write)));
	return [s("g", null, s("title", null, `${item.year ?? t("noYear")}: ${amount(item)}`), parts)];
}

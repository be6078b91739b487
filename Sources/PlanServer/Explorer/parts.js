// What several views are made of: headings, evidence, chips, bars, tables with CSV.
import { wordsOf } from "./api.js";
import { csv, h, s, save, say, vi } from "./dom.js";
import { number, t } from "./language.js";
import { link, pastShown, planApart } from "./route.js";

export function heading(kicker, title, ...below) {
	return h(
		"header",
		{ class: "heading" },
		kicker && h("p", { class: "kicker" }, kicker),
		h("h1", { tabindex: "-1", class: isLong(title) && "long" }, title),
		below,
	);
}

/** A statement of several lines is read in smaller letters. */
const isLong = (title) => (title.textContent ?? title).length > 110;

export function crumbs(...steps) {
	const items = steps.filter(Boolean).map(([text, href]) => h("li", null, href ? h("a", { href }, text) : text));
	return h("nav", { class: "crumbs", "aria-label": t("crumbs") }, h("ol", null, items));
}

export function section(id, title, ...children) {
	return h("section", { "aria-labelledby": id }, h("h2", { id }, title), children);
}

export const empty = (text) => h("p", { class: "empty" }, text);

/** The line that a claim was read from: a link to the text, shown beside the page when it is clicked. */
export function evidence(span) {
	const line = String(span.line);
	const words = span.text ? t("evidenceOf", { line, words: shorten(span.text, 120) }) : t("lineNumber", { line });
	return h(
		"a",
		{
			class: "line",
			href: link.text(span.plan.id, span),
			"data-source": "",
			"aria-label": words,
			title: t("showInText"),
		},
		t("lineShort", { line }),
	);
}

/** A target's code or a goal's number, with the plan under it where there are several. */
export function code(text, plan) {
	const apart = planApart(plan);
	return h("span", { class: "code" }, String(text), apart && h("small", null, apart.number));
}

export const quote = (text) => vi(`«${text.trim()}»`, "q", { class: "words" });

export function shorten(text, letters) {
	if (text.length <= letters) return text;
	const cut = text.lastIndexOf(" ", letters);
	return `${text.slice(0, cut > letters / 2 ? cut : letters)}…`;
}

/** A document's name for lists: its number, or the name of a law that has none. */
export const documentLabel = (document) => document.number ?? document.name ?? t("document");

/** «Nghị quyết 236/2015/NQ-HĐND», for pictures and headings. */
export const documentTitle = (document) =>
	document.number ? `${t(`type.${document.type}`)} ${document.number}` : (document.name ?? t(`type.${document.type}`));

/** The name of a document begins in lower case, as it follows the number in the plan. */
export const sentence = (text) =>
	text ? text.replace(/^[\s,“"]+/, "").replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : "";

/** How many targets are led and coordinated, as one bar; without a label where the numbers stand beside it. */
export function bar(leads, coordinates, most, label) {
	const width = 100;
	const unit = most ? width / most : 0;
	return s(
		"svg",
		{
			class: "bar",
			viewBox: `0 0 ${width} 10`,
			preserveAspectRatio: "none",
			...(label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" }),
		},
		s("rect", { class: "fill-lead", width: leads * unit, height: 10 }),
		s("rect", { class: "fill-coordinate", x: leads * unit, width: coordinates * unit, height: 10 }),
	);
}

export const rolesLabel = (leads, coordinates) =>
	`${t("leadsCount", { n: leads })}, ${t("coordinatesCount", { n: coordinates })}`;

export function roleLegend() {
	return h(
		"p",
		{ class: "legend" },
		h("span", { class: "swatch lead" }),
		t("lead"),
		h("span", { class: "swatch coordinate" }),
		t("coordinate"),
	);
}

/** A button that saves rows as CSV. */
export function csvButton(name, rows, text = "CSV") {
	const click = () => save(`${name}.csv`, "text/csv;charset=utf-8", csv(rows()));
	return h("button", { type: "button", class: "quiet", onclick: click, "data-csv": name }, icon("down"), text);
}

/** The order of a table as an address has it, «2down»; null where it names none. */
export function orderOf(text) {
	const [, column, way] = /^(\d+)(up|down)$/.exec(text ?? "") ?? [];
	return way ? { column: Number(column), down: way === "down" } : null;
}

/** A table. A column has `title`, `cell(row)` and, where it can be sorted by, `key(row)`; numbers go to the right.
    `onSort` is given each order that is chosen, as an address has it. */
export function table({ caption, columns, rows, sort, onSort, className = "" }) {
	let order = columns[sort?.column]?.key ? sort : null;
	const body = h("tbody");
	const head = h("tr");
	const draw = () => {
		const sorted = order ? sortRows(rows, columns[order.column].key, order.down) : rows;
		body.replaceChildren(
			...sorted.map((row) =>
				h(
					"tr",
					null,
					columns.map((column) =>
						h(
							column.isHead ? "th" : "td",
							{
								class: column.number ? "number" : column.className,
								scope: column.isHead && "row",
								"data-title": typeof column.title === "string" && column.title,
							},
							column.cell(row),
						),
					),
				),
			),
		);
		head.replaceChildren(...columns.map((column, place) => headCell(column, place)));
	};
	const headCell = (column, place) => {
		const isSorted = order?.column === place;
		const state = isSorted ? (order.down ? "descending" : "ascending") : null;
		const click = () => {
			order = { column: place, down: isSorted ? !order.down : Boolean(column.number || column.down) };
			draw();
			onSort?.(place + (order.down ? "down" : "up"));
			head.children[place].querySelector("button").focus();
		};
		const mark = h("span", { class: "order", "aria-hidden": "true" }, isSorted ? (order.down ? "↓" : "↑") : "");
		const title = column.key
			? h("button", { type: "button", class: "sort", onclick: click }, column.title, mark)
			: column.title;
		return h("th", { scope: "col", class: column.number ? "number" : column.className, "aria-sort": state }, title);
	};
	draw();
	return h(
		"div",
		{ class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
		h("table", { class: className }, h("caption", { class: "visually-hidden" }, caption), h("thead", null, head), body),
	);
}

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });
export const compare = (left, right) =>
	typeof left === "number" && typeof right === "number" ? left - right : collator.compare(left ?? "", right ?? "");

function sortRows(rows, key, down) {
	const sign = down ? -1 : 1;
	return [...rows].sort((left, right) => sign * compare(key(left), key(right)));
}

/** A group of radio buttons that looks like one control. */
export function segments(label, options, chosen, onChoose) {
	const name = `segments-${Math.random().toString(36).slice(2)}`;
	return h(
		"fieldset",
		{ class: "segments" },
		h("legend", { class: "visually-hidden" }, label),
		options.map(([value, text]) =>
			h(
				"label",
				null,
				h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => onChoose(value) }),
				h("span", null, text),
			),
		),
	);
}

export function select(label, options, chosen, onChoose) {
	return h(
		"label",
		{ class: "field" },
		h("span", null, label),
		h(
			"select",
			{ onchange: (event) => onChoose(event.target.value) },
			options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
		),
	);
}

/** A choice of plans, the one that is seen among them; where two have one number, each is told with its issuer. */
export function planSelect(plans, seen, onChoose) {
	const all = plans.some(({ id }) => id === seen.id) ? plans : [seen, ...plans];
	const counts = new Map();
	for (const { number } of all) counts.set(number, (counts.get(number) ?? 0) + 1);
	const name = ({ number, issuer }) => (counts.get(number) > 1 && issuer ? `${number} · ${issuer.name}` : number);
	return select(
		t("plan"),
		all.map((plan) => [plan.id, name(plan)]),
		seen.id,
		onChoose,
	);
}

const ICONS = {
	down: "M8 2v8m0 0L4.5 6.5M8 10l3.5-3.5M3 13h10",
	copy: "M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z",
	link: "M6.5 9.5l3-3M7 4.5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5L7.5 13a2.8 2.8 0 0 1-4-4L5 7.5",
	close: "M4 4l8 8m0-8l-8 8",
	graph:
		"M4 4l8 3M4 4l3 8m5-5l-5 5M5.2 4a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0zm8 3a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0zm-5 5a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0z",
	play: "M5 3l8 5-8 5z",
	code: "M5.5 4L2 8l3.5 4m5-8L14 8l-3.5 4",
};

export function icon(name) {
	return s(
		"svg",
		{
			class: "icon",
			viewBox: "0 0 16 16",
			width: 16,
			height: 16,
			"aria-hidden": "true",
			fill: "none",
			stroke: "currentColor",
			"stroke-width": 1.5,
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
		},
		s("path", { d: ICONS[name] }),
	);
}

/** A button that fetches more, and tells why it cannot; `fetch` does the same without a click. */
export function fetchButton(text, isNeeded, action) {
	const problem = h("p", { class: "problem", role: "alert", hidden: true });
	let isRunning = false;
	const fetch = async () => {
		if (isRunning) return;
		isRunning = true;
		problem.hidden = true;
		try {
			await action();
		} catch (error) {
			problem.textContent = error.name === "AbortError" ? "" : wordsOf(error);
			problem.hidden = !problem.textContent;
		} finally {
			isRunning = false;
		}
	};
	const button = h("button", { type: "button", class: "quiet", hidden: !isNeeded, onclick: fetch }, text);
	return { button, problem, fetch };
}

/** A button that copies, and says so. */
export function copyButton(text, content) {
	const button = h("button", { type: "button", class: "quiet" }, icon("copy"), text);
	button.addEventListener("click", async () => {
		const words = content();
		try {
			await navigator.clipboard.writeText(words);
		} catch {
			const area = h("textarea", { class: "visually-hidden", "aria-hidden": "true" }, words);
			document.body.append(area);
			area.select();
			document.execCommand("copy");
			area.remove();
		}
		button.lastChild.replaceWith(t("copied"));
		say(t("copied"));
		setTimeout(() => {
			button.lastChild.replaceWith(text);
			say("");
		}, 1500);
	});
	return button;
}

/** A figure with its name under it, as a link where there is more to see. */
export function figure(value, name, href) {
	const inside = [h("strong", null, number(value)), h("span", null, name)];
	return h("li", null, href ? h("a", { href }, inside) : h("div", null, inside));
}

/** How strongly a cell is coloured: 1 to 4. */
export const level = (count, most) => Math.min(4, Math.max(1, Math.ceil((count / most) * 4)));

/** In a table of buttons, arrows go from one to the next in their direction, past empty cells. */
export function arrowKeys(container) {
	const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
	container.addEventListener("keydown", (event) => {
		const step = steps[event.key];
		const cell = event.target.closest(".cell")?.closest("td");
		if (!step || !cell) return;
		event.preventDefault();
		const rows = [...cell.closest("tbody").rows];
		let row = rows.indexOf(cell.parentElement) + step[0];
		let column = cell.cellIndex + step[1];
		while (rows[row]?.cells[column]) {
			const button = rows[row].cells[column].querySelector(".cell");
			if (button) return button.focus();
			row += step[0];
			column += step[1];
		}
	});
}

/** What leads on from a node: its place in the graph, and its permanent address for other programs. */
export function nodeLinks(kind, id) {
	return [
		h("a", { class: "quiet", href: link.graph(id) }, icon("graph"), t("showInGraph")),
		// Other programs are told of the graph as it is.
		!pastShown() && h("a", { class: "quiet", href: `/id/${kind}/${id}` }, icon("link"), t("permanent")),
	];
}

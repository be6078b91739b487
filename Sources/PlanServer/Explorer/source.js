// The words of a claim in the plan's text: beside the page, a few lines around them, highlighted.
import { ask, wordsOf } from "./api.js";
import { h } from "./dom.js";
import { t } from "./language.js";
import { icon } from "./parts.js";
import { parse, parseSpan } from "./route.js";

/** Lines shown before and behind the words. */
const AROUND = 8;

export const LINES = `query Lines($plan: ID!, $from: Int!, $to: Int!) {
  node(id: $plan) { ... on Plan { number lines(from: $from, to: $to) { number text } } }
}`;

/** A line with the part that a span covers marked; columns count Unicode scalars. */
export function lineElement(line, span, props = {}) {
	const letters = Array.from(line.text);
	const isInside = span && line.number >= span.line && line.number <= span.endLine;
	const start = isInside ? (line.number === span.line ? span.column - 1 : 0) : 0;
	const end = isInside ? (line.number === span.endLine ? span.endColumn - 1 : letters.length) : 0;
	const part = (from, to) => letters.slice(from, to).join("");
	const marked = end > start ? [part(0, start), h("mark", null, part(start, end)), part(end)] : [line.text];
	const isBlank = !line.text.trim();
	return h(
		"div",
		{ class: `text-line${isBlank ? " blank" : ""}`, id: props.id },
		h("span", { class: "line-number" }, String(line.number)),
		h("p", { lang: "vi" }, marked),
		props.margin,
	);
}

let drawer = null;

async function open(anchor) {
	const { key: plan, params, snapshot } = parse(new URL(anchor.href));
	const span = parseSpan(params.get("at"));
	const title = h("h2", { id: "drawer-title" }, t("lineNumber", { line: String(span.line) }));
	const close = h(
		"button",
		{ type: "button", class: "quiet", "aria-label": t("close"), onclick: () => drawer.close() },
		icon("close"),
	);
	const body = h("div", { class: "drawer-text" }, h("p", null, t("loading")));
	const whole = h("a", { href: anchor.getAttribute("href"), class: "quiet" }, t("wholeText"));
	drawer?.remove();
	drawer = h(
		"dialog",
		{ class: "drawer", "aria-labelledby": "drawer-title" },
		h("header", null, title, close),
		body,
		h("footer", null, whole),
	);
	whole.addEventListener("click", () => drawer.close());
	drawer.addEventListener("click", (event) => {
		if (event.target === drawer) drawer.close();
	});
	drawer.addEventListener("close", () => anchor.focus());
	document.body.append(drawer);
	drawer.showModal();
	try {
		const lines = { plan, from: Math.max(1, span.line - AROUND), to: span.endLine + AROUND };
		const data = await ask(LINES, lines, { snapshot });
		body.replaceChildren(...data.node.lines.map((line) => lineElement(line, span)));
		body.querySelector("mark")?.scrollIntoView({ block: "center" });
	} catch (error) {
		body.replaceChildren(h("p", { class: "problem", role: "alert" }, wordsOf(error)));
	}
}

/** From now on a plain click on a line's number opens the drawer; any other click follows the link. */
export function followEvidence() {
	document.addEventListener(
		"click",
		(event) => {
			const anchor = event.target.closest?.("a[data-source]");
			if (!anchor || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			open(anchor);
		},
		{ capture: true },
	);
	window.addEventListener("popstate", () => drawer?.close());
}

// The query editor: a text area over coloured words, with completion and faults as one types.
import { debounce, en, h } from "./dom.js";
import { check, complete, words } from "./gql.js";
import { t } from "./language.js";

/** Text goes in as if it were typed, so that it can be undone. */
function type(area, start, end, text) {
	area.focus();
	area.setSelectionRange(start, end);
	if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, end, "end");
}

export function makeEditor(text, schema, { onRun, onChange }) {
	const area = h("textarea", {
		class: "code",
		id: "query",
		spellcheck: "false",
		autocapitalize: "off",
		autocomplete: "off",
		rows: "1",
		"aria-label": t("query"),
		"aria-describedby": "ask-help faults",
		"aria-autocomplete": "list",
		"aria-controls": "completions",
	});
	area.value = text;
	const back = h("pre", { class: "code", "aria-hidden": "true" });
	const popup = h("ul", {
		id: "completions",
		role: "listbox",
		class: "completions",
		"aria-label": t("completions"),
		hidden: true,
	});
	const about = en("", "p", { class: "about", "aria-live": "polite" });
	const faults = h("ul", { class: "faults", id: "faults", "aria-live": "polite" });
	const frame = h("div", { class: "editor" }, back, area, popup);
	let found = null;
	let chosen = 0;
	let result = { faults: [], operations: [] };

	const colour = () => {
		const spans = words(area.value).map((word, place, all) =>
			h("span", { class: `w-${shade(word, all[place - 1])}` }, word.text),
		);
		const isFault = (start, end) => result.faults.some((fault) => fault.start < end && fault.end > start);
		let at = 0;
		for (const span of spans) {
			const length = span.textContent.length;
			if (span.textContent.trim() && isFault(at, at + length)) span.classList.add("fault");
			at += length;
		}
		back.replaceChildren(...spans, "\n");
	};
	const inspect = () => {
		result = area.value.trim() ? check(area.value, schema) : { faults: [], operations: [] };
		colour();
		const lines = (place) => {
			const before = area.value.slice(0, place).split("\n");
			return { line: String(before.length), column: String(before.at(-1).length + 1) };
		};
		faults.replaceChildren(
			...result.faults
				.slice(0, 5)
				.map((fault) =>
					h(
						"li",
						null,
						h(
							"button",
							{ type: "button", class: "quiet", onclick: () => go(fault.start, fault.end) },
							t("faultAt", { ...lines(fault.start), message: fault.message }),
						),
					),
				),
		);
		area.setAttribute("aria-invalid", String(result.faults.length > 0));
		onChange(result, area.value);
	};
	const go = (start, end = start) => {
		area.focus();
		area.setSelectionRange(start, end);
	};
	const soon = debounce(inspect, 250);
	const close = () => {
		found = null;
		popup.hidden = true;
		about.textContent = "";
		area.removeAttribute("aria-activedescendant");
	};
	const show = () => {
		popup.replaceChildren(
			...found.options.map((option, place) =>
				h(
					"li",
					{
						role: "option",
						id: `completion-${place}`,
						"aria-selected": String(place === chosen),
						onpointerdown: (event) => (event.preventDefault(), accept(place)),
					},
					h("span", null, option.name),
					h("span", { class: "soft" }, option.detail),
				),
			),
		);
		popup.hidden = false;
		place();
		choose(chosen);
	};
	const choose = (next) => {
		chosen = next;
		[...popup.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === chosen)));
		area.setAttribute("aria-activedescendant", `completion-${chosen}`);
		popup.children[chosen]?.scrollIntoView({ block: "nearest" });
		about.textContent = found.options[chosen]?.description ?? "";
	};
	const place = () => {
		const box = caretBox(back, found.start);
		const around = frame.getBoundingClientRect();
		popup.style.left = `${Math.max(0, Math.min(box.left - around.left, around.width - 280))}px`;
		popup.style.top = `${box.bottom - around.top + 4}px`;
	};
	const suggest = (isAsked) => {
		found = complete(area.value, area.selectionStart, schema);
		const begun = found?.begun.toLowerCase();
		if (
			!found ||
			!found.options.length ||
			(!isAsked && !begun) ||
			(found.options.length === 1 && found.options[0].name === found.begun && !isAsked)
		)
			return close();
		const rank = (name) => (name.toLowerCase().startsWith(begun) ? 0 : 1);
		found.options = found.options.sort((a, b) => rank(a.name) - rank(b.name)).slice(0, 60);
		chosen = 0;
		colour();
		show();
	};
	const accept = (index) => {
		const { start, end, options } = found;
		const option = options[index];
		let insert = option.insert ?? option.name;
		let caret = option.caret;
		if (insert.endsWith(" { }") && /^\s*[{(]/.test(area.value.slice(end))) {
			insert = option.name;
			caret = undefined;
		}
		close();
		type(area, start, end, insert);
		if (caret !== undefined) area.setSelectionRange(start + caret, start + caret);
		inspect();
		close();
	};
	const breakLine = () => {
		const before = area.value.slice(0, area.selectionStart);
		const indent = /^[ \t]*/.exec(before.slice(before.lastIndexOf("\n") + 1))[0];
		const opens = /[{(]\s*$/.test(before);
		const closes = /^\s*[})]/.test(area.value.slice(area.selectionEnd));
		const inner = `\n${indent}${opens ? "  " : ""}`;
		const start = area.selectionStart;
		const skipped = closes && opens ? /^[ \t]*/.exec(area.value.slice(area.selectionEnd))[0].length : 0;
		type(area, start, area.selectionEnd + skipped, opens && closes ? `${inner}\n${indent}` : inner);
		area.setSelectionRange(start + inner.length, start + inner.length);
	};
	area.addEventListener("input", (event) => {
		colour();
		soon();
		if (event.inputType === "insertText" && /[\w$]$/.test(event.data ?? "")) suggest(false);
		else if (found && event.inputType?.startsWith("delete")) suggest(false);
		else close();
	});
	area.addEventListener("blur", close);
	area.addEventListener("keydown", (event) => {
		const isControl = event.ctrlKey || event.metaKey;
		if (isControl && event.key === "Enter") onRun();
		else if (isControl && event.key === " ") suggest(true);
		else if (found && event.key === "ArrowDown") choose((chosen + 1) % found.options.length);
		else if (found && event.key === "ArrowUp") choose((chosen + found.options.length - 1) % found.options.length);
		else if (found && (event.key === "Enter" || event.key === "Tab")) accept(chosen);
		else if (found && event.key === "Escape") close();
		else if (event.key === "Enter" && !event.shiftKey) breakLine();
		else return;
		event.preventDefault();
	});
	inspect();
	return {
		node: h("div", null, frame, about, faults),
		area,
		get text() {
			return area.value;
		},
		set text(value) {
			type(area, 0, area.value.length, value);
			inspect();
			close();
		},
		insert(name) {
			type(area, area.selectionStart, area.selectionEnd, name);
			inspect();
		},
	};
}

const KEYWORDS = new Set(["query", "mutation", "subscription", "fragment", "on", "true", "false", "null"]);

function shade({ kind, text }, before) {
	if (kind === "name")
		return before?.text === "$" ? "variable" : KEYWORDS.has(text) ? "keyword" : /^[A-Z]/.test(text) ? "type" : "name";
	return text === "$" ? "variable" : kind;
}

/** Where a letter of the coloured words is on the screen. */
function caretBox(element, offset) {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (offset <= node.length) {
			const range = document.createRange();
			range.setStart(node, Math.min(offset, node.length));
			range.setEnd(node, Math.min(offset + 1, node.length));
			const box = range.getBoundingClientRect();
			return box.height ? box : element.getBoundingClientRect();
		}
		offset -= node.length;
	}
	return element.getBoundingClientRect();
}

// The search box of the header: finds anything as one types, from the keyboard too (a combobox, as ARIA has it).
import { ask, wordsOf } from "./api.js";
import { debounce, h, marked } from "./dom.js";
import { t } from "./language.js";
import { ANY_NODE, anyNode } from "./queries.js";
import { inPlan, ofJurisdiction } from "./route.js";

export const HITS = `totalCount nodes { snippet node { ${ANY_NODE} } }`;

const QUERY = `query Search($text: String!, $kinds: [NodeKind!]) {
  statistics { plans }
  search(text: $text, kinds: $kinds, first: 8) { ${HITS} }
}`;

/** The last word may go on: it is looked for as a beginning. */
export function asPrefix(text) {
	return /[\p{L}\p{N}]$/u.test(text) && (text.match(/"/g) ?? []).length % 2 === 0 ? `${text}*` : text;
}

/** The hits with their nodes as views take them. */
export const hitsOf = (found) => ({
	...found,
	nodes: found.nodes.map(({ snippet, node }) => ({ snippet, node: anyNode(node) })),
});

/** What a hit is, above its words. */
export function hitKind(node) {
	switch (node.__typename) {
		case "Goal":
			return inPlan(`${t("goal")} ${node.number}`, node.plan);
		case "Target":
			return inPlan(`${t("target")} ${node.code}`, node.goal.plan);
		case "Action":
			return inPlan(`${t("action")} · ${node.target?.code ?? `${t("goal")} ${node.goal.number}`}`, node.goal.plan);
		case "Document": {
			const name = [t(`type.${node.type}`), node.number].filter(Boolean).join(" ");
			const text = node.issuedYear ? `${name} · ${node.issuedYear}` : name;
			// Each province counts its own: what one plan alone cites is told with it.
			return node.plans.length === 1 ? inPlan(text, node.plans[0]) : text;
		}
		case "Agency":
			return ofJurisdiction(t("agency"), node);
		default:
			return t(node.__typename.toLowerCase());
	}
}

/** `onChoose` is given the node of a hit; `onAll`, where there is one, the text of all hits. */
export function searchBox({ id, label, hint, kinds, onChoose, onAll }) {
	const input = h("input", {
		type: "search",
		id,
		role: "combobox",
		autocomplete: "off",
		spellcheck: "false",
		"aria-expanded": "false",
		"aria-controls": `${id}-hits`,
		"aria-autocomplete": "list",
		"aria-label": label,
		placeholder: hint,
	});
	const list = h("ul", { id: `${id}-hits`, role: "listbox", "aria-label": t("hits"), hidden: true });
	const status = h("p", { class: "visually-hidden", role: "status" });
	let actions = [];
	let chosen = -1;
	let running = null;

	const close = () => {
		list.hidden = true;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
		chosen = -1;
	};
	const choose = (place) => {
		chosen = place;
		[...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === place)));
		if (place < 0) return input.removeAttribute("aria-activedescendant");
		input.setAttribute("aria-activedescendant", `${id}-hit-${place}`);
		list.children[place].scrollIntoView({ block: "nearest" });
	};
	const act = (action) => {
		close();
		input.blur();
		action();
	};
	const option = (place, action, ...children) => {
		actions[place] = action;
		return h(
			"li",
			{
				id: `${id}-hit-${place}`,
				role: "option",
				"aria-selected": "false",
				onpointerdown: (event) => event.preventDefault(),
				onclick: () => act(action),
			},
			children,
		);
	};
	const open = (items) => {
		list.replaceChildren(...items);
		list.hidden = false;
		input.setAttribute("aria-expanded", "true");
		choose(-1);
	};
	const note = (text) =>
		h("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, text);
	const show = (text, found) => {
		actions = [];
		const items = found.nodes.map((hit, place) =>
			option(
				place,
				() => onChoose(hit.node),
				h("span", { class: "hit-kind" }, hitKind(hit.node)),
				h("span", { class: "hit-words", lang: "vi" }, marked(hit.snippet)),
			),
		);
		if (onAll && found.totalCount > items.length)
			items.push(
				option(items.length, () => onAll(text), h("span", { class: "hit-all" }, t("allHits", { n: found.totalCount }))),
			);
		open(items.length ? items : [note(t("noHits", { text }))]);
		status.textContent = t("hitsCount", { n: found.totalCount });
	};
	const find = async () => {
		const text = input.value.trim();
		running?.abort();
		if (!text) return close();
		running = new AbortController();
		try {
			const data = await ask(QUERY, { text: asPrefix(text), kinds }, { signal: running.signal });
			if (document.activeElement === input) show(text, hitsOf(data.search));
		} catch (error) {
			if (error.name !== "AbortError" && document.activeElement === input) open([note(wordsOf(error))]);
		}
	};
	const enter = () => {
		const action = actions[chosen] ?? (onAll ? () => onAll(input.value.trim()) : actions[0]);
		if (action) act(action);
	};
	const soon = debounce(find, 120);
	input.addEventListener("input", () => {
		// The hits that are still seen are those of what stood here before.
		actions = [];
		choose(-1);
		soon();
	});
	input.addEventListener("focus", () => input.value.trim() && find());
	input.addEventListener("blur", close);
	input.addEventListener("keydown", (event) => {
		const last = actions.length - 1;
		const hasHits = !list.hidden && last >= 0;
		if (event.key === "ArrowDown" && hasHits) choose(chosen < last ? chosen + 1 : 0);
		else if (event.key === "ArrowUp" && hasHits) choose(chosen > 0 ? chosen - 1 : last);
		else if (event.key === "Escape") close();
		else if (event.key === "Enter" && input.value.trim()) enter();
		else return;
		event.preventDefault();
	});
	return h(
		"div",
		{ class: "search", role: "search" },
		input,
		onAll && h("kbd", { "aria-hidden": "true" }, "/"),
		list,
		status,
	);
}

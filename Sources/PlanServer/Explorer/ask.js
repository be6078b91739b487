// Ask: the editor with schema, variables, examples and history, and what comes of a query.
import { answerPanel } from "./answers.js";
import { send, wordsOf } from "./api.js";
import { en, h } from "./dom.js";
import { makeEditor } from "./editor.js";
import { t } from "./language.js";
import { copyButton, empty, heading, icon, select, shorten } from "./parts.js";
import { link } from "./route.js";
import { loadSchema } from "./schema.js";
import { schemaPanel } from "./schemapanel.js";
import { curl, python, tidy } from "./snippets.js";

const HISTORY = "plangraph.history";
const KEPT = 30;
const DRAFT = "plangraph.draft";
const FIRST = `{
  agencies(orderBy: [{ leads: DESCENDING }], first: 5) {
    nodes {
      name
      workload { leads coordinates goals }
    }
  }
}`;

const history = {
	get all() {
		try {
			return JSON.parse(localStorage.getItem(HISTORY)) ?? [];
		} catch {
			return [];
		}
	},
	add(entry) {
		const others = this.all.filter(({ query, variables }) => query !== entry.query || variables !== entry.variables);
		try {
			localStorage.setItem(HISTORY, JSON.stringify([entry, ...others].slice(0, KEPT)));
		} catch {
			// Without storage there is no history.
		}
	},
};

/** What was written and not run: it outlives a change of language, a reload and a look at another page. */
const draft = {
	at(hash) {
		try {
			const kept = JSON.parse(sessionStorage.getItem(DRAFT));
			return !hash || kept?.hash === hash ? kept : null;
		} catch {
			return null;
		}
	},
	keep(entry) {
		try {
			sessionStorage.setItem(DRAFT, JSON.stringify(entry));
		} catch {
			// Without storage there is no draft.
		}
	},
};

const examples = () =>
	fetch("/explorer/operations.json")
		.then((response) => (response.ok ? response.json() : []))
		.catch(() => []);

/** A server that runs its saved queries alone tells nobody its schema; these queries can be run all the same. */
function withoutSchema(error) {
	if (error.kind !== "trusted") throw error;
	return null;
}

/** An editor that knows no schema. */
function plainEditor(text, onRun) {
	const area = h("textarea", {
		class: "code variables",
		id: "query",
		rows: "12",
		spellcheck: "false",
		"aria-label": t("query"),
	});
	area.value = text;
	area.addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey) && event.key === "Enter" && onRun());
	return {
		node: area,
		get text() {
			return area.value;
		},
		set text(value) {
			area.value = value;
		},
	};
}

export async function view(ctx) {
	const [schema, saved] = await Promise.all([loadSchema().catch(withoutSchema), examples()]);
	const given = new URLSearchParams(ctx.hash.slice(1));
	const begun = draft.at(ctx.hash);
	const kept = { form: "json", list: 0 };
	const answer = h("div", { class: "answer", "aria-live": "polite" }, empty(t("notRun")));
	const variablesFault = h("p", { class: "problem", role: "alert", hidden: true });
	const variables = h("textarea", {
		class: "code variables",
		rows: "3",
		spellcheck: "false",
		id: "variables",
		"aria-label": t("variables"),
	});
	variables.value = begun?.variables ?? given.get("variables") ?? "";
	const keepDraft = (query) => draft.keep({ hash: location.hash, query, variables: variables.value });
	variables.addEventListener("input", () => keepDraft(editor.text));
	const operation = h("select", { "aria-label": t("operation"), hidden: true });
	const state = h("span", { class: "soft", role: "status" });
	let running = null;

	const readVariables = () => {
		variablesFault.hidden = true;
		if (!variables.value.trim()) return {};
		try {
			const value = JSON.parse(variables.value);
			if (value && typeof value === "object" && !Array.isArray(value)) return value;
			variablesFault.replaceChildren(t("variablesObject"));
		} catch (error) {
			variablesFault.replaceChildren(t("variablesFault"), " ", en(error.message));
		}
		variablesFault.hidden = false;
		return null;
	};
	const onChange = ({ faults, operations }, text) => {
		keepDraft(text);
		state.textContent = faults.length ? t("faults", { n: faults.length }) : t("noFaults");
		const names = operations.map(({ name }) => name).filter(Boolean);
		operation.hidden = names.length < 2;
		const chosen = operation.value;
		operation.replaceChildren(...names.map((name) => h("option", { value: name, selected: name === chosen }, name)));
	};
	const chosenOperation = () => (operation.hidden ? undefined : operation.value);
	// The second click of a double click is not meant to stop what the first has started.
	const onClick = (event) => event.detail < 2 && run();
	const runButton = h("button", { type: "button", class: "primary run", onclick: onClick }, icon("play"), t("run"));
	const run = async () => {
		if (running) return running.abort();
		const values = readVariables();
		if (!values) return variables.focus();
		running = new AbortController();
		runButton.lastChild.textContent = t("stop");
		const entry = { query: editor.text, variables: variables.value.trim() };
		window.history.replaceState(window.history.state, "", link.ask(entry.query, entry.variables));
		keepDraft(entry.query);
		try {
			// Such a server knows its queries by every letter.
			const exact = saved.find(({ text }) => text.trim() === entry.query.trim())?.text ?? entry.query;
			const result = await send(exact, values, {
				post: true,
				signal: running.signal,
				operation: chosenOperation(),
			});
			answer.replaceChildren(answerPanel(result, kept));
			history.add(entry);
			drawHistory();
		} catch (error) {
			if (error.name !== "AbortError")
				answer.replaceChildren(h("p", { class: "problem", role: "alert" }, wordsOf(error)));
		} finally {
			running = null;
			runButton.lastChild.textContent = t("run");
		}
	};
	const first = begun?.query ?? given.get("query") ?? history.all[0]?.query ?? FIRST;
	const editor = schema ? makeEditor(first, schema, { onRun: run, onChange }) : plainEditor(first, run);
	if (!begun && !given.has("query") && history.all[0]) variables.value = history.all[0].variables;

	const load = ({ query, variables: values = "" }) => {
		variables.value = values;
		editor.text = query;
		keepDraft(query);
	};
	/** A list of queries to load; one may be chosen again, for it may have been changed since. */
	const menu = (label, first, options, find) => {
		const field = select(label, [["", first], ...options], "", (value) => {
			load(find(value));
			field.querySelector("select").value = "";
		});
		return field;
	};
	const example = menu(
		t("examples"),
		t("chooseExample"),
		saved.map(({ name }) => [name, name]),
		(chosen) => ({ query: saved.find(({ name }) => name === chosen).text.trimEnd() }),
	);
	const past = h("div");
	const drawHistory = () => {
		const all = history.all;
		past.replaceChildren(
			...(all.length
				? [
						menu(
							t("history"),
							t("chooseHistory"),
							all.map(({ query }, place) => [String(place), shorten(query.replace(/\s+/g, " "), 60)]),
							(place) => all[Number(place)],
						),
					]
				: []),
		);
	};
	drawHistory();
	const values = () => readVariables() ?? {};
	return {
		title: t("nav.ask"),
		isStill: true,
		className: "ask-page",
		close: () => running?.abort(),
		node: [
			heading(null, t("nav.ask"), h("p", { class: "lead-text", id: "ask-help" }, t("askHelp"))),
			h(
				"div",
				{ class: "ask" },
				h(
					"div",
					null,
					!schema && empty(t("askTrusted")),
					h("div", { class: "controls" }, runButton, operation, example, past),
					editor.node,
					h("label", { class: "field", for: "variables" }, h("span", null, `${t("variables")} (JSON)`)),
					variables,
					variablesFault,
					h(
						"div",
						{ class: "actions" },
						h(
							"button",
							{ type: "button", class: "quiet", onclick: () => (editor.text = tidy(editor.text)) },
							t("format"),
						),
						copyButton(t("copyLink"), () => location.origin + link.ask(editor.text, variables.value.trim())),
						copyButton(t("copyCurl"), () => curl(editor.text, values(), chosenOperation())),
						copyButton(t("copyPython"), () => python(editor.text, values(), chosenOperation())),
						state,
					),
					h("h2", null, t("results")),
					answer,
				),
				schema && schemaPanel(schema, (name) => editor.insert(name)),
			),
		],
	};
}

// Asks the server: queries by GET, so that the browser keeps answers with their ETags, and the stream of changes.
import { t } from "./language.js";
import { pastShown, setPlans } from "./route.js";

/** Why there is no answer: `kind` is offline, refused (the server's own words), trusted (it runs saved queries alone)
    or status. */
export class AskError extends Error {
	constructor(kind, message, errors = []) {
		super(message);
		this.kind = kind;
		this.errors = errors;
	}

	/** What it means and what to do. */
	get help() {
		return t(`error.${this.kind}`);
	}

	has(code) {
		return this.errors.some((error) => error.extensions?.code === code);
	}
}

/** What is told of an error where there is no room for more. */
export const wordsOf = (error) => error.help ?? error.message;

const ACCEPT = "application/graphql-response+json, application/json";
/** A longer address is better sent as a body. */
const LONGEST_ADDRESS = 6000;

/** A query with its variables, put to the graph of a snapshot where there is one: its fields then stand in `at`. */
export function dated(query, variables, snapshot) {
	if (!snapshot) return { query, variables };
	const [, name, declared, fields] = /^query (\w+)(?:\(([^)]*)\))? (\{.*\})$/s.exec(query);
	const head = [declared, "$snapshot: ID!"].filter(Boolean).join(", ");
	return {
		query: `query ${name}(${head}) {\nat(snapshot: $snapshot) ${fields}\n}`,
		variables: { ...variables, snapshot },
	};
}

/** What errors without an answer mean. */
export function refusal(errors) {
	const error = new AskError("refused", errors.map(({ message }) => message).join("\n"), errors);
	if (error.has("DOCUMENT_NOT_TRUSTED")) error.kind = "trusted";
	return error;
}

/** The data of an answer of the time that the page looks at; an error of any field is an error of the whole. */
export async function ask(text, values = {}, { signal, snapshot = pastShown() } = {}) {
	const { query, variables } = dated(text, values, snapshot);
	const { answer } = await send(query.replace(/\s+/g, " ").trim(), variables, { signal });
	if (answer.errors) throw refusal(answer.errors);
	const data = snapshot ? answer.data.at : answer.data;
	if (data.statistics?.plans !== undefined) setPlans(data.statistics.plans);
	return data;
}

/** The whole answer, errors and all, with its time and size. */
export async function send(query, variables, { signal, post = false, operation } = {}) {
	const fields = { query };
	if (variables && Object.keys(variables).length) fields.variables = variables;
	if (operation) fields.operationName = operation;
	const flat = { ...fields, ...(fields.variables && { variables: JSON.stringify(fields.variables) }) };
	const address = `/graphql?${new URLSearchParams(flat)}`;
	const started = performance.now();
	let response, text;
	try {
		response =
			post || address.length > LONGEST_ADDRESS
				? await fetch("/graphql", {
						method: "POST",
						headers: { Accept: ACCEPT, "Content-Type": "application/json" },
						body: JSON.stringify(fields),
						signal,
					})
				: await fetch(address, { headers: { Accept: ACCEPT }, signal });
		text = await response.text();
	} catch (error) {
		if (error.name === "AbortError") throw error;
		throw new AskError("offline", String(error.message));
	}
	try {
		return { answer: JSON.parse(text), milliseconds: performance.now() - started, bytes: text.length };
	} catch {
		throw new AskError("status", `${response.status} ${response.statusText}`);
	}
}

const CHANGES = "subscription { graphChanged { version cause statistics { plans targets } } }";

/** Tells of each new version of the graph while the page is seen, for a browser has few connections to one server;
    and of the page being seen, or the server being there again, when something may have been missed. */
export function watch(onChange) {
	let source = null;
	let opened = 0;
	const open = () => {
		source = new EventSource(`/graphql?${new URLSearchParams({ query: CHANGES })}`);
		source.addEventListener("open", () => {
			document.documentElement.dataset.follows = "";
			opened += 1;
			if (opened > 1) onChange();
		});
		source.addEventListener("next", (event) => {
			const change = JSON.parse(event.data).data?.graphChanged;
			if (change) onChange();
			// What refuses the subscription once will do so again.
			else source.close();
		});
		// A browser comes back by itself a few seconds after the stream has ended.
	};
	const follow = () => {
		source?.close();
		source = null;
		if (!document.hidden) open();
	};
	document.addEventListener("visibilitychange", follow);
	follow();
}

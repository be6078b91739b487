// Asks the server: queries by GET, so that the browser keeps answers with their ETags, and the stream of changes.
import { setPlans } from "./route.js";

/** Why there is no answer: `kind` is offline, refused (the server's own words) or status. */
export class AskError extends Error {
	constructor(kind, message, errors = []) {
		super(message);
		this.kind = kind;
		this.errors = errors;
	}
}

const ACCEPT = "application/graphql-response+json, application/json";
/** A longer address is better sent as a body. */
const LONGEST_ADDRESS = 6000;

/** The data of an answer; an error of any field is an error of the whole. */
export async function ask(query, variables = {}, signal = undefined) {
	const { answer } = await send(query.replace(/\s+/g, " ").trim(), variables, { signal });
	if (answer.errors)
		throw new AskError("refused", answer.errors.map((error) => error.message).join("\n"), answer.errors);
	const data = answer.data;
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
export function watch(onChange, onReturn) {
	let source = null;
	let opened = 0;
	const open = () => {
		source = new EventSource(`/graphql?${new URLSearchParams({ query: CHANGES })}`);
		source.addEventListener("open", () => {
			document.documentElement.dataset.follows = "";
			opened += 1;
			if (opened > 1) onReturn();
		});
		source.addEventListener("next", (event) => {
			const change = JSON.parse(event.data).data?.graphChanged;
			if (change) onChange(change);
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

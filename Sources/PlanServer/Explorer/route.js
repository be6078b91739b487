// Addresses: what each path of the page shows, and the links that lead there.
let several = false;
let past = null;

/** With several plans loaded, numbers and codes no longer name one thing: links then carry ids. */
export function setPlans(count) {
	several = count > 1;
}

/** With several plans loaded, a code or number is told with its plan. */
export const inPlan = (text, plan) => (several && plan ? `${plan.number} · ${text}` : text);

/** The plan where there are several, for those who show it by itself. */
export const planApart = (plan) => (several ? plan : null);

/** Where there are several plans, whose body an agency is: each province has its «Sở Y tế». */
export const jurisdictionApart = ({ jurisdiction }) => (several ? jurisdiction : null);

/** The same behind a text. */
export const ofJurisdiction = (text, agency) => [text, jurisdictionApart(agency)].filter(Boolean).join(" · ");

/** The snapshot that the page looks at; null for the graph as it is. */
export const pastShown = () => past;

export function setPast(snapshot) {
	past = snapshot;
}

/** Links that are made meanwhile lead to the graph of a snapshot, or to the graph as it is. */
export function linksAt(snapshot, make) {
	const kept = past;
	past = snapshot;
	try {
		return make();
	} finally {
		past = kept;
	}
}

/** An address of the page, at the time that it looks at. */
export const here = (address) =>
	past ? `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams({ snapshot: past })}` : address;

/** The same with parameters, of which those that are empty are left out. */
export function addressOf(path, params) {
	const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value)).toString();
	return here(query ? `${path}?${query}` : path);
}

export const isId = (key) => /^[PGTAOD][0-9a-f]{16}$/.test(key);

const bare = (view, key) => `/${view}/${String(key).split("/").map(encodeURIComponent).join("/")}`;
const path = (view, key) => here(bare(view, key));

export const link = {
	start: () => here("/"),
	plan: (plan) => path("plan", plan.id),
	goal: (goal) => path("goal", several && goal.id ? goal.id : goal.number),
	target: (target) => path("target", several && target.id ? target.id : target.code),
	agency: (agency) => path("agency", agency.id),
	document: (document) => path("document", document.id),
	text: (plan, span) => {
		const at = span && `${span.line}.${span.column ?? 1}-${span.endLine ?? span.line}.${span.endColumn ?? 1}`;
		return here(bare("text", plan) + (at ? `?at=${at}` : ""));
	},
	graph: (root) => here(`/graph?root=${root}`),
	ask: (query, variables) => `${here("/ask")}#${new URLSearchParams(variables ? { query, variables } : { query })}`,
	search: (text) => here(`/search?${new URLSearchParams({ q: text })}`),
	changes: (from, to, params = {}) => addressOf(bare("snapshots", to ? `${from}/${to}` : from), params),
	node: (node) => {
		const kind = node.__typename.toLowerCase();
		if (kind === "action") return node.target ? link.target(node.target) : link.goal(node.goal);
		return link[kind](node);
	},
};

/** The view, its key, its parameters and the snapshot that it looks at. */
export function parse(location) {
	const [, view = "", ...rest] = location.pathname.split("/");
	let key = rest.join("/");
	try {
		key = decodeURIComponent(key);
	} catch {
		// A stray % stays as it is and finds nothing.
	}
	const params = new URLSearchParams(location.search);
	return { view, key, params, hash: location.hash, snapshot: params.get("snapshot") };
}

/** The span of an address: 230.5-230.60. */
export function parseSpan(text) {
	const found = /^(\d+)(?:\.(\d+)-(\d+)\.(\d+))?$/.exec(text ?? "");
	if (!found) return null;
	const [line, column, endLine, endColumn] = found.slice(1).map((digits) => (digits ? Number(digits) : undefined));
	return { line, column: column ?? 1, endLine: endLine ?? line, endColumn: endColumn ?? 1 };
}

// Addresses: what each path of the page shows, and the links that lead there.
let several = false;

/** With several plans loaded, numbers and codes no longer name one thing: links then carry ids. */
export function setPlans(count) {
	several = count > 1;
}

/** With several plans loaded, a code or number is told with its plan. */
export const inPlan = (text, plan) => (several && plan ? `${plan.number} · ${text}` : text);

/** The plan where there are several, for those who show it by itself. */
export const planApart = (plan) => (several ? plan : null);

export const isId = (key) => /^[PGTAOD][0-9a-f]{16}$/.test(key);

const path = (view, key) => `/${view}/${String(key).split("/").map(encodeURIComponent).join("/")}`;

export const link = {
	plan: (plan) => path("plan", plan.id),
	goal: (goal) => path("goal", several && goal.id ? goal.id : goal.number),
	target: (target) => path("target", several && target.id ? target.id : target.code),
	agency: (agency) => path("agency", agency.id),
	document: (document) => path("document", document.id),
	text: (plan, span) => {
		const at = span && `${span.line}.${span.column ?? 1}-${span.endLine ?? span.line}.${span.endColumn ?? 1}`;
		return path("text", plan) + (at ? `?at=${at}` : "");
	},
	graph: (root) => `/graph?root=${root}`,
	ask: (query, variables) => `/ask#${new URLSearchParams(variables ? { query, variables } : { query })}`,
	search: (text) => `/search?${new URLSearchParams({ q: text })}`,
	node: (node) => {
		const kind = node.__typename.toLowerCase();
		if (kind === "action") return node.target ? link.target(node.target) : link.goal(node.goal);
		return link[kind](node);
	},
};

/** The view, its key and its parameters. */
export function parse(location) {
	const [, view = "", ...rest] = location.pathname.split("/");
	let key = rest.join("/");
	try {
		key = decodeURIComponent(key);
	} catch {
		// A stray % stays as it is and finds nothing.
	}
	return { view, key, params: new URLSearchParams(location.search), hash: location.hash };
}

/** The span of an address: 230.5-230.60. */
export function parseSpan(text) {
	const found = /^(\d+)(?:\.(\d+)-(\d+)\.(\d+))?$/.exec(text ?? "");
	if (!found) return null;
	const [line, column, endLine, endColumn] = found.slice(1).map((digits) => (digits ? Number(digits) : undefined));
	return { line, column: column ?? 1, endLine: endLine ?? line, endColumn: endColumn ?? 1 };
}

// A query as other programs take it: indented, as a curl command, as Python.
import { words } from "./gql.js";

/** A selection of fields alone stands on one line where it is no longer than this. */
const SHORT = 60;

/** A query with a line for each field. Strings and comments stay as they are, arguments on the lines where they are;
    so does all of it where brackets do not match. */
export function tidy(query) {
	const all = words(query).filter(({ kind }) => kind !== "blank");
	if (!isWhole(all)) return query;
	let text = "";
	let depth = 0;
	let isInside = false;
	let shortUntil = -1;
	/** What comes between a word and the one before. */
	const gap = (word, place) => {
		const before = all[place - 1];
		if (!before) return "";
		const line = `\n${"  ".repeat(depth)}`;
		const written = query.slice(before.end, word.start);
		if (before.kind === "comment") return line;
		if (word.kind === "comment") return written.includes("\n") ? line : " ";
		if (isInside || word.text === ")") {
			const comma = written.includes(",") ? "," : "";
			if (written.includes("\n")) return comma + line;
			return (written && before.text !== "(" && word.text !== ")") || before.text === ":" ? `${comma} ` : "";
		}
		if (place > shortUntil && (before.text === "{" || word.text === "}")) return line;
		if (!depth && before.text === "}") return "\n\n";
		if (place > shortUntil && depth && beginsField(all, place)) return line;
		const isClose = [":", "("].includes(word.text) || before.text === "@" || isSpread(all, place);
		return isClose ? "" : " ";
	};
	all.forEach((word, place) => {
		if (CLOSES.includes(word.text)) depth -= 1;
		if (word.text === ")") isInside = false;
		text += gap(word, place) + word.text;
		if (!OPENS.includes(word.text)) return;
		depth += 1;
		if (word.text === "(") isInside = true;
		if (word.text !== "{" || isInside) return;
		const end = all.findIndex((other, index) => index > place && /^[{}(#]/.test(other.text));
		const isShort = all[end].text === "}" && all[end].end - word.start <= SHORT;
		if (isShort) shortUntil = end;
	});
	return text;
}

const OPENS = ["{", "(", "["];
const CLOSES = ["}", ")", "]"];

function isWhole(all) {
	const open = [];
	for (const { kind, text } of all) {
		if (kind === "bad") return false;
		if (OPENS.includes(text)) open.push(text);
		else if (CLOSES.includes(text) && OPENS.indexOf(open.pop()) !== CLOSES.indexOf(text)) return false;
	}
	return !open.length;
}

const isSpread = (all, place) =>
	all[place - 1].text === "..." && all[place].kind === "name" && all[place].text !== "on";

/** Whether a word within a selection is the first of a field: not what an alias, directive or «... on» goes on with. */
function beginsField(all, place) {
	const [word, before, earlier] = [all[place], all[place - 1], all[place - 2]];
	if (word.text === "...") return true;
	if (word.kind !== "name" || [":", "@", "..."].includes(before.text)) return false;
	return before.text !== "on" || earlier?.text !== "...";
}

/** The body of the request: what is empty is left out. */
const body = (query, variables, operation) =>
	JSON.stringify({
		query,
		...(variables && Object.keys(variables).length && { variables }),
		...(operation && { operationName: operation }),
	});

export function curl(query, variables, operation) {
	const quoted = body(query, variables, operation).replaceAll("'", "'\\''");
	return `curl -s ${location.origin}/graphql -H 'Content-Type: application/json' --data-raw '${quoted}'`;
}

/** Python needs nothing beyond its standard library. */
export function python(query, variables = {}, operation) {
	const loaded = (value) => `json.loads(r'''${JSON.stringify(value).replaceAll("'", "\\u0027")}''')`;
	const fields = ['"query": query', '"variables": variables', operation && `"operationName": "${operation}"`];
	return `import json
import urllib.request

query = ${query.includes('"""') ? loaded(query) : `r"""\n${query}\n"""`}
variables = ${loaded(variables)}

request = urllib.request.Request(
    "${location.origin}/graphql",
    json.dumps({${fields.filter(Boolean).join(", ")}}).encode(),
    {"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), ensure_ascii=False, indent=2))
`;
}

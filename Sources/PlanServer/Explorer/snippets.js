// A query as other programs take it: indented, as a curl command, as Python.

/** Indents by braces; lines of a query that already has them keep their order. */
export function tidy(query) {
	let depth = 0;
	const lines = query
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	return lines
		.map((line) => {
			const closes = (line.match(/^[})]+/) ?? [""])[0].length;
			const text = "  ".repeat(Math.max(0, depth - closes)) + line;
			for (const letter of line.replace(/"[^"]*"/g, "").replace(/#.*/, "")) {
				if ("{(".includes(letter)) depth += 1;
				if ("})".includes(letter)) depth -= 1;
			}
			return text;
		})
		.join("\n");
}

const body = (query, variables, indent) =>
	JSON.stringify(Object.keys(variables ?? {}).length ? { query, variables } : { query }, null, indent);

export function curl(query, variables) {
	const quoted = body(query, variables).replaceAll("'", "'\\''");
	return `curl -s ${location.origin}/graphql -H 'Content-Type: application/json' --data-raw '${quoted}'`;
}

/** Python needs nothing beyond its standard library. */
export function python(query, variables) {
	return `import json
import urllib.request

query = r"""
${query.replaceAll('"""', '\\"\\"\\"')}
"""
variables = json.loads(r'''${JSON.stringify(variables ?? {}).replaceAll("'", "\\u0027")}''')

request = urllib.request.Request(
    "${location.origin}/graphql",
    json.dumps({"query": query, "variables": variables}).encode(),
    {"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), ensure_ascii=False, indent=2))
`;
}

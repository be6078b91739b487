// The graph that is seen, as files for other programs: a table, GraphML, DOT and JSON.
import { h, save, saveCSV } from "./dom.js";
import { t } from "./language.js";
import { icon } from "./parts.js";

const xml = (text) =>
	String(text).replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]);
const quoted = (text) => `"${String(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\s+/g, " ")}"`;

function graphML({ nodes, edges }) {
	const data = (key, value) => (value === undefined ? "" : `<data key="${key}">${xml(value)}</data>`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${["label", "kind"].map((key) => `<key id="${key}" for="all" attr.name="${key}" attr.type="string"/>`).join("\n")}
<key id="words" for="edge" attr.name="words" attr.type="string"/>
<key id="line" for="edge" attr.name="line" attr.type="int"/>
<graph edgedefault="directed">
${nodes.map((node) => `<node id="${node.id}">${data("label", node.label)}${data("kind", node.__typename)}</node>`).join("\n")}
${edges.map((edge) => `<edge source="${edge.from.id}" target="${edge.to.id}">${data("kind", edge.kind)}${data("words", edge.source?.text)}${data("line", edge.source?.line)}</edge>`).join("\n")}
</graph>
</graphml>
`;
}

const dot = ({ nodes, edges }) => `digraph plangraph {
${nodes.map((node) => `  ${node.id} [label=${quoted(node.label)}, kind=${node.__typename}]`).join("\n")}
${edges.map((edge) => `  ${edge.from.id} -> ${edge.to.id} [label=${edge.kind}]`).join("\n")}
}
`;

const json = ({ nodes, edges }) =>
	JSON.stringify(
		{
			nodes: nodes.map((node) => ({ id: node.id, kind: node.__typename, label: node.label })),
			edges: edges.map((edge) => ({
				from: edge.from.id,
				to: edge.to.id,
				kind: edge.kind,
				line: edge.source?.line,
				words: edge.source?.text,
			})),
		},
		null,
		2,
	);

const rows = ({ edges }) => [
	["from", "kind", "to", "line", "words"],
	...edges.map((edge) => [edge.from.label, edge.kind, edge.to.label, edge.source?.line ?? "", edge.source?.text ?? ""]),
];

export function graphFiles(seen) {
	const kinds = [
		["CSV", () => saveCSV("plangraph", rows(seen()))],
		["GraphML", () => save("plangraph.graphml", "application/xml", graphML(seen()))],
		["DOT", () => save("plangraph.dot", "text/vnd.graphviz", dot(seen()))],
		["JSON", () => save("plangraph.json", "application/json", json(seen()))],
	];
	return kinds.map(([name, onclick]) =>
		h(
			"button",
			{ type: "button", class: "quiet", onclick, "aria-label": `${t("saveAs")} ${name}` },
			icon("down"),
			name,
		),
	);
}

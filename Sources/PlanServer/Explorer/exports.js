// The whole graph, or what is seen of it, in the formats of other programs; the server writes them.
import { h } from "./dom.js";
import { t } from "./language.js";
import { icon, select } from "./parts.js";
import { pastShown } from "./route.js";

const FORMATS = {
	graphml: "GraphML (Gephi, yEd, NetworkX)",
	gexf: "GEXF (Gephi)",
	dot: "DOT (Graphviz)",
	cytoscape: "Cytoscape",
	"json-graph": "JSON Graph",
	ndjson: "NDJSON",
	csv: "CSV (zip, Neo4j)",
	"csv-nodes": "CSV: nodes",
	"csv-edges": "CSV: edges",
	turtle: "RDF (Turtle)",
	"json-ld": "RDF (JSON-LD)",
	cypher: "Cypher (Neo4j)",
	sqlite: "SQLite",
	mermaid: "Mermaid",
	html: "HTML",
};

/** A choice of formats and a link to the file. `part` gives the address's parameters when the link is followed.
    The server writes the graph as it is; of an earlier one there are no files. */
export function exportMenu(part = () => []) {
	if (pastShown()) return h("p", { class: "soft" }, t("exportNow"));
	let format = "graphml";
	const follow = (event) => {
		const query = new URLSearchParams(part()).toString();
		event.currentTarget.href = `/export/${format}${query ? `?${query}` : ""}`;
	};
	return h(
		"div",
		{ class: "export" },
		select(t("exportAs"), Object.entries(FORMATS), format, (name) => {
			format = name;
		}),
		h("a", { class: "quiet", href: `/export/${format}`, download: "", onclick: follow }, icon("down"), t("saveAs")),
	);
}

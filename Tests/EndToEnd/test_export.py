"""Exports, read back by programs that others wrote."""

import io

import networkx
import pydot
import pytest

from conftest import ROOT, run

DATA = ("--data", str(ROOT / "snapshots"))


@pytest.fixture(scope="module")
def counts(server):
    found = server.data("{ statistics { plans goals targets actions agencies documents edges } }")["statistics"]
    return sum(found[kind] for kind in found if kind != "edges"), found["edges"]


def test_graphml_is_what_networkx_reads(server, counts):
    done = run("export", "graphml", *DATA)
    graph = networkx.read_graphml(io.BytesIO(done.stdout.encode()), force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == counts
    target = server.data('{ target(code: "3.8.a") { id title citations { nodes { document { number } source { text } } } } }')["target"]
    assert graph.nodes[target["id"]] == {"kind": "TARGET", "label": "3.8.a", "title": target["title"]}
    cited = {
        (graph.nodes[document]["label"], words["words"])
        for node in networkx.descendants(graph, target["id"]) | {target["id"]}
        for _, document, words in graph.out_edges(node, data=True)
        if words["kind"] == "CITES"
    }
    assert cited >= {(item["document"]["number"], item["source"]["text"]) for item in target["citations"]["nodes"]}


def test_dot_is_what_pydot_reads(counts):
    (graph,) = pydot.graph_from_dot_data(run("export", "dot", *DATA).stdout)
    assert (len(graph.get_nodes()), len(graph.get_edges())) == counts


@pytest.mark.parametrize("name", ["graphml", "dot"])
def test_the_same_graph_gives_the_same_bytes(name):
    assert run("export", name, *DATA).stdout == run("export", name, *DATA).stdout

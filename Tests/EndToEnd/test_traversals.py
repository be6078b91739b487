"""Paths, distances and reachability on made-up graphs, with networkx as the judge. SEED=7 runs another set."""

from __future__ import annotations

import io
import math
import os
import random

import networkx
import pytest

import corpus
from conftest import Server, run

SEED = int(os.environ.get("SEED", "1"))


@pytest.fixture(scope="module", params=range(3))
def world(request, tmp_path_factory):
    """A server on some made-up plans, and the same graph in networkx."""
    seed = SEED * 100 + request.param
    print(f"seed {seed}")
    folder = tmp_path_factory.mktemp("plans")
    for index, text in enumerate(corpus.plans(seed, count=2 + 3 * request.param)):
        (folder / f"{index}.txt").write_text(text, encoding="utf-8")
    data = tmp_path_factory.mktemp("data")
    done = run("import", str(folder), "--data", str(data))
    assert done.returncode == 0, done.stderr
    server = Server("--data", str(data))
    text = server.request("GET", "/export/graphml")[2]
    graph = networkx.read_graphml(io.BytesIO(text), force_multigraph=True)
    yield server, graph, random.Random(seed)
    server.stop()


def plain(graph, kinds=None):
    """The graph without directions, with edges of some kinds."""
    kinds = kinds or {"CONTAINS", "LEADS", "COORDINATES", "CITES", "IMPLEMENTS", "ISSUED_UNDER", "AMENDS"}
    result = networkx.Graph()
    result.add_nodes_from(graph.nodes)
    result.add_edges_from((a, b) for a, b, edge in graph.edges(data=True) if edge["kind"] in kinds)
    return result


PATHS = """query($from: ID!, $to: ID, $kind: NodeKind, $via: [EdgeKind!], $max: Int, $first: Int) {
  paths(from: $from, to: $to, toKind: $kind, via: $via, maxLength: $max, first: $first) {
    length steps { from { id } to { id } kind reversed source { text } } } }"""


def check(graph, path, start):
    """A path is joined up, meets no node twice, and every step is an edge with these words."""
    nodes = [start]
    for step in path["steps"]:
        assert step["from"]["id"] == nodes[-1]
        nodes.append(step["to"]["id"])
        a, b = (nodes[-1], nodes[-2]) if step["reversed"] else (nodes[-2], nodes[-1])
        assert any(edge["kind"] == step["kind"] and edge["words"] == step["source"]["text"] for edge in graph.get_edge_data(a, b).values())
    assert len(set(nodes)) == len(nodes) == path["length"] + 1
    return tuple(nodes)


def test_shortest_paths(world):
    server, graph, source = world
    flat = plain(graph)
    for _ in range(40):
        start, end = source.sample(sorted(graph.nodes), 2)
        ways = server.data(PATHS, {"from": start, "to": end, "max": 16, "first": None})["paths"]
        if not networkx.has_path(flat, start, end):
            assert ways == []
            continue
        wanted = {tuple(way) for way in networkx.all_shortest_paths(flat, start, end)}
        found = [check(graph, way, start) for way in ways]
        assert {len(way) for way in found} == {len(next(iter(wanted)))}
        assert {way for way in found} <= wanted
        if len(wanted) <= 100:
            assert set(found) == wanted


def kinds(graph, a, b):
    """How many kinds of edges join two nodes."""
    found = {(a, edge["kind"]) for edge in (graph.get_edge_data(a, b) or {}).values()}
    found |= {(b, edge["kind"]) for edge in (graph.get_edge_data(b, a) or {}).values()}
    return sum(kind != "RELATES" for _, kind in found)


def test_the_k_shortest_in_order(world):
    server, graph, source = world
    flat = plain(graph)
    for _ in range(10):
        start, end = source.sample(sorted(graph.nodes), 2)
        if not networkx.has_path(flat, start, end) or networkx.shortest_path_length(flat, start, end) > 6:
            continue
        ways = server.data(PATHS, {"from": start, "to": end, "max": 7, "first": 12})["paths"]
        lengths = [way["length"] for way in ways]
        wanted = []
        for way in networkx.shortest_simple_paths(flat, start, end):
            if len(way) > 8 or len(wanted) >= 12:
                break
            # Edges of several kinds between two nodes are as many ways.
            wanted += [len(way) - 1] * math.prod(kinds(graph, a, b) for a, b in zip(way, way[1:]))
        assert lengths == wanted[:12]
        for way in ways:
            check(graph, way, start)


@pytest.mark.parametrize("via", [None, ["CITES", "CONTAINS"], ["LEADS"]])
def test_reachability_from_a_node_to_every_one_of_a_kind(world, via):
    server, graph, source = world
    flat = plain(graph, set(via) if via else None)
    for _ in range(8):
        start = source.choice(sorted(graph.nodes))
        ways = server.data(PATHS, {"from": start, "kind": "DOCUMENT", "via": via, "max": 16, "first": 1000})["paths"]
        distances = networkx.single_source_shortest_path_length(flat, start, cutoff=16)
        wanted = {node: length for node, length in distances.items() if graph.nodes[node]["kind"] == "DOCUMENT" and node != start}
        assert {way["steps"][-1]["to"]["id"]: way["length"] for way in ways} == wanted


def test_neighbourhoods(world):
    server, graph, source = world
    flat = plain(graph)
    query = "query($roots: [ID!], $depth: Int) { subgraph(roots: $roots, depth: $depth, first: 1000) { truncated nodes { id } edges { from { id } } } }"
    for depth in range(4):
        roots = source.sample(sorted(graph.nodes), 2)
        found = server.data(query, {"roots": roots, "depth": depth})["subgraph"]
        wanted = set()
        for root in roots:
            wanted |= set(networkx.single_source_shortest_path_length(flat, root, cutoff=depth))
        assert found["truncated"] or {node["id"] for node in found["nodes"]} == wanted
        edges = sum(edge["kind"] != "RELATES" for a, b, edge in graph.edges(data=True) if a in wanted and b in wanted)
        assert found["truncated"] or len(found["edges"]) == edges


def test_closure_through_relations(world):
    server, graph, source = world
    relations = networkx.DiGraph()
    relations.add_edges_from((a, b) for a, b, edge in graph.edges(data=True) if edge["kind"] in {"IMPLEMENTS", "ISSUED_UNDER", "AMENDS"})
    for target in server.data("{ targets(first: 1000) { nodes { id supportingDocuments { id } all: supportingDocuments(transitive: true) { id } } } }")["targets"]["nodes"]:
        direct = {document["id"] for document in target["supportingDocuments"]}
        found = {document["id"] for document in target["all"]}
        reached = set(direct)
        for document in direct & set(relations.nodes):
            reached |= networkx.descendants(relations, document)
        assert found == reached

"""The operations that the README and clients share, run against the shipped plan over a socket."""

import io
import json
import re

import networkx
import pytest
from graphql import build_client_schema, get_introspection_query, parse, print_ast, validate

from conftest import ROOT, run

OPERATIONS = sorted((ROOT / "schema/operations").glob("*.graphql"))


@pytest.fixture(scope="session")
def schema(server):
    query = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    return build_client_schema(server.data(query))


def test_introspection_gives_a_valid_schema(schema):
    assert schema.query_type.name == "Query"
    assert schema.get_type("Target").description


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_operation_is_valid_and_answers(server, schema, path):
    text = path.read_text(encoding="utf-8")
    assert validate(schema, parse(text)) == []
    data = server.data(text)
    assert all(value is not None for value in data.values())


def definitions(text):
    """Every element of a schema with its type, arguments and directives."""
    found = {}
    for node in parse(text).definitions:
        if node.kind == "schema_definition":
            continue
        interfaces = sorted(name.name.value for name in getattr(node, "interfaces", None) or [])
        found[node.name.value] = (node.kind, interfaces, [print_ast(item) for item in node.directives])
        for child in [*(getattr(node, "fields", None) or []), *(getattr(node, "values", None) or [])]:
            arguments = [
                (item.name.value, print_ast(item.type), item.default_value and print_ast(item.default_value))
                for item in getattr(child, "arguments", None) or []
            ]
            kind = print_ast(child.type) if hasattr(child, "type") else "value"
            found[node.name.value, child.name.value] = (kind, arguments)
    return found


def test_schema_contains_the_contract(server):
    contract = definitions((ROOT / "Tests/Fixtures/core-schema.graphql").read_text(encoding="utf-8"))
    ours = definitions(server.request("GET", "/schema.graphql")[2].decode())
    for name, wanted in contract.items():
        found = ours.get(name)
        if len(wanted) == 2 and found:
            # Arguments may be added that nobody has to give.
            names = [argument[0] for argument in wanted[1]]
            added = [argument for argument in found[1] if argument[0] not in names]
            assert not any(argument[1].endswith("!") for argument in added)
            found = (found[0], [argument for argument in found[1] if argument[0] in names])
        assert found == wanted, name


def test_every_element_is_described(server):
    bare = []
    for node in parse(server.request("GET", "/schema.graphql")[2].decode()).definitions:
        name = getattr(getattr(node, "name", None), "value", "schema")
        children = [*(getattr(node, "fields", None) or []), *(getattr(node, "values", None) or [])]
        arguments = [item for child in children for item in getattr(child, "arguments", None) or []]
        bare += [name] if not node.description else []
        bare += [f"{name}.{item.name.value}" for item in [*children, *arguments] if not item.description]
    assert bare == []


def test_a_target_names_its_legal_ground_with_the_words(server):
    text = (ROOT / "schema/operations/TargetLegalGround.graphql").read_text(encoding="utf-8")
    target = server.data(text, {"code": "1.2"})["target"]
    numbers = [node["document"]["number"] for node in target["citations"]["nodes"]]
    assert numbers == ["21-NQ/TW", "12-CTr/TU", "15-NQ/TW"]
    plan = (ROOT / "snapshots/86-KH-UBND.txt").read_text(encoding="utf-8").split("\n")
    for node in target["citations"]["nodes"]:
        assert node["source"]["text"] in plan[node["source"]["line"] - 1]


def test_every_edge_has_its_words_in_the_plan(server):
    plan = (ROOT / "snapshots/86-KH-UBND.txt").read_text(encoding="utf-8").split("\n")
    data = server.data(
        "{ agencies(first: 1000) { nodes { assignments(first: 1000) { nodes { source { line column text } } } } } }"
    )
    sources = [
        item["source"] for agency in data["agencies"]["nodes"] for item in agency["assignments"]["nodes"]
    ]
    assert len(sources) > 500
    for source in sources:
        start = source["column"] - 1
        assert plan[source["line"] - 1][start : start + len(source["text"])] == source["text"]


def test_search_finds_the_resolution_first(server):
    for text in ["nghi quyet 236", "Nghị quyết 236", "NQ 236"]:
        hits = server.data(
            "query($t: String!) { search(text: $t, first: 3) { nodes { score snippet node { ... on Document { number } } } } }",
            {"t": text},
        )["search"]["nodes"]
        assert hits[0]["node"] == {"number": "236/2015/NQ-HĐND"}
        assert "<mark>236</mark>" in hits[0]["snippet"]
        assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


def test_search_has_pages(server):
    query = "query($a: String) { search(text: \"môi trường\", first: 7, after: $a) { totalCount nodes { node { id } } pageInfo { hasNextPage endCursor } } }"
    seen, after = [], None
    while True:
        page = server.data(query, {"a": after})["search"]
        seen += [hit["node"]["id"] for hit in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == page["totalCount"] > 20


def test_any_page_of_a_search_is_part_of_the_whole(server):
    def page(arguments):
        answer = server.data('{ search(text: "t*", %s) { totalCount edges { cursor node { score node { id } } } } }' % arguments)
        return answer["search"]["totalCount"], answer["search"]["edges"]

    count, whole = page("first: 1000")
    assert 400 < count == len(whole)
    scores = [edge["node"]["score"] for edge in whole]
    assert scores == sorted(scores, reverse=True)
    place = 300
    cursor = whole[place]["cursor"]
    assert page("first: 7")[1] == whole[:7]
    assert page("last: 7")[1] == whole[-7:]
    assert page(f'first: 7, after: "{cursor}"')[1] == whole[place + 1 : place + 8]
    assert page(f'last: 7, before: "{cursor}"')[1] == whole[place - 7 : place]
    assert page(f'first: 7, before: "{cursor}"')[1] == whole[:7]
    assert page(f'last: 7, after: "{cursor}"')[1] == whole[-7:]
    assert page(f'first: 1000, after: "{cursor}", before: "{whole[-1]["cursor"]}"')[1] == whole[place + 1 : -1]


STEPS = "length steps { kind reversed from { id } to { id } source { text } }"


def test_paths_are_the_shortest_there_are(server):
    """networkx on the exported graph is the judge."""
    graph = networkx.read_graphml(io.BytesIO(run("export", "graphml", "--data", str(ROOT / "snapshots")).stdout.encode()))
    plain = networkx.Graph((a, b) for a, b, edge in graph.edges(data=True) if edge["kind"] != "RELATES")
    documents = [node["id"] for node in server.data("{ documents(first: 40) { nodes { id } } }")["documents"]["nodes"]]
    start = server.data('{ target(code: "1.2") { id } }')["target"]["id"]
    for end in documents:
        paths = server.data("query($a: ID!, $b: ID!) { paths(from: $a, to: $b) { %s } }" % STEPS, {"a": start, "b": end})["paths"]
        assert paths, end
        for path in paths:
            assert path["length"] == len(path["steps"]) == networkx.shortest_path_length(plain, start, end)
            ids = [path["steps"][0]["from"]["id"]] + [step["to"]["id"] for step in path["steps"]]
            assert (ids[0], ids[-1]) == (start, end) and all(plain.has_edge(a, b) for a, b in zip(ids, ids[1:]))
    near = server.data("query($a: ID!) { paths(from: $a, toKind: DOCUMENT, maxLength: 3, first: 500) { %s } }" % STEPS, {"a": start})["paths"]
    lengths = networkx.single_source_shortest_path_length(plain, start, cutoff=3)
    expected = {node: length for node, length in lengths.items() if graph.nodes[node]["kind"] == "DOCUMENT"}
    assert {path["steps"][-1]["to"]["id"]: path["length"] for path in near} == expected


def test_a_subgraph_is_what_lies_near(server):
    start = server.data('{ document(number: "236/2015/NQ-HĐND") { id } }')["document"]["id"]
    query = "query($r: [ID!], $f: Int) { subgraph(roots: $r, depth: 2, first: $f) { truncated nodes { id } edges { from { id } to { id } } } }"
    found = server.data(query, {"r": [start], "f": 1000})["subgraph"]
    ids = {node["id"] for node in found["nodes"]}
    assert not found["truncated"] and start in ids
    assert all(edge["from"]["id"] in ids and edge["to"]["id"] in ids for edge in found["edges"])
    assert server.data(query, {"r": [start], "f": 3})["subgraph"]["truncated"]


def test_node_gives_back_what_its_id_named(server):
    target = server.data('{ target(code: "1.3.a") { id label goal { id } } }')["target"]
    again = server.data(
        "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Target { label } } }",
        {"ids": [target["id"], "nothing", target["goal"]["id"]]},
    )["nodes"]
    assert again == [
        {"__typename": "Target", "id": target["id"], "label": target["label"]},
        None,
        {"__typename": "Goal", "id": target["goal"]["id"]},
    ]


def test_pages_walk_the_whole_list_both_ways(server):
    query = """query($first: Int, $after: String, $last: Int, $before: String) {
      targets(where: { cites: {} }, orderBy: [{ title: DESCENDING }], first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
    forward, page = [], {"first": 7}
    while True:
        found = server.data(query, page)["targets"]
        forward += [node["code"] for node in found["nodes"]]
        if not found["pageInfo"]["hasNextPage"]:
            break
        page = {"first": 7, "after": found["pageInfo"]["endCursor"]}
    backward, page = [], {"last": 7}
    while True:
        found = server.data(query, page)["targets"]
        backward = [node["code"] for node in found["nodes"]] + backward
        if not found["pageInfo"]["hasPreviousPage"]:
            break
        page = {"last": 7, "before": found["pageInfo"]["startCursor"]}
    assert len(forward) == found["totalCount"] > 50
    assert forward == backward


@pytest.mark.parametrize(
    "things, where",
    [
        ("targets", "plan: { in: null }"), ("targets", "goal: { in: null }"), ("targets", "plan: { eq: null }"),
        ("documents", "name: { isNull: null }"), ("documents", "issuedOn: { isNull: null }"),
        ("documents", "issuedYear: { gte: null, isNull: null }"),
    ],
)
def test_a_condition_that_is_null_is_none(server, things, where):
    found = server.data("{ all: %s { totalCount } some: %s(where: { %s }) { totalCount } }" % (things, things, where))
    assert found["some"] == found["all"]


def test_a_document_is_found_by_every_spelling_of_its_number(server):
    documents = server.data("{ documents(first: 1000) { nodes { id number name issuedYear } } }")["documents"]["nodes"]
    assert any(node["number"] is None for node in documents)
    for node in documents:
        words = node["number"] or node["name"]
        spellings = {words, words.lower(), words.replace("-", " – ")}
        spellings |= {"0" + words, re.sub(r"/(?=\d{4}/)", "-", words)} if node["number"] else {f"{words} năm 2013", f"{words} 2006", words.replace(" ", "")}
        for spelling in spellings:
            query = "query($n: String!, $y: Int) { document(number: $n, year: $y) { id } }"
            found = server.data(query, {"n": spelling, "y": node["issuedYear"]})["document"]
            assert found == {"id": node["id"]}, spelling


def test_nothing_is_called_by_no_words(server):
    assert server.data('{ search(text: "  ") { totalCount } }')["search"] == {"totalCount": 0}


def test_filters_cross_relations(server):
    data = server.data(
        """{ targets(first: 1000, where: { ledBy: { kind: [DEPARTMENT] }, cites: { issuedYear: { gte: 2015 } } }) {
          nodes { assignments { role agency { kind } } citations(first: 100) { nodes { document { issuedYear } } } } } }"""
    )
    nodes = data["targets"]["nodes"]
    assert nodes
    for node in nodes:
        assert any(item["role"] == "LEAD" and item["agency"]["kind"] == "DEPARTMENT" for item in node["assignments"])
        assert any((item["document"]["issuedYear"] or 0) >= 2015 for item in node["citations"]["nodes"])


def test_workload_counts_what_the_assignments_say(server):
    data = server.data(
        "{ agencies(first: 1000) { nodes { name workload { leads coordinates } "
        "assignments(first: 1000) { nodes { role target { code } } } } } }"
    )
    for agency in data["agencies"]["nodes"]:
        for role, field in [("LEAD", "leads"), ("COORDINATE", "coordinates")]:
            codes = {
                item["target"]["code"]
                for item in agency["assignments"]["nodes"]
                if item["role"] == role and item["target"]
            }
            assert agency["workload"][field] == len(codes), agency["name"]


def test_answers_are_the_same_bytes_each_time(server):
    body = json.dumps({"query": (ROOT / "schema/operations/Outline.graphql").read_text(encoding="utf-8")})
    answers = {server.request("POST", "/graphql", body, Content_Type="application/json")[2] for _ in range(3)}
    assert len(answers) == 1

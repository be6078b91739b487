"""Trusted documents, automatic persisted queries, federation and limits, over a socket."""

import hashlib
import json
import urllib.parse

import pytest
from graphql import build_schema, parse

from conftest import ROOT, Server, run

FILES = sorted((ROOT / "schema/operations").glob("*.graphql"))
VARIABLES = {"Point": {"code": "1.2"}}


def ask(server, body, accept=None):
    headers = {"Content_Type": "application/json"} | ({"Accept": accept} if accept else {})
    status, _, data = server.request("POST", "/graphql", json.dumps(body), **headers)
    return status, json.loads(data)


def code(answer):
    return answer["errors"][0]["extensions"]["code"]


@pytest.fixture(scope="module")
def trusting():
    started = Server("--data", str(ROOT / "snapshots"), "--operations", str(ROOT / "schema/operations"), "--trusted-only")
    yield started
    started.stop()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_trusted_documents_by_name_and_hash(trusting, file):
    text = file.read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    answers = [ask(trusting, {"documentId": name}) for name in [file.stem, digest, "sha256:" + digest]]
    answers.append(ask(trusting, {"query": text}))
    status, headers, data = trusting.request("GET", "/graphql?documentId=" + file.stem)
    answers.append((status, json.loads(data)))
    assert all(answer == answers[0] for answer in answers) and answers[0][0] == 200 and "ETag" in headers
    assert trusting.request("GET", "/graphql?documentId=" + file.stem, If_None_Match=headers["ETag"])[0] == 304


def test_nothing_else_runs(trusting):
    assert code(ask(trusting, {"query": "{ __typename }"})[1]) == "DOCUMENT_NOT_TRUSTED"
    assert code(ask(trusting, {"documentId": "../Point"})[1]) == "DOCUMENT_NOT_FOUND"
    assert ask(trusting, {"query": "{ __typename }"}, "application/graphql-response+json")[0] == 400


def test_automatic_persisted_queries(server):
    query = "{ goals { number } }"
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(query.encode()).hexdigest()}}
    address = "/graphql?" + urllib.parse.urlencode({"extensions": json.dumps(extensions)})
    status, _, data = server.request("GET", address)
    assert status == 200 and json.loads(data)["errors"][0]["message"] == "PersistedQueryNotFound"
    assert code(ask(server, {"query": "{ __typename }", "extensions": extensions})[1]) == "PERSISTED_QUERY_HASH_MISMATCH"
    status, answer = ask(server, {"query": query, "extensions": extensions})
    assert status == 200 and len(answer["data"]["goals"]) == 19
    assert json.loads(server.request("GET", address)[2]) == answer
    assert ask(server, {"query": query, "extensions": {"persistedQuery": {"version": 2, "sha256Hash": "x"}}})[0] == 400


def test_federation(server):
    sdl = server.data("{ _service { sdl } }")["_service"]["sdl"]
    keys = {node.name.value for node in parse(sdl).definitions if node.kind == "object_type_extension" and node.directives}
    nodes = {item["name"] for item in server.data('{ __type(name: "Node") { possibleTypes { name } } }')["__type"]["possibleTypes"]}
    assert keys == nodes == {"Plan", "Goal", "Target", "Action", "Agency", "Document"}
    directives = "directive @key(fields: String!) repeatable on OBJECT directive @link(url: String!, import: [String]) repeatable on SCHEMA"
    build_schema(sdl + directives)
    found = server.data('{ target(code: "1.2") { id } agency(name: "so y te") { id } }')
    query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Target { code } ... on Agency { name } } }"
    representations = [{"__typename": "Agency", "id": found["agency"]["id"]}, {"__typename": "Target", "id": found["target"]["id"]}, {"__typename": "Goal", "id": "x"}]
    assert server.data(query, {"r": representations})["_entities"] == [
        {"__typename": "Agency", "name": "Sở Y tế"}, {"__typename": "Target", "code": "1.2"}, None,
    ]


@pytest.mark.parametrize(
    ("option", "value", "query", "expected"),
    [
        ("--max-tokens", 20, "{ " + "a: __typename " * 20 + "}", "TOKEN_LIMIT"),
        ("--max-depth", 4, "{ plan { goals { targets { goal { number } } } } }", "DEPTH_LIMIT"),
        ("--max-aliases", 3, "{ a: __typename b: __typename c: __typename d: __typename }", "ALIAS_LIMIT"),
        ("--max-directives", 1, "{ __typename @include(if: true) a: __typename @skip(if: false) }", "DIRECTIVE_LIMIT"),
        ("--max-fields", 3, "{ plan { id number title } }", "FIELD_LIMIT"),
        ("--max-cost", 50, "{ targets(first: 100) { nodes { code } } }", "COST_LIMIT"),
        ("--max-visited-edges", 100, "{ targets(where: { kind: TASK }) { totalCount } }", "VISITED_EDGES_LIMIT"),
        ("--max-response-bytes", 20_000, "{ goals { targets { title assignments { role agency { name } } } } }", "RESPONSE_SIZE_LIMIT"),
        ("--timeout", 0.000001, "{ goals { targets { title assignments { role agency { name } } } } }", "TIME_LIMIT"),
    ],
)
def test_every_limit_has_its_code(option, value, query, expected):
    server = Server("--data", str(ROOT / "snapshots"), option, str(value))
    try:
        status, answer = server.post(query)
        assert status == 200 and code(answer) == expected, answer
        assert server.post("{ __typename }") == (200, {"data": {"__typename": "Query"}})
    finally:
        server.stop()


def test_limits_can_be_raised():
    query = "{ " + " ".join(f"a{number}: statistics {{ plans }}" for number in range(11_000)) + " }"
    options = ["--max-fields", "100000", "--max-aliases", "100000", "--max-tokens", "1000000", "--max-cost", "100000000"]
    server = Server("--data", str(ROOT / "snapshots"), *options, "--max-visited-edges", str(2**63 - 1))
    try:
        assert len(server.data(query)) == 11_000
        assert server.data('{ search(text: "y tế") { totalCount } }')["search"]["totalCount"] > 0
    finally:
        server.stop()


def test_a_trusted_document_may_be_as_large_as_the_operator_likes(tmp_path):
    words = " ".join(f"a{number}: statistics {{ plans }}" for number in range(11_000))
    (tmp_path / "Large.graphql").write_text(f"query Large {{ {words} }}")
    server = Server("--data", str(ROOT / "snapshots"), "--operations", str(tmp_path), "--trusted-only")
    try:
        assert len(ask(server, {"documentId": "Large"})[1]["data"]) == 11_000
    finally:
        server.stop()


def test_the_cost_is_told(server):
    answer = ask(server, {"query": "query($n: Int) { targets(first: $n) { nodes { code } } }", "variables": {"n": 7}, "extensions": {"cost": True}})[1]
    assert answer["extensions"] == {"cost": {"estimated": 9, "limit": 5_000_000}} and len(answer["data"]["targets"]["nodes"]) == 7
    assert "extensions" not in ask(server, {"query": "{ __typename }"})[1]


def test_wrong_options_are_refused():
    for arguments in [["--max-cost", "-1"], ["--timeout", "0"], ["--http-status", "x"], ["--read-timeout", "0"]]:
        assert run("serve", "--port", "0", *arguments).returncode == 64, arguments
    assert run("serve", "--port", "0", "--operations", "/nonexistent").returncode == 65

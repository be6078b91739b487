"""GraphQL over HTTP, every rule of its specification: the ids are those of the public audit suite."""

import gzip
import json
import urllib.parse

import pytest

from conftest import ROOT, Server

GRAPHQL, JSON = "application/graphql-response+json", "application/json"
QUERY = {"query": "{ __typename }"}


def post(server, body, accept=None, content="application/json", **headers):
    if accept:
        headers["Accept"] = accept
    if content:
        headers["Content_Type"] = content
    data = body if isinstance(body, (str, bytes)) else json.dumps(body)
    return server.request("POST", "/graphql", data, **headers)


def get(server, accept=None, **parameters):
    headers = {"Accept": accept} if accept else {}
    return server.request("GET", "/graphql?" + urllib.parse.urlencode(parameters), **headers)


@pytest.mark.parametrize(
    ("audit", "accept", "type"),
    [
        ("22EB", GRAPHQL, GRAPHQL), ("4655", JSON, JSON), ("47DE", "*/*", JSON), ("80D8", None, JSON),
        ("82A3", JSON, JSON), ("82A3", GRAPHQL, GRAPHQL), ("quality", f"{JSON};q=0.5, {GRAPHQL}", GRAPHQL),
        ("quality", f"{GRAPHQL};q=0.1, {JSON};q=0.9", JSON), ("refused", f"{GRAPHQL};q=0, {JSON}", JSON),
        ("other first", f"text/html, {GRAPHQL}", GRAPHQL), ("application/*", "application/*", JSON),
        ("most specific", f"{JSON};q=0, */*", GRAPHQL), ("most specific", f"{JSON};q=0.1, */*", GRAPHQL),
        ("most specific", f"application/*;q=0.1, {JSON};q=0", GRAPHQL), ("most specific", f"{GRAPHQL};q=0, application/*", JSON),
    ],
)
def test_media_types(server, audit, accept, type):
    status, headers, data = post(server, QUERY, accept)
    assert status == 200 and headers["Content-Type"] == type + "; charset=utf-8"
    assert json.loads(data) == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize("accept", ["text/html", "image/png, text/*;q=0.3", "application/xml"])
def test_nothing_acceptable(server, accept):
    status, _, data = post(server, QUERY, accept)
    assert status == 406 and "errors" in json.loads(data)


@pytest.mark.parametrize(
    ("audit", "body", "accept", "status"),
    [
        ("2C94", QUERY, None, 200), ("03D4", QUERY, JSON, 200), ("34A2", QUERY, GRAPHQL, 200), ("13EE", QUERY, JSON, 200),
        ("A5BF", "", JSON, 400), ("B6DC", "{ nonsense", JSON, 400), ("BCF8", '{"query": ', GRAPHQL, 400),
        ("423L", {}, JSON, 400), ("423L", {"notquery": "{ __typename }"}, GRAPHQL, 400), ("8764", {"qeury": "x"}, GRAPHQL, 400),
        ("LKJ0", {"query": {"a": 1}}, JSON, 400), ("LKJ1", {"query": 0}, JSON, 400), ("LKJ2", {"query": False}, JSON, 400),
        ("LKJ3", {"query": ["array"]}, JSON, 400),
        ("6C00", {**QUERY, "operationName": {"a": 1}}, JSON, 400), ("6C01", {**QUERY, "operationName": 0}, JSON, 400),
        ("6C02", {**QUERY, "operationName": False}, JSON, 400), ("6C03", {**QUERY, "operationName": ["x"]}, JSON, 400),
        ("8161", {"query": "query Q { __typename }", "operationName": "Q"}, GRAPHQL, 200),
        ("B8B3", {"query": "query Q { __typename }", "operationName": "Q"}, JSON, 200),
        ("94B0", {**QUERY, "variables": None}, GRAPHQL, 200), ("94B1", {**QUERY, "operationName": None}, GRAPHQL, 200),
        ("94B2", {**QUERY, "extensions": None}, GRAPHQL, 200), ("0220", {**QUERY, "variables": None}, JSON, 200),
        ("0221", {**QUERY, "operationName": None}, JSON, 200), ("0222", {**QUERY, "extensions": None}, JSON, 200),
        ("4760", {**QUERY, "variables": "x"}, JSON, 400), ("4761", {**QUERY, "variables": 0}, JSON, 400),
        ("4762", {**QUERY, "variables": False}, JSON, 400), ("4763", {**QUERY, "variables": ["x"]}, JSON, 400),
        ("2EA1", {"query": "query($n: Int!) { goal(number: $n) { number } }", "variables": {"n": 1}}, GRAPHQL, 200),
        ("28B9", {"query": "query($n: Int!) { goal(number: $n) { number } }", "variables": {"n": 1}}, JSON, 200),
        ("58B0", {**QUERY, "extensions": "x"}, JSON, 400), ("58B1", {**QUERY, "extensions": 0}, JSON, 400),
        ("58B2", {**QUERY, "extensions": False}, JSON, 400), ("58B3", {**QUERY, "extensions": ["x"]}, JSON, 400),
        ("428F", {**QUERY, "extensions": {"some": "value"}}, GRAPHQL, 200), ("1B7A", {**QUERY, "extensions": {"some": "value"}}, JSON, 200),
        ("572B", {"query": "{"}, JSON, 200), ("FDE2", {"query": "{ nothing }"}, JSON, 200),
        ("7B9B", {"query": "query($n: Int!) { goal(number: $n) { number } }", "variables": {"n": "x"}}, JSON, 200),
        ("60AA", {"query": "{"}, GRAPHQL, 400), ("2163", {"query": "{"}, GRAPHQL, 400), ("51FE", {"query": "{ nothing }"}, GRAPHQL, 400),
        ("74FF", {"query": "{ nothing }"}, GRAPHQL, 400), ("5E5B", {"query": "{ goal(number: \"x\") { number } }"}, GRAPHQL, 400),
        ("86EE", {"query": "query($n: Int!) { goal(number: $n) { number } }", "variables": {"n": "x"}}, GRAPHQL, 400),
        ("operation", {"query": "query A { __typename } query B { __typename }"}, GRAPHQL, 400),
        ("operation", {"query": "query A { __typename }", "operationName": "C"}, GRAPHQL, 400),
        ("batch", [QUERY, QUERY], JSON, 400), ("batch", [], GRAPHQL, 400), ("no object", 7, JSON, 400), ("null", None, JSON, 400),
        ("field error", {"query": "{ plan { citations(first: 2000) { totalCount } } }"}, GRAPHQL, 200),
    ],
)
def test_posts(server, audit, body, accept, status):
    found, headers, data = post(server, body if body != "" else b"", accept)
    answer = json.loads(data)
    assert found == status, answer
    # 865D, 556A, D586: what was not run has no data key at all.
    if "errors" in answer and audit != "field error":
        assert "data" not in answer and all(error["message"] for error in answer["errors"])


def test_batches_are_refused_clearly(server):
    assert "one request at a time" in json.loads(post(server, [QUERY])[2])["errors"][0]["message"]


@pytest.mark.parametrize(
    ("audit", "content", "status"),
    [
        ("9ABE", None, 415), ("form", "application/x-www-form-urlencoded", 415), ("text", "text/plain", 415),
        ("multipart", "multipart/form-data; boundary=x", 415), ("graphql", "application/graphql", 415),
        ("BF61", "application/json; charset=utf-8", 200), ("78D5", "application/json", 200), ("case", "Application/JSON;Charset=UTF-8", 200),
        ("charset", "application/json; charset=iso-8859-1", 415),
    ],
)
def test_content_types(server, audit, content, status):
    assert post(server, {"query": '{ agency(name: "Sở Y tế") { name } }'}, content=content)[0] == status


def test_utf8_both_ways(server):
    body = json.dumps({"query": '{ agency(name: "Sở Y tế") { name } }'}, ensure_ascii=False).encode()
    assert json.loads(post(server, body)[2]) == {"data": {"agency": {"name": "Sở Y tế"}}}
    assert post(server, b'{"query": "{ a\xff }"}')[0] == 400


def test_gets(server):
    status, _, data = get(server, query="query($n: Int!) { goal(number: $n) { number } }", variables='{"n": 3}')  # 5A70
    assert status == 200 and json.loads(data) == {"data": {"goal": {"number": 3}}}
    assert json.loads(get(server, query="query A { __typename } query B { b: __typename }", operationName="B")[2]) == {"data": {"b": "Query"}}
    assert get(server)[0] == 400 and get(server, query="{ __typename }", variables="nonsense")[0] == 400
    assert get(server, GRAPHQL, query="{")[0] == 400 and get(server, JSON, query="{")[0] == 200
    assert server.request("GET", "/graphql?query=%zz")[0] == 400


def test_a_get_never_changes_anything(server):  # 9C48
    before = server.data("{ statistics { plans bytes } }")
    status, headers, data = get(server, query='mutation { importPlan(text: "x") { plan { id } } }')
    assert status == 405 and headers["Allow"] == "POST" and "data" not in json.loads(data)
    assert server.data("{ statistics { plans bytes } }") == before


@pytest.mark.parametrize(
    ("method", "path", "body", "content", "status"),
    [
        ("POST", "/graphql", "x", "text/plain", 415), ("PUT", "/graphql", "{}", JSON, 405),
        ("POST", "/graphql", '{"query": "subscription { graphChanged { version } }"}', JSON, 406),
        ("GET", "/graphql?query=mutation%7BsaveSnapshot%7Bid%7D%7D", None, None, 405),
    ],
)
def test_a_refusal_has_the_type_that_is_accepted(server, method, path, body, content, status):
    headers = {"Content_Type": content} if content else {}
    for accept in [GRAPHQL, JSON]:
        found, fields, data = server.request(method, path, body, Accept=accept, **headers)
        assert found == status and fields["Content-Type"].startswith(accept) and json.loads(data)["errors"]


@pytest.mark.parametrize(
    "path", ["/", "/graphql?query=%7B__typename%7D", "/graphql", "/nothing", "/export/zzz", "/export/csv", "/id/document/x", "/healthz"]
)
def test_head_is_get_without_content(server, path):
    status, headers, _ = server.request("GET", path)
    found, fields, data = server.request("HEAD", path)
    assert found == status and data == b"" and fields["Content-Type"] == headers["Content-Type"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods(server, method):
    status, headers, _ = server.request(method, "/graphql", json.dumps(QUERY), Content_Type=JSON)
    assert status == 405 and "POST" in headers["Allow"]


def test_options_says_what_is_allowed(server):
    status, headers, _ = server.request("OPTIONS", "/graphql", Origin="https://x.example", Access_Control_Request_Method="POST")
    assert status == 204 and "POST" in headers["Allow"]
    assert not [name for name in headers if name.lower().startswith("access-control")]


def test_etag(server):
    status, headers, data = get(server, query="{ statistics { targets } }")
    tag = headers["ETag"]
    assert status == 200 and tag.startswith('"') and headers["Cache-Control"] == "no-cache" and "Accept" in headers["Vary"]
    path = "/graphql?" + urllib.parse.urlencode({"query": "{ statistics { targets } }"})
    for names in [tag, f'"other", {tag}', "W/" + tag, "*"]:
        status, headers, data = server.request("GET", path, If_None_Match=names)
        assert (status, data, headers["ETag"]) == (304, b"", tag)
    assert server.request("GET", path, If_None_Match='"other"')[0] == 200
    assert server.request("GET", path, If_None_Match=tag, Accept=GRAPHQL)[0] == 200
    assert get(server, query="{ statistics { goals } }")[1]["ETag"] != tag
    unknown = json.dumps({"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}})
    for accept in [GRAPHQL, JSON]:
        for parameters in [{"query": "{"}, {"extensions": unknown}, {"query": "{ plan { citations(first: 2000) { totalCount } } }"}]:
            assert "ETag" not in get(server, accept, **parameters)[1]


@pytest.mark.parametrize(
    ("header", "packed"), [("gzip", True), ("deflate, gzip;q=0.5", True), ("*", True), ("gzip;q=0", False), ("*, gzip;q=0", False), ("*;q=0, gzip", True), ("br", False), (None, False)]
)
def test_gzip(server, header, packed):
    headers = {"Accept_Encoding": header} if header else {}
    query = (ROOT / "schema/operations/AllWorkloads.graphql").read_text(encoding="utf-8")
    status, found, data = post(server, {"query": query}, **headers)
    assert status == 200 and (found.get("Content-Encoding") == "gzip") == packed
    plain = gzip.decompress(data) if packed else data
    assert plain == post(server, {"query": query})[2] and len(data) <= len(plain)
    assert "Content-Encoding" not in post(server, QUERY, **headers)[1]


def test_draft_status_codes():
    server = Server("--data", str(ROOT / "snapshots"), "--http-status", "draft")
    try:
        variables = {"query": "query($n: Int!) { goal(number: $n) { number } }", "variables": {"n": "x"}}
        for body, status in [
            (QUERY, 200), ({"query": "{"}, 400), ({"query": "{ nothing }"}, 422), (variables, 422), ({}, 400),
            ({"query": "query A { __typename } query B { __typename }"}, 422), ({"query": "{ plan { citations(first: 2000) { totalCount } } }"}, 294),
        ]:
            assert post(server, body, GRAPHQL)[0] == status, body
            assert post(server, body, JSON)[0] == (400 if body == {} else 200)
    finally:
        server.stop()


def test_pages_of_other_origins():
    server = Server("--data", str(ROOT / "snapshots"), "--cors-origin", "https://a.example", "--cors-origin", "https://b.example")
    try:
        for origin, allowed in [("https://a.example", True), ("https://b.example", True), ("https://evil.example", False), ("null", False)]:
            _, headers, _ = post(server, QUERY, Origin=origin)
            assert headers.get("access-control-allow-origin", headers.get("Access-Control-Allow-Origin")) == (origin if allowed else None)
            status, headers, _ = server.request(
                "OPTIONS", "/graphql", Origin=origin, Access_Control_Request_Method="POST", Access_Control_Request_Headers="content-type"
            )
            assert status == 204 and ("access-control-allow-methods" in {name.lower() for name in headers}) == allowed
    finally:
        server.stop()

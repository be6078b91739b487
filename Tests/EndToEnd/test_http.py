"""GraphQL over HTTP: status codes, media types, methods and limits."""

import http.client
import json
import socket
import threading
import time
import urllib.parse

import pytest

from conftest import ROOT, Server

GRAPHQL = "application/graphql-response+json"


def test_health_and_readiness(server):
    assert server.request("GET", "/healthz")[0] == 200
    assert server.request("GET", "/readyz")[0] == 200
    assert server.request("GET", "/nothing")[0] == 404


@pytest.mark.parametrize("accept", [GRAPHQL, "application/json"])
def test_media_type_follows_accept(server, accept):
    body = json.dumps({"query": "{ __typename }"})
    status, headers, data = server.request("POST", "/graphql", body, Content_Type="application/json", Accept=accept)
    assert status == 200 and headers["Content-Type"].startswith(accept)
    assert json.loads(data) == {"data": {"__typename": "Query"}}


def test_get_answers_queries_and_refuses_mutations(server):
    query = urllib.parse.urlencode({"query": "query($c: String!) { target(code: $c) { code } }", "variables": '{"c": "1.2"}'})
    status, _, data = server.request("GET", "/graphql?" + query)
    assert status == 200 and json.loads(data) == {"data": {"target": {"code": "1.2"}}}
    mutation = urllib.parse.urlencode({"query": 'mutation { removePlan(number: "x") { plans } }'})
    status, headers, _ = server.request("GET", "/graphql?" + mutation)
    assert status == 405 and headers["Allow"] == "POST"


@pytest.mark.parametrize(
    ("query", "variables", "message"),
    [
        ("{ target(code: 1.2) { code } }", None, "String cannot represent"),
        ("{ target(code: \"1.2\") { nothing } }", None, "Cannot query field"),
        ("{ target(code: \"1.2\") { code }", None, "Syntax Error"),
        ("query($n: Int!) { goal(number: $n) { title } }", {"n": "one"}, "Variable '$n'"),
        ("query($n: Int!) { goal(number: $n) { title } }", {}, "Variable '$n'"),
        ("", None, "Syntax Error"),
    ],
)
def test_request_errors(server, query, variables, message):
    status, answer = server.post(query, variables, accept=GRAPHQL)
    assert status == 400 and "data" not in answer
    assert message in answer["errors"][0]["message"]
    status, answer = server.post(query, variables, accept="application/json")
    assert status == 200 and "data" not in answer


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b'{"query": 1}', 400),
        (b'{"query": "{ __typename }", "variables": 3}', 400),
        (b'{"query": "{ __typename }", "operationName": 3}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
    ],
)
def test_bodies_that_are_no_request(server, body, status):
    found, _, data = server.request("POST", "/graphql", body, Content_Type="application/json")
    assert found == status
    assert json.loads(data)["errors"][0]["message"]


def test_other_media_types_and_methods_are_refused(server):
    assert server.request("POST", "/graphql", "query={__typename}", Content_Type="text/plain")[0] == 415
    assert server.request("POST", "/graphql", "{}", Content_Type="application/json", Accept="image/png")[0] == 406
    status, headers, _ = server.request("PUT", "/graphql", "{}", Content_Type="application/json")
    assert status == 405 and headers["Allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_packed_body_is_refused(server):
    body = json.dumps({"query": "{ __typename }"})
    for _ in range(2):
        assert server.request("POST", "/graphql", body, Content_Type="application/json")[0] == 200
        status, _, data = server.request("POST", "/graphql", body, Content_Type="application/json", Content_Encoding="gzip")
        assert status == 415 and b"packed" in data
        for encoding in ("identity", ""):
            assert server.request("POST", "/graphql", body, Content_Type="application/json", Content_Encoding=encoding)[0] == 200


def test_body_over_one_mebibyte_is_refused(server):
    body = json.dumps({"query": "{ __typename }" + " " * (1 << 20)})
    assert server.request("POST", "/graphql", body, Content_Type="application/json")[0] == 413
    assert server.data("{ __typename }")


def test_page_size_is_limited(server):
    assert len(server.data("{ targets { nodes { code } } }")["targets"]["nodes"]) == 100
    status, answer = server.post("{ targets(first: 1001) { totalCount } }")
    assert status == 200 and "1000" in answer["errors"][0]["message"]
    assert answer["errors"][0]["path"] == ["targets"]
    status, answer = server.post("{ targets(first: -1) { totalCount } }")
    assert "negative" in answer["errors"][0]["message"]
    status, answer = server.post('{ targets(after: "nonsense") { totalCount } }')
    assert answer["errors"][0]["extensions"]["code"] == "BAD_CURSOR"


def test_deep_and_long_documents_are_refused(server):
    deep = "{ goals " * 3000 + "{ number }" + " }" * 3000
    status, answer = server.post(deep)
    assert status == 200 and answer["errors"]
    wide = "{ " + " ".join(f"a{index}: __typename" for index in range(20_000)) + " }"
    status, answer = server.post(wide)
    assert status == 200 and answer["errors"]
    assert server.data("{ __typename }")


def test_stops_within_five_seconds_and_answers_what_runs(tmp_path):
    server = Server("--data", str(ROOT / "snapshots"))
    answers = []

    def ask():
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        body = json.dumps({"query": "{ goals { targets { title assignments { agency { name } } } } }"})
        connection.request("POST", "/graphql", body, {"Content-Type": "application/json"})
        answers.append(connection.getresponse().read())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    idle = socket.create_connection(("127.0.0.1", server.port))
    assert server.stop() < 6
    for thread in threads:
        thread.join()
    idle.close()
    assert server.process.returncode == 0
    assert len(answers) == 8 and all(json.loads(answer)["data"]["goals"] for answer in answers)

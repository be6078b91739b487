"""/metrics, read by the parser of Prometheus' own client: what it counts is what was asked."""

import http.client
import json
import shutil

import pytest
from conftest import ROOT, Server
from prometheus_client.parser import text_string_to_metric_families
from test_subscriptions import Stream, import_as

HISTOGRAM = "plangraph_http_request_duration_seconds"


@pytest.fixture
def counting(tmp_path):
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    started = Server("--data", str(tmp_path))
    yield started
    started.stop()


def metrics(server):
    """Every sample by its name and labels."""
    status, headers, text = server.request("GET", "/metrics")
    assert (status, headers["Content-Type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    families = list(text_string_to_metric_families(text.decode()))
    assert len({family.name for family in families}) == len(families)
    assert all(family.documentation and family.type != "unknown" for family in families)
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value for family in families for sample in family.samples
    }


def answered(samples, route):
    """How many requests of a route were answered, by the status's first digit."""
    name = "plangraph_http_requests_total"
    return {key[1][1]: value for key, value in samples.items() if key[0] == name and key[2] == ("route", route)}


def test_requests_are_counted_whichever_way_they_take(counting):
    connection = http.client.HTTPConnection("127.0.0.1", counting.port)
    for query in ["{ __typename }"] * 5 + ["{ nothing }"] * 3 + ['{ document(number: "x", year: 1) { citations(first: -1) { totalCount } } }']:
        connection.request("POST", "/graphql", json.dumps({"query": query}), {"Content-Type": "application/json"})
        connection.getresponse().read()
    connection.close()
    failing = '{ target(code: "1.2") { citations(first: -1) { totalCount } } }'
    assert "errors" in counting.post(failing)[1]
    for path, expected in [("/graphql", 400), ("/export/dot", 200), ("/export/zzz", 404), ("/id/target/1.2", 303), ("/nothing", 404), ("/healthz", 200)]:
        assert counting.request("GET", path)[0] == expected, path
    assert counting.request("DELETE", "/graphql")[0] == 405
    assert counting.request("HEAD", "/metrics")[0] == 200

    samples = metrics(counting)
    assert answered(samples, "/graphql") == {"2xx": 10, "4xx": 2}
    assert answered(samples, "/export") == {"2xx": 1, "4xx": 1}
    assert answered(samples, "/id") == {"3xx": 1}
    assert answered(samples, "/healthz") == {"2xx": 1}
    assert answered(samples, "/metrics") == {"2xx": 1}
    assert answered(samples, "/") == {"4xx": 1}
    # Three that name no field, one whose field failed, and one that was no request.
    assert samples["plangraph_graphql_failed_answers_total",] == 5
    assert samples["plangraph_http_requests_running",] == 1


def test_the_histogram_agrees_with_the_count(counting):
    for _ in range(20):
        counting.post("{ goals { number targets { code } } }")
    samples = metrics(counting)
    for route in {key[1][1] for key in samples if key[0] == f"{HISTOGRAM}_count"}:
        places = [
            (float(labels[0][1]), value)
            for (name, *labels), value in samples.items()
            if name == f"{HISTOGRAM}_bucket" and labels[1] == ("route", route)
        ]
        counts = [value for _, value in sorted(places)]
        assert counts == sorted(counts) and sorted(places)[-1][0] == float("inf")
        assert counts[-1] == samples[f"{HISTOGRAM}_count", ("route", route)] == sum(answered(samples, route).values())
    total = samples[f"{HISTOGRAM}_sum", ("route", "/graphql")]
    assert 0 < total < 20 * 5


def test_the_graph_and_the_process_are_told(counting):
    before = metrics(counting)
    stream = Stream(counting)
    assert stream.status == 200
    during = metrics(counting)
    assert (before["plangraph_subscriptions_open",], during["plangraph_subscriptions_open",]) == (0, 1)
    assert import_as(counting, "87/KH-UBND") == 2
    after = metrics(counting)
    assert after["plangraph_changes_total",] > before["plangraph_changes_total",] == 0

    known = counting.data("{ statistics { plans goals targets actions agencies documents edges } }")["statistics"]
    edges = known.pop("edges")
    kinds = {key[1][1]: value for key, value in after.items() if key[0] == "plangraph_graph_nodes"}
    names = {"agency": "agencies"}
    assert {names.get(kind, f"{kind}s"): value for kind, value in kinds.items()} == known
    assert after["plangraph_graph_edges",] == edges > before["plangraph_graph_edges",]

    assert 10 << 20 < after["process_resident_memory_bytes",] < 1 << 30
    assert before["process_cpu_seconds_total",] < after["process_cpu_seconds_total",]
    assert after["process_open_fds",] > 5
    assert before["process_start_time_seconds",] == after["process_start_time_seconds",] > 1_600_000_000

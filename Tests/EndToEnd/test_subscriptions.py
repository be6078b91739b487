"""graphChanged over server-sent events, as the GraphQL over SSE protocol has it (distinct connections)."""

import http.client
import json
import shutil
import socket
import time

import pytest

from conftest import PLAN, ROOT, Server

SUBSCRIPTION = "subscription { graphChanged { version cause statistics { plans } } }"


@pytest.fixture
def changing(tmp_path):
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    started = Server("--data", str(tmp_path), "--heartbeat", "0.3")
    yield started
    if started.process.poll() is None:
        started.stop()


class Stream:
    """An open stream and the events read from it."""

    def __init__(self, server, query=SUBSCRIPTION, method="POST"):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        body = json.dumps({"query": query}) if method == "POST" else None
        self.connection.request(method, "/graphql", body, {"Accept": "text/event-stream", "Content-Type": "application/json"})
        self.response = self.connection.getresponse()
        self.status, self.type = self.response.status, self.response.headers["Content-Type"]

    def blocks(self):
        lines = []
        while line := self.response.readline().decode():
            if line.strip():
                lines.append(line.rstrip("\n"))
            elif lines:
                yield lines
                lines = []

    def events(self):
        for lines in self.blocks():
            if lines != [":"]:
                yield dict(line.split(":", 1) for line in lines)


def import_as(server, number):
    text = PLAN.read_text(encoding="utf-8").replace("86/KH-UBND", number)
    status, answer = server.post("mutation($t: String!) { importPlan(text: $t) { statistics { plans } } }", {"t": text})
    assert status == 200 and "errors" not in answer, answer
    return answer["data"]["importPlan"]["statistics"]["plans"]


def test_each_import_is_an_event(changing):
    streams = [Stream(changing), Stream(changing)]
    events = [stream.events() for stream in streams]
    assert {(stream.status, stream.type) for stream in streams} == {(200, "text/event-stream; charset=utf-8")}
    seen = []
    for number in ["87/KH-UBND", "88/KH-UBND"]:
        plans = import_as(changing, number)
        for stream in events:
            event = next(stream)
            assert event["event"].strip() == "next"
            change = json.loads(event["data"])["data"]["graphChanged"]
            assert change["cause"] == "IMPORT" and change["statistics"] == {"plans": plans}
            seen.append(change["version"])
    assert seen[0] == seen[1] != seen[2] == seen[3]


def test_a_silent_stream_beats_and_ends_cleanly(changing):
    stream = Stream(changing)
    blocks = stream.blocks()
    assert [next(blocks) for _ in range(4)] == [[":"]] * 4
    changing.process.terminate()
    rest = [block for block in blocks if block != [":"]]
    assert rest == [["event: complete", "data:"]]
    assert changing.process.wait(timeout=5) == 0


def test_queries_and_errors_are_one_event(server):
    for query, key in [("{ statistics { plans } }", "data"), ("{ nothing }", "errors"), ("{", "errors")]:
        stream = Stream(server, query)
        events = list(stream.events())
        assert stream.status == 200 and [event["event"].strip() for event in events] == ["next", "complete"]
        assert list(json.loads(events[0]["data"])) == [key]


def test_a_subscription_needs_a_stream(server):
    status, answer = server.post(SUBSCRIPTION)
    assert status == 406 and answer["errors"][0]["extensions"]["code"] == "SUBSCRIPTION_NEEDS_EVENT_STREAM"


def test_a_query_that_takes_either_gets_json(server):
    accept = "application/graphql-response+json, application/json, text/event-stream, multipart/mixed"
    assert server.post("{ __typename }", accept=accept) == (200, {"data": {"__typename": "Query"}})


def test_a_reader_that_goes_away_or_sleeps_harms_nobody(changing):
    for _ in range(30):
        Stream(changing).connection.close()
    sleeping = socket.create_connection(("127.0.0.1", changing.port))
    sleeping.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    body = json.dumps({"query": SUBSCRIPTION})
    sleeping.sendall(
        f"POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
    )
    events = Stream(changing).events()
    import_as(changing, "89/KH-UBND")
    assert next(events)["event"].strip() == "next"
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        assert changing.data("{ __typename }") == {"__typename": "Query"}
        time.sleep(0.5)
    sleeping.close()

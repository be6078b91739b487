"""A connection that is kept: the second request is answered another way than the first, and must get the same answer.

Each question goes over a new connection first, which the framework answers, and then again and again over one that is kept.
"""

from __future__ import annotations

import datetime
import email.utils
import gzip
import json
import os
import random
import socket

import pytest
from conftest import ROOT, Server, run

POINT = '{ target(code: "1.2") { code title } }'
WIDE = "{ goals { number title targets { code title } } }"
FAILING = '{ target(code: "1.2") { code citations(first: -1) { totalCount } } }'
COSTLY = "{ agencies(first: 200) { nodes { name assignments(first: 1000) { nodes { role target { code } } } } } }"


def message(query, *fields, line="POST /graphql HTTP/1.1", **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    return head(len(body), *fields, line=line) + body


def head(length, *fields, line="POST /graphql HTTP/1.1"):
    names = ["Host: localhost", "Content-Type: application/json", f"Content-Length: {length}", *fields]
    return "\r\n".join([line, *names, "", ""]).encode()


class Connection:
    """A socket, and whole answers from it."""

    def __init__(self, server):
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        self.rest = b""

    def send(self, *pieces):
        for piece in pieces:
            self.socket.sendall(piece)

    def more(self):
        data = self.socket.recv(1 << 20)
        if not data:
            raise EOFError
        self.rest += data

    def answer(self):
        while b"\r\n\r\n" not in self.rest:
            self.more()
        start, _, self.rest = self.rest.partition(b"\r\n\r\n")
        status, *lines = start.decode().split("\r\n")
        fields = [tuple(line.split(": ", 1)) for line in lines]
        if "400" not in status:
            sent = email.utils.parsedate_to_datetime(dict(fields)["Date"])
            assert abs((sent - datetime.datetime.now(datetime.UTC)).total_seconds()) < 5
        lengths = [int(value) for name, value in fields if name == "Content-Length"]
        assert len(lengths) <= 1
        length = sum(lengths)
        while len(self.rest) < length:
            self.more()
        body, self.rest = self.rest[:length], self.rest[length:]
        return status, sorted(field for field in fields if field[0] != "Date"), body

    def ask(self, request):
        self.send(request)
        return self.answer()


@pytest.fixture(scope="module", params=[(), ("--no-response-cache",), ("--http-status", "draft")], ids=str)
def target(request, tmp_path_factory):
    data = tmp_path_factory.mktemp("data")
    assert run("import", str(ROOT / "snapshots/86-KH-UBND.txt"), "--data", str(data)).returncode == 0
    started = Server("--data", str(data), "--cors-origin", "https://a.example", *request.param)
    yield started
    started.stop()


FIELDS = [
    (), ("Accept: application/graphql-response+json",), ("Accept-Encoding: gzip",), ("Accept-Encoding: gzip;q=0",),
    ("Origin: https://a.example",), ("Origin: https://b.example",), ("Accept: text/csv",), ("Accept: image/png",),
    ("Accept: text/event-stream, application/json",), ("Connection: keep-alive",), ("X-Other: 1",),
]


@pytest.mark.parametrize("query", [POINT, WIDE, FAILING, COSTLY, "{ __typename }", "{ nothing }", "{"], ids=str)
def test_the_same_answer_each_time(target, query):
    for fields in FIELDS:
        request = message(query, *fields)
        first = Connection(target).ask(request)
        kept = Connection(target)
        for _ in range(4):
            again = kept.ask(request)
            assert again[:2] == first[:2], fields
            unpacked = [gzip.decompress(b) if ("Content-Encoding", "gzip") in f else b for _, f, b in (first, again)]
            assert unpacked[0] == unpacked[1], fields


def test_variables_change_and_the_head_does_not(target):
    query = "query($code: String!) { target(code: $code) { code } }"
    kept = Connection(target)
    for code in ["1.2", "1.3", "9.9", "1.2", "1.3"]:
        _, _, body = kept.ask(message(query, code=code))
        assert json.loads(body)["data"]["target"] in ({"code": code}, None)


def test_requests_sent_at_once_are_answered_in_order(target):
    kept = Connection(target)
    codes = ["1.1", "1.2", "1.4"] * 20
    requests = [message("query($code: String!) { target(code: $code) { code } }", code=code) for code in codes]
    kept.ask(requests[0]), kept.ask(requests[0])
    kept.send(b"".join(requests))
    assert [json.loads(kept.answer()[2])["data"]["target"]["code"] for _ in codes] == codes
    kept.send(b"".join(requests))
    assert [json.loads(kept.answer()[2])["data"]["target"]["code"] for _ in codes] == codes


def test_requests_in_pieces(target):
    seed = int(os.environ.get("SEED", random.randrange(1 << 30)))
    print(f"SEED={seed}")
    generator = random.Random(seed)
    want = {query: Connection(target).ask(message(query))[2] for query in [POINT, FAILING, "{ __typename }"]}
    kept = Connection(target)
    for _ in range(30):
        queries = generator.choices(list(want), k=generator.randrange(1, 6))
        stream = b"".join(message(query) for query in queries)
        while stream:
            count = generator.randrange(1, len(stream) + 1)
            kept.send(stream[:count])
            stream = stream[count:]
        assert [kept.answer()[2] for _ in queries] == [want[query] for query in queries]


def test_other_requests_in_between(target):
    kept = Connection(target)
    want = kept.ask(message(POINT))
    for other, status in [
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", "200"),
        (b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n", "404"),
        (message("mutation { saveSnapshot { id } }"), "200"),
        (message(POINT, line="POST /graphql?x=1 HTTP/1.1"), "200"),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
         b"1a\r\n{\"query\":\"{ __typename }\"}\r\n0\r\n\r\n", "200"),
    ]:
        assert kept.ask(message(POINT)) == want
        assert kept.ask(other)[0].split()[1] == status
        assert kept.ask(message(POINT)) == want


def test_a_head_that_could_be_read_in_two_ways_is_not_remembered(target):
    """Line ends of LF alone before a CR LF: the library may end the head at the first, and the rest is then the body."""
    body = json.dumps({"query": "{ __typename }"}).encode()
    for text in [head(len(body)).replace(b"\r\n", b"\n"), head(len(body)).replace(b"\r\n", b"\n", 2)]:
        kept = Connection(target)
        try:
            assert kept.ask(text + body) == kept.ask(text + body)
        except (EOFError, ConnectionResetError):
            pass


def test_a_client_that_closes_after_the_answer(target):
    kept = Connection(target)
    kept.ask(message(POINT)), kept.ask(message(POINT))
    kept.ask(message(POINT, "Connection: close"))
    with pytest.raises((EOFError, ConnectionResetError)):
        kept.ask(message(POINT))


def test_a_reader_that_does_not_read(target):
    """What a client does not take stops the requests, and is not piled up in memory."""
    kept = Connection(target)
    request = message(WIDE)
    want = kept.ask(request)[2]
    kept.ask(request)

    def resident():
        with open(f"/proc/{target.process.pid}/statm") as file:
            return int(file.read().split()[1]) * 4096

    before = resident()
    kept.socket.settimeout(1)
    # Nobody waits for ever for such a client: the connection may be closed.
    with pytest.raises((TimeoutError, ConnectionError)):
        for _ in range(200_000):
            kept.socket.sendall(request)
    assert resident() - before < 300 << 20
    assert Connection(target).ask(request)[2] == want


def test_a_change_is_seen_on_a_kept_connection(tmp_path):
    data = tmp_path / "data"
    text = (ROOT / "snapshots/86-KH-UBND.txt").read_text(encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text(text.replace("86/KH-UBND", "87/KH-UBND"), encoding="utf-8")
    assert run("import", str(ROOT / "snapshots/86-KH-UBND.txt"), "--data", str(data)).returncode == 0
    started = Server("--data", str(data))
    try:
        kept = Connection(started)
        request = message("{ statistics { plans } }")
        for _ in range(4):
            assert json.loads(kept.ask(request)[2])["data"]["statistics"]["plans"] == 1
        answer = started.post("mutation($t: String!) { importPlan(text: $t) { plan { number } } }", {"t": other.read_text()})
        assert "errors" not in answer[1], answer
        for _ in range(4):
            assert json.loads(kept.ask(request)[2])["data"]["statistics"]["plans"] == 2
    finally:
        started.stop()


def test_a_kept_connection_is_closed_only_when_it_is_silent(tmp_path):
    started = Server("--data", str(ROOT / "snapshots"), "--idle-timeout", "2")
    try:
        import time

        kept = Connection(started)
        for _ in range(8):
            kept.ask(message(POINT))
            time.sleep(0.6)
        time.sleep(3)
        with pytest.raises((EOFError, ConnectionResetError, BrokenPipeError)):
            kept.ask(message(POINT))
    finally:
        started.stop()


def test_a_client_that_waits_is_told_to_go_on(target):
    body = json.dumps({"query": POINT}).encode()
    expected = Connection(target).ask(message(POINT))[2]
    connection = Connection(target)
    for _ in range(3):
        connection.send(head(len(body), "Expect: 100-continue"))
        while b"\r\n\r\n" not in connection.rest:
            connection.more()
        assert connection.rest == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.rest = b""
        assert connection.ask(body)[2] == expected
    # One that does not wait gets the answer in any case.
    status, _, found = connection.ask(message(POINT, "Expect: 100-continue"))
    assert "200" in status and found == expected


def test_an_old_client_sees_the_end_of_its_answer(target):
    expected = Connection(target).ask(message(POINT))[2]
    connection = Connection(target)
    status, _, found = connection.ask(message(POINT, line="POST /graphql HTTP/1.0"))
    assert "200" in status and found == expected
    with pytest.raises(EOFError):
        connection.more()


def test_nothing_stands_behind_the_head_of_an_answer_to_head(target):
    connection = Connection(target)
    for path in ["/nothing", "/graphql", "/export/zzz", "/healthz"]:
        connection.send(f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        while b"\r\n\r\n" not in connection.rest:
            connection.more()
        assert connection.rest.endswith(b"\r\n\r\n") and b"{" not in connection.rest
        connection.rest = b""
    assert "200" in connection.ask(message(POINT))[0]

"""What a hostile client can send: each gets a clean answer in bounded time and memory, and others are served meanwhile."""

import json
import pathlib
import socket
import threading
import time

import pytest

from conftest import ROOT, Server

MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def target():
    started = Server("--data", str(ROOT / "snapshots"), "--read-timeout", "2")
    yield started
    peak = memory(started, "VmHWM")
    assert started.stop() < 5
    assert peak < 400 * MEBIBYTE, peak


def memory(server, name):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(name))) * 1024


@pytest.fixture(autouse=True)
def bystander(target):
    """A normal client that asks all the while and must be answered each time."""
    stop, failures, slowest = threading.Event(), [], [0.0]

    def ask():
        while not stop.is_set():
            start = time.monotonic()
            try:
                if target.data('{ target(code: "1.2") { code } }') != {"target": {"code": "1.2"}}:
                    failures.append("another answer")
            except Exception as error:
                failures.append(repr(error))
            slowest[0] = max(slowest[0], time.monotonic() - start)
            time.sleep(0.01)

    thread = threading.Thread(target=ask)
    thread.start()
    yield
    stop.set()
    thread.join()
    assert not failures and slowest[0] < 10, (failures, slowest)


def chain(count, body):
    return "".join(f" fragment F{i} on Target {{ {body.format(next=i + 1)} }}" for i in range(count)) + f" fragment F{count} on Target {{ id }}"


BOMBS = {
    "nesting": "{" + "a{" * 100_000,
    "nested lists": "{ a(b: " + "[" * 100_000,
    "nested objects": "{ a(b: " + "{a:" * 100_000,
    "nested types": "query(" + "$a: " + "[" * 100_000,
    "deep but valid": '{ target(code: "1.2") ' + "{ goal { targets " * 99 + "{ id }" + "} }" * 99 + "}",
    "aliases": "{ " + " ".join(f"a{i}: __typename" for i in range(4000)) + " }",
    "heavy aliases": "{ " + " ".join(f"a{i}: targets(first: 1000) {{ nodes {{ title }} }}" for i in range(400)) + " }",
    "repeated fields": "{ " + "__typename " * 14_000 + "}",
    "directives": "{ __typename " + "@include(if: true) " * 2500 + "}",
    "unknown directives": "{ __typename " + "@nothing " * 6000 + "}",
    "fragments that double": '{ target(code: "1") { ...F0 } }' + chain(40, "a: parent {{ ...F{next} }} b: parent {{ ...F{next} }}"),
    "fragments that double in lists": '{ target(code: "1") { ...F0 } }' + chain(40, "a: children {{ ...F{next} }} b: children {{ ...F{next} }}"),
    "a chain of fragments": '{ target(code: "1") { ...F0 } }' + chain(1200, "parent {{ ...F{next} }}"),
    "circular fragments": '{ target(code: "1") { ...A } } fragment A on Target { parent { ...B } } fragment B on Target { parent { ...A } }',
    "itself": "{ ...A } fragment A on Query { ...A }",
    "overlapping fields": "{ " + "plan { goals { targets { id } } } " * 900 + "}",
    "overlapping fragments": '{ target(code: "1") { ' + " ".join(f"...G{i}" for i in range(300)) + " } }" + "".join(f" fragment G{i} on Target {{ parent {{ x: id }} children {{ x: code }} ...G{(i + 1) % 300} }}" for i in range(300)),
    "introspection": "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }",
    "wide introspection": "{ " + " ".join(f"a{i}: __schema {{ types {{ fields {{ args {{ type {{ ofType {{ name }} }} }} }} }} }}" for i in range(300)) + " }",
    "operations": " ".join(f"query Q{i} {{ __typename }}" for i in range(3000)),
    "variables": "query(" + " ".join(f"$v{i}: Int" for i in range(3500)) + ") { __typename }",
    "filters": "{ targets(where: " + "{ and: [" * 190 + "]}" * 190 + ") { totalCount } }",
    "cross filters": "{ targets(where: " + "{ ledBy: { leads: " * 60 + "{}" + "} }" * 60 + ") { totalCount } }",
    "pages of pages": "{ agencies(first: 1000) { nodes { assignments(first: 1000) { nodes { agency { assignments(first: 1000) { nodes { role } } } } } } } }",
    "paths": "{ " + " ".join(f'p{i}: paths(from: "T3c683480252cfb77", to: "Db0e175a48303e50a", maxLength: 16, first: 1000) {{ length }}' for i in range(100)) + " }",
    "searches": "{ " + " ".join(f's{i}: search(text: "{"a* " * 30}") {{ totalCount }}' for i in range(300)) + " }",
    "a long string": '{ target(code: "' + "x" * 900_000 + '") { id } }',
    "a long name": "{ " + "x" * 900_000 + " }",
    "a long comment": "#" + "x" * 900_000 + "\n{ __typename }",
    "quotes": '{ a(b: "' + '\\"' * 400_000,
    "block quotes": '{ a(b: """' + "\n  x" * 100_000,
    "commas": "," * 900_000,
    "NUL bytes": "\0" * 1000,
    "emoji": "{ " + "💥" * 10_000 + " }",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_in_documents(target, name):
    start = time.monotonic()
    status, answer = target.post(BOMBS[name])
    assert status in (200, 413)
    assert "errors" in answer or name in ("a long string", "a long comment", "repeated fields", "filters", "cross filters", "overlapping fields", "paths", "searches", "wide introspection", "deep but valid", "fragments that double", "heavy aliases"), answer
    assert time.monotonic() - start < 12


@pytest.mark.parametrize("bracket", ["[", '{"a":', '{"query":['])
def test_deep_json(target, bracket):
    status, _, data = target.request("POST", "/graphql", bracket * 100_000, Content_Type="application/json")
    assert status == 400 and "errors" in json.loads(data)
    body = '{"query": "{ __typename }", "variables": ' + '{"a":' * 100_000
    assert target.request("POST", "/graphql", body, Content_Type="application/json")[0] == 400


def raw(server, *pieces, pause=0.0, timeout=15.0):
    """Sends bytes as they are and gives everything that comes back until the connection ends."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=timeout) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
                time.sleep(pause)
            while data := connection.recv(65536):
                answer += data
        except (ConnectionError, TimeoutError):
            pass
    return answer


HEAD = b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"


def test_bodies_that_are_too_large(target):
    before = memory(target, "VmRSS")
    assert b"413" in raw(target, HEAD + b"Content-Length: 104857600\r\n\r\n").split(b"\r\n")[0]
    chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"
    start = time.monotonic()
    assert raw(target, HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 1600)[:12] in (b"", b"HTTP/1.1 413")
    assert time.monotonic() - start < 12 and memory(target, "VmRSS") - before < 100 * MEBIBYTE


@pytest.mark.parametrize(
    "pieces",
    [[b"GET / HTTP/1.1\r\n"] + [b"X: y\r\n"] * 40, [HEAD + b"Content-Length: 1000\r\n\r\n"] + [b" "] * 40, [b""], [b"G"]],
    ids=["a slow head", "a slow body", "nothing", "a byte"],
)
def test_slow_clients_are_cut_off(target, pieces):
    start = time.monotonic()
    raw(target, *pieces, pause=0.1)
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "head",
    [b"X: " + b"y" * 200_000 + b"\r\n\r\n", b"X: y\r\n" * 5000 + b"\r\n", b"".join(b"X%d: y\r\n" % i for i in range(5000)) + b"\r\n"],
    ids=["a large field", "many equal fields", "many fields"],
)
def test_header_bombs(target, head):
    answer = raw(target, b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + head)
    assert answer == b"" or answer.startswith((b"HTTP/1.1 4",)), answer[:100]


SMUGGLED = b'{"query":"{ __typename }"}'


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 26\r\nContent-Length: 3\r\n\r\n" + SMUGGLED,
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n" + SMUGGLED,
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2 6\r\n\r\n" + SMUGGLED,
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + SMUGGLED + b"\r\n0\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx",
        b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n" + SMUGGLED,
        b"GET /healthz HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100,
        b"\x00" * 1000,
    ],
)
def test_shapes_of_request_smuggling(target, request_bytes):
    answer = raw(target, request_bytes, timeout=6)
    assert answer.count(b"HTTP/1.1 200") == 0, answer[:300]


def test_five_hundred_connections(target):
    connections = []
    for _ in range(500):
        connection = socket.create_connection(("127.0.0.1", target.port), timeout=10)
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        connections.append(connection)
    for connection in connections:
        connection.sendall(b"\r\n")
    answered = sum(connection.recv(100).startswith(b"HTTP/1.1 200") for connection in connections)
    for connection in connections:
        connection.close()
    assert answered == 500

"""What one request may take from the others of a store of many plans: memory, time and the event loop."""

import json
import socket
import threading
import time

import pytest

import corpus
from conftest import Server, run
from test_attacks import MEBIBYTE, memory

PLANS = 120


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("busy")
    corpus.write(folder / "texts", 5, PLANS)
    done = run("import", "--data", str(folder / "data"), str(folder / "texts"))
    assert done.returncode == 0, done.stderr
    return str(folder / "data")


@pytest.fixture(scope="module")
def many(data):
    server = Server("--data", data, "--idle-timeout", "2")
    yield server
    assert server.stop() < 6


def growth(server, work):
    before = memory(server, "VmHWM")
    result = work()
    return result, memory(server, "VmHWM") - before


def test_an_order_that_is_repeated_decides_nothing(many):
    query = "query($by: [TargetOrder!]) { targets(orderBy: $by, first: 3) { nodes { code } } }"
    once, _ = growth(many, lambda: many.data(query, {"by": [{"code": "DESCENDING"}]}))
    often, more = growth(many, lambda: many.data(query, {"by": [{"code": "DESCENDING"}, {"code": "ASCENDING"}] * 20_000}))
    assert often == once and more < 150 * MEBIBYTE, more


def test_long_lists_of_wanted_values_are_looked_up(many):
    query = "query($codes: [String!]) { targets(where: { code: { in: $codes } }) { totalCount } }"
    few = many.data(query, {"codes": ["1.1", "2.1"]})
    start = time.monotonic()
    assert many.data(query, {"codes": ["1.1", "2.1"] + [f"x{number}" for number in range(60_000)]}) == few
    assert time.monotonic() - start < 5


TABLE = "{ plans(first: 100) { nodes { number title text: lines(from: 1, to: 1000) { text } goals { targets { assignments { agency { assignments(first: 1000) { nodes { role } } } } } } } } }"


def test_a_table_that_would_be_endless_is_refused(many):
    def ask():
        return many.request("POST", "/graphql", json.dumps({"query": TABLE.replace("first: 100", "first: 3")}), Content_Type="application/json", Accept="text/csv")
    (status, _, body), more = growth(many, ask)
    assert status == 400 and json.loads(body)["errors"][0]["extensions"]["code"] == "RESPONSE_SIZE_LIMIT", body[:300]
    assert more < 500 * MEBIBYTE, more


def test_others_are_answered_while_many_groups_are_counted(many):
    query = "{ " + " ".join(f"c{place}: counts(of: TARGETS, by: [DEADLINE, AGENCY, DOCUMENT], first: 1) {{ totalCount }}" for place in range(40)) + " }"
    threads = [threading.Thread(target=many.post, args=(query,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    slowest = 0.0
    while any(thread.is_alive() for thread in threads):
        start = time.monotonic()
        assert many.request("GET", "/healthz")[0] == 200
        slowest = max(slowest, time.monotonic() - start)
        time.sleep(0.02)
    assert slowest < 1.5, slowest


def test_work_that_is_not_seen_in_the_answer_ends_in_time(many, data):
    server = Server("--data", data, "--follow", "--timeout", "0.3")
    query = "{ " + " ".join(f"c{place}: counts(of: TARGETS, by: [DEADLINE, AGENCY, DOCUMENT], first: 1) {{ totalCount }}" for place in range(40)) + " }"
    start = time.monotonic()
    _, answer = server.post(query)
    assert {error["extensions"]["code"] for error in answer["errors"]} & {"TIME_LIMIT", "VISITED_EDGES_LIMIT"}, answer
    assert time.monotonic() - start < 3
    server.stop()


def test_answers_to_large_questions_are_not_kept(many):
    def ask():
        for first in range(30):
            assert many.data("query($n: [Int!]) { targets(first: 1, where: { goal: { in: $n } }) { totalCount } }", {"n": [first] * 250_000})
    ask()
    _, more = growth(many, ask)
    assert more < 150 * MEBIBYTE, more


def export(server, pause):
    """Reads an export bit by bit, with a pause before the second bit."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(b"GET /export/turtle HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        data = bytearray(connection.recv(1000))
        time.sleep(pause)
        try:
            while piece := connection.recv(1 << 16):
                data += piece
        except ConnectionError:
            pass
        return data


def test_who_takes_nothing_of_an_answer_is_cut_off(many):
    whole = export(many, 0)
    assert whole.endswith(b"0\r\n\r\n") and len(whole) > 8 * MEBIBYTE
    assert len(export(many, 7)) < len(whole)


def test_who_takes_an_answer_slowly_has_all_of_it(many):
    query = json.dumps({"query": "{ targets(first: 1000) { nodes { title code assignments { agency { name aliases } source { text } } } } }"})
    with socket.create_connection(("127.0.0.1", many.port), timeout=20) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(query)}\r\n\r\n"
        connection.sendall(head.encode() + query.encode())
        data, start = b"", time.monotonic()
        while b"\r\n\r\n" not in data:
            data += connection.recv(1000)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(next(line.split()[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")))
        pause = 6 / (length / 30_000)
        while len(body) < length:
            piece = connection.recv(30_000)
            assert piece, (len(body), length)
            body += piece
            time.sleep(pause)
        assert json.loads(body)["data"] and time.monotonic() - start > 4

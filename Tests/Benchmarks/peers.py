#!/usr/bin/env python3
"""Requests per second beside other GraphQL servers that hold the same graph as objects in memory.

usage: peers.py [--seconds 3] [--rounds 3] [--only NAME…]

What each peer needs is installed by .ci/setup peers and .ci/peers. All answers are compared first: a server whose answer differs from
ours is not timed. PlanGraph stands in the table twice: with every answer made anew, and with its cache of answers, as it ships.
A server that is not loaded is stopped meanwhile, since some use processor time when idle.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import sys
import tempfile

import common
import wrk

PEERS = common.HERE / "Peers"
PYTHON = pathlib.Path(os.environ.get("PEERS_PYTHON", common.ROOT / ".build/peers/venv/bin/python"))
OURS, KEPT = "PlanGraph", "PlanGraph, answers kept"

GOALS = "{ goals { number title targets { code title assignments { role agency { id } } } } }"
AGENCIES = "{ agencies(first: 1000) { nodes { id name assignments(first: 1000) { nodes { role target { code } } } } } }"
DOCUMENTS = "{ documents(first: 1000) { nodes { number type citations(first: 1000) { nodes { target { code } } } } } }"


def graph(server: common.Server) -> dict:
    """The part of the graph that the queries touch, objects named by their places in lists."""
    goals = server.ask(GOALS)["goals"]
    agencies = server.ask(AGENCIES)["agencies"]["nodes"]
    documents = server.ask(DOCUMENTS)["documents"]["nodes"]
    targets = [(place, target) for place, goal in enumerate(goals) for target in goal["targets"]]
    codes = {target["code"]: place for place, (_, target) in enumerate(targets)}
    ids = {agency["id"]: place for place, agency in enumerate(agencies)}
    def place(target: dict | None) -> int | None:
        return target and codes[target["code"]]
    return {
        "goals": [{"number": goal["number"], "title": goal["title"], "targets": [place(target) for target in goal["targets"]]} for goal in goals],
        "targets": [
            {"code": target["code"], "title": target["title"], "goal": goal, "assignments": [[one["role"], ids[one["agency"]["id"]]] for one in target["assignments"]]}
            for goal, target in targets
        ],
        "agencies": [
            {"name": agency["name"], "assignments": [[one["role"], place(one["target"])] for one in agency["assignments"]["nodes"]]} for agency in agencies
        ],
        "documents": [
            {"number": document["number"], "type": document["type"], "citations": [place(one["target"]) for one in document["citations"]["nodes"]]}
            for document in documents
        ],
    }


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def start(name: str, data: pathlib.Path, folder: pathlib.Path) -> common.Server:
    """A server by its name in the table."""
    ours = [common.BENCH, "serve", "--data", common.ROOT / "snapshots", "--queries", common.QUERIES]
    port = free_port()
    if name == OURS:
        return common.Server(*ours, "--no-response-cache")
    if name == KEPT:
        return common.Server(*ours)
    if name == "graphql-js (Node)":
        return common.Server("node", PEERS / "graphql_js.js", data, port, NODE_PATH="/usr/share/nodejs")
    if name == "graphql-core (Python)":
        return common.Server(PYTHON, PEERS / "graphql_core.py", data, port)
    program = folder / "gophers"
    environment = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode"}
    subprocess.run(["go", "build", "-o", program, "main.go"], check=True, cwd=PEERS / "gophers", env=environment)
    return common.Server(program, PEERS / "schema.graphql", data, port)


NAMES = [OURS, KEPT, "graphql-js (Node)", "graph-gophers (Go)", "graphql-core (Python)"]


def differing(servers: dict[str, common.Server], query: str) -> set[str]:
    """Those whose answer is not the first one's, object keys in any order."""
    wanted = None
    wrong = set()
    for name, server in servers.items():
        status, data = server.request("POST", "/graphql", common.body(query).encode())
        answer = json.loads(data)
        if status != 200 or "errors" in answer:
            common.say(f"  {name}: {status} {data[:300].decode()}")
            wrong.add(name)
        elif wanted is None:
            wanted = answer
        elif answer != wanted:
            common.say(f"  {name}: another answer than {OURS}")
            wrong.add(name)
    return wrong


def run_alone(servers: dict[str, common.Server], name: str | None) -> None:
    """Stops all servers but one; without a name all go on."""
    for other, server in servers.items():
        server.process.send_signal(signal.SIGCONT if name in (None, other) else signal.SIGSTOP)


def load(servers: dict[str, common.Server], name: str, query: str, seconds: float) -> dict:
    run_alone(servers, name)
    server = servers[name]
    before = server.processor_seconds()
    result = wrk.load(server.url + "/graphql", [common.body(query)], seconds)
    if wrong := wrk.problems(result):
        raise SystemExit(f"{name}: {wrong}")
    if not result["requests"]:
        return load(servers, name, query, seconds * 2)
    return {"perSecond": result["perSecond"], "processorMicroseconds": (server.processor_seconds() - before) * 1e6 / result["requests"]}


def compare(servers: dict[str, common.Server], query: str, seconds: float, rounds: int) -> dict[str, dict | None]:
    """Medians for each server over some rounds, each of which begins with another server."""
    run_alone(servers, None)
    wrong = differing(servers, query)
    timed = [name for name in servers if name not in wrong]
    for name in timed:
        load(servers, name, query, 1)
    found: dict[str, list[dict]] = {name: [] for name in timed}
    for turn in range(rounds):
        first = turn % len(timed)
        for name in timed[first:] + timed[:first]:
            found[name].append(load(servers, name, query, seconds))
    run_alone(servers, None)
    return {
        name: {key: statistics.median(one[key] for one in found[name]) for key in found[name][0]} if name in found else None for name in servers
    }


def tables(results: dict[str, dict[str, dict | None]]) -> str:
    """Answers a second with how many times as many ours are, and processor time likewise."""
    names = list(next(iter(results.values())))
    parts = []
    for key, title, more in (("perSecond", "answers/s", True), ("processorMicroseconds", "processor µs an answer", False)):
        rows = []
        for name in names:
            cells = [name]
            for found in results.values():
                one, ours = found[name], found[OURS]
                if not one or not ours:
                    cells.append("another answer")
                    continue
                ratio = ours[key] / one[key] if more else one[key] / max(ours[key], 1e-9)
                cells.append(common.digits(one[key]) + ("" if name == OURS else f" ({common.digits(ratio, 2)})"))
            rows.append(cells)
        parts.append(common.table([title, *results], rows))
    return "\n\n".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=NAMES)
    arguments = parser.parse_args()
    names = [name for name in NAMES if name == OURS or any(word in name for word in arguments.only)]
    common.begin("beside other GraphQL servers")
    servers: dict[str, common.Server] = {}
    results = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        data = folder / "data.json"
        try:
            for name in names:
                common.say(f"  starting {name}")
                servers[name] = start(name, data, folder)
                if name == OURS:
                    data.write_text(json.dumps(graph(servers[OURS]), ensure_ascii=False), encoding="utf-8")
            for query, text in common.queries().items():
                common.say(f"  {query}")
                results[query] = compare(servers, text, arguments.seconds, arguments.rounds)
        finally:
            run_alone(servers, None)
            for server in servers.values():
                server.__exit__()
    print(tables(results))
    print("in brackets: how many times as many answers PlanGraph gives, and how many times as much processor time the other takes")
    common.keep("peers", "make bench-peers", results)
    return 1 if any(one is None for found in results.values() for one in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

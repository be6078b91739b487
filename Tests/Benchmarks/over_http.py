#!/usr/bin/env python3
"""Requests per second over HTTP, each query beside a static answer of the same bytes on the same server.

usage: over_http.py [--seconds 3] [--rounds 3]

The ratio of the two is the figure: the absolute numbers are the machine's. The load generator works beside the server, so
the processor time of a request is given too. How long a request takes while it has no queue before it is measured at half of
these requests a second, sent at random moments, also beside the static answer: the generator's own moments, whole milliseconds
of 32 connections, are in both.
"""

from __future__ import annotations

import argparse
import statistics

import common
import wrk

HEADS = ["", "answers kept", "answers/s", "static/s", "ratio", "CPU µs", "static CPU µs", "CPU ratio", "p50 µs at half", "p99 at half",
         "static p99 at half"]
CONNECTIONS = 32


def side(server: common.Server, path: str, body: str, seconds: float, pause: float = 0) -> dict:
    """One load of one address."""
    before = server.processor_seconds()
    result = wrk.load(server.url + path, [body], seconds, CONNECTIONS, pause=pause)
    if wrong := wrk.problems(result):
        raise SystemExit(f"{path}: {wrong}")
    result["processor"] = (server.processor_seconds() - before) * 1e6 / result["requests"]
    return result


def half(server: common.Server, paths: list[str], body: str, seconds: float, rounds: int, most: float) -> list[dict]:
    """Loads of half as many requests a second as the server can answer, of each address in turn: a connection waits, and then for
    its answer."""
    cycle = CONNECTIONS * 1000 / (most / 2)
    pauses = {path: max(0.05, cycle - side(server, path, body, 1, cycle)["p50"] / 1000) for path in paths}
    loads = [[side(server, path, body, seconds, pauses[path]) for path in paths] for _ in range(rounds)]
    return [{key: statistics.median(load[key] for load in place) for key in ("perSecond", "p50", "p99")} for place in zip(*loads)]


def compare(server: common.Server, name: str, query: str, seconds: float, rounds: int) -> dict:
    """Medians over some rounds, in each of which both sides are loaded."""
    body = common.body(query)
    paths = ["/graphql", f"/static/{name}"]
    side(server, paths[0], body, 1)
    pairs = [[side(server, path, body, seconds) for path in paths] for _ in range(rounds)]
    def median(place: int, key: str) -> float:
        return statistics.median(pair[place][key] for pair in pairs)
    calm, static = half(server, paths, body, seconds, rounds, median(0, "perSecond"))
    return {
        "name": name, "answersPerSecond": median(0, "perSecond"), "staticPerSecond": median(1, "perSecond"),
        "ratio": statistics.median(first["perSecond"] / second["perSecond"] for first, second in pairs),
        "processorMicroseconds": median(0, "processor"), "staticProcessorMicroseconds": median(1, "processor"),
        "p50Microseconds": median(0, "p50"), "p99Microseconds": median(0, "p99"),
        "half": calm, "staticHalf": static,
    }


def row(result: dict) -> list[str]:
    """A row of the table."""
    return [
        result["name"], "yes" if result["kept"] else "no", f"{result['answersPerSecond']:,.0f}", f"{result['staticPerSecond']:,.0f}",
        f"{result['ratio']:.2f}", common.digits(result["processorMicroseconds"]), common.digits(result["staticProcessorMicroseconds"]),
        f"{result['staticProcessorMicroseconds'] / max(result['processorMicroseconds'], 1e-9):.2f}",
        f"{result['half']['p50']:,.0f}", tail(result["half"]), tail(result["staticHalf"]),
    ]


def tail(load: dict) -> str:
    """What 99 of 100 requests stay under, and how many times the median that is."""
    return f"{load['p99']:,.0f} (× {load['p99'] / max(1, load['p50']):.1f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    common.begin("over HTTP, beside static answers")
    results = []
    for kept in (False, True):
        options = [] if kept else ["--no-response-cache"]
        with common.Server(common.BENCH, "serve", *options, "--data", common.ROOT / "snapshots", "--queries", common.QUERIES) as server:
            for name, query in common.queries().items():
                results.append({"kept": kept} | compare(server, name, query, arguments.seconds, arguments.rounds))
                common.say("  " + "  ".join(row(results[-1])[:5]))
    print(common.table(HEADS, [row(result) for result in results]))
    common.keep("over_http", "make bench", results)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A server under load: many connections with mixed queries, while plans are imported and removed, snapshots saved, compared and
pruned, exports taken and subscriptions kept open.

usage: load.py [--minutes 10] [--connections 1000] [--pause 250]

Fails where any answer is an error, or where the memory in use goes on growing after the first minute. A connection waits up to
2 * PAUSE milliseconds before each request, as pages and dashboards do; --pause 0 asks without waiting.
"""

from __future__ import annotations

import argparse
import http.client
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback

import common
import corpus
import wrk

MIXED = [
    '{ search(text: "nghi quyet 236", first: 10) { totalCount nodes { snippet node { __typename id } } } }',
    "{ agencies(orderBy: [{ leads: DESCENDING }], first: 5) { nodes { name workload { leads coordinates goals } } } }",
    "{ counts(of: TARGETS, by: [AGENCY_KIND, ROLE], first: 10) { totalCount nodes { count agencyKind role } } }",
    "{ documents(orderBy: [{ citations: DESCENDING }], first: 3) { nodes { number citations { totalCount } supports { code } } } }",
    '{ targets(where: { cites: { type: [RESOLUTION] } }, first: 20) { totalCount nodes { code title supportingDocuments(transitive: true) { number } } } }',
    "{ plans { nodes { number title diagnostics { code } } } statistics { targets edges } }",
]
# How often each of Q0 to Q4 stands among the mixed ones.
SHARES = {"Q0-floor": 4, "Q1-point": 8, "Q2-wide": 1, "Q3-trace": 6, "Q4-workloads": 2}
IMPORT = "mutation($text: String!) { importPlan(text: $text) { plan { number } } }"


class Work:
    """Something that goes on beside the load until it is told to stop, again and again."""

    def __init__(self, name: str, every: float, step):
        self.name, self.every, self.step = name, every, step
        self.times: list[float] = []
        self.errors: list[str] = []
        self.thread = threading.Thread(target=self.run, name=name, daemon=True)
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.wait(self.every):
            start = time.perf_counter()
            try:
                self.step(len(self.times))
            except (Exception, SystemExit) as error:  # noqa: BLE001  what goes wrong is what is looked for
                self.errors.append(str(error)[:400] or traceback.format_exc()[-400:])
            self.times.append(time.perf_counter() - start)

    def summary(self) -> dict:
        times = sorted(self.times) or [0]
        return {
            "name": self.name, "times": len(self.times), "medianSeconds": statistics.median(times), "p99Seconds": times[len(times) * 99 // 100],
            "errors": len(self.errors), "words": self.errors[:3],
        }


def imports(server: common.Server):
    """Twenty plans, each replaced by another of its number again and again, now and then one taken out."""
    texts = [[corpus.plan(seed, index, goals=8, targets=(2, 5), measures=1) for seed in range(5)] for index in range(20)]
    def step(turn: int) -> None:
        index = turn % 20
        if turn % 37 == 36:
            server.ask("mutation($number: String!) { removePlan(number: $number) { plans } }", {"number": f"{1 + (turn - 1) % 20}/KH-UBND"})
        else:
            server.ask(IMPORT, {"text": texts[index][turn // 20 % 5]})
    return step


def snapshots(server: common.Server):
    """A snapshot saved, compared with the present graph and asked; all but the last ones pruned."""
    def step(turn: int) -> None:
        then = server.ask("mutation { saveSnapshot { id } }")["saveSnapshot"]["id"]
        server.ask("query($then: ID!) { diff(from: $then) { targets { totalCount } } at(snapshot: $then) { statistics { targets } } }", {"then": then})
        if turn % 5 == 4:
            server.ask("mutation { pruneSnapshots(keepLast: 3, keepDaily: 1) { id } }")
    return step


def exports(server: common.Server):
    formats = ["graphml", "csv-edges", "turtle", "sqlite", "ndjson"]
    def step(turn: int) -> None:
        status, data = server.request("GET", f"/export/{formats[turn % len(formats)]}")
        if status != 200 or not data:
            raise RuntimeError(f"export: {status} {data[:200]}")
    return step


def subscription(server: common.Server):
    """A stream of changes, opened anew after some of them."""
    def step(_: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        query = common.body("subscription { graphChanged { version cause } }")
        connection.request("POST", "/graphql", query.encode(), {"Content-Type": "application/json", "Accept": "text/event-stream"})
        response = connection.getresponse()
        if response.status != 200:
            raise RuntimeError(f"subscription: {response.status} {response.read()[:200]}")
        events = 0
        while events < 20:
            line = response.fp.readline()
            if not line:
                raise RuntimeError("subscription: the stream ended")
            events += line.startswith(b"data:")
        connection.close()
    return step


def bodies() -> list[str]:
    """The mixed requests in a random order."""
    known = common.queries()
    found = [common.body(known[name]) for name, share in SHARES.items() for _ in range(share)] + [common.body(query) for query in MIXED]
    random.Random(1).shuffle(found)
    return found


def growth(samples: list[tuple[float, int]]) -> tuple[float, float] | None:
    """Memory in the first and the last part of what comes after the first minute."""
    later = [size for at, size in samples if at > 60]
    part = len(later) // 3
    return (statistics.median(later[:part]), statistics.median(later[-part:])) if part > 5 else None


def prepare(data: pathlib.Path) -> None:
    """The shipped plan and some made-up ones in a store of their own."""
    plans = data.parent / "plans"
    corpus.write(plans, 1, 30, first=100)
    (plans / "shipped.txt").write_bytes((common.ROOT / "snapshots/86-KH-UBND.txt").read_bytes())
    subprocess.run([common.PROGRAM, "import", plans, "--data", data], check=True, capture_output=True)


def run(server: common.Server, arguments: argparse.Namespace) -> dict:
    """The load and what goes on beside it."""
    works = [Work("import", 0.5, imports(server)), Work("snapshot", 5, snapshots(server)), Work("export", 7, exports(server))]
    works += [Work("subscription", 0.1, subscription(server)) for _ in range(5)]
    samples: list[tuple[float, int]] = []
    start = time.monotonic()
    def sample(_: int) -> None:
        samples.append((time.monotonic() - start, server.resident_bytes()))
        if len(samples) % 30 == 0:
            common.say(f"  {samples[-1][0]:.0f} s: {samples[-1][1] / 1e6:.0f} MB, {len(works[0].times)} changes, {len(works[1].times)} snapshots")
    sampler = Work("memory", 1, sample)
    for work in [*works, sampler]:
        work.thread.start()
    load = wrk.load(
        server.url + "/graphql", bodies(), arguments.minutes * 60, arguments.connections, pause=arguments.pause, checked=True
    )
    for work in [*works, sampler]:
        work.stopping.set()
    for work in works[:3]:
        work.thread.join(timeout=60)
    return {
        "load": load, "processorSeconds": server.processor_seconds(), "works": [work.summary() for work in works], "memory": samples,
        "memoryGrowth": growth(samples), "minutes": arguments.minutes, "connections": arguments.connections, "pause": arguments.pause,
    }


def faults(result: dict) -> list[str]:
    """What is wrong with a result."""
    found = [f"the load: {wrong}"] if (wrong := wrk.problems(result["load"])) else []
    found += [f"{work['name']}: {work['errors']} of {work['times']} failed: {work['words']}" for work in result["works"] if work["errors"]]
    if result["memoryGrowth"]:
        early, late = result["memoryGrowth"]
        if late > early * 1.1 + 16e6:
            found.append(f"the memory in use grew from {early / 1e6:.0f} to {late / 1e6:.0f} MB after the first minute")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--connections", type=int, default=1000)
    parser.add_argument("--pause", type=int, default=250)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        prepare(data)
        common.begin(f"{arguments.connections} connections for {arguments.minutes:g} minutes")
        with common.Server(common.PROGRAM, "serve", "--port", "0", "--data", data) as server:
            # What the server says is read, so that it never waits for a reader.
            log: list[str] = []
            reader = threading.Thread(target=lambda: log.extend(server.process.stderr), daemon=True)
            reader.start()
            result = run(server, arguments)
            alive = server.process.poll() is None
    load = result["load"]
    rows = [[f"{arguments.connections} connections", f"{load['requests']:,}", common.duration(load["p50"] / 1e6), common.duration(load["p99"] / 1e6)]]
    rows += [[work["name"], f"{work['times']:,}", common.duration(work["medianSeconds"]), common.duration(work["p99Seconds"])] for work in result["works"][:3]]
    print(common.table(["", "times", "median", "p99"], rows))
    print(f"{load['perSecond']:,.0f} requests/s, {result['processorSeconds']:.0f} s of processor time")
    if result["memory"]:
        every = [size for _, size in result["memory"]]
        print("memory in use: " + ", ".join(f"{size / 1e6:.0f}" for size in every[:: max(1, len(every) // 12)]) + " MB")
    wrong = faults(result) + ([] if alive else [f"the server ended: {''.join(log)[-2000:]}"])
    result["faults"] = wrong
    common.keep("load", f"make bench-load MINUTES={arguments.minutes:g}", result)
    print("\n".join(wrong) or "no error")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

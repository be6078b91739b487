#!/usr/bin/env python3
"""How each figure grows with the number of plans, made up from a seed, with the exponent of growth.

usage: growth.py [--limit 120] [PLANS…]    (default: 1 10 100 1000 10000)

A figure that would take longer than the limit (seconds), by how it grew until then, is left out by name; the import, without which there
is nothing to measure, has ten times as long. plot.py draws the result.
"""

from __future__ import annotations

import argparse
import http.client
import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import common
import corpus
import in_process

LOADED = re.compile(r"loaded .* in ([\d.]+) ms")
# Name, what it is called, unit.
FIGURES = {
    "import": ("import all plans", "s"), "importMemory": ("memory while importing", "B"), "load": ("load a snapshot", "s"),
    "firstAnswer": ("start to first answer", "s"), "memory": ("memory when serving", "B"), "oneMore": ("one more plan", "s"),
    "save": ("save a whole snapshot", "s"), "stored": ("snapshot on disk", "B"), "point": ("point query", "s"), "trace": ("trace of a target", "s"),
    "neighbourhood": ("two steps round a target", "s"), "path": ("shortest path of two targets", "s"), "searchFirst": ("first search", "s"),
    "search": ("another search", "s"), "export": ("export of all edges", "s"),
}
INSIDE = {
    "point": "growth-point", "trace": "growth-trace", "neighbourhood": "growth-neighbourhood", "path": "growth-path",
    "searchFirst": "growth-search-first", "search": "growth-search",
}


def timed(*arguments) -> tuple[float, str, int]:
    """Runs the program: seconds, what it said, the most memory it had."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([common.PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if process.returncode:
        raise SystemExit(f"{arguments}: {text[-1000:]}")
    return seconds, text, usage.ru_maxrss * 1024


class Growth:
    """Figures by number of plans, measured one number after another."""

    def __init__(self, texts: pathlib.Path, limit: float):
        self.texts, self.limit = texts, limit
        self.values: dict[str, dict[int, float]] = {name: {} for name in FIGURES}
        self.sizes: dict[int, dict] = {}
        self.left_out: list[str] = []

    def allows(self, name: str, count: int) -> bool:
        """Whether a figure can be expected to end in time."""
        known = self.values[name]
        if FIGURES[name][1] != "s" or not known:
            return True
        last = max(known)
        expected = known[last] * (count / last) ** max(1, exponent(known) or 1)
        if expected <= self.limit * (10 if name == "import" else 1):
            return True
        self.left_out.append(f"{FIGURES[name][0]} at {count:,} plans")
        common.say(f"  {FIGURES[name][0]}: left out, {expected:,.0f} s are to be expected")
        return False

    def note(self, name: str, count: int, value: float) -> None:
        self.values[name][count] = value
        common.say(f"  {FIGURES[name][0]}: {written(name, value)}")

    def measure(self, count: int) -> None:
        """All figures of one number of plans."""
        common.say(f"{count:,} plans")
        if not self.allows("import", count):
            return
        with tempfile.TemporaryDirectory() as folder:
            plans, data = pathlib.Path(folder) / "plans", pathlib.Path(folder) / "data"
            plans.mkdir()
            for index in range(count):
                os.link(self.texts / f"{index:05}.txt", plans / f"{index:05}.txt")
            seconds, _, memory = timed("import", plans, "--data", data)
            self.note("import", count, seconds)
            self.note("importMemory", count, memory)
            timed("snapshot", "save", "--data", data)
            self.from_outside(count, data, pathlib.Path(folder))
            self.inside(count, data)
            self.served(count, data)

    def from_outside(self, count: int, data: pathlib.Path, folder: pathlib.Path) -> None:
        """What the command line shows."""
        done = subprocess.run([common.PROGRAM, "snapshot", "list", "--json", "--data", data], capture_output=True, check=True)
        newest = json.loads(done.stdout)["snapshots"][0]
        self.sizes[count] = {"nodes": newest["nodes"], "edges": newest["edges"], "bytes": newest["uncompressedBytes"]}
        common.say(f"  {newest['nodes']:,} nodes, {newest['edges']:,} edges")
        self.note("stored", count, newest["compressedBytes"])
        runs = 5 if count <= 100 else 2
        loads = [timed("query", "--data", data, "{ __typename }")[1] for _ in range(runs)]
        self.note("load", count, min(float(LOADED.search(text)[1]) for text in loads) / 1000)
        saves = []
        for _ in range(runs):
            (folder / "one.plangraph").unlink(missing_ok=True)
            seconds, text, _ = timed("snapshot", "copy", "latest", "--output", folder / "one.plangraph", "--data", data)
            loaded = LOADED.search(text)
            saves.append(seconds - (float(loaded[1]) / 1000 if loaded else 0))
        self.note("save", count, min(saves))

    def inside(self, count: int, data: pathlib.Path) -> None:
        """What a graph costs to ask, from random starts."""
        wanted = {name: benchmark for name, benchmark in INSIDE.items() if self.allows(name, count)}
        if "searchFirst" not in wanted:
            wanted.pop("search", None)
        found = in_process.measure("--data", str(data), "--seconds", "1", *wanted.values(), quiet=True)
        known = {row["name"]: row["nanoseconds"] / 1e9 for row in found}
        for name, benchmark in wanted.items():
            self.note(name, count, known[benchmark])

    def served(self, count: int, data: pathlib.Path) -> None:
        """What a running server shows."""
        first = []
        for _ in range(3 if count <= 1000 else 1):
            with common.Server(common.PROGRAM, "serve", "--port", "0", "--data", data) as server:
                server.ask("{ statistics { plans } }")
                first.append(time.perf_counter() - server.start)
        self.note("firstAnswer", count, min(first))
        with common.Server(common.PROGRAM, "serve", "--port", "0", "--data", data) as server:
            server.ask("{ statistics { plans } }")
            self.note("memory", count, server.resident_bytes())
            if self.allows("export", count):
                self.note("export", count, export(server))
            if self.allows("oneMore", count):
                text = (self.texts / "more.txt").read_text(encoding="utf-8")
                start = time.perf_counter()
                server.ask("mutation($text: String!) { importPlan(text: $text) { plan { number } } }", {"text": text})
                self.note("oneMore", count, time.perf_counter() - start)


def export(server: common.Server) -> float:
    """Seconds until the last byte of all edges has come."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=3600)
    start = time.perf_counter()
    connection.request("GET", "/export/csv-edges")
    response = connection.getresponse()
    while response.read(1 << 20):
        pass
    connection.close()
    return time.perf_counter() - start


def exponent(values: dict[int, float]) -> float | None:
    """The slope of the line through the logarithms, by least squares."""
    points = [(math.log(count), math.log(value)) for count, value in values.items() if value > 0]
    if len(points) < 2:
        return None
    middle = [sum(column) / len(points) for column in zip(*points)]
    return sum((x - middle[0]) * (y - middle[1]) for x, y in points) / sum((x - middle[0]) ** 2 for x, _ in points)


def last_step(values: dict[int, float]) -> float | None:
    """The exponent between the two largest numbers of plans, where what every start costs counts least."""
    return exponent(dict(sorted(values.items())[-2:]))


def written(name: str, value: float | None) -> str:
    """A value with its unit."""
    return common.duration(value) if FIGURES[name][1] == "s" else common.size(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("plans", nargs="*", type=int)
    arguments = parser.parse_args()
    counts = sorted(arguments.plans or [1, 10, 100, 1_000, 10_000])
    texts = pathlib.Path(tempfile.mkdtemp())
    try:
        common.begin(f"growth up to {counts[-1]:,} plans")
        corpus.write(texts, 1, counts[-1])
        # One more than there are, the same for every number of plans.
        (texts / "more.txt").write_text(corpus.plan(1, 20_000, **corpus.REAL), encoding="utf-8")
        growth = Growth(texts, arguments.limit)
        for count in counts:
            growth.measure(count)
    finally:
        shutil.rmtree(texts)
    rows = [
        [FIGURES[name][0], *(written(name, values.get(count)) for count in counts), common.digits(exponent(values), 2), common.digits(last_step(values), 2)]
        for name, values in growth.values.items()
    ]
    print(common.table(["plans", *(f"{count:,}" for count in counts), "exponent", "last step"], rows))
    for line in growth.left_out:
        print(f"left out: {line}")
    results = {
        "figures": {
            name: {"title": FIGURES[name][0], "unit": FIGURES[name][1], "values": values, "exponent": exponent(values), "lastStep": last_step(values)}
            for name, values in growth.values.items()
        },
        "sizes": growth.sizes, "leftOut": growth.left_out,
    }
    common.keep("growth", "make bench", results)


if __name__ == "__main__":
    main()

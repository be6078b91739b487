#!/usr/bin/env python3
"""Snapshots beside gzip on the same bytes: saving, loading, what they take, and what one more plan adds.

usage: snapshots.py [PLANS…]    (default: 1 100 2000)

The plans are made up, from a seed. Every figure of a line is from one run: the ratios are what counts.
"""

from __future__ import annotations

import gzip
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

import common
import corpus

HEADS = ["plans", "edges", "in memory", "on disk", "B an edge", "save MB/s", "× gzip -6", "load MB/s", "× gunzip", "one more plan"]
LOADED = re.compile(r"loaded .* in ([\d.]+) ms")


def run(*arguments) -> str:
    done = subprocess.run([common.PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def stretches(store: pathlib.Path) -> list[bytes]:
    """The chunks of the newest snapshot, decompressed: the bytes that gzip gets."""
    database = sqlite3.connect(store)
    query = "SELECT data FROM chunk WHERE number IN (SELECT chunk FROM section_chunk WHERE snapshot = (SELECT max(number) FROM snapshot))"
    return [zlib.decompress(data) for (data,) in database.execute(query)]


def newest(data: pathlib.Path) -> dict:
    return json.loads(subprocess.run([common.PROGRAM, "snapshot", "list", "--json", "--data", data], capture_output=True, check=True).stdout)["snapshots"][0]


def seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(count: int, folder: pathlib.Path) -> dict:
    data = folder / "data"
    corpus.write(folder / "plans", 1, count)
    run("import", folder / "plans", "--data", data)
    run("snapshot", "save", "--data", data)
    raw = b"".join(stretches(data / "store.sqlite"))
    known = newest(data)
    # A file of its own: every chunk is compressed and written.
    start = time.perf_counter()
    told = run("snapshot", "copy", "latest", "--output", folder / "one.plangraph", "--data", data)
    loaded = LOADED.search(told)
    save = time.perf_counter() - start - (float(loaded[1]) / 1000 if loaded else 0)
    load = min(float(LOADED.search(run("query", "--data", data, "{ __typename }"))[1]) for _ in range(3)) / 1000
    packed = gzip.compress(raw, 6)
    pack, unpack = seconds(lambda: gzip.compress(raw, 6)), seconds(lambda: gzip.decompress(packed))
    before = (data / "store.sqlite").stat().st_size
    corpus.write(folder / "extra", 1, 1, first=20_000)
    run("import", folder / "extra", "--data", data)
    run("snapshot", "save", "--data", data)
    size = known["uncompressedBytes"]
    return {
        "plans": count, "edges": known["edges"], "bytes": size, "compressed": known["compressedBytes"], "gzip": len(packed),
        "save": save, "load": load, "gzipSeconds": pack, "gunzipSeconds": unpack,
        "oneMore": ((data / "store.sqlite").stat().st_size - before) / known["compressedBytes"],
    }


def row(result: dict) -> list[str]:
    """A row of the table."""
    size = result["bytes"]
    return [
        f"{result['plans']:,}", f"{result['edges']:,}", common.size(size), common.size(result["compressed"]),
        f"{result['compressed'] / result['edges']:.1f}", f"{size / result['save'] / 1e6:,.0f}", f"{result['gzipSeconds'] / result['save']:.1f}",
        f"{size / result['load'] / 1e6:,.0f}", f"{result['gunzipSeconds'] / result['load']:.1f}", f"{result['oneMore']:+.1%}",
    ]


def main() -> None:
    common.begin("snapshots, beside gzip")
    results = []
    for count in [int(word) for word in sys.argv[1:]] or [1, 100, 2000]:
        with tempfile.TemporaryDirectory() as folder:
            results.append(measure(count, pathlib.Path(folder)))
        common.say("  " + "  ".join(row(results[-1])))
    print(common.table(HEADS, [row(result) for result in results]))
    common.keep("snapshots", "make bench", results)


if __name__ == "__main__":
    main()

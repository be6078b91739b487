#!/usr/bin/env python3
"""Measures snapshots beside gzip on the same bytes: saving, loading, what they take, and how long a start takes.

Usage: Tests/Benchmarks/snapshots.py [PLANS…]     (default: 1 100 2000)

The plans are made up, from a seed. Every figure of a line is from one run on one machine: the ratios are what counts.
"""

import gzip
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/plangraph"
# In place of this folder, whose http.py is not Python's own.
sys.path[0] = str(ROOT / "Tests/EndToEnd")
import urllib.request  # noqa: E402

import corpus  # noqa: E402

LOADED = re.compile(r"loaded .* in ([\d.]+) ms")


def run(*arguments: str) -> str:
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def write(folder: pathlib.Path, count: int, seed: int) -> None:
    """Made-up plans of some size, a file each."""
    folder.mkdir()
    for number, text in enumerate(corpus.plans(seed, count, goals=17, targets=8)):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def stretches(store: pathlib.Path) -> list[bytes]:
    """The chunks of the newest snapshot, decompressed: the bytes that gzip gets."""
    database = sqlite3.connect(store)
    query = "SELECT data FROM chunk WHERE number IN (SELECT chunk FROM section_chunk WHERE snapshot = (SELECT max(number) FROM snapshot))"
    return [zlib.decompress(data) for (data,) in database.execute(query)]


def first_answer(folder: pathlib.Path) -> float:
    """Seconds from the start of the process to the first answer over HTTP."""
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--data", str(folder)], stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if found := re.search(r"listening on (http://\S+)", line):
            break
    body = json.dumps({"query": "{ statistics { plans } }"}).encode()
    request = urllib.request.Request(found[1] + "/graphql", body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request).read()
    elapsed = time.perf_counter() - start
    process.terminate()
    process.wait()
    return elapsed


def measure(count: int, folder: pathlib.Path) -> dict:
    plans, data = folder / "plans", folder / "data"
    write(plans, count, seed=1)
    run("import", str(plans), "--data", str(data))
    run("snapshot", "save", "--data", str(data))
    store = data / "store.sqlite"
    chunks = stretches(store)
    raw = b"".join(chunks)
    listed = json.loads(run("snapshot", "list", "--json", "--data", str(data)))
    newest = listed["snapshots"][0]
    # A file of its own: every chunk is compressed and written.
    start = time.perf_counter()
    told = run("snapshot", "copy", "--output", str(folder / "one.plangraph"), "--data", str(data))
    save = time.perf_counter() - start - float(LOADED.search(told)[1]) / 1000
    load = min(float(LOADED.search(run("query", "--data", str(data), "{ __typename }"))[1]) for _ in range(3)) / 1000
    start = time.perf_counter()
    packed = gzip.compress(raw, 6)
    pack = time.perf_counter() - start
    start = time.perf_counter()
    gzip.decompress(packed)
    unpack = time.perf_counter() - start
    before = store.stat().st_size
    extra = folder / "extra"
    write(extra, 1, seed=2)
    run("import", str(extra), "--data", str(data), "--label", "one more")
    size = newest["uncompressedBytes"]
    return {
        "plans": count, "edges": newest["edges"], "bytes": size, "compressed": newest["compressedBytes"], "gzip": len(packed),
        "bytesPerEdge": newest["compressedBytes"] / newest["edges"],
        "save": save, "load": load, "gzipSeconds": pack, "gunzipSeconds": unpack,
        "saveMBs": size / save / 1e6, "loadMBs": size / load / 1e6, "saveRatio": pack / save, "loadRatio": unpack / load,
        "edgesPerSecond": newest["edges"] / load, "oneMore": (store.stat().st_size - before) / newest["compressedBytes"],
        "firstAnswer": min(first_answer(data) for _ in range(3)),
    }


def main() -> None:
    print("plans      edges   raw MB  stored MB  B/edge  save MB/s (x gzip -6)  load MB/s (x gunzip)  M edges/s  one plan more  first answer")
    results = []
    for count in [int(word) for word in sys.argv[1:]] or [1, 100, 2000]:
        folder = pathlib.Path(tempfile.mkdtemp())
        try:
            row = measure(count, folder)
        finally:
            shutil.rmtree(folder)
        results.append(row)
        print(
            f"{row['plans']:5} {row['edges']:10,} {row['bytes'] / 1e6:8.1f} {row['compressed'] / 1e6:10.2f} {row['bytesPerEdge']:7.1f}"
            f" {row['saveMBs']:10.0f} ({row['saveRatio']:.1f})  {row['loadMBs']:16.0f} ({row['loadRatio']:.1f}) {row['edgesPerSecond'] / 1e6:10.1f}"
            f" {row['oneMore'] * 100:13.1f}% {row['firstAnswer'] * 1000:10.0f} ms",
            flush=True,
        )
    print(json.dumps(results))


if __name__ == "__main__":
    main()

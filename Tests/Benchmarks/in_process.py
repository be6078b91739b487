#!/usr/bin/env python3
"""Benchmarks inside the process: answers, what precedes them, the steps from a plan to a snapshot.

usage: in_process.py [--seconds 1] [NAME…]

Times are medians and the least, which tells more where the machine has other work. Allocations are counted by allocations.c, loaded before
the program.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile

import common

HEADS = ["", "median", "least", "allocations", "bytes", "GB/s of JSON", "ns a field"]


def measure(*arguments: str, quiet: bool = False, lines: list[str] | None = None, **environment: str) -> list[dict]:
    """What plangraph-bench says, each benchmark as it ends; `lines` takes those that are no figures."""
    found = []
    process = subprocess.Popen([common.BENCH, *arguments], stdout=subprocess.PIPE, text=True, cwd=common.ROOT, env={**os.environ, **environment})
    for line in process.stdout:
        if not line.startswith("{"):
            (lines if lines is not None else []).append(line.rstrip())
            continue
        found.append(json.loads(line))
        if not quiet:
            common.say(f"  {found[-1]['name']}: {common.duration(found[-1]['nanoseconds'] / 1e9)}")
    if process.wait():
        raise SystemExit(f"plangraph-bench {' '.join(arguments)} failed")
    return found


def counted(*names: str) -> dict[str, dict]:
    """What benchmarks allocate, in a run of its own: the counting takes time. Hashes have the same seed each time."""
    with tempfile.TemporaryDirectory() as folder:
        library = f"{folder}/allocations.so"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, common.HERE / "allocations.c"], check=True)
        found = measure("--seconds", "0.02", *names, quiet=True, LD_PRELOAD=library, SWIFT_DETERMINISTIC_HASHING="1")
    return {row["name"]: row for row in found}


def rows(results: list[dict]) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            row["name"], common.duration(row["nanoseconds"] / 1e9), common.duration(row["leastNanoseconds"] / 1e9),
            f"{row['allocations']:,.0f}" if "allocations" in row else "–",
            f"{row['bytes']:,}" if "bytes" in row else "–", common.digits(row.get("gigabytesPerSecond")), common.digits(row.get("nanosecondsPerField")),
        ]
        for row in results
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=1)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    common.begin("inside the process")
    results = measure("--seconds", str(arguments.seconds), *arguments.names)
    allocated = counted(*arguments.names)
    for row in results:
        row |= {key: value for key, value in allocated[row["name"]].items() if key.startswith("allocat")}
    print(common.table(HEADS, rows(results)))
    if not arguments.names:
        common.keep("in_process", "make bench", results)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Checks what does not depend on the machine's speed against thresholds.json: bytes of answers, allocations, instructions.

usage: check.py [--write]

Bytes must be as they are there. Allocations and instructions may not exceed what is there by more than its tolerance; where they are
less by more than that, it is said, so that the thresholds follow (--write). Instructions are counted by valgrind's callgrind.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import common
import in_process

THRESHOLDS = common.HERE / "thresholds.json"
TOLERANCES = {"bytes": 0.0, "allocations": 0.05, "instructions": 0.15}


def instructions() -> dict[str, float]:
    """How many instructions a round of each part of the fixed run takes."""
    with tempfile.TemporaryDirectory() as folder:
        output, program = pathlib.Path(folder) / "callgrind", pathlib.Path(folder) / "plangraph-bench"
        # Valgrind ends at what it does not know of a program's debugging notes.
        subprocess.run(["strip", "--strip-debug", "-o", program, common.BENCH], check=True)
        symbols = subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout
        part = re.search(r"\S*measuredPart\S*yyF$", symbols, re.M)[0]
        command = ["valgrind", "--tool=callgrind", "--collect-atstart=no", f"--toggle-collect={part}", f"--dump-after={part}"]
        # Hashes with the same seed each time, so that tables have the same collisions.
        done = subprocess.run(
            [*command, f"--callgrind-out-file={output}", program, "fixed"],
            capture_output=True, text=True, cwd=common.ROOT, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"},
        )
        if done.returncode:
            raise SystemExit(f"the fixed run failed: {done.stderr[-2000:]}")
        found = {}
        for place, line in enumerate(done.stdout.splitlines(), 1):
            name, rounds = line.split()
            text = pathlib.Path(f"{output}.{place}").read_text(encoding="utf-8", errors="replace")
            found[name] = int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1]) / int(rounds)
        return found


def measured() -> dict[str, dict[str, float]]:
    """Everything that is checked, by benchmark."""
    known = in_process.counted("answer", "run", "request")
    found = {name: {key: row[key] for key in ("bytes", "allocations") if key in row} for name, row in known.items()}
    for name, count in instructions().items():
        found[name]["instructions"] = round(count)
    return found


def compare(found: dict, wanted: dict) -> tuple[list[str], list[str]]:
    """What is worse than the thresholds, and what is better."""
    worse, better = [], []
    for name in sorted(found.keys() | wanted.keys()):
        for key in sorted(found.get(name, {}).keys() | wanted.get(name, {}).keys()):
            value, threshold = found.get(name, {}).get(key), wanted.get(name, {}).get(key)
            if value is None or threshold is None:
                worse.append(f"{name}: {key} was {'not measured' if value is None else 'never measured before'}")
                continue
            change = (value - threshold) / max(threshold, 1)
            words = f"{name}: {value:,g} {key}, {threshold:,g} in the thresholds ({change:+.1%})"
            # Two allocations more or less are what a table that grew one step further makes.
            margin = max(TOLERANCES[key], 2.5 / max(threshold, 1) if key == "allocations" else 0)
            if key == "bytes" and value != threshold or change > margin:
                worse.append(words)
            elif change < -margin:
                better.append(words)
    return worse, better


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="make what is measured now the thresholds")
    arguments = parser.parse_args()
    found = measured()
    if arguments.write:
        THRESHOLDS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        print(f"written: {os.path.relpath(THRESHOLDS)}")
        return 0
    worse, better = compare(found, json.loads(THRESHOLDS.read_text(encoding="utf-8")))
    for line in better:
        print(f"better: {line}")
    for line in worse:
        print(f"worse: {line}")
    if worse or better:
        print("«make bench-check WRITE=1» makes the present figures the thresholds")
    else:
        print(f"benchmarks: {len(found)} as their thresholds say")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())

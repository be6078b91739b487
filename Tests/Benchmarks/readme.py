#!/usr/bin/env python3
"""Puts the figures that were measured last into the README's tables, and the picture of growth beside this script.

usage: readme.py [--check]

A table stands between the comments «figures NAME» and «end of figures»; what was not measured on this machine stays as it is. With
--check nothing is written; the exit status says whether every table has its place.
"""

from __future__ import annotations

import json
import re
import sys

import common
import growth
import in_process
import over_http
import peers
import plot
import snapshots
import traversals

README = common.ROOT / "README.md"
PLACE = re.compile(r"(<!-- figures (\w+) -->\n).*?(<!-- end of figures -->)", re.S)
WORDS = {
    "answer-Q0-floor": "Q0, `{ __typename }`", "answer-Q1-point": "Q1, a target with its agencies", "answer-Q2-wide": "Q2, all goals, targets, agencies",
    "answer-Q3-trace": "Q3, a document's citing targets", "answer-Q4-workloads": "Q4, all agencies with their assignments",
    "run-Q0-floor": "Q0, the question known, in memory that is there", "run-Q1-point": "Q1, the same", "run-Q2-wide": "Q2, the same",
    "run-Q3-trace": "Q3, the same", "run-Q4-workloads": "Q4, the same",
    "copy-Q0-floor": "Q0, its bytes copied, by names and values", "copy-Q1-point": "Q1, the same", "copy-Q2-wide": "Q2, the same",
    "copy-Q3-trace": "Q3, the same", "copy-Q4-workloads": "Q4, the same",
    "request-read": "read a request's JSON", "request-new-document": "parse, validate and plan a document of 1 KB",
    "request-known-document": "find a known document, coerce its variables", "plan-read": "read the plan (231 KB)", "graph-build": "build its graph",
    "snapshot-load": "load the shipped snapshot, indexes included", "snapshot-save": "save a snapshot",
}


def called(cells: list[str]) -> list[str]:
    """A row whose benchmark has a name for people."""
    first = cells[0]
    return [WORDS.get(first, WORDS.get(f"answer-{first}", first)), *cells[1:]]


def in_process_table(results: list[dict]) -> str:
    return common.table(in_process.HEADS, [called(cells) for cells in in_process.rows(results)])


def over_http_table(results: list[dict]) -> str:
    return common.table(over_http.HEADS, [called(over_http.row(one)) for one in results])


def growth_table(results: dict) -> str:
    counts = sorted({int(count) for figure in results["figures"].values() for count in figure["values"]})
    rows = [
        [
            figure["title"], *(growth.written(name, figure["values"].get(str(count))) for count in counts),
            common.digits(figure["exponent"], 2), common.digits(figure["lastStep"], 2),
        ]
        for name, figure in results["figures"].items()
    ]
    left_out = f"\n\nLeft out, since it would have taken too long: {', '.join(results['leftOut'])}." if results["leftOut"] else ""
    return common.table(["plans", *(f"{count:,}" for count in counts), "exponent", "last step"], rows) + left_out


def traversals_table(results: dict) -> str:
    first = results["ours"]
    rows = [traversals.row("PlanGraph", first, first)] if first else []
    rows += [traversals.row(traversals.NAMES[one["peer"]], one, first) for one in results["peers"]]
    return common.table([f"{results['plans']:,} plans, medians", *traversals.QUESTIONS, "load", "memory"], rows)


def load_table(results: dict) -> str:
    load, works = results["load"], results["works"]
    name = f"{results['connections']:,} connections, {load['perSecond']:,.0f} requests/s"
    rows = [[name, f"{load['requests']:,}", common.duration(load["p50"] / 1e6), common.duration(load["p99"] / 1e6)]]
    rows += [
        [f"beside them: {work['name']}", f"{work['times']:,}", common.duration(work["medianSeconds"]), common.duration(work["p99Seconds"])]
        for work in works[:3]
    ]
    memory = [size / 1e6 for at, size in results["memory"] if at > 60] or [size / 1e6 for _, size in results["memory"]]
    words = "; ".join(results["faults"]) or "no error"
    return common.table([f"{results['minutes']:g} minutes", "times", "median", "p99"], rows) + (
        f"\n\n{words[:1].upper()}{words[1:]}; memory in use after the first minute {min(memory):.0f} to {max(memory):.0f} MB."
    )


TABLES = {
    "in_process": in_process_table, "over_http": over_http_table, "peers": peers.tables, "traversals": traversals_table, "growth": growth_table,
    "snapshots": lambda results: common.table(snapshots.HEADS, [snapshots.row(one) for one in results]), "load": load_table,
}


def origin(found: dict) -> str:
    """When, where and how something was measured."""
    machine = found["machine"]
    return f"{machine['date']}, {machine['processors']} × {machine['processor']}, {machine['memoryGB']} GB, {machine['system']}: `{found['command']}`"


def filled(match: re.Match) -> str:
    """A place with its table."""
    name = match[2]
    path = common.RESULTS / f"{name}.json"
    if not path.exists():
        common.say(f"{name}: not measured on this machine, left as it is")
        return match[0]
    found = json.loads(path.read_text(encoding="utf-8"))
    return f"{match[1]}{TABLES[name](found['results'])}\n\n{origin(found)}\n{match[3]}"


def main() -> int:
    text = README.read_text(encoding="utf-8")
    places = [name for _, name, _ in PLACE.findall(text)]
    missing = sorted(TABLES.keys() ^ set(places))
    if missing:
        print(f"the README and readme.py do not have the same tables: {', '.join(missing)}")
        return 1
    if "--check" in sys.argv:
        return 0
    README.write_text(PLACE.sub(filled, text), encoding="utf-8")
    path = common.RESULTS / "growth.json"
    if path.exists():
        (common.HERE / "growth.svg").write_text(plot.draw(json.loads(path.read_text(encoding="utf-8"))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Four questions to one graph, inside PlanGraph's process and inside Python's with other programs, from the same graph.

usage: traversals.py [--plans 2000] [--starts 200] [--only PEER…]

The graph is made up from a seed and exported by us. All answer from the same random starts, and every number of results is compared, with
plain lists as the judge; some are asked of PlanGraph's API too. Peers/graph_peers.py says what is asked. PlanGraph's own times are
those of `plangraph-bench traversals`.
"""

from __future__ import annotations

import argparse
import csv
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import common
import corpus
import in_process
import peers

NAMES = {"lists": "plain Python lists", "networkx": "networkx", "ladybug": "ladybug", "sqlite": "sqlite3", "duckdb": "duckdb"}
QUESTIONS = ["H1", "H2", "H3", "H4"]
SEED = 1
OURS = {
    "H1": "query($id: ID!) { node(id: $id) { ... on Document { supports { id } } } }",
    "H2": """query($id: ID!) { node(id: $id) { ... on Agency { assignments(role: LEAD, first: 1000) { totalCount nodes { target {
        id supportingDocuments { id } } } } } } }""",
    "H2b": "query($id: ID!) { node(id: $id) { ... on Document { supports { id assignments { role agency { id } } } } } }",
    "H3": "query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 8, first: 1) { length } }",
    "H4": "query($id: ID!) { node(id: $id) { ... on Document { supports(transitive: true) { id } } } }",
}


def starts(nodes: pathlib.Path, count: int, seed: int) -> dict[str, list[list[str]]]:
    """Random starts for each question: those of `plangraph-bench traversals`, whose nodes are numbered as they are exported."""
    with open(nodes, encoding="utf-8-sig", newline="") as file:
        everyone = [(row[0], row[1]) for row in list(csv.reader(file))[1:]]
    names = [name for name, _ in everyone]
    documents, agencies = ([name for name, kind in everyone if kind == wanted] for wanted in ("DOCUMENT", "AGENCY"))
    state = seed
    def choose(some: list[str]) -> str:
        nonlocal state
        state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        return some[(state >> 33) % len(some)]
    found: dict[str, list[list[str]]] = {question: [] for question in QUESTIONS}
    for _ in range(count):
        document, agency, start, end = choose(documents), choose(agencies), choose(names), choose(names)
        for question, start_nodes in zip(QUESTIONS, ([document], [agency], [start, end], [document])):
            found[question].append(start_nodes)
    return found


def our_result(server: common.Server, question: str, start: list[str]) -> int | None:
    """The number of results as the API answers; nothing for an agency that leads more targets than a page has."""
    if question == "H3":
        ways = server.ask(OURS["H3"], {"from": start[0], "to": start[1]})["paths"]
        return ways[0]["length"] if ways else 0
    node = server.ask(OURS[question], {"id": start[0]})["node"]
    if question != "H2":
        return len(node["supports"])
    if node["assignments"]["totalCount"] > 1000:
        return None
    own = {one["target"]["id"]: one["target"] for one in node["assignments"]["nodes"] if one["target"]}
    leads = set()
    for document in {document["id"] for target in own.values() for document in target["supportingDocuments"]}:
        for target in server.ask(OURS["H2b"], {"id": document})["node"]["supports"]:
            if target["id"] not in own:
                leads |= {one["agency"]["id"] for one in target["assignments"] if one["role"] == "LEAD"}
    return len(leads)


def check_ours(data: pathlib.Path, some: dict[str, list[list[str]]], wanted: dict[str, list[int]], count: int = 10) -> list[str]:
    """Where the API answers otherwise than the judge, on the first starts."""
    wrong = []
    with common.Server(common.PROGRAM, "serve", "--port", "0", "--data", data) as server:
        for question in QUESTIONS:
            for start, result in list(zip(some[question], wanted[question]))[:count]:
                found = our_result(server, question, start)
                if found not in (result, None):
                    wrong.append(f"{question} from {' '.join(start)}: {found} by the API, {result} by plain lists")
    return wrong


def ours(data: pathlib.Path, count: int, wanted: dict[str, list[int]]) -> dict | None:
    """PlanGraph's own times; a question with another number of results than wanted has none."""
    listed = subprocess.run([common.BENCH, "--list"], check=True, capture_output=True, text=True, cwd=common.ROOT).stdout
    if "traversals" not in listed.split():
        common.say("  plangraph-bench has no traversals")
        return None
    lines: list[str] = []
    found = in_process.measure("--data", str(data), "--starts", str(count), "--seed", str(SEED), "traversals", quiet=True, lines=lines)
    results = {name: [int(word) for word in words.split()] for name, words in (line.split(" results: ") for line in lines if " results: " in line)}
    first = {name: next(row for row in found if row["name"].startswith(f"traversals-{name}")) for name in QUESTIONS}
    return {
        "peer": "PlanGraph",
        "questions": {
            name: {"median": row["nanoseconds"] / 1000, "edgesPerSecond": row["edgesPerSecond"], "equal": results.get(name) == wanted[name], "starts": count}
            for name, row in first.items()
        },
    }


def peer(name: str, folder: pathlib.Path, wanted: dict[str, list[int]] | None) -> dict:
    """One peer's medians; a question with another number of results than wanted has none."""
    command = [peers.PYTHON, peers.PEERS / "graph_peers.py", name, folder / "nodes.csv", folder / "edges.csv", folder / "starts.json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for question, one in found["questions"].items():
        one["median"] = statistics.median(one.pop("microseconds"))
        one["equal"] = wanted is None or one["results"] == wanted[question][: len(one["results"])]
        if wanted is not None:
            one["starts"] = len(one.pop("results"))
    return found


def row(name: str, found: dict, first: dict | None) -> list[str]:
    """A row of the table, with how many times as long it took as PlanGraph."""
    cells = [name]
    for question in QUESTIONS:
        one = found["questions"][question]
        if not one.get("equal", True):
            cells.append("another result")
            continue
        ratio = f" ({common.digits(one['median'] / first['questions'][question]['median'], 2)})" if first and found is not first else ""
        cells.append(common.duration(one["median"] / 1e6) + ratio)
    memory = found.get("mostMemory")
    return [*cells, common.duration(found.get("loadSeconds")), common.size(memory)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=2000)
    parser.add_argument("--starts", type=int, default=200)
    parser.add_argument("--only", nargs="*", default=list(NAMES))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        common.begin(f"four questions to a graph of {arguments.plans:,} plans")
        corpus.write(folder / "plans", 1, arguments.plans)
        data = folder / "data"
        subprocess.run([common.PROGRAM, "import", folder / "plans", "--data", data], check=True, capture_output=True)
        subprocess.run([common.PROGRAM, "snapshot", "save", "--data", data], check=True, capture_output=True)
        for name in ("nodes", "edges"):
            with open(folder / f"{name}.csv", "wb") as file:
                subprocess.run([common.PROGRAM, "export", f"csv-{name}", "--data", data], check=True, stdout=file, stderr=subprocess.DEVNULL)
        some = starts(folder / "nodes.csv", arguments.starts, SEED)
        (folder / "starts.json").write_text(json.dumps(some), encoding="utf-8")
        common.say("  plain Python lists")
        judge = peer("lists", folder, None)
        wanted = {question: one.pop("results") for question, one in judge["questions"].items()}
        results = [judge]
        for name in [name for name in arguments.only if name != "lists"]:
            common.say(f"  {NAMES[name]}")
            results.append(peer(name, folder, wanted))
        common.say("  PlanGraph")
        first = ours(data, arguments.starts, wanted)
        wrong = check_ours(data, some, wanted)
    for found in [first, *results] if first else results:
        unequal = [question for question, one in found["questions"].items() if not one["equal"]]
        wrong += [f"{NAMES.get(found['peer'], found['peer'])} has another number of results for {question}" for question in unequal]
    rows = ([row("PlanGraph", first, first)] if first else []) + [row(NAMES[found["peer"]], found, first) for found in results]
    print(common.table(["median", *QUESTIONS, "load", "memory"], rows))
    common.keep("traversals", "make bench-peers", {"plans": arguments.plans, "starts": arguments.starts, "ours": first, "peers": results})
    print("\n".join(wrong) or "every number of results is the same")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

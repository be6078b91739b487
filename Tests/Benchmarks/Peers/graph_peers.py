#!/usr/bin/env python3
"""Four questions to one graph in other programs inside Python's process: how long each takes, and how many results it has.

usage: graph_peers.py PEER NODES.csv EDGES.csv STARTS.json

NODES and EDGES are what `plangraph export csv-nodes` and `csv-edges` write. STARTS has for each question the starts, a list of node
identifiers each. Prints one JSON object: seconds to load, memory, and for each question the microseconds and the number of results
of each start. A question is given up when its starts have taken LIMIT seconds.

- H1: the targets that cite a document, in their statements or their measures.
- H2: an agency's led targets, the documents that they cite, the other targets that cite those, the agencies that lead them.
- H3: the length of the shortest path between two nodes, edges taken in both directions, at most 8; 0 where there is none.
- H4: a document and all that carry it out, directly or not, and the targets that cite any of these.
"""

from __future__ import annotations

import csv
import json
import pathlib
import resource
import sys
import tempfile
import time

LIMIT = 60
LONGEST = 8


def read(path: str) -> list[list[str]]:
    """The rows of a file below its heads."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return list(rows)


class Tables:
    """The graph as pairs of numbered nodes."""

    def __init__(self, nodes: str, edges: str):
        known = read(nodes)
        self.number = {row[0]: place for place, row in enumerate(known)}
        kinds = [row[1] for row in known]
        pairs = [(self.number[start], self.number[end], kind) for start, end, kind, *_ in read(edges)]
        # A measure belongs to a target, or to a goal.
        owners = {b: a for a, b, kind in pairs if kind == "CONTAINS" and kinds[b] == "ACTION" and kinds[a] == "TARGET"}
        cites = {(owners.get(a, a), b) for a, b, kind in pairs if kind == "CITES"}
        self.cites = sorted(pair for pair in cites if kinds[pair[0]] == "TARGET")
        self.leads = sorted({(a, b) for a, b, kind in pairs if kind == "LEADS" and kinds[b] == "TARGET"})
        self.implements = sorted({(a, b) for a, b, kind in pairs if kind == "IMPLEMENTS"})
        self.near = sorted({(min(a, b), max(a, b)) for a, b, _ in pairs if a != b})

    def named(self) -> dict[str, list[tuple[int, int]]]:
        return {"cites": self.cites, "leads": self.leads, "implements": self.implements, "near": self.near}


class Lists:
    """Plain Python: a list of neighbours for each node and kind of edge."""

    def __init__(self, tables: Tables):
        count = len(tables.number)
        self.citing, self.cited, self.led, self.leads, self.carrying, self.near = ([[] for _ in range(count)] for _ in range(6))
        for pairs, forth, back in (
            (tables.cites, self.cited, self.citing), (tables.leads, self.led, self.leads), (tables.near, self.near, self.near),
        ):
            for a, b in pairs:
                forth[a].append(b)
                back[b].append(a)
        for a, b in tables.implements:
            self.carrying[b].append(a)

    def h1(self, document: int) -> int:
        return len(self.citing[document])

    def h2(self, agency: int) -> int:
        own = set(self.led[agency])
        documents = {document for target in own for document in self.cited[target]}
        others = {target for document in documents for target in self.citing[document]} - own
        return len({lead for target in others for lead in self.leads[target]})

    def h3(self, start: int, end: int) -> int:
        if start == end:
            return 0
        seen = [{start}, {end}]
        edge = [{start}, {end}]
        for length in range(1, LONGEST + 1):
            side = 0 if len(edge[0]) <= len(edge[1]) else 1
            found = {near for node in edge[side] for near in self.near[node]} - seen[side]
            if not found.isdisjoint(seen[1 - side]):
                return length
            seen[side] |= found
            edge[side] = found
        return 0

    def h4(self, document: int) -> int:
        seen, waiting = {document}, [document]
        while waiting:
            for other in self.carrying[waiting.pop()]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return len({target for one in seen for target in self.citing[one]})


class NetworkX:
    """networkx: a directed graph for each kind of edge, and one without directions for paths."""

    def __init__(self, tables: Tables):
        import networkx

        self.networkx = networkx
        for name, pairs in tables.named().items():
            graph = networkx.Graph() if name == "near" else networkx.DiGraph()
            graph.add_nodes_from(range(len(tables.number)))
            graph.add_edges_from(pairs)
            setattr(self, name, graph)

    def h1(self, document: int) -> int:
        return self.cites.in_degree(document)

    def h2(self, agency: int) -> int:
        own = set(self.leads.successors(agency))
        documents = {document for target in own for document in self.cites.successors(target)}
        others = {target for document in documents for target in self.cites.predecessors(document)} - own
        return len({lead for target in others for lead in self.leads.predecessors(target)})

    def h3(self, start: int, end: int) -> int:
        try:
            length = len(self.networkx.bidirectional_shortest_path(self.near, start, end)) - 1
        except self.networkx.NetworkXNoPath:
            return 0
        return length if length <= LONGEST else 0

    def h4(self, document: int) -> int:
        closure = {document} | self.networkx.ancestors(self.implements, document)
        return len({target for one in closure for target in self.cites.predecessors(one)})


class SQL:
    """What the two SQL databases have in common."""

    H1 = "SELECT count(DISTINCT target) FROM cites WHERE document = ?"
    H2 = """WITH own AS (SELECT DISTINCT target FROM leads WHERE agency = ?),
        documents AS (SELECT DISTINCT document FROM own JOIN cites USING (target)),
        others AS (SELECT DISTINCT target FROM documents JOIN cites USING (document) EXCEPT SELECT target FROM own)
        SELECT count(DISTINCT agency) FROM others JOIN leads USING (target)"""
    H3 = """WITH RECURSIVE reached (node, length) AS (
        SELECT ?, 0 UNION SELECT near.b, length + 1 FROM reached JOIN near ON near.a = reached.node WHERE length < 8)
        SELECT length FROM reached WHERE node = ? LIMIT 1"""
    H4 = """WITH RECURSIVE closure (document) AS (
        SELECT ? UNION SELECT later FROM closure JOIN implements ON implements.earlier = closure.document)
        SELECT count(DISTINCT target) FROM closure JOIN cites USING (document)"""
    NAMES = {"cites": ("target", "document"), "leads": ("agency", "target"), "implements": ("later", "earlier"), "near": ("a", "b")}

    def pairs(self, tables: Tables) -> dict[str, list[tuple[int, int]]]:
        """The rows of the tables; one can go both ways over what is near."""
        found = tables.named()
        return found | {"near": sorted(found["near"] + [(b, a) for a, b in found["near"]])}

    def one(self, query: str, *values: int):
        found = self.database.execute(query, values).fetchone()
        return found and found[0]

    def h1(self, document: int) -> int:
        return self.one(self.H1, document)

    def h2(self, agency: int) -> int:
        return self.one(self.H2, agency)

    def h3(self, start: int, end: int) -> int:
        return self.one(self.H3, start, end) or 0

    def h4(self, document: int) -> int:
        return self.one(self.H4, document)


class SQLite(SQL):
    """sqlite3 in memory, indexes both ways, recursive common table expressions, which it works through breadth first."""

    def __init__(self, tables: Tables):
        import sqlite3

        self.database = sqlite3.connect(":memory:")
        pairs = self.pairs(tables)
        for name, (first, second) in self.NAMES.items():
            self.database.execute(f"CREATE TABLE {name} ({first} INTEGER, {second} INTEGER, PRIMARY KEY ({first}, {second})) WITHOUT ROWID")
            self.database.executemany(f"INSERT INTO {name} VALUES (?, ?)", pairs[name])
            self.database.execute(f"CREATE INDEX {name}_back ON {name} ({second}, {first})")
        self.database.execute("ANALYZE")


def write(path: pathlib.Path, rows: list[tuple]) -> pathlib.Path:
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


class DuckDB(SQL):
    """duckdb in memory, recursive common table expressions."""

    H3 = SQL.H3.replace("SELECT length FROM", "SELECT min(length) FROM").replace(" LIMIT 1", "")

    def __init__(self, tables: Tables):
        import duckdb

        self.database = duckdb.connect()
        pairs = self.pairs(tables)
        with tempfile.TemporaryDirectory() as folder:
            for name, (first, second) in self.NAMES.items():
                path = write(pathlib.Path(folder) / f"{name}.csv", pairs[name])
                columns = f"{{'{first}': 'INTEGER', '{second}': 'INTEGER'}}"
                self.database.execute(f"CREATE TABLE {name} AS SELECT * FROM read_csv('{path}', header = false, columns = {columns})")


class Ladybug:
    """ladybug (the successor of Kuzu): a property graph with Cypher."""

    H1 = "MATCH (t:Node)-[:cites]->(d:Node {id: $a}) RETURN count(t.id)"
    H2 = """MATCH (a:Node {id: $a})-[:leads]->(own:Node)-[:cites]->(d:Node) WITH DISTINCT a, d
        MATCH (other:Node)-[:cites]->(d) WITH DISTINCT a, other
        WHERE NOT EXISTS { MATCH (a)-[:leads]->(other) }
        MATCH (lead:Node)-[:leads]->(other) RETURN count(DISTINCT lead.id)"""
    H3 = "MATCH p = (a:Node {id: $a})-[:near* SHORTEST 1..8]-(b:Node {id: $b}) RETURN length(p) LIMIT 1"
    H4 = """MATCH (:Node {id: $a})<-[:implements* SHORTEST 1..30]-(:Node)<-[:cites]-(t:Node) RETURN DISTINCT t.id
        UNION MATCH (:Node {id: $a})<-[:cites]-(t:Node) RETURN DISTINCT t.id"""

    def __init__(self, tables: Tables):
        import ladybug

        self.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(self.folder.name)
        self.database = ladybug.Database(str(folder / "graph"))
        self.connection = ladybug.Connection(self.database)
        self.connection.execute("CREATE NODE TABLE Node (id INT64, PRIMARY KEY (id))")
        nodes = write(folder / "nodes.csv", [(place,) for place in range(len(tables.number))])
        self.connection.execute(f"COPY Node FROM '{nodes}'")
        for name, pairs in tables.named().items():
            self.connection.execute(f"CREATE REL TABLE {name} (FROM Node TO Node)")
            self.connection.execute(f"COPY {name} FROM '{write(folder / f'{name}.csv', pairs)}'")

    def one(self, query: str, missing: int, **values: int) -> int:
        found = self.connection.execute(query, values)
        return found.get_next()[0] if found.has_next() else missing

    def h1(self, document: int) -> int:
        return self.one(self.H1, 0, a=document)

    def h2(self, agency: int) -> int:
        return self.one(self.H2, 0, a=agency)

    def h3(self, start: int, end: int) -> int:
        return 0 if start == end else self.one(self.H3, 0, a=start, b=end)

    def h4(self, document: int) -> int:
        # A union's rows are distinct.
        return self.connection.execute(self.H4, {"a": document}).get_num_tuples()


PEERS = {"lists": Lists, "networkx": NetworkX, "ladybug": Ladybug, "sqlite": SQLite, "duckdb": DuckDB}


def answers(peer, number: dict[str, int], starts: dict[str, list[list[str]]]) -> dict:
    """The times and results of each question."""
    found = {}
    for question, some in starts.items():
        ask = getattr(peer, question.lower())
        nodes = [[number[name] for name in start] for start in some]
        ask(*nodes[0])
        times, results = [], []
        for start in nodes:
            before = time.perf_counter_ns()
            results.append(ask(*start))
            times.append((time.perf_counter_ns() - before) / 1000)
            if sum(times) > LIMIT * 1e6:
                break
        found[question] = {"microseconds": times, "results": results}
    return found


def main() -> None:
    name, nodes, edges, starts = sys.argv[1:5]
    tables = Tables(nodes, edges)
    begin = time.perf_counter()
    peer = PEERS[name](tables)
    loaded = time.perf_counter() - begin
    with open(starts, encoding="utf-8") as file:
        found = answers(peer, tables.number, json.load(file))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"peer": name, "loadSeconds": loaded, "mostMemory": memory, "questions": found}))


if __name__ == "__main__":
    main()

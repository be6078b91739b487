"""Counts in groups and pairs of agencies, held against SQL over the mirror and against counting in Python."""

from __future__ import annotations

import collections
import itertools
import sqlite3

import pytest

from conftest import ROOT, run

DATA = ("--data", str(ROOT / "snapshots"))


@pytest.fixture(scope="module")
def database(server, tmp_path_factory):
    """The mirror that the server exports."""
    path = tmp_path_factory.mktemp("mirror") / "plan.sqlite"
    path.write_bytes(server.request("GET", "/export/sqlite")[2])
    return sqlite3.connect(path)


FIELDS = {
    "PLAN": "plan { id }", "GOAL": "goal { id }", "TARGET": "target { id }", "TARGET_KIND": "targetKind", "DEADLINE": "deadline",
    "ROLE": "role", "AGENCY": "agency { id }", "AGENCY_KIND": "agencyKind", "DOCUMENT": "document { id }",
    "DOCUMENT_TYPE": "documentType", "ISSUER": "issuer", "ISSUED_YEAR": "issuedYear",
}


def groups(server, things, keys, where=None, **more):
    """The groups as a dictionary from the keys' values to the count."""
    names = [FIELDS[key] for key in keys]
    query = """query($of: Countable!, $by: [GroupKey!]!, $where: CountFilter, $having: IntFilter) {
      counts(of: $of, by: $by, where: $where, having: $having, first: 1000) { totalCount counted nodes { count %s } } }"""
    found = server.data(query % " ".join(names), {"of": things, "by": keys, "where": where, **more})["counts"]
    assert found["totalCount"] == len(found["nodes"])
    result = {}
    for node in found["nodes"]:
        values = [node[name.split()[0]] for name in names]
        result[tuple(value["id"] if isinstance(value, dict) else value for value in values)] = node["count"]
    assert len(result) == len(found["nodes"])
    return result, found["counted"]


TABLES = """
  FROM target JOIN goal ON goal.id = target.goal_id
  LEFT JOIN assignment ON assignment.target_id = target.id LEFT JOIN agency ON agency.id = assignment.agency_id
"""
CITED = TABLES + " LEFT JOIN citation ON citation.target_id = target.id LEFT JOIN document ON document.id = citation.document_id"


@pytest.mark.parametrize(
    "things, keys, sql",
    [
        ("TARGETS", ["GOAL"], "SELECT target.goal_id, count(*) FROM target GROUP BY 1"),
        ("TARGETS", ["PLAN", "TARGET_KIND"], "SELECT goal.plan_id, target.kind, count(*) FROM target JOIN goal ON goal.id = goal_id GROUP BY 1, 2"),
        ("TARGETS", ["AGENCY", "ROLE"], f"SELECT agency_id, role, count(DISTINCT target.id) {TABLES} GROUP BY 1, 2"),
        ("TARGETS", ["ROLE", "AGENCY_KIND", "GOAL"], f"SELECT role, agency.kind, goal.id, count(DISTINCT target.id) {TABLES} GROUP BY 1, 2, 3"),
        ("TARGETS", ["DOCUMENT_TYPE", "ISSUED_YEAR"], f"SELECT document.type, issued_year, count(DISTINCT target.id) {CITED} GROUP BY 1, 2"),
        ("TARGETS", ["AGENCY", "DOCUMENT"], f"SELECT agency_id, document_id, count(DISTINCT target.id) {CITED} GROUP BY 1, 2"),
        (
            "TARGETS", ["DEADLINE", "GOAL"],
            """SELECT year, goal_id, count(DISTINCT id) FROM (
                 SELECT target.id, target.goal_id, indicator.year FROM target LEFT JOIN indicator
                   ON indicator.target_id = target.id AND year IS NOT NULL) GROUP BY 1, 2""",
        ),
        ("ASSIGNMENTS", ["AGENCY_KIND", "ROLE"], "SELECT kind, role, count(*) FROM assignment JOIN agency ON agency.id = agency_id GROUP BY 1, 2"),
        ("ASSIGNMENTS", ["GOAL", "TARGET"], "SELECT goal_id, target_id, count(*) FROM assignment GROUP BY 1, 2"),
        ("CITATIONS", ["GOAL", "DOCUMENT_TYPE"], "SELECT goal_id, type, count(*) FROM citation JOIN document ON document.id = document_id GROUP BY 1, 2"),
        ("CITATIONS", ["DOCUMENT"], "SELECT document_id, count(*) FROM citation GROUP BY 1"),
        ("DOCUMENTS", ["DOCUMENT_TYPE", "ISSUED_YEAR"], "SELECT type, issued_year, count(*) FROM document GROUP BY 1, 2"),
        ("DOCUMENTS", ["GOAL"], "SELECT goal_id, count(DISTINCT document_id) FROM citation GROUP BY 1"),
    ],
)
def test_counts_are_those_of_sql(server, database, things, keys, sql):
    wanted = {row[:-1]: row[-1] for row in database.execute(sql)}
    assert groups(server, things, keys)[0] == wanted


def test_without_keys_there_is_one_group(server):
    statistics = server.data("{ statistics { targets assignments citations documents } }")["statistics"]
    for name, count in statistics.items():
        assert groups(server, name.upper(), []) == ({(): count}, count)
    assert groups(server, "TARGETS", [], {"target": {"code": {"eq": "zz"}}}) == ({(): 0}, 0)


@pytest.mark.parametrize("direction", ["ASCENDING", "DESCENDING"])
def test_what_has_no_value_comes_last(server, direction):
    found, _ = groups(server, "DOCUMENTS", ["ISSUED_YEAR"], orderBy=None)
    query = "{ counts(of: DOCUMENTS, by: [ISSUED_YEAR], orderBy: [{ keys: %s }], first: 1000) { nodes { issuedYear } } }" % direction
    years = [node["issuedYear"] for node in server.data(query)["counts"]["nodes"]]
    known = sorted((year for (year,) in found if year), reverse=direction == "DESCENDING")
    assert None in years and years == [*known, None]


def test_issuers_differ_in_more_than_letter_case(server):
    found, _ = groups(server, "DOCUMENTS", ["ISSUER"])
    documents = server.data("{ documents(first: 1000) { nodes { issuer } } }")["documents"]["nodes"]
    wanted = collections.Counter(node["issuer"] and node["issuer"].lower() for node in documents)
    assert {key[0] and key[0].lower(): count for key, count in found.items()} == wanted


def test_filters_speak_of_one_and_the_same_assignment(server, database):
    where = {"agency": {"name": {"eq": "Sở Y tế"}}, "role": "LEAD", "target": {"goal": {"lte": 3}}}
    found, counted = groups(server, "TARGETS", ["GOAL", "AGENCY"], where)
    rows = database.execute(
        f"""SELECT goal.id, agency_id, count(DISTINCT target.id) {TABLES}
            WHERE agency.name = 'Sở Y tế' AND role = 'LEAD' AND goal.number <= 3 GROUP BY 1, 2"""
    )
    assert found == {row[:2]: row[2] for row in rows} and counted == sum(found.values())
    cited, _ = groups(server, "TARGETS", ["DOCUMENT_TYPE"], {"document": {"issuedYear": {"gte": 2015}, "type": ["DECISION"]}})
    assert cited == {
        ("DECISION",): database.execute(f"SELECT count(DISTINCT target.id) {CITED} WHERE type = 'DECISION' AND issued_year >= 2015").fetchone()[0]
    }


def test_having_and_order(server):
    all_groups, _ = groups(server, "TARGETS", ["AGENCY"])
    few, _ = groups(server, "TARGETS", ["AGENCY"], having={"gte": 5, "lt": 20})
    assert few == {key: count for key, count in all_groups.items() if 5 <= count < 20}
    query = "query($order: [CountOrder!]) { counts(of: DOCUMENTS, by: [ISSUED_YEAR], orderBy: $order, first: 1000) { nodes { count issuedYear } } }"
    for order in [None, [{"count": "DESCENDING"}]]:
        counts = [node["count"] for node in server.data(query, {"order": order})["counts"]["nodes"]]
        assert counts == sorted(counts, reverse=True)
    years = [node["issuedYear"] for node in server.data(query, {"order": [{"keys": "ASCENDING"}]})["counts"]["nodes"]]
    assert years[:-1] == sorted(years[:-1]) and years[-1] is None


def test_pages_go_both_ways_and_belong_to_their_question(server):
    query = """query($by: [GroupKey!]!, $first: Int, $after: String, $last: Int, $before: String) {
      counts(of: TARGETS, by: $by, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { count agency { name } } } pageInfo { hasNextPage hasPreviousPage } } }"""
    everything = server.data(query, {"by": ["AGENCY"], "first": 1000})["counts"]["edges"]
    walked, cursor = [], None
    while True:
        page = server.data(query, {"by": ["AGENCY"], "first": 7, "after": cursor})["counts"]
        walked += page["edges"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        cursor = page["edges"][-1]["cursor"]
    assert walked == everything
    back = server.data(query, {"by": ["AGENCY"], "last": 5, "before": everything[9]["cursor"]})["counts"]
    assert back["edges"] == everything[4:9] and back["pageInfo"]["hasPreviousPage"]
    _, answer = server.post(query, {"by": ["GOAL"], "first": 3, "after": everything[2]["cursor"]})
    assert answer["errors"][0]["extensions"]["code"] == "STALE_CURSOR"


@pytest.mark.parametrize("keys", [["GOAL", "GOAL"], ["GOAL", "ROLE", "AGENCY", "DOCUMENT", "ISSUER"]])
def test_too_many_keys_are_refused(server, keys):
    _, answer = server.post("query($by: [GroupKey!]!) { counts(of: TARGETS, by: $by) { totalCount } }", {"by": keys})
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


def test_pairs_of_agencies_share_what_they_say(server):
    targets = server.data("{ targets(first: 1000) { nodes { code goal { number } assignments { agency { name } } } } }")["targets"]["nodes"]
    shared = collections.defaultdict(list)
    for target in targets:
        names = {item["agency"]["name"] for item in target["assignments"]}
        for pair in itertools.combinations(sorted(names), 2):
            shared[pair].append(target["code"])
    query = "query($having: IntFilter) { agencyPairs(having: $having, first: 1000) { totalCount nodes { count first { name } second { name } targets { code } } } }"
    found = server.data(query)["agencyPairs"]
    assert found["totalCount"] == len(shared)
    for node in found["nodes"]:
        codes = shared[tuple(sorted((node["first"]["name"], node["second"]["name"])))]
        assert node["count"] == len(codes) and sorted(target["code"] for target in node["targets"]) == sorted(codes)
    few = server.data(query, {"having": {"gte": 10}})["agencyPairs"]["nodes"]
    assert few == [node for node in found["nodes"] if node["count"] >= 10]
    one = server.data(
        '{ agencyPairs(where: {goal: {eq: 3}}, agencies: {kind: [COLLECTIVE, DISTRICT_COMMITTEES]}) { nodes { targets { goal { number } } first { kind } second { kind } } } }'
    )["agencyPairs"]["nodes"]
    kinds = {node[side]["kind"] for node in one for side in ["first", "second"]}
    assert kinds == {"COLLECTIVE", "DISTRICT_COMMITTEES"}
    assert {target["goal"]["number"] for node in one for target in node["targets"]} == {3}


def test_workload_by_deadline(server):
    query = '{ agency(name: "Sở Y tế") { workload { leads byDeadline { year leads coordinates } } } }'
    workload = server.data(query)["agency"]["workload"]
    targets = server.data('{ targets(where: {ledBy: {name: {eq: "Sở Y tế"}}}) { nodes { indicators { year } } } }')["targets"]["nodes"]
    wanted = collections.Counter()
    for target in targets:
        for year in {item["year"] for item in target["indicators"] if item["year"]} or {None}:
            wanted[year] += 1
    assert {share["year"]: share["leads"] for share in workload["byDeadline"]} == wanted


def test_a_search_that_is_cut_short_says_so(server):
    from conftest import Server

    small = Server("--data", str(ROOT / "snapshots"), "--max-visited-edges", "200")
    try:
        target = small.data('{ target(code: "1.2") { id } }')["target"]["id"]
        found = small.data(
            "query($id: ID!) { subgraph(roots: [$id], depth: 6, first: 1000) { truncated truncation visitedEdges nodes { id } } }",
            {"id": target},
        )["subgraph"]
        assert found["truncated"] and found["truncation"] == "WORK_LIMIT" and found["nodes"] and found["visitedEdges"] >= 200
        ways = small.data(
            "query($id: ID!) { pathSearch(from: $id, toKind: DOCUMENT, first: 100) { truncated truncation visitedEdges paths { length } } }",
            {"id": target},
        )["pathSearch"]
        assert ways["truncation"] in (None, "WORK_LIMIT") and ways["visitedEdges"] > 0
        _, answer = small.post("query($id: ID!) { paths(from: $id, toKind: AGENCY, maxLength: 8, first: 1000) { length } }", {"id": target})
        assert answer["errors"][0]["extensions"]["code"] == "VISITED_EDGES_LIMIT"
    finally:
        small.stop()
    few = server.data("query($id: ID!) { subgraph(roots: [$id], depth: 3, first: 5) { truncation nodes { id } } }", {"id": target})["subgraph"]
    assert few["truncation"] == "NODE_LIMIT" and len(few["nodes"]) == 5


def test_a_key_named_twice_is_told(server):
    _, answer = server.post("{ counts(of: TARGETS, by: [GOAL, ROLE, GOAL]) { totalCount } }")
    assert answer["errors"][0]["message"] == 'Argument "by" names GOAL twice; name each key once.'

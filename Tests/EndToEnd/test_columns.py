"""What is answered from columns, and what is copied from the answer itself, is what is answered field by field.

A question about a snapshot is answered field by field, and one about the graph as it is from columns where it can be: where the snapshot
is of the graph as it is, the answers must be the same to the byte. Questions are random; a failure prints the seed.
"""

import json
import os
import random

import pytest
from graphql import GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLUnionType, build_schema, get_named_type, is_leaf_type

from conftest import ROOT, Server

SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(2**32)))
SCHEMA = build_schema((ROOT / "schema/plan.graphql").read_text(encoding="utf-8"))
ROOTS = [
    "goals {}", 'goals(plan: "86/KH-UBND") {}', "plan {}", 'goal(number: 3) {}', 'target(code: "1.2") {}', "agencies(first: 50) {nodes {}}",
    "targets(first: 60) {nodes {}}", "targets(last: 7) {edges {cursor node {}}}", "documents(first: 40) {nodes {}}",
    'agency(name: "Sở Y tế") {}', 'document(number: "236/2015/NQ-HĐND") {}', "targets(orderBy: {title: DESCENDING}, first: 30) {nodes {}}",
    'search(text: "nghèo") {nodes {node {... on Target {} ... on Agency {} ... on Goal {}}}}', "statistics {}",
]
# What leads to so much that an answer would end at a limit, and what two copies of one graph in memory differ in.
LEFT_OUT = {"supports", "supportingDocuments", "workload", "relatedFrom", "lines", "diagnostics", "bytes"}


class Selections:
    """Random selections on types of the schema."""

    def __init__(self, rng: random.Random):
        self.rng, self.left, self.is_mixed = rng, 0, False

    def on(self, type, depth: int) -> str:
        parts = []
        # What is left of a connection without these is a page of a list in columns.
        left_out = LEFT_OUT | ({"edges", "pageInfo"} if type.name.endswith("Connection") and self.rng.random() < 0.6 else set())
        fields = [field for name, field in type.fields.items() if name not in left_out]
        for field in self.rng.sample(fields, min(len(fields), self.rng.randint(1, 5))):
            name = next(name for name, value in type.fields.items() if value is field)
            if any(isinstance(argument.type, GraphQLNonNull) for argument in field.args.values()):
                continue
            named = get_named_type(field.type)
            # Fields of several types side by side must not have one name.
            alias = f"{type.name}_{name}: " if self.is_mixed or self.rng.random() < 0.3 else ""
            pages = ["", "(first: 4)", "(first: 0)", "(first: 1000)", "(last: 3)"]
            if "role" in field.args:
                pages += ["(role: LEAD)", "(role: null, first: 3)"]
            arguments = self.rng.choice(pages) if "first" in field.args else ""
            if is_leaf_type(named):
                parts.append(f"{alias}{name}{arguments}")
            elif depth > 0 and self.left > 0 and isinstance(named, GraphQLObjectType):
                self.left -= 1
                parts.append(f"{alias}{name}{arguments} {self.on(named, depth - 1)}")
        if self.rng.random() < 0.3 or not parts:
            parts.insert(self.rng.randint(0, len(parts)), "__typename")
        if self.rng.random() < 0.1:
            parts.append("... on %s {__typename @skip(if: %s)}" % (type.name, self.rng.choice(["true", "false"])))
        return "{" + " ".join(parts) + "}"

    def question(self) -> str:
        root, self.left = self.rng.choice(ROOTS), 6
        self.is_mixed = "... on" in root
        types = {"goals": "Goal", "goal": "Goal", "plan": "Plan", "target": "Target", "targets": "Target", "agencies": "Agency", "agency": "Agency"}
        types |= {"documents": "Document", "document": "Document", "statistics": "Statistics"}
        first = root.split("(")[0].split(" ")[0]
        while "{}" in root:
            before = root[: root.index("{}")].rstrip()
            name = before.split(" ")[-1] if "... on" in before[-20:] else types[first]
            root = root.replace("{}", self.on(SCHEMA.type_map[name], self.rng.randint(0, 5)), 1)
        return root


@pytest.fixture(scope="module")
def unkept():
    """A server on the shipped snapshot that makes every answer anew."""
    started = Server("--data", str(ROOT / "snapshots"), "--no-response-cache")
    yield started
    started.stop()


def answer(server, question: str) -> bytes:
    return server.request("POST", "/graphql", json.dumps({"query": question}), Content_Type="application/json")[2]


def test_columns_and_fields_give_the_same_bytes(unkept):
    snapshot = unkept.data("{ snapshots { nodes { id } } }")["snapshots"]["nodes"][0]["id"]
    rng, longest = random.Random(SEED), 0
    for _ in range(400):
        question = Selections(rng).question()
        now = answer(unkept, "{ %s }" % question)
        then = answer(unkept, '{ at(snapshot: "%s") { %s } }' % (snapshot, question))
        if b"COST_LIMIT" in then:
            continue
        assert now.startswith(b'{"data":{'), f"seed {SEED}: {question}: {now[:300]}"
        assert b'{"data":{"at":' + now.removeprefix(b'{"data":') + b"}" == then, f"seed {SEED}: {question}"
        json.loads(now)
        longest = max(longest, len(now))
    assert longest > 100_000, f"seed {SEED}: the answers were too short to show anything"


@pytest.mark.parametrize("page", ["first: 1001", "first: -1", "last: -2", 'after: "x"', "role: LEAD, first: 1001"])
def test_a_page_that_there_is_not_is_said_where_it_was_asked_for(unkept, page):
    question = "{ agencies(first: 3) { nodes { name assignments(%s) { totalCount nodes { role target { code } } } } } }" % page
    said = json.loads(answer(unkept, question))
    assert said["data"] is None
    (error,) = said["errors"]
    assert error["path"] == ["agencies", "nodes", 0, "assignments"]
    assert error["extensions"]["code"] in ("BAD_PAGE_SIZE", "BAD_CURSOR")


def test_a_limit_ends_both_alike():
    question = "goals { number title targets { code title assignments { role agency { name } } } }"
    server = Server("--data", str(ROOT / "snapshots"), "--no-response-cache", "--max-response-bytes", "50000")
    try:
        snapshot = server.data("{ snapshots { nodes { id } } }")["snapshots"]["nodes"][0]["id"]
        now = json.loads(answer(server, "{ %s }" % question))
        then = json.loads(answer(server, '{ at(snapshot: "%s") { %s } }' % (snapshot, question)))
        assert now == then and now["data"] is None
        assert [error["extensions"]["code"] for error in now["errors"]] == ["RESPONSE_SIZE_LIMIT"]
    finally:
        server.stop()

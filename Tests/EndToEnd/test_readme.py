"""What the README shows is what the program answers."""

import json
import re

import pytest

from conftest import ROOT

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```graphql\n(.*?)```\s*```json\n(.*?)```", TEXT, re.S)


@pytest.mark.parametrize(("query", "answer"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_example(server, query, answer):
    assert server.post(query) == (200, json.loads(answer))


def test_first_example(server):
    body, answer = re.search(r"--json '(.*?)'\n```\s*```json\n(.*?)```", TEXT, re.S).groups()
    status, _, data = server.request("POST", "/graphql", body, Content_Type="application/json")
    assert (status, json.loads(data)) == (200, json.loads(answer))


@pytest.mark.parametrize("user", ["For researchers", "For dashboards", "For analysts"])
def test_there_is_an_example_for_each_user(user):
    section = TEXT.split(f"## {user}")[1].split("\n## ")[0]
    assert re.search(r"```graphql\n.*?```\s*```json", section, re.S)

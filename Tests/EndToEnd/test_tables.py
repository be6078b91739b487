"""Answers as tables for a spreadsheet, and the chain of documents as text."""

from __future__ import annotations

import csv
import io
import json

import pytest

from conftest import ROOT, run

DATA = ("--data", str(ROOT / "snapshots"))


def table(server, query, accept="text/csv"):
    status, headers, body = server.request(
        "POST", "/graphql", json.dumps({"query": query}), Content_Type="application/json", Accept=accept
    )
    return status, headers["Content-Type"], body.decode("utf-8-sig")


def rows(server, query):
    status, kind, text = table(server, query)
    assert status == 200 and kind.startswith("text/csv")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_list_is_a_row_an_item(server):
    found = rows(server, "{ agencies(first: 1000) { nodes { name kind workload { leads coordinates } } } }")
    wanted = server.data("{ agencies(first: 1000) { nodes { name kind workload { leads coordinates } } } }")["agencies"]["nodes"]
    assert list(found[0]) == ["name", "kind", "workload.leads", "workload.coordinates"]
    assert [(row["name"], int(row["workload.leads"])) for row in found] == [(node["name"], node["workload"]["leads"]) for node in wanted]


def test_a_list_in_a_row_divides_it(server):
    found = rows(server, "{ targets(first: 1000) { nodes { code assignments { role agency { name } } } } }")
    wanted = server.data("{ targets(first: 1000) { nodes { code assignments { role agency { name } } } } }")["targets"]["nodes"]
    flat = [
        (target["code"], item["role"], item["agency"]["name"])
        for target in wanted
        for item in target["assignments"] or [{"role": "", "agency": {"name": ""}}]
    ]
    assert [(row["code"], row["assignments.role"], row["assignments.agency.name"]) for row in found] == flat


def test_what_is_beside_a_list_stays_and_a_second_list_is_json(server):
    found = rows(server, '{ target(code: "1.2") { code assignments { role } citations { nodes { source { line } } } } }')
    assert [row["code"] for row in found] == ["1.2"] * 4
    assert json.loads(found[0]["citations.nodes"])[0] == {"source": {"line": 230}}


def test_values_nulls_and_lists_of_values(server):
    found = rows(server, '{ agency(name: "Sở Y tế") { aliases } document(number: "85/NQ-HĐND") { issuedOn } }')
    assert found == [{"agency.aliases": "Sở Y tế", "document.issuedOn": ""}]
    assert rows(server, '{ targets(where: {code: {eq: "none"}}) { nodes { code } } }') == []


@pytest.mark.parametrize(
    "query, columns, count",
    [
        ('{ targets(where: {code: {eq: "99"}}) { nodes { code title goal { number } } } }', "code,title,goal.number", 0),
        ('{ targets(where: {code: {in: ["1.1"]}}) { nodes { code children { code label } citations { nodes { source { line } } } } } }',
         "code,citations.nodes,children.code,children.label", 1),
        ('{ target(code: "99") { code } }', "code", 0),
        ('{ target(code: "1.1") { parent { code } code ...on Target { title } } }', "parent.code,code,title", 1),
        ('query($w: Boolean = false) { targets(first: 1) { nodes { code title @include(if: $w) } } }', "code", 1),
        ("{ goals @skip(if: true) { number } targets(first: 2) { nodes { ...a ...a } } } fragment a on Target { code ...b } fragment b on Target { title }", "code,title", 2),
        ("{ %s: targets(first: 2) { nodes { code label } } }" % ("a" * 9000), "code,label", 2),
    ],
)
def test_the_columns_are_those_of_the_question(server, query, columns, count):
    _, _, text = table(server, query)
    assert text.splitlines()[0] == columns and len(text.splitlines()) == count + 1


def test_ndjson_is_an_item_a_line(server):
    status, kind, text = table(server, "{ documents(first: 3) { totalCount nodes { number } } }", "application/x-ndjson")
    wanted = server.data("{ documents(first: 3) { nodes { number } } }")["documents"]["nodes"]
    assert status == 200 and kind == "application/x-ndjson"
    assert [json.loads(line) for line in text.splitlines()] == wanted


@pytest.mark.parametrize("query", ["{ nothing }", "{", "{ targets(first: -1) { totalCount } }"])
def test_errors_are_json_with_a_status(server, query):
    status, kind, text = table(server, query)
    assert status == 400 and kind.startswith("application/json") and json.loads(text)["errors"]


def test_get_gives_a_table_with_a_tag(server):
    status, headers, body = server.request("GET", "/graphql?query=%7Bstatistics%7Btargets%7D%7D", Accept="text/csv")
    assert status == 200 and body.decode("utf-8-sig") == "targets\r\n138\r\n"
    _, other, _ = server.request("GET", "/graphql?query=%7Bstatistics%7Btargets%7D%7D")
    assert headers["ETag"] != other["ETag"]


def test_the_command_line_prints_the_same():
    query = "{ agencies(first: 2) { nodes { name kind } } }"
    done = run("query", "--format", "csv", query, *DATA)
    assert done.stdout.lstrip("\ufeff").splitlines()[0] == "name,kind" and len(done.stdout.splitlines()) == 3
    done = run("query", "--format", "ndjson", query, *DATA)
    assert [set(json.loads(line)) for line in done.stdout.splitlines()] == [{"name", "kind"}] * 2


def test_a_trace_prints_every_citation_with_its_line(server):
    done = run("trace", "1.2", *DATA)
    assert done.returncode == 0
    target = server.data('{ target(code: "1.2") { title assignments { agency { name } source { line text } } citations { nodes { document { number } source { line text } } } } }')["target"]
    assert target["title"] in done.stdout
    for item in target["assignments"] + target["citations"]["nodes"]:
        assert f"line {item['source']['line']}: «{item['source']['text']}»" in done.stdout
    assert "├─ cites 12-CTr/TU" in done.stdout and "└─ implements 15-NQ/TW" in done.stdout


def test_a_trace_from_a_document_names_who_cites_it(server):
    done = run("trace", "236/2015/NQ-HĐND", *DATA)
    citations = server.data('{ document(number: "236/2015/NQ-HĐND") { citations { nodes { source { line } } } } }')
    lines = [node["source"]["line"] for node in citations["document"]["citations"]["nodes"]]
    assert done.stdout.count("cited by") == len(lines) and all(f"line {line}: " in done.stdout for line in lines)


def test_a_trace_of_a_goal_follows_its_targets(server):
    lines = run("trace", "goal 3", *DATA).stdout.splitlines()
    codes = [node["code"] for node in server.data("{ goal(number: 3) { targets { code } } }")["goal"]["targets"]]
    assert sum("contains " in line for line in lines) == len(codes)
    cited = server.data('{ target(code: "3.8.a") { citations { nodes { document { number name } } } } }')["target"]["citations"]["nodes"]
    for node in cited:
        assert any((node["document"]["number"] or node["document"]["name"]) in line for line in lines)


def test_a_lettered_target_is_called_by_its_code():
    lines = run("trace", "Sở Y tế", *DATA).stdout.splitlines()
    assert any("leads 2.1.a: " in line for line in lines) and not any("leads a: " in line for line in lines)


def test_a_trace_of_nothing_says_what_to_do():
    done = run("trace", "no such thing", *DATA)
    assert done.returncode == 65 and "nothing in the graph is called" in done.stderr

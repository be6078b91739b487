"""plangraph check: other people's queries against any schema."""

import json
import subprocess

from conftest import PROGRAM, ROOT, run

SCHEMA = "type Query { a: Int b(x: Int!): String }"


def test_files(tmp_path):
    schema, good, bad = tmp_path / "s.graphql", tmp_path / "good.graphql", tmp_path / "bad.graphql"
    schema.write_text(SCHEMA)
    good.write_text("query Good { a b(x: 1) }")
    bad.write_text("query Bad {\n\ta\n\tb\n  none }")
    done = run("check", "--schema", str(schema), str(good))
    assert (done.returncode, done.stdout) == (0, f"{good}: valid\n")
    done = run("check", "--schema", str(schema), str(good), str(bad))
    assert done.returncode == 65
    assert f"{bad}:3:2: error: Field 'b' argument 'x' of type 'Int!' is required, but it was not provided." in done.stdout
    assert f"{bad}:4:3: error: Cannot query field 'none' on type 'Query'.\n      none }}\n      ^" in done.stdout
    report = json.loads(run("check", "--json", "--schema", str(schema), str(good), str(bad)).stdout)
    assert [(entry["file"], entry["valid"], len(entry["errors"])) for entry in report] == [(str(good), True, 0), (str(bad), False, 2)]


def test_operations_are_read_as_they_are(tmp_path):
    schema, file = tmp_path / "s.graphql", tmp_path / "q.graphql"
    schema.write_text(SCHEMA)
    file.write_text("# one\u2028line\n{ b(x: 1) a }\n")
    assert run("check", "--schema", str(schema), str(file)).returncode == 0
    file.write_text("# one\u2028line\n{ b(x: 1) c }\n")
    done = run("check", "--schema", str(schema), str(file))
    assert f"{file}:2:11: error" in done.stdout and "\n    { b(x: 1) c }\n              ^" in done.stdout
    file.write_bytes(b"{ a \xff }")
    done = run("check", "--schema", str(schema), str(file))
    assert done.returncode == 65 and str(file) in done.stderr


def test_our_own_operations_are_valid():
    assert run("check", *map(str, sorted((ROOT / "schema/operations").glob("*.graphql")))).returncode == 0


def test_wrong_use_and_missing_files(tmp_path):
    assert run("check").returncode == 64
    assert run("check", "--batch", "x").returncode == 64
    assert run("check", str(tmp_path / "missing.graphql")).returncode == 74
    schema = tmp_path / "s.graphql"
    schema.write_text("type Query { a: Missing }")
    done = run("check", "--schema", str(schema), str(schema))
    assert done.returncode == 65 and "Unknown type 'Missing'" in done.stdout


def test_batch_goes_on_after_anything():
    lines = [
        {"schema": SCHEMA, "query": "{ a }"},
        {"schema": SCHEMA, "query": "{ c }"},
        {"schema": SCHEMA, "query": "query A { a } query B { a }", "operationName": "C"},
        {"schema": SCHEMA},
        {"schema": "type Query {"},
        {"query": "{ statistics { plans } }"},
        {"query": 7},
        [],
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines) + "\n{nonsense\n"
    done = subprocess.run([PROGRAM, "check", "--batch"], input=text, capture_output=True, text=True, timeout=30)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["valid"] for answer in answers] == [True, False, False, True, False, True, False, False, False]
    assert answers[1]["errors"][0]["locations"] == [{"line": 1, "column": 3}]
    assert "Unknown operation named 'C'" in answers[2]["errors"][0]["message"]
    assert done.returncode == 65

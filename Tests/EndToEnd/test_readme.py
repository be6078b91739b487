"""What the README shows is what the program answers."""

import json
import re
import shlex
import subprocess
import sys

import pytest

from conftest import PROGRAM, ROOT

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


def test_the_python_example_runs(server):
    code = re.search(r"```python\n(.*?)```", TEXT, re.S)[1].replace("127.0.0.1:8080", f"127.0.0.1:{server.port}")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Ủy ban nhân dân các huyện" in done.stdout and "129" in done.stdout


TIME = TEXT.split("## The graph as it was")[1].split("\n## ")[0]


def commands(text):
    return [line for block in re.findall(r"```sh\n(.*?)```", text, re.S) for line in block.replace('":\n', '":').splitlines()]


# What changes the graph is tried on a folder of its own.
SHELL = commands(TEXT.replace(TIME, ""))


def test_the_commands_for_other_times_run_in_order(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/86-KH-UBND.plangraph").write_bytes((ROOT / "snapshots/86-KH-UBND.plangraph").read_bytes())
    text = (ROOT / "snapshots/86-KH-UBND.txt").read_text(encoding="utf-8")
    (tmp_path / "new-plan.txt").write_text(text.replace("86/KH-UBND", "87/KH-UBND"), encoding="utf-8")
    lines = [line for line in commands(TIME) if line.startswith("plangraph ") and " serve " not in line]
    assert len(lines) > 6
    for line in lines:
        done = subprocess.run(
            [PROGRAM, *shlex.split(line)[1:], "--data", str(tmp_path / "data")], cwd=tmp_path, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0 and done.stdout, f"{line}: {done.stderr}"


def test_the_query_for_other_times_runs(server):
    query = re.search(r"```graphql\n(.*?)```", TIME, re.S)[1]
    then = server.data("{ snapshots { nodes { id } } }")["snapshots"]["nodes"][0]["id"]
    assert server.data(query, {"then": then})["diff"]["targets"]["nodes"] == []


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("plangraph ")])
def test_a_command_of_the_readme_runs(line):
    words = shlex.split(line.split(" > ")[0])
    done = subprocess.run([PROGRAM, *words[1:], "--data", str(ROOT / "snapshots")], capture_output=True, timeout=60)
    assert done.returncode == 0 and done.stdout, done.stderr.decode()


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("curl")])
def test_a_request_of_the_readme_is_answered(server, line, tmp_path):
    words = shlex.split(line.split(" > ")[0].replace("127.0.0.1:8080", f"127.0.0.1:{server.port}"))
    done = subprocess.run([*words, "--fail"], capture_output=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 0 and (done.stdout or list(tmp_path.iterdir())), done.stderr.decode()

"""Who may change the graph: tokens, addresses, pages of other sites; and what is logged of it."""

import json
import shutil

import pytest

from conftest import ROOT, Server, run

SAVE = json.dumps({"query": "mutation { saveSnapshot { id } }"})
READ = json.dumps({"query": "{ statistics { plans } }"})
TOKEN = "0123456789abcdef-anna"


@pytest.fixture
def folder(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", data)
    return data


def post(server, body, **headers):
    status, answered, data = server.request("POST", "/graphql", body, Content_Type="application/json", **headers)
    return status, answered, json.loads(data)


def log(server):
    """Ends the server and gives what it wrote."""
    server.stop()
    return "".join(server.log) + server.process.stderr.read()


def test_tokens_of_a_file(folder, tmp_path):
    # As an editor of Windows ends lines.
    (tmp_path / "tokens").write_bytes(f"# who may write\r\nanna: {TOKEN}\r\n\r\nsecond-token-without-name\r\n".encode())
    server = Server("--data", str(folder), "--write-token-file", str(tmp_path / "tokens"))
    assert post(server, READ)[0] == 200
    for header in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}, {"Authorization": TOKEN},
                   {"Authorization": f"Bearer {TOKEN}x"}, {"Authorization": "Bearer "}):
        status, headers, answer = post(server, SAVE, **header)
        assert status == 401 and headers["WWW-Authenticate"].startswith("Bearer")
        assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED" and "data" not in answer
    assert server.data("{ snapshots { totalCount } }")["snapshots"]["totalCount"] == 1
    assert post(server, SAVE, Authorization=f"Bearer {TOKEN}")[2]["data"]["saveSnapshot"]["id"]
    assert post(server, SAVE, Authorization="bearer second-token-without-name")[0] == 200
    # A page of another site may write with a token: nobody has it by chance.
    assert post(server, SAVE, Authorization=f"Bearer {TOKEN}", Origin="https://dashboard.example")[0] == 200
    failed = json.dumps({"query": 'mutation { removePlan(number: "nothing") { plans } }'})
    assert post(server, failed, Authorization=f"Bearer {TOKEN}")[2]["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    written = log(server)
    assert "taken with one of 2 tokens" in written
    assert "saveSnapshot by anna at 127.0.0.1" in written and "saveSnapshot by token 2 at 127.0.0.1" in written
    assert "removePlan by anna at 127.0.0.1 failed: NOT_FOUND" in written
    assert "refused a change from 127.0.0.1" in written and TOKEN not in written


def test_a_token_of_the_environment(folder, monkeypatch):
    monkeypatch.setenv("PLANGRAPH_WRITE_TOKEN", TOKEN)
    server = Server("--data", str(folder), "--host", "0.0.0.0")
    assert post(server, SAVE)[0] == 401
    assert post(server, SAVE, Authorization=f"Bearer {TOKEN}")[0] == 200
    server.stop()


def test_without_tokens_other_machines_are_refused(folder):
    server = Server("--data", str(folder), "--host", "0.0.0.0")
    status, _, answer = post(server, SAVE)
    assert status == 200 and answer["errors"][0]["extensions"]["code"] == "FORBIDDEN" and answer["data"] is None
    assert post(server, READ)[0] == 200
    assert "changes are refused" in log(server)


@pytest.mark.parametrize("headers", [
    {"Origin": "https://evil.example"}, {"Host": "evil.example:8080"}, {"Origin": "null"},
    {"Origin": "http://127.0.0.1.evil.example"}, {"Host": "localhost.evil.example"}])
def test_without_tokens_pages_of_other_sites_are_refused(folder, headers):
    server = Server("--data", str(folder))
    status, _, answer = post(server, SAVE, **headers)
    assert status == 403 and answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    for own in ({"Origin": f"http://127.0.0.1:{server.port}"}, {"Origin": "http://localhost:3000"}, {"Host": "[::1]:8080"}, {}):
        assert post(server, SAVE, **own)[0] == 200
    server.stop()


@pytest.mark.parametrize("tokens, words", [
    ("", "no token"), ("# nothing\n", "no token"), ("anna: short\n", "line 1"), ("x" * 15, "at least 16"), (f"{TOKEN}\nanna: a b c d e f g h i j k l\n", "line 2")])
def test_tokens_that_are_none(folder, tmp_path, tokens, words):
    (tmp_path / "tokens").write_text(tokens)
    done = run("serve", "--port", "0", "--data", str(folder), "--write-token-file", str(tmp_path / "tokens"))
    assert done.returncode == 65 and words in done.stderr and (not tokens or tokens.strip() not in done.stderr)

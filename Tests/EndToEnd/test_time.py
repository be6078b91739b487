"""The graph as it was: at, diff, and the commands that work with snapshots."""

import json
import shutil

import pytest

from conftest import PLAN, ROOT, Server, run

TEXT = PLAN.read_text(encoding="utf-8")
# What an editor did: a share raised, another lead, a resolution cited otherwise, a target gone.
EDITED = (
    TEXT.replace("86/KH-UBND", "87/KH-UBND")
    .replace("trên 80% cơ sở", "trên 85% cơ sở")
    .replace("Chủ trì: Sở Y tế", "Chủ trì: Sở Tài chính")
)


def import_text(server, text, label=None):
    server.data("mutation($t: String!, $l: String) { importPlan(text: $t, label: $l) { plan { id } } }", {"t": text, "l": label})


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """A server whose graph was another at three times: 86 alone, with 87, with 87 edited; and the ids of those snapshots."""
    folder = tmp_path_factory.mktemp("history")
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", folder)
    server = Server("--data", str(folder))
    ids = [server.data("{ snapshots { nodes { id } } }")["snapshots"]["nodes"][0]["id"]]
    import_text(server, TEXT.replace("86/KH-UBND", "87/KH-UBND"))
    ids.append(server.data('mutation { saveSnapshot(label: "two plans") { id } }')["saveSnapshot"]["id"])
    import_text(server, EDITED, "edited")
    ids.append(server.data("{ snapshots(first: 1) { nodes { id label } } }")["snapshots"]["nodes"][0]["id"])
    server.folder = folder
    yield server, ids
    server.stop()


EVERYTHING = """{
  statistics { plans goals targets actions agencies documents assignments citations edges }
  targets(first: 1000) { nodes { id code title assignments { role agency { name } source { line text } } citations { nodes { source { text } } } } }
  documents(first: 1000) { nodes { id number name citations(first: 1000) { nodes { source { text } } } supports { code } } }
  search(text: "người khuyết tật", first: 20) { nodes { score snippet } }
}"""


def test_at_answers_as_the_graph_did_then(history):
    server, ids = history
    alone = Server("--data", str(ROOT / "snapshots"))
    then = alone.data(EVERYTHING)
    alone.stop()
    assert server.data("query($i: ID!) { at(snapshot: $i) %s }" % EVERYTHING, {"i": ids[0]})["at"] == then
    assert server.data(EVERYTHING) != then
    assert server.data("query($i: ID!) { at(snapshot: $i) %s }" % EVERYTHING, {"i": ids[2]})["at"] == server.data(EVERYTHING)


def test_versions_side_by_side_in_one_answer(history):
    server, ids = history
    query = "{ a: at(snapshot: %s) { plans { nodes { number } } } statistics { plans } b: at(snapshot: %s) { at(snapshot: %s) { statistics { plans } } statistics { plans } } c: statistics { targets } }"
    found = server.data(query % tuple(json.dumps(i) for i in (ids[0], ids[1], ids[0])))
    assert [plan["number"] for plan in found["a"]["plans"]["nodes"]] == ["86/KH-UBND"]
    assert found["statistics"] == {"plans": 2}
    assert found["b"] == {"at": {"statistics": {"plans": 1}}, "statistics": {"plans": 2}}


def test_pages_go_on_in_a_snapshot(history):
    server, ids = history
    query = "query($i: ID!, $c: String) { at(snapshot: $i) { targets(first: 50, after: $c) { nodes { code } pageInfo { hasNextPage endCursor } } } }"
    codes, cursor = [], None
    while True:
        page = server.data(query, {"i": ids[0], "c": cursor})["at"]["targets"]
        codes += [node["code"] for node in page["nodes"]]
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(codes) == 138
    status, answer = server.post("query($c: String) { targets(after: $c) { nodes { code } } }", {"c": cursor})
    assert status == 200 and answer["errors"][0]["extensions"]["code"] == "STALE_CURSOR"


def test_unknown_and_too_many_snapshots(history):
    server, ids = history
    for query in ('{ at(snapshot: "nothing") { __typename } }', '{ diff(from: "nothing") { from { id } } }'):
        assert server.post(query)[1]["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    many = " ".join(f'a{n}: at(snapshot: {json.dumps(ids[n % 3])}) {{ statistics {{ plans }} }}' for n in range(60))
    assert len(server.data("{ %s }" % many)) == 60


CHANGES = """query($f: ID!, $t: ID) { diff(from: $f, to: $t) {
  from { label } to { label }
  plans { totalCount nodes { change before { number } after { number } } }
  targets(first: 1000) { totalCount nodes { change fields before { code title } after { code title } } }
  assignments(first: 1000) { nodes { change fields before { role agency { name } target { code } source { text line } } after { role agency { name } target { code } source { text line } } } }
  documents { totalCount } citations { totalCount }
} }"""


def test_diff_has_both_wordings(history):
    server, ids = history
    found = server.data(CHANGES, {"f": ids[1], "t": ids[2]})["diff"]
    assert found["from"] == {"label": "two plans"} and found["to"] == {"label": "edited"}
    titles = [node for node in found["targets"]["nodes"] if "title" in node["fields"]]
    changed = TEXT.count("trên 80% cơ sở")
    assert changed > 0 and len(titles) == changed
    for node in titles:
        assert node["before"]["title"].replace("trên 80%", "trên 85%") == node["after"]["title"]
    gone = [node["before"] for node in found["assignments"]["nodes"] if node["change"] == "REMOVED"]
    new = [node["after"] for node in found["assignments"]["nodes"] if node["change"] == "ADDED"]
    assert gone and {node["agency"]["name"] for node in gone} == {"Sở Y tế"} and {node["role"] for node in gone} == {"LEAD"}
    assert "Sở Tài chính" in {node["agency"]["name"] for node in new}
    assert found["plans"]["totalCount"] == found["documents"]["totalCount"] == found["citations"]["totalCount"] == 0
    now = server.data(CHANGES, {"f": ids[1]})["diff"]
    assert now["to"] is None and now["targets"] == found["targets"]


def test_diff_the_other_way_round(history):
    server, ids = history
    there = server.data(CHANGES, {"f": ids[0], "t": ids[2]})["diff"]
    back = server.data(CHANGES, {"f": ids[2], "t": ids[0]})["diff"]
    assert there["plans"]["nodes"] == [{"change": "ADDED", "before": None, "after": {"number": "87/KH-UBND"}}]
    assert back["plans"]["nodes"] == [{"change": "REMOVED", "before": {"number": "87/KH-UBND"}, "after": None}]
    assert there["targets"]["totalCount"] == back["targets"]["totalCount"] == 138
    assert server.data(CHANGES, {"f": ids[2], "t": ids[2]})["diff"]["targets"]["totalCount"] == 0


def test_diff_in_pages_and_by_change(history):
    server, ids = history
    query = "query($f: ID!, $c: String) { diff(from: $f) { targets(change: [ADDED], first: 100, after: $c) { totalCount edges { cursor node { change after { code } } } pageInfo { hasNextPage endCursor } } } }"
    first = server.data(query, {"f": ids[0]})["diff"]["targets"]
    rest = server.data(query, {"f": ids[0], "c": first["pageInfo"]["endCursor"]})["diff"]["targets"]
    assert first["totalCount"] == 138 and first["pageInfo"]["hasNextPage"] and not rest["pageInfo"]["hasNextPage"]
    codes = [edge["node"]["after"]["code"] for edge in first["edges"] + rest["edges"]]
    assert codes == [node["code"] for node in server.data("{ targets(first: 1000) { nodes { code } } }")["targets"]["nodes"]][138:]
    none = server.data('{ diff(from: "%s") { targets(change: [REMOVED]) { totalCount } } }' % ids[0])
    assert none["diff"]["targets"]["totalCount"] == 0


def test_an_export_is_named_after_the_snapshot_that_it_is(history):
    server, ids = history
    found = server.request("GET", "/export/json-graph")[2]
    assert json.loads(found)["graph"]["metadata"]["snapshot"] == ids[2]


def test_delete_and_prune_over_the_api(history):
    server, ids = history
    extra = [server.data("mutation { saveSnapshot { id } }")["saveSnapshot"]["id"]]
    import_text(server, EDITED.replace("trên 85%", "trên 86%"))
    status, answer = server.post('mutation { deleteSnapshot(id: "nothing") { id } }')
    assert status == 200 and answer["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    assert server.data('mutation { pruneSnapshots(keepLast: 0, keepDaily: 0) { id } }') == {"pruneSnapshots": []}
    server.data("mutation { saveSnapshot { id } }")
    assert server.data('mutation { pruneSnapshots(keepLast: 0, keepDaily: 0) { id } }')["pruneSnapshots"] == [{"id": extra[0]}]
    newest = server.data("{ snapshots(first: 1) { nodes { id } } }")["snapshots"]["nodes"][0]["id"]
    status, answer = server.post('mutation { deleteSnapshot(id: "%s") { id } }' % newest)
    assert answer["errors"][0]["extensions"]["code"] == "REFUSED"
    before = server.request("GET", "/graphql?query=%7Bsnapshots%7BtotalCount%7D%7D")[1]["ETag"]
    assert server.data('mutation { deleteSnapshot(id: "%s") { label } }' % ids[1])["deleteSnapshot"] == {"label": "two plans"}
    status, headers, data = server.request("GET", "/graphql?query=%7Bsnapshots%7BtotalCount%7D%7D", If_None_Match=before)
    assert status == 200 and json.loads(data)["data"]["snapshots"]["totalCount"] == 3


def test_the_commands(tmp_path):
    data = ("--data", str(tmp_path))
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    other = tmp_path / "87.txt"
    other.write_text(TEXT.replace("86/KH-UBND", "87/KH-UBND"), encoding="utf-8")
    assert run("import", str(other), *data).returncode == 0
    listed = json.loads(run("snapshot", "list", "--json", *data).stdout)
    assert [entry["label"] for entry in listed["snapshots"]] == ["86/KH-UBND"] and listed["journal"]["entries"] == 1
    saved = run("snapshot", "save", "--label", "hai kế hoạch", *data)
    assert saved.returncode == 0 and "2 plans" in saved.stdout
    other.write_text(EDITED, encoding="utf-8")
    assert run("import", str(other), *data).returncode == 0
    shown = run("snapshot", "list", *data).stdout
    assert "hai kế hoạch" in shown and "1 change in the journal" in shown
    told = run("snapshot", "diff", "hai kế hoạch", *data).stdout
    assert "assignments:" in told and "trên 80%" in told and "trên 85%" in told
    assert run("snapshot", "diff", "latest", "hai kế hoạch", *data).stdout == "nothing is otherwise than before\n"
    assert run("snapshot", "verify", *data).stdout.startswith("whole: 2 snapshots")
    # A copy of the graph as it is now, journal and all, and of one snapshot; each can be served.
    for name, count in ((None, 2), ("86/KH-UBND", 1)):
        copy = tmp_path / f"copy-{count}.plangraph"
        assert run("snapshot", "copy", *([name] if name else []), "--output", str(copy), *data).returncode == 0
        found = run("query", "--data", str(copy), "{ statistics { plans } targets(first: 1000) { nodes { title } } }")
        assert json.loads(found.stdout)["data"]["statistics"]["plans"] == count
        if name is None:
            assert "trên 85%" in found.stdout
    server = Server("--data", str(copy))
    status, answer = server.post('mutation { saveSnapshot { id } }')
    assert answer["errors"][0]["extensions"]["code"] == "NOT_SAVED" and "single snapshot" in answer["errors"][0]["message"]
    server.stop()
    restored = run("snapshot", "restore", "86/KH-UBND", *data)
    assert restored.returncode == 0 and "1 plan," in restored.stdout
    assert json.loads(run("query", "{ statistics { plans } }", *data).stdout)["data"]["statistics"]["plans"] == 1
    assert run("snapshot", "delete", "latest", *data).returncode == 65
    assert run("snapshot", "delete", "hai kế hoạch", *data).returncode == 0
    assert run("snapshot", "save", "--label", "now", *data).returncode == 0
    pruned = run("snapshot", "prune", "--keep-last", "0", "--keep-daily", "0", "--compact", *data)
    assert pruned.returncode == 0 and "1 snapshot removed" in pruned.stdout
    assert run("snapshot", "verify", *data).returncode == 0
    missing = run("snapshot", "restore", "nothing", *data)
    assert missing.returncode == 65 and "snapshot list" in missing.stderr


def test_a_running_store_is_copied_and_verified(history, tmp_path):
    server, _ = history
    data = ("--data", str(server.folder))
    assert run("snapshot", "verify", *data).returncode == 0
    assert run("snapshot", "copy", "--all", "--output", str(tmp_path / "store.sqlite"), *data).returncode == 0
    query = "{ statistics { plans edges } snapshots { nodes { id } } }"
    assert json.loads(run("query", "--data", str(tmp_path), query).stdout)["data"] == server.data(query)


def test_two_servers_on_one_store(history):
    server, _ = history
    done = run("serve", "--port", "0", "--data", str(server.folder))
    assert done.returncode == 74 and "in use by process %d" % server.process.pid in done.stderr
    done = run("import", str(PLAN), "--data", str(server.folder))
    assert done.returncode == 74 and "in use by process" in done.stderr
    assert run("query", "--data", str(server.folder), "{ __typename }").returncode == 0


def test_the_journal_is_taken_into_a_snapshot_by_itself(tmp_path):
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    server = Server("--data", str(tmp_path), "--snapshot-after", "3", "--keep-last", "2", "--keep-daily", "0")
    for number in range(12):
        import_text(server, TEXT.replace("86/KH-UBND", f"{100 + number}/KH-UBND"))
    server.stop()
    listed = json.loads(run("snapshot", "list", "--json", "--data", str(tmp_path)).stdout)
    assert listed["journal"]["entries"] < 12 and 2 <= len(listed["snapshots"]) <= 3
    assert json.loads(run("query", "--data", str(tmp_path), "{ statistics { plans } }").stdout)["data"]["statistics"]["plans"] == 13

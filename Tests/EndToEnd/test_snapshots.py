"""Snapshots over the API: kept, listed and restored, and what was acknowledged is there after a kill."""

import shutil

import pytest

from conftest import PLAN, ROOT, Server

FIELDS = "id label createdAt nodes edges compressedBytes uncompressedBytes sha256"


@pytest.fixture
def folder(tmp_path):
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", tmp_path)
    return tmp_path


def import_as(server, number):
    text = PLAN.read_text(encoding="utf-8").replace("86/KH-UBND", number)
    return server.data("mutation($t: String!) { importPlan(text: $t) { plan { id number } } }", {"t": text})["importPlan"]["plan"]


def numbers(server):
    return [plan["number"] for plan in server.data("{ plans { nodes { number } } }")["plans"]["nodes"]]


def test_the_shipped_snapshot_is_listed(server):
    found = server.data("{ snapshots { totalCount nodes { %s } } }" % FIELDS)["snapshots"]
    assert found["totalCount"] == 1 and found["nodes"][0]["label"] == "86/KH-UBND"
    assert found["nodes"][0]["createdAt"] == "2018-05-29T00:00:00Z" and found["nodes"][0]["compressedBytes"] < 200_000


def test_save_change_restore_remove(folder):
    server = Server("--data", str(folder))
    saved = server.data('mutation { saveSnapshot(label: "before") { %s } }' % FIELDS)["saveSnapshot"]
    assert saved["label"] == "before" and len(saved["sha256"]) == 64
    assert import_as(server, "87/KH-UBND")["number"] == "87/KH-UBND"
    assert numbers(server) == ["86/KH-UBND", "87/KH-UBND"]
    server.data('mutation { saveSnapshot(label: "after") { id } }')
    listed = server.data("{ snapshots { nodes { id label } } }")["snapshots"]["nodes"]
    assert [entry["label"] for entry in listed] == ["after", "before", "86/KH-UBND"] and listed[1]["id"] == saved["id"]
    page = server.data("{ snapshots(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }")["snapshots"]
    rest = server.data("query($c: String) { snapshots(after: $c) { nodes { id } } }", {"c": page["pageInfo"]["endCursor"]})["snapshots"]
    assert page["nodes"] + rest["nodes"] == [{"id": entry["id"]} for entry in listed]
    restored = server.data("mutation($i: ID!) { restoreSnapshot(id: $i) { plans targets } }", {"i": saved["id"]})
    assert restored == {"restoreSnapshot": {"plans": 1, "targets": server.data("{ statistics { targets } }")["statistics"]["targets"]}}
    assert numbers(server) == ["86/KH-UBND"]
    server.process.kill()
    server.process.wait()
    again = Server("--data", str(folder))
    assert numbers(again) == ["86/KH-UBND"]
    import_as(again, "88/KH-UBND")
    assert again.data('mutation { removePlan(number: "86/kh-ubnd") { plans } }') == {"removePlan": {"plans": 1}}
    again.process.kill()
    again.process.wait()
    last = Server("--data", str(folder))
    assert numbers(last) == ["88/KH-UBND"]
    last.stop()


def test_a_removed_snapshot_is_gone_however_often_it_was_asked_for(folder):
    server = Server("--data", str(folder))
    ids = []
    for number in ("87/KH-UBND", "88/KH-UBND", "89/KH-UBND"):
        import_as(server, number)
        ids.append(server.data("mutation { saveSnapshot { id } }")["saveSnapshot"]["id"])
    page = server.data("{ snapshots(first: 2) { nodes { id } pageInfo { endCursor } } }")["snapshots"]
    assert [node["id"] for node in page["nodes"]] == [ids[2], ids[1]]
    asked = "{ at(snapshot: \"%s\") { plans { totalCount } } }"
    assert server.data(asked % ids[0])["at"]["plans"] == {"totalCount": 2}
    server.data('mutation { deleteSnapshot(id: "%s") { id } }' % ids[0])
    for query in (asked % ids[0], "mutation { restoreSnapshot(id: \"%s\") { plans } }" % ids[0], "{ diff(from: \"%s\") { from { id } } }" % ids[0]):
        assert server.post(query)[1]["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    # A cursor is good as long as its snapshot is there.
    rest = "query($c: String) { snapshots(after: $c) { nodes { id label } } }"
    after = server.data(rest, {"c": page["pageInfo"]["endCursor"]})["snapshots"]["nodes"]
    assert [node["label"] for node in after] == ["86/KH-UBND"]
    # The one before the newest stays until another is saved: the newest may be damaged.
    removal = 'mutation { deleteSnapshot(id: "%s") { id } }' % ids[1]
    refused = server.post(removal)[1]["errors"][0]
    assert refused["extensions"]["code"] == "REFUSED" and "Save another snapshot first" in refused["message"]
    server.data('mutation { saveSnapshot(label: "another") { id } }')
    server.data(removal)
    gone = server.post(rest, {"c": page["pageInfo"]["endCursor"]})[1]
    assert gone["errors"][0]["extensions"]["code"] == "BAD_CURSOR"
    server.stop()


@pytest.mark.parametrize("mutation", ['removePlan(number: "nothing") { plans }', 'restoreSnapshot(id: "nothing") { plans }'])
def test_what_is_not_there_changes_nothing(folder, mutation):
    server = Server("--data", str(folder))
    status, answer = server.post("mutation { %s }" % mutation)
    assert status == 200 and answer["errors"][0]["extensions"]["code"] == "NOT_FOUND" and answer["data"] is None
    assert numbers(server) == ["86/KH-UBND"]
    server.stop()

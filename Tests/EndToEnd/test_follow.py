"""Servers that follow a store which another process writes, or a replicator copies."""

import os
import shutil
import threading
import time

import pytest

from conftest import PLAN, ROOT, Server, run

TEXT = PLAN.read_text(encoding="utf-8")


def text(number):
    return TEXT.replace("86/KH-UBND", f"{number}/KH-UBND")


def import_text(server, words):
    server.data("mutation($t: String!) { importPlan(text: $t) { plan { id } } }", {"t": words})


def plans(server):
    return server.data("{ statistics { plans } }")["statistics"]["plans"]


def wait_for(server, count):
    deadline = time.monotonic() + 15
    while plans(server) != count:
        assert time.monotonic() < deadline, "the follower did not pick it up"
        time.sleep(0.02)


class Asking:
    """A client that asks all the while, and must be answered each time."""

    def __init__(self, server):
        self.server, self.ends, self.answers, self.failures = server, False, 0, []
        self.thread = threading.Thread(target=self.ask, daemon=True)
        self.thread.start()

    def ask(self):
        while not self.ends:
            try:
                plans(self.server)
                self.answers += 1
            except Exception as error:
                self.failures.append(repr(error))

    def stop(self):
        self.ends = True
        self.thread.join()
        assert self.answers > 10 and not self.failures, self.failures[:3]


@pytest.fixture
def writer(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(ROOT / "snapshots/86-KH-UBND.plangraph", folder)
    server = Server("--data", str(folder), "--snapshot-after", "2")
    import_text(server, text(100))
    server.folder = folder
    yield server
    server.stop()


def follower(folder):
    return Server("--data", str(folder), "--follow", "--follow-interval", "0.05")


def test_a_follower_beside_the_writer(writer):
    reader = follower(writer.folder)
    asking = Asking(reader)
    assert plans(reader) == 2
    for number in range(101, 106):
        import_text(writer, text(number))
        wait_for(reader, number - 98)
    writer.data('mutation { removePlan(number: "103/KH-UBND") { plans } }')
    wait_for(reader, 6)
    snapshot = writer.data('mutation { saveSnapshot(label: "six") { id } }')["saveSnapshot"]["id"]
    import_text(writer, text(110))
    wait_for(reader, 7)
    writer.data('mutation { restoreSnapshot(id: "%s") { plans } }' % snapshot)
    wait_for(reader, 6)
    query = "{ targets(first: 1000) { nodes { id title } } snapshots { nodes { id } } }"
    assert reader.data(query) == writer.data(query)
    status, answer = reader.post("mutation { saveSnapshot { id } }")
    assert answer["errors"][0]["extensions"]["code"] == "NOT_SAVED" and "follows" in answer["errors"][0]["message"]
    asking.stop()
    reader.stop()


def test_a_follower_learns_of_a_snapshot_of_what_it_has(writer):
    reader = follower(writer.folder)
    import_text(writer, text(101))
    wait_for(reader, 3)
    snapshot = writer.data("mutation { saveSnapshot { id } }")["saveSnapshot"]["id"]
    deadline = time.monotonic() + 15
    while snapshot.encode() not in reader.request("GET", "/export/turtle?root=1.2&depth=1")[2]:
        assert time.monotonic() < deadline, "the export does not name the snapshot"
        time.sleep(0.05)
    reader.stop()


@pytest.mark.parametrize("way", ["rename", "in place", "slowly"])
def test_a_follower_of_copies(writer, tmp_path, way):
    replica = tmp_path / "replica"
    replica.mkdir()

    def copy():
        fresh = replica / "fresh.tmp"
        fresh.unlink(missing_ok=True)
        assert run("snapshot", "copy", "--all", "--output", str(fresh), "--data", str(writer.folder)).returncode == 0
        if way == "rename" or not (replica / "store.sqlite").exists():
            os.replace(fresh, replica / "store.sqlite")
            return
        # As rsync --inplace does: whoever reads meanwhile sees half of it.
        content = fresh.read_bytes()
        with open(replica / "store.sqlite", "r+b") as file:
            for start in range(0, len(content), 32_768):
                file.write(content[start : start + 32_768])
                file.flush()
                if way == "slowly":
                    time.sleep(0.03)
            file.truncate(len(content))

    copy()
    reader = follower(replica)
    asking = Asking(reader)
    for number in range(101, 105):
        import_text(writer, text(number))
        copy()
        wait_for(reader, number - 98)
    asking.stop()
    reader.stop()


def test_a_follower_of_a_snapshot_file(writer, tmp_path):
    file = tmp_path / "one.plangraph"
    run("snapshot", "copy", "--output", str(file), "--data", str(writer.folder))
    reader = follower(file)
    asking = Asking(reader)
    import_text(writer, text(101))
    run("snapshot", "copy", "--output", str(file), "--data", str(writer.folder))
    wait_for(reader, 3)
    file.write_bytes(b"no snapshot at all")
    time.sleep(0.3)
    assert plans(reader) == 3
    file.unlink()
    time.sleep(0.3)
    assert plans(reader) == 3
    run("snapshot", "copy", "--output", str(file), "--data", str(writer.folder))
    wait_for(reader, 3)
    asking.stop()
    reader.stop()

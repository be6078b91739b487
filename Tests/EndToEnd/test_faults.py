"""A disk that goes wrong at every call in turn: what was acknowledged is there afterwards, and the rest is there whole or not at all.

The shim faults.c stands between the program and the system. FAULTS=all in the environment leaves nothing out.
"""

import concurrent.futures
import json
import os
import shutil

import pytest

from conftest import run
from disk import Disk
from stores import GRAPH, brief, check_whole, graph, holds, is_trap, meaning, name, plan, told

WORKERS = 3
ALL = os.environ.get("FAULTS") == "all"
FIRST = {name(1): meaning(plan(1, 1))}
BOTH = {**FIRST, name(2): meaning(plan(2, 1))}
IMPORT = "mutation($text: String!) { importPlan(text: $text) { statistics { plans } } }"


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """The files of plans 1 and 2."""
    folder = tmp_path_factory.mktemp("texts")
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(plan(number, 1), "utf-8")
    return folder


@pytest.fixture(scope="module")
def store(texts, tmp_path_factory):
    """A store that holds plan 1."""
    folder = tmp_path_factory.mktemp("store") / "store"
    done = run("import", str(texts / "1.txt"), "--data", str(folder))
    assert done.returncode == 0, told(done)
    return folder


def labels(folder) -> list:
    done = run("snapshot", "list", "--json", "--data", str(folder))
    assert done.returncode == 0, told(done)
    return [entry["label"] for entry in json.loads(done.stdout)["snapshots"]]


def attempt_all(attempt, cases):
    """Attempts each case; what is wrong with those that fail is told together."""

    def outcome(case):
        try:
            attempt(*case)
        except Exception as error:  # noqa: BLE001
            return f"{case}: {type(error).__name__} {error}"[:1500]
        return None

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        found = [text for text in pool.map(outcome, cases) if text]
    assert not found, f"{len(found)} of {len(cases)} cases:\n" + "\n".join(found[: int(os.environ.get("SHOWN", "20"))])


def cases(disk: Disk, command, modes=("cut", "fail-ENOSPC-lasting", "fail-ENOSPC", "fail-EIO")) -> list:
    """Each call that the command makes, and how it goes wrong: the power is cut; the other modes take turns unless all are asked for."""
    disk.go_wrong("count")
    assert disk.run(*command).returncode == 0
    numbers = range(1, disk.count() + 1)
    assert len(numbers) > 5
    cut, *others = modes
    return [(number, mode) for number in numbers for mode in (cut, *(others if ALL else [others[number % len(others)]]))]


def check_status(done, mode):
    assert not is_trap(done.returncode), told(done)
    if mode == "cut":
        assert done.returncode in (-9, 0), told(done)
    else:
        assert done.returncode in (0, 74), told(done)
        assert done.returncode == 0 or len(done.stderr.split()) > 3, told(done)


def survive(shim, tmp_path, begin, command, check, *modes):
    """Runs a command on a disk that goes wrong at each of its calls, and checks what is there, also after a power cut."""

    def attempt(number, mode):
        disk = Disk(shim, tmp_path / f"{mode}-{number}", begin)
        disk.go_wrong(mode, number, serial=number)
        done = disk.run(*command)
        check_status(done, mode)
        folders = [disk.folder, disk.synced] if mode == "cut" or done.returncode == 0 else [disk.folder]
        for folder in folders:
            check(folder, done, mode, folder == disk.synced)
        shutil.rmtree(disk.folder.parent)

    attempt_all(attempt, cases(Disk(shim, tmp_path / "count", begin), command, *modes))


def test_import(shim, texts, store, tmp_path):
    def check(folder, done, _mode, is_synced):
        check_whole(folder, log_may_be_torn=is_synced)
        found = holds(folder)
        assert found == BOTH or (found == FIRST and done.returncode != 0), (folder.name, brief(found), told(done))

    survive(shim, tmp_path, store, ("import", str(texts / "2.txt")), check)


def test_first_import(shim, texts, tmp_path):
    """Into a folder that has no store yet."""
    command = ("import", str(texts / "1.txt"))

    def check(folder, done, _mode, _is_synced):
        found = holds(folder)
        assert found == FIRST or (found == {} and done.returncode != 0), (folder.name, brief(found), told(done))
        again = run(*command, "--data", str(folder))
        assert again.returncode == 0 and "holds 1 plan," in again.stdout, (folder.name, told(again))

    survive(shim, tmp_path, None, command, check, ("cut", "fail-ENOSPC-lasting"))


def test_save(shim, store, tmp_path):
    def check(folder, done, mode, is_synced):
        check_whole(folder, log_may_be_torn=is_synced)
        assert "kept" in labels(folder) or done.returncode != 0, (folder.name, told(done))
        assert mode != "cut" or holds(folder) == FIRST

    survive(shim, tmp_path, store, ("snapshot", "save", "--label", "kept"), check)


def test_what_is_acknowledged_is_synced(shim, texts, tmp_path):
    disk = Disk(shim, tmp_path, None)
    for command, held in [
        (("import", str(texts / "1.txt")), FIRST),
        (("snapshot", "save", "--label", "one"), FIRST),
        (("import", str(texts / "2.txt")), BOTH),
        (("snapshot", "save", "--label", "two"), BOTH),
        (("snapshot", "restore", "one"), FIRST),
        (("snapshot", "prune", "--keep-last", "1"), FIRST),
        (("import", str(texts / "2.txt")), BOTH),
        (("snapshot", "save", "--label", "three"), BOTH),
        (("snapshot", "delete", "two"), BOTH),
    ]:
        done = disk.run(*command)
        assert done.returncode == 0, (command, told(done))
        # Looking at a store may change its files: a copy is looked at.
        copy = shutil.copytree(disk.synced, tmp_path / "copy", dirs_exist_ok=False)
        check_whole(copy)
        assert holds(copy) == held == holds(disk.folder), command
        assert labels(copy) == labels(disk.folder), command
        shutil.rmtree(copy)


def held(server) -> dict:
    return graph(server.data(GRAPH))


@pytest.mark.parametrize("after", ["1000", "2"])
@pytest.mark.parametrize("mode", ["fail-ENOSPC-lasting", "fail-EROFS-lasting", "fail-EIO"])
def test_server(shim, store, tmp_path, mode, after):
    """Every change of a server's, with the disk going wrong at every call of it in turn, until a call is not reached."""
    disk = Disk(shim, tmp_path, store)
    server = disk.serve("--snapshot-after", after)
    before = held(server)
    snapshot = server.data('mutation { saveSnapshot(label: "first") { id } }')["saveSnapshot"]["id"]

    def change(number, query, variables, after):
        """Whether the fault was reached."""
        nonlocal before
        disk.go_wrong(mode, number)
        status, answer = server.post(query, variables)
        if "errors" in answer:
            assert status == 200 and answer["errors"][0]["extensions"]["code"] == "NOT_SAVED", (number, query, answer)
            assert held(server) == before, (number, query)
            assert server.data("{ statistics { plans } }")["statistics"]["plans"] == len(before)
            reached = True
            disk.recover()
            server.data(query, variables)
        else:
            reached = disk.count() >= number
            disk.recover()
        before = after
        assert held(server) == before, (number, query)
        return reached

    try:
        for number in range(1, 100):
            text = plan(2, number)
            one, two = FIRST, {**FIRST, name(2): meaning(text)}
            reached = [
                change(number, IMPORT, {"text": text}, two),
                change(number, "mutation($l: String) { saveSnapshot(label: $l) { id } }", {"l": f"step {number}"}, two),
                change(number, 'mutation { removePlan(number: "2/KH-UBND") { plans } }', None, one),
                change(number, IMPORT, {"text": text}, two),
                change(number, "mutation($i: ID!) { restoreSnapshot(id: $i) { plans } }", {"i": snapshot}, one),
            ]
            if not any(reached):
                break
        assert number > 3
    finally:
        server.process.kill()
        server.process.wait()
    for folder in (disk.folder, disk.synced):
        # A snapshot may just have been on its way.
        check_whole(folder, log_may_be_torn=after == "2")
        assert holds(folder) == before


def test_a_file_system_without_locks(shim, texts, store, tmp_path):
    disk = Disk(shim, tmp_path, store)
    disk.go_wrong("nolocks")
    for command in [("import", str(texts / "2.txt")), ("snapshot", "save")]:
        done = disk.run(*command)
        assert done.returncode == 74 and "lock" in done.stderr.lower(), told(done)
    done = disk.run("serve", "--port", "0")
    assert done.returncode == 74 and "lock" in done.stderr.lower(), told(done)
    disk.recover()
    check_whole(disk.folder)
    assert holds(disk.folder) == FIRST
    done = disk.run("import", str(texts / "2.txt"))
    assert done.returncode == 0 and holds(disk.folder) == BOTH, told(done)


def test_a_file_system_without_locks_and_no_store(shim, texts, tmp_path):
    disk = Disk(shim, tmp_path, None)
    disk.go_wrong("nolocks")
    done = disk.run("import", str(texts / "1.txt"))
    assert done.returncode == 74 and "lock" in done.stderr.lower(), told(done)

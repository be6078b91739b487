"""A disk that goes wrong at every call in turn: what was acknowledged is there afterwards, and the rest is there whole or not at all.

The shim faults.c stands between the program and the system.
"""

import concurrent.futures
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import threading

import pytest

from conftest import PROGRAM, Server, run
from stores import GRAPH, check_whole, graph, holds, is_trap, meaning, name, plan

WORKERS = 3
FIRST = {name(1): meaning(plan(1, 1))}
BOTH = {**FIRST, name(2): meaning(plan(2, 1))}
IMPORT = "mutation($text: String!) { importPlan(text: $text) { statistics { plans } } }"


class Disk:
    """A store on a disk of its own that can be told to go wrong."""

    def __init__(self, shim, place: pathlib.Path, store: pathlib.Path | None):
        self.folder, self.synced, self.control = place / "store", place / "synced", place / "control"
        for copy in (self.folder, self.synced):
            shutil.copytree(store, copy) if store else copy.mkdir(parents=True)
        self.serial = 0
        self.environment = {
            "LD_PRELOAD": str(shim), "FAULTS_FOLDER": str(self.folder),
            "FAULTS_CONTROL": str(self.control), "FAULTS_DISK": str(self.synced),
        }

    def go_wrong(self, mode: str, number: int = 0, serial: int | None = None):
        """From the next call on, which is call 1."""
        self.serial += 1
        text = f"{mode} {number} {self.serial if serial is None else serial}"
        (self.control.parent / "next").write_text(text)
        os.replace(self.control.parent / "next", self.control)

    def recover(self):
        self.control.unlink(missing_ok=True)

    def count(self) -> int:
        path = self.control.with_name("control.count")
        return int(path.read_text()) if path.exists() else 0

    def run(self, *arguments: str):
        command = [PROGRAM, *arguments, "--data", str(self.folder)]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **self.environment})

    def serve(self, *arguments: str) -> Server:
        server = Server("--data", str(self.folder), *arguments, **self.environment)
        threading.Thread(target=server.process.stderr.read, daemon=True).start()
        return server


@pytest.fixture(scope="module")
def shim(tmp_path_factory):
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        pytest.skip("there is no C compiler")
    path = tmp_path_factory.mktemp("shim") / "faults.so"
    source = pathlib.Path(__file__).with_name("faults.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", path, source, "-ldl", "-lpthread"], check=True)
    return path


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
    assert done.returncode == 0, done
    return folder


def labels(folder) -> list:
    done = run("snapshot", "list", "--json", "--data", str(folder))
    assert done.returncode == 0, done
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
    assert not found, f"{len(found)} of {len(cases)} cases:\n" + "\n".join(found[:20])


def cases(disk: Disk, command, modes) -> list:
    """Every mode at every call that the command makes."""
    disk.go_wrong("count")
    assert disk.run(*command).returncode == 0
    every = list(itertools.product(range(1, disk.count() + 1), modes))
    assert len(every) > 5 * len(modes)
    return every


MODES = ["fail-ENOSPC", "fail-ENOSPC-lasting", "fail-EIO", "cut"]


def check_status(done, mode):
    assert not is_trap(done.returncode), done
    if mode == "cut":
        assert done.returncode in (-9, 0), done
    else:
        assert done.returncode in (0, 74), done
        assert done.returncode == 0 or len(done.stderr.split()) > 3, done


def test_import(shim, texts, store, tmp_path):
    command = ("import", str(texts / "2.txt"))

    def attempt(number, mode):
        disk = Disk(shim, tmp_path / f"{mode}-{number}", store)
        disk.go_wrong(mode, number, serial=number)
        done = disk.run(*command)
        check_status(done, mode)
        folders = [disk.folder, disk.synced] if mode == "cut" or done.returncode == 0 else [disk.folder]
        for folder in folders:
            check_whole(folder)
            found = holds(folder)
            assert found == BOTH or (found == FIRST and done.returncode != 0), (folder.name, found.keys(), done)
        shutil.rmtree(disk.folder.parent)

    attempt_all(attempt, cases(Disk(shim, tmp_path / "count", store), command, MODES))


def test_first_import(shim, texts, tmp_path):
    """Into a folder that has no store yet."""
    command = ("import", str(texts / "1.txt"))

    def attempt(number, mode):
        disk = Disk(shim, tmp_path / f"{mode}-{number}", None)
        disk.go_wrong(mode, number, serial=number)
        done = disk.run(*command)
        check_status(done, mode)
        for folder in [disk.folder, disk.synced] if mode == "cut" or done.returncode == 0 else [disk.folder]:
            found = holds(folder)
            assert found == FIRST or (found == {} and done.returncode != 0), (folder.name, found.keys(), done)
            again = run(*command, "--data", str(folder))
            assert again.returncode == 0 and holds(folder) == FIRST, (folder.name, again)
        shutil.rmtree(disk.folder.parent)

    attempt_all(attempt, cases(Disk(shim, tmp_path / "count", None), command, ["fail-ENOSPC-lasting", "cut"]))


def test_save(shim, store, tmp_path):
    command = ("snapshot", "save", "--label", "kept")

    def attempt(number, mode):
        disk = Disk(shim, tmp_path / f"{mode}-{number}", store)
        disk.go_wrong(mode, number, serial=number)
        done = disk.run(*command)
        check_status(done, mode)
        folders = [disk.folder, disk.synced] if mode == "cut" or done.returncode == 0 else [disk.folder]
        for folder in folders:
            check_whole(folder)
            assert "kept" in labels(folder) or done.returncode != 0, (folder.name, done)
            assert holds(folder) == FIRST
        shutil.rmtree(disk.folder.parent)

    attempt_all(attempt, cases(Disk(shim, tmp_path / "count", store), command, MODES))


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
        (("snapshot", "delete", "three"), BOTH),
    ]:
        done = disk.run(*command)
        assert done.returncode == 0, (command, done)
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
    server.process.kill()
    server.process.wait()
    for folder in (disk.folder, disk.synced):
        check_whole(folder)
        assert holds(folder) == before


def test_a_file_system_without_locks(shim, texts, store, tmp_path):
    disk = Disk(shim, tmp_path, store)
    disk.go_wrong("nolocks")
    for command in [("import", str(texts / "2.txt")), ("snapshot", "save")]:
        done = disk.run(*command)
        assert done.returncode == 74 and "lock" in done.stderr.lower(), done
    done = disk.run("serve", "--port", "0")
    assert done.returncode == 74 and "lock" in done.stderr.lower(), done
    disk.recover()
    check_whole(disk.folder)
    assert holds(disk.folder) == FIRST
    done = disk.run("import", str(texts / "2.txt"))
    assert done.returncode == 0 and holds(disk.folder) == BOTH, done


def test_a_file_system_without_locks_and_no_store(shim, texts, tmp_path):
    disk = Disk(shim, tmp_path, None)
    disk.go_wrong("nolocks")
    done = disk.run("import", str(texts / "1.txt"))
    assert done.returncode == 74 and "lock" in done.stderr.lower(), done

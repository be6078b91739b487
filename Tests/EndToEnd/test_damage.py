"""Stores damaged bit by bit, page by page and cut short: an answer is right, or a former one that says so, or none that says why.

FLIPS and SEED in the environment.
"""

import concurrent.futures
import json
import os
import random
import re
import shutil
import sqlite3
import time

import pytest

from conftest import Server, run
from stores import GRAPH, brief, graph, holds, is_trap, meaning, name, plan, told

FLIPS = int(os.environ.get("FLIPS", "60"))  # of each file
SEED = int(os.environ.get("SEED", "1"))
PAGE = 4096
WAL_HEADER, FRAME = 32, 24 + PAGE
IMPORT = "mutation($text: String!) { importPlan(text: $text) { statistics { plans } } }"
SAVE = "mutation($label: String) { saveSnapshot(label: $label) { id } }"
STEPS = [(1, 1), "one", (2, 1), (1, 2), "two", (3, 1), (1, 3), (2, 2)]


class Store:
    """A store's files, and what it held from step to step."""

    def __init__(self, folder):
        self.folder, self.states, self.snapshots = folder, [], {}
        self.former = []  # the file as it was from step to step

    def remember(self, step):
        state = self.states[-1] if self.states else {}
        if isinstance(step, str):
            self.snapshots[step] = state
        else:
            self.states.append({**state, name(step[0]): meaning(plan(*step))})

    def copy(self, place, file=None, content=None):
        """The store again, with another content of one of its files."""
        shutil.copytree(self.folder, place)
        if file:
            (place / file).write_bytes(content)
        return place


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """Two snapshots and some changes since, each made by a command that has ended."""
    folder = tmp_path_factory.mktemp("closed")
    store = Store(folder / "store")
    for step in STEPS:
        store.remember(step)
        if isinstance(step, str):
            command = ("snapshot", "save", "--label", step)
        else:
            (folder / "plan.txt").write_text(plan(*step), "utf-8")
            command = ("import", str(folder / "plan.txt"))
        done = run(*command, "--data", str(store.folder))
        assert done.returncode == 0, told(done)
        store.former.append((store.folder / "store.sqlite").read_bytes())
    return finished(store)


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """The same, made by a server that was killed, so that SQLite's log is left."""
    store = Store(tmp_path_factory.mktemp("killed") / "store")
    store.folder.mkdir()
    server = Server("--data", str(store.folder))
    for step in STEPS:
        store.remember(step)
        server.data(SAVE, {"label": step}) if isinstance(step, str) else server.data(IMPORT, {"text": plan(*step)})
    server.process.kill()
    server.process.communicate()
    assert (store.folder / "store.sqlite-wal").stat().st_size > FRAME
    return finished(store)


def finished(store):
    # A machine that starts again has no shared memory.
    (store.folder / "store.sqlite-shm").unlink(missing_ok=True)
    copy = store.copy(store.folder.parent / "copy")
    assert holds(copy) == store.states[-1]
    assert run("snapshot", "verify", "--data", str(copy)).returncode == 0
    shutil.rmtree(copy)
    return store


def flips(content: bytes, file: str, store):
    """One flipped bit at a time, all over a file and in each of its parts that say what the rest is."""
    source = random.Random(SEED)
    stride = max(len(content) // FLIPS, 1)
    offsets = [start + source.randrange(stride) for start in range(0, len(content), stride)]
    if file.endswith("-wal"):
        offsets += [frame + source.randrange(24) for frame in range(WAL_HEADER, len(content), FRAME)] + list(range(0, WAL_HEADER, 4))
    else:
        offsets += list(range(16, 100, 4)) + [page + source.randrange(12) for page in range(0, len(content), PAGE)]
    for offset in sorted({offset for offset in offsets if offset < len(content)}):
        bit = source.randrange(8)
        yield f"{file}, bit {bit} of byte {offset}", content[:offset] + bytes([content[offset] ^ 1 << bit]) + content[offset + 1 :]


def truncations(content: bytes, file: str, store):
    source = random.Random(SEED)
    unit = FRAME if file.endswith("-wal") else PAGE
    lengths = {0, 1, 31, 100, PAGE, unit, len(content) - 1, len(content) // unit * unit}
    lengths |= {source.randrange(len(content)) // unit * unit for _ in range(12)} | {source.randrange(len(content)) for _ in range(12)}
    for length in sorted(length for length in lengths if length < len(content)):
        yield f"{file}, cut to {length} of {len(content)} bytes", content[:length]


def pages(content: bytes, file: str, store):
    """Pages that were never written, or not the last time, or in another's place."""
    for start in range(0, len(content), PAGE):
        others = {"empty": bytes(PAGE), "of the page before": content[start - PAGE : start]}
        for age in (1, 2, 4):
            others[f"of {age} steps ago"] = store.former[-1 - age][start : start + PAGE]
        for told, page in others.items():
            if len(page) == PAGE and page != content[start : start + PAGE]:
                yield f"{file}, byte {start}, a page {told}", content[:start] + page + content[start + PAGE :]


def answer(folder, store) -> str:
    """How a damaged store answers: `same`, `former`, `silent` for a former one in silence, or `none`."""
    done = run("query", "--data", str(folder), GRAPH)
    assert not is_trap(done.returncode), told(done)
    if done.returncode != 0:
        assert done.returncode == 65 and "store.sqlite" in done.stderr, told(done)
        return "none"
    found = graph(json.loads(done.stdout)["data"])
    if found == store.states[-1]:
        return "same"
    assert found in [{}, *store.states], ("another answer", brief(found), done.stderr)
    return "former" if re.search("damage|lost|cut", done.stderr) else "silent"


def verified(folder) -> bool:
    done = run("snapshot", "verify", "--data", str(folder))
    assert done.returncode == 0 or (done.returncode == 65 and done.stderr.strip()), told(done)
    return done.returncode == 0


def check(store, tmp_path, cases):
    """Each case; what is wrong with those that fail is told together."""

    def outcome(case):
        index, file, (told, content) = case
        place = tmp_path / f"{index}"
        try:
            result = answer(store.copy(place / "asked", file, content), store)
            # SQLite's log cut short cannot be told from changes that did not come to their end.
            if file.endswith("-wal") and "cut to" in told:
                return None
            assert result != "silent", "a former answer in silence"
            if verified(store.copy(place / "verified", file, content)):
                assert result == "same", "verify finds no damage"
                # What verify passes must be as good as new.
                label = ("one", "two")[index % 2]
                done = run("snapshot", "restore", label, "--data", str(place / "verified"))
                assert done.returncode == 0, ("verify finds no damage", told(done))
                assert holds(place / "verified") == store.snapshots[label], "verify finds no damage"
        except Exception as error:  # noqa: BLE001
            return f"{told}: {type(error).__name__} {error}"[:1200]
        finally:
            shutil.rmtree(place, ignore_errors=True)
        return None

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        found = [text for text in pool.map(outcome, cases) if text]
    assert not found, f"{len(found)} of {len(cases)} cases, SEED={SEED}:\n" + "\n".join(found[: int(os.environ.get("SHOWN", "20"))])


def every(store, make):
    files = sorted(path.name for path in store.folder.iterdir() if path.name.startswith("store.sqlite") and path.stat().st_size)
    made = [(file, case) for file in files for case in make((store.folder / file).read_bytes(), file, store)]
    return [(index, file, case) for index, (file, case) in enumerate(made)]


@pytest.mark.parametrize("make", [flips, truncations, pages])
def test_a_closed_store(closed, tmp_path, make):
    check(closed, tmp_path, every(closed, make))


@pytest.mark.parametrize("make", [flips, truncations])
def test_a_killed_store(killed, tmp_path, make):
    check(killed, tmp_path, every(killed, make))


def test_an_unfinished_change_is_no_damage(killed, tmp_path):
    """SQLite writes a page's frame in two parts; killed between them, it leaves a new head before an old page."""
    log = (killed.folder / "store.sqlite-wal").read_bytes()
    salts = log[16:24]
    head = bytes([0, 0, 0, 2]) + bytes(4) + salts + bytes(8)
    folder = killed.copy(tmp_path / "store", "store.sqlite-wal", log + head + bytes(PAGE))
    assert answer(folder, killed) == "same"
    assert verified(folder)


def test_one_damaged_row_of_the_catalogue(closed, tmp_path):
    """It is named by verify; everything else goes on with the other snapshots."""
    folder = closed.copy(tmp_path / "store")
    database = sqlite3.connect(folder / "store.sqlite")
    database.execute("UPDATE snapshot SET label = 'changed' WHERE label = 'one'")
    database.commit()
    database.close()
    data = ("--data", str(folder))
    listed = run("snapshot", "list", "--json", *data)
    assert listed.returncode == 0 and [entry["label"] for entry in json.loads(listed.stdout)["snapshots"]] == ["two"], told(listed)
    verify = run("snapshot", "verify", *data)
    assert verify.returncode == 65 and "its row in the catalogue was changed" in verify.stderr, told(verify)
    # A change is picked up by who follows, though its snapshot is saved beside the damaged row.
    reader = Server(*data, "--follow", "--follow-interval", "0.05")
    (tmp_path / "plan.txt").write_text(plan(4, 1), "utf-8")
    for command in (("import", str(tmp_path / "plan.txt")), ("snapshot", "save", "--label", "three"), ("snapshot", "prune", "--keep-last", "0")):
        done = run(*command, *data)
        assert done.returncode == 0, told(done)
    deadline = time.monotonic() + 15
    while name(4) not in graph(reader.data(GRAPH)):
        assert time.monotonic() < deadline, "the follower did not pick it up"
        time.sleep(0.02)
    labels = [node["label"] for node in reader.data("{ snapshots { nodes { label } } }")["snapshots"]["nodes"]]
    assert labels == ["three", "two"]
    reader.stop()

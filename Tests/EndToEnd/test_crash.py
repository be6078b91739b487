"""Processes killed at random moments: what was acknowledged is there after the restart, and the rest whole or not at all.

ROUNDS and SEED in the environment; a failure names the seed of its store.
"""

import concurrent.futures
import contextlib
import http.client
import json
import os
import random
import subprocess
import threading
import time

import pytest

from conftest import Server, run
from disk import Disk
from stores import GRAPH, brief, check_whole, graph, holds, meaning, name, plan, start

ROUNDS = int(os.environ.get("ROUNDS", "100"))
SEED = int(os.environ.get("SEED", "1"))
ROUNDS_OF_A_STORE = 20
# A lost connection is how a client sees the kill.
LOST = (OSError, http.client.HTTPException, json.JSONDecodeError)
IMPORT = "mutation($text: String!) { importPlan(text: $text) { statistics { plans } } }"
REMOVE = "mutation($number: String!) { removePlan(number: $number) { plans } }"
RESTORE = "mutation($id: ID!) { restoreSnapshot(id: $id) { plans } }"
SAVE = "mutation($label: String) { saveSnapshot(label: $label) { id } }"
PRUNE = "mutation($n: Int) { pruneSnapshots(keepLast: $n, keepDaily: 0) { id } }"
DELETE = "mutation($id: ID!) { deleteSnapshot(id: $id) { id } }"
# What is taken by itself takes nothing away here: the test must know which snapshots are left.
OPTIONS = ("--snapshot-after", "3", "--keep-last", "100000")
LIST = "{ snapshots(first: 1000) { nodes { id } } }"


class Expected:
    """What the acknowledged changes make of a store."""

    def __init__(self):
        self.lock = threading.Lock()
        self.states = [{}]  # acknowledged ones, the last is the present one
        self.possible = []  # what a change that is in flight may make
        self.saved = {}  # of each snapshot, by id: the states it may be of
        self.unnamed = set()  # those that a prune may take
        self.doubtful = set()  # those that a prune or a removal may have taken

    @property
    def state(self) -> dict:
        return self.states[-1]

    def begin(self, *outcomes: dict):
        with self.lock:
            self.possible = list(outcomes)

    def become(self, state: dict):
        with self.lock:
            self.states.append(state)
            self.possible = []

    def restart(self, found: dict):
        check_state(found, self.state, self.possible)
        self.states, self.possible = [found], []


def check_state(found: dict, state: dict, possible: list):
    if found != state and found not in possible:
        raise AssertionError(f"found {brief(found)}, acknowledged {brief(state)}, possible {[brief(other) for other in possible]}")


def ask(server, query, *codes: str, **variables):
    """The answer's data, or None where there is no such thing or an error of another code that may be."""
    status, answer = server.post(query, variables)
    if "errors" not in answer:
        return answer["data"]
    assert answer["errors"][0]["extensions"]["code"] in ("NOT_FOUND", *codes), answer
    return None


def change_once(server, expected, source):
    """One change, and what it makes."""
    state, choice, number = expected.state, source.random(), source.randint(1, 5)
    if choice < 0.6:
        text = plan(number, source.randint(1, 999), source.randint(1, 5))
        after = {**state, name(number): meaning(text)}
        expected.begin(after)
        assert ask(server, IMPORT, text=text)
    elif choice < 0.75:
        after = {key: value for key, value in state.items() if key != name(number)}
        expected.begin(after)
        assert (ask(server, REMOVE, number=name(number)) is None) == (after == state)
    elif choice < 0.9 and expected.saved:
        snapshot, candidates = source.choice(list(expected.saved.items()))
        expected.begin(*candidates)
        if ask(server, RESTORE, id=snapshot):
            after = graph(server.data(GRAPH))
            check_state(after, candidates[0], candidates)
            expected.saved[snapshot] = [after]
        else:
            assert snapshot in expected.doubtful, "a snapshot is lost"
            after = state
    else:
        after = graph(server.data(GRAPH))
        check_state(after, state, [])
    expected.become(after)


def keep_once(server, expected, source):
    """A snapshot taken or taken away."""
    choice = source.random()
    if choice < 0.6:
        with expected.lock:
            first = len(expected.states) - 1
        label = f"{source.random()}" if source.random() < 0.5 else None
        snapshot = ask(server, SAVE, label=label)["saveSnapshot"]["id"]
        with expected.lock:
            # Without a label, the same graph in the same second is the same snapshot.
            expected.saved.setdefault(snapshot, []).extend(expected.states[first:] + expected.possible)
            if label is None:
                expected.unnamed.add(snapshot)
            expected.doubtful.discard(snapshot)
    elif choice < 0.75:
        expected.doubtful |= expected.unnamed
        assert ask(server, PRUNE, n=source.randint(1, 4))
    elif choice < 0.85 and expected.saved:
        snapshot = source.choice(list(expected.saved))
        expected.doubtful.add(snapshot)
        # What a start needs stays.
        ask(server, DELETE, "REFUSED", id=snapshot)
    else:
        check_listed(server, expected)


def check_listed(server, expected):
    certain = set(expected.saved) - expected.doubtful
    listed = {node["id"] for node in server.data(LIST)["snapshots"]["nodes"]}
    assert certain <= listed, f"snapshots are lost: {certain - listed}"


def until_lost(step, server, expected, source, failures):
    try:
        while True:
            step(server, expected, source)
    except LOST:
        pass
    except Exception as error:  # noqa: BLE001
        failures.append(error)


def kill(process):
    process.kill()
    process.wait()


class Machine:
    """Where a server runs until it is killed."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def serve(self) -> Server:
        return Server("--data", str(self.folder), *OPTIONS)

    def begin(self, source):
        """A start that does not come to its end."""
        process = start("serve", "--port", "0", "--data", str(self.folder), *OPTIONS)
        time.sleep(source.uniform(0, 0.08))
        kill(process)

    def end(self, server, source):
        time.sleep(source.uniform(0.01, 0.25))
        kill(server.process)

    def check(self):
        # SQLite writes a page's mark and then the page: between the two, a kill leaves a commit torn that nobody was told of.
        check_whole(self.folder, log_may_be_torn=True)


class PoweredMachine(Machine):
    """One whose power is cut: what was not synced is lost, or a part of it."""

    def __init__(self, folder, shim):
        self.disk = Disk(shim, folder, None)
        super().__init__(self.disk.folder)

    def serve(self) -> Server:
        self.disk.recover()
        return self.disk.serve(*OPTIONS)

    def begin(self, source):
        pass

    def end(self, server, source):
        self.disk.go_wrong(source.choice(["stop", "cut"]), source.randint(1, 200), serial=source.choice([0, source.randint(1, 1 << 30)]))
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.process.wait(timeout=0.5)
        kill(server.process)
        self.disk.cut_power()


def one_round(machine, expected, source):
    """A server started, checked, used and killed."""
    if source.random() < 0.25:
        machine.begin(source)
    server = machine.serve()
    failures = []
    try:
        expected.restart(graph(server.data(GRAPH)))
        check_listed(server, expected)
        sources = [random.Random(source.random()) for _ in range(2)]
        threads = [
            threading.Thread(target=until_lost, args=(step, server, expected, own, failures), daemon=True)
            for step, own in zip((change_once, keep_once), sources, strict=True)
        ]
        for thread in threads:
            thread.start()
        machine.end(server, source)
    finally:
        kill(server.process)
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def check_snapshots(machine, expected):
    """At the end: every snapshot that is left is what it was."""
    server = machine.serve()
    try:
        expected.restart(graph(server.data(GRAPH)))
        for snapshot, candidates in expected.saved.items():
            if ask(server, RESTORE, id=snapshot):
                found = graph(server.data(GRAPH))
                check_state(found, candidates[0], candidates)
            else:
                assert snapshot in expected.doubtful, "a snapshot is lost"
    finally:
        kill(server.process)


def one_store(machine, seed, rounds):
    source, expected = random.Random(seed), Expected()
    for count in range(rounds):
        try:
            one_round(machine, expected, source)
            machine.check()
        except Exception as error:
            raise AssertionError(f"SEED={seed} round {count + 1} of {machine.folder}: {error}") from error
    check_snapshots(machine, expected)
    machine.check()


def in_parallel(function, tmp_path, rounds, size):
    """Some stores beside each other, each of a seed of its own."""
    counts = [min(size, rounds - first) for first in range(0, rounds, size)]
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(function, tmp_path / f"{SEED + n}", SEED + n, count) for n, count in enumerate(counts)]:
            done.result()


def test_servers_killed(tmp_path):
    in_parallel(lambda folder, *rest: one_store(Machine(folder), *rest), tmp_path, ROUNDS, ROUNDS_OF_A_STORE)


def test_power_cuts(shim, tmp_path):
    in_parallel(lambda folder, *rest: one_store(PoweredMachine(folder, shim), *rest), tmp_path, ROUNDS // 2, ROUNDS_OF_A_STORE)


def one_command_store(folder, seed, rounds):
    """The command line, killed; each round's result is looked at by others of its commands."""
    source, state = random.Random(seed), {}
    folder.mkdir()
    data = ("--data", str(folder / "store"))
    file = folder / "plan.txt"
    for count in range(rounds):
        number, choice = source.randint(1, 4), source.random()
        text = plan(number, source.randint(1, 999), source.randint(1, 5))
        file.write_text(text, "utf-8")
        after = state
        if choice < 0.6 or not state:
            command, after = ("import", str(file)), {**state, name(number): meaning(text)}
        elif choice < 0.8:
            command = ("snapshot", "save", "--label", f"{source.random()}")
        else:
            command = ("snapshot", "prune", "--keep-last", "2", *source.choice([(), ("--compact",)]))
        process = start(*command, *data)
        time.sleep(source.uniform(0, 0.12))
        process.kill()
        told = process.communicate()
        place = f"SEED={seed} round {count + 1} of {folder}: {command}: {process.returncode} {told}"
        assert process.returncode in (0, -9), place
        if not (folder / "store" / "store.sqlite").exists():
            assert process.returncode == -9 and not state, place
            continue
        check_whole(folder / "store", log_may_be_torn=process.returncode == -9)
        found = holds(folder / "store")
        try:
            check_state(found, after, [state] if process.returncode else [])
        except AssertionError as error:
            raise AssertionError(f"{place}: {error}") from error
        state = found


@pytest.mark.skipif("save" not in run("snapshot", "--help").stdout, reason="an older program")
def test_commands_killed(tmp_path):
    in_parallel(one_command_store, tmp_path, max(ROUNDS // 2, 1), 25)

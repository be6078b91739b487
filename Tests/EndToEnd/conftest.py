"""The built program, started on a port of its own, and a client that speaks plain HTTP to it."""

from __future__ import annotations

import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("PLANGRAPH", ROOT / ".build/release/plangraph"))
PLAN = ROOT / "snapshots/86-KH-UBND.txt"


class Server:
    """A running server: where it listens, and how to ask it."""

    def __init__(self, *arguments: str, **environment: str):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *arguments], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**os.environ, **environment},
        )
        self.log = []
        self.port = None
        for line in self.process.stderr:
            self.log.append(line)
            if match := re.search(r"listening on http://.*:(\d+)", line):
                self.port = int(match[1])
            if line.startswith("try:"):
                break
        assert self.port, "".join(self.log)

    def request(self, method: str, path: str, body: bytes | str | None = None, **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body.encode() if isinstance(body, str) else body, names)
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def post(self, query: str, variables: dict | None = None, accept: str | None = None, operation: str | None = None):
        body = {"query": query}
        if variables is not None:
            body["variables"] = variables
        if operation:
            body["operationName"] = operation
        headers = {"Content_Type": "application/json"}
        if accept:
            headers["Accept"] = accept
        status, _, data = self.request("POST", "/graphql", json.dumps(body), **headers)
        return status, json.loads(data)

    def data(self, query: str, variables: dict | None = None):
        status, answer = self.post(query, variables)
        assert status == 200 and "errors" not in answer, answer
        return answer["data"]

    def stop(self) -> float:
        """Ends the server as an operator would and says how long that took."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=15)
        return time.monotonic() - start


def run(*arguments: str, text: str | None = None):
    """The command line once."""
    return subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="session")
def server():
    """A server on the shipped snapshot."""
    started = Server("--data", str(ROOT / "snapshots"))
    yield started
    started.stop()


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    """What makes a disk go wrong, built."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        pytest.skip("there is no C compiler")
    path = tmp_path_factory.mktemp("shim") / "faults.so"
    source = pathlib.Path(__file__).with_name("faults.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", path, source, "-ldl", "-lpthread"], check=True)
    return path


@pytest.fixture
def browser(window):
    """The module's own window as a person finds it; after each test: no complaint in the console, no request to anyone else."""
    window.complaints(), window.requests()
    yield window
    assert window.complaints() == []
    others = [u for u in window.requests() if not u.startswith((window.base, "about:", "blob:", "data:"))]
    assert others == []

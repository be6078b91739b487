"""A disk that goes wrong when it is told to: the shim faults.c and what controls it."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import threading

from conftest import PROGRAM, Server


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
        return int(path.read_text() or 0) if path.exists() else 0

    def run(self, *arguments: str):
        command = [PROGRAM, *arguments, "--data", str(self.folder)]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **self.environment})

    def cut_power(self):
        """The machine starts again with what was on the disk."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.synced, self.folder)

    def serve(self, *arguments: str) -> Server:
        server = Server("--data", str(self.folder), *arguments, **self.environment)
        threading.Thread(target=server.process.stderr.read, daemon=True).start()
        return server

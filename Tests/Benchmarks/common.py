"""What the benchmarks share: where the programs are, a server started and stopped, tables, and results kept as JSON."""

from __future__ import annotations

import http.client
import json
import os
import pathlib
import platform
import re
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = pathlib.Path(os.environ.get("BUILD", ROOT / ".build/release"))
PROGRAM = pathlib.Path(os.environ.get("PLANGRAPH", BUILD / "plangraph"))
BENCH = pathlib.Path(os.environ.get("PLANGRAPH_BENCH", BUILD / "plangraph-bench"))
# An ignored folder: what was measured on one machine is no part of the project.
RESULTS = pathlib.Path(os.environ.get("RESULTS", ROOT / ".build/benchmarks"))
QUERIES = HERE / "Queries"
sys.path.append(str(ROOT / "Tests/EndToEnd"))


def say(*words) -> None:
    """Progress, on standard error."""
    print(*words, file=sys.stderr, flush=True)


def begin(title: str) -> None:
    """Says what is measured, and whether the machine has something else to do."""
    load = os.getloadavg()[0]
    say(title + (f" (the machine is not quiet: {load:.1f} processors are busy)" if load > 0.5 else ""))


def queries() -> dict[str, str]:
    """Q0 to Q4, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(QUERIES.glob("*.graphql"))}


def body(query: str, variables: dict | None = None) -> str:
    """A request's body."""
    return json.dumps({"query": query} | ({"variables": variables} if variables else {}), ensure_ascii=False)


def machine() -> dict:
    """When and where something was measured."""
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "date": time.strftime("%Y-%m-%d"), "processors": os.cpu_count(), "processor": cpu[1].strip() if cpu else platform.machine(),
        "memoryGB": round(memory / 1e9), "system": f"{platform.system()} {platform.release().split('-')[0]}", "load": os.getloadavg()[0],
    }


def keep(name: str, command: str, results) -> pathlib.Path:
    """Writes results where readme.py finds them."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.json"
    found = {"machine": machine(), "command": command, "results": results}
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    say(f"written: {os.path.relpath(path)}")
    return path


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A table for people and for Markdown at once: the first column to the left, the others to the right."""
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    def line(cells: list[str]) -> str:
        padded = [cell.ljust(width) if place == 0 else cell.rjust(width) for place, (cell, width) in enumerate(zip(cells, widths))]
        return "| " + " | ".join(padded) + " |"
    rule = "|" + "|".join("-" * (width + 2) if place == 0 else "-" * (width + 1) + ":" for place, width in enumerate(widths)) + "|"
    return "\n".join([line(heads), rule, *map(line, rows)])


def digits(value: float | None, count: int = 3) -> str:
    """A number with so many digits that count."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    places = max(0, count - 1 - int(f"{value:e}".split("e")[1]))
    return f"{round(value, places):,.{places}f}"


def duration(seconds: float | None) -> str:
    """A time in the unit that fits."""
    if seconds is None:
        return "–"
    for size, unit in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{digits(seconds / size)} {unit}"
    return f"{digits(seconds / 1e-9)} ns"


def size(count: float | None) -> str:
    """So many bytes in the unit that fits."""
    if count is None:
        return "–"
    scale, unit = next(((scale, unit) for scale, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "KB")) if count >= scale), (1, "B"))
    return f"{digits(count / scale)} {unit}"


class Server:
    """A program that says on standard error where it listens."""

    def __init__(self, *command, **environment: str):
        self.start = time.perf_counter()
        words = [str(word) for word in command]
        self.process = subprocess.Popen(
            words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env={**os.environ, **environment}
        )
        said = []
        self.port = 0
        for line in self.process.stderr:
            said.append(line)
            if match := re.search(r"listening on http://[^ ]*:(\d+)", line):
                self.port = int(match[1])
                break
        if not self.port:
            raise SystemExit(f"{' '.join(words)} did not start:\n{''.join(said)}")
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.process.stderr.close()

    def request(self, method: str, path: str, data: bytes | None = None, timeout: float = 600) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, data, {"Content-Type": "application/json"} if data else {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def ask(self, query: str, variables: dict | None = None, path: str = "/graphql"):
        """The data of an answer without errors."""
        status, data = self.request("POST", path, body(query, variables).encode())
        answer = json.loads(data)
        if status != 200 or "errors" in answer:
            raise SystemExit(f"{query}: {status} {data[:400].decode()}")
        return answer["data"]

    def processor_seconds(self) -> float:
        """User and system time until now."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self) -> int:
        """Memory that is in use by the process now."""
        return int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text(encoding="utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE")

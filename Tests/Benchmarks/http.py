#!/usr/bin/env python3
"""Requests per second over HTTP, each query beside a static answer of the same size on the same server.

usage: http.py [--seconds 5] [--rounds 3]

Builds and starts the benchmark server, loads it with wrk (installed with apt where it is missing), and prints medians and
the ratio of the two, which is the figure: the absolute numbers are the machine's.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OPERATIONS = ["Point", "Outline", "CitingTargets", "AllWorkloads"]
SCRIPT = 'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = [=====[%s]=====]\n'


def load(url: str, script: str, seconds: int) -> float:
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-s", script, url]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(f"{url}: {output}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])


def measure(mode: str, arguments: argparse.Namespace) -> None:
    """Prints a line for each query, with the answers kept or made anew."""
    words = ["cached"] if mode == "on" else []
    server = subprocess.Popen([HERE / ".build/release/bench-server", *words], stderr=subprocess.PIPE, text=True)
    try:
        port = next(match[1] for line in server.stderr if (match := re.search(r"listening on (\d+)", line)))
        base = f"http://127.0.0.1:{port}"
        for name in OPERATIONS:
            text = (ROOT / f"schema/operations/{name}.graphql").read_text(encoding="utf-8")
            with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as script:
                script.write(SCRIPT % json.dumps({"query": text}, ensure_ascii=False))
                script.flush()
                pairs = []
                load(f"{base}/graphql", script.name, 1)
                for _ in range(arguments.rounds):
                    answers = load(f"{base}/graphql", script.name, arguments.seconds)
                    pairs.append((answers, load(f"{base}/static/{name}", script.name, arguments.seconds)))
            answers, static = (statistics.median(side) for side in zip(*pairs))
            ratio = statistics.median(first / second for first, second in pairs)
            print(f"{name:16}{mode:>8}{answers:>12,.0f}{static:>12,.0f}{ratio:>8.2f}", flush=True)
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    if not shutil.which("wrk"):
        print("installing wrk", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], check=True, stdout=subprocess.DEVNULL)
    print("building the benchmark server", flush=True)
    subprocess.run(["swift", "build", "-c", "release", "--product", "bench-server"], check=True, cwd=HERE)
    print(f"{'query':16}{'cache':>8}{'answers/s':>12}{'static/s':>12}{'ratio':>8}")
    for mode in ["off", "on"]:
        measure(mode, arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())

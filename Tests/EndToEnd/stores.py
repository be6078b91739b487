"""Small plans in versions, and what a store must hold of them: its graph, asked for and compared with the plans' texts."""

from __future__ import annotations

import json
import os
import re
import subprocess

from conftest import PROGRAM, run

# Everything of the graph that follows from the plans' texts here.
GRAPH = "{ plans(first: 1000) { nodes { number lines(from: 1, to: 1000) { text } goals { targets { title } } } } }"


def plan(number: int, version: int, goals: int = 4) -> str:
    """A plan of about 1.5 KB; its versions differ in every target."""
    lines = [
        "ỦY BAN NHÂN DÂN TỈNH HÀ NAM", f"Số: {number}/KH-UBND", "Hà Nam, ngày 02 tháng 3 năm 2019", "KẾ HOẠCH",
        f"Thực hiện phát triển bền vững, lần thứ {version}", "Căn cứ Quyết định số 622/QĐ-TTg ngày 10/5/2017 của Thủ tướng Chính phủ;", "PHỤ LỤC",
    ]
    for goal in range(1, goals + 1):
        lines.append(f"Mục tiêu {goal}: Mục tiêu lớn thứ {goal} của tỉnh")
        for target in (1, 2):
            lines.append(f"Mục tiêu {goal}.{target}: Đến năm 2025 đạt {version}.{goal * target}% số hộ theo kế hoạch {number}")
            lines.append("Chủ trì: Sở Y tế" if version % 2 else "Chủ trì: Sở Tài chính, Công an tỉnh")
            lines.append(f"- Triển khai Quyết định số {100 + version % 50}/QĐ-TTg ngày 5/6/2018 của Thủ tướng Chính phủ.")
    return "\n".join(lines) + "\n"


def name(number: int) -> str:
    return f"{number}/KH-UBND"


def meaning(text: str) -> tuple:
    """What the graph is to hold of a plan's text."""
    lines = tuple(text.rstrip("\n").split("\n"))
    return lines, tuple(match[1] for line in lines if (match := re.match(r"Mục tiêu \d+\.\d+: (.*)", line)))


def graph(answer: dict) -> dict:
    """What a graph holds, plan by plan, from the answer to GRAPH."""
    found = {}
    for node in answer["plans"]["nodes"]:
        lines = [line["text"] for line in node["lines"]]
        assert node["number"] not in found, "a plan is there twice"
        titles = tuple(target["title"] for goal in node["goals"] for target in goal["targets"])
        found[node["number"]] = tuple(lines[:-1] if lines and not lines[-1] else lines), titles
    return found


def told(done) -> str:
    """How a command ended, briefly."""
    return f"{done.args[1]} ended with {done.returncode}: {done.stderr.strip()[-400:]}"


def holds(folder) -> dict:
    """What a store holds, as the command line answers."""
    done = run("query", "--data", str(folder), GRAPH)
    assert done.returncode == 0, told(done)
    return graph(json.loads(done.stdout)["data"])


def check_whole(folder, log_may_be_torn: bool = False):
    """The store, if there is one yet, finds nothing wrong with itself; but a change that was not acknowledged may lie in SQLite's log, torn."""
    if not os.path.exists(os.path.join(folder, "store.sqlite")):
        return
    done = run("snapshot", "verify", "--data", str(folder))
    if log_may_be_torn and done.returncode == 65:
        defects = [line for line in done.stderr.splitlines() if line.startswith("plangraph:")]
        assert defects and all("write-ahead log" in line for line in defects), told(done)
    else:
        assert done.returncode == 0, told(done)


def brief(found: dict) -> dict:
    """Plans by number and version, which is in their fifth line."""
    return {number: lines[4].split()[-1] if len(lines) > 4 else lines for number, (lines, _) in found.items()}


def is_trap(status: int) -> bool:
    """Whether a process ended in a way that no error ends: by a signal of its own making."""
    return (status < 0 and status != -9) or 132 <= status <= 139


def start(*arguments: str, **environment: str):
    """The command line, running."""
    return subprocess.Popen(
        [PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )

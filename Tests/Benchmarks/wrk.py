"""Loads an address with wrk and says what came of it."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile

# The bodies are taken in turn, a random wait before each where one is asked for. An answer with errors in it is a failure.
SCRIPT = """
local bodies = { %(bodies)s }
local requests, place = {}, 0
local failures = 0
local threads = {}
wrk.headers["Content-Type"] = "application/json"
function setup(thread) table.insert(threads, thread) end
function init()
  for index, body in ipairs(bodies) do requests[index] = wrk.format("POST", nil, nil, body) end
  failed = 0
  firstfailure = ""
end
function request()
  place = place %% #requests + 1
  return requests[place]
end
%(hooks)s
function done(summary, latency)
  local failed, words = 0, ""
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failed")
    if thread:get("firstfailure") ~= "" then words = thread:get("firstfailure") end
  end
  local errors = summary.errors
  io.write(string.format("RESULT %%d %%d %%d %%d %%d %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), latency.max, errors.connect, errors.read + errors.write, errors.status, errors.timeout, failed))
  io.write("WORDS " .. words .. "\\n")
end
"""
CHECKED = """
function response(status, headers, body)
  if status ~= 200 or body:find('"errors"', 1, true) then
    failed = failed + 1
    if firstfailure == "" then firstfailure = status .. " " .. body:sub(1, 300):gsub("%s", " ") end
  end
end
"""
# Waits are whole milliseconds for the load generator; what is left over is waited later.
PACED = """
local left = 0
function delay()
  left = left + math.random() * %f
  local whole = math.floor(left)
  left = left - whole
  return whole
end
"""
NAMES = ["requests", "microseconds", "bytes", "p50", "p99", "most", "connect", "broken", "status", "timeout", "failed"]


def load(url: str, bodies: list[str], seconds: float, connections: int = 32, threads: int = 1, pause: float = 0, checked: bool = False) -> dict:
    """Sends the bodies for some seconds.

    A paced load waits up to 2 * `pause` milliseconds before each request of a connection. Times in the result are microseconds.
    """
    hooks = (CHECKED if checked else "") + (PACED % (2 * pause) if pause else "")
    script = SCRIPT % {"bodies": ", ".join(f"[====[{body}]====]" for body in bodies), "hooks": hooks}
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as file:
        file.write(script)
        file.flush()
        command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "20s", "-s", file.name, url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60)
    found = re.search(r"^RESULT (.*)$", done.stdout, re.M)
    if not found:
        raise SystemExit(f"wrk on {url}: {done.stdout} {done.stderr}")
    result = dict(zip(NAMES, map(int, found[1].split())))
    result["words"] = re.search(r"^WORDS ?(.*)$", done.stdout, re.M)[1]
    result["perSecond"] = result["requests"] / (result["microseconds"] / 1e6)
    return result


def problems(result: dict) -> str:
    """What went wrong, in words; nothing where nothing did."""
    wrong = [f"{result[name]} {name}" for name in ("connect", "broken", "status", "timeout", "failed") if result[name]]
    return ", ".join(wrong) + (f" ({result['words']})" if result["words"] else "")


if __name__ == "__main__":
    import sys

    print(json.dumps(load(sys.argv[1], sys.argv[3:], float(sys.argv[2]))))

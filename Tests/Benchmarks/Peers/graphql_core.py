"""The Python port of the reference implementation on asyncio; a document is parsed and validated once.

usage: graphql_core.py data.json PORT
"""

from __future__ import annotations

import asyncio
import json
import pathlib
import sys

from graphql import build_schema, execute_sync, parse, validate

with open(sys.argv[1], encoding="utf-8") as file:
    DATA = json.load(file)
SCHEMA = build_schema(pathlib.Path(__file__).with_name("schema.graphql").read_text(encoding="utf-8"))


def page(items: list):
    return lambda _info, first=None: {"totalCount": len(items), "nodes": items if first is None else items[:first]}


def root() -> dict:
    """The graph as dictionaries that hold one another."""
    goals = [{"number": goal["number"], "title": goal["title"]} for goal in DATA["goals"]]
    targets = [{"code": target["code"], "title": target["title"], "goal": goals[target["goal"]]} for target in DATA["targets"]]
    agencies = [{"name": agency["name"]} for agency in DATA["agencies"]]
    def place(index: int | None) -> dict | None:
        return None if index is None else targets[index]
    for goal, from_data in zip(goals, DATA["goals"]):
        goal["targets"] = [place(index) for index in from_data["targets"]]
    for target, from_data in zip(targets, DATA["targets"]):
        target["assignments"] = [{"role": role, "agency": agencies[agency]} for role, agency in from_data["assignments"]]
    for agency, from_data in zip(agencies, DATA["agencies"]):
        agency["assignments"] = page([{"role": role, "target": place(target)} for role, target in from_data["assignments"]])
    documents = {
        document["number"]: {
            "number": document["number"], "type": document["type"], "citations": page([{"target": place(target)} for target in document["citations"]]),
        }
        for document in DATA["documents"]
    }
    codes = {target["code"]: target for target in targets}
    return {
        "goals": goals, "agencies": page(agencies), "target": lambda _info, code: codes.get(code),
        "document": lambda _info, number: documents.get(number),
    }


ROOT = root()
KNOWN: dict = {}


def answer(body: bytes) -> bytes:
    request = json.loads(body)
    document = KNOWN.get(request["query"])
    if document is None:
        document = parse(request["query"])
        errors = validate(SCHEMA, document)
        if errors:
            return json.dumps({"errors": [error.formatted for error in errors]}).encode()
        KNOWN[request["query"]] = document
    result = execute_sync(SCHEMA, document, ROOT, variable_values=request.get("variables"))
    return json.dumps(result.formatted, ensure_ascii=False, separators=(",", ":")).encode()


class Connection(asyncio.Protocol):
    """As much of HTTP/1.1 as a load generator speaks: heads, lengths and connections that stay open."""

    def connection_made(self, transport) -> None:
        self.transport, self.waiting = transport, b""

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        while (end := self.waiting.find(b"\r\n\r\n")) >= 0:
            head = self.waiting[:end].lower()
            length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
            if len(self.waiting) < end + 4 + length:
                return
            bytes_ = answer(self.waiting[end + 4 : end + 4 + length])
            self.waiting = self.waiting[end + 4 + length :]
            self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(bytes_) + bytes_)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", int(sys.argv[2]))
    print(f"listening on http://127.0.0.1:{sys.argv[2]}", file=sys.stderr, flush=True)
    await server.serve_forever()


asyncio.run(main())

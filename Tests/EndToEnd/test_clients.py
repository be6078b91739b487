"""Clients that others wrote, as their users would use them."""

import asyncio
import importlib.util
import json
import subprocess
import sys

import pytest
from gql import Client, gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXTransport
from gql.transport.requests import RequestsHTTPTransport
from graphql import get_introspection_query

from conftest import ROOT

TRANSPORTS = [RequestsHTTPTransport, HTTPXTransport, AIOHTTPTransport]


def address(server):
    return f"http://127.0.0.1:{server.port}/graphql"


@pytest.mark.parametrize("transport", TRANSPORTS, ids=lambda transport: transport.__name__)
def test_gql(server, transport):
    client = Client(transport=transport(url=address(server)), fetch_schema_from_transport=True)
    query = gql("query($code: String!) { target(code: $code) { code assignments { role agency { name } } } }")
    query.variable_values = {"code": "1.2"}
    answer = client.execute(query)
    assert answer["target"]["assignments"][0] == {"role": "LEAD", "agency": {"name": "Sở Lao động - Thương binh và Xã hội"}}
    with pytest.raises(TransportQueryError, match="at most 1000 items"):
        Client(transport=transport(url=address(server))).execute(gql("{ targets(first: 2000) { totalCount } }"))


def test_gql_in_parallel(server):
    async def run():
        async with Client(transport=AIOHTTPTransport(url=address(server))) as session:
            queries = [gql("{ goal(number: %d) { number } }" % number) for number in range(1, 20)]
            return await asyncio.gather(*(session.execute(query) for query in queries))

    assert [answer["goal"]["number"] for answer in asyncio.run(run())] == list(range(1, 20))


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def test_sgqlc_generates_code_that_works(server, tmp_path):
    from sgqlc.endpoint.http import HTTPEndpoint
    from sgqlc.operation import Operation

    introspection = tmp_path / "schema.json"
    introspection.write_text(json.dumps({"data": server.data(get_introspection_query(descriptions=True))}))
    module = tmp_path / "plan_types.py"
    subprocess.run([sys.executable, "-m", "sgqlc.codegen", "schema", str(introspection), str(module)], check=True)
    types = load(module)
    operation = Operation(types.plan_types.Query)
    target = operation.target(code="1.2")
    target.code()
    target.goal().number()
    data = HTTPEndpoint(address(server))(operation)
    found = (operation + data).target
    assert (found.code, found.goal.number) == ("1.2", 1)


def test_ariadne_codegen_generates_a_client_that_works(server, tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        f"""[tool.ariadne-codegen]
remote_schema_url = "{address(server)}"
queries_path = "{ROOT / "schema/operations"}"
target_package_name = "plan_client"
"""
    )
    subprocess.run([sys.executable, "-m", "ariadne_codegen"], cwd=tmp_path, check=True, capture_output=True)
    script = f"""
import asyncio
from plan_client import Client
async def main():
    async with Client("{address(server)}") as client:
        answer = await client.busiest_agencies()
        print(answer.agencies.nodes[0].name)
asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.startswith("Sở "), done.stderr

"""The MCP server as a process: `python -m backworkouts mcp`, over its standard input and output."""

from __future__ import annotations

import builtins
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from backworkouts.errors import MissingExtraError
from backworkouts.mcp import create_server, serve
from backworkouts.mcp.messages import cut_nesting, replace_lone_surrogates

pytest.importorskip("mcp")

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

SOURCE = Path(__file__).parents[2] / "src"
COMMAND = ["-W", "error", "-m", "backworkouts", "mcp"]
SERVER = StdioServerParameters(
    command=sys.executable, args=COMMAND, env={"PYTHONPATH": str(SOURCE)}
)
CALLS = [
    ("check", {"text": "Day\nDeadlift 3x10\nSeated Row 3x8", "select": ["ORD001"]}),
    ("fix", {"text": "Day\nDeadlift 3x10\nSeated Row 3x8", "select": ["ORD001"]}),
    ("weekly_sets", {"text": "Day\nSeated Row 3x8"}),
    ("resolve_exercise", {"name": "Тяга штанги в наклоне"}),
    ("explain_rule", {"rule": "ORD001"}),
    ("read_text", {"text": "Day\nSeated Row 3x"}),
]


async def answers(client):
    return [
        (await client.call_tool(name, arguments)).structured_content for name, arguments in CALLS
    ]


def test_every_tool_answers_over_stdio_as_in_process():
    async def main(server):
        async with Client(server) as client:
            return await answers(client)

    in_process = anyio.run(main, create_server())
    assert in_process == anyio.run(main, stdio_client(SERVER))


# raw messages


def message(method, number=None, **params):
    identity = {} if number is None else {"id": number}
    return json.dumps({"jsonrpc": "2.0", **identity, "method": method, "params": params})


HANDSHAKE = [
    message(
        "initialize",
        0,
        protocolVersion="2025-06-18",
        capabilities={},
        clientInfo={"name": "test", "version": "1"},
    ),
    message("notifications/initialized"),
]


def exchange(*lines, until=frozenset({1})):
    """Send lines to the server; its answers by id, until all of these are there; its exit status."""
    with subprocess.Popen(
        [sys.executable, *COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(SOURCE)},
    ) as server:
        server.stdin.write("\n".join([*HANDSHAKE, *lines, ""]).encode("utf-8", "surrogateescape"))
        server.stdin.flush()
        found = {}
        while not until <= {*found}:
            answer = json.loads(server.stdout.readline())
            assert "2.0" == answer["jsonrpc"]
            found[answer["id"]] = answer
        rest, _ = server.communicate(timeout=60)
    assert b"" == rest
    return found, server.returncode


def test_standard_output_holds_nothing_but_messages_and_the_end_of_input_ends_it():
    found, status = exchange(message("tools/list", 1))
    assert 0 == status
    assert "backworkouts" == found[0]["result"]["serverInfo"]["name"]
    assert 6 == len(found[1]["result"]["tools"])


def nested(depth):
    """A call whose argument is nested so deeply, with the depth as its id."""
    call = message("tools/call", depth, name="check", arguments={"documents": [{"name": "DEEP"}]})
    return call.replace('"DEEP"', f"{'[' * depth}{']' * depth}")


HALF = message("tools/call", 2, name="read_text", arguments={"text": "Seated Row \ud800 3x8"})


@pytest.fixture(scope="module")
def hostile():
    """The answers of one server to hostile calls in turn, and its exit status."""
    calls = [nested(300), nested(100_000), HALF]
    return exchange(*calls, until={0, 300, 100_000, 2})


@pytest.mark.parametrize("depth", [300, 100_000])
def test_a_message_that_is_nested_too_deeply_is_answered(depth, hostile):
    found, status = hostile
    assert 0 == status
    result = found[depth]["result"]
    assert result["isError"]
    assert "too_deep" == result["structuredContent"]["error"]["problems"][0]["code"]


def test_a_message_with_half_a_surrogate_pair_is_answered(hostile):
    assert r"\ud800" in HALF
    found, status = hostile
    assert 0 == status
    assert "seated_row" in json.dumps(found[2]["result"])


def test_only_halves_of_surrogate_pairs_are_replaced():
    line = r'["\ud800", "\uDE00\uD83D", "\ud83d\ude00", "\\ud800", "\n"]'
    values = json.loads(replace_lone_surrogates(line))
    assert ["\ufffd", "\ufffd\ufffd", "\U0001f600", "\\ud800", "\n"] == values


def test_garbage_between_messages_does_not_end_the_server():
    found, status = exchange("{", "\udcff", "[" * 1_000, message("ping", 1))
    assert 0 == status
    assert {} == found[1]["result"]


def test_a_message_that_is_nested_too_deeply_is_cut_and_stays_json():
    deep = '{"a": ' * 200 + '"[{"' + "}" * 200
    cut = cut_nesting(f"[{deep}, {deep}, 7]")
    first, second, last = json.loads(cut)
    assert (first, 7) == (second, last)
    depth = 0
    while first is not None:
        first, depth = first["a"], depth + 1
    assert 149 == depth  # 150 levels are kept, one of them the list around
    assert "[" * 200 == cut_nesting("[" * 200)  # no JSON


# the command


class Terminal(io.BytesIO):
    """Standard input of a person, who ends it at once."""

    def isatty(self):
        return True


def test_a_person_who_starts_the_server_reads_what_it_waits_for(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["backworkouts", "mcp"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Terminal()))
    from backworkouts.cli import run  # noqa: PLC0415  most tests need none of it

    assert 0 == run()
    assert "MCP client" in capsys.readouterr().err


def test_the_command_runs_the_server(command):
    assert (0, "", "") == command("mcp")


def test_a_closed_input_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OSError, match="standard input or output is closed"):
        serve()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals of its own")
def test_a_person_in_a_terminal_is_told_what_it_waits_for():
    keyboard, terminal = os.openpty()
    with subprocess.Popen(
        [sys.executable, *COMMAND],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(SOURCE)},
    ) as server:
        os.close(terminal)
        assert b"waiting for messages" in server.stderr.readline()
        os.write(keyboard, b"\x04")  # Ctrl-D ends the input
        assert 0 == server.wait(timeout=60)
        assert b"" == server.stdout.read()
    os.close(keyboard)


@pytest.mark.parametrize("package", ["anyio", "mcp", "jsonschema", "backworkouts.mcp.tools"])
def test_a_missing_package_is_named_with_what_to_install(package, monkeypatch):
    imported = builtins.__import__

    def refuse(name, *rest):
        if name.partition(".")[0] == package or name == package:
            raise ModuleNotFoundError(name=name)
        return imported(name, *rest)

    for name in [*sys.modules]:
        if name.startswith("backworkouts.mcp."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(sys.modules["backworkouts.mcp"], "server", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    if package == "backworkouts.mcp.tools":  # a fault of ours, and no missing extra
        with pytest.raises(ModuleNotFoundError):
            create_server()
    else:
        with pytest.raises(MissingExtraError, match=r"pip install 'backworkouts\[mcp\]'"):
            create_server()


def test_the_page_shows_what_its_example_prints():
    page = (SOURCE.parent / "docs" / "mcp.md").read_text("utf-8")
    example, shown = re.search(
        r"```python\n(.*?)```\n\nIt prints:\n\n```text\n(.*?)```", page, re.DOTALL
    ).groups()
    example = example.replace('"mcp"])', f'"mcp"], env={{"PYTHONPATH": {str(SOURCE)!r}}})')
    done = subprocess.run(
        [sys.executable, "-c", example], capture_output=True, text=True, check=True
    )
    assert shown == done.stdout

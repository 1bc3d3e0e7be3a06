"""The tools as a server of the package `mcp`, over standard input and output."""

from __future__ import annotations

import errno
import json
import sys
from functools import partial
from typing import Any

import anyio
import anyio.to_thread
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    ToolAnnotations,
)
from mcp_types import Tool as ListedTool

from backworkouts import __version__
from backworkouts.errors import BackworkoutsError
from backworkouts.mcp.arguments import validated
from backworkouts.mcp.messages import MessageLines
from backworkouts.mcp.tools import TOOLS, Tool

__all__ = ["create_server", "run"]

Context = ServerRequestContext[dict[str, object]]

_INSTRUCTIONS = (
    "Tools for training of the back: workouts and programs as text or JSON, sets per muscle, and "
    "checks against published rules. They change nothing and need no network. Numbers name their "
    "source; say so when you pass them on. Not medical advice: with pain or an injury, send people "
    "to a professional."
)


def create_server() -> Server[dict[str, object]]:
    """Return the server with all tools."""
    return Server(
        "backworkouts",
        title="Back workouts",
        version=__version__,
        instructions=_INSTRUCTIONS,
        on_list_tools=_list_tools,
        on_call_tool=_call_tool,
    )


async def _list_tools(_: Context, __: PaginatedRequestParams | None) -> ListToolsResult:
    return ListToolsResult(tools=[_listed(tool) for tool in TOOLS.values()])


def _listed(tool: Tool) -> ListedTool:
    return ListedTool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=ToolAnnotations(
            title=tool.title,
            read_only_hint=True,
            destructive_hint=False,
            idempotent_hint=True,
            open_world_hint=False,
        ),
    )


async def _call_tool(_: Context, params: CallToolRequestParams) -> CallToolResult:
    tool = TOOLS.get(params.name)
    if tool is None:
        known = ", ".join(TOOLS)
        raise MCPError(INVALID_PARAMS, f"unknown tool {params.name[:100]!r}; tools: {known}")
    # In a thread: the server answers other messages while a long text is read.
    return await anyio.to_thread.run_sync(partial(_result, tool, params.arguments or {}))


def _result(tool: Tool, arguments: dict[str, Any]) -> CallToolResult:
    try:
        content = tool.call(validated(arguments, tool.input_schema))
    except BackworkoutsError as error:
        return _as_result({"error": error.to_dict()}, is_error=True)
    return _as_result(content)


def _as_result(content: dict[str, Any], *, is_error: bool = False) -> CallToolResult:
    """Return the content twice, as the protocol advises: as data, and as its JSON text."""
    text = json.dumps(content, ensure_ascii=False)
    return CallToolResult(
        content=[TextContent(text=text)], structured_content=content, is_error=is_error
    )


def run(server: Server[dict[str, object]]) -> None:
    """Run a server over standard input and output, until the client closes them.

    Raises:
        OSError: when standard input or output is closed.
    """
    anyio.run(_run, server)


async def _run(server: Server[dict[str, object]]) -> None:
    if sys.stdin is None or sys.stdout is None:
        raise OSError(errno.EBADF, "standard input or output is closed")
    lines = MessageLines(sys.stdin.buffer, encoding="utf-8", errors="replace")
    async with stdio_server(stdin=anyio.wrap_file(lines)) as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())

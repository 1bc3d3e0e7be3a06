"""A server of the Model Context Protocol (MCP): the library as tools for language models.

`backworkouts mcp` runs it. The extra `mcp` installs what it needs.

- `arguments`: the arguments of the tools, as JSON Schema, and their validation
- `tools`: what each tool does, with its description and the schema of its result
- `messages`: the lines of the protocol, cut where they are nested too deeply
- `server`: the tools as a server, over standard input and output
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from backworkouts.errors import MissingExtraError

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

__all__ = ["create_server", "serve"]

_PACKAGES = ("anyio", "jsonschema", "mcp")


def create_server() -> Server[dict[str, object]]:
    """Return the server, to run it over another transport or to test it in process.

    Raises:
        MissingExtraError: when the extra `mcp` is not installed.
    """
    try:
        from backworkouts.mcp import server  # noqa: PLC0415  an extra
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if package not in _PACKAGES:
            raise
        raise MissingExtraError("mcp", package) from None
    return server.create_server()


def serve() -> None:
    """Run the server over standard input and output, until the client closes them.

    Raises:
        MissingExtraError: when the extra `mcp` is not installed.
        OSError: when standard input or output is closed.
    """
    server = create_server()
    from backworkouts.mcp.server import run  # noqa: PLC0415  an extra

    run(server)

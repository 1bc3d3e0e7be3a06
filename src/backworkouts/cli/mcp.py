"""`backworkouts mcp`: the library as tools for language models."""

from __future__ import annotations

import sys

import click

from backworkouts.mcp import serve

__all__ = ["mcp"]


@click.command()
def mcp() -> None:
    """Serve tools for language models (MCP) over standard input and output.

    A client, such as an assistant or an editor, starts this command. Its tools check and fix
    training, count sets, and look up exercises and rules; they write no file.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        click.echo("backworkouts: waiting for messages of an MCP client; Ctrl-C ends it", err=True)
    serve()

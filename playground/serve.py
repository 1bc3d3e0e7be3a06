"""Serve the playground on this machine: `python playground/serve.py [PORT]`."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

DIST = Path(__file__).resolve().parent / "dist"
HOST = "127.0.0.1"
PORT = 8000
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'; "
    "form-action 'none'"
)
"""The Content-Security-Policy of the page; it binds the worker, too, when a server sends it."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files with the types that browsers demand of modules and of WebAssembly."""

    extensions_map = {  # noqa: RUF012  the base class has it as a plain mapping
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, *arguments: Any, policy: str | None, **options: Any) -> None:
        self._policy = policy
        super().__init__(*arguments, **options)  # it answers the request

    def end_headers(self) -> None:
        """Send the policy, and have a changed file loaded anew."""
        if self._policy is not None:
            self.send_header("Content-Security-Policy", self._policy)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Print nothing for each request."""


class Server(ThreadingHTTPServer):
    """Takes it as normal that a browser leaves while a file is sent."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report all other errors."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """The address of the folder, without a slash at its end."""
        return f"http://{HOST}:{self.server_port}"


def server(folder: Path, port: int = 0, *, policy: str | None = None) -> Server:
    """Return a server of a folder on the loopback address.

    Args:
        folder: what is served.
        port: its port; any free one by default.
        policy: the Content-Security-Policy that is sent with each file; none by default.
    """
    return Server((HOST, port), functools.partial(Handler, directory=str(folder), policy=policy))


@contextmanager
def served(folder: Path, *, policy: str | None = None) -> Iterator[str]:
    """Serve a folder during a block of code, and yield its address; arguments as for `server`."""
    with server(folder, policy=policy) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        try:
            yield running.address
        finally:
            running.shutdown()


def main(words: list[str]) -> None:
    """Serve the playground until Ctrl+C."""
    port = int(words[0]) if words else PORT
    with server(DIST, port, policy=POLICY) as running:
        print(f"The playground is at {running.address}/ (Ctrl+C ends it)")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main(sys.argv[1:])

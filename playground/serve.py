"""Serve the playground on this machine: `python playground/serve.py [PORT]`."""

from __future__ import annotations

import functools
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

DIST = Path(__file__).resolve().parent / "dist"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'; "
    "form-action 'none'"
)
"""That of the page, which binds the worker, too, when a server sends it."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files with the types that browsers demand of modules and of WebAssembly."""

    extensions_map = {  # noqa: RUF012  the base class has it as a plain mapping
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def end_headers(self) -> None:
        """Send the policy, and have a changed file loaded anew."""
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Print nothing for each request."""


class Server(ThreadingHTTPServer):
    """Takes it as normal that a browser leaves while a file is sent."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report all other errors."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(folder: Path = DIST, port: int = 0) -> Server:
    """Return a server of a folder on the loopback address.

    Args:
        folder: what is served.
        port: its port; any free one by default.
    """
    return Server(("127.0.0.1", port), functools.partial(Handler, directory=str(folder)))


if __name__ == "__main__":
    with server(port=int(sys.argv[1]) if len(sys.argv) > 1 else 8000) as running:
        print(f"The playground is at http://127.0.0.1:{running.server_port}/ (Ctrl+C ends it)")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()

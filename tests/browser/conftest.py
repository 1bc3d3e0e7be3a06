"""A real Chromium for the tests of pages. They run with `make browser` only.

Playwright's event loop would disturb tests with a loop of their own, so these tests have a process
of their own.
"""

from __future__ import annotations

import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(__file__).parents[2] / ".venv/node/node_modules/axe-core/axe.min.js"
# No call home at start: a test must not wait for a network that may be closed.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    """A running headless Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  a package of `make browser`

    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail(f"no browser found; install one of {', '.join(NAMES)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium):
    """A function that opens a page: `open_page(url, color_scheme="dark", width=360)`.

    A page that a test opened fails the test when a script of it raised.
    """
    contexts, errors = [], []

    def open_url(url, *, color_scheme="light", width=1280, height=900, **options):
        size = {"width": width, "height": height}
        context = chromium.new_context(color_scheme=color_scheme, viewport=size, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url)
        return page

    yield open_url
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture(scope="session")
def axe():
    """A function that returns what axe-core finds wrong in a page: a line for each element.

    Playwright evaluates the script past the Content-Security-Policy of the page.
    """
    if not AXE.exists():
        pytest.fail(f"no {AXE}; `make browser` installs it")
    script = AXE.read_text(encoding="utf-8")

    def violations(page) -> list[str]:
        page.evaluate(script)
        found = page.evaluate("async () => (await axe.run()).violations")
        return [
            f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
            for violation in found
            for node in violation["nodes"]
        ]

    return violations


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Print nothing for each request."""


@pytest.fixture(scope="session")
def serve():
    """A function that serves a folder on the loopback address, and returns its address."""
    servers = []

    def serve_folder(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve_folder
    for server in servers:
        server.shutdown()
        server.server_close()

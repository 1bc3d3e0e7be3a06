"""A real Chromium for the tests of pages. They run with `make browser` only.

Playwright's event loop would disturb tests with a loop of their own, so these tests have a process
of their own.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts import load_script

AXE = Path(__file__).parents[2] / ".venv/node/node_modules/axe-core/axe.min.js"


@pytest.fixture(scope="session")
def chromium():
    """A running headless Chromium."""
    script = load_script("docs/headless_chromium.py")
    try:
        with script.chromium() as browser:
            yield browser
    except script.NoBrowserError as error:
        pytest.fail(str(error))


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


@pytest.fixture(scope="session")
def serve():
    """A function that serves a folder on the loopback address, and returns its address."""
    served = load_script("playground/serve.py").served
    with ExitStack() as running:
        yield lambda folder, **options: running.enter_context(served(folder, **options))

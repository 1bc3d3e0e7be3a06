"""Chromium without a window, for screenshots and for the tests of pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""The commands that start Chromium, by system."""

FLAGS = [
    "--no-sandbox",  # CI runs as root, which Chromium's sandbox refuses
    "--disable-gpu",
    # No call home at start: nothing may wait for a network that may be closed.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowserError(Exception):
    """Chromium or Playwright is not installed."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run Chromium for a block of code.

    Raises:
        NoBrowserError: when Chromium or Playwright is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  not everyone has it
    except ImportError:
        message = "no Playwright found; install the group `browser` of dependencies"
        raise NoBrowserError(message) from None
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        message = f"no browser found; install one of {', '.join(NAMES)}"
        raise NoBrowserError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()

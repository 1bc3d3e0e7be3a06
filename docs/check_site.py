"""Check the files of the built site: `python docs/check_site.py build/docs`.

Every link within the site leads to a file and an anchor that exist; every other link is a
well-formed https address; no page loads anything from another host; no file names a path of the
machine that built it. Nothing is fetched: `nox -s links` asks the other hosts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {
    "img": ("src",),
    "script": ("src",),
    "iframe": ("src",),
    "link": ("href",),
    "source": ("src", "srcset"),
}
"""The attributes of elements that make a browser load something."""
_MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|work|tmp|Users)/[a-z.]", re.IGNORECASE)
_LOADED_BY_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_APART = "playground"
"""A folder with a page that has tests of its own."""


class Page(HTMLParser):
    """The anchors and the links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag defines and where it leads."""
        values = {name: value for name, value in attrs if value}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if values.get("rel") != "canonical":
            self.loaded += [values[name] for name in LOADED.get(tag, ()) if name in values]


def problems(folder: Path) -> Iterator[str]:
    """Yield a line for each problem of a site."""
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != _APART
    ]
    pages = {path: Page(path.read_text("utf-8")) for path in files if path.suffix == ".html"}
    for path, page in pages.items():
        name = path.relative_to(folder)
        for link in page.links:
            for problem in _link_problems(link, path, pages):
                yield f"{name}: {problem}: {link}"
        for target in page.loaded:
            if _is_elsewhere(target):
                yield f"{name}: loads from another host: {target}"
            elif not target.startswith("data:"):
                yield from (
                    f"{name}: {problem}: {target}"
                    for problem in _link_problems(target, path, pages)
                )
    for path in files:
        if path.suffix in {".html", ".css", ".js", ".json", ".svg", ".txt"}:
            yield from _text_problems(path, folder)


def _is_elsewhere(target: str) -> bool:
    return target.startswith("//") or urlsplit(target).scheme in {"http", "https"}


def _link_problems(link: str, page: Path, pages: dict[Path, Page]) -> Iterator[str]:
    parts = urlsplit(link)
    if parts.scheme == "mailto":
        return
    if parts.scheme or parts.netloc:
        if parts.scheme != "https" or not _HOST.fullmatch(parts.netloc) or " " in link:
            yield "no https address"
        return
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file():
        yield "no such file"
    elif parts.fragment and target in pages:
        anchor = unquote(parts.fragment)
        if anchor not in pages[target].anchors:
            yield "no such anchor"


def _text_problems(path: Path, folder: Path) -> Iterator[str]:
    name = path.relative_to(folder)
    text = path.read_text("utf-8")
    for found in _MACHINE_PATH.finditer(text):
        yield f"{name}: names a path of a machine: {text[found.start() : found.end() + 40]!r}"
    if path.suffix in {".css", ".svg", ".html"}:
        for found in _LOADED_BY_STYLE.finditer(text):
            yield f"{name}: loads from another host: {found[1]}"


def main(folder: Path) -> int:
    """Print every problem; return 1 where there is one."""
    found = list(problems(folder.resolve()))
    print("\n".join(found) or f"every link and file in {folder} is as it should be")  # noqa: T201  the result of a script
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

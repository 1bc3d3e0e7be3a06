"""Run the tests of tables on PySpark and Dask, too: `nox -s spark`.

`python docs/spark_tests.py --write` puts the date, the versions and the number of tests into
tables.md. It needs Java, and the packages of the groups `test` and `spark`.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "extensions"))
from page_parts import with_part

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "tables.md"
START = "<!-- result of nox -s spark, by docs/spark_tests.py -->"
END = "<!-- end of the result -->"
TESTS = ("docs/how_to/count_sets_of_many_lifters.md", "docs/tables.md", "tests/tables")
"""The page comes first: Java starts in the folder of the page, and keeps it."""

IGNORED = (
    "ignore:Dask support is moving out of Narwhals:FutureWarning",
    "ignore:The inplace keyword in DataFrame.reset_index",  # Dask uses it
    "ignore:PySpark does not yet fully support pandas >= 3:FutureWarning",
)
"""Warnings of other packages; every other warning fails a test."""

PACKAGES = {"PySpark": "pyspark", "Dask": "dask", "narwhals": "narwhals"}
"""Packages by their names, as a registry has them."""


def run() -> tuple[int, str]:
    """Run the tests; return the exit status, and the last line that pytest prints."""
    environment = {**os.environ, "BACKWORKOUTS_ENGINES": "all"}
    ignored = [word for warning in IGNORED for word in ("-W", warning)]
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *ignored, *TESTS]
    with subprocess.Popen(  # noqa: S603  the program is pytest
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as tests:
        last = ""
        for line in tests.stdout or ():
            print(line, end="", flush=True)  # noqa: T201  the result of a script
            last = line if line.strip() else last
    return tests.returncode, last


def sentence(summary: str, day: str) -> str:
    """Return what is written into the page.

    Args:
        summary: the last line that pytest prints.
        day: the date of the run.

    Raises:
        ValueError: when no test passed.
    """
    passed = re.search(r"(\d+) passed", summary)
    if not passed:
        message = f"no test passed: {summary!r}"
        raise ValueError(message)
    versions = [f"{name} {version(package)}" for name, package in PACKAGES.items()]
    python = platform.python_version()
    return f"{day}: {', '.join(versions)} on Python {python}: {int(passed[1]):,} tests passed."


def page(text: str, result: str) -> str:
    """Return the text of the page with a result."""
    return with_part(text, START, END, result)


def main(words: list[str]) -> int:
    """Run the tests; with `--write` among the words, write the result."""
    status, summary = run()
    if status == 0 and "--write" in words:
        result = sentence(summary, f"{datetime.now(UTC):%Y-%m-%d}")
        PAGE.write_text(page(PAGE.read_text("utf-8"), result), "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

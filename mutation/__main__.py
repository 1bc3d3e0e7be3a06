"""Mutation testing of a fixed sample: `nox -s mutation`, or `python -m mutation [PACKAGE ...]`.

A mutant is the library with one small change, such as `<` for `<=`. The tests of the package
should fail on it; a mutant on which they pass has survived, and shows what no test would notice.
cosmic-ray makes the mutants. Each package is tested in a copy of the repository, so that the
working tree stays as it is. With `--write` the scores go into docs/mutation.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "mutation.md"
BEGIN, END = "<!-- begin scores -->", "<!-- end scores -->"

TESTS = {
    "volume": "tests/volume tests/property/test_volume*.py",
    "documents": "tests/documents",
    "linter": "tests/linter tests/rules",
    "rules": "tests/rules",
    "notation": "tests/notation",
    "interop": "tests/interop",
}
"""The packages, each with the tests that should notice its mutants."""

SAMPLE = 70  # mutants of each package: 420 in all
SEED = 20261128
SECONDS = 120  # a mutant that runs longer than this is killed: it made an endless loop
WORKERS = 2

# Almost every `|` stands in an annotation, which nothing evaluates.
ANNOTATIONS = "core/ReplaceBinaryOperator_BitOr%"


class Survivor(NamedTuple):
    """A mutant that no test noticed."""

    path: str
    line: int
    operator: str


class Score(NamedTuple):
    """What became of the mutants of one package."""

    package: str
    killed: int
    survivors: list[Survivor]

    @property
    def total(self) -> int:
        """How many mutants ran."""
        return self.killed + len(self.survivors)


def test_package(package: str) -> Score:
    """Run the sample of one package."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "repository"
        ignored = shutil.ignore_patterns(".git", ".venv", ".nox", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, copy, ignore=ignored)
        environment = {
            **os.environ,
            "PYTHONPATH": str(copy / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",  # a mutant must not leave its code in a cache
        }

        def run(*command: str) -> None:
            subprocess.run(
                command, cwd=copy, env=environment, check=True, stdout=subprocess.DEVNULL
            )

        tests = [str(path.relative_to(copy)) for path in _expanded(copy, TESTS[package])]
        pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        run(*pytest, *tests)  # the tests pass before anything is changed
        (copy / "cosmic.toml").write_text(
            "[cosmic-ray]\n"
            f'module-path = "src/backworkouts/{package}"\n'
            f"timeout = {SECONDS}\n"
            "excluded-modules = []\n"
            f"test-command = {json.dumps(' '.join([*pytest, *tests]))}\n"
            '[cosmic-ray.distributor]\nname = "local"\n',
            encoding="utf-8",
        )
        cosmic_ray = [sys.executable, "-m", "cosmic_ray.cli"]
        run(*cosmic_ray, "init", "cosmic.toml", "session.sqlite")
        _keep_sample(copy / "session.sqlite")
        run(*cosmic_ray, "exec", "cosmic.toml", "session.sqlite")
        return _score(package, copy / "session.sqlite", copy)


def _expanded(root: Path, patterns: str) -> Iterator[Path]:
    for pattern in patterns.split():
        found = sorted(root.glob(pattern))
        assert found, pattern
        yield from found


def _keep_sample(session: Path) -> None:
    with sqlite3.connect(session) as database:
        rows = database.execute(
            "SELECT job_id FROM mutation_specs WHERE operator_name NOT LIKE ?"
            " ORDER BY module_path, operator_name, occurrence",
            (ANNOTATIONS,),
        ).fetchall()
        names = [name for (name,) in rows]
        kept = random.Random(SEED).sample(names, min(SAMPLE, len(names)))
        marks = ", ".join("?" * len(kept))
        for table in ("mutation_specs", "work_items"):
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN ({marks})", kept)  # noqa: S608  our own names


def _score(package: str, session: Path, copy: Path) -> Score:
    with sqlite3.connect(session) as database:
        rows = database.execute(
            "SELECT test_outcome, module_path, start_pos_row, operator_name"
            " FROM work_results JOIN mutation_specs USING (job_id)"
        ).fetchall()
    survivors = [
        Survivor(
            str(Path(path).relative_to(copy) if Path(path).is_absolute() else path), line, name
        )
        for outcome, path, line, name in rows
        if "SURVIVED" in str(outcome).upper()
    ]
    return Score(package, len(rows) - len(survivors), sorted(survivors))


def table(scores: list[Score]) -> str:
    """Render the scores, then each survivor with its place."""
    lines = ["| package | mutants | killed | score |", "|---|---|---|---|"]
    for score in scores:
        share = score.killed / score.total
        lines.append(f"| `{score.package}` | {score.total} | {score.killed} | {share:.0%} |")
    total, killed = sum(each.total for each in scores), sum(each.killed for each in scores)
    lines += [f"| all | {total} | {killed} | {killed / total:.1%} |", ""]
    lines += [f"Taken on {dt.date.today()}. Survivors:", ""]  # noqa: DTZ011  a day is enough
    for survivor in (each for score in scores for each in score.survivors):
        operator = survivor.operator.removeprefix("core/")
        lines.append(f"- `{survivor.path}`, line {survivor.line}: {operator}")
    return "\n".join(lines)


def main() -> None:
    """Run the sample and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", help=f"of {', '.join(TESTS)}; all by default")
    parser.add_argument("--write", action="store_true", help="put the scores into the docs")
    arguments = parser.parse_args()
    with ThreadPoolExecutor(WORKERS) as pool:
        scores = list(pool.map(test_package, arguments.packages or TESTS))
    assert all(score.total for score in scores), "no mutant ran"
    rendered = table(scores)
    print(rendered)
    if arguments.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(BEGIN)[0], page.split(END)[1]
        PAGE.write_text(f"{before}{BEGIN}\n\n{rendered}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

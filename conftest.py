"""The examples in the README and the docs run as tests, beside those of the docstrings."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

# Here and not in tests/conftest.py: the pages of docs/ need a helper of the tests, too.
sys.path.insert(0, str(Path(__file__).parent / "tests"))
from guide_pages import GuideParser

# The same examples on every run of CI; a nox session looks further.
settings.register_profile(
    "ci",
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "far", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")
# The examples of docstrings and pages show how a strategy is used; tests/testing tests each well.
settings.register_profile("shown", parent=settings.get_profile("ci"), max_examples=5)

collect_ignore_glob = ["src/backworkouts/__pyinstaller/hooks/hook-*.py"]
"""No module: PyInstaller runs it by its name."""

PACKAGES = {
    "docs/built_programs.py": ("click", "highspy"),
    "docs/extensions": ("sphinx",),
    "docs/how_to/build_a_program.md": ("click", "highspy"),
    "docs/how_to/count_sets_of_many_lifters.md": (
        "altair",
        "click",
        "duckdb",
        "narwhals",
        "polars",
        "pyarrow",
    ),
    "docs/how_to/make_a_report.md": ("click", "jinja2"),
    "docs/how_to/plan_the_next_session.md": ("click", "jinja2"),
    "docs/how_to/print_a_training_sheet.md": ("click", "jinja2"),
    "docs/how_to/use_the_mcp_server.md": ("anyio", "mcp"),
    "docs/integrations/django.md": ("django",),
    "docs/integrations/pydantic.md": ("pydantic", "fastapi"),
    "docs/integrations/sqlalchemy.md": ("sqlalchemy",),
    "docs/report.md": ("jinja2",),
    "docs/table_columns.py": ("narwhals", "pyarrow"),
    "docs/tables.md": ("duckdb", "narwhals", "pyarrow"),
    "docs/tour.py": ("nbclient", "ipykernel"),
    "docs/tutorials/import_into_an_app.md": ("pydantic", "fastapi", "httpx"),
    "docs/tutorials/script_a_program.md": ("click", "icalendar"),
    "src/backworkouts/integrations/django.py": ("django",),
    "src/backworkouts/integrations/pydantic.py": ("pydantic",),
    "src/backworkouts/integrations/sqlalchemy.py": ("sqlalchemy",),
    "src/backworkouts/mcp/__init__.py": ("mcp",),
    "src/backworkouts/mcp/server.py": ("mcp",),
    "src/backworkouts/report/overview.py": ("jinja2",),
    "src/backworkouts/report/training_sheet.py": ("jinja2",),
    "src/backworkouts/tables": ("narwhals", "pyarrow"),
}
"""What the examples of a page, a module or a folder need. Without it they are left out."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out pages and modules whose packages are not installed, and tests for a browser."""
    if collection_path == config.rootpath / "tests/browser":
        return None if os.environ.get("BACKWORKOUTS_BROWSER") == "1" else True
    for name, packages in PACKAGES.items():
        if collection_path == config.rootpath / name and not all(map(find_spec, packages)):
            return True
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Trace only what runs tests, and once: `-n auto --cov` starts two tracers in each worker.

    pytest-cov 7.1 starts the first one as it reads the command line, and also in the process that
    only distributes the tests. It would go on where `no_cover` stops the second one.
    """
    coverage = session.config.pluginmanager.get_plugin("_cov")
    is_worker = hasattr(session.config, "workerinput")
    is_distributed = getattr(session.config.option, "dist", "no") != "no"
    if coverage and coverage.cov_controller and (is_worker or is_distributed):
        coverage.cov_controller.pause()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keep modules and tests from the garbage collector: they live until the end of the run."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Run the examples of docstrings and pages with few examples of each strategy."""
    shown = isinstance(item, (pytest.DoctestItem, SybilItem))
    if shown:
        settings.load_profile("shown")
    try:
        return (yield)
    finally:
        if shown:
            settings.load_profile(item.config.getoption("--hypothesis-profile") or "ci")


def name_engines(names: dict[str, object]) -> None:
    """Let a page skip the parts that run in `nox -s spark` only."""
    names["has_spark"] = os.environ.get("BACKWORKOUTS_ENGINES") == "all"


reference = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/formats/*.md", "docs/integrations/*.md"],
)
guides = Sybil(
    parsers=[GuideParser(), SkipParser()],
    patterns=["docs/tutorials/*.md", "docs/how_to/*.md", "docs/explanation/*.md"],
    fixtures=["tmp_path_factory"],
    setup=name_engines,
)
pytest_collect_file = (reference + guides).pytest()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests run in a random order; the examples of a page build on each other, and do not."""
    places = [at for at, item in enumerate(items) if isinstance(item, SybilItem)]
    in_order = sorted(
        (items[at] for at in places), key=lambda item: (str(item.path), item.example.line)
    )
    for at, item in zip(places, in_order, strict=True):
        items[at] = item

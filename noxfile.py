"""Sessions that take longer than CI should: other Pythons, the wheel, benchmarks, far searches."""

from __future__ import annotations

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests"]

PYTHONS = ["3.11", "3.12", "3.13"]
TEST = ["--group", "test"]


@nox.session(python=PYTHONS)
def tests(session):
    """The tests on every supported Python."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[cli,fast,garmin,ical]", *TEST)
    session.run("python", "-m", "coverage", "run", "-m", "pytest", "-q", *session.posargs)
    session.run("python", "-m", "coverage", "report", "--fail-under=100")


@nox.session(python="3.11")
def far(session):
    """The property tests with 5,000 random examples each."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[cli,fast,garmin,ical]", *TEST)
    session.run("python", "-m", "pytest", "-q", "--hypothesis-profile=far", "tests/property")


@nox.session(python="3.11")
def bench(session):
    """The performance budget; `-- --write` puts the figures into docs/performance.md."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[cli,fast]", "--group", "bench")
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session(python="3.11")
def fuzz(session):
    """Ten minutes of texts made to break the reader; it stops at the first that does."""
    session.install("--upgrade", "pip")
    session.install("-e", ".", "atheris")
    session.run("python", "fuzz/notation.py", *(session.posargs or ["-max_total_time=600"]))


@nox.session(python="3.11")
def mutation(session):
    """Mutation testing of a fixed sample: 420 mutants, about half an hour on two cores."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[cli,fast,garmin,ical]", *TEST, "--group", "mutation")
    session.run("python", "-m", "mutation", *session.posargs)

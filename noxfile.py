"""Sessions that take longer than CI should, or other programs: `nox --list`."""

from __future__ import annotations

import tarfile
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests"]

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
TEST = ["--group", "test"]
EVERYTHING = ".[builder,cli,django,fast,garmin,ical,pydantic,report,sqlalchemy,tables]"

PYODIDES = {"3.12": "0.27.7", "3.13": "0.29.4", "3.14": "314.0.7"}
"""The npm package that holds CPython of that version for WebAssembly."""

PURE = [
    "attrs", "cattrs", "click", "fitdecode", "garmin-fit-sdk", "hypothesis", "icalendar",
    "importlib-resources", "iniconfig", "markdown-it-py", "mdurl", "packaging", "pluggy",
    "pygments", "pytest", "python-dateutil", "rich", "six", "sortedcontainers", "sybil",
    "typing-extensions", "tzdata",
]  # fmt: skip
"""What the tests need, each a wheel without compiled code."""


@nox.session(python=PYTHONS)
def tests(session):
    """The tests on every supported Python, with every branch covered."""
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST)
    words = session.posargs or ["-n", "auto", "--dist", "loadfile", "--cov", "--cov-fail-under=100"]
    session.run("python", "-m", "pytest", "-q", *words)


@nox.session(python="3.11")
def far(session):
    """The property tests with 5,000 random examples each."""
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST)
    words = ("python", "-m", "pytest", "-q", "--hypothesis-profile=far")
    session.run(*words, "tests/property")
    session.run(*words, "-m", "hypothesis", "tests", "--ignore=tests/property")


@nox.session(python="3.11")
def postgres(session):
    """The integrations with a real PostgreSQL: Debian's server, on the loopback address."""
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST, "--group", "postgres")
    words = session.posargs or ["tests/integrations"]
    session.run("python", ".ci/with_postgres.py", "python", "-m", "pytest", "-q", *words)


@nox.session(python="3.11")
def spark(session):
    """The tests of tables on PySpark and Dask, too; `-- --write` puts the result into the docs.

    PySpark needs Java: on Debian, `apt install default-jre-headless`.
    """
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST, "--group", "spark")
    session.run("python", "docs/spark_tests.py", *session.posargs)


@nox.session(python="3.11")
def bench(session):
    """The performance budget; `-- --write` puts the figures into docs/performance.md."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[cli,fast]", "--group", "bench")
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session(python="3.11")
def bench_tables(session):
    """Tables beside queries by hand on polars, DuckDB and Spark, which needs Java; minutes."""
    session.install("--upgrade", "pip")
    session.install("-e", ".[tables]", "--group", "bench", "--group", "bench-tables")
    session.run("python", "-m", "benchmarks", "tables", *session.posargs)


@nox.session(python="3.11")
def fuzz(session):
    """Ten minutes of texts made to break the reader; it stops at the first that does."""
    session.install("--upgrade", "pip")
    session.install("-e", ".", "atheris")
    arguments = session.posargs or ["-max_total_time=600", "-max_len=1000", "-len_control=0"]
    session.run("python", "fuzz/notation.py", *arguments)


@nox.session(python="3.11")
def mutation(session):
    """Mutation testing of a fixed sample: 420 mutants, about half an hour on two cores."""
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST, "--group", "mutation")
    session.run("python", "-m", "mutation", *session.posargs)


@nox.session(python="3.11")
def sdist(session):
    """The source distribution, unpacked in an empty folder, passes its own tests."""
    folder = Path(session.create_tmp()).resolve()
    session.install("--upgrade", "pip")
    session.install("--group", "release")
    session.run("python", "-m", "build", "--sdist", "--outdir", str(folder))
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    session.chdir(folder / archive.name.removesuffix(".tar.gz"))
    session.install(EVERYTHING, *TEST)
    session.run("python", "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile")


@nox.session(python="3.11")
def frozen(session):
    """An app that PyInstaller freezes finds our modules and our data."""
    folder = Path(session.create_tmp()).resolve()
    session.install("--upgrade", "pip")
    session.install(".", "--group", "frozen")
    session.run(
        "pyinstaller", "--noconfirm", "--log-level=WARN", f"--distpath={folder}",
        f"--workpath={folder / 'work'}", f"--specpath={folder}", ".ci/frozen.py",
    )  # fmt: skip
    session.chdir(folder)
    printed = session.run(str(folder / "frozen" / "frozen"), external=True, silent=True)
    session.log(printed)
    if "ORD001 Deadlift comes before Pull-Up" not in printed:
        session.error("the frozen app does not find what the rules find")


@nox.session(python="3.11")
@nox.parametrize("version", [nox.param(version, id=version) for version in PYODIDES])
def wasm(session, version):
    """The tests in CPython for WebAssembly, under node, without what takes another process."""
    folder = Path(session.create_tmp()).resolve()
    wheels = folder / "wheels"
    npm = folder / f"npm-{version}"
    session.run(
        "python", "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
        "--platform=any", "--implementation=py", "--abi=none", f"--python-version={version}",
        f"--dest={wheels}", *PURE,
    )  # fmt: skip
    package = f"pyodide@{PYODIDES[version]}"
    session.run("npm", "install", "--silent", f"--prefix={npm}", package, external=True)
    session.run(
        "node", ".ci/wasm.mjs", str(npm / "node_modules" / "pyodide"), str(wheels), ".",
        *(session.posargs or ["tests"]), external=True,
    )  # fmt: skip


@nox.session(python="3.11")
def links(session):
    """Ask every host that the docs link to whether the page is there."""
    session.install("--upgrade", "pip")
    session.install("-e", EVERYTHING, *TEST, "--group", "docs")
    folder = Path(session.create_tmp()).resolve()
    session.run("python", "-m", "sphinx", "-q", "-b", "linkcheck", "docs", str(folder))


@nox.session(python="3.11")
def release(session):
    """Build what is uploaded, and check how its description is shown."""
    folder = Path(session.create_tmp()).resolve()
    session.install("--upgrade", "pip")
    session.install("--group", "release")
    session.run("python", "-m", "build", "--outdir", str(folder))
    session.run("twine", "check", "--strict", *map(str, folder.glob("backworkouts-*")))

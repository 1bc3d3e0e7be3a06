"""Build the playground: `python playground/build.py` writes the static page to `playground/dist`.

The page needs no server of its own: any that serves files will do. Modules are compiled to
bytecode here, by the Python that runs in the browser, which more than halves the time to start.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent
WORK = HERE / "build"
DIST = HERE / "dist"

PYTHON = "3.14"
"""The version of Python in the npm package `pyodide`, which `package.json` names."""
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json")
CORE = ("attrs", "cattrs", "importlib-resources", "typing-extensions")
EXPORTS = ("icalendar", "jinja2", "python-dateutil", "six", "tzdata")
"""What the exports as a calendar and as a sheet need, beside `markupsafe`."""
SOLVER = ("highs.mjs", "highs.wasm")
"""HiGHS for "Complete this workout", of the npm package `highs`. PyPI has no file of `highspy` for
WebAssembly, and the one of Pyodide is only on a server that this page does not use."""
HASH_LENGTH = 12
"""Digits of a hash in a file name; `offline.js` knows files that never change by them."""


def run(*command: str | Path) -> None:
    """Run a program, and stop with its message when it fails."""
    subprocess.run([str(word) for word in command], check=True, cwd=HERE)  # noqa: S603  ours


def pip(*words: str | Path) -> None:
    """Run pip of this Python."""
    run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words)


def wheels(folder: str, *packages: str, is_pure: bool = True) -> list[Path]:
    """Download packages as wheels, and return their files."""
    target = WORK / folder
    pure = ("--platform=any", "--implementation=py", "--abi=none", f"--python-version={PYTHON}")
    pip(
        "download", "--no-deps", "--only-binary=:all:", *(pure if is_pure else ()),
        "--dest", target, *packages,
    )  # fmt: skip
    return sorted(target.glob("*.whl"))


def own_wheel() -> Path:
    """Build the wheel of this checkout, and return its file."""
    pip("wheel", "--no-deps", "--wheel-dir", WORK / "own", REPOSITORY)
    (wheel,) = (WORK / "own").glob("*.whl")
    return wheel


def node_modules() -> Path:
    """Install what `package.json` names with npm, and return the folder of the packages."""
    run("npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund")
    return HERE / "node_modules"


def unpacked(package: Path, files: Path, names: tuple[str, ...]) -> str:
    """Copy files of a package to a folder with its version in the name; return that name.

    Args:
        package: the folder of the npm package.
        files: the folder of its files.
        names: the files to copy.
    """
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    folder = DIST / f"{package.name}-{version}"
    folder.mkdir()
    for name in names:
        shutil.copy(files / name, folder)
    return folder.name


def archive(runtime: Path, name: str, *inputs: Path) -> None:
    """Write modules as bytecode to an archive whose name has the hash of its content."""
    made = WORK / f"{name}.zip"
    run("node", HERE / "compile.mjs", runtime, made, *inputs)
    made.rename(DIST / f"{name}-{_hash(made.read_bytes())}.zip")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:HASH_LENGTH]


def manifest(runtime: str, solver: str) -> None:
    """Write the list of all files, by which the page finds its archives and a browser caches it."""
    files = {
        path.relative_to(DIST).as_posix(): {
            "bytes": path.stat().st_size,
            "hash": _hash(path.read_bytes()),
        }
        for path in sorted(DIST.rglob("*"))
        if path.is_file()
    }
    archives = {path.stem.rpartition("-")[0]: path.name for path in DIST.glob("*.zip")}
    state = _hash(json.dumps(files).encode())
    content = {
        "version": state,
        "runtime": runtime,
        "solver": solver,
        "archives": archives,
        "files": files,
    }
    (DIST / "manifest.json").write_text(json.dumps(content, indent=1), encoding="utf-8")


def build() -> None:
    """Build everything anew."""
    for folder in (WORK, DIST):
        shutil.rmtree(folder, ignore_errors=True)
    WORK.mkdir()
    for script in sorted((HERE / "static").glob("*.js")):
        run("node", "--check", script)
    shutil.copytree(HERE / "static", DIST)
    packages = node_modules()
    runtime, highs = packages / "pyodide", packages / "highs"
    runtime_folder = unpacked(runtime, runtime, RUNTIME)
    solver_folder = unpacked(highs, highs / "build", SOLVER)
    archive(runtime, "stdlib", runtime / "python_stdlib.zip")
    own = (HERE / "bridge.py", HERE / "solver" / "highspy.py")
    archive(runtime, "library", own_wheel(), *wheels("core", *CORE), *own)
    # Its wheels are compiled for one machine each, and hold a fallback in Python.
    markup = wheels("markup", "markupsafe", is_pure=False)
    archive(runtime, "exports", *wheels("exports", *EXPORTS), *markup)
    manifest(runtime_folder, solver_folder)


if __name__ == "__main__":
    build()

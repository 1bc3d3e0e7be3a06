"""Compare the notation with other parsers of training texts.

`python -m benchmarks.peers --install --write` installs the parsers that can be run, reads the same
labelled lines with each, reads the examples that each documents, and puts the tables into
docs/notation_peers.md. The labelled lines and the scoring rules are no part of this repository;
`--shared` names the folder that has both.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import patch

import backworkouts as bw
from backworkouts import notation
from backworkouts.errors import BackworkoutsError
from benchmarks import page
from benchmarks.peer_examples import EXAMPLES, FITDOWN_DATE, OX_DATE, Example

_ROOT = Path(__file__).parents[1]
_PROGRAMS = Path(__file__).parent / "peer_programs"
_PAGE = _ROOT / "docs" / "notation_peers.md"
_CORPORA = ("notation.dev.jsonl", "notation2.dev.jsonl")
_OURS = "backworkouts"
_BEYOND = ("rpe", "rir", "rest_s", "per_side", "superset_with")


class Peer(NamedTuple):
    """A parser that can be run, with the layout that its format asks for.

    Attributes:
        name: its name in `peer_programs` and in the examples.
        package: what to install, with the version.
        installer: `"pip"` or `"npm"`.
        license: as its package states it.
        written: returns a text that holds a line as it was written.
        fitted: returns a text with the same words and numbers, in the layout of its format.
    """

    name: str
    package: str
    installer: str
    license: str
    written: Callable[[str], str]
    fitted: Callable[[str], str]


_MARK = re.compile(r"^\s*(?:(?:[-*•–—→>]|\d+[.)]|[A-Z]\d?[.):])\s+)+")  # noqa: RUF001
_NAME = re.compile(r"(?P<name>.*?[^\W\d].*?)[\s:|,(–—-]+(?=\d)(?P<sets>.*)")  # noqa: RUF001


def tidy(line: str) -> str:
    """Return a line without list marks and emphasis, its multiplication signs written as x."""
    plain = _MARK.sub("", line).replace("**", "").replace("×", "x").strip()  # noqa: RUF001
    return re.sub(r"(?<=\d)\s*[xX]\s*(?=\d)", "x", plain)


def _above(form: str) -> Callable[[str], str]:
    """Return a layout with the name above the sets."""

    def lay_out(line: str) -> str:
        plain = tidy(line)
        if (parts := _NAME.fullmatch(plain)) is None:
            return plain
        return form.format(name=parts["name"], sets=parts["sets"])

    return lay_out


def _without_colon(line: str) -> str:
    plain = tidy(line)
    parts = _NAME.fullmatch(plain)
    return plain if parts is None else f"{parts['name']} {parts['sets']}"


def _dated(line: str) -> str:
    return f"{FITDOWN_DATE}\n\n{line}"  # without a date above, fitdown reads nothing


def _dated_line(line: str) -> str:
    return f"{OX_DATE} T {line}"  # every line of ox-train begins with a date


def _hyphened(line: str) -> str:
    plain = tidy(line)
    if (parts := _NAME.fullmatch(plain)) is None:
        return _dated_line(plain)
    return _dated_line(f"{'-'.join(parts['name'].split())}: {parts['sets']}")


def _itself(line: str) -> str:
    return line


PEERS = (
    Peer(
        "fitdown",
        "fitdown==0.0.1",
        "pip",
        "MIT",
        _dated,
        lambda line: _dated(_above("{name}\n{sets}")(line)),
    ),
    Peer("wodcraft", "wodcraft==1.2.1", "pip", "Apache-2.0", _itself, _without_colon),
    Peer("ox-train", "ox-train==0.6.1", "pip", "MIT", _dated_line, _hyphened),
    Peer("caber", "caber@5.0.5", "npm", "MIT", _itself, _without_colon),
    Peer("torc", "@timuism/torc@0.0.10", "npm", "ISC", _itself, _above("{name}:\n{sets}\n--")),
    Peer(
        "fit-parser",
        "fit-parser@0.10.1",
        "npm",
        "MIT",
        _itself,
        _above("** {name} **\n- {sets}"),
    ),
)
READ_ONLY = {
    "workout_parser": "0.1.0, Dart",
    "traindown": "language of 2020, Dart and Go",
    "workout-note-parser": "0.1.1, Rust",
}

Exercises = list[SimpleNamespace]


class NotInstalledError(Exception):
    """A parser cannot be run here. The message says why and what to do."""


def install(folder: Path, interpreter: str) -> None:
    """Install all parsers into a folder, away from the environment of this process."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([interpreter, "-m", "venv", folder / "venv"], check=True)
    packages = [peer.package for peer in PEERS if peer.installer == "pip"]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    if (npm := shutil.which("npm")) is None:
        print("skipped: the parsers of npm, since npm is not installed")
        return
    (folder / "npm").mkdir(exist_ok=True)
    (folder / "npm" / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    packages = [peer.package for peer in PEERS if peer.installer == "npm"]
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run([npm, "install", *options, *packages], cwd=folder / "npm", check=True)


def run(peer: Peer, texts: Sequence[str], folder: Path) -> list[Exercises | None]:
    """Read texts with a parser of another project, each text by itself.

    Returns:
        For each text, its exercises in the form that the scoring rules read; None where the parser
        raised an error or found no set.

    Raises:
        NotInstalledError: the parser, or the program that runs it, is not there.
    """
    if peer.installer == "pip":
        python = folder / "venv" / "bin" / "python"
        command = [str(python), str(_PROGRAMS / "read_with.py"), peer.name]
    else:
        node = shutil.which("node") or "node"
        command = [node, str(_PROGRAMS / "read_with.js"), peer.name, str(folder / "npm")]
    try:
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, check=True
        )
        readings = json.loads(done.stdout)
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", None) or str(error)
        raise NotInstalledError(
            f"{peer.name} does not run in {folder}: {reason.strip().splitlines()[-1]}. "
            "Install it with --install."
        ) from error
    return [_exercises(reading or []) or None for reading in readings]


def _exercises(reading: list[dict[str, Any]]) -> Exercises:
    return [
        SimpleNamespace(
            name=each["name"] or "",
            sets=tuple(_set(one) for one in each["sets"]),
            superset_with=None,
            date=each.get("date"),
            reported=each.get("reported", False),
        )
        for each in reading
        if each["sets"]
    ]


def _set(stated: Mapping[str, Any]) -> SimpleNamespace:
    """Return a set with the attributes that the scoring rules read."""
    reps, seconds, weight = (stated.get(key) for key in ("reps", "seconds", "weight"))
    unit = SimpleNamespace(value=stated.get("unit") or "?")
    return SimpleNamespace(
        reps=None if reps is None else SimpleNamespace(low=reps, high=reps, to_failure=False),
        duration=None if seconds is None else SimpleNamespace(low=seconds, high=seconds),
        load=None if weight is None else SimpleNamespace(value=weight, unit=unit),
        rir=None,
        rpe=None,
        rest=None,
        per_side=False,
        optional=False,
    )


def _as_line(exercises: Exercises | None) -> SimpleNamespace | None:
    """Return the first exercise, with the second as its partner: what `parse_line` would return."""
    if not exercises:
        return None
    first, *others = exercises
    return SimpleNamespace(
        name=first.name,
        sets=first.sets,
        superset_with=others[0] if others else None,
        reported=first.reported,
    )


def _our_line(text: str) -> Any:
    try:
        return notation.parse_line(text)
    except BackworkoutsError:
        return None


@dataclass(slots=True)
class Tally:
    """Counts of the labelled lines of one corpus, as one parser reads them."""

    prescriptions: int = 0
    right: int = 0
    wrong: int = 0
    unread: int = 0
    others: int = 0
    invented: int = 0
    core: int = 0

    def add(self, score: ModuleType, row: Mapping[str, Any], got: Any) -> None:
        """Count one line, by the rules of the scoring tool.

        A wrong reading of a line that the parser also reports counts as not read: its user knows.
        """
        read, right = got, _is_right(score, row, got)
        if not right and getattr(got, "reported", False):
            got = None
            right = _is_right(score, row, got)
        if row["expect"] is None:
            self.others += 1
            self.invented += not right
            return
        self.prescriptions += 1
        self.right += right
        self.unread += not right and got is None
        self.wrong += not right and got is not None
        plain = {key: value for key, value in row["expect"].items() if key not in _BEYOND}
        self.core += right or _is_right(score, {**row, "expect": plain}, read)

    def cells(self) -> list[str]:
        """Return the cells of a row of the table."""
        kept = self.others - self.invented
        share = (self.right + kept) / (self.prescriptions + self.others)
        counts = (self.right, self.core, self.wrong, self.unread, self.invented)
        return [*(str(count) for count in counts), f"{share:.1%}"]


def _is_right(score: ModuleType, row: Mapping[str, Any], got: Any) -> bool:
    with patch.object(notation, "parse_line", return_value=got):
        right, _, _ = score.score_notation([row], [])
    return bool(right)


def lines_table(
    score: ModuleType, rows: Sequence[Mapping[str, Any]], folder: Path
) -> Iterator[list[str]]:
    """Yield a row of the table for each parser and layout.

    Raises:
        NotInstalledError: a parser cannot be run.
    """
    texts = [row["text"] for row in rows]
    readers: list[tuple[str, str, list[Any]]] = [
        (_OURS, "as written", [_our_line(text) for text in texts])
    ]
    for peer in PEERS:
        for layout, lay_out in (("as written", peer.written), ("fitted", peer.fitted)):
            readings = run(peer, [lay_out(text) for text in texts], folder)
            readers.append((peer.name, layout, [_as_line(reading) for reading in readings]))
    readers.append(("*reads nothing*", "", [None] * len(texts)))
    for name, layout, readings in readers:
        tally = Tally()
        for row, got in zip(rows, readings, strict=True):
            tally.add(score, row, got)
        yield [name, layout, *tally.cells()]


def example_faults(
    score: ModuleType, example: Example, exercises: Exercises, found_date: str | None
) -> list[str]:
    """Return what of an example is not read as its authors read it."""
    faults = []
    if len(exercises) != len(example.labels):
        faults.append(f"{len(exercises)} of {len(example.labels)} exercises")
    for got, want in zip(exercises, example.labels, strict=False):
        known = want.get("known_as")
        label = {"per_set": None, **want}
        faults += [f"{want['exercise']}: {each}" for each in score._line_faults(got, label, {})]  # noqa: SLF001
        if "tempo" in want and any(one.tempo != want["tempo"] for one in got.sets):
            faults.append(f"{want['exercise']}: tempo")
        if known is not None and got.exercise.id != bw.resolve(known).id:
            faults.append(f"{want['exercise']}: resolved to {got.exercise.name}")
    grouped = [got for got, want in zip(exercises, example.labels, strict=False) if "group" in want]
    if len({got.block for got in grouped}) > 1:
        faults.append("superset lost")
    if example.date is not None and found_date != example.date:
        faults.append("date not read")
    return faults


def _our_example(score: ModuleType, example: Example) -> tuple[list[str], bool]:
    """Return the faults of our reading, and whether it reports any problem or doubt."""
    reading = notation.read(example.text)
    exercises = [
        SimpleNamespace(
            name=each["written"],
            exercise=each["exercise"],
            sets=each["sets"],
            superset_with=None,
            block=each["block"],
        )
        for each in score._found(reading, example.text.split("\n"))  # noqa: SLF001
    ]
    holders: list[Any] = [reading.subject, *getattr(reading, "sessions", ())]
    dates = [each.started_at for each in holders if hasattr(each, "started_at")]
    date = f"{dates[0]:%Y-%m-%d}" if dates else None
    return example_faults(score, example, exercises, date), bool(score._said(reading))  # noqa: SLF001


def _peer_example(score: ModuleType, example: Example, exercises: Exercises) -> list[str]:
    dates = [each.date for each in exercises if each.date]
    date = f"{datetime.strptime(dates[0], '%m/%d/%Y'):%Y-%m-%d}" if dates else None  # noqa: DTZ007
    return example_faults(score, example, exercises, date)


def examples_tables(score: ModuleType, folder: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Return the counts of examples read right, and the examples that someone reads wrong.

    Raises:
        NotInstalledError: a parser cannot be run.
    """
    runnable = {peer.name: peer for peer in PEERS}
    counts, misses = [], []
    for name, examples in EXAMPLES.items():
        peer = runnable.get(name)
        own: list[list[str]] = []
        if peer is not None:
            readings = run(peer, [each.text for each in examples], folder)
            own = [
                _peer_example(score, example, reading or [])
                for example, reading in zip(examples, readings, strict=True)
            ]
            misses += [
                [name, _shown(example), name, "; ".join(faults), ""]
                for example, faults in zip(examples, own, strict=True)
                if faults
            ]
        ours = [_our_example(score, example) for example in examples]
        misses += [
            [name, _shown(example), _OURS, "; ".join(faults), "yes" if reported else "**no**"]
            for example, (faults, reported) in zip(examples, ours, strict=True)
            if faults
        ]
        counts.append(
            [
                name,
                READ_ONLY[name] if peer is None else re.split("==|@", peer.package)[-1],
                str(len(examples)),
                "not run" if peer is None else str(sum(not faults for faults in own)),
                str(sum(not faults for faults, _ in ours)),
                str(sum(bool(faults) and not reported for faults, reported in ours)),
            ]
        )
    return counts, misses


def _shown(example: Example) -> str:
    text = example.text
    if example.date is None:
        text = text.removeprefix(f"{FITDOWN_DATE}\n\n")
    return " ⏎ ".join(f"`{line.strip()}`" for line in text.split("\n") if line.strip())


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _load_score(shared: Path) -> ModuleType:
    path = shared / "tools" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.exists():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    """Print the tables, and put them into docs/notation_peers.md where the command says so."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--shared", type=Path, default=_ROOT.parent / "shared")
    parser.add_argument("--folder", type=Path, default=_ROOT / "build" / "peers")
    parser.add_argument(
        "--python", default=sys.executable, help="a Python of 3.12 or newer, which ox-train needs"
    )
    parser.add_argument("--install", action="store_true", help="install the parsers into --folder")
    parser.add_argument("--write", action="store_true", help="write into docs/notation_peers.md")
    options = parser.parse_args()
    if options.install:
        options.folder.mkdir(parents=True, exist_ok=True)
        install(options.folder, options.python)
    try:
        score = _load_score(options.shared)
    except FileNotFoundError as error:
        print(f"skipped: found no scoring rules at {error}; --shared names the folder with them")
        return 0
    tables: dict[str, str] = {}
    try:
        for name in _CORPORA:
            path = options.shared / "corpora" / name
            if not path.exists():
                print(f"skipped: found no labelled lines at {path}; its table stays as it is")
                continue
            rows = [row for row in score.rows(str(path)) if not row.get("context")]
            expected = sum(row["expect"] is not None for row in rows)
            head = ["parser", "lines", "right", "right, four fields", "wrong", "not read"]
            head += ["invented", "all lines"]
            body = _markdown(head, list(lines_table(score, rows, options.folder)))
            what = f"{len(rows)} lines: {expected} prescriptions, {len(rows) - expected} others."
            tables[name.partition(".")[0]] = f"{what}\n\n{body}"
        counts, misses = examples_tables(score, options.folder)
    except NotInstalledError as error:
        print(f"stopped, and nothing is written: {error}")
        return 1
    head = [
        "format",
        "version",
        "examples",
        "right by itself",
        f"right by {_OURS}",
        "silent faults",
    ]
    tables["examples"] = _markdown(head, counts)
    tables["misses"] = _markdown(["format", "text", "reader", "fault", "reported"], misses)
    tables["machine"] = (
        f"Taken {datetime.now(UTC):%Y-%m-%d} with Python {platform.python_version()}; "
        + ", ".join(f"{peer.package} ({peer.installer}, {peer.license})" for peer in PEERS)
        + "."
    )
    for name, body in tables.items():
        print(f"{name}\n\n{body}\n")
        if options.write:
            page.write(name, body, _PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())

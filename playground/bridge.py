"""Answers the page in the Web Worker: JSON text in, JSON text out.

The page sends a request such as `{"do": "check", "text": "Pull-Up 3x8", "options": {}}`. Places in
the text are offsets in UTF-16 code units, as JavaScript counts characters.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from attrs import evolve

import backworkouts as bw
from backworkouts.errors import BackworkoutsError
from backworkouts.linter.text_fixing import fix_text
from backworkouts.model import Program, Session, Workout
from backworkouts.notation import Reading, write
from backworkouts.notation.insertion import with_new_blocks
from backworkouts.plurals import plural
from backworkouts.views.sources import doi_link
from backworkouts.views.table import Table
from backworkouts.views.volume import volume_table
from backworkouts.views.workout import program_tables, workout_tables

if TYPE_CHECKING:
    from backworkouts.builder import Built

__all__ = ["answer"]

Request = Mapping[str, Any]
Plain = dict[str, Any]

_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SUGGESTIONS = 3
_UNREADABLE = "Correct the lines that cannot be read; then fixes can be made."
_IMMOVABLE = "The lines of this text cannot be moved so that they read as fixed."
_LOG = "Training that was done is not changed."
_ONE_DAY = "Only a workout of one day is completed here: leave the other days out."
_NO_WORKOUT = "There is no workout to complete yet: write its first exercise."
_SEARCH_SECONDS = 20


class _Placed(Protocol):
    """Anything with a place in a text."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def width(self) -> int: ...


class _Offsets:
    """Offsets of places in a text, in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._pairs = [at for at, letter in enumerate(text) if letter > "\uffff"]
        # A byte order mark is no part of the first line.
        self._starts[0] = len(text) - len(text.removeprefix("\ufeff"))

    def of(self, place: _Placed | None) -> Plain:
        """Return the line, the column, and the offsets of a place; the start without a place."""
        if place is None:
            return {"line": 1, "column": 1, "start": 0, "end": 0}
        start = self._starts[place.line - 1] + place.column - 1
        end = min(start + place.width, len(self._text))
        return {
            "line": place.line,
            "column": place.column,
            "start": self._units(start),
            "end": self._units(end),
        }

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._pairs, offset)


class _Checked(NamedTuple):
    """The last text that was checked, for the pictures and exports that follow."""

    key: tuple[str, str]
    reading: Reading
    options: Plain


_last: list[_Checked] = []


def _profile(options: Request) -> bw.Profile:
    stated = {name: options[name] for name in ("goal", "level", "equipment") if options.get(name)}
    return bw.Profile(**stated)


def _checked(request: Request) -> _Checked:
    """Return the reading of the text of a request; the last one is cached."""
    options = dict(request.get("options", {}))
    key = (request["text"], json.dumps(options, sort_keys=True))
    if not _last or _last[0].key != key:
        reading = bw.notation.read(request["text"], unit=options.get("unit") or None)
        _last[:] = [_Checked(key, reading, options)]
    return _last[0]


def _check(request: Request) -> Plain:
    """Return what a text states, what of it cannot be read, and what the rules find."""
    _, reading, options = _checked(request)
    if not reading.text.strip():
        return {"kind": "empty"}
    offsets = _Offsets(reading.text)
    read: Plain = {
        "kind": _kind(reading.subject),
        "problems": [
            {**offsets.of(problem), "message": problem.message} for problem in reading.problems
        ],
        "total": reading.total,
        "doubts": [{**offsets.of(doubt), "message": doubt.message} for doubt in reading.doubtful],
        "unknown": [
            {
                "name": unknown.name,
                "places": [offsets.of(place) for place in unknown.places],
                "suggestions": _names(unknown.suggestions[:_SUGGESTIONS]),
            }
            for unknown in reading.unknown
        ],
        "findings": [],
        "summary": "",
        "kept": "",
        "tables": [_plain_table(table) for table in _tables(reading)],
    }
    if reading.subject is None:
        return read
    report = bw.check(reading, profile=_profile(options), credits=_credits(options))
    read["findings"] = [
        _plain_finding(finding, reading, offsets) for finding in _by_place(report.findings)
    ]
    read["summary"] = report.summary
    read["kept"] = _why_kept(reading)
    return read


def _kind(subject: object) -> str:
    kinds = {Workout: "workout", Program: "program", tuple: "log"}
    return kinds.get(type(subject), "none")


def _names(ids: Iterable[str]) -> list[str]:
    return [bw.catalog.exercises[id].name for id in ids]


def _credits(options: Request) -> Any:
    return options.get("credits") or "fractional"


def _by_place(findings: Sequence[bw.Finding]) -> list[bw.Finding]:
    """Return the gravest findings first, those of one severity in the order of the text."""

    def key(finding: bw.Finding) -> tuple[int, int]:
        return -finding.severity.rank, 0 if finding.place is None else finding.place.line

    return sorted(findings, key=key)


def _plain_finding(finding: bw.Finding, reading: Reading, offsets: _Offsets) -> Plain:
    sources = bw.catalog.sources
    fix = finding.fix
    return {
        **offsets.of(finding.place),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "has_place": finding.place is not None,
        "others": len(finding.others),
        "grounds": [
            {
                "source": sources[ground.source].title if ground.source in sources else "",
                "url": doi_link(sources.get(ground.source)),
                "says": ground.says,
                "confidence": ground.confidence.value,
            }
            for ground in finding.grounds
        ],
        # A line that was not understood may hold exercises together, so no fix beside it is safe.
        "fix": fix and {"title": fix.title, "is_safe": fix.is_safe and not reading.doubtful},
    }


def _why_kept(reading: Reading) -> str:
    """Return the reason why fixes cannot be made in a text; empty when they can."""
    if reading.problems:
        return _UNREADABLE
    if reading.sessions or not isinstance(reading.subject, (Workout, Program)):
        return _LOG
    return ""


def _tables(reading: Reading) -> list[Table]:
    subject = reading.subject
    if isinstance(subject, Program):
        tables = program_tables(subject)
    elif isinstance(subject, Workout):
        tables = workout_tables(subject)
    else:
        tables = []
    for session in reading.sessions:
        tables += _session_tables(session)
    return tables


def _session_tables(session: Session) -> list[Table]:
    table, *rest = workout_tables(session.workout)
    return [evolve(table, title=f"{session.started_at:%Y-%m-%d}: {table.title}"), *rest]


def _plain_table(table: Table) -> Plain:
    return {
        "title": table.title,
        "columns": list(table.columns),
        "rows": [list(row) for row in table.rows],
        "notes": list(table.notes),
        "right": sorted(table.right),
    }


def _fix(request: Request) -> Plain:
    """Return the text with one finding fixed, or with all safe fixes; the lines are kept."""
    _, reading, options = _checked(request)
    subject = reading.subject
    reason = _why_kept(reading)
    if reason or not isinstance(subject, (Workout, Program)):
        return {"text": reading.text, "reason": reason}
    checks = {"profile": _profile(options), "credits": _credits(options)}
    if "finding" in request:
        finding = _by_place(bw.check(reading, **checks).findings)[request["finding"]]
        applied: tuple[bw.Finding, ...] = (finding,)
        subject = _with_fix(subject, finding)
    else:
        result = bw.fix(reading, **checks)
        applied, subject = result.applied, result.subject
    fixed = fix_text(reading, subject, applied, unit=options.get("unit") or None)
    return {"text": fixed.text, "reason": _IMMOVABLE if fixed.refused else ""}


def _with_fix(subject: Workout | Program, finding: bw.Finding) -> Workout | Program:
    """Return the subject with the fix of a finding in each workout that equals the one it is in."""
    fix = finding.fix
    if fix is None:
        return subject
    if isinstance(subject, Workout):
        return fix.apply(subject)
    # A path such as ("phases", 0, "rotation", 3, ...).
    _, phase, _, day, *_ = finding.path
    before = subject.phases[int(phase)].rotation[int(day)]
    assert before is not None  # noqa: S101  a day of rest has no finding with a fix
    after = fix.apply(before)
    return evolve(
        subject,
        phases=[
            evolve(each, rotation=[after if one == before else one for one in each.rotation])
            for each in subject.phases
        ],
    )


def _complete(request: Request) -> Plain:
    """Return the text with exercises added, and the reason for each; or why there is none."""
    from backworkouts import builder  # noqa: PLC0415  the solver is loaded for the first use

    _, reading, options = _checked(request)
    half = reading.subject
    reason = _why_not_completed(reading)
    if reason or not isinstance(half, Workout):
        return {"reason": reason}
    minutes = request.get("minutes")
    built = builder.complete(
        half,
        None if minutes is None else builder.Wishes(minutes=minutes),
        profile=_profile(options),
        seconds=_SEARCH_SECONDS,
    )
    whole = built.workouts[0]
    unit = options.get("unit") or None
    kept = {exercise.id for exercise in half.exercises}
    added = [reason for reason in built.reasons if reason.exercise not in kept]
    return {
        "text": with_new_blocks(reading, whole, unit=unit) if added else "",
        "added": [str(reason) for reason in added],
        "summary": _summary(built, len(added)),
    }


def _why_not_completed(reading: Reading) -> str:
    """Return the reason why a text cannot be completed; empty when it can."""
    if reading.problems and reading.subject is not None:
        return _UNREADABLE
    if reading.subject is None:
        return _NO_WORKOUT
    if isinstance(reading.subject, Program):
        return _ONE_DAY
    return _LOG if reading.sessions else ""


def _summary(built: Built, count: int) -> str:
    """Return how many exercises were added, the minutes, and what the rules still find."""
    added = f"Added {plural(count, 'exercise')}" if count else "Nothing is missing"
    causes = "".join(f" {caused}." for caused in built.caused)
    best = "" if built.is_optimal else " The search was stopped: there may be a better choice."
    return f"{added}; the session takes {built.minutes[0]} minutes.{causes}{best}"


def _pictures(request: Request) -> Plain:
    """Return the back map, the chart of weekly sets, and the same numbers as a table."""
    _, reading, options = _checked(request)
    subject = reading.subject
    if subject is None:
        return {"pictures": [], "table": None}
    volume = bw.weekly_volume(subject, _credits(options))
    pictures = [bw.pictures.back_map(volume), bw.pictures.sets_chart(volume)]
    table = volume_table("", [volume], bw.catalog.muscles, weekly=True)
    return {
        "pictures": [
            {
                "svg": picture.svg,
                "title": picture.title,
                "description": picture.description,
                "width": picture.width,
                "height": picture.height,
            }
            for picture in pictures
        ],
        "table": _plain_table(table),
    }


def _export(request: Request) -> Plain:
    """Return a file: its name, its type, its content in Base64, and what the file leaves out."""
    _, reading, _ = _checked(request)
    subject = reading.subject
    if subject is None:
        return {"reason": "There is no workout to export yet."}
    write_file = _EXPORTS[request["format"]]
    return write_file(subject, request)


def _file(name: str, kind: str, content: str | bytes, lost: Sequence[str] = ()) -> Plain:
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    return {"name": name, "type": kind, "base64": b64encode(data).decode(), "lost": list(lost)}


def _stem(subject: object) -> str:
    """Return a file name without its ending: letters and digits of the title, and hyphens."""
    title = "log" if isinstance(subject, tuple) else getattr(subject, "name", "")
    return re.sub(r"[^a-z0-9]+", "-", str(title).lower())[:40].strip("-") or "workout"


def _as_text(subject: Any, _request: Request) -> Plain:
    if isinstance(subject, tuple):
        return {"reason": "A log has no text in the standard notation: export it as JSON."}
    written = write(subject)
    lost = [f"{unsaid.where}: {unsaid.what}" for unsaid in written.unsaid]
    return _file(f"{_stem(subject)}.txt", "text/plain", written.text, lost)


def _as_json(subject: Any, _request: Request) -> Plain:
    if isinstance(subject, tuple):
        plain = [json.loads(bw.dumps(session)) for session in subject]
        content = json.dumps(plain, indent=2, ensure_ascii=False)
    else:
        content = bw.dumps(subject, indent=2)
    return _file(f"{_stem(subject)}.json", "application/json", content + "\n")


def _as_calendar(subject: Any, request: Request) -> Plain:
    from backworkouts.interop import ical  # noqa: PLC0415  its package is loaded for the export

    if isinstance(subject, tuple):
        return {"reason": "A log lies in the past: a calendar is for a plan."}
    program = subject
    if isinstance(subject, Workout):
        program = Program.weekly(subject.name, subject, weeks=1)
    written = ical.write(program, request.get("start") or None)
    lost = [f"{loss.where}: {loss.why}" for loss in written.losses]
    return _file(f"{_stem(subject)}.ics", "text/calendar", written.data, lost)


def _as_sheet(subject: Any, _request: Request) -> Plain:
    from backworkouts import report  # noqa: PLC0415  its package is loaded for the export

    if isinstance(subject, tuple):
        return {"reason": "A log is done already: a sheet is for a plan."}
    return _file(f"{_stem(subject)}.html", "text/html", report.sheet(subject))


_EXPORTS: Mapping[str, Callable[[Any, Request], Plain]] = {
    "text": _as_text,
    "json": _as_json,
    "calendar": _as_calendar,
    "sheet": _as_sheet,
}

_ANSWERS: Mapping[str, Callable[[Request], Plain]] = {
    "check": _check,
    "fix": _fix,
    "complete": _complete,
    "pictures": _pictures,
    "export": _export,
}


def answer(request: str) -> str:
    """Return the result of a request, or `{"error": ...}` for input that is refused.

    Args:
        request: JSON text with the key `do`: `check`, `fix`, `complete`, `pictures` or `export`.
    """
    asked = json.loads(request)
    try:
        result = _ANSWERS[asked["do"]](asked)
    except BackworkoutsError as error:
        result = {"error": str(error)}
    return json.dumps(result)

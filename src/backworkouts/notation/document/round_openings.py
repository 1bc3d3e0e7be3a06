"""Lines that open rounds or a superset: `3 rounds of:`, `EMOM 10:`, `Superset:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from backworkouts.model.block import BlockMethod
from backworkouts.notation.document.headings import LOOSE, MARKDOWN, SPLIT, WORDS
from backworkouts.notation.grammar.naming import is_movement, is_telling
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import Role, any_of

__all__ = ["A_MINUTE", "Rounds", "opens_rounds", "opens_superset", "sets_at_intervals"]


A_MINUTE = "a time of at least one minute"
"""What rounds that a clock times must last, as a problem tells it."""
_SUPERSET = re.compile(
    rf"[\s\-*\u2022]*{any_of(lambda one: one.supersets, LOOSE)}s?"
    r"\s*\#?[0-9a-z]?\s*(?:\([^)]*\))?\s*:?[*_\s]*:?\s*$"
)
_ROUNDS = re.compile(
    rf"[-*\u2022\s]*(?:(?:{any_of(lambda one: one.lead_phrases)})\s*[,:]?\s*)?"
    rf"(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: one.rounds)}"
    rf"(?:\s+{any_of(lambda one: (*one.name_of, *one.count_of))})?"
    rf"(?:\s+{any_of(lambda one: one.following)})?\s*[:.]?\s*$"
)
_TIMES = any_of(lambda one: one.phrases[Role.TIMES])
_REPEATED = re.compile(
    rf"[-*\u2022\s]*(?:{any_of(lambda one: one.repeats)}\s+(?P<low>[0-9]{{1,2}})\s*{_TIMES}"
    rf"|(?P<before>[0-9]{{1,2}})\s*{_TIMES}\s+{any_of(lambda one: one.repeats)})\s*[:.]?\s*$"
)
_SETS_OF = re.compile(
    rf"[-*\u2022\s]*(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: one.phrases[Role.SETS])}"
    rf"\s+{any_of(lambda one: (*one.name_of, *one.count_of))}\s*:\s*$"
)
_SETS_AT_INTERVALS = re.compile(
    rf"[-*\u2022\s]*{any_of(lambda one: one.intervals)}\s+"
    rf"(?:[0-9]{{1,2}}:[0-5][0-9]|[0-9]{{1,3}}\s*"
    rf"{any_of(lambda one: (*one.phrases[Role.SECONDS], *one.phrases[Role.MINUTES]))})(?:\s*,)?\s*"
    rf"(?:{any_of(lambda one: one.during)}\s+)?"
    rf"(?:(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: (*one.phrases[Role.SETS], *one.rounds))}"
    r"|[x\u00d7]\s?(?P<times>[0-9]{1,2}))\s*[:.]?\s*$"
)
"""Sets of which one begins every so many minutes: `Every 2:00 for 5 sets`."""
_ROUNDS_WITHIN = re.compile(rf"\((?P<low>[0-9]{{1,2}})\s*x?\s*{any_of(lambda one: one.rounds)}\b")
_MINUTES = rf"(?:{any_of(lambda one: one.phrases[Role.MINUTES])}|'|m)?"
_METHOD = rf"(?:(?P<amrap>amrap)|{any_of(lambda one: one.phrases[Role.EMOM])})"
_FOR = any_of(lambda one: (*one.for_weeks, *one.count_of, *one.name_of))
_TIMED = (
    re.compile(
        rf"[-*\u2022\s]*{_METHOD}\s*[-x]?\s*(?:{_FOR}\s+)?(?P<minutes>[0-9]{{1,3}})"
        rf"\s*{_MINUTES}\s*[:.]?\s*$"
    ),
    re.compile(rf"[-*\u2022\s]*(?P<minutes>[0-9]{{1,3}})[\s-]*{_MINUTES}\s*{_METHOD}\s*[:.]?\s*$"),
)
_LEAD = re.compile(
    r"[^\w\"'(\[#]*(?:\[[ x]?\]\s*)?"
    r"(?P<label>(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\s*[.)]\s+)?[^\w\"'(\[#]*"
)
_CUTS = re.compile(r"(?:(?<!\s)\s+)?[,;:()]\s*|(?<!\s)\s+-\s+")
_ROUNDS_PART = re.compile(
    rf"(?P<low>[0-9]{{1,2}})\s*(?:x\s*)?{any_of(lambda one: one.rounds)}"
    rf"(?!\s+{any_of(lambda one: (*one.name_of, *one.count_of))}\b)(?P<how>(?:\s+[^\W\d_]+){{0,3}})"
)
_SETS_OR_TIMES = any_of(lambda one: (*one.phrases[Role.SETS], *one.phrases[Role.TIMES]))
_SETS_PART = re.compile(
    rf"(?P<low>[0-9]{{1,2}})\s*{_SETS_OR_TIMES}|{_TIMES}\s?(?P<behind>[0-9]{{1,2}})"
)
_TIMED_PART = re.compile(rf"{_METHOD}\s+(?:{_FOR}\s+)?(?P<minutes>[0-9]{{1,3}})\s*{_MINUTES}")
_TIMES_BEHIND = re.compile(r"(?P<kind>\S.*?)\s+(?P<count>x\s?[0-9]{1,2}|[0-9]{1,2}\s?x)")
"""The rounds behind the title of a superset: `Giant set x4`."""
_TIME = any_of(lambda one: (*one.phrases[Role.SECONDS], *one.phrases[Role.MINUTES]))
_REST_PART = re.compile(
    rf"(?:{any_of(lambda one: one.phrases[Role.REST])}\s+)?[0-9]{{1,3}}\s*{_TIME}\b[^0-9]*"
)
_CIRCUIT_PART = re.compile(
    rf"(?:[^\W\d_]+\s+){{0,3}}{any_of(lambda one: one.supersets, LOOSE)}s?(?:\s+\#?[0-9a-z])?"
)
"""A superset or a circuit, and what kind of: `Full body circuit`, `Superset 2`."""
_TITLE_PART = re.compile(r"[^\W\d_][^0-9]*(?:\s[0-9]{1,2})?")
_PART_WORDS = 4


_ROUNDS_CHARACTERS = 100


@frozen
class Rounds:
    """Rounds of all exercises behind a line: `3 rounds:`, `EMOM 10:`, `AMRAP 12 min:`."""

    count: int
    method: BlockMethod | None = None
    minutes: int | None = None


def opens_superset(text: str) -> bool:
    """Whether the lines behind this one are a superset: `Superset:`."""
    return _SUPERSET.match(fold(text)) is not None


def opens_rounds(text: str) -> Rounds | None:
    """Return the rounds that a line opens: `3 rounds of:`, `EMOM 10:`, `AMRAP 12 min`."""
    marked = MARKDOWN.match(text)
    if marked is not None and len(marked[1]) > 1:  # "# Cindy - AMRAP 20" is the title of a text
        text = text[marked.end() :]
    folded = fold(text).strip()
    at_intervals = sets_at_intervals(folded)
    if at_intervals is not None:
        return at_intervals
    repeated = _REPEATED.match(folded)
    if repeated is not None:
        return Rounds(int(repeated["low"] or repeated["before"]))
    found = _ROUNDS.match(folded) or _SETS_OF.match(folded)
    if found is None and opens_superset(text):
        found = _ROUNDS_WITHIN.search(folded)  # "Circuit (3 rounds):"
    if found is not None:
        return Rounds(int(found["low"]))
    for form in _TIMED:
        found = form.match(folded)
        if found is not None:
            return _timed(found)
    return _titled_rounds(folded)


def sets_at_intervals(text: str) -> Rounds | None:
    """Return the sets of a line that opens sets at intervals: `Every 2:00 for 5 sets:`."""
    found = _SETS_AT_INTERVALS.match(fold(text).strip())
    return None if found is None else Rounds(int(found["low"] or found["times"]))


def _timed(found: re.Match[str]) -> Rounds:
    minutes = int(found["minutes"])
    if found["amrap"]:
        return Rounds(1, BlockMethod.AMRAP, minutes)
    return Rounds(minutes, BlockMethod.EMOM, minutes)


def _titled_rounds(folded: str) -> Rounds | None:
    """The rounds of a part with a label or a title: `B) 4 sets`, `Block 1 (3 rounds, rest 90 s)`.

    Beside the rounds such a line holds a title, rests and no exercise.
    """
    if len(folded) > _ROUNDS_CHARACTERS or folded.endswith((".", "!", "?")):
        return None
    lead = _LEAD.match(folded)
    begin = lead.end() if lead is not None else 0
    text = folded[begin:].replace("\u2013", "-").replace("\u2014", "-").rstrip("*_ ")
    has_label = lead is not None and lead["label"] is not None
    parts = [*_title_parts(text)]
    is_circuit = any(map(_CIRCUIT_PART.fullmatch, parts))
    rounds, others = None, []
    for part in parts:
        stated = _rounds_of(part, counts_sets=has_label or is_circuit) if rounds is None else None
        if stated is None:
            others.append(part)
        else:
            rounds, how = stated
            others += [how] if how else []
    most = _PART_WORDS if has_label else _PART_WORDS // 2
    is_plain = all(_is_beside_rounds(part, most) for part in others)
    is_told = bool(others) or has_label or (rounds is not None and rounds.method is not None)
    return rounds if is_plain and is_told else None


def _title_parts(text: str) -> Iterator[str]:
    """The parts of a title between punctuation; the rounds of `Giant set x4` are one."""
    for part in filter(None, _CUTS.split(text)):
        found = _TIMES_BEHIND.fullmatch(part)
        if found is not None and _CIRCUIT_PART.fullmatch(found["kind"]):
            yield from found.group("kind", "count")
        else:
            yield part.strip("*_ ")


def _rounds_of(part: str, *, counts_sets: bool) -> tuple[Rounds, str] | None:
    """The rounds that a part of a title states, and what else it states: `3 rounds for time`."""
    timed = _TIMED_PART.fullmatch(part)
    if timed is not None:
        return _timed(timed), ""
    found = _ROUNDS_PART.fullmatch(part)
    if found is not None:
        return Rounds(int(found["low"])), found["how"].strip()
    sets = _SETS_PART.fullmatch(part) if counts_sets else None
    return None if sets is None else (Rounds(int(sets["low"] or sets["behind"])), "")


def _is_beside_rounds(part: str, most: int) -> bool:
    """Whether words beside rounds are a rest or a title, and no exercise."""
    if _REST_PART.fullmatch(part) or _CIRCUIT_PART.fullmatch(part):
        return True
    is_title = _TITLE_PART.fullmatch(part) is not None and len(part.split()) <= most
    is_name = is_movement(part) and SPLIT.match(part) is None
    return is_title and not is_name and not any(map(is_telling, WORDS.findall(part)))

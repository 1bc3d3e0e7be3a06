"""From a line to a prescription, step by step."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from attrs import evolve, frozen

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, describe
from backworkouts.model.load import Unit
from backworkouts.model.set import Set
from backworkouts.notation.account import Doubt, Part, PartKind
from backworkouts.notation.grammar.ambiguities import ambiguities
from backworkouts.notation.grammar.changes import changes
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.exercises import exercises_of, opens_superset
from backworkouts.notation.grammar.groups import Group, Unsound, sets_of
from backworkouts.notation.grammar.judge import prescribes
from backworkouts.notation.grammar.line import read_items
from backworkouts.notation.grammar.naming import (
    is_leading,
    is_movement,
    is_plain,
    is_prose,
    strip_prefix,
)
from backworkouts.notation.grammar.parts import Parts, Piece
from backworkouts.notation.grammar.reader import Item, LineReader, settle
from backworkouts.notation.grammar.remarks import doubts_of
from backworkouts.notation.grammar.slips import find_slips
from backworkouts.notation.grammar.spans import filled, merged_parts, shifted
from backworkouts.notation.grammar.text import MARKUP, Fault, Normal, fold, normal
from backworkouts.notation.grammar.tokens import ENDS, NUMBER, SYMBOL, Token, tokens
from backworkouts.notation.prescription import Prescription, Span
from backworkouts.notation.vocabulary import (
    NARRATION,
    NUMBERS,
    PHRASES,
    TOTALS,
    Role,
    any_of,
    merged,
)

__all__ = ["LineReading", "examine", "is_distance", "read_line"]

_BULLET = re.compile(
    r"""\s*(?:(?:[-*+\u2022\u2023\u25e6\u2043\u2219\u00b7\u25aa\u25ab\u25cf\u25cb>\u2192]
    |\[[ xX]?\]|[\u2610-\u2612]|\u2705|\u2714)\s*)*""",
    re.VERBOSE,
)
_LABEL = re.compile(
    r"""\s*(?:
        (?P<tier>T[1-4])(?:\s*:|\s+-|(?=\s+[^\W\d_]))
      | (?P<superset>[A-Z]{1,2}-?[0-9]{1,2}[a-z]?|[0-9]{1,2}-?[A-Fa-f])
            (?:\s*[.):]+|\s+-|(?=\s+[^\W\d_]))
      | \#?(?P<number>[0-9]{1,2})(?:\s*\)|\.(?![0-9])|\s+-(?=\s+[^\W\d_]))
      | (?P<letter>[A-Za-z])(?:\s*\)|\.(?=\s))
    )\s*""",
    re.VERBOSE,
)
"""T1 to T4 are tiers of a workout, from main lift to accessory; `T1.` is of a superset."""
_SET = re.compile(rf"{any_of(lambda one: one.one_set)}\b(?!\s*\#?[0-9]+\s*[:.)-])")
"""What makes a label an ordinal: `2. Satz`, but `2. Set 1: 80x8` is labeled."""
_MARKS = ("**", "__", "`", "~~", "[[", "^", "¹", "²", "³")
_TIMES = frozenset(
    word for word, found in PHRASES.items() if ((), Role.TIMES) in found and len(word) > 1
)
_DIGIT = re.compile("[0-9]")
_CONDITIONS = merged(lambda one: one.conditions)
_TELLING = {Role.FAILURE, Role.SETS}
_PLAIN = re.compile(
    r"(?P<name>[^\W\d_]+(?:[ '-][^\W\d_]+)*)(?P<between>[ :-]*[ :])(?P<tail>[0-9].{0,79})$"
)  # what is longer comes only once
_PLURAL = re.compile(r"^[0-9]+s\b|[0-9]s\s?x")
"""Seconds, a pair of dumbbells, or the end of a name, which the name decides: `55s x 9`."""
_STAND_IN = "Row "
_BEHIND_TOTAL = {":", "=", "-"}


@frozen
class LineReading:
    """What a line is, as far as one can see without its neighbors.

    Attributes:
        prescription: the first of its exercises, each with the next in `superset_with` or
            `followed_by`; None without one.
        faults: what tries to prescribe something and fails; then there is no prescription.
        continues: whether it states something of sets and names nothing: `Sets: 3`, `Rest 90s`.
        parts: what each of its characters that is no space was read as, in order.
        doubts: notes that may hide a set, or a number that would change one.
    """

    prescription: Prescription | None = None
    faults: tuple[Fault, ...] = ()
    continues: bool = False
    parts: tuple[Part, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def is_distance(note: str) -> bool:
    """Whether the note of a set is a distance, as a line states it behind its x: `50 m`."""
    found = read_line(f"Carry 1x{note}", None).prescription
    return found is not None and found.sets[0].note == note


def read_line(text: str, unit: Unit | None) -> LineReading:
    """What one line is.

    What stands behind a name (`4x10 @ 60 kg`) comes again and again in a program, and means the
    same under every plain name: it is read once.
    """
    if len(text) > limits.LINE_CHARACTERS:
        expected = f"a line of at most {limits.LINE_CHARACTERS:,} characters"
        fault = Fault(0, 1, f"{len(text):,} characters", expected, Code.TOO_LARGE)
        return LineReading(faults=(fault,), parts=_all_of(text, PartKind.PROBLEM))
    line, hostile = normal(text)
    if hostile is not None:
        return LineReading(faults=(hostile,), parts=_all_of(text, PartKind.PROBLEM))
    if not _may_prescribe(line.text):
        return LineReading(parts=_all_of(text, PartKind.NOTE))
    line = _without_markup(line)
    begin, label = _begin(line.text)
    plain = _PLAIN.match(line.text, begin) if line.offsets is None else None
    is_tail = plain is not None and _PLURAL.search(plain["tail"]) is None
    if plain is not None and is_tail and is_plain(plain["name"]):
        found = _behind_plain_name(plain["tail"], unit)
        if found is not None:
            return _under(text, found, plain, label)
    return examine(text, line, begin, label, unit)


def _all_of(text: str, kind: PartKind) -> tuple[Part, ...]:
    """One part for a whole line, but for its bullet."""
    bullet = _BULLET.match(text)
    begin = bullet.end() if bullet is not None else 0
    end = len(text.rstrip())
    return merged_parts(filled(text, [Part(begin, end, kind)] if begin < end else []))


def _may_prescribe(text: str) -> bool:
    """Whether the line holds a number or a word that stands for one: most prose does not."""
    if _DIGIT.search(text):
        return True
    words = fold(text).replace("-", " ").split()
    if not NUMBERS.keys().isdisjoint(words) and not _TIMES.isdisjoint(words):
        return True  # three times fifteen
    stated = (PHRASES.get(word.strip(".,:;()*!"), ()) for word in words)
    return any(role in _TELLING for phrases in stated for _, role in phrases)


def _begin(text: str) -> tuple[int, str | None]:
    """Where a line begins behind its bullet, its label and the place it names; the label."""
    bullet = _BULLET.match(text)
    begin = bullet.end() if bullet is not None else 0
    found = _LABEL.match(text, begin)
    label = None
    is_alone = found is not None and found["number"] and found.end() == len(text.rstrip())
    if found is not None and not is_alone and not _SET.match(fold(text[found.end() :])):
        counted = found["superset"] or found["number"] or found["letter"]
        label = None if found["tier"] else counted.upper()
        begin = found.end()
    return begin + strip_prefix(text[begin:]), label


@lru_cache(maxsize=4096)
def _behind_plain_name(tail: str, unit: Unit | None) -> LineReading | None:
    """What a tail states under a plain name; None when that is for the whole line to state."""
    text = _STAND_IN + tail
    found = examine(text, Normal(text, None), 0, None, unit)
    only = found.prescription
    if only is None or only.superset_with or only.followed_by or only.name != _STAND_IN.strip():
        return None
    return found


def _under(text: str, found: LineReading, plain: re.Match[str], label: str | None) -> LineReading:
    shift = plain.start("tail") - len(_STAND_IN)
    only = found.prescription
    assert only is not None  # noqa: S101  as _behind_plain_name returns it
    sets, span = only.sets_span, only.span
    prescription = Prescription(
        plain["name"],
        only.sets,
        None,
        label,
        only.note,
        Span(plain.start("name"), span.end + shift),
        Span(*plain.span("name")),
        Span(sets.start + shift, sets.end + shift),
        assumed_units=only.assumed_units,
    )
    parts = [Part(*plain.span("name"), PartKind.NAME), *shifted(found.parts[1:], shift)]
    doubts = tuple(Doubt(one.start + shift, one.end + shift, one.assumed) for one in found.doubts)
    whole = merged_parts(filled(text, parts))
    return LineReading(prescription, parts=whole, doubts=doubts)


def examine(
    text: str, line: Normal, begin: int, label: str | None, unit: Unit | None
) -> LineReading:
    """What a line is.

    Args:
        text: the line as written.
        line: its normal form.
        begin: where that begins, behind its label.
        label: what it is counted by.
        unit: of loads that state none.
    """
    whole = Cursor(tokens(line.text, begin))
    readings = [
        _Examination(line, whole.part(first, last), None if first else label, unit).result()
        for first, last in exercises_of(whole)
    ]
    if len(readings) > 1 and any(map(_is_nameless, readings)):
        readings = [_Examination(line, whole, label, unit).result()]
    if len(readings) == 1:
        return _accounted(text, readings[0])
    faults = tuple(fault for reading in readings for fault in reading.faults)
    stated = (
        [] if faults else [one.prescription for one in readings if one.prescription is not None]
    )
    is_superset = opens_superset(whole) or opens_superset(Cursor(tokens(line.text[:begin])))
    is_superset &= not any(one.superset_with for one in stated)
    chain: Prescription | None = None
    for one in reversed(stated):
        chain = evolve(one, superset_with=chain) if is_superset else evolve(one, followed_by=chain)
    parts = tuple(part for reading in readings for part in reading.parts)
    doubts = tuple(doubt for reading in readings for doubt in reading.doubts)
    return _accounted(text, LineReading(chain, faults, parts=parts, doubts=doubts))


def _is_nameless(found: LineReading) -> bool:
    """Whether a part has sets and no name: then it is no exercise, and the line holds one."""
    return found.prescription is not None and not found.prescription.name


def _accounted(text: str, found: LineReading) -> LineReading:
    """The reading with parts that cover the whole line."""
    parts = list(found.parts)
    if found.faults:
        parts = [
            part if part.kind is PartKind.MARK else part._replace(kind=PartKind.PROBLEM)
            for part in parts
        ]
    doubts = () if found.faults else found.doubts
    return evolve(found, parts=merged_parts(filled(text, parts)), doubts=doubts)


def _without_markup(line: Normal) -> Normal:
    """The line with spaces for Markdown's marks and for those of footnotes: `Row^(1)`."""
    text = line.text
    if not any(mark in text for mark in _MARKS):
        return line
    return Normal(MARKUP.sub(lambda found: " " * len(found[0]), text), line.offsets)


class _Examination:
    """The steps from the tokens of a line to a prescription."""

    def __init__(self, line: Normal, cursor: Cursor, label: str | None, unit: Unit | None) -> None:
        self.line = line
        self.label = label
        self.unit = unit
        self.tokens = cursor.tokens
        self.parts: Parts = Parts(line.text, cursor)
        self.reader: LineReader = LineReader(cursor)

    def result(self) -> LineReading:
        """What the line is; its parts are tokens only."""
        items = self._merged([_adopted(item) for item in read_items(self.reader)])
        for item in items:
            settle(item)
            self.reader.settle_parentheses(item)
        names = [self.parts.name(item) for item in items]
        if any(is_prose(name.text) for name in names) or self._tells(items):
            self.reader.cursor.faults.clear()  # a sentence prescribes nothing, and fails at nothing
            return self._reading([], [])
        continues = len(items) == 1 and not names[0].text and self._names_nothing(items[0])
        for item in items:
            item.groups = [group for group in item.groups if group.states_sets or group.load]
        pairs = list(zip(items, names, strict=True))
        if not any(prescribes(item, name.text, self.parts) for item, name in pairs):
            return self._reading(items if continues else [], names, continues=continues)
        self._share(pairs)
        result: Prescription | None = None
        for item, name in reversed(pairs):
            result = self._prescription(item, name, result)
        if len(items) > limits.EXERCISES_IN_BLOCK:
            expected = f"at most {limits.EXERCISES_IN_BLOCK} exercises in a superset"
            self._fault(0, self.reader.cursor.last, expected)
        return self._reading(items, names, result, continues=continues)

    def _tells(self, items: list[Item]) -> bool:
        """Whether the line tells of sets that were planned or missed, or of a sum of sets."""
        tokens = self.tokens
        if len(tokens) > ENDS and tokens[0].text in TOTALS and _is_behind_total(tokens[1]):
            return True  # Total: 16 series
        if self.reader.tells_sum:
            return True  # 24 sets in total
        stated = [group.stated_at for group in items[0].groups if group.stated_at is not None]
        before = tokens[: min(stated, default=0)]
        if _is_condition(before):
            return True  # once you hit 3x12
        return any(token.text in NARRATION for token in before)  # wanted 4x8

    def _reading(
        self,
        items: list[Item],
        names: list[Piece],
        prescription: Prescription | None = None,
        *,
        continues: bool = False,
    ) -> LineReading:
        kinds = self._kinds(items, names)
        if not self.reader.cursor.faults:
            find_slips(self.reader.cursor, kinds, is_read=prescription is not None)
        faults = self._faults()
        notes = self._doubts(kinds, items, is_read=prescription is not None)
        tokens, origin = self.tokens, self.line.origin
        parts = [
            Part(origin(tokens[first].start), origin(tokens[last - 1].end), kind)
            for first, last, kind in _runs(kinds)
        ]
        doubts = tuple(
            Doubt(origin(tokens[first].start), origin(tokens[last - 1].end), assumed)
            for first, last, assumed in notes
        )
        if faults:
            prescription, doubts = None, ()
        return LineReading(prescription, faults, continues, tuple(parts), doubts)

    def _doubts(
        self, kinds: list[PartKind], items: list[Item], *, is_read: bool
    ) -> Iterator[tuple[int, int, str]]:
        yield from self.reader.doubts if is_read else ()
        seen = [*kinds]
        for item in items:
            for begin, end in item.added:
                seen[begin:end] = [PartKind.PRESCRIPTION] * (end - begin)
        yield from doubts_of(self.reader.cursor, seen, is_read=is_read)
        yield from ambiguities(self.reader.cursor, items, kinds) if is_read else ()
        yield from changes(self.reader.cursor, items, kinds) if is_read else ()

    def _kinds(self, items: list[Item], names: list[Piece]) -> list[PartKind]:
        """What each token was read as."""
        tokens = self.tokens[: self.reader.cursor.last]
        kinds = [PartKind.MARK if one.kind is SYMBOL else PartKind.NOTE for one in tokens]
        for item in items:
            for begin, end in item.taken:
                kinds[begin:end] = [PartKind.PRESCRIPTION] * (min(end, len(kinds)) - begin)
            for begin, end in item.asides + item.added + ([item.unused] if item.unused else []):
                kinds[begin:end] = [PartKind.NOTE] * (min(end, len(kinds)) - begin)
            if item.label_at is not None:
                begin, end = item.label_at
                kinds[begin:end] = [PartKind.MARK] * (end - begin)
        for name in names if items else []:
            if name.text:
                first = bisect_left(tokens, name.start, key=_start)
                last = bisect_left(tokens, name.end, key=_start)
                kinds[first:last] = [PartKind.NAME] * (last - first)
        return kinds

    def _faults(self) -> tuple[Fault, ...]:
        """Those of the line, where they were written, each once."""
        origin = self.line.origin
        faults = {}
        for one in self.reader.cursor.faults:
            found = one.found or describe(self.line.text[one.start : one.end])
            fault = Fault(origin(one.start), origin(one.end), found, one.expected, one.code)
            faults[fault.start, fault.expected] = fault
        return tuple(faults[place] for place in sorted(faults))

    def _fault(
        self, begin: int, end: int, expected: str, found: str = "", code: str = Code.UNREADABLE
    ) -> None:
        start, stop = self.tokens[begin].start, self.tokens[max(end - 1, begin)].end
        self.reader.cursor.faults.append(Fault(start, stop, found, expected, code))

    def _names_nothing(self, item: Item) -> bool:
        """Whether all words of the line state something of sets."""
        return bool(item.taken) and self.parts.note(item, Piece()) is None

    def _merged(self, items: list[Item]) -> list[Item]:
        """Those of one name are one: `Row 4x10 + 1xAMRAP`."""
        merged = [items[0]]
        for item in items[1:]:
            if item.expects_partner or not item.groups or self.parts.name(item).text:
                merged.append(item)
                continue
            last = merged[-1]
            last.groups += item.groups
            last.taken += [(last.end, item.begin), *item.taken]
            last.end, last.unused = item.end, item.unused
        return merged

    def _share(self, pairs: list[tuple[Item, Piece]]) -> None:
        """`Row + Pull-Up 3x10`: sets stated once, behind the last name, are the sets of each."""
        follower: Item | None = None
        for item, name in reversed(pairs):
            if len(pairs) > 1 and not name.text and item.end > item.begin:
                self._fault(item.begin, item.end, "the name of an exercise with its sets")
            elif any(group.states_sets for group in item.groups):
                follower = item
            elif follower is not None and name.text:
                own = item.groups[0].load if item.groups else None
                shared = follower.groups
                item.groups = [evolve(one, load=one.load or own) for one in shared]
            else:
                is_empty = item.end <= item.begin
                found = "the end of the line" if is_empty else ""
                begin = max(item.begin - is_empty, 0)
                self._fault(begin, max(item.end, begin + 1), "an exercise with its sets", found)

    def _prescription(
        self, item: Item, name: Piece, partner: Prescription | None
    ) -> Prescription | None:
        groups = [group for group in item.groups if group.states_sets]
        sets: list[Set] = []
        assumed_units: list[int] = []
        for group in groups:
            made = self._sets(group)
            if self.unit is not None and group.load is not None and group.load.unit is None:
                assumed_units += range(len(sets), len(sets) + len(made))
            sets += made
            if len(sets) > limits.SETS_OF_EXERCISE:
                expected = f"at most {limits.SETS_OF_EXERCISE} sets"
                self._fault(item.begin, item.end, expected, "more of them")
                break
        if len(name.text) > limits.NAME_CHARACTERS:
            expected = f"a name of at most {limits.NAME_CHARACTERS} characters"
            self._fault(item.begin, item.end, expected)
        if len(groups) > 1:
            self._refuse_second(item, groups, name)
        if self.reader.cursor.faults:
            return None
        item.added += [
            (group.load.begin, group.load.end)
            for group in groups
            if group.load is not None and group.load.is_added and self.unit is None
        ]
        item.asides += [
            span for group in item.groups if not group.states_sets for span in group.spans
        ]
        tokens, origin = self.tokens, self.line.origin
        spans = [span for group in groups for span in group.spans]
        first, last = min(begin for begin, _ in spans), max(end for _, end in spans)
        return Prescription(
            " ".join(name.text.split()),  # marks between its words were blanked
            tuple(sets),
            partner,
            self.label if item is self.reader.items[0] else item.label,
            self.parts.note(item, name),
            Span(
                origin(tokens[min(item.begin, first)].start),
                origin(tokens[max(item.end, last) - 1].end),
            ),
            Span(origin(name.start), origin(name.end)) if name.text else None,
            Span(origin(tokens[first].start), origin(tokens[last - 1].end)),
            assumed_units=tuple(assumed_units),
        )

    def _sets(self, group: Group) -> tuple[Set, ...]:
        begin, end = group.spans[0][0], group.spans[-1][1]
        try:
            return sets_of(group, self.unit)
        except Unsound as error:
            self._fault(begin, end, error.expected, error.found)
        except InvalidValueError as error:
            for problem in error.problems:
                self._fault(begin, end, problem.expected, problem.found, problem.code)
        return ()

    def _refuse_second(self, item: Item, groups: list[Group], name: Piece) -> None:
        """`Squat 5x5 Bench 3x8` names two exercises and has nothing between them."""
        ends = {group.spans[0][0] for group in groups[1:]}
        for begin, end in self.parts.gaps(item):
            piece = self.parts.piece(begin, end)
            is_other = end in ends and not piece.start <= name.start < piece.end
            if is_other and is_movement(piece.text) and not is_leading(piece.text):
                expected = "a comma or a + between two exercises on a line"
                self.reader.cursor.faults.append(Fault(piece.start, piece.end, "", expected))


def _is_condition(before: list[Token]) -> bool:
    """Whether the sets behind these tokens are a condition: `if 3x12 goes`, `+5 lb when 3x12`."""
    places = [at for at, token in enumerate(before) if token.text in _CONDITIONS]
    return bool(places) and (
        places[0] == 0 or any(token.kind is NUMBER for token in before[: places[-1]])
    )


def _is_behind_total(token: Token) -> bool:
    return token.kind is NUMBER or token.text in _BEHIND_TOTAL


def _runs(kinds: list[PartKind]) -> Iterator[tuple[int, int, PartKind]]:
    """Yield runs of equal kinds: the first place, the place after the last, the kind."""
    first = 0
    for kind, run in groupby(kinds):
        last = first + sum(1 for _ in run)
        yield first, last, kind
        first = last


def _start(token: Token) -> int:
    return token.start


def _adopted(item: Item) -> Item:
    """A number at the very beginning is repetitions when nothing else is: `4-6 Pull-Up`."""
    bare = item.first_bare
    if bare is not None and not any(group.states_sets for group in item.groups):
        group = item.groups[0]
        group.target, group.stated_at = bare, bare.begin
        group.spans.insert(0, (bare.begin, bare.end))
        item.taken.insert(0, (bare.begin, bare.end))
    return item

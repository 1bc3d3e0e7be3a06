"""One line of a workout: an exercise and the sets that are prescribed or logged of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import frozen

from backworkouts import limits
from backworkouts.errors import (
    InvalidValueError,
    LineProblem,
    NotationError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.load import Unit
from backworkouts.model.set import Set
from backworkouts.notation._groups import Group, Unsound, sets_of
from backworkouts.notation._line import Reader
from backworkouts.notation._naming import (
    clean_name,
    is_leading,
    is_movement,
    is_prose,
    split_at_colon,
    strip_prefix,
)
from backworkouts.notation._quantities import Kind
from backworkouts.notation._slots import Item
from backworkouts.notation._text import Fault, Normal, normal
from backworkouts.notation._tokens import Token, tokens
from backworkouts.notation._words import PHRASES, Role

__all__ = ["Prescription", "Span", "far", "parse_line", "read_line", "stated_unit"]


class Span(NamedTuple):
    """A part of a line: from the character `start`, counted from 0, to before `end`."""

    start: int
    end: int


@frozen
class Prescription:
    """What one line prescribes.

    Attributes:
        name: the exercise as written; empty when the line names none.
        sets: its sets, one by one: `4x10` is four.
        superset_with: what is done in turn with it, named on the same line.
        label: what the line is counted by: `A1`, `2`; None without one.
        note: what else the line says; None when nothing.
        span: of all this in the line.
        name_span: of the name; None without one.
        sets_span: of what says the sets.
    """

    name: str
    sets: tuple[Set, ...]
    superset_with: Prescription | None
    label: str | None
    note: str | None
    span: Span
    name_span: Span | None
    sets_span: Span


_BULLET = re.compile(
    r"""\s*(?:(?:[-*+\u2022\u2023\u25e6\u2043\u2219\u00b7\u25aa\u25ab\u25cf\u25cb\u2013>\u2192]
    |\[[ xX]?\]|[\u2610-\u2612]|\u2705|\u2714)\s*)*""",
    re.VERBOSE,
)
_LABEL = re.compile(
    r"""\s*(?:
        (?P<superset>[A-Z]{1,2}-?[0-9]{1,2}[a-z]?|[0-9]{1,2}-?[A-Za-z])(?:\s*[.):]+|\s+-|(?=\s+[^\W\d_]))
      | (?P<number>\#?[0-9]{1,2})(?:\s*\)|\.(?![0-9])|\s+-(?=\s+[^\W\d_]))
      | (?P<letter>[A-Za-z])(?:\s*\)|\.(?=\s))
    )\s*""",
    re.VERBOSE,
)
_MARKUP = re.compile(r"\*\*|__|`|~~")
_SEES = re.compile("[0-9]")
_PARTS = "a prescription such as 'Seated Row 4x10'"


def parse_line(text: str, *, unit: Unit | str | None = None) -> Prescription | None:
    """What one line prescribes; None when it is a heading, a note or prose.

    Args:
        text: the line, as people write it.
        unit: of loads that state none: `"kg"` or `"lb"`. Without it they are kept as not stated.

    Raises:
        NotationError: when it tries to prescribe something and fails, with every fault.

    >>> line = parse_line("Seated Row: 4 x 8-12 @ 60 kg, rest 90s")
    >>> line.name, len(line.sets), line.sets[0]
    ('Seated Row', 4, Set(reps='8-12', load='60 kg', rest='90 s'))
    """
    if not isinstance(text, str):
        raise UnsupportedSubjectError(describe(text), "a line of text")
    found = read_line(text, stated_unit(unit))
    if found.faults:
        raise NotationError(tuple(problem_of(fault, text) for fault in found.faults))
    return found.prescription


def stated_unit(unit: Unit | str | None) -> Unit | None:
    if unit in (None, Unit.KG, Unit.LB):
        return None if unit is None else Unit(unit)
    raise UnsupportedSubjectError(describe(unit), "'kg', 'lb' or None")


def problem_of(fault: Fault, text: str) -> LineProblem:
    """A fault of a single line as people see it."""
    found = fault.found or describe(text[fault.start : fault.end])
    return LineProblem(1, fault.start + 1, fault.end - fault.start, text, found, fault.expected)


def far(note: str) -> bool:
    """Whether the note of a set is a distance, as a line says it behind its x: `50 m`."""
    found = read_line(f"Carry 1x{note}", None).prescription
    return found is not None and found.sets[0].note == note


class Examined(NamedTuple):
    """What a line is, as far as one can see without its neighbors."""

    prescription: Prescription | None = None
    faults: tuple[Fault, ...] = ()
    is_continuation: bool = False
    """It says something of sets and names nothing: `Sets: 3`, `Rest 90s`, `80kg x 8`."""


_NOTHING = Examined()


def read_line(text: str, unit: Unit | None) -> Examined:
    """What one line is."""
    if len(text) > limits.LINE_CHARACTERS:
        expected = f"a line of at most {limits.LINE_CHARACTERS:,} characters"
        return Examined(faults=(Fault(0, 1, f"{len(text):,} characters", expected),))
    line, hostile = normal(text)
    if hostile is not None:
        return Examined(faults=(hostile,))
    if not _may_prescribe(line.text):
        return _NOTHING
    return _Parse(line, unit).examined()


def _may_prescribe(text: str) -> bool:
    """Whether the line holds a number or a word that stands for one: most prose does not."""
    if _SEES.search(text):
        return True
    words = text.lower().replace("-", " ").split()
    return any(_says(word.strip(".,:;()*!")) for word in words)


_TELLING = {Role.FAILURE, Role.SETS}


def _says(word: str) -> bool:
    return any(role in _TELLING for _, role in PHRASES.get(word, ()))


class _Parse:
    """The steps from a line to a prescription."""

    def __init__(self, line: Normal, unit: Unit | None) -> None:
        self.line = line
        self.text = _MARKUP.sub(lambda found: " " * len(found[0]), line.text)
        self.unit = unit
        self.label: str | None = None
        begin = self._begin()
        self.tokens: list[Token] = tokens(self.text, begin)
        self.reader = Reader(self.tokens)

    def _begin(self) -> int:
        """Where the line begins behind its bullet, its label and the place it names."""
        text = self.text
        begin = _BULLET.match(text).end()  # type: ignore[union-attr]  # it matches nothing, too
        label = _LABEL.match(text, begin)
        if label is not None and not (label["number"] and label.end() == len(text.rstrip())):
            self.label = (label["superset"] or label["number"] or label["letter"]).upper()
            begin = label.end()
        return begin + strip_prefix(text[begin:])

    def examined(self) -> Examined:
        """What the line is."""
        items = self.reader.read(0)
        for item in items:
            self._adopt(item)
        items = self._merged(items)
        for item in items:
            self.reader.settle(item)
        named = [self._named(item) for item in items]
        if any(is_prose(name) for name, _, _ in named):
            return _NOTHING
        continues = len(items) == 1 and not named[0][0] and self._names_nothing(items[0])
        if not any(self._prescribes(item, one[0]) for item, one in zip(items, named, strict=True)):
            return Examined(faults=self._faults(), is_continuation=continues)
        self._share(items, named)
        result: Prescription | None = None
        for item, one in zip(reversed(items), reversed(named), strict=True):
            result = self._prescription(item, one, result)
        if len(items) > limits.EXERCISES_IN_BLOCK:
            most = limits.EXERCISES_IN_BLOCK
            self._fault(0, self.reader.last, f"at most {most} exercises in a superset")
        faults = self._faults()
        return Examined(None if faults else result, faults, continues)

    def _faults(self) -> tuple[Fault, ...]:
        return tuple(map(self._origin, self.reader.faults))

    def _names_nothing(self, item: Item) -> bool:
        """Whether all words of the line say something of sets."""
        return bool(item.taken) and self._note(item, ("", 0, 0)) is None

    def _origin(self, fault: Fault) -> Fault:
        found = fault.found or describe(self.line.text[fault.start : fault.end])
        origin = self.line.origin
        return fault._replace(start=origin(fault.start), end=origin(fault.end), found=found)

    def _fault(self, begin: int, end: int, expected: str, found: str = "") -> None:
        tokens = self.tokens
        fault = Fault(tokens[begin].start, tokens[max(end - 1, begin)].end, found, expected)
        self.reader.faults.append(fault)

    def _adopt(self, item: Item) -> None:
        """A number at the very beginning is repetitions when nothing else is: `4-6 Pull-Up`."""
        bare = item.first_bare
        if bare is not None and not any(group.says_sets for group in item.groups):
            if not item.groups:
                item.groups.append(Group())
            group = item.groups[0]
            group.target, group.said_at = bare, bare.begin
            group.spans.insert(0, (bare.begin, bare.end))
            item.taken.insert(0, (bare.begin, bare.end))

    # exercises of a superset

    def _merged(self, items: list[Item]) -> list[Item]:
        """Without those that a plus begins and no name follows: `4x10 + 1xAMRAP` is one exercise."""
        merged = [items[0]]
        for item in items[1:]:
            if item.expects_partner or self._named(item)[0] or not item.groups:
                merged.append(item)
                continue
            last = merged[-1]
            last.groups += item.groups
            last.taken += [(last.end, item.begin), *item.taken]
            last.end = item.end
        return merged

    def _share(self, items: list[Item], named: list[tuple[str, int, int]]) -> None:
        """`Row + Pull-Up 3x10`: sets said once, behind the last name, are the sets of each."""
        for place, item in enumerate(items):
            if any(group.says_sets for group in item.groups):
                continue
            follower = next(
                (one for one in items[place + 1 :] if any(g.says_sets for g in one.groups)), None
            )
            if follower is not None and named[place][0]:
                item.groups = follower.groups
            elif item.expects_partner or not named[place][0]:
                begin = item.begin if item.end > item.begin else item.begin - 1
                self._fault(
                    begin, max(item.end, begin + 1), "an exercise with its sets", self._found(item)
                )
            else:
                self._fault(item.begin, item.end, "sets of this exercise of the superset")

    def _found(self, item: Item) -> str:
        return "" if item.end > item.begin else "the end of the line"

    # names and notes

    def _gaps(self, item: Item) -> list[tuple[int, int]]:
        """The tokens that say nothing of sets, as ranges: the first may be the name."""
        gaps = []
        at = item.begin
        for begin, end in sorted(item.taken):
            gaps.append((at, begin))
            at = max(at, end)
        return [*gaps, (at, item.end)]

    def _piece(self, begin: int, end: int) -> tuple[str, int, int]:
        """The text of a range of tokens, cleaned, and where it stands."""
        if end <= begin:
            return "", 0, 0
        start = self.tokens[begin].start
        text = self.text[start : self.tokens[end - 1].end]
        first, last = clean_name(text)
        if ": " in text[first:last]:
            begin, end = split_at_colon(text[first:last])
            first, last = first + begin, first + end
        return text[first:last], start + first, start + last

    def _named(self, item: Item) -> tuple[str, int, int]:
        """The name, and where it stands."""
        gaps = self._gaps(item)
        said: set[Kind | str] = set()
        for number, (begin, end) in enumerate(gaps):
            if number and self._is_behind_sets(item, begin):
                begin, end = self._first_words(begin, end)
            piece = self._piece(begin, end)
            if piece[0] and not is_leading(piece[0]) and any(one.isalpha() for one in piece[0]):
                return self._without_lead(piece)
        return "", 0, 0

    def _is_behind_sets(self, item: Item, at: int) -> bool:
        return any(group.said_at is not None and group.said_at < at for group in item.groups)

    def _first_words(self, begin: int, end: int) -> tuple[int, int]:
        """Behind the sets a name ends where a note begins; a connecting word begins a note."""
        tokens = self.tokens
        while begin < end and tokens[begin].text in {",", "-", ":", ".", "of", "de", ")", "]", "|"}:
            begin += 1
        if begin < end and (tokens[begin].text in _NOTE_BEGINS):
            return begin, begin
        for at in range(begin, end):
            token = tokens[at]
            if token.text in {",", ";", ".", "(", "[", "|", "\u2192"}:
                return begin, at
            if token.text == "-" and token.gap and tokens[at + 1].gap:
                return begin, at
            if at > begin and token.text in _NOTE_BEGINS:
                return begin, at
        return begin, end

    def _without_lead(self, piece: tuple[str, int, int]) -> tuple[str, int, int]:
        """`Perform 6 sets of ...` is gone already; `Start with Pull-Up 3x8` is not."""
        text, start, end = piece
        found = _LEAD.match(text)
        if found is not None and found.end() < len(text):
            return text[found.end() :], start + found.end(), end
        return piece

    def _note(self, item: Item, name: tuple[str, int, int]) -> str | None:
        pieces = []
        for begin, end in self._gaps(item):
            if end <= begin:
                continue
            start, stop = self.tokens[begin].start, self.tokens[end - 1].end
            for first, last in ((start, min(stop, name[1])), (max(start, name[2]), stop)):
                if not name[0]:
                    first, last = start, stop
                text = self.text[first:last] if first < last else ""
                low, high = clean_name(text)
                if text[low:high] and not is_leading(text[low:high]):
                    origin = self.line.origin
                    pieces.append(text[low:high])
                if not name[0]:
                    break
        return "; ".join(pieces) or None

    # judging

    def _prescribes(self, item: Item, name: str) -> bool:
        """Whether what was read is a prescription, and no number that happens to stand there."""
        item.groups = [group for group in item.groups if group.says_sets or group.load]
        groups = item.groups
        if any(group.is_one and (group.target or group.load) for group in groups):
            return True
        if not groups or self.tokens[0].text == "=":
            return False
        if any(group.sets is not None and (group.target or group.to_failure) for group in groups):
            return True
        is_first = item.first_bare is not None and groups[0].target is item.first_bare
        if is_first:
            first = groups[0].target.amounts[0].low if groups[0].target else 0
            is_named = is_movement(name) and not any(one.isdigit() for one in name)
            return is_named and _is_plausible(first) and self._words_behind(item) <= _FEW
        if any(group.target is not None and group.load is not None for group in groups):
            return True
        if any(group.has_product for group in groups):
            return True
        if any(group.target is not None and len(group.target.amounts) > 1 for group in groups):
            return bool(name)
        if any(group.sets is not None for group in groups):
            return bool(name) and is_movement(name)
        if any(group.target is not None for group in groups):
            if not name:
                is_kind = any(group.kind is not None for group in groups)
                return not self._words_behind(item) and not is_kind
            return is_movement(name) and self._words_behind(item) <= _FEW
        return False

    def _words_behind(self, item: Item) -> int:
        begin, end = self._gaps(item)[-1]
        depth = words = 0
        for token in self.tokens[begin:end]:
            depth += (token.text == "(") - (token.text == ")")
            words += depth <= 0 and token.text.isalpha()
        return words

    def _prescription(
        self, item: Item, name: tuple[str, int, int], partner: Prescription | None
    ) -> Prescription | None:
        sets: list[Set] = []
        spans: list[tuple[int, int]] = []
        groups = [group for group in item.groups if group.says_sets or len(item.groups) == 1]
        for group in groups:
            begin, end = group.spans[0][0], group.spans[-1][1]
            spans += group.spans
            try:
                sets += sets_of(group, self.unit)
            except Unsound as error:
                self._fault(begin, end, error.expected, error.found)
            except InvalidValueError as error:
                for problem in error.problems:
                    self._fault(begin, end, problem.expected, problem.found)
        if len(sets) > limits.SETS_OF_EXERCISE:
            self._fault(
                item.begin, item.end, f"at most {limits.SETS_OF_EXERCISE} sets", f"{len(sets)} sets"
            )
        if len(name[0]) > limits.NAME_CHARACTERS:
            self._fault(
                item.begin, item.end, f"a name of at most {limits.NAME_CHARACTERS} characters"
            )
        self._refuse_second(item, groups, name)
        if self.reader.faults:
            return None
        origin = self.line.origin
        first = self.tokens[item.begin].start
        last = self.tokens[max(item.end - 1, item.begin)].end
        said = [(self.tokens[b].start, self.tokens[e - 1].end) for b, e in spans]
        return Prescription(
            name[0],
            tuple(sets),
            partner,
            self.label if item is self.reader.items[0] else None,
            self._note(item, name),
            Span(origin(first), origin(last)),
            Span(origin(name[1]), origin(name[2])) if name[0] else None,
            Span(origin(min(one[0] for one in said)), origin(max(one[1] for one in said))),
        )

    def _refuse_second(self, item: Item, groups: list[Group], name: tuple[str, int, int]) -> None:
        """`Squat 5x5, Bench 3x8` names two exercises and does not say that they are a superset."""
        for group in groups[1:]:
            at = group.spans[0][0]
            gap = next(((b, e) for b, e in self._gaps(item) if e == at and b < e), None)
            piece = self._piece(*gap) if gap is not None else ("", 0, 0)
            if piece[0] and piece != name and is_movement(piece[0]) and not is_leading(piece[0]):
                expected = "one exercise on a line, or a + between those of a superset"
                self._fault(gap[0], gap[1], expected, describe(piece[0]))  # type: ignore[index]


_FEW = 4
_MOST_BARE = 100
_NOTE_BEGINS = {
    "http",
    "https",
    "www",
    "with",
    "and",
    "at",
    "on",
    "in",
    "per",
    "to",
    "until",
    "then",
    "using",
    "but",
    "w",
    "if",
    "as",
    "for",
}
_LEAD = re.compile(
    r"(?:start with|begin with|finish with|perform|do|complete|superset|superset of|then)\s+",
    re.IGNORECASE,
)


def _is_plausible(number: float) -> bool:
    return 1 <= number <= _MOST_BARE

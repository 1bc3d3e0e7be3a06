"""From elements to items: each exercise with the lines that belong to it.

A name and the sets below it are one exercise, whatever stands between them; sets below an exercise
go on with it; remarks right behind an exercise are its notes. All else is passed on as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from attrs import define, evolve, field, frozen

from backworkouts import limits
from backworkouts.errors import LineProblem
from backworkouts.model.block import BlockMethod
from backworkouts.model.set import SetKind
from backworkouts.notation.account import PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.asides import is_total
from backworkouts.notation.document.cached import CachedReader, is_stand_in, stand_in
from backworkouts.notation.document.elements import Element, LineRead, Sort
from backworkouts.notation.document.headings import SPLIT, StatedWeeks
from backworkouts.notation.document.lines import Line, joined, problem_in
from backworkouts.notation.document.names import name_of
from backworkouts.notation.document.round_openings import A_MINUTE, Rounds
from backworkouts.notation.document.rounds import counted, may_count, take_turns
from backworkouts.notation.document.run import Run
from backworkouts.notation.document.tables import cell_of_key, line_for
from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.naming import (
    begins_with_join,
    clean_name,
    is_leading,
    is_movement,
    is_prose,
)
from backworkouts.notation.grammar.text import Fault, fold
from backworkouts.notation.prescription import Prescription
from backworkouts.notation.vocabulary import VOCABULARIES, WEEKDAY_NUMBERS, Role, any_of

__all__ = ["Composer", "Entry", "Item", "WeekOfSets"]

_AND, _WITH = ", ", " + "
_THEN = f", {VOCABULARIES['en'].phrases[Role.THEN][0]} "
"""Ends what a label of warm-up sets holds for: `Warm-up: 40x10, then 60x5`."""
_ORDINAL = re.compile(rf"[\s\-*\u2022]*{any_of(lambda one: one.one_set)}\s*\#?[0-9]{{1,2}}\b")
_OUTSIDE = re.compile(r"\([^()]*\)")
_KIND = re.compile(
    r"[\s\-*\u2022]*"
    rf"{any_of(lambda one: one.phrases[Role.WARM_UP] + one.phrases[Role.DROP], '[- ]?')}\s*:"
)
_DROPS = re.compile(rf"[\s\-*\u2022]*{any_of(lambda one: one.phrases[Role.DROP], '[- ]?')}\s*:")
_COUNT = re.compile(r"[0-9]{1,2}")
_ORNAMENT = re.compile(r"[^\w)]{1,9}$")
_REACH = 60
"""Lines between a name and its sets."""


@frozen
class WeekOfSets:
    """The sets of an exercise in some weeks of a program."""

    stated: StatedWeeks
    written: Line
    """The whole line."""
    line: Line
    """What was read."""
    prescription: Prescription


@define
class Entry:
    """An exercise, or a superset on one line, with its notes."""

    line: Line
    """What was read."""
    prescription: Prescription
    name: Line | None = None
    """The name, when it stands apart from the sets."""
    label: str | None = None
    done: Prescription | None = None
    """What was done, where the exercise states a plan and what was done."""
    done_line: Line | None = None
    notes: list[Line] = field(factory=list)
    joins_last: bool = False
    """`superset with` stands before it."""
    level: int = 0
    """Of the heading that names it; 0 when none does."""
    rounds: Rounds | None = None
    """Its own rounds, where exercises take turns."""
    week: Line | None = None
    """The line of its week, whose beginning states which."""
    weeks: list[WeekOfSets] = field(factory=list)
    """Its sets week by week: the first alone when some are missing, none when all are alike."""


@define
class Item:
    """An exercise, or an element that belongs to none."""

    element: Element
    entry: Entry | None = None
    note: Line | None = None
    """The note that an element is, when it is nothing else."""
    is_name: bool = False
    """A note that may be the name of an exercise whose sets are missing."""


class Composer:
    """Walks along the elements of a text.

    Attributes:
        items: what they are together.
        problems: what could not be read.
        doubts: lines that may be something else, and what was assumed of each.
    """

    def __init__(
        self,
        elements: Sequence[Element],
        read: CachedReader,
        account: TextAccount,
        written: Sequence[str],
    ) -> None:
        self.items: list[Item] = []
        self.problems: list[LineProblem] = []
        self.doubts: list[tuple[Line, str]] = []
        self._elements = [*elements]
        self._read = read
        self._account = account
        self._written = written
        at = 0
        while at < len(elements):
            at = self._next(at)

    # one element after the other

    def _next(self, at: int) -> int:
        """Take what begins at an element; return the element behind it."""
        one = self._elements[at]
        if one.sort is Sort.FAULT and one.read is not None:
            self._fault(one.line, one.read.faults)
        elif one.sort is Sort.SETS and one.read is not None:
            return self._with_sets(at, one, one.read)
        elif one.sort is Sort.NAME or (one.sort is Sort.HEADING and self._may_name(one)):
            return self._named(at, one)
        elif one.sort in {Sort.MORE, Sort.KEY}:
            self._nameless(one)
        elif one.sort is Sort.JOIN:
            return self._join(at, one)
        elif one.sort in {Sort.REMARK, Sort.QUOTE, Sort.WEEK, Sort.LABEL, Sort.META, Sort.ALLOW}:
            self._remark(one)
        elif one.sort is not Sort.RULE:
            self.items.append(Item(one))
        if one.sort is Sort.ROUNDS and one.rounds is not None:
            self._in_rounds(at, one.line, one.rounds)
        self._allow(one)
        return at + 1

    def _in_rounds(self, at: int, line: Line, rounds: Rounds) -> None:
        """Take rounds: the lines behind may take turns, and hold counts before names."""
        if rounds.minutes == 0:
            self._fault(line, (Fault(0, len(line.text), "", A_MINUTE),))
        if rounds.method is BlockMethod.EMOM:
            take_turns(self._elements, at + 1, rounds, self._read)
        self._count_in_rounds(at + 1)

    def _count_in_rounds(self, at: int) -> None:
        """In rounds a number before a name is its repetitions: `12 prone cobras`."""
        while at < len(self._elements):
            one = self._elements[at]
            if one.sort in {Sort.BLANK, Sort.HEADING, Sort.SECTION, Sort.ROUNDS, Sort.DATE}:
                break
            is_open = one.sort in {Sort.NAME, Sort.REMARK}
            found = counted(name_of(one.line)[1]) if is_open else None
            if found is None and is_open and may_count(one.line):
                self.doubts.append((one.line, "a note"))
            if found is not None:
                name, count = name_of(found[0])[1], found[1]
                whole, read = self._read.below(count)
                if read.exercise is not None:
                    self._elements[at] = evolve(
                        one, sort=Sort.SETS, line=whole, read=read, name=name
                    )
            at += 1

    def _allow(self, one: Element) -> None:
        if one.allowed is not None:
            allowed = Element(Sort.ALLOW, one.allowed)
            self.items.append(Item(allowed, note=one.allowed))

    def _remark(self, one: Element) -> None:
        note = one.line
        if one.sort is Sort.META:
            self.items.append(Item(one, note=note))
            return
        is_name = one.sort is Sort.REMARK and one.name is not None
        self.items.append(Item(one, note=note, is_name=is_name))

    def _nameless(self, one: Element) -> None:
        line = one.line
        read = one.read if one.read is not None else self._read(line.text)
        if read.exercise is None and not read.faults:
            self.items.append(Item(one, note=line))
            return
        first, last = clean_name(line.text)
        fault = Fault(first, max(last, first + 1), "", "the name of an exercise before its sets")
        self._fault(line, read.faults or (fault,))

    def _join(self, at: int, one: Element) -> int:
        """`superset with` on a line of its own, or before an exercise."""
        behind = one.behind
        last = next(
            (item for item in reversed(self.items) if item.element.sort is not Sort.BLANK), None
        )
        is_stated = behind is not None and not one.line.text.lstrip(" -*\u2022").startswith("+")
        if behind is not None and behind.text.strip():
            read = self._read(behind.text)
            if read.exercise is not None and read.exercise.name:
                self._add(behind, read.exercise, joins_last=is_stated and last is not None)
                return self._behind_entry(at + 1, one)
            if read.faults:
                self._fault(behind, read.faults)
            else:
                self.items.append(Item(one, note=behind))
            return at + 1
        self.items.append(Item(one))
        return at + 1

    # an exercise with its sets on one line

    def _with_sets(self, at: int, one: Element, read: LineRead) -> int:
        if read.faults or read.exercise is None:
            self._fault(one.line, read.faults)
            self._allow(one)
            return at + 1
        exercise = read.exercise
        if one.name is not None and not is_stand_in(exercise.name):
            # words of the cells were taken for a name: the name is in its own cell
            exercise = evolve(exercise, name=one.name.text)
        if one.name is not None and not _is_name(_cleaned(one.name)):
            expected = f"a name of 1 to {limits.NAME_CHARACTERS} characters"
            self._fault(one.name, (Fault(0, len(one.name.text), "", expected),))
            return at + 1
        if self._joins_name(at, one):
            self.doubts.append((one.line, "an exercise of its own"))
        label = None if one.behind is None else one.behind.text
        entry = self._add(one.line, exercise, name=one.name, label=label, notes=list(one.notes))
        entry.rounds = one.rounds
        end = self._behind_entry(at + 1, one)
        if _states_sets_of_list(one.line, exercise):
            self._doubt_names(end)
        return end

    def _doubt_names(self, at: int) -> None:
        """Doubt unknown names below `5 sets of 10: Push-Up`, which may have its sets too."""
        names = list(takewhile(lambda one: one.sort is Sort.NAME, self._elements[at:]))
        after = self._elements[at + len(names) : at + len(names) + 1]
        if after and after[0].sort in {Sort.MORE, Sort.KEY, Sort.LABEL}:
            names = names[:-1]  # it has sets of its own
        for one in names:
            if not is_known(name_of(one.line)[1].text):  # a known one is a problem anyway
                self.doubts.append((one.line, "a note"))

    def _joins_name(self, at: int, one: Element) -> bool:
        """Whether a line may share its sets with the name above: `Squat` over `and row 3x10`."""
        if not at or not begins_with_join(one.line.without_bullet().text):
            return False
        above = self._elements[at - 1]
        return above.sort is Sort.NAME and is_movement(above.line.text)

    def _add(
        self,
        line: Line,
        exercise: Prescription,
        *,
        name: Line | None = None,
        label: str | None = None,
        notes: list[Line] | None = None,
        joins_last: bool = False,
    ) -> Entry:
        cleaned = None if name is None else _cleaned(name)
        entry = Entry(
            line,
            exercise,
            cleaned,
            label or exercise.label,
            notes=notes or [],
            joins_last=joins_last,
        )
        written = self._written[(line if name is None else name).whole.line - 1]
        indent = len(written) - len(written.lstrip())
        has_bullet = Line.written(written, 1).has_bullet
        element = Element(Sort.SETS, line, indent=indent, has_bullet=has_bullet)
        self.items.append(Item(element, entry))
        following = exercise.followed_by
        while following is not None:
            entry = Entry(line, following)
            self.items.append(Item(element, entry))
            following = following.followed_by
        return entry

    def _last_entry(self) -> Entry:
        """The exercise that was added last."""
        entry = self.items[-1].entry
        assert entry is not None  # noqa: S101  only asked behind `_add`
        return entry

    def _behind_entry(self, at: int, first: Element) -> int:
        """Read what goes on with the last exercise, and its notes."""
        entry = self._last_entry()
        entry.notes += _allowed(first)
        behind: list[tuple[str, Line]] = []
        weeks: list[Element] = []
        is_adjacent = True
        while at < len(self._elements):
            one = self._elements[at]
            is_near = is_adjacent or _is_deeper(one, first)
            if (one.sort is Sort.BLANK and self._goes_on(at, first)) or one.sort is Sort.RULE:
                is_adjacent = False
            elif one.sort in {Sort.MORE, Sort.KEY} and is_near:
                if _is_listed_beside(one, first) and self._is_warm_up(one):
                    self.doubts.append((one.line, "warm-up sets of the exercise above"))
                taken, at = self._keys(at)
                behind += [(_AND, line) for line in taken]
                entry.notes += [*one.notes, *_allowed(one)]
                continue
            elif one.sort is Sort.WEEK and is_near:
                weeks.append(one)
            elif is_adjacent and (joined_line := _joined_to(one, first)) is not None:
                behind.append(joined_line)
                entry.notes += _beside(one)
            elif one.sort is Sort.QUOTE or (is_adjacent and self._is_note_of(one, first)):
                is_quote = one.sort is Sort.QUOTE
                entry.notes.append(one.line if is_quote else one.line.without_bullet())
                entry.notes += _allowed(one)
            else:
                break
            at += 1
        if behind:
            self._go_on(entry, behind)
        for week in weeks:
            self.items.append(Item(week, note=week.line))
        return at

    def _is_warm_up(self, one: Element) -> bool:
        """Whether a line states warm-up sets of any exercise."""
        read = self._read(one.line.text).exercise
        return read is not None and all(each.kind is SetKind.WARM_UP for each in read.sets)

    def _goes_on(self, at: int, first: Element) -> bool:
        """Whether behind blank lines comes what is nested in the exercise, or a quote."""
        after = self._beyond_blanks(at)
        if after is None:
            return False
        if after.sort is Sort.QUOTE:
            return False
        return after.sort in {Sort.MORE, Sort.KEY} and _is_deeper(after, first)

    def _beyond_blanks(self, at: int, *others: Sort) -> Element | None:
        """The first element from a place on that is neither blank nor of the other sorts."""
        skipped = {Sort.BLANK, *others}
        while at < len(self._elements) and self._elements[at].sort in skipped:
            at += 1
        return self._elements[at] if at < len(self._elements) else None

    @staticmethod
    def _is_note_of(one: Element, first: Element) -> bool:
        """Whether a line right behind an exercise is its note: a sentence, or a nested cue."""
        if one.sort is Sort.REMARK:
            return True
        is_cue = one.sort in {Sort.NAME, Sort.LABEL} and _is_deeper(one, first)
        return is_cue and one.line.has_bullet

    def _go_on(self, entry: Entry, behind: list[tuple[str, Line]]) -> None:
        """Read an exercise as one with the lines behind it."""
        run = Run(entry.line, behind)
        whole = run.line(len(behind))
        read = self._read(whole.text)
        count = run.faulty(read.faults) if read.faults else len(behind)
        if count:
            union = self._read(run.line(count).text)
            if union.exercise is not None and union.exercise.name and not _is_one_of(entry):
                entry.line, entry.prescription = run.line(count), union.exercise
                entry.label = union.exercise.label or entry.label
            else:
                for _, line in behind[:count]:
                    self._alone(line)
        if read.faults:
            end = len(run.line(count + 1).text)
            self._fault(whole, tuple(one for one in read.faults if one.start < end))
            for _, line in behind[count + 1 :]:
                self._alone(line)

    def _alone(self, line: Line) -> None:
        """A line that goes on with none before it."""
        read = self._read(line.text)
        if read.is_silent:
            self.items.append(Item(Element(Sort.REMARK, line), note=line))
        elif read.exercise is not None and read.exercise.name:
            self._add(line, read.exercise)
        elif read.faults:
            self._fault(line, read.faults)
        else:
            self._nameless(Element(Sort.MORE, line, read))

    # a name, and its sets below

    @staticmethod
    def _may_name(one: Element) -> bool:
        found = one.heading
        return found is not None and found.is_title and not is_prose(found.title)

    def _named(self, at: int, name: Element) -> int:
        """A name with its sets below; or a title, or a note."""
        notes, sets = self._below(at, name)
        if sets is None:
            if name.sort is Sort.HEADING:
                self.items.append(Item(name))
            else:
                self.items.append(Item(name, note=name.line, is_name=True))
            self._allow(name)
            return at + 1
        behind, weeks, kept, end = self._sets_from(sets, name)
        label, named = name_of(name.line)
        if not behind:
            entry = self._of_weeks(name, named, label, weeks)
        else:
            entry = self._unite(name, named, label, behind, notes)
        for note in notes + kept:
            if entry is not None:
                entry.notes.append(note)
            else:
                self.items.append(Item(Element(Sort.REMARK, note), note=note))
        if entry is not None and name.allowed is not None:
            entry.notes.append(name.allowed)
        if entry is not None and name.heading is not None:
            entry.level = name.heading.level
        is_read = entry is not None and len(entry.weeks) > 1
        for week in [] if is_read else weeks if behind else weeks[1:]:
            self.items.append(Item(week, note=week.line))
        if entry is None:
            return end
        self._doubt_words(name, sets, end)
        return self._notes_below(end, name, entry)

    def _doubt_words(self, name: Element, at: int, end: int) -> None:
        """Doubt sets beside unknown words below an unknown name: either may be a title or a note.

        `Garage` over `Wheel: 3x10`.
        """
        if is_movement(name_of(name.line)[1].text):
            return
        stated = [one for one in self._elements[at:end] if one.sort in {Sort.MORE, Sort.SETS}]
        if all(map(self._is_warm_up, stated)):  # Garage, over Warm-up: 2x10
            self.doubts += [(one.line, "sets of the name above") for one in stated[:1]]
        for one in stated:
            exercise = None if one.read is None else one.read.exercise
            if one.sort is not Sort.SETS or exercise is None:
                continue
            if not (is_leading(exercise.name) or is_prose(one.line.text)):
                self.doubts.append((one.line, "sets of the name above"))

    def _notes_below(self, at: int, name: Element, entry: Entry) -> int:
        """The notes behind the sets below a name."""
        while at < len(self._elements):
            one = self._elements[at]
            is_note = one.sort is Sort.QUOTE or (
                self._is_note_of(one, name) and self._elements[at - 1].sort is not Sort.BLANK
            )
            if not is_note:
                break
            entry.notes.append(one.line.without_bullet())
            at += 1
        return at

    def _below(self, at: int, name: Element) -> tuple[list[Line], int | None]:
        """The notes between a name and its sets, and where these begin; None without sets."""
        notes: list[Line] = []
        for number in range(at + 1, min(at + _REACH, len(self._elements))):
            one = self._elements[number]
            if one.sort in {Sort.MORE, Sort.KEY, Sort.WEEK}:
                return notes, number
            if one.sort is Sort.SETS and self._is_more(one, name):
                return notes, number
            if one.sort is Sort.LABEL or one.sort is Sort.RULE or one.sort is Sort.BLANK:
                continue
            if one.sort in {Sort.REMARK, Sort.QUOTE, Sort.META}:
                notes.append(one.line.without_bullet())
                continue
            if one.sort is Sort.NAME and self._is_cue(number, one, name):
                notes.append(one.line.without_bullet())
                continue
            return notes, None
        return notes, None

    @staticmethod
    def _is_more(one: Element, name: Element) -> bool:
        """Whether the words beside the sets of a line are no name, below this name."""
        if one.more is None:
            return False
        exercise = None if one.read is None else one.read.exercise
        if exercise is None or (_is_title(name) and not is_leading(exercise.name)):
            return False
        return _is_deeper(one, name) or one.more.pieces[0].column == one.line.pieces[0].column

    def _is_cue(self, at: int, one: Element, name: Element) -> bool:
        """Whether a nested line between a name and nested sets is a cue and names no movement."""
        words = name_of(one.line)[1].text
        if not (_is_deeper(one, name) and one.has_bullet) or is_movement(words) or _is_title(name):
            return False
        after = self._beyond_blanks(at + 1)
        if after is None or _is_deeper(after, one):
            return False
        return after.has_bullet or is_movement(name_of(name.line)[1].text)

    def _sets_from(
        self, at: int, name: Element
    ) -> tuple[list[tuple[str, Line]], list[Element], list[Line], int]:
        """The lines of sets from an element on, the weeks among them, notes; and the end."""
        behind: list[tuple[str, Line]] = []
        weeks: list[Element] = []
        notes: list[Line] = []
        start = at
        while at < len(self._elements):
            one = self._elements[at]
            if one.sort in {Sort.MORE, Sort.KEY}:
                taken, after = self._keys(at)
                behind += [(_AND, line) for line in taken]
                notes += [*one.notes, *_allowed(one)]
                at = after
                continue
            if one.sort is Sort.SETS and one.more is not None and self._is_more(one, name):
                behind.append((_AND, one.more))
                notes += _beside(one)
            elif one.sort is Sort.WEEK:
                weeks.append(one)
            elif one.sort is Sort.JOIN and behind and one.behind is not None and one.behind.text:
                behind.append((_WITH, one.behind))
            elif one.sort is Sort.LABEL or one.sort is Sort.RULE:
                pass
            elif one.sort is Sort.BLANK:
                is_labeled = self._elements[at - 1].sort is Sort.LABEL
                if not is_labeled and not self._is_nested_beyond(at, name):
                    break
            elif one.sort in {Sort.NAME, Sort.REMARK} and self._is_between(at, one, name):
                notes.append(one.line.without_bullet())
            else:
                break
            at += 1
        return behind, weeks, notes, max(at, start + 1)

    def _is_nested_beyond(self, at: int, name: Element) -> bool:
        """Whether sets nested in a name, or with a label, stand behind blank lines."""
        after, label = self._beyond_blanks(at, Sort.LABEL), self._beyond_blanks(at)
        if after is None or label is None or after.sort not in {Sort.MORE, Sort.KEY}:
            return False
        return label.sort is Sort.LABEL or _is_deeper(after, name)

    def _is_between(self, at: int, one: Element, name: Element) -> bool:
        """Whether a nested remark stands between the sets of a name."""
        after = self._elements[at + 1] if at + 1 < len(self._elements) else None
        is_nested = _is_deeper(one, name) or one.sort is Sort.REMARK
        return (
            is_nested
            and after is not None
            and after.sort in {Sort.MORE, Sort.KEY}
            and _is_deeper(after, name)
            and not _is_deeper(after, one)
            and not is_movement(one.line.text)
        )

    def _keys(self, at: int) -> tuple[list[Line], int]:
        """Sets from an element on: several keys are read as the row of a table."""
        keys: list[Element] = []
        end = at
        while end < len(self._elements):
            one = self._elements[end]
            if one.sort is not Sort.KEY or any(
                one.cells[0].role == other.cells[0].role for other in keys
            ):
                break
            keys.append(one)
            end += 1
        if not keys:
            return [self._elements[at].line.without_bullet()], at + 1
        if len(keys) == 1:
            behind = keys[0].behind
            return [behind if behind is not None else keys[0].line], end
        return [line_for([one.cells[0] for one in keys]).stated], end

    def _of_weeks(
        self, name: Element, named: Line, label: str | None, weeks: list[Element]
    ) -> Entry | None:
        """An exercise whose sets stand week by week: that of the first week, with the others."""
        several = [found for week in weeks if (found := self._week(week)) is not None]
        if not several or several[0].written is not weeks[0].line:
            self.items.append(Item(name, note=name.line))
            self.items.append(Item(weeks[0], note=weeks[0].line))
            return None
        entry = self._add(several[0].line, several[0].prescription, name=named, label=label)
        ends = [0, *(week.stated.last for week in several)]
        is_complete = len(weeks) == len(several) > 1 and all(
            end + 1 == week.stated.first <= week.stated.last
            for end, week in zip(ends, several, strict=False)
        )
        entry.weeks = several if is_complete else several[:1]
        return entry

    def _week(self, week: Element) -> WeekOfSets | None:
        """The sets of a week; None when it states none, or those of another exercise."""
        assert week.behind is not None and week.weeks is not None  # noqa: S101, PT018
        line, read = self._read.below(week.behind)
        if read.exercise is None or read.faults or not is_stand_in(read.exercise.name):
            return None
        return WeekOfSets(week.weeks, week.line, line, read.exercise)

    def _unite(
        self,
        name: Element,
        named: Line,
        label: str | None,
        behind: list[tuple[str, Line]],
        notes: list[Line],
    ) -> Entry | None:
        """Make one of a name and the lines of sets below it."""
        if is_total(named.text) or not _is_name(named):
            return self._faulty(name, named, label, behind)
        plan = [one for one in behind if not (_is_ordinal(one[1]) or _states_kind(one[1]))]
        done = [one for one in behind if _is_ordinal(one[1])]
        if (
            plan
            and done
            and behind == plan + done
            and any(self._read(line.text).exercise is not None for _, line in plan)
        ):
            entry = self._unite(name, named, label, plan, notes)
            other = self._below_name(named, done)
            if entry is not None and other is not None:
                entry.done_line, entry.done = other
            return entry
        found = self._below_name(named, behind)
        if found is not None:
            line, exercise = found
            if any(_states_rest(line) for _, line in behind):
                exercise = _with_rest(exercise)
            is_apart = not exercise.name or is_stand_in(exercise.name)
            return self._add(line, exercise, name=named if is_apart else None, label=label)
        return self._faulty(name, named, label, behind)

    def _below_name(
        self, named: Line, behind: list[tuple[str, Line]]
    ) -> tuple[Line, Prescription] | None:
        """Sets below a name, read with a stand-in for it; None when they do not fit together."""
        if _states_load(named.text):
            parts: list[Line | str] = [named]
            for between, line in behind:
                parts += [between, line]
            whole = joined(parts)
            read = self._read(whole.text)
            if read.exercise is not None and named.text.startswith(read.exercise.name):
                return whole, read.exercise
        if any(_states_kind(line) for _, line in behind[:-1]):
            # a label of warm-up sets or of drops holds for its own line
            behind = _apart_from_warm_ups(behind)
            if any(_states_drops(line) for _, line in behind[:-1]):
                return self._one_by_one(behind)
        parts = [stand_in(named)]
        for between, line in behind:
            parts += [between, line]
        whole = joined(parts)
        read = self._read(whole.text)
        if read.exercise is not None and is_stand_in(read.exercise.name):
            # each line holds a set at least: `25` above `25` are two
            is_whole = len(read.exercise.sets) >= len(behind)
            apart = None if is_whole else self._one_by_one(behind)
            return (whole, read.exercise) if apart is None else apart
        if read.faults and len(behind) == 1:
            return None
        return self._counts(named, behind) or self._one_by_one(behind)

    def _counts(
        self, named: Line, behind: list[tuple[str, Line]]
    ) -> tuple[Line, Prescription] | None:
        """Repetitions on a line for each set: `25` and `25` below a name."""
        if len(behind) == 1 or not all(_COUNT.fullmatch(line.text) for _, line in behind):
            return None
        parts: list[Line | str] = [stand_in(named)]
        for _, line in behind:
            parts += [_AND, "1 x ", line]
        whole = joined(parts)
        exercise = self._read(whole.text).exercise
        return None if exercise is None else (whole, exercise)

    def _one_by_one(self, behind: list[tuple[str, Line]]) -> tuple[Line, Prescription] | None:
        """The sets of lines that are read each for itself; None where one holds no sets."""
        alone = [self._read(line.text).exercise for _, line in behind]
        complete = [one for one in alone if one is not None and not one.name]
        if len(complete) == len(alone) and all(between != _WITH for between, _ in behind):
            sets = tuple(each for one in complete for each in one.sets)
            if len(sets) <= limits.SETS_OF_EXERCISE:
                spans = complete[0].sets_span
                lines = joined([part for _, line in behind for part in (line, _AND)])
                return lines, evolve(
                    complete[0],
                    name="",
                    sets=sets,
                    name_span=None,
                    sets_span=spans._replace(start=0, end=len(lines.text)),
                    span=spans._replace(start=0, end=len(lines.text)),
                    note="; ".join(one.note for one in complete if one.note) or None,
                )
        return None

    def _faulty(
        self, name: Element, named: Line, label: str | None, behind: list[tuple[str, Line]]
    ) -> Entry | None:
        """Read as many lines below a name as fit together, and report or pass on the others."""
        run = Run(stand_in(named), behind)
        whole = run.line(len(behind))
        faults = self._read(whole.text).faults
        entry = None
        count = run.faulty(faults) if faults else 0
        if count:
            union = self._read(run.line(count).text).exercise
            if union is not None and union.name:
                entry = self._add(run.line(count), union, name=named, label=label)
        if entry is None:
            self.items.append(
                Item(name, note=None if name.heading else name.line, is_name=not count)
            )
            if not faults:
                for _, line in behind:
                    read = self._read(line.text)
                    is_note = read.is_silent or (
                        read.exercise is not None and not read.exercise.name
                    )
                    if is_note:
                        self.items.append(Item(Element(Sort.REMARK, line), note=line))
                    else:
                        self._alone(line)
                return None
            for _, line in behind[:count]:
                self.items.append(Item(Element(Sort.REMARK, line), note=line))
        end = len(run.line(count + 1).text)
        self._fault(whole, tuple(one for one in faults if one.start < end))
        for _, line in behind[count + 1 :]:
            self._alone(line)
        return entry

    def _fault(self, line: Line, faults: Sequence[Fault]) -> None:
        for fault in faults:
            self.problems.append(problem_in(line, fault, self._written))
            self._account.paint(
                line, PartKind.PROBLEM, fault.start, max(fault.end, fault.start + 1)
            )


def _allowed(one: Element) -> list[Line]:
    return [] if one.allowed is None else [one.allowed]


def _joined_to(one: Element, first: Element) -> tuple[str, Line] | None:
    """What a line right behind an exercise adds to it, with what joins the two."""
    if one.sort is Sort.JOIN and one.behind is not None and one.behind.text:
        return _WITH, one.behind
    if one.sort is not Sort.SETS or one.more is None:
        return None
    is_nested = one.has_bullet and not first.has_bullet
    is_set_first = one.line.text.startswith(one.more.text)
    is_next = is_set_first and _is_lift(one) and _is_lift(first)
    return (_AND, one.more) if is_nested or is_next else None


def _beside(one: Element) -> list[Line]:
    """The words behind the sets of a line that name no exercise: `95 kg x 5, easy`."""
    if one.more is None or not one.line.text.startswith(one.more.text):
        return []
    remark = one.line.cut(len(one.more.text)).stripped(" \t-\u2013,;:()")
    return [remark] if remark.text else []


def _is_lift(one: Element) -> bool:
    """Whether a line states a load with its repetitions in each set, as logs do: `95 kg x 5`."""
    exercise = None if one.read is None else one.read.exercise
    return exercise is not None and all(
        each.load is not None and each.reps is not None for each in exercise.sets
    )


def _is_title(name: Element) -> bool:
    """Whether words name a day by what it trains or its weekday: `Upper A`, `Tuesday's pull`."""
    words = _ORNAMENT.sub("", name_of(name.line)[1].text)
    is_weekday = any(word.removesuffix("'s") in WEEKDAY_NUMBERS for word in fold(words).split())
    return is_weekday or SPLIT.match(words) is not None


def _is_one_of(entry: Entry) -> bool:
    """Whether an exercise is one of several on its line."""
    return entry.prescription.followed_by is not None


def _is_ordinal(line: Line) -> bool:
    """Whether a line tells of one set by its number: `Set 2: 5 reps`."""
    return _ORDINAL.match(fold(line.text)) is not None


def _states_kind(line: Line) -> bool:
    """Whether a line holds warm-up sets or drops and states so first: `Warm-up: 60x5`."""
    return _KIND.match(fold(line.text)) is not None


def _states_drops(line: Line) -> bool:
    return _DROPS.match(fold(line.text)) is not None


def _states_sets_of_list(line: Line, exercise: Prescription) -> bool:
    """Whether a colon parts sets from the name behind them: `5 sets of 10: Push-Up`."""
    name, sets = exercise.name_span, exercise.sets_span
    is_behind = name is not None and sets.end <= name.start
    return is_behind and name is not None and ":" in line.text[sets.end : name.start]


def _states_rest(line: Line) -> bool:
    """Whether a line is the key of the rest between all sets: `Rest: 2 min`."""
    key = cell_of_key(line.text.replace("**", "  "))
    return key is not None and key[0] == "rest"


def _with_rest(exercise: Prescription) -> Prescription:
    """Return an exercise whose rest, where it states only one, holds for all its sets."""
    rests = {each.rest for each in exercise.sets} - {None}
    if len(rests) != 1:
        return exercise
    (rest,) = rests
    return evolve(exercise, sets=tuple(evolve(each, rest=rest) for each in exercise.sets))


def _apart_from_warm_ups(behind: list[tuple[str, Line]]) -> list[tuple[str, Line]]:
    """The lines below a name, with what ends the warm-up sets of one before the next."""
    befores = [None, *(line for _, line in behind)]
    return [
        (_THEN if before is not None and _states_kind(before) else between, line)
        for before, (between, line) in zip(befores, behind, strict=False)
    ]


def _cleaned(name: Line) -> Line:
    """The name in the cell of a table, without marks."""
    first, last = clean_name(name.text)
    return name.cut(first, last) if last > first else name


def _is_name(said: Line) -> bool:
    """Whether words can be the name of an exercise."""
    return len(said.text) <= limits.NAME_CHARACTERS and any(map(str.isalpha, said.text))


def _states_load(name: str) -> bool:
    return any(one.isdigit() for one in _OUTSIDE.sub("", name))


def _is_listed_beside(one: Element, other: Element) -> bool:
    """Whether two lines are items of the same list."""
    return one.has_bullet and other.has_bullet and one.indent == other.indent


def _is_deeper(one: Element, other: Element) -> bool:
    """Whether a line is nested in another: indented further, or with a bullet below one without."""
    if other.sort is Sort.HEADING and other.heading is not None and other.heading.level:
        return True
    if one.indent != other.indent:
        return one.indent > other.indent
    return one.has_bullet and not other.has_bullet

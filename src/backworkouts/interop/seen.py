"""Sessions read before, to recognize copies, in memory that does not grow with the files."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import datetime, time, timedelta
from typing import NamedTuple, TypeVar
from zlib import crc32

from attrs import evolve

from backworkouts import limits
from backworkouts.interop.units import kilograms
from backworkouts.model.load import Load, Unit
from backworkouts.model.session import Session

__all__ = ["EarlierRows", "Seen", "SessionPlace", "SessionRows"]

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_BITS = 251  # different exercises may share a bit, which only makes them count as equal
_SAME_TIME = timedelta(hours=2)  # one app may state when a session began, another when it ended
_SESSIONS_OF_DAY = 8  # enough for two apps; bounds memory when a file has one day only
_DAYS = {
    0: "the same day and",
    -1: "the day before and the same",
    1: "the day after and the same",
}
_DELETE = "delete one if both are the same training"
_ROUNDING = 0.01  # of the kilograms lifted
_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)


class SessionRows(NamedTuple):
    """The rows of a session in a table.

    Attributes:
        content: their cells.
        exercises: the names of the exercises in them.
        line: the line on which they begin.
        file: the name of the file.
    """

    content: Hashable
    exercises: Iterable[str]
    line: int
    file: str


class SessionPlace(NamedTuple):
    """Where a session was read.

    Attributes:
        format: name of the format of its file.
        place: its place in the file, such as `line 3`.
        file: name of the file.
    """

    format: str
    place: str
    file: str


class EarlierRows(NamedTuple):
    """Rows of the same session time that were read before.

    Attributes:
        is_same: whether they are the same rows.
        is_other_part: whether they are in the same file and have other exercises: they are another
            part of the same session.
        where: their place.
    """

    is_same: bool
    is_other_part: bool
    where: str


class _Training(NamedTuple):
    """What distinguishes sessions of one day with the same exercises and sets."""

    lifted: float
    started: datetime
    place: SessionPlace


class Seen:
    """Sessions read before, so that overlapping exports count once.

    Give the same object to the readers of several files of one lifter. It keeps a few numbers for
    each of the last `limits.SESSIONS_REMEMBERED` sessions.

    >>> from backworkouts import Workout
    >>> seen, session = Seen(), Session("2026-11-02", Workout("Pull"))
    >>> seen.is_new(session), seen.is_new(session)
    (True, False)
    """

    def __init__(self) -> None:
        self._content: dict[int, tuple[int, int, int, str]] = {}
        self._training: dict[int, list[_Training]] = {}
        self._days: dict[int, list[tuple[int, bool, SessionPlace]]] = {}

    def before(self, when: Hashable, rows: SessionRows) -> EarlierRows | None:
        """Return what was read before at the time of a session; None for nothing.

        Args:
            when: the time of the session.
            rows: the rows of the session.
        """
        key = hash(when)
        bits = _bits(rows.exercises)
        known = self._content.get(key)
        if known is None:
            _remember(self._content, key, (hash(rows.content), bits, rows.line, rows.file))
            return None
        digest, other_bits, line, file = known
        if rows.file == file:
            self._content[key] = (digest, other_bits | bits, line, file)
        return EarlierRows(
            digest == hash(rows.content),
            rows.file == file and not other_bits & bits,
            f"line {line} of {file}",
        )

    def is_new(self, session: Session) -> bool:
        """Return whether a session was not read before, in any file; remember it.

        Args:
            session: the session.
        """
        key = hash(evolve(session, origin=None))
        if key in self._content:
            return False
        _remember(self._content, key, (key, 0, 0, ""))
        return True

    def copy_elsewhere(self, session: Session, place: SessionPlace) -> str | None:
        """Return where the same training was read in a file of another format; None for new.

        Two sessions are the same if they have the same day, exercises and sets, and if their times
        of day, where both are stated, do not lie hours apart. Loads may differ by rounding, as apps
        convert kilograms and pounds in different ways.

        Args:
            session: the session.
            place: where it was read.
        """
        done: dict[str, list[tuple[int, int]]] = {}
        lifted = 0.0
        for member in session.workout.exercise_sets():
            amounts = done.setdefault(member.exercise.id, [])
            for each in member.sets:
                reps = each.reps.low if each.reps is not None else 0
                amounts.append((reps, each.duration.low if each.duration is not None else 0))
                lifted += reps * _kilograms(each.load)
        exercises = tuple((name, *sorted(amounts)) for name, amounts in sorted(done.items()))
        key = hash((session.started_at.date(), exercises))
        training = _Training(lifted, session.started_at, place)
        known = self._training.get(key)
        if known is None:
            known = []
            _remember(self._training, key, known)
        for other in known:
            if other.place.format != place.format and _is_same(training, other):
                return f"{other.place.place} of {other.place.file}"
        if len(known) < _SESSIONS_OF_DAY:
            known.append(training)
        return None

    def doubt_elsewhere(self, session: Session, place: SessionPlace) -> tuple[str, str] | None:
        """Return a message and a remedy if a file of another format has a similar session.

        Two sessions are similar if they have the same day, and share at least half of the exercises
        of the one with fewer exercises. If just one of the files states a time zone, as apps do
        that write UTC, all exercises may also be those of a session of the day before or after.

        Args:
            session: the session, which is no copy.
            place: where it was read.
        """
        day, has_zone = session.started_at.date(), session.started_at.tzinfo is not None
        bits = _bits(member.exercise.id for member in session.workout.exercise_sets())
        for days in (0, -1, 1):
            for other_bits, had_zone, other in self._days.get(day.toordinal() + days, ()):
                if other.format == place.format or (days and has_zone == had_zone):
                    continue
                fewest = min(bits.bit_count(), other_bits.bit_count())
                if bits == other_bits or (
                    not days and 2 * (bits & other_bits).bit_count() >= fewest > 0
                ):
                    when = _DAYS[days]
                    where = f"{other.place} of {other.file}"
                    return f"the session at {where} has {when} exercises; both count", _DELETE
        known = self._days.get(day.toordinal())
        if known is None:
            known = []
            _remember(self._days, day.toordinal(), known)
        if len(known) < _SESSIONS_OF_DAY:
            known.append((bits, has_zone, place))
        return None


def _is_same(training: _Training, other: _Training) -> bool:
    """Return whether two sessions of one day, with the same sets, may be one session."""
    heaviest = max(training.lifted, other.lifted)
    if abs(training.lifted - other.lifted) > _ROUNDING * heaviest:
        return False
    started, before = training.started, other.started
    if time() in (started.time(), before.time()) or bool(started.tzinfo) != bool(before.tzinfo):
        return True  # without a time of day, or one of them in another time zone
    return abs(started - before) <= _SAME_TIME


def _bits(exercises: Iterable[str]) -> int:
    """Return a bit mask of exercises, which takes little memory."""
    bits = 0
    for exercise in exercises:
        bits |= 1 << crc32(exercise.encode("utf-8", "replace")) % _BITS
    return bits


def _remember(memory: dict[_Key, _Item], key: _Key, item: _Item) -> None:
    """Remember an item, and forget the first one when there are too many."""
    if len(memory) >= limits.SESSIONS_REMEMBERED:
        del memory[next(iter(memory))]
    memory[key] = item


def _kilograms(load: Load | None) -> float:
    """Return the kilograms of a load; 0 for a load in another unit, such as percent."""
    return 0.0 if load is None or load.unit not in _WEIGHTS else kilograms(load)

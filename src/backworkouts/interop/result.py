"""What reading and writing other apps' files gives: the training, and an account of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar, cast

from attrs import asdict, field, frozen

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.account import (
    COUNT,
    Counts,
    ImportProblem,
    Loss,
    Outcome,
    UnknownName,
    as_dict,
)
from backworkouts.interop.doubtful_dates import doubtful_dates
from backworkouts.model import validate
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = [
    "Counts",
    "ImportProblem",
    "Loss",
    "Outcome",
    "ReadResult",
    "UnknownName",
    "WriteResult",
]


_Item = TypeVar("_Item")


def _bounded(value: Iterable[_Item]) -> tuple[_Item, ...]:
    """Convert to a tuple; what is no sequence comes back unchanged, for the check to refuse.

    A log of years may hold more sessions than any field of the model, but not more than rows.
    """
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        return cast("tuple[_Item, ...]", value)
    return tuple(islice(value, limits.ROWS + 1))


def _sessions(value: Iterable[Session]) -> tuple[Session, ...]:
    return _bounded(value)


def _problems(value: Iterable[ImportProblem]) -> tuple[ImportProblem, ...]:
    return _bounded(value)


def _workouts(value: Iterable[Workout]) -> tuple[Workout, ...]:
    return _bounded(value)


def _programs(value: Iterable[Program]) -> tuple[Program, ...]:
    return _bounded(value)


def _progressions(value: Iterable[Progressions]) -> tuple[Progressions, ...]:
    return _bounded(value)


def _unknown(value: Iterable[UnknownName]) -> tuple[UnknownName, ...]:
    return _bounded(value)


def _all(kind: type) -> validate.Check:
    return validate.Check(
        f"a sequence of at most {limits.ROWS:,} items, each of the class {kind.__name__}",
        lambda value: (
            type(value) is tuple
            and len(value) <= limits.ROWS
            and all(isinstance(each, kind) for each in value)
        ),
    )


_READ_RESULT: validate.Checks = {
    "sessions": _all(Session),
    "workouts": _all(Workout),
    "programs": _all(Program),
    "catalog": validate.optional(validate.instance(Catalog)),
    "problems": _all(ImportProblem),
    "counts": validate.instance(Counts),
    "unknown": _all(UnknownName),
    "unlisted": COUNT,
    "progressions": _all(Progressions),
}


@frozen(repr=False)
class ReadResult:
    """What a file held, and what became of every row of it.

    Args:
        sessions: what was done, earliest first.
        workouts: what is planned, in the order of the file.
        programs: whole programs, in the order of the file.
        catalog: a catalog of exercises, from files that are one.
        problems: what was not read, or not as it stands there, in the order of the file; at most
            `limits.FAULTS` of them.
        counts: of the rows.
        unknown: unknown exercises, each once, most sets first.
        unlisted: how many problems there are besides those listed.
        progressions: how the exercises of `programs` progress, in the same order, from formats
            that state it; otherwise empty.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    sessions: tuple[Session, ...] = field(default=(), converter=_sessions)
    workouts: tuple[Workout, ...] = field(default=(), converter=_workouts)
    programs: tuple[Program, ...] = field(default=(), converter=_programs)
    catalog: Catalog | None = None
    problems: tuple[ImportProblem, ...] = field(default=(), converter=_problems)
    counts: Counts = field(factory=Counts)
    unknown: tuple[UnknownName, ...] = field(default=(), converter=_unknown)
    unlisted: int = 0
    progressions: tuple[Progressions, ...] = field(default=(), converter=_progressions)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _READ_RESULT)

    @property
    def is_complete(self) -> bool:
        """Whether nothing was rejected and every exercise is known."""
        return not (self.counts.rejected or self.unknown)

    @property
    def doubtful_dates(self) -> tuple[ImportProblem, ...]:
        """A warning for each date that lies years from all others: is the year mistyped?"""
        return doubtful_dates(self.sessions)

    def to_dict(self) -> dict[str, Any]:
        """The account as plain values for JSON: counts, problems, unknown names.

        The training itself is left out: `backworkouts.dumps` writes it.
        """
        return {
            "counts": asdict(self.counts),
            "sessions": len(self.sessions),
            "workouts": len(self.workouts),
            "programs": len(self.programs),
            "progressions": len(self.progressions),
            "problems": [as_dict(problem) for problem in self.problems],
            "unlisted": self.unlisted,
            "doubtful_dates": [as_dict(problem) for problem in self.doubtful_dates],
            "unknown": [as_dict(name) for name in self.unknown],
        }

    def __repr__(self) -> str:
        held = (
            (self.sessions, "session"),
            (self.workouts, "workout"),
            (self.programs, "program"),
        )
        parts = [plural(len(items), name) for items, name in held if items]
        if self.catalog is not None:
            parts.append(plural(len(self.catalog.exercises), "exercise"))
        parts.append(plural(len(self.problems) + self.unlisted, "problem"))
        return f"<ReadResult: {', '.join(parts)}; {self.counts}>"


_WRITE_RESULT: validate.Checks = {
    "data": validate.Check("text or bytes", lambda value: isinstance(value, (str, bytes))),
    "losses": _all(Loss),
}


def _losses(value: Iterable[Loss]) -> tuple[Loss, ...]:
    return _bounded(value)


@frozen(repr=False)
class WriteResult:
    """What was written, and what the format could not hold of it.

    Args:
        data: the whole file: text, or bytes where the format is binary.
        losses: everything that is not in it, in the order of what was written from.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    data: str | bytes
    losses: tuple[Loss, ...] = field(default=(), converter=_losses)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _WRITE_RESULT)

    def to_bytes(self) -> bytes:
        """The file as bytes: text as UTF-8."""
        return self.data.encode() if isinstance(self.data, str) else self.data

    def to_dict(self) -> dict[str, Any]:
        """The account as plain values for JSON: the losses, without the file itself."""
        return {"losses": [as_dict(loss) for loss in self.losses]}

    def __repr__(self) -> str:
        data = plural(len(self.data), "character" if isinstance(self.data, str) else "byte")
        return f"<WriteResult: {data}, {plural(len(self.losses), 'loss', 'losses')}>"

"""Every exception of the library: one root, each also the built-in type a caller expects.

All of them are built from positional arguments alone, so that they survive `pickle` and `copy`
on their way out of a worker process.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from backworkouts.caret import LineProblem, caret_under

__all__ = [
    "AmbiguousExerciseError",
    "BackworkoutsError",
    "CatalogConflictError",
    "IncompatibleQuantitiesError",
    "InteropError",
    "InvalidDocumentError",
    "InvalidLineError",
    "InvalidValueError",
    "LineProblem",
    "MissingExtraError",
    "NotationError",
    "PluginError",
    "Problem",
    "RuleError",
    "SettingsError",
    "UnknownExerciseError",
    "UnknownIdError",
    "UnsupportedSubjectError",
    "caret_under",
    "describe",
]

_SHOWN = 60
_LISTED = 100  # as `limits.PROBLEMS`, beside which this module stands, importing nothing


def describe(value: object) -> str:
    """A value as an error message shows it: its repr, cut to one short line.

    >>> describe("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."
    """
    if isinstance(value, str):
        value = value[: _SHOWN + 1]  # a megabyte of text is not worth a megabyte of repr
    elif isinstance(value, (dict, list, tuple, set, frozenset)) and len(value) > _SHOWN:
        return f"{type(value).__name__} of {len(value)}"
    try:
        shown = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    except Exception:  # noqa: BLE001  an integer of 5,000 digits, a list in a list in a list ...
        shown = f"{type(value).__name__} that cannot be shown"
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 3] + "..."


class Problem(NamedTuple):
    """One thing that is wrong: where, what was found there, and what was expected instead."""

    where: str
    found: str
    expected: str

    def __str__(self) -> str:
        """As one line: `$.blocks[0].sets[1].reps: expected ..., found ...`."""
        found = f", found {self.found}" if self.found else ""
        return f"{self.where}: expected {self.expected}{found}"


def _lines(problems: tuple[Problem, ...], total: int) -> str:
    if len(problems) == 1 == total:
        return str(problems[0])
    listed = [f"  {problem}" for problem in problems[:_LISTED]]
    more = [f"  and {total - len(listed)} more"] if total > len(listed) else []
    return "\n".join([f"{total} problems:", *listed, *more])


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in names)


class BackworkoutsError(Exception):
    """The root: whatever this library raises on bad input is one of these."""


class InvalidValueError(BackworkoutsError, ValueError):
    """A class of the model was given something it never holds.

    Args:
        problems: every broken invariant, not only the first; `where` is `Class.field`.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return _lines(self.problems, len(self.problems))


class IncompatibleQuantitiesError(BackworkoutsError, TypeError):
    """Two quantities cannot be compared or calculated with: other units, ranges that overlap.

    Args:
        operation: what was tried, such as `compare`.
        left: the one quantity, as text.
        right: the other quantity.
        reason: why it is not possible, and what to do.
    """

    def __init__(self, operation: str, left: str, right: str, reason: str) -> None:
        super().__init__(operation, left, right, reason)
        self.operation = operation
        self.left = left
        self.right = right
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot {self.operation} {self.left} and {self.right}: {self.reason}"


class InvalidDocumentError(BackworkoutsError, ValueError):
    """A JSON document, or a text in one, that is not what `loads` reads.

    Args:
        problems: what is wrong, in document order, at most `limits.PROBLEMS` of them;
            `where` is a JSON path such as `$.blocks[0].sets[1].reps`.
        total: how many there are, when more than are listed. Reading ends at about
            `limits.FAULTS` of them.
    """

    def __init__(self, problems: tuple[Problem, ...], total: int = 0) -> None:
        super().__init__(problems, total)
        self.problems = problems
        self.total: int = max(total, len(problems))

    def __str__(self) -> str:
        return _lines(self.problems, self.total)


class InvalidLineError(InvalidDocumentError):
    """A line of many documents that is not one.

    Args:
        line: its number, counted from 1.
        problems: as of `InvalidDocumentError`, within the line.
        total: as of `InvalidDocumentError`.
    """

    def __init__(self, line: int, problems: tuple[Problem, ...], total: int = 0) -> None:
        super().__init__(problems, total)
        self.args: tuple[Any, ...] = (line, problems, total)
        self.line = line

    def __str__(self) -> str:
        return f"line {self.line}: {super().__str__()}"


class UnknownIdError(BackworkoutsError, KeyError):
    """No muscle, exercise, workout, program, source, rule or credit table has that id.

    Args:
        kind: what was looked up, such as `"muscle"`.
        name: what was asked for.
        suggestions: the nearest ids, best first.
    """

    def __init__(self, kind: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(kind, name, suggestions)
        self.kind = kind
        self.name = name
        self.suggestions = suggestions

    def __str__(self) -> str:
        nearest = f"; nearest: {_quoted(self.suggestions)}" if self.suggestions else ""
        return f"unknown {self.kind} {describe(self.name)}{nearest}"


class UnknownExerciseError(UnknownIdError):
    """No exercise of the catalog is called that.

    Args:
        name: the name as it was given.
        suggestions: ids of the exercises with the nearest names, best first.
    """

    def __init__(self, name: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__("exercise", name, suggestions)
        self.args: tuple[Any, ...] = (name, suggestions)


class AmbiguousExerciseError(BackworkoutsError, LookupError):
    """A name that means several exercises.

    Args:
        name: the name as it was given.
        candidates: ids of the exercises it may mean.
    """

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name = name
        self.candidates = candidates

    def __str__(self) -> str:
        return f"ambiguous exercise {describe(self.name)}: {_quoted(self.candidates)}"


class NotationError(BackworkoutsError, ValueError):
    """A text that tries to prescribe something and fails.

    Args:
        problems: every fault, in the order of the text, at most `limits.PROBLEMS` of them.
        total: how many there are, when more than are listed.
    """

    def __init__(self, problems: tuple[LineProblem, ...], total: int = 0) -> None:
        super().__init__(problems, total)
        self.problems = problems
        self.total: int = max(total, len(problems))

    def __str__(self) -> str:
        if len(self.problems) == 1 == self.total:
            return str(self.problems[0])
        more = self.total - len(self.problems)
        rest = [f"and {more} more"] if more else []
        return "\n".join([f"{self.total} problems:", *map(str, self.problems), *rest])


class CatalogConflictError(BackworkoutsError, ValueError):
    """Two entries of a catalog claim one id or one name, or refer to what is not there.

    Args:
        problems: every conflict.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return _lines(self.problems, len(self.problems))


class SettingsError(BackworkoutsError, ValueError):
    """Settings of the checks that are not what they can be.

    Args:
        problems: every wrong key and value; `where` is the file, if there is one, and the key:
            `backworkouts.toml: rules.VOL001.sets`.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return _lines(self.problems, len(self.problems))


class UnsupportedSubjectError(BackworkoutsError, TypeError):
    """Something was given to count or to check that is no workout, program or session.

    Args:
        found: what was given, described.
        expected: what can be given.
    """

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return f"expected {self.expected}, found {self.found}"


class InteropError(BackworkoutsError, ValueError):
    """Another app's file that cannot be read or written as a whole.

    It is of no format that is known, does not state what the caller has to (a unit), or goes
    beyond a ceiling of `limits`. What is wrong with single rows is in the result instead.

    Args:
        where: the file, and the place in it if there is one, such as `strong.csv, line 7`.
        found: what is there, described.
        expected: what is needed.
        remedy: what to do about it; may be empty.
    """

    def __init__(self, where: str, found: str, expected: str, remedy: str = "") -> None:
        super().__init__(where, found, expected, remedy)
        self.where = where
        self.found = found
        self.expected = expected
        self.remedy = remedy

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{Problem(self.where, self.found, self.expected)}{remedy}"


class MissingExtraError(BackworkoutsError, ImportError):
    """A format needs a package that comes with an extra, and is not installed.

    Args:
        extra: the name of the extra, such as `garmin`.
        package: what is missing.
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        install = f"pip install 'backworkouts[{self.extra}]'"
        return f"the package {self.package} is not installed: {install}"


class PluginError(BackworkoutsError, ImportError):
    """An installed package that adds rules, and cannot.

    Args:
        plugin: the name of its entry point.
        reason: what is wrong with it.
    """

    def __init__(self, plugin: str, reason: str) -> None:
        super().__init__(plugin, reason)
        self.plugin = plugin
        self.reason = reason

    def __str__(self) -> str:
        return f"the plugin {self.plugin} adds no rules: {self.reason}"


class RuleError(BackworkoutsError, RuntimeError):
    """A rule that failed: a fault of the rule, not of what it looked at.

    Args:
        code: of the rule.
        reason: what it raised.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(code, reason)
        self.code = code
        self.reason = reason

    def __str__(self) -> str:
        return f"the rule {self.code} failed: {self.reason}"

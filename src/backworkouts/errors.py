"""Every exception of the library: one base class, each also the built-in type a caller expects.

All exceptions take positional arguments only, so that they survive `pickle` and `copy` on the way
out of a worker process.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import Any, ClassVar, NamedTuple

from backworkouts.caret import LineProblem, caret_under, writable
from backworkouts.codes import Code

__all__ = [
    "AmbiguousExerciseError",
    "BackworkoutsError",
    "CatalogConflictError",
    "Code",
    "ConflictingWish",
    "ConflictingWishesError",
    "IncompatibleQuantitiesError",
    "InteropError",
    "InvalidDocumentError",
    "InvalidLineError",
    "InvalidValueError",
    "LineProblem",
    "MissingExtraError",
    "NoProgramInTimeError",
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
    "path_text",
]

_SHOWN = 60
_DEEPEST = 64  # levels of nesting that are shown
_MOST_ITEMS = 10_000  # on one level of nesting
_CONTAINERS = (dict, list, tuple, set, frozenset)
_LISTED = 100  # equal to `limits.PROBLEMS`; `errors` and `limits` do not import each other


def describe(value: object) -> str:
    """Return the repr of a value, cut to one short line, for an error message.

    A class whose repr would not help describes its objects in `_DESCRIBED`.

    >>> describe("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."
    """
    try:
        shown = _shown(value)
    except Exception:  # noqa: BLE001  an integer of 5,000 digits, a subclass whose methods raise
        shown = f"{type(value).__name__} that cannot be shown"
    return writable(shown if len(shown) <= _SHOWN else shown[: _SHOWN - 3] + "...")


def _shown(value: object) -> str:
    described = getattr(type(value), "_DESCRIBED", None)
    if isinstance(described, str):
        return described
    if isinstance(value, str):
        value = value[: _SHOWN + 1]  # do not build the repr of a megabyte of text
        return repr(value) if value.isprintable() else ascii(value)
    if isinstance(value, _CONTAINERS) and len(value) > _SHOWN:
        return f"{type(value).__name__} of {len(value)}"
    return f"{type(value).__name__} that cannot be shown" if _is_large(value) else repr(value)


def _is_large(value: object) -> bool:
    """Return whether containers are nested too deeply, or hold too much, for `repr`.

    Counted here, because the recursion limit is no protection on every platform: in WebAssembly the
    real stack is shorter. A container counts in each place that holds it, as `repr` shows it.
    """
    level = [value] if isinstance(value, _CONTAINERS) else []
    for _ in range(_DEEPEST):
        if not level:
            return False
        items = chain.from_iterable(
            container.values() if isinstance(container, dict) else container for container in level
        )
        shown = list(islice(items, _MOST_ITEMS + 1))
        if len(shown) > _MOST_ITEMS:
            return True
        level = [item for item in shown if isinstance(item, _CONTAINERS)]
    return bool(level)


Path = tuple[str | int, ...]
"""The keys and indices that lead to a value: `("blocks", 0, "sets", 1, "reps")`."""

_LONGEST_STEP = 200  # equal to `limits.NAME_CHARACTERS`: no known key is longer


def path_text(path: Iterable[object], root: str = "") -> str:
    """Return a path as one text.

    Args:
        path: the keys and indices.
        root: what the path begins at: `$` for a document, a class for its fields.

    >>> path_text(("blocks", 0, "sets", 1, "reps"), "$")
    '$.blocks[0].sets[1].reps'
    >>> path_text(("my key",), "$")
    "$['my key']"
    """
    text = "".join(map(_step_text, path))
    return f"{root}{text}" if root else text.removeprefix(".")


def _step_text(step: object) -> str:
    if type(step) is int:
        return f"[{step}]"
    is_plain = type(step) is str and step.isidentifier() and len(step) <= _LONGEST_STEP
    return f".{step}" if is_plain else f"[{describe(step)}]"


def _step(step: object) -> str | int:
    """Return a key or an index as a path holds it: any key as a short text that can be written."""
    if type(step) is int:
        return step
    if type(step) is str and len(step) <= _LONGEST_STEP:
        return writable(step)
    return describe(step)


class Problem(NamedTuple):
    """One problem: where it is, what was found there, and what was expected.

    >>> problem = Problem.at(("reps",), "0", "1 or more", Code.OUT_OF_RANGE, root="Set")
    >>> str(problem)
    'Set.reps: expected 1 or more, found 0'
    >>> problem.path, problem.code
    (('reps',), 'out_of_range')
    """

    where: str
    """The place, for people: `$.blocks[0].sets[1].reps`, `Set.reps`."""
    found: str
    expected: str
    code: str = ""
    """The kind of problem, one of `Code`."""
    path: Path = ()
    """The place, for programs: `("blocks", 0, "sets", 1, "reps")`. A key of more than 200
    characters is shortened."""
    suggestions: tuple[str, ...] = ()
    """The nearest names or values that are accepted, best first."""

    @classmethod
    def at(
        cls,
        path: Iterable[object],
        found: str,
        expected: str,
        code: str,
        suggestions: Iterable[str] = (),
        *,
        root: str,
    ) -> Problem:
        """Return a problem at a path.

        Args:
            path: the keys and indices to the value.
            found: the value, described.
            expected: what belongs there.
            code: one of `Code`.
            suggestions: the nearest names or values that are accepted.
            root: as for `path_text`.
        """
        steps = tuple(path)
        return cls(
            path_text(steps, root),
            found,
            expected,
            code,
            tuple(map(_step, steps)),
            tuple(suggestions),
        )

    def __str__(self) -> str:
        """Return one line: `$.blocks[0].sets[1].reps: expected ..., found ...`."""
        where = f"{self.where}: " if self.where else ""
        found = f", found {self.found}" if self.found else ""
        return f"{where}expected {self.expected}{found}"

    def to_dict(self) -> dict[str, Any]:
        """Return the problem as plain values that JSON can hold."""
        return {
            "code": str(self.code),
            "path": list(self.path),
            "where": writable(self.where),
            "found": writable(self.found),
            "expected": writable(self.expected),
            "suggestions": list(self.suggestions),
            "message": writable(str(self)),
        }


def _lines(problems: tuple[Problem, ...], total: int) -> str:
    if len(problems) == 1 == total:
        return str(problems[0])
    listed = [f"  {problem}" for problem in problems[:_LISTED]]
    more = [f"  and {total - len(listed)} more"] if total > len(listed) else []
    return "\n".join([f"{total} problems:", *listed, *more])


def _unknown(kind: str, name: str, suggestions: tuple[str, ...], code: str) -> Problem:
    """Return the problem of a name for which a lookup finds no entry, or several."""
    return Problem("", describe(name), f"the id or name of one {kind}", code, (), suggestions)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in names)


class BackworkoutsError(Exception):
    """Base class of every exception that the library raises on bad input."""

    code: ClassVar[str]
    """The kind of error, one of `Code`."""

    problems: tuple[Problem | LineProblem, ...] = ()
    """What is wrong: each place with its problem. Some errors are about no place, and list none."""

    def to_dict(self) -> dict[str, Any]:
        """Return the error as plain values that JSON can hold.

        >>> UnknownIdError("muscle", "lats", ("latissimus_dorsi",)).to_dict()["code"]
        'unknown_id'
        """
        return {
            "code": str(self.code),
            "message": writable(str(self)),
            "problems": [problem.to_dict() for problem in self.problems],
        }


class InvalidValueError(BackworkoutsError, ValueError):
    """Invalid values for a class of the model.

    Args:
        problems: every broken invariant, not only the first; `where` is `Class.field`.
    """

    code: ClassVar[str] = Code.INVALID_OBJECT

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems: tuple[Problem, ...] = problems

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

    code: ClassVar[str] = Code.INCOMPATIBLE_QUANTITIES

    def __init__(self, operation: str, left: str, right: str, reason: str) -> None:
        super().__init__(operation, left, right, reason)
        self.operation = operation
        self.left = left
        self.right = right
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot {self.operation} {self.left} and {self.right}: {self.reason}"


class InvalidDocumentError(BackworkoutsError, ValueError):
    """An invalid JSON document.

    Args:
        problems: at most `limits.PROBLEMS` problems, in document order; `where` is a JSON path
            such as `$.blocks[0].sets[1].reps`.
        total: the number of all problems, when more were found than are listed. Reading stops
            after about `limits.FAULTS` problems.
    """

    code: ClassVar[str] = Code.INVALID_DOCUMENT

    def __init__(self, problems: tuple[Problem, ...], total: int = 0) -> None:
        super().__init__(problems, total)
        self.problems: tuple[Problem, ...] = problems
        self.total: int = max(total, len(problems))

    def __str__(self) -> str:
        return _lines(self.problems, self.total)


class InvalidLineError(InvalidDocumentError):
    """A line that is no valid document, in a file with one document per line.

    Args:
        line: the line number, from 1.
        problems: the problems of the document on this line.
        total: the number of all problems, when more were found than are listed.
    """

    code: ClassVar[str] = Code.INVALID_LINE

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
        name: the id that was looked up.
        suggestions: the nearest ids, best first.
    """

    code: ClassVar[str] = Code.UNKNOWN_ID

    def __init__(self, kind: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(kind, name, suggestions)
        self.kind = kind
        self.name = name
        self.suggestions = suggestions
        self.problems: tuple[Problem, ...] = (_unknown(kind, name, suggestions, self.code),)

    def __str__(self) -> str:
        nearest = f"; nearest: {_quoted(self.suggestions)}" if self.suggestions else ""
        return f"unknown {self.kind} {describe(self.name)}{nearest}"


class UnknownExerciseError(UnknownIdError):
    """No exercise of the catalog has that name.

    Args:
        name: the name that was looked up.
        suggestions: ids of the exercises with the nearest names, best first.
    """

    code: ClassVar[str] = Code.UNKNOWN_EXERCISE

    def __init__(self, name: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__("exercise", name, suggestions)
        self.args: tuple[Any, ...] = (name, suggestions)


class AmbiguousExerciseError(BackworkoutsError, LookupError):
    """A name that fits several exercises.

    Args:
        name: the name that was looked up.
        candidates: ids of the exercises that the name may mean.
    """

    code: ClassVar[str] = Code.AMBIGUOUS_EXERCISE

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(name, candidates)
        self.name = name
        self.candidates = candidates
        self.problems: tuple[Problem, ...] = (_unknown("exercise", name, candidates, self.code),)

    def __str__(self) -> str:
        return f"ambiguous exercise {describe(self.name)}: {_quoted(self.candidates)}"


class NotationError(BackworkoutsError, ValueError):
    """A text with prescriptions that cannot be read.

    Args:
        problems: at most `limits.PROBLEMS` problems, in the order of the text.
        total: the number of all problems, when more were found than are listed.
    """

    code: ClassVar[str] = Code.INVALID_TEXT

    def __init__(self, problems: tuple[LineProblem, ...], total: int = 0) -> None:
        super().__init__(problems, total)
        self.problems: tuple[LineProblem, ...] = problems
        self.total: int = max(total, len(problems))

    def __str__(self) -> str:
        if len(self.problems) == 1 == self.total:
            return str(self.problems[0])
        more = self.total - len(self.problems)
        rest = [f"and {more} more"] if more else []
        return "\n".join([f"{self.total} problems:", *map(str, self.problems), *rest])


class CatalogConflictError(BackworkoutsError, ValueError):
    """Entries of a catalog that share an id or a name, or that refer to a missing entry.

    Args:
        problems: every conflict.
    """

    code: ClassVar[str] = Code.CATALOG_CONFLICT

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems: tuple[Problem, ...] = problems

    def __str__(self) -> str:
        return _lines(self.problems, len(self.problems))


class SettingsError(BackworkoutsError, ValueError):
    """Invalid settings of the linter.

    Args:
        problems: every unknown key and invalid value; `where` is the file, if there is one, and
            the key: `backworkouts.toml: rules.VOL001.sets`.
    """

    code: ClassVar[str] = Code.INVALID_SETTINGS

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems: tuple[Problem, ...] = problems

    def __str__(self) -> str:
        return _lines(self.problems, len(self.problems))


class UnsupportedSubjectError(BackworkoutsError, TypeError):
    """An argument of the wrong type, such as a number where a workout is expected.

    Args:
        found: the argument, described.
        expected: what the function accepts.
    """

    code: ClassVar[str] = Code.UNSUPPORTED_ARGUMENT

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected
        self.problems: tuple[Problem, ...] = (Problem("", found, expected, self.code),)

    def __str__(self) -> str:
        return f"expected {self.expected}, found {self.found}"


class InteropError(BackworkoutsError, ValueError):
    """A file of another app that cannot be read or written at all.

    Its format is unknown, it needs an argument that the caller did not give (such as the unit), or
    it exceeds a limit of `limits`. Problems of single rows are listed in the result instead.

    Args:
        where: the file, and the place in it if there is one, such as `strong.csv, line 7`.
        found: the value in that place, described.
        expected: what is needed.
        remedy: what the caller can do; may be empty.
    """

    code: ClassVar[str] = Code.INTEROP_FAILED

    def __init__(self, where: str, found: str, expected: str, remedy: str = "") -> None:
        super().__init__(where, found, expected, remedy)
        self.where = where
        self.found = found
        self.expected = expected
        self.remedy = remedy
        self.problems: tuple[Problem, ...] = (Problem(where, found, expected, self.code),)

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{Problem(self.where, self.found, self.expected)}{remedy}"


class MissingExtraError(BackworkoutsError, ImportError):
    """A package that an extra installs is missing.

    Args:
        extra: the name of the extra, such as `garmin`.
        package: the missing package.
    """

    code: ClassVar[str] = Code.MISSING_EXTRA

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        install = f"pip install 'backworkouts[{self.extra}]'"
        return f"the package {self.package} is not installed: {install}"


class PluginError(BackworkoutsError, ImportError):
    """A plugin whose rules cannot be loaded.

    Args:
        plugin: the name of its entry point.
        reason: why the rules cannot be loaded.
    """

    code: ClassVar[str] = Code.PLUGIN_FAILED

    def __init__(self, plugin: str, reason: str) -> None:
        super().__init__(plugin, reason)
        self.plugin = plugin
        self.reason = reason

    def __str__(self) -> str:
        return f"the plugin {self.plugin} adds no rules: {self.reason}"


class RuleError(BackworkoutsError, RuntimeError):
    """A rule raised an exception: a fault of the rule, not of the workout.

    Args:
        rule: the code of the rule, such as `VOL001`.
        reason: the exception.
    """

    code: ClassVar[str] = Code.RULE_FAILED

    def __init__(self, rule: str, reason: str) -> None:
        super().__init__(rule, reason)
        self.rule = rule
        self.reason = reason

    def __str__(self) -> str:
        return f"the rule {self.rule} failed: {self.reason}"


class ConflictingWish(NamedTuple):
    """A wish or a rule that others are in conflict with.

    Attributes:
        wish: the field of `Wishes` or `Profile` (`minutes`), or the code of a rule (`SEL002`).
        about: what distinguishes several wishes of one field, such as the id of a muscle.
        asked: what is asked: `30 minutes a day`.
        number: the number that is asked for; None where none is.
        would_do: the number with which all other wishes can be had; None where none is known.
        text: what would do: `37 minutes a day`; empty where nothing is known.
    """

    wish: str
    about: str
    asked: str
    number: float | None
    would_do: float | None
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "wish": self.wish,
            "about": self.about,
            "asked": self.asked,
            "number": self.number,
            "would_do": self.would_do,
            "text": self.text,
        }


class ConflictingWishesError(BackworkoutsError, ValueError):
    """No program is as all wishes and rules ask.

    Args:
        wishes: a minimal set of wishes and rules that cannot all be had: without any of them, the
            others can. Each has the number that would do.
        is_minimal: False when the time did not suffice to find out.
        others: further changes that would do, such as another number of days.
        together: where no single change would do, because there are several conflicts: changes that
            would do together.
    """

    code: ClassVar[str] = Code.CONFLICTING_WISHES

    def __init__(
        self,
        wishes: tuple[ConflictingWish, ...],
        is_minimal: bool = True,  # noqa: FBT001, FBT002  exceptions are made again from their args
        others: tuple[ConflictingWish, ...] = (),
        together: tuple[ConflictingWish, ...] = (),
    ) -> None:
        super().__init__(wishes, is_minimal, others, together)
        self.wishes = wishes
        self.is_minimal = is_minimal
        self.others = others
        self.together = together
        self.problems: tuple[Problem, ...] = tuple(map(_problem_of, (*wishes, *others)))

    def __str__(self) -> str:
        first, *others = self.wishes
        conflict = (
            f"{first.asked} conflicts with {_listed(_without_many_alike(others, 'asked'), 'and')}"
            if others
            else f"{first.asked} is not possible"
        )
        would_do = _without_many_alike((*self.wishes, *self.others), "text")
        together = [wish.text for wish in self.together]
        end = f"; {_listed(would_do, 'or')} would do" if would_do else ""
        if together and not would_do:
            end = f"; other wishes conflict, too: {_listed(together, 'and')} would do together"
        unsure = "" if self.is_minimal else " (the time did not suffice to find the least conflict)"
        return f"{conflict}{end}{unsure}"

    def to_dict(self) -> dict[str, Any]:
        """Return the error as plain values that JSON can hold."""
        return {
            **super().to_dict(),
            "wishes": [wish.to_dict() for wish in self.wishes],
            "others": [wish.to_dict() for wish in self.others],
            "together": [wish.to_dict() for wish in self.together],
            "is_minimal": self.is_minimal,
        }


_MOST_ALIKE = 3


def _without_many_alike(wishes: Iterable[ConflictingWish], name: str) -> list[str]:
    """Return a text of each wish, of many to avoid exercises the first ones and a count."""
    texts: list[str] = []
    avoided: list[str] = []
    for wish in wishes:
        text = getattr(wish, name)
        if text:
            (avoided if wish.wish == "avoid" else texts).append(text)
    more = len(avoided) - _MOST_ALIKE
    count = [f"{more} more to avoid"] if more > 1 and name == "asked" else []
    return [*texts, *(avoided[:_MOST_ALIKE] if more > 1 else avoided), *count]


def _problem_of(wish: ConflictingWish) -> Problem:
    expected = wish.text or "something else"
    return Problem.at((wish.wish,), wish.asked, expected, Code.CONTRADICTION, root="")


class NoProgramInTimeError(BackworkoutsError):
    """No program was found in the time that was given; there may be one.

    Args:
        seconds: the time.
    """

    code: ClassVar[str] = Code.OUT_OF_TIME

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"no program was found in {self.seconds:g} s; more seconds, or fewer days, may help"


def _listed(names: list[str], last: str) -> str:
    *others, final = names
    return f"{', '.join(others)} {last} {final}" if others else final

"""The rules that columns can express, run on the sets of many lifters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.check import Checker
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.report import Skipped
from backworkouts.linter.selection import SelectedRule
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import SubjectView
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.tables.column_rules.data import missing_units, unknown_muscles
from backworkouts.tables.column_rules.order import lower_back_before_pulls
from backworkouts.tables.column_rules.table_view import TableView
from backworkouts.tables.column_rules.volume import (
    few_weekly_sets,
    many_sets_in_a_session,
    many_weekly_sets,
)
from backworkouts.tables.counting import NEEDED, OPTIONAL
from backworkouts.tables.open_sets import open_sets
from backworkouts.tables.weeks import MONDAY
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["COLUMN_RULES", "TableReport", "check"]

_ColumnRule = Callable[[TableView, SelectedRule], nw.LazyFrame[Any] | None]

COLUMN_RULES: Mapping[str, _ColumnRule] = {
    "DAT001": unknown_muscles,
    "DAT005": missing_units,
    "ORD001": lower_back_before_pulls,
    "VOL001": few_weekly_sets,
    "VOL002": many_weekly_sets,
    "VOL003": many_sets_in_a_session,
}
"""The rules that `check` runs, by code: each returns its findings, or None for a table without the
columns that the rule reads."""

_OPTIONAL = (*OPTIONAL, "exercise_name", "method", "load", "load_unit")
_COLUMNS = (
    "lifter", "session", "code", "severity", "block", "position", "exercise", "muscle", "sets",
)  # fmt: skip
_NEEDS_SESSIONS = "it needs sessions, and not columns: check the log of one lifter"
_NEEDS_COLUMNS = "the table lacks its columns, or they hold nulls alone"


class TableReport(NamedTuple, Generic[IntoFrameT]):
    """The findings of a check of a table of sets.

    Attributes:
        findings: a table of the type that was checked, in no order, with the columns `lifter`,
            `session` (null for a finding on all sessions of a lifter), `code`, `severity`, `block`
            and `position` (null for a finding on a session), `exercise` (null for a finding on a
            muscle or a session), `muscle` (null for any other finding) and `sets` (the number that
            is found to be too low or too high, or the sets that are concerned; or null).
        ran: codes of the rules that ran.
        skipped: rules that did not run, and why.
    """

    findings: IntoFrameT
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...]


def check(
    sets: IntoFrameT,
    *,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    credits: CreditTable | CreditTableName = FRACTIONAL,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
) -> TableReport[IntoFrameT]:
    """Return what the rules of `COLUMN_RULES` find in the log of each lifter.

    The findings are those of `backworkouts.check` on the sessions of each lifter, one row for each
    place. A table holds no notes, so none allows a finding. Rows without a lifter or a session are
    not checked; `incomplete` returns them. The names of exercises that the catalog does not have
    are fetched from the engine; all other work stays lazy.

    Args:
        sets: a table of sets, or a query for one, of any engine. The columns `exercise_name`,
            `method`, `load` and `load_unit` may be left out.
        select: codes, families or names of the rules to run, as for `backworkouts.check`.
        ignore: rules not to run.
        credits: what a set earns each muscle, for the rules that count sets.
        settings: settings of the rules; none by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Raises:
        InvalidValueError: naming every column that is missing or has another type; for an id or a
            name that no exercise has.
        UnknownIdError: for an unknown rule or credit table.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("deadlift", 3, reps=5), straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day)]).read_all()
    >>> report = check(sets, select="ORD001")
    >>> report.findings.select(["session", "code", "exercise"]).to_pylist()
    [{'session': 0, 'code': 'ORD001', 'exercise': 'deadlift'}]
    """
    checker = Checker.of(
        select=select, ignore=ignore, credits=credits, settings=settings, catalog=catalog
    )
    table = open_sets(sets, NEEDED, optional=_OPTIONAL, week_starts=MONDAY)
    keyless = nw.col("lifter").is_null() | nw.col("session").is_null()
    table = table._replace(frame=table.frame.filter(~keyless))
    view = TableView(table, checker.catalog, checker.credits, checker.profile)
    example = SubjectView((_EXAMPLE,), checker.catalog, checker.profile)
    results = {rule.code: _findings_of(rule, view, example) for rule in checker.rules}
    skipped = tuple(each for each in results.values() if isinstance(each, Skipped))
    parts = {code: each for code, each in results.items() if not isinstance(each, Skipped)}
    findings = nw.concat([_nothing(view.frame), *parts.values()], how="diagonal").select(*_COLUMNS)
    return TableReport(table.native(findings), tuple(parts), skipped)


def _findings_of(
    rule: SelectedRule, view: TableView, example: SubjectView
) -> nw.LazyFrame[Any] | Skipped:
    """Return the findings of a rule with its code, or why the rule does not run."""
    column_rule = COLUMN_RULES.get(rule.code)
    if column_rule is None:
        return Skipped(rule.code, _NEEDS_SESSIONS)
    skipped = rule.skipped(example)
    if skipped is not None:
        return skipped
    found = column_rule(view, rule)
    if found is None:
        return Skipped(rule.code, _NEEDS_COLUMNS)
    return found.with_columns(code=nw.lit(rule.code))


def _nothing(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Return no row, with the columns of findings."""
    texts = {name: nw.lit("") for name in ("code", "severity", "muscle")}
    given = frame.select("lifter", "session", "block", "position", "exercise")
    return given.head(0).with_columns(**texts, sets=nw.lit(0.0))


_EXAMPLE = Session(
    "2026-11-02",
    Workout(
        "Any",
        Block([ExerciseSets(Exercise("any", "Any"), [Set(Reps(5), load=Load(5, Unit.KG))])]),
    ),
)
"""A session as a table holds it: without a goal, a level or a focus, which some rules need."""

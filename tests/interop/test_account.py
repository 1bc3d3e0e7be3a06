"""The account of a file: every row counted once, and problems in bounded memory."""

from __future__ import annotations

import pytest

from backworkouts import limits
from backworkouts.interop.account import Account, Counts, ImportProblem, Outcome


def problem(outcome: str = "rejected", *, row: int = 2, value: str = "") -> ImportProblem:
    return ImportProblem(outcome, "no number", value, row=row)


def test_rows_are_counted_where_they_went() -> None:
    account = Account()
    account.read += 5
    account.skip(3, problem("skipped"))
    account.reject(1, problem())
    assert account.counts == Counts(rows=9, read=5, skipped=3, rejected=1)


def test_one_row_can_be_rejected_for_several_reasons() -> None:
    account = Account()
    account.reject(1, problem(row=2), problem(row=3))
    assert account.counts == Counts.of(rejected=1)
    assert [each.row for each in account.problems] == [2, 3]


@pytest.mark.parametrize(
    ("outcome", "counts"),
    [
        (Outcome.REJECTED, Counts.of(rejected=4)),
        (Outcome.SKIPPED, Counts.of(skipped=4)),
        (Outcome.WARNING, Counts()),
    ],
)
def test_a_recorded_problem_counts_its_rows_by_its_outcome(
    outcome: Outcome, counts: Counts
) -> None:
    account = Account()
    account.record(problem(outcome), rows=4)
    assert account.counts == counts
    assert account.problems == [problem(outcome)]


def test_problems_beyond_the_limit_are_counted_and_not_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "FAULTS", 2)
    account = Account()
    for row in range(1, 6):
        account.reject(1, problem(row=row))
    assert [each.row for each in account.problems] == [1, 2]
    assert account.unlisted == 3
    assert account.counts.rejected == 5


def test_a_long_value_is_shortened() -> None:
    account = Account()
    account.report(problem(value="x" * 200))
    account.report(problem(value="x" * 201))
    assert [each.value for each in account.problems] == ["x" * 200, "x" * 197 + "..."]

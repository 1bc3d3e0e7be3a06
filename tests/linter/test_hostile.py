"""Arguments of another kind, and sequences without an end, are errors of ours."""

from __future__ import annotations

from itertools import count, repeat

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError

DAY = bw.notation.parse("Pull-Up 3x8")


@pytest.mark.parametrize("look", [bw.check, bw.fix])
def test_an_endless_sequence_ends_in_an_error(look, monkeypatch):
    monkeypatch.setattr(limits, "MEMBERS", 1_000)
    with pytest.raises(UnsupportedSubjectError, match="at most 1,000 Workouts or Sessions"):
        look(repeat(DAY))
    assert bw.check(repeat(DAY, 1_000)).ran


def test_an_endless_choice_of_rules_ends_in_an_error():
    for how in ({"select": repeat("ORD001")}, {"ignore": map(str, count())}):
        with pytest.raises(UnsupportedSubjectError, match="at most 10,000 names"):
            bw.check(DAY, **how)


def test_sarif_takes_reports_with_their_paths_only(monkeypatch):
    report = bw.check(DAY)
    for wrong in (report, 5, [report], [(5, report)], [("a.txt", "report")], [("a.txt",)]):
        with pytest.raises(UnsupportedSubjectError, match=r"sarif\(\[\(path, report\)\]\)"):
            bw.sarif(wrong)
    monkeypatch.setattr(limits, "MEMBERS", 10)
    with pytest.raises(UnsupportedSubjectError, match="at most 10 reports"):
        bw.sarif(repeat(("a.txt", report)))

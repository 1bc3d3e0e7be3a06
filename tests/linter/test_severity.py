"""Severities compare by how much they matter, not by the alphabet."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import Severity


def test_severities_are_ordered_by_rank():
    assert [Severity.INFO, Severity.WARNING, Severity.ERROR] == sorted(Severity)
    assert Severity.ERROR is max(Severity.ERROR, Severity.INFO)
    assert Severity.INFO is min(Severity)
    assert Severity.INFO < Severity.WARNING <= Severity.WARNING
    assert Severity.ERROR > Severity.WARNING >= Severity.WARNING
    assert not Severity.ERROR < Severity.INFO


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_is_neither_above_nor_below_itself(severity):
    assert not severity > severity  # noqa: PLR0124
    assert not severity < severity  # noqa: PLR0124


def test_a_severity_compares_with_its_value():
    assert Severity.ERROR >= "warning"
    assert "info" < Severity.WARNING
    assert "error" == Severity.ERROR
    with pytest.raises(bw.errors.UnknownIdError, match="unknown severity 'fatal'"):
        _ = Severity.ERROR > "fatal"

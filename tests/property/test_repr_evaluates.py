"""The repr of a small value, and of a set, is the Python that makes an equal one."""

from __future__ import annotations

import pytest
from hypothesis import given

import strategies as our
from backworkouts import Duration, Interval, Load, Reps, Set

NAMES = {"Reps": Reps, "Duration": Duration, "Interval": Interval, "Load": Load, "Set": Set}


@pytest.mark.parametrize("kind", NAMES.values(), ids=NAMES)
def test_evaluating_the_repr_makes_the_value(kind):
    @given(our.OF_EACH_CLASS[kind])
    def law(value):
        assert value == eval(repr(value), dict(NAMES))  # noqa: S307  our own repr

    law()

"""The names that are much like one are those that a look at each of them finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backworkouts import limits
from backworkouts.suggest import Alike, _at_least, likeness, pairs

NAMES = st.text("abc dß", max_size=12) | st.text(max_size=100)


@given(st.lists(NAMES, max_size=20), NAMES)
def test_as_a_look_at_each(names, name):
    scores = [(number, likeness(pairs(name), pairs(one))) for number, one in enumerate(names)]
    near = [(number, score) for number, score in scores if score >= limits.LIKENESS_TO_SUGGEST]
    alike = Alike(names)
    assert near == list(alike.to(name))
    assert near == list(alike.to(name))  # and with what it remembers


@given(st.lists(st.integers(0, 255), max_size=20), st.integers(1, 25))
def test_a_column_counts_its_bits(masks, least):
    counts = [sum(mask >> place & 1 for mask in masks) for place in range(8)]
    expected = sum(1 << place for place, count in enumerate(counts) if count >= least)
    assert expected == _at_least(least, masks)


def test_only_so_many_pairs_are_remembered(monkeypatch):
    monkeypatch.setattr("backworkouts.suggest._REMEMBERED", 3)
    alike = Alike(["row", "rows"])
    for name in ("row", "rwo", "\u0416\u0416\u0416", "row"):
        near = [number for number, _ in alike.to(name)]
        assert len(alike._with) <= 3
    assert near == [0, 1]

"""`nearest`: known names similar to a misspelled one."""

from __future__ import annotations

import pytest

from backworkouts.suggest import bigrams, nearest, similarity

KNOWN = ["seated_row", "pull_up", "deadlift", "romanian_deadlift"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("row", {" r", "ro", "ow", "w "}),
        ("Row", {" r", "ro", "ow", "w "}),
        ("aaa", {" a", "aa", "a "}),
        ("a", {" a", "a "}),
        ("", {"  "}),
    ],
)
def test_a_name_is_compared_by_its_bigrams(name, expected):
    assert expected == bigrams(name)


def test_only_the_first_80_characters_are_compared():
    assert bigrams("x" * 80 + "y" * 1_000_000) == bigrams("x" * 80)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("row", "row", 1),
        ("row", "pull", 0),
        # " r", "ro", "ow", "w " and " r", "ro", "ow", "ws", "s " share three: 2 x 3 / (4 + 5).
        ("row", "rows", 2 / 3),
    ],
)
def test_likeness_is_twice_the_shared_pairs_by_all_bigrams(one, other, expected):
    assert expected == pytest.approx(similarity(bigrams(one), bigrams(other)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("seated_rwo", ("seated_row",)),
        ("Pull_Up", ("pull_up",)),
        ("dead_lift", ("deadlift",)),
        ("bench_press", ()),
        ("", ()),
        ("\ud800", ()),
    ],
)
def test_only_what_is_much_alike_is_suggested(name, expected):
    assert expected == nearest(name, KNOWN)


def test_the_best_comes_first_and_equally_good_names_by_the_alphabet():
    expected = ("row", "rowa", "rowb")
    assert expected == nearest("row", ["rowb", "rowa", "row"])


def test_as_many_as_asked_for_are_suggested():
    expected = ("row",)
    assert expected == nearest("row", ["rowb", "rowa", "row"], count=1)


def test_of_nothing_nothing_is_near():
    assert nearest("row", []) == ()

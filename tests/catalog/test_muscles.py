"""The muscles of the bundled catalog."""

from __future__ import annotations

import re

import pytest

from backworkouts import catalog
from backworkouts.model import Region

MUSCLES = catalog.muscles


@pytest.mark.parametrize(
    "muscle",
    # Every muscle that the article names, by our ids.
    [
        "latissimus_dorsi",
        "rhomboids",
        "erector_spinae",
        "iliocostalis",
        "longissimus",
        "spinalis",
        "teres_major",
        "teres_minor",
        "quadratus_lumborum",
        "gluteus_maximus",
        "posterior_deltoid",
        "trapezius_lower",
        "trapezius",
        "biceps_brachii",
        "pectoralis_major",
        "hamstrings",
    ],
)
def test_the_muscles_that_the_article_names_are_there(muscle):
    assert muscle in MUSCLES


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("erector_spinae", {"iliocostalis", "longissimus", "spinalis"}),
        ("rhomboids", {"rhomboid_major", "rhomboid_minor"}),
        ("trapezius", {"trapezius_upper", "trapezius_middle", "trapezius_lower"}),
        ("deltoid", {"anterior_deltoid", "lateral_deltoid", "posterior_deltoid"}),
        ("obliques", {"external_oblique", "internal_oblique"}),
    ],
)
def test_a_muscle_has_its_parts(whole, parts):
    assert parts == {one.id for one in MUSCLES.values() if one.parent == whole}


def test_a_part_has_no_parts():
    assert all(MUSCLES[one.parent].parent is None for one in MUSCLES.values() if one.parent)


def test_what_lies_in_the_back_counts_as_back():
    lying = {Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK}
    assert {one.id for one in MUSCLES.values() if one.region in lying} <= {
        one.id for one in MUSCLES.values() if one.back
    }


def test_back_besides_are_the_rear_deltoid_and_the_levator_scapulae_only():
    lying = {Region.UPPER_BACK, Region.MID_BACK, Region.LOWER_BACK}
    expected = {"posterior_deltoid", "levator_scapulae"}
    assert expected == {one.id for one in MUSCLES.values() if one.back and one.region not in lying}


@pytest.mark.parametrize(
    "muscle",
    [one for one in MUSCLES.values() if one.back],
    ids=lambda muscle: muscle.id,
)
def test_a_back_muscle_says_where_it_runs_and_what_it_does(muscle):
    assert muscle.latin_name
    assert muscle.origin
    assert muscle.insertion
    assert muscle.actions


@pytest.mark.parametrize("muscle", MUSCLES.values(), ids=lambda muscle: muscle.id)
def test_identifiers_are_written_as_their_registers_write_them(muscle):
    said = muscle.identifiers
    for value, pattern in (
        (said.uberon, r"UBERON:\d{7}"),
        (said.fma, r"FMA:\d{4,6}"),
        (said.ta98, r"A\d{2}\.\d\.\d{2}\.\d{3}"),
    ):
        assert value is None or re.fullmatch(pattern, value), value
    assert said.fma or not said.fma_provisional


@pytest.mark.parametrize("register", ["uberon", "fma", "ta98"])
def test_no_two_muscles_share_an_identifier(register):
    given = [getattr(one.identifiers, register) for one in MUSCLES.values()]
    given = [one for one in given if one]
    assert len(set(given)) == len(given) > 20


@pytest.mark.parametrize(
    ("muscle", "expected"),
    [
        # What the article has wrong, in the field where we have it right.
        ("rhomboids", "C7"),
        ("latissimus_dorsi", "internal rotation"),
    ],
)
def test_anatomy_is_corrected_against_the_article(muscle, expected):
    one = MUSCLES[muscle]
    assert expected in f"{one.origin} {', '.join(one.actions)}"
    assert "article" in (one.note or "")

"""`Muscle`, `Identifiers` and `Source`: what the catalog's facts are about and rest on."""

from __future__ import annotations

import pytest

from backworkouts import Muscle, Source
from backworkouts.errors import InvalidValueError
from backworkouts.model import Identifiers, Region, SourceKind, Verification

LATS = Muscle(
    "latissimus_dorsi",
    "Latissimus dorsi",
    "mid_back",
    latin_name="Musculus latissimus dorsi",
    common_names=["lats"],
    back=True,
    origin="Spines of T7-T12.",
    insertion="Floor of the intertubercular sulcus.",
    actions=["extension", "adduction"],
    identifiers=Identifiers("UBERON:0001112", "FMA:13357", "A04.3.01.006"),
    sources=["textbook"],
)


def test_a_muscle_takes_its_region_by_value_and_lists_as_tuples():
    expected = (Region.MID_BACK, ("lats",), ("extension", "adduction"))
    assert expected == (LATS.region, LATS.common_names, LATS.actions)


def test_a_muscle_prints_its_name_and_shows_its_id():
    expected = ("Latissimus dorsi", "<Muscle latissimus_dorsi>")
    assert expected == (str(LATS), repr(LATS))


def test_a_muscle_needs_no_identifiers():
    expected = Identifiers(uberon=None, fma=None, ta98=None, fma_provisional=False)
    assert expected == Muscle("teres_major", "Teres major", "shoulder").identifiers


def test_every_bad_field_of_a_muscle_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Muscle(
            "Lats",
            "",
            "back",
            latin_name=5,
            common_names="lats",
            back=1,
            parent="Lats",
            origin="",
            insertion="\x00",
            actions=[""],
            identifiers=None,
            note=5,
            sources=["A B"],
        )
    fields = (
        "id name region latin_name common_names back parent origin insertion actions[0] "
        "identifiers note sources[0]"
    )
    expected = [f"Muscle.{field}" for field in fields.split()]
    assert expected == [one.where for one in caught.value.problems]


def test_a_region_is_one_of_those_known():
    with pytest.raises(InvalidValueError, match=r"a Region: 'upper_back', .*, found 'soul'"):
        Muscle("lats", "Lats", "soul")


def test_every_bad_identifier_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Identifiers("", 13357, " A04", fma_provisional=None)
    expected = [f"Identifiers.{field}" for field in ("uberon", "fma", "ta98", "fma_provisional")]
    assert expected == [one.where for one in caught.value.problems]


PELLAND = Source(
    "pelland_2025",
    "review",
    "Dose and response",
    authors="Pelland et al.",
    year=2025,
    published_in="Sports Medicine",
    doi="10.1000/182",
    verified="full",
)


def test_a_source_takes_its_words_by_value():
    expected = (SourceKind.REVIEW, Verification.FULL)
    assert expected == (PELLAND.kind, PELLAND.verified)


def test_a_source_is_not_verified_unless_it_says_so():
    assert Verification.NO is Source("somebody", "person", "Somebody").verified


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            PELLAND,
            "Pelland et al. (2025) Dose and response. Sports Medicine. doi 10.1000/182",
        ),
        (Source("somebody", "person", "Somebody"), "Somebody"),
        (Source("a", "study", "T", year=1999), "(1999) T"),
        (Source("a", "study", "T", authors="A. B."), "A. B. T"),
        (Source("a", "study", "T", published_in="J"), "T. J"),
        (Source("a", "study", "T", doi="10.1/2"), "T. doi 10.1/2"),
    ],
)
def test_a_source_prints_as_a_citation_of_what_is_known(source, expected):
    assert expected == str(source)


def test_a_source_shows_its_id():
    shown = "<Source pelland_2025>"
    assert shown == repr(PELLAND)


def test_every_bad_field_of_a_source_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Source("Pelland 2025", "blog", "", 5, 1799, "", "\n", "half", " ")
    fields = "id kind title authors year published_in doi verified note"
    expected = [f"Source.{field}" for field in fields.split()]
    assert expected == [one.where for one in caught.value.problems]


@pytest.mark.parametrize("year", [1799, 2201, "2025", 2025.0, True])
def test_a_year_is_a_whole_number_near_ours(year):
    with pytest.raises(InvalidValueError) as caught:
        Source("a", "study", "T", year=year)
    expected = f"Source.year: expected a whole number from 1,800 to 2,200, found {year!r}"
    assert expected == str(caught.value)

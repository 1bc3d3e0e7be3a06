"""The sources of the bundled catalog."""

from __future__ import annotations

import re

import pytest

from backworkouts import catalog
from backworkouts.model import SourceKind, Verification

SOURCES = catalog.sources


def test_the_article_comes_first_and_was_read_in_full():
    first = next(iter(SOURCES.values()))
    assert first.id == "article"
    assert first.kind is SourceKind.ARTICLE
    assert first.verified is Verification.FULL


@pytest.mark.parametrize(
    ("person", "credit"),
    [("scott_marshall", "CSCS"), ("chris_zaino", "IFBB")],
)
def test_the_two_people_of_the_article_are_sources_as_it_credits_them(person, credit):
    one = SOURCES[person]
    assert one.kind is SourceKind.PERSON
    assert one.verified is Verification.SECONDARY
    assert credit in f"{one.title} {one.note}"
    assert "As credited by the article" in one.note


def test_there_are_no_other_people():
    expected = ["scott_marshall", "chris_zaino"]
    assert expected == [one.id for one in SOURCES.values() if one.kind is SourceKind.PERSON]


def test_the_study_that_the_article_describes_without_naming_it_is_there():
    one = SOURCES["saeterbakken_2015"]
    assert (one.year, one.doi, one.verified) == (2015, "10.1055/s-0034-1398646", Verification.FULL)


def test_a_doi_is_written_bare():
    given = [one.doi for one in SOURCES.values() if one.doi is not None]
    assert given
    assert [] == [doi for doi in given if not re.fullmatch(r"10\.\d{4,9}/\S+", doi)]


def test_no_doi_stands_twice():
    given = [one.doi for one in SOURCES.values() if one.doi]
    assert len(set(given)) == len(given)


def test_the_year_in_an_id_is_the_year_of_the_source():
    years = {id: re.search(r"_((?:19|20)\d\d)", id) for id in SOURCES}
    dated = {id: int(found[1]) for id, found in years.items() if found}
    assert dated
    assert dated == {id: SOURCES[id].year for id in dated}


@pytest.mark.parametrize(
    "one",
    [one for one in SOURCES.values() if one.verified is not Verification.FULL],
    ids=lambda one: one.id,
)
def test_what_was_not_read_in_full_says_so(one):
    assert one.note

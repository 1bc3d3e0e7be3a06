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


@pytest.mark.parametrize("one", SOURCES.values(), ids=lambda one: one.id)
def test_a_doi_is_written_bare(one):
    assert one.doi is None or re.fullmatch(r"10\.\d{4,9}/\S+", one.doi)


def test_no_doi_stands_twice():
    given = [one.doi for one in SOURCES.values() if one.doi]
    assert len(set(given)) == len(given)


@pytest.mark.parametrize("one", SOURCES.values(), ids=lambda one: one.id)
def test_the_year_in_an_id_is_the_year_of_the_source(one):
    if found := re.search(r"_((?:19|20)\d\d)", one.id):
        assert one.year == int(found[1])


@pytest.mark.parametrize(
    "one",
    [one for one in SOURCES.values() if one.verified is not Verification.FULL],
    ids=lambda one: one.id,
)
def test_what_was_not_read_in_full_says_so(one):
    assert one.note

"""What holds for every page: it loads nothing, runs nothing, and shows hostile texts as texts."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import MissingExtraError
from backworkouts.report import pages
from backworkouts.testing import strategies
from hostile import HOSTILE, hostile_program
from page_tree import tree_of
from support import workout

pytest.importorskip("jinja2")

SUBJECTS = st.one_of(
    strategies.workouts(), strategies.programs(), st.lists(strategies.sessions(), max_size=3)
)


def assert_is_safe(page):
    tree = tree_of(page)
    elements = tree.all()
    assert {each.tag for each in elements}.isdisjoint(
        {"script", "iframe", "object", "embed", "link", "base", "form", "img", "image", "use"}
    )
    for each in elements:
        assert not any(name.startswith("on") for name in each.attributes), each.attributes
        assert {"style", "src", "srcset", "xlink:href"}.isdisjoint(each.attributes)
        link = each.attributes.get("href", "#")
        assert link.startswith(("#", "https://doi.org/")), link
    styles = ["".join(each.children) for each in tree.all("style")]
    assert not re.search(r"@import|url\((?!#)", "".join(styles))
    hashes = {f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in styles}
    (policy,) = [
        each.attributes["content"]
        for each in tree.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert hashes == {*directives.pop("style-src").split()}
    assert dict.fromkeys(("default-src", "base-uri", "form-action"), "'none'") == directives


def assert_is_a_document(page):
    """Whether headings, ids, links and tables are as a screen reader needs them."""
    tree = tree_of(page)
    assert "en" == tree.one("html").attributes["lang"]
    levels = [int(each.tag[1]) for each in tree.all() if re.fullmatch("h[1-6]", each.tag)]
    assert 1 == levels[0]
    assert 1 == levels.count(1)
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [each.attributes["id"] for each in tree.all() if "id" in each.attributes]
    assert len(ids) == len({*ids})
    links = {each.attributes["href"] for each in tree.all("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= {*ids}
    for table in tree.all("table"):
        assert 1 == len(table.all("caption"))
        assert all("scope" in header.attributes for header in table.all("th"))
        widths = [
            sum(
                int(cell.attributes.get("colspan", 1))
                for cell in row.all()
                if cell.tag in {"td", "th"}
            )
            for row in table.all("tr")
        ]
        assert widths[0] == max(widths)
    for region in tree.all(class_="scroll"):
        assert "0" == region.attributes["tabindex"]
        assert region.attributes["aria-label"]


@settings(max_examples=10)
@given(SUBJECTS)
def test_every_report_is_safe_and_well_formed(subject):
    page = bw.report.html(subject, credits=["fractional", "direct"])
    assert_is_safe(page)
    assert_is_a_document(page)
    page.encode()


@settings(max_examples=10)
@given(
    st.one_of(strategies.workouts(), strategies.programs()),
    st.lists(strategies.sessions(), max_size=2),
)
def test_every_sheet_is_safe_and_well_formed(subject, log):
    page = bw.report.sheet(subject, log=log)
    assert_is_safe(page)
    assert_is_a_document(page)
    page.encode()


@settings(max_examples=10)
@given(strategies.messy_texts())
def test_the_pages_of_any_text_are_safe(text):
    reading = bw.notation.read(text)
    if reading.subject is not None:
        assert_is_safe(bw.report.html(reading))
        if not isinstance(reading.subject, tuple):
            assert_is_safe(bw.report.sheet(reading))


@pytest.mark.parametrize("make", [bw.report.html, bw.report.sheet], ids=["html", "sheet"])
def test_hostile_names_and_notes_are_shown_as_they_are(make):
    page = make(hostile_program())
    assert_is_safe(page)
    assert_is_a_document(page)
    tree = tree_of(page)
    assert HOSTILE == tree.one("h1").text
    assert any(HOSTILE in text for text in tree.texts("th"))


def test_a_hostile_source_leads_to_a_doi_or_nowhere():
    source = bw.Source("bad", "study", HOSTILE, doi='javascript:alert(1)" onclick="x')
    ground = bw.linter.Ground("bad", HOSTILE, bw.linter.Confidence.LOW)
    rule = evolve(
        bw.linter.all_rules()["ORD001"],
        code="OWN001",
        name="own-rule",
        summary=HOSTILE,
        grounds=(ground,),
    )
    catalog = bw.catalog.extend(sources=[source])
    wanted = bw.Settings(own_rules=[rule], select=["OWN001"])
    page = bw.report.html(
        workout("Deadlift 3x5\nBarbell Row 3x8"), settings=wanted, catalog=catalog
    )
    assert_is_safe(page)
    assert "https://doi.org/javascript%3Aalert" in page


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ufffe", "\ud800"])
def test_characters_that_no_page_can_hold_are_replaced(character):
    reading = bw.notation.read(f"Pull-Up 3x8\nSeated Row 4x{character}")
    assert reading.problems or reading.unknown or reading.doubtful
    for page in (bw.report.html(reading), bw.report.sheet(reading)):
        assert character not in page


def test_an_unknown_name_in_a_template_is_an_error():
    from jinja2 import UndefinedError  # noqa: PLC0415  a package of the extra

    with pytest.raises(UndefinedError):
        pages.render("sheet.html", ("page.css",), title="A")


def test_the_same_subject_has_the_same_page():
    subject = bw.catalog.programs["back_progression"]
    assert bw.report.html(subject) == bw.report.html(subject)
    assert bw.report.sheet(subject) == bw.report.sheet(subject)


@pytest.mark.parametrize("make", [bw.report.html, bw.report.sheet], ids=["html", "sheet"])
def test_without_jinja2_the_error_names_the_extra(monkeypatch, make):
    pages._environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'backworkouts\[report\]'"):
        make(workout("Pull-Up 3x8"))


def test_the_package_is_imported_without_jinja2():
    code = "import sys, backworkouts as bw; bw.report.html; print('jinja2' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == run.stdout.strip()

"""The data files: plain, stable, complete, and described in the README beside them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import backworkouts
from backworkouts import catalog
from backworkouts._catalog.bundled import bundled as read
from backworkouts.model import ClassificationBasis

DATA = Path(backworkouts.__file__).parent / "_catalog" / "data"
FILES = sorted(DATA.glob("*.json"))
IDS = (Path(__file__).parent / "ids.txt").read_text("utf-8").split("\n")[:-1]
IN_FILE = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)

# Which kinds a file holds, by its name.
KINDS = {
    "article_facts": ["facts"],
    "crosswalk": ["systems", "exercises", "muscles"],
    "exercises_article": ["exercises"],
    "exercises_common": ["exercises"],
    "levels": ["source", "levels"],
    "muscles": ["muscles"],
    "popularity": ["programs", "exercises"],
    "sources": ["sources"],
    "translations": ["es", "fr", "de", "pt", "it", "pl", "nl", "ru", "sv", "ja"],
    "workouts": ["warm_up", "workouts", "programs"],
}


def once(pairs):
    """An object, in which no key stands twice."""
    assert len({key for key, _ in pairs}) == len(pairs), pairs
    return dict(pairs)


def content(name):
    return json.loads((DATA / f"{name}.json").read_text("utf-8"), object_pairs_hook=once)


def test_nothing_else_lies_there():
    assert {*(f"{name}.json" for name in KINDS), "README.md"} == {
        path.name for path in DATA.iterdir()
    }


@pytest.mark.parametrize(("name", "kinds"), KINDS.items())
def test_a_file_holds_its_kind_and_no_other(name, kinds):
    assert kinds == list(content(name))


@IN_FILE
def test_a_file_is_utf_8_with_plain_line_ends(file):
    raw = file.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert b"\\u" not in raw  # characters are written as they are
    assert raw.decode("utf-8").endswith("}\n")


@IN_FILE
def test_no_path_of_a_machine_is_left_in_a_file(file):
    text = file.read_text("utf-8")
    assert not re.search(r"/(?:home|Users|work|tmp|root|mnt)/|[A-Z]:\\\\|file://|localhost", text)


@pytest.mark.parametrize("name", ["article_facts", "exercises_common", "muscles", "sources"])
def test_an_entry_stands_on_one_line_that_begins_with_its_id(name):
    (entries,) = content(name).values()
    lines = [
        line.strip().rstrip(",")
        for line in (DATA / f"{name}.json").read_text("utf-8").splitlines()
        if line.startswith("  ")
    ]
    assert entries == [json.loads(line) for line in lines]
    assert all(line.startswith('{"id": ') for line in lines)


def test_the_readme_describes_every_file():
    described = re.findall(
        r"^\| `(\w+\.json)` \|", (DATA / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(described) == [file.name for file in FILES]


@pytest.mark.parametrize(
    "said",
    ["Corrected or left out against the article", "medical advice", "Inferred, not stated"],
)
def test_the_readme_says_what_was_done_with_the_article(said):
    assert said in (DATA / "README.md").read_text("utf-8")


def test_the_readme_counts_right():
    said = (DATA / "README.md").read_text("utf-8")
    assert f"| {len(catalog.muscles)} muscles," in said
    # 18 with instructions, 8 variants; 5 bodyweight exercises, rolling and the drill to warm up.
    assert "the 18 exercises the article instructs, 8 variants it names, 7 warm-up items" in said
    assert len(content("exercises_article")["exercises"]) == 18 + 8 + 7


def test_an_id_that_was_ever_given_is_there_for_ever():
    for line in IDS:
        kind, name = line.split()
        if kind == "exercises":
            catalog.resolve(name)  # a renamed one keeps its old id as an alias
        else:
            assert name in getattr(catalog, kind)


def test_every_id_is_on_the_list_of_those_that_must_never_disappear():
    given = [
        f"{kind} {one}"
        for kind in ("muscles", "exercises", "workouts", "programs", "sources")
        for one in sorted(getattr(catalog, kind))
    ]
    assert set(given) <= set(IDS)
    assert len(set(IDS)) == len(IDS)


def test_no_name_means_two_exercises():
    catalog.check_names()


def test_no_exercise_has_an_alias_twice():
    for one in catalog.exercises.values():
        names = [name.casefold() for name in one.aliases]
        assert len(set(names)) == len(names), one.id


@pytest.mark.parametrize("language", KINDS["translations"])
def test_translations_are_of_exercises_that_there_are(language):
    known = {
        one["id"]
        for name in ("exercises_article", "exercises_common")
        for one in content(name)["exercises"]
    }
    names = content("translations")[language]
    assert set(names) <= known
    assert all(names.values())


def test_every_one_of_the_article_s_18_has_names_in_five_languages():
    instructed = {one.id for one in catalog.exercises.values() if one.instructions}
    instructed.remove("seated_row_scapular_retraction")
    for language in KINDS["translations"][:5]:
        assert instructed <= set(content("translations")[language]), language


def test_every_exercise_beyond_the_article_says_its_basis_in_the_file():
    for one in content("exercises_common")["exercises"]:
        assert one["basis"] in {ClassificationBasis.TEXTBOOK, ClassificationBasis.SOURCED}
        assert one["sources"]


def test_no_exercise_of_the_article_is_repeated_among_the_others():
    article = {one["id"] for one in content("exercises_article")["exercises"]}
    common = [one["id"] for one in content("exercises_common")["exercises"]]
    assert article.isdisjoint(common)
    assert len(set(common)) == len(common)


def test_the_catalog_is_read_once():
    assert read() is read() is catalog

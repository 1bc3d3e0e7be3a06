"""The bundled catalog: read from its data files when it is used, and equal to its document."""

from __future__ import annotations

import importlib.util
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import Catalog, catalog
from backworkouts._catalog import data_files, index
from backworkouts._catalog.bundled import names_as_written
from backworkouts._catalog.index import PrebuiltIndex, prebuilt
from backworkouts._catalog.lazy_mapping import LazyMapping
from backworkouts._catalog.resolve import NameIndex
from backworkouts._catalog.variants import with_inherited
from backworkouts.notation.grammar import known_names

SCRIPT = Path(__file__).parents[2] / ".ci" / "write_names.py"
WRITTEN = [
    (name, one.id)
    for one in catalog.exercises.values()
    for name in (one.id, one.name, *one.aliases)
]


def document():
    """The data files as one document of a catalog."""
    kinds = ("muscles", "sources", "exercises_article", "exercises_common", "workouts")
    muscles, sources, article, common, plans = (
        data_files.content(f"data/{name}.json") for name in kinds
    )
    exercises = {one["id"]: one for one in (*article["exercises"], *common["exercises"])}
    for names in data_files.content("data/translations.json").values():
        for known, translated in names.items():
            aliases = exercises[known].setdefault("aliases", [])
            aliases += [name for name in translated if name not in aliases]
    for workout in plans["workouts"]:
        workout["warm_up"] = plans["warm_up"]
    levels = data_files.content("data/levels.json")["levels"]
    counts = data_files.content("data/popularity.json")["exercises"]
    whole = [
        with_inherited(exercise, exercises)
        | ({"level": levels[exercise["id"]]} if exercise["id"] in levels else {})
        | {"popularity": counts.get(exercise["id"], 0)}
        for exercise in exercises.values()
    ]
    entries = {**muscles, **sources, "exercises": whole, **plans}
    return json.dumps({"format": "backworkouts.catalog/2", **entries})


def test_it_is_equal_to_its_document():
    read = bw.loads(document(), Catalog)
    assert read == catalog
    assert catalog == read
    for kind in ("muscles", "exercises", "sources", "workouts", "programs"):
        assert list(getattr(read, kind)) == list(getattr(catalog, kind))
    assert bw.dumps(read) == bw.dumps(catalog)


def test_it_holds_what_every_catalog_has_to():
    again = Catalog(
        catalog.muscles.values(),
        catalog.exercises.values(),
        catalog.sources.values(),
        catalog.warm_up,
        catalog.workouts.values(),
        catalog.programs.values(),
    )
    again.check_names()
    assert again == catalog
    assert repr(again) == repr(catalog)


def test_only_what_is_asked_for_is_made():
    made = []
    numbers = LazyMapping({"one": 1, "two": 2}, lambda raw: made.append(raw) or f"<{raw}>")
    assert "two" in numbers
    assert len(numbers) == 2
    assert list(numbers) == ["one", "two"]
    assert made == []
    assert numbers["two"] == numbers.get("two") == "<2>"
    assert numbers["two"] is numbers["two"]
    assert made == [2]
    assert numbers.get("one") == "<1>"
    assert numbers.get("three", "none") == "none"
    with pytest.raises(KeyError):
        numbers["three"]


def loaded_by(code):
    shown = f"import sys; {code}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_an_id_needs_no_index_of_names():
    loaded = loaded_by("import backworkouts as bw; bw.catalog.exercises['deadlift']")
    assert "backworkouts._catalog.bundled" in loaded
    assert "backworkouts._catalog.resolve" not in loaded


# The prebuilt index.


def test_the_shipped_index_is_that_of_the_data():
    """Stale? `python .ci/write_names.py` writes it again."""
    fresh = prebuilt(catalog.exercises.values())
    shipped = data_files.content(index.FILE)
    assert fresh == shipped
    assert list(fresh["names"]) == list(shipped["names"])
    assert list(fresh["spelled"]) == list(shipped["spelled"])


def test_the_shipped_words_of_names_are_those_of_the_data():
    """Stale? `python .ci/write_names.py` writes them again."""
    fresh = known_names.prebuilt(names_as_written())
    shipped = data_files.content(known_names.FILE)
    assert fresh == shipped
    assert list(fresh["stating"]) == list(shipped["stating"])


@pytest.mark.skipif(not SCRIPT.exists(), reason="scripts of the repository are not shipped")
def test_the_script_writes_what_is_shipped(tmp_path, monkeypatch):
    monkeypatch.setattr(index, "__file__", str(tmp_path / "index.py"))
    (tmp_path / index.FILE).parent.mkdir()
    spec = importlib.util.spec_from_file_location("write_names", SCRIPT)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    for file in (index.FILE, known_names.FILE):
        assert data_files.text(file) == (tmp_path / file).read_text("utf-8")


@pytest.fixture(scope="module")
def computed():
    return NameIndex(catalog.exercises.values())


@pytest.fixture(scope="module")
def shipped():
    return PrebuiltIndex(catalog.exercises, dict)


def test_it_is_the_index_that_would_be_computed(computed, shipped):
    assert list(computed.names.items()) == list(shipped.names.items())
    assert computed.spelled == shipped.spelled
    for word in {word for name in computed.names for word in name}:
        assert list(computed._standing_under(word)) == list(shipped._standing_under(word))


def test_a_word_of_no_name_stands_nowhere_and_is_not_remembered(shipped):
    assert () == shipped._standing_under("zzz")
    assert "zzz" not in shipped._under


def test_a_name_as_the_data_have_it_is_found_as_any_other(computed):
    assert [] == [(name, one) for name, one in WRITTEN if computed.resolve(name).id != one]


def test_every_name_of_the_data_is_found_as_it_is_written():
    written = catalog.names._all_written
    assert dict(WRITTEN) == {**{one: one for one in catalog.exercises}, **written}


def test_a_copy_makes_an_index_of_its_own():
    copy = pickle.loads(pickle.dumps(catalog))  # noqa: S301  ours
    assert type(copy.names) is NameIndex
    assert "bent_over_row" == copy.resolve("BB rows").id

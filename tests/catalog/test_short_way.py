"""The bundled catalog is read the short way, and is what the long way gives."""

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
from backworkouts._catalog import _files, _shipped
from backworkouts._catalog._made import MadeWhenAsked
from backworkouts._catalog.resolve import Index
from backworkouts._catalog._shipped import ShippedIndex, as_shipped

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
        _files.content(f"data/{name}.json") for name in kinds
    )
    exercises = {one["id"]: one for one in (*article["exercises"], *common["exercises"])}
    for names in _files.content("data/translations.json").values():
        for known, translated in names.items():
            aliases = exercises[known].setdefault("aliases", [])
            aliases += [name for name in translated if name not in aliases]
    for workout in plans["workouts"]:
        workout["warm_up"] = plans["warm_up"]
    entries = {**muscles, **sources, "exercises": list(exercises.values()), **plans}
    return json.dumps({"format": "backworkouts.catalog/2", **entries})


def test_it_is_what_the_codec_reads_of_the_same_data():
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
    numbers = MadeWhenAsked({"one": 1, "two": 2}, lambda raw: made.append(raw) or f"<{raw}>")
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


@pytest.mark.parametrize(
    "code", ["bw.catalog.exercises['deadlift']", "bw.resolve('deadlift')", "bw.resolve('DLs')"]
)
def test_its_first_use_needs_no_codec(code):
    loaded = loaded_by(f"import backworkouts as bw; {code}")
    assert "attrs" in loaded
    assert not {"cattrs", "importlib_resources", "backworkouts.codec"} & loaded


def test_an_id_needs_no_index_of_names():
    code = "import backworkouts as bw; bw.resolve('deadlift')"
    assert "backworkouts._catalog.resolve" not in loaded_by(code)


def test_a_file_is_found_too_where_the_loader_of_modules_gives_none(monkeypatch):
    usual = _files.text("data/muscles.json")
    monkeypatch.setattr(_files, "get_data", lambda *_: None)
    assert usual == _files.text("data/muscles.json")


# The shipped index.


def test_the_shipped_index_is_that_of_the_data():
    """Stale? `python .ci/write_names.py` writes it again."""
    fresh = as_shipped(catalog.exercises.values())
    shipped = _files.content(_shipped.FILE)
    assert fresh == shipped
    assert list(fresh["names"]) == list(shipped["names"])
    assert list(fresh["spelled"]) == list(shipped["spelled"])


@pytest.mark.skipif(not SCRIPT.exists(), reason="scripts of the repository are not shipped")
def test_the_script_writes_what_is_shipped(tmp_path, monkeypatch):
    monkeypatch.setattr(_shipped, "__file__", str(tmp_path / "_shipped.py"))
    (tmp_path / _shipped.FILE).parent.mkdir()
    spec = importlib.util.spec_from_file_location("write_names", SCRIPT)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    assert _files.text(_shipped.FILE) == (tmp_path / _shipped.FILE).read_text("utf-8")


@pytest.fixture(scope="module")
def made():
    return Index(catalog.exercises.values())


@pytest.fixture(scope="module")
def shipped():
    return ShippedIndex(catalog.exercises, dict)


def test_it_is_the_index_that_would_be_made(made, shipped):
    assert list(made.names.items()) == list(shipped.names.items())
    assert made.spelled == shipped.spelled
    for word in {word for name in made.names for word in name}:
        assert list(made._standing_under(word)) == list(shipped._standing_under(word))


def test_a_word_of_no_name_stands_nowhere_and_is_not_remembered(shipped):
    assert () == shipped._standing_under("zzz")
    assert "zzz" not in shipped._under


def test_a_name_as_the_data_have_it_is_found_as_any_other(made):
    assert [] == [(name, one) for name, one in WRITTEN if made.find(name).id != one]


def test_every_name_of_the_data_is_found_as_it_is_written():
    written = catalog._names()._all_written
    assert dict(WRITTEN) == {**{one: one for one in catalog.exercises}, **written}


def test_a_copy_makes_an_index_of_its_own():
    copy = pickle.loads(pickle.dumps(catalog))  # noqa: S301  ours
    assert type(copy._names()) is Index
    assert "bent_over_row" == copy.resolve("BB rows").id

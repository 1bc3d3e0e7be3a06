"""The pages of the site: all are in its contents, and what is generated holds what the library has."""

from __future__ import annotations

import re
from collections import Counter
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

import pytest

import backworkouts as bw
from scripts import load_script

DOCS = Path(__file__).parents[2] / "docs"
BUILT_FROM = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")


@pytest.fixture(scope="module")
def pages_of():
    """A function that returns the files that a module of the site generates."""
    pytest.importorskip("sphinx")
    return lambda module: load_script(f"docs/extensions/{module}.py").pages()


def entries(text):
    """The entries of the tables of contents in a page."""
    trees = re.findall(r"```\{toctree\}\n(.*?)```", text, re.DOTALL)
    return [
        line for tree in trees for line in tree.splitlines() if line and not line.startswith(":")
    ]


def test_every_page_is_in_the_contents_of_the_site():
    listed = entries((DOCS / "index.md").read_text("utf-8"))
    assert len(set(listed)) == len(listed)
    listed += ["index", "rules/*", "formats/*", "integrations/*"]  # below the pages on them
    pages = [
        path.relative_to(DOCS).with_suffix("").as_posix()
        for path in DOCS.rglob("*.md")
        if path.relative_to(DOCS).parts[0] != "reference"
    ]
    assert len(pages) > 50
    assert [] == [page for page in pages if not any(fnmatch(page, entry) for entry in listed)]


def test_the_first_page_shows_what_its_code_prints(capsys):
    page = (DOCS / "index.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    exec(code, {})  # noqa: S102  the code of the page
    assert capsys.readouterr().out == shown


def test_the_first_page_counts_the_rules_right():
    page = (DOCS / "index.md").read_text("utf-8")
    assert f"checks a workout against {len(bw.linter.all_rules())} rules" in page


@pytest.mark.parametrize("name", BUILT_FROM)
def test_a_page_of_the_root_is_a_page_of_the_site(name):
    page = DOCS / f"{name.removesuffix('.md').lower()}.md"
    assert page.read_text("utf-8") == f"```{{include}} ../{name}\n```\n"
    assert (DOCS.parent / name).exists()


def test_the_reference_of_the_api_has_every_public_name_once(pages_of):
    pages = pages_of("api_pages")
    pattern = r"^\.\. (?:auto\w+|py:data):: (\S+)$"
    entry_counts = Counter(
        full
        for text in pages.values()
        for name in re.findall(pattern, text, re.MULTILINE)
        for full in [name if name.startswith("backworkouts") else f"backworkouts.{name}"]
    )
    public = load_script("docs/extensions/public_names.py")
    modules = [import_module(name) for name in public.modules()]
    assert len(modules) >= 13
    for module in modules:
        for name in module.__all__:
            if name == "__version__":
                continue
            homes = {
                f"{other.__name__}.{name}"
                for other in modules
                if name in other.__all__ and getattr(other, name) is getattr(module, name)
            } | {f"{module.__name__}.{name}"}
            assert sum(entry_counts[home] for home in homes) == 1, f"{module.__name__}.{name}"


def test_a_name_is_shown_where_users_import_it(pages_of):
    training = pages_of("api_pages")["api/training.rst"]
    assert ".. autoclass:: backworkouts.Workout\n" in training
    public = load_script("docs/extensions/public_names.py")
    assert public.public("backworkouts.model.set.Set.rpe") == "backworkouts.Set.rpe"
    assert public.public("backworkouts.model.terms.Equipment") == "backworkouts.model.Equipment"
    assert public.public("collections.abc.Mapping") == "collections.abc.Mapping"


def test_every_exercise_of_the_back_is_on_one_page(pages_of):
    pages = pages_of("exercise_pages")
    index = pages["exercises/index.md"]
    of_the_back = {
        exercise.id
        for exercise in bw.catalog.exercises.values()
        if any(bw.catalog.muscles[muscle].back for muscle in exercise.prime_movers)
    }
    assert f"The catalog has {len(bw.catalog.exercises)} exercises." in index
    assert f"show the {len(of_the_back)} with" in index
    counted = [int(number) for number in re.findall(r"\.md\) \| (\d+) \|", index)]
    assert sum(counted) == len(of_the_back)
    texts = [text for name, text in pages.items() if name.endswith(".md") and text != index]
    shown = Counter(
        id
        for text in texts
        for id in re.findall(r"^(?::Id: |\| .* \| )`(\w+)`", text, re.MULTILINE)
    )
    assert shown == Counter(of_the_back)


def test_an_exercise_has_its_muscles_and_a_picture_with_words(pages_of):
    pages = pages_of("exercise_pages")
    rows = pages["exercises/horizontal_pull.md"]
    section = rows.split("## Seated Row\n")[1].split("\n## ")[0]
    assert ":Prime movers: [latissimus dorsi](../muscles.md#latissimus-dorsi)" in section
    assert (
        "{image} /reference/pictures/seated_row_light.svg\n:alt: Muscles of Seated Row" in section
    )
    assert pages["pictures/seated_row_dark.svg"].startswith("<svg ")


def test_every_muscle_has_a_section_and_every_muscle_of_the_back_a_picture(pages_of):
    pages = pages_of("muscle_pages")
    text = pages["muscles.md"]
    assert f"The catalog has {len(bw.catalog.muscles)} muscles and parts of muscles." in text
    shown = re.findall(r"^:Id: `(\w+)`", text, re.MULTILINE)
    assert sorted(shown) == sorted(bw.catalog.muscles)
    for muscle in bw.catalog.muscles.values():
        assert (f"pictures/{muscle.id}_light.svg" in pages) is muscle.back


def test_every_option_of_every_rule_is_in_the_settings(pages_of):
    text = pages_of("settings_page")["settings.md"]
    rules = bw.linter.all_rules().values()
    options = [(rule, option) for rule in rules for option in rule.options]
    assert f"There are {len(options)} options." in text
    for rule, option in options:
        row = rf"\[{rule.code}\]\S+ {rule.name} \| `{option.name}` \| {option.default:g} \|"
        assert len(re.findall(row, text)) == 1, f"{rule.code} {option.name}"


def test_every_definition_of_the_schema_has_a_section(pages_of):
    text = pages_of("schema_page")["json_schema.md"]
    assert re.findall(r"^## (\w+)$", text, re.MULTILINE) == [*bw.json_schema()["$defs"]]


def test_every_command_has_its_help(pages_of):
    text = pages_of("command_page")["command_line.md"]
    main = import_module("backworkouts.cli").main
    commands = [f"backworkouts {name}" for name in main.list_commands(None)]
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["backworkouts", *commands]
    assert "Usage: backworkouts check [OPTIONS]" in text


def test_every_credit_table_is_shown_with_its_credits(pages_of):
    text = pages_of("credit_page")["credit_tables.md"]
    assert "| `fractional` | 1 | 0.5 | 0 | 0 |" in text
    assert "| `direct` | 1 | 0 | 0 | 0 |" in text
    assert "| `total` | 1 | 1 | 0 | 0 |" in text


def test_attributes_for_assistive_technology_are_added_once(tmp_path):
    pytest.importorskip("sphinx")
    script = load_script("docs/extensions/accessible.py")
    contents, code = '<aside class="toc-drawer">', "<pre>Pull-Up 3x8</pre>"
    (tmp_path / "a.html").write_text(contents + code, "utf-8")
    (tmp_path / "playground").mkdir()
    (tmp_path / "playground" / "index.html").write_text(code, "utf-8")
    missing = [part for part in script.REPLACEMENTS if part not in {contents, "<pre>"}]
    for _ in range(2):  # the second build finds its own pages
        assert missing == script.complete(tmp_path)
        assert (tmp_path / "a.html").read_text("utf-8") == (
            '<aside class="toc-drawer" aria-label="This page"><pre tabindex="0">Pull-Up 3x8</pre>'
        )
    assert code == (tmp_path / "playground" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ('<a href="b.html#x">', []),
        ('<a href="b.html#y">', ["a.html: no such anchor: b.html#y"]),
        ('<a href="c.html">', ["a.html: no such file: c.html"]),
        ('<a href="#here"><p id="here">', []),
        ('<a href="https://www.attrs.org/">', []),
        ('<a href="http://www.attrs.org/">', ["a.html: no https address: http://www.attrs.org/"]),
        ('<a href="https://attrs">', ["a.html: no https address: https://attrs"]),
        ('<img src="b.html">', []),
        (
            '<img src="https://a.org/x.png">',
            ["a.html: loads from another host: https://a.org/x.png"],
        ),
        ("<style>@import '//a.org/x'</style>", ["a.html: loads from another host: //a.org/x"]),
        ('<img src="missing.png">', ["a.html: no such file: missing.png"]),
        ("see /home" + "/me/x", ["a.html: names a path of a machine: '/home" + "/me/x'"]),
    ],
)
def test_a_fault_of_the_built_site_is_found(page, found, tmp_path):
    check = load_script("docs/check_site.py")
    (tmp_path / "a.html").write_text(page, "utf-8")
    (tmp_path / "b.html").write_text('<p id="x">', "utf-8")
    assert list(check.problems(tmp_path)) == found

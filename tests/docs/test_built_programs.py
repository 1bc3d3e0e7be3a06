"""The page of built programs shows what is built now, each with the judgment on that program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from scripts import load_script

pytest.importorskip("highspy")

VERDICTS = ("accepted", "accepted with a change", "not accepted")
FEW = (0, 7, 13, 19)
"""The programs that are built here; `python docs/built_programs.py --check` builds all."""


@pytest.fixture(scope="module")
def script():
    return load_script("docs/built_programs.py")


@pytest.fixture(scope="module")
def judgments(script):
    return script.judgments()


@pytest.mark.parametrize("number", FEW)
def test_a_program_is_the_one_that_was_judged(script, judgments, number):
    judgment = judgments[number]
    program = script.built(judgment.wishes)
    assert [] == script.to_judge([(judgment, program)]), "judge the program anew"
    shown = script.section(number + 1, judgment, program)
    assert shown in script.PAGE.read_text("utf-8"), "stale: run `python docs/built_programs.py`"


def test_the_page_shows_each_program_that_was_judged_with_its_judgment(script, judgments):
    text = script.PAGE.read_text("utf-8")
    programs = re.findall(
        r"^`backworkouts build ([^`\n]*)`\n\n```text\n(.*?)\n```", text, re.MULTILINE | re.DOTALL
    )
    assert [(judgment.wishes, judgment.program) for judgment in judgments] == [
        (wishes, script.hash_of(program)) for wishes, program in programs
    ]
    for judgment in judgments:
        assert judgment.verdict in VERDICTS
        assert judgment.good in text
        assert judgment.bad in text


def test_the_wishes_vary(judgments):
    wishes = [judgment.wishes for judgment in judgments]
    assert 20 == len({*wishes})
    for number in (1, 2, 3, 4):
        assert 2 <= sum(f"--days {number}" in words for words in wishes)
    for word in ("--prefer", "--avoid", "--volume", "--supersets", "strength", "beginner"):
        assert any(word in words for words in wishes)


def test_a_program_that_changed_has_to_be_judged_anew(
    script, judgments, tmp_path, monkeypatch, capsys
):
    page = tmp_path / "page.md"
    page.write_text(f"{script.START}\nold\n{script.END}\n", "utf-8")
    monkeypatch.setattr(script, "PAGE", page)
    monkeypatch.setattr(script, "judgments", lambda: judgments[:1])
    monkeypatch.setattr(script, "built", lambda _: script.Built("Pull-Up 3x8", "Facts."))
    assert 1 == script.write(only_check=False)
    assert 'program = "' in capsys.readouterr().out
    assert "old" in page.read_text("utf-8")
    judged = evolve(judgments[0], program=script.hash_of("Pull-Up 3x8"))
    monkeypatch.setattr(script, "judgments", lambda: [judged])
    assert 1 == script.write(only_check=True)
    assert 0 == script.write(only_check=False)
    assert 0 == script.write(only_check=True)
    assert "Pull-Up 3x8" in Path(page).read_text("utf-8")

"""`backworkouts complete`: a half-written workout, as a person or a script would complete it."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("highspy")

import backworkouts as bw

HALF = """\
Pull day, 26 November

- pullups: 3 sets of 8 @ +5 kg   (slow)
- one-arm row: 3x10 per side, 24 kg
"""


def test_the_lines_of_the_author_stay_and_others_are_added(command, file):
    status, text, account = command("complete", file(HALF))
    assert 0 == status
    assert [*HALF.splitlines()] == [line for line in text.splitlines() if line in HALF.splitlines()]
    before, after = (bw.notation.parse(each, bw.Workout) for each in (HALF, text))
    assert set(before.blocks) < set(after.blocks)
    added = [block for block in after.blocks if block not in before.blocks]
    reasons = " ".join(account.split())
    for block in added:
        assert block.exercises[0].exercise.name in reasons
    assert "Pull-Up" not in reasons
    assert account.endswith("Not medical advice.\n")


def test_equipment_and_minutes_are_those_of_the_options(command, file):
    at_hand = ["dumbbell", "pull_up_bar", "resistance_band"]
    words = ("--equipment", ",".join(at_hand), "--minutes", "45", "--avoid", "renegade row")
    _, text, _ = command("complete", file(HALF), *words)
    home = bw.Profile(equipment=at_hand)
    after = bw.notation.parse(text, bw.Workout)
    assert not bw.check(after, profile=home, select="EQP001").findings
    assert len(after.blocks) > 2


def test_json_has_the_workout_and_the_reasons(command, file, tmp_path):
    status, out, err = command("complete", file(HALF), "--format", "json", "-o", "whole.txt")
    printed = json.loads(out)
    assert (0, "") == (status, err)
    assert printed["text"] == (tmp_path / "whole.txt").read_text("utf-8")
    whole = bw.from_dict(printed["workout"])
    assert bw.notation.parse(printed["text"]).blocks == whole.blocks
    assert len(whole.blocks) == len(printed["reasons"])
    assert "volume" not in printed
    assert out == command("complete", file(HALF), "--format", "json")[1]


def test_a_document_is_completed_as_text(command, tmp_path):
    bw.dump(bw.notation.parse(HALF, bw.Workout), tmp_path / "half.json")
    status, text, _ = command("complete", "half.json")
    assert 0 == status
    assert bw.notation.parse(text, bw.Workout).blocks[0].exercises[0].exercise.id == "pull_up"


def test_a_file_for_json_gets_a_document(command, file, tmp_path):
    saved = tmp_path / "day.json"
    status, _, _ = command("complete", file(HALF), "--output", str(saved))
    assert 0 == status
    before = bw.notation.parse(HALF, bw.Workout)
    assert {*before.blocks} < {*bw.load(saved).blocks}


def test_with_a_file_for_the_text_the_account_is_the_output(command, file, tmp_path):
    status, out, err = command("complete", file(HALF), "-o", "whole.txt")
    assert (0, "") == (status, err)
    assert out.startswith("Added\n")
    assert "pullups" in (tmp_path / "whole.txt").read_text("utf-8")


def test_a_workout_that_needs_nothing_stays_as_it_is(command, file):
    text = command("complete", file(HALF))[1]
    status, again, _ = command("complete", "-", stdin=text)
    assert (0, text) == (status, again)


def test_a_text_with_a_line_that_cannot_be_read_is_left_alone(command, file):
    status, out, err = command("complete", file(HALF + "Face Pull 3x\n"))
    assert (2, "") == (status, out)
    assert "line" in err or ":5:" in err
    assert "not completed" in err


def test_a_doubtful_line_is_told_and_strictness_refuses_it(command, file):
    path = file(HALF + "Hyperextension 3x15, then maybe 2 more\n")
    status, out, err = command("complete", path)
    assert 0 == status
    assert "1 line is doubtful" in err
    assert "then maybe 2 more" in out
    assert (2, "") == command("complete", path, "--strict")[:2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Monday\nPull-Up 3x8\n\nThursday\nSeated Row 3x10\n", "a program"),
        ("2026-11-23 Pull\nDeadlift 5, 5, 5\n", "1 session"),
        ("", "expected an exercise"),
    ],
)
def test_only_a_workout_is_completed(command, file, text, found):
    status, out, err = command("complete", file(text))
    assert (2, "") == (status, out)
    assert found in err


def test_a_session_is_done_already(command, tmp_path):
    workout = bw.notation.parse(HALF, bw.Workout)
    bw.dump(bw.Session("2026-11-02T18:00", workout), tmp_path / "session.json")
    status, _, err = command("complete", "session.json")
    assert (2, True) == (status, "a session" in err)


def test_the_text_is_not_written_over_the_file_that_is_read(command, file):
    path = file(HALF)
    status, _, err = command("complete", path, "-o", path)
    assert 2 == status
    assert "name another file" in err
    assert path.read_text("utf-8") == HALF


def test_what_is_added_has_loads_from_the_log(command, file):
    log = file("2026-11-02 Pull\nDeadlift 8/8/8 @ 100 kg\nPull-Up 8/8/8 @ +10 kg\n", "log.txt")
    status, text, account = command("complete", file(HALF), "--log", log, "--on", "2026-11-05")
    assert 0 == status
    # 8 in each of three sets of 5-8: 100 + 2.5 kg. The pull-ups are the author's own.
    assert "Deadlift 3x5-8 @ 102.5 kg" in text
    assert "- pullups: 3 sets of 8 @ +5 kg   (slow)\n" in text
    assert "2026-11-02: 8, 8 and 8 x 100 kg" in " ".join(account.split())


def test_a_log_with_an_unread_line_is_told(command, file):
    log = file("2026-11-02 Pull\nDeadlift 8/8/8 @ 100 kg\nFace Pull 3x\n", "log.txt")
    status, text, err = command("complete", file(HALF), "--log", log, "--on", "2026-11-05")
    assert 2 == status
    assert "102.5 kg" in text
    assert ":3:" in err


def test_the_text_is_not_written_over_the_log(command, file):
    log = file("2026-11-02 Pull\nDeadlift 8/8/8 @ 100 kg\n", "log.txt")
    status, _, err = command("complete", file(HALF), "--log", log, "-o", log)
    assert (2, True) == (status, "name another file" in err)

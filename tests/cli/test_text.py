"""Workouts in text on the command line: read as they are, rewritten, converted."""

from __future__ import annotations

import io
import json
import sys

import pytest

import backworkouts as bw
from backworkouts.cli import run
from backworkouts.cli.rewrite import encoded

WEEK = "# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\n"
BROKEN = "# Pull\n\nPull-Up 3x8\n- Seated Row 4x\n"
EMPTY = "an exercise with its sets: 'Seated Row 4x10'"


@pytest.fixture
def call(monkeypatch, capsys):
    """Run the command with words; its exit status, what it printed, and its errors."""

    def called(*words, stdin=""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "argv", ["backworkouts", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        status = run()
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    monkeypatch.setenv("COLUMNS", "100")
    return called


@pytest.fixture
def written(tmp_path):
    """A file of these bytes or this text; its path."""

    def write(text, name="week.txt"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


# check, volume, show


def test_check_shows_the_line_of_a_finding_with_a_caret(call, written):
    path = written(WEEK)
    status, out, err = call("check", path, "--select", "ORD001")
    assert (1, "") == (status, err)
    assert [
        "Pull",
        f"{path}:3:1: ORD001 warning: Deadlift comes before T-Bar Row; lower-back work belongs after it",
        "  Deadlift 3x10",
        "  ^^^^^^^^",
    ] == out.splitlines()[:4]
    assert "1 warning; 1 rule ran. Not medical advice." in out


def test_findings_stand_in_the_order_of_the_text(call):
    text = "Zub Zub 3x8\nDeadlift 3x5\nT-Bar Row 3x8\nZob Zob 2x9\n"
    out = call("check", "-", "--select", "ORD001", "--select", "DAT001", stdin=text)[1]
    places = [line.split(" ")[0] for line in out.splitlines() if line.startswith("-:")]
    assert ["-:1:1:", "-:2:1:", "-:4:1:"] == places


def test_check_as_json_has_places_and_problems_and_unknown_names(call, written):
    path = written("# Pull\n\nDeadlift 3x5\nT-Bar Row 3x8\n- Seated Row 4x\nZub Zub 3x8\n")
    status, out, err = call("check", path, "--select", "ORD001", "--format", "json")
    printed = json.loads(out)
    assert 2 == status
    assert f"backworkouts: {path}:5:14: expected repetitions" in err
    (finding,) = printed["findings"]
    assert {"line": 3, "column": 1, "width": 8} == finding["place"]
    assert "blocks[0].exercises[0]" == finding["where"]
    assert [
        {
            "file": str(path), "line": 5, "column": 14, "width": 2, "text": "- Seated Row 4x",
            "found": "'4x'", "expected": "repetitions, a time or AMRAP after the x",
            "message": "expected repetitions, a time or AMRAP after the x, found '4x'",
            "code": "unreadable", "path": [], "suggestions": [],
        }
    ] == printed["problems"]  # fmt: skip
    (unknown,) = printed["unknown"]
    assert (str(path), "Zub Zub") == (unknown["file"], unknown["name"])
    assert [{"line": 6, "column": 1, "width": 7}] == unknown["places"]


def test_findings_of_json_have_no_place(call, tmp_path):
    bw.dump(bw.notation.parse(WEEK), tmp_path / "week.json")
    status, out, _ = call("check", tmp_path / "week.json", "--format", "json")
    printed = json.loads(out)
    assert (1, None) == (status, printed["findings"][0]["place"])
    assert ([], []) == (printed["problems"], printed["unknown"])


def test_what_can_be_read_is_checked_and_what_cannot_ends_with_2(call, written):
    path = written(BROKEN)
    status, out, err = call("check", path)
    assert 2 == status
    assert out.startswith("Pull\n")
    assert [
        f"backworkouts: {path}:4:14: expected repetitions, a time or AMRAP after the x, found '4x'",
        "  - Seated Row 4x",
        "               ^^",
    ] == err.splitlines()
    assert 2 == call("volume", path)[0]
    assert 2 == call("show", path)[0]


def test_volume_and_show_read_text(call, written):
    path = written(WEEK)
    status, out, err = call("volume", path)
    assert (0, "") == (status, err)
    assert out.startswith("Pull: sets per session\n")
    assert ["latissimus", "dorsi", "3"] == out.splitlines()[3].split()
    status, out, err = call("show", "-", stdin=WEEK)
    assert (0, "") == (status, err)
    assert "1  Deadlift   3 x 10\n2  T-Bar Row  3 x 8\n" in out
    status, out, _ = call("show", path, "--format", "json")
    assert (0, "Pull") == (status, json.loads(out)["name"])


def test_text_and_json_are_told_apart_by_what_they_hold(call, written):
    document = bw.dumps(bw.notation.parse(WEEK), indent=2)
    for name in ("week.txt", "week.json"):
        for data in (WEEK, document, f"\ufeff{WEEK}", f"\ufeff\n {document}"):
            status, out, _ = call("show", written(data, name))
            assert (0, True) == (status, out.startswith("Pull\n")), data


def test_text_of_an_old_editor_is_read(call, written):
    path = written("Tirage à la poulie 3x8 @ 60\xa0kg".encode("latin-1"))
    _, out, err = call("show", path)
    assert "60 kg" in out
    assert "" == err


@pytest.mark.parametrize("command", ["check", "volume", "show", "convert"])
@pytest.mark.parametrize(
    ("text", "place", "found"),
    [("", "line 1, column 1", "no text"), ("\nTake a rest.", "line 2, column 1", "'Take a rest.'")],
)
def test_a_text_without_exercises_is_one_problem(call, command, text, place, found):
    status, out, err = call(command, "-", stdin=text)
    assert (2, "") == (status, out)
    assert (
        f"backworkouts: standard input: {place}: expected {EMPTY}, found {found}"
        == err.splitlines()[0]
    )


# fmt

TYPED = "Pull\n\n- Deadlift: 3 sets of 5 reps @ 100kg\nPull ups 3 x 8 + Dip 3 \u00d7 9"
TIDY = "Pull\n\n- Deadlift: 3x5 @ 100kg\nPull ups 3x8 + Dip 3x9\n"


def test_fmt_tidies_a_file(call, written):
    path = written(TYPED)
    assert (0, "", f"rewrote {path}\n") == call("fmt", path)
    assert TIDY.encode() == path.read_bytes()
    assert (0, "", "") == call("fmt", path)
    assert TIDY.encode() == path.read_bytes()


def test_fmt_writes_the_names_of_the_catalog_on_request(call):
    after = TIDY.replace("Pull ups", "Pull-Up")
    assert (0, after, "") == call("fmt", "-", "--names", "canonical", stdin=TYPED)


def test_fmt_of_standard_input_writes_standard_output(call):
    assert (0, TIDY, "") == call("fmt", "-", stdin=TYPED)
    assert (0, TIDY, "") == call("fmt", "-", stdin=TIDY)


def test_fmt_check_writes_nothing(call, written):
    path, done = written(TYPED), written(TIDY, "done.txt")
    assert (1, "", f"would rewrite {path}\n") == call("fmt", "--check", path, done)
    assert TYPED.encode() == path.read_bytes()
    assert (0, "", "") == call("fmt", "--check", done)


def test_fmt_diff_shows_what_would_change(call, written):
    path = written("Pull\n\nPull ups 3 x 8\n")
    status, out, err = call("fmt", "--diff", path)
    assert (1, "") == (status, err)
    assert [
        f"--- {path}", f"+++ {path}", "@@ -1,3 +1,3 @@",
        " Pull", " ", "-Pull ups 3 x 8", "+Pull ups 3x8",
    ] == out.splitlines()  # fmt: skip
    assert b"Pull\n\nPull ups 3 x 8\n" == path.read_bytes()
    assert (0, "", "") == call("fmt", "--diff", written(TIDY))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_fmt_keeps_the_ends_of_lines_and_the_encoding(call, written, encoding):
    before = "Rücken\r\n\r\nRudern am Kabel: 3 Sätze zu 8 Wdh.\r\n"
    after = "Rücken\r\n\r\nRudern am Kabel: 3x8\r\n"
    path = written(before.encode(encoding))
    assert 1 == call("fmt", "--check", path)[0]
    assert 0 == call("fmt", path)[0]
    assert after.encode(encoding) == path.read_bytes()


def test_fmt_writes_utf8_when_an_old_encoding_lacks_a_character():
    assert "Rücken ≥ 3".encode() == encoded("Rücken ≥ 3", "Rücken".encode("latin-1"))


def test_fmt_leaves_a_file_of_which_it_cannot_read_all(call, written):
    path, other = written(BROKEN), written("Pull ups 3 x 8", "other.txt")
    status, out, err = call("fmt", path, other)
    assert (2, "") == (status, out)
    assert err.splitlines()[0].startswith(f"backworkouts: {path}:4:14: expected repetitions")
    assert err.splitlines()[-1] == f"rewrote {other}"
    assert BROKEN.encode() == path.read_bytes()


def test_fmt_of_json_and_of_nothing_is_refused(call, written):
    path = written(bw.dumps(bw.notation.parse(WEEK), indent=2))
    status, out, err = call("fmt", path)
    assert (
        2,
        "",
        f"backworkouts: {path}: this is JSON; `backworkouts convert` writes it as text\n",
    ) == (status, out, err)
    status, _, err = call("fmt", "-", stdin="\nTake a rest.")
    assert 2 == status
    assert err.startswith(f"backworkouts: standard input:2:1: expected {EMPTY}")


def test_problems_beyond_the_limit_are_counted(call, written):
    path = written("Pull-Up 3x8\n" + "Seated Row 4x\n" * 150)
    assert call("fmt", path)[2].splitlines()[-1] == f"backworkouts: {path}: and 50 more problems"


def test_problems_beyond_the_limit_are_counted_when_nothing_is_left(call):
    lines = call("check", "-", stdin="Seated Row 4x\n" * 150)[2].splitlines()
    assert (301, "backworkouts: standard input: and 50 more problems") == (len(lines), lines[-1])


# convert


def test_convert_of_text_is_json_and_of_json_text(call, written):
    workout = bw.notation.parse(WEEK)
    path = written(WEEK)
    assert (0, bw.dumps(workout, indent=2) + "\n", "") == call("convert", path)
    assert (0, WEEK, "") == call("convert", written(bw.dumps(workout), "week.json"))
    assert (0, WEEK, "") == call("convert", path, "--to", "text")


def test_convert_to_a_file(call, written, tmp_path):
    target = tmp_path / "week.json"
    assert (0, "", "") == call("convert", written(WEEK), "--output", target)
    assert bw.notation.parse(WEEK) == bw.load(target)


def test_convert_lists_what_text_does_not_say(call):
    status, out, err = call("convert", "back_workout_3")
    assert 0 == status
    assert out.startswith("# Back Workout 3\n> ")
    assert "\nFace Pull 3x15\n" in out
    assert "backworkouts: text cannot hold id: 'back_workout_3'" == err.splitlines()[0]


def test_convert_takes_a_unit_for_loads_that_state_none(call):
    text = "Deadlift 3x5 @ 100\n"
    assert '"load": "100 ?"' in call("convert", "-", stdin=text)[1]
    assert '"load": "100 kg"' in call("convert", "-", "--unit", "kg", stdin=text)[1]


def test_convert_of_text_with_problems_gives_what_was_read_and_ends_with_2(call):
    status, out, err = call("convert", "-", stdin=BROKEN)
    assert (2, 1) == (status, len(json.loads(out)["blocks"]))
    assert err.startswith("backworkouts: standard input:4:14: expected repetitions")


def test_a_session_is_no_text(call, tmp_path):
    bw.dump(bw.Session("2026-11-02T18:00", bw.Workout("A")), tmp_path / "session.json")
    status, out, err = call("convert", tmp_path / "session.json")
    assert (2, "") == (status, out)
    assert "expected a workout or a program: text has no dates, found a session" in err

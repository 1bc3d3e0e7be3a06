"""`backworkouts check --fix` and `--diff`: what is written, and what is left alone."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw

TYPED = "Pull\n\n- Deadlift: 3 sets of 10\nT-bar row 3 x 8"
FIXED = "Pull\n\nT-bar row 3 x 8\n- Deadlift: 3 sets of 10"
ONLY = ("--select", "ORD001", "--no-config")


def test_a_text_is_fixed_and_what_is_left_is_reported(command, file):
    path = file(TYPED + "\nLandmine Thing 3x10")
    status, out, err = command("check", path, "--fix", "--select", "ORD001", "--select", "DAT001")
    assert (1, "") == (status, err)
    assert ["Pull", "fixed ORD001: Do Deadlift after T-Bar Row"] == out.splitlines()[:2]
    assert f"{path}:5:1: DAT001 warning: no muscles are known for Landmine Thing" in out
    assert (FIXED + "\nLandmine Thing 3x10").encode() == path.read_bytes()


def test_fixing_twice_changes_nothing_more(command, file):
    path = file(TYPED)
    assert 0 == command("check", path, "--fix", *ONLY)[0]
    status, out, err = command("check", path, "--fix", *ONLY)
    assert (0, "") == (status, err)
    assert "fixed" not in out
    assert FIXED.encode() == path.read_bytes()
    assert FIXED.encode() == path.read_bytes()


def test_a_diff_without_a_change_is_the_report(command, file):
    fine, wrong = file(FIXED), file(NO_BETTER, "wrong.txt")
    assert command("check", fine, "--fix", *ONLY) == command("check", fine, "--diff", *ONLY)
    words = ("check", wrong, "--no-config", "--select", "ORD")
    fixing, diffing = command(*words, "--fix"), command(*words, "--fix", "--diff")
    assert fixing == diffing
    assert (1, True) == (diffing[0], "ORD001 warning" in diffing[1])
    status, out, err = command("check", "-", "--fix", "--diff", *ONLY, stdin=FIXED)
    assert (0, True, "") == (status, out.startswith("Pull\n"), err)
    assert "T-bar row" not in out


def test_a_text_with_nothing_to_fix_stays_as_it_was_typed(command, file):
    path = file("Pull\n\n- T-bar row 3 x 8")
    assert 0 == command("check", path, "--fix", *ONLY)[0]
    assert b"Pull\n\n- T-bar row 3 x 8" == path.read_bytes()


def test_a_note_that_allows_stays_and_so_does_what_it_allows(command, file):
    text = "# Pull\n\nDeadlift 3x10  # allow: ORD001\nHyperextension 3x12\nT-Bar Row 3x8\n"
    path = file(text)
    status, out, _ = command("check", path, "--fix", *ONLY)
    assert (0, True) == (status, "(1 allowed)" in out)
    assert (
        b"# Pull\n\nDeadlift 3x10  # allow: ORD001\nT-Bar Row 3x8\nHyperextension 3x12\n"
        == path.read_bytes()
    )


def test_a_diff_shows_what_would_change_and_changes_nothing(command, file):
    path = file("# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\n")
    status, out, err = command("check", path, "--diff", *ONLY)
    assert (1, "") == (status, err)
    assert [
        "would fix ORD001: Do Deadlift after T-Bar Row",
        f"--- {path}", f"+++ {path}", "@@ -1,4 +1,4 @@",
        " # Pull", " ", "+T-Bar Row 3x8", " Deadlift 3x10", "-T-Bar Row 3x8",
    ] == out.splitlines()  # fmt: skip
    assert b"# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\n" == path.read_bytes()


def test_unsafe_fixes_are_made_on_request(command, file):
    path = file("# Pull\n\nSeated Rwo 3x10\n")
    words = ("check", path, "--select", "DAT001", "--no-config")
    out = command(*words)[1]
    assert "  unsafe fix: Take Seated Rwo for Seated Row" in out
    assert "1 can be fixed with --fix --unsafe-fixes." in out
    assert 1 == command(*words, "--fix")[0]
    status, out, _ = command(*words, "--fix", "--unsafe-fixes")
    assert (0, True) == (status, "fixed DAT001: Take Seated Rwo for Seated Row" in out)
    assert b"# Pull\n\nSeated Row 3x10\n" == path.read_bytes()


def test_what_can_be_fixed_is_reported(command, file):
    both = file("Deadlift 3x10\nT-Bar Row 3x8\nSeated Rwo 3x10")
    words = ("--no-config", "--select", "ORD001", "--select", "DAT001")
    out = command("check", both, *words)[1]
    assert "  fix: Do Deadlift after T-Bar Row\n" in out
    assert "1 can be fixed with --fix, 1 more with --unsafe-fixes.\n2 warnings;" in out
    document = file(bw.dumps(bw.notation.parse("Deadlift 3x10\nT-Bar Row 3x8")), "day.json")
    assert "1 can be fixed with --fix.\n" in command("check", document, *ONLY)[1]


# To do the deadlift last would put it behind the hyperextension of the superset, which is ORD005.
NO_BETTER = "Deadlift 3x10\nA1. T-Bar Row 3x8\nA2. Face Pull 3x15\nA3. Hyperextension 3x15\n"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (NO_BETTER, "1 fix is not applied: it would"),
        (f"# A\n{NO_BETTER}\n# B\n{NO_BETTER}", "2 fixes are not applied: each would"),
    ],
)
def test_a_fix_that_would_not_help_is_not_made_and_counted(command, file, text, note):
    path = file(text)
    status, out, _ = command("check", path, "--fix", "--no-config", "--select", "ORD")
    assert (1, True) == (status, note in " ".join(out.split()))
    assert text.encode() == path.read_bytes()


# The heading of rounds is not read: a fix would take one exercise out of the rounds.
DOUBTFUL = "ten rounds:\nDeadlift 1x10\nT-Bar Row 1x8\n"


def test_no_fix_is_safe_in_a_text_with_a_doubtful_line(command, file):
    path = file(DOUBTFUL)
    assert "1 can be fixed with --fix --unsafe-fixes." in command("check", path, *ONLY)[1]
    for option in ("--fix", "--diff"):
        status, out, err = command("check", path, option, *ONLY)
        assert (2, DOUBTFUL.encode()) == (status, path.read_bytes())
        assert "ORD001 warning" in out
        assert f"{path}: not rewritten, because some lines are doubtful; --unsafe-fixes" in err
    assert 0 == command("check", path, "--fix", "--unsafe-fixes", *ONLY)[0]
    assert b"ten rounds:\nT-Bar Row 1x8\nDeadlift 1x10\n" == path.read_bytes()


def test_a_text_with_a_doubtful_line_and_nothing_to_fix_is_no_bad_input(command, file):
    path = file("ten rounds:\nT-Bar Row 1x8\n")
    assert 0 == command("check", path, "--fix", *ONLY)[0]


# JSON


@pytest.mark.parametrize(
    ("indent", "end"), [(None, ""), (None, "\n"), (2, "\n"), (4, ""), (0, "\n")]
)
def test_json_keeps_its_indentation(command, file, indent, end):
    before, after = (
        bw.dumps(bw.notation.parse(text), indent=indent) + end for text in (TYPED, FIXED)
    )
    path = file(before, "day.json")
    status, out, _ = command("check", path, "--fix", *ONLY)
    assert (0, True) == (status, "fixed ORD001: Do Deadlift after T-Bar Row" in out)
    assert after.encode() == path.read_bytes()


def test_the_report_of_json_that_is_fixed_is_a_table(command, file):
    subject = bw.notation.parse(TYPED + "\nLandmine Thing 3x10")
    path = file(bw.dumps(subject), "day.json")
    words = ("--fix", "--no-config", "--select", "ORD001", "--select", "DAT001")
    lines = command("check", path, *words)[1].splitlines()
    assert ["Pull", "fixed ORD001: Do Deadlift after T-Bar Row"] == lines[:2]
    assert ["Code", "Severity", "Where", "Finding"] == lines[2].split()


def test_what_is_fixed_is_in_the_json_of_the_report(command, file):
    printed = json.loads(command("check", file(TYPED), "--fix", "--format", "json", *ONLY)[1])
    (fixed,) = printed["fixed"]
    assert [] == printed["findings"]
    assert ("ORD001", "lower-back-before-pulls") == (fixed["code"], fixed["name"])
    assert ("Do Deadlift after T-Bar Row", True) == (fixed["fix"]["title"], fixed["fix"]["is_safe"])


# Standard input


def test_standard_input_goes_to_standard_output_and_the_report_beside_it(command):
    status, out, err = command("check", "-", "--fix", *ONLY, stdin=TYPED)
    assert (0, FIXED) == (status, out)
    assert "fixed ORD001: Do Deadlift after T-Bar Row" in err
    fine = "T-bar row 3 x 8\n"
    assert (0, fine) == command("check", "-", "--fix", *ONLY, stdin=fine)[:2]
    document = bw.dumps(bw.notation.parse(TYPED), indent=2)
    status, out, _ = command("check", "-", "--fix", *ONLY, stdin=document)
    assert bw.dumps(bw.notation.parse(FIXED), indent=2) == out


# What is left alone


def test_a_text_of_which_a_line_cannot_be_read_is_not_rewritten(command, file):
    text = "# Pull\n\nDeadlift 3x10\nT-Bar Row 3x8\nSeated Row 4x\n"
    path = file(text)
    status, out, err = command("check", path, "--fix", *ONLY)
    assert (2, text.encode()) == (status, path.read_bytes())
    assert "ORD001 warning" in out
    assert f"{path}: not rewritten, because some lines cannot be read" in err
    assert 1 == err.count("expected repetitions")


def test_a_text_whose_lines_cannot_follow_a_fix_stays(command, file):
    text = (
        "| Exercise | Sets | Reps |\n| Pull-Up | 3 | 9 |\n| Deadlift | 3 | 10 |\n\nThen:\n\n"
        "| Exercise | Reps | Sets |\n| T-Bar Row | 8 | 2 |\n"
    )
    path = file(text)
    status, out, err = command("check", path, "--fix", *ONLY)
    assert (2, text.encode()) == (status, path.read_bytes())
    assert "ORD001 warning" in out
    assert f"backworkouts: {path}: ORD001 is not fixed: the lines of the text cannot" in err
    assert 2 == command("check", path, "--diff", *ONLY)[0]


def test_the_encoding_and_the_unit_of_a_text_stay(command, file):
    text = "Rücken\r\nDeadlift 3x10 @ 60\r\nT-Bar Row 3x8\r\n"
    after = "Rücken\r\nT-Bar Row 3x8\r\nDeadlift 3x10 @ 60\r\n"
    for encoding in ("latin-1", "utf-8", "utf-8-sig"):
        path = file(text.encode(encoding))
        assert 0 == command("check", path, "--fix", "--unit", "kg", *ONLY)[0]
        assert after.encode(encoding) == path.read_bytes()


def test_what_was_done_and_what_is_bundled_stays(command, file):
    session = bw.Session("2026-11-02T18:00", bw.notation.parse(TYPED))
    path = file(bw.dumps(session), "done.json")
    _, out, err = command("check", path, "back_workout_1", "--fix", *ONLY)
    assert [
        f"backworkouts: {path}: a session that was done is not changed; no fix is made",
        "backworkouts: back_workout_1: this is an entry of the catalog; no fix is made",
    ] == err.splitlines()
    assert "ORD001" in out
    assert "can be fixed" not in command("check", path, *ONLY)[1]
    assert bw.dumps(session).encode() == path.read_bytes()


def test_the_file_of_another_app_stays(command, file):
    log = b"Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-11-02 18:30:00,Pull,Deadlift (Barbell),1,140,5\n"
    path = file(log, "strong.csv")
    err = command("check", path, "--fix", "--unit", "kg", *ONLY)[2]
    assert f"backworkouts: {path}: this is another app's file; no fix is made\n" == err
    assert log == path.read_bytes()


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes goes with --fix or --diff"),
        (("--fix", "--week"), "leave out --week"),
        (("--diff", "--week"), "leave out --week"),
    ],
)
def test_options_that_do_not_go_together(command, file, words, printed):
    status, _, err = command("check", file(TYPED), *words)
    assert (2, True) == (status, printed in err)

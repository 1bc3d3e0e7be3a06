"""Doubtful places and logs in text on the command line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import backworkouts as bw
from backworkouts.cli import main

DOUBTFUL = "Deadlift\nWeek 1: 3x8 @ 70 %\n" + "\n".join(
    f"Week {week}: 3x6 @ 75 %" for week in (2, 3)
)
MANY = DOUBTFUL + "\nWeek 4: 3x5 @ 80 %\nWeek 6: 3x4 @ 85 %\n"  # the fifth week is missing
LOG = "2026-02-27\nDeadlift 3x5\nT-Bar Row 3x8\n2026-03-01\nPull-Up 3x8\n"
BOTH = "### Day A\nPull-Up 3x8-10\n### 2026-02-27\nPull-Up 3x8\n"


@pytest.fixture
def call(tmp_path):
    """Run the command with a text in a file; its exit status, what it printed, the file."""

    def called(command, text, *options):
        path = tmp_path / "week.txt"
        path.write_text(text)
        result = CliRunner().invoke(main, [command, str(path), *options])
        return result.exit_code, result.output, path.read_text()

    return called


@pytest.mark.parametrize("command", ["check", "volume", "fmt"])
def test_doubtful_lines_are_counted_and_strict_refuses_them(call, command):
    text = "Pull-Up 3x8\n\n3/4 rows: 2 sets, slow\n"
    status, out, _ = call(command, text)
    assert status in {0, 1}
    assert "1 line is doubtful" in out
    assert ":3:11: '2 sets' may change the sets; read as repetitions not stated" in out
    assert 2 == call(command, text, "--strict")[0]


def test_many_doubtful_lines_are_shown_when_asked_for(call):
    _, out, _ = call("volume", MANY)
    assert "4 lines are doubtful" in out
    assert ":3:1: 'Week 2: 3x6 @ 75 %' may change the sets; read as a note" in out
    assert ":6:1: " not in out
    assert "1 more" in out
    _, out, _ = call("volume", MANY, "--verbose")
    assert ":6:1: 'Week 6: 3x4 @ 85 %' may change the sets; read as a note" in out


def test_a_log_is_checked_and_counted_as_sessions(call):
    _, out, _ = call("check", LOG, "--select", "ORD001")
    assert "2 sessions, 2026-02-27 to 2026-03-01" in out
    assert ":2:1: ORD001" in out
    status, out, _ = call("volume", LOG)
    assert 0 == status
    assert "Sets per week" in out


def test_a_plan_and_a_log_of_one_text_are_checked_each_by_itself(call):
    _, out, _ = call("check", BOTH)
    assert "1 session, 2026-02-27" in out


@pytest.mark.parametrize("text", [LOG, BOTH])
def test_a_text_with_a_log_is_tidied_line_by_line(call, text):
    status, _, after = call("fmt", text)
    assert (0, text) == (status, after)
    status, _, after = call("fmt", text.replace("3x8", "3 x 8"))
    assert (0, text) == (status, after)


@pytest.mark.parametrize("text", [LOG, BOTH])
def test_a_session_of_a_log_is_not_fixed(call, text):
    _, out, after = call("check", text, "--fix")
    assert text == after
    assert "a session that was done is not changed" in out


def test_a_log_is_shown_and_converted(call):
    status, out, _ = call("show", LOG)
    assert (0, 1) == (status, out.count("Not medical advice"))
    assert 2 == len(json.loads(call("show", LOG, "--format", "json")[1]))
    single = LOG.partition("2026-03-01")[0]
    assert '"2026-02-27T00:00:00"' in call("convert", single)[1]
    status, out, _ = call("convert", LOG)
    dates = [session.started_at.day for session in bw.iter_loads(out, bw.Session)]
    assert (0, [27, 1]) == (status, dates)
    assert 0 != call("convert", LOG, "--to", "text")[0]  # text has no dates


@pytest.mark.parametrize("command", ["check", "volume"])
def test_lines_that_cannot_be_read_come_before_the_result(call, command):
    status, printed, _ = call(command, "Deadlift 3x5\nRow 3x\n")
    assert 2 == status
    assert printed.startswith("backworkouts: ")
    assert ":2:5: expected repetitions" in printed.splitlines()[0]

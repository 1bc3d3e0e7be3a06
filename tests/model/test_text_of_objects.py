"""`print` of a program, a session and instructions: text that people read."""

from __future__ import annotations

from backworkouts import REST, Phase, Program, Session, Set, Workout, straight
from backworkouts.model import Instructions

PULL = Workout("Pull", straight("pull up", 3, reps="8-10"), straight("seated row", 2, reps=12))
HINGE = Workout("Hinge", straight("deadlift", 2, reps=5, load="100 kg"))


def test_a_program_prints_its_days_and_the_blocks_of_each_workout_once():
    program = Program(
        "Half Year",
        [Phase([PULL, REST, HINGE, PULL], weeks=4, name="Base"), Phase([HINGE], weeks=1)],
    )
    expected = """\
Half Year
Phase 1: Base, 4 weeks
  Day 1: Pull
    Pull-Up 3 x 8-10
    Seated Row 2 x 12
  Day 2: rest
  Day 3: Hinge
    Deadlift 2 x 5 x 100 kg
  Day 4: Pull
Phase 2, 1 week
  Day 1: Hinge"""
    assert expected == str(program)


def test_a_phase_without_a_number_of_weeks_prints_none():
    assert "Week\nPhase 1\n  Day 1: Hinge" in str(Program("Week", [Phase([HINGE])]))


def test_a_session_prints_when_and_what_was_done():
    session = Session("2026-11-02T18:30:12", HINGE)
    assert "2026-11-02 18:30 Hinge\nDeadlift 2 x 5 x 100 kg" == str(session)


def test_a_set_prints_its_side_and_that_it_may_be_left_out():
    assert "10 left (optional)" == str(Set(reps=10, side="left", optional=True))


def test_instructions_print_as_numbered_steps():
    instructions = Instructions(["Sit down."], ["Pull.", "Let go."], advanced="Pause for 1 s.")
    assert "1. Sit down.\n2. Pull.\n3. Let go.\nAdvanced: Pause for 1 s." == str(instructions)
    assert "1. Pull." == str(Instructions(execution=["Pull."]))
    assert "" == str(Instructions())

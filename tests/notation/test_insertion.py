"""New exercises in the text of an author, whose own lines stay as they are."""

from __future__ import annotations

from textwrap import dedent

import pytest

import backworkouts as bw
from backworkouts.notation import read
from backworkouts.notation.insertion import with_new_blocks


def completed(text, *added):
    """The text with blocks put in at `(number of blocks above, line)`."""
    reading = read(dedent(text))
    blocks = list(reading.subject.blocks)
    for above, line in sorted(added, reverse=True):
        blocks[above:above] = bw.notation.parse(line, bw.Workout).blocks
    return with_new_blocks(reading, reading.subject.replace(blocks=tuple(blocks)))


def test_lines_are_put_between_those_of_the_author():
    text = """\
        pull day

        - pullups: 3 sets of 8 (slow)
        > full hang

        - Deadlift 3 x 5 @ 100 kg
        """
    assert completed(text, (1, "Seated Row 3x10"), (0, "Face Pull 3x15")) == dedent(
        """\
        pull day

        - Face Pull 3x15
        - pullups: 3 sets of 8 (slow)
        > full hang
        - Seated Row 3x10

        - Deadlift 3 x 5 @ 100 kg
        """
    )


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_lines_are_put_at_the_end(end):
    line_end = end or "\n"
    text = f"Pull-Up 3x8{end}"
    expected = f"Pull-Up 3x8{line_end}Seated Row 3x10{line_end}Face Pull 3x15{end}"
    assert completed(text, (1, "Seated Row 3x10\nFace Pull 3x15")) == expected


def test_a_superset_takes_a_letter_that_the_text_has_not():
    text = "A1. Pull-Up 3x8\nA2. Seated Row 3x8\n"
    superset = "A1. T-Bar Row 3x10\nA2. Face Pull 3x15"
    assert completed(text, (1, superset)) == (f"{text}B1. T-Bar Row 3x10\nB2. Face Pull 3x15\n")


def test_new_lines_below_a_warm_up_are_no_warm_up():
    text = """\
        Pull day

        Warm-up
        Deadlift 40 kg x 5

        Deadlift 3x5 @ 100 kg   (belt)
        """
    assert completed(text, (1, "Seated Row 3x10")) == dedent(
        """\
        Pull day

        Warm-up
        Deadlift 40 kg x 5

        Seated Row 3x10
        Deadlift 3x5 @ 100 kg   (belt)
        """
    )


def test_a_workout_whose_old_lines_cannot_stay_is_written_anew():
    reading = read("pull day\npullups: 3 sets of 8\n")
    other = bw.notation.parse("# Pull day\nSeated Row 3x10", bw.Workout)
    assert with_new_blocks(reading, other) == "# Pull day\n\nSeated Row 3x10\n"


def test_a_table_is_written_anew():
    text = """\
        # Pull

        | Exercise | Sets | Reps |
        |----------|------|------|
        | Pull-Up  | 3    | 8    |
        | Deadlift | 3    | 5    |
        """
    after = completed(text, (1, "Seated Row 3x10"))
    assert [str(block) for block in bw.notation.parse(after).blocks] == [
        "Pull-Up 3 x 8", "Seated Row 3 x 10", "Deadlift 3 x 5",
    ]  # fmt: skip


def test_new_lines_behind_a_last_warm_up_are_set_apart():
    text = "Pull day\n\nWarm-up\n- Face Pull 3x15   (light)\n"
    assert completed(text, (1, "Seated Row 3x10")) == f"{text}\n- Seated Row 3x10\n"


def test_new_lines_are_put_in_front_of_the_heading_of_a_superset():
    text = "Pull day\n\nSuperset:\nT-Bar Row 3x8\nFace Pull 3x15\n"
    assert completed(text, (0, "Pull-Up 3x8")) == (
        "Pull day\n\nPull-Up 3x8\nSuperset:\nT-Bar Row 3x8\nFace Pull 3x15\n"
    )


def test_a_text_in_which_no_place_is_found_is_written_anew():
    # A new exercise in the middle of a superset is in no place by itself.
    reading = read("Superset:\nT-Bar Row 3x8\nFace Pull 3x15\n")
    [block] = reading.subject.blocks
    longer = reading.subject.replace(blocks=(block, block))
    assert bw.notation.parse(with_new_blocks(reading, longer), bw.Workout) == longer

"""`backworkouts demo`: the examples of the documentation, wherever the library is installed."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = {
    "pull_day.txt",
    "two_pull_days.txt",
    "my_week.txt",
    "strong_export.csv",
    "pull_day.json",
    "back_plan.txt",
    "back_log.txt",
    "half_day.txt",
}


def test_it_shows_a_workout_its_findings_and_its_sets(command):
    status, out, err = command("demo")
    assert (0, "") == (status, err)
    shown, checked, counted = out.removeprefix("$ ").split("\n$ ")
    assert f"cat pull_day.txt\n{(EXAMPLES / 'pull_day.txt').read_text('utf-8')}" == shown
    assert checked.startswith("backworkouts check pull_day.txt\nPull day\n")
    assert "pull_day.txt:4:1: ORD001 warning: Romanian Deadlift comes before" in checked
    assert counted.startswith("backworkouts volume pull_day.txt\nPull day: sets per session\n")


def test_what_it_shows_is_what_the_commands_print(command, tmp_path):
    _, demo, _ = command("demo")
    command("demo", "--output", tmp_path)
    for name in ("check", "volume"):
        _, out, _ = command(name, "pull_day.txt")
        assert f"\n$ backworkouts {name} pull_day.txt\n{out}" in demo


def test_the_examples_are_saved(command, tmp_path):
    status, out, err = command("demo", "--output", tmp_path / "new" / "folder")
    assert (0, "") == (status, err)
    saved = {path.name: path.read_bytes() for path in (tmp_path / "new" / "folder").iterdir()}
    assert {name: (EXAMPLES / name).read_bytes() for name in FILES} == saved
    assert FILES == {Path(line.removeprefix("saved ")).name for line in out.splitlines()}


def test_a_file_of_ones_own_is_not_overwritten(command, tmp_path):
    command("demo", "--output", tmp_path)
    assert 0 == command("demo", "--output", tmp_path)[0]
    mine = tmp_path / "my_week.txt"
    mine.write_text("Pull-Up 3x8", "utf-8")
    (tmp_path / "pull_day.txt").unlink()
    status, out, err = command("demo", "--output", tmp_path)
    assert (2, "", f"backworkouts: {mine}: file exists\n") == (status, out, err)
    assert "Pull-Up 3x8" == mine.read_text("utf-8")
    assert not (tmp_path / "pull_day.txt").exists()


def test_a_bundled_workout_is_shown_by_its_id(command):
    status, out, _ = command("show", "back_workout_1")
    assert 0 == status
    assert out.startswith("Back Workout 1")

"""Programs of Liftosaur on the command line."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import interop
from backworkouts.model import progressions as schemes

PLAN = """# Autumn
progress: double 2.5 kg

## Monday: Pull
Bent-Over Row 3x8-12 @ 60 kg
"""
WRITTEN = "Bent Over Row / 3x8-12 / 60kg / progress: dp(2.5kg, 8, 12)\n"
THEIRS = f"# Week 1\n## Pull\n{WRITTEN}"
LINEAR = schemes.ExerciseProgression("bent_over_row", schemes.Linear("5 kg"))


def test_a_text_is_exported_with_its_progressions(command, file):
    status, out, err = command("export", file(PLAN), "--to", "liftoscript")
    assert 0 == status
    assert WRITTEN in out
    assert "progressions.default: 'double' is lost" in err


@pytest.mark.parametrize("plan", [PLAN, "Pull\nBent-Over Row 3x8-12 @ 60 kg\n", THEIRS])
def test_progressions_of_a_document_are_exported(command, file, plan):
    document = file(bw.dumps(schemes.Progressions((LINEAR,))), "mine.json")
    given = ("--to", "liftoscript", "--progressions", document)
    status, out, _ = command("export", file(plan), *given)
    assert 0 == status
    assert "progress: lp(5kg, 1, 0, 10%, 3)\n" in out


def test_a_document_that_cannot_be_read_is_named(command, file):
    document = file("{}", "mine.json")
    status, _, err = command(
        "export", file(PLAN), "--to", "liftoscript", "--progressions", document
    )
    assert 2 == status
    assert "mine.json" in err


@pytest.mark.parametrize("plan", [PLAN, THEIRS])
def test_a_format_without_progressions_loses_them(command, file, plan):
    status, _, err = command("export", file(plan), "--to", "openweight", "--strict")
    assert 1 == status
    assert "progressions: 'double 2.5 kg' is lost; the format has no progressions" in err
    option = ("--progressions", file("{}", "mine.json"))
    assert (
        "is of no use to openweight"
        in command("export", file(plan), "--to", "openweight", *option)[2]
    )


def test_a_program_of_liftosaur_is_exported_as_it_stands(command, file):
    status, out, err = command(
        "export", file(THEIRS, "pull.txt"), "--to", "liftoscript", "--strict"
    )
    assert (0, "") == (status, err)
    assert WRITTEN in out


def test_a_program_of_liftosaur_is_imported_with_its_progressions(command, file, tmp_path):
    folder = tmp_path / "saved"
    status, out, _ = command("import", file(THEIRS, "pull.txt"), "--output", folder)
    assert 0 == status
    assert "Read as a program of Liftosaur." in out
    assert {"pull.json", "progressions.json"} == {path.name for path in folder.iterdir()}
    (progressions,) = interop.liftoscript.read(THEIRS.encode()).progressions
    assert progressions == bw.loads((folder / "progressions.json").read_bytes())


def test_a_program_of_liftosaur_is_checked_and_is_no_text(command, file):
    path = file(THEIRS, "pull.txt")
    assert "1 program" in " ".join(command("import", path)[1].split())
    assert 0 == command("volume", path)[0]
    status, _, err = command("convert", path)
    assert 2 == status
    assert "found a program of Liftosaur; use `backworkouts import`" in err

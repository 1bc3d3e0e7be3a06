"""The volume as a value: it compares, hashes, pickles and evolves, and cannot be changed."""

from __future__ import annotations

import pickle

import attrs
import pytest

import backworkouts as bw
from backworkouts.model import display
from support import workout


def volumes():
    """Of a session, of a week, and of a program of two phases."""
    day = workout("Lat Pulldown 5x10\nMystery Machine 2x8")
    two = bw.Program("P", [bw.Phase([day], weeks=1), bw.Phase([day, bw.REST], weeks=1)])
    return [bw.session_volume(day), bw.weekly_volume([day]), bw.weekly_volume(two)]


@pytest.mark.parametrize("number", range(3))
def test_a_volume_pickles_and_hashes(number):
    volume = volumes()[number]
    again = pickle.loads(pickle.dumps(volume))  # noqa: S301  our own pickle
    assert volume == again
    assert hash(volume) == hash(again)
    assert repr(volume) == repr(again)


def test_a_volume_evolves():
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    renamed = attrs.evolve(volume, credits=bw.FRACTIONAL.override("mine", {}))
    assert "mine" == renamed.credits.name
    assert volume.sets == renamed.sets
    assert volume != renamed


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(bw.Volume)])
def test_no_field_of_a_volume_can_be_set(name):
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    with pytest.raises(AttributeError):
        setattr(volume, name, None)


def test_a_volume_is_a_mapping_of_every_muscle():
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    assert list(bw.catalog.muscles) == list(volume)
    assert len(bw.catalog.muscles) == len(volume)
    assert dict(volume) == dict(volume.sets)


def test_a_misspelled_muscle_is_an_error_with_the_nearest_ids():
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    with pytest.raises(bw.errors.UnknownIdError) as caught:
        volume["latissimus_dorsy"]
    assert "latissimus_dorsi" == caught.value.suggestions[0]


def test_a_common_name_of_a_muscle_is_an_error_with_its_id():
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    for sets in (volume, volume.sets, volume.frequency):
        with pytest.raises(bw.errors.UnknownIdError) as caught:
            sets["Lats"]
        assert ("latissimus_dorsi",) == caught.value.suggestions


def test_a_volume_is_of_a_session_or_per_week():
    assert [False, True, True] == [volume.weekly for volume in volumes()]


def test_an_unknown_muscle_of_an_exercise_is_named():
    mine = bw.Exercise("my_row", "My Own Row", prime_movers=["lats"], synergists=["teres_major"])
    day = bw.Workout("A", bw.straight(mine, 3, reps=8))
    week = bw.Program("P", [bw.Phase([day]), bw.Phase([day, bw.REST])])
    for volume in (bw.session_volume(day), bw.weekly_volume(week)):
        assert ("lats",) == volume.unknown_muscles
        assert volume.incomplete
    assert "the unknown muscle lats; nearest: latissimus_dorsi." in volume.table(width=200)


def test_an_unknown_muscle_that_is_like_no_other_has_no_suggestion():
    mine = bw.Exercise("my_row", "My Own Row", prime_movers=["xq"])
    volume = bw.session_volume(bw.Workout("A", bw.straight(mine, 3, reps=8)))
    assert "the unknown muscle xq." in str(volume)


# Rows and tables


def test_rows_are_the_trained_muscles_of_the_back_with_parts_below_their_wholes():
    volume = bw.session_volume(workout("Face Pull 4x15\nLat Pulldown 3x10"))
    rows = {row.muscle.id: row for row in volume.rows()}
    assert all(row.muscle.back and row.sets for row in volume.rows())
    assert rows["latissimus_dorsi"] == (
        bw.catalog.muscles["latissimus_dorsi"],
        volume["latissimus_dorsi"],
        bw.Interval(1, 1),
        False,
        False,
    )
    for row in volume.rows():
        assert row.is_part is (row.muscle.parent in rows)
        if row.is_part:
            assert row.sets != rows[row.muscle.parent].sets


def test_rows_say_which_counts_are_the_least():
    volume = bw.session_volume(workout("Seated Row 3x10\nMystery Machine 2x8"))
    assert all(row.at_least for row in volume.rows())


def test_every_muscle_has_a_row_on_request():
    volume = bw.session_volume(workout("Face Pull 4x15"))
    assert sorted(bw.catalog.muscles) == sorted(row.muscle.id for row in volume.rows(every=True))


def test_a_volume_prints_the_table_of_the_command_line():
    volume = bw.session_volume(workout("Deadlift 3x5"), bw.DIRECT)
    lines = str(volume).splitlines()
    assert ["Sets per session", "Muscle          direct"] == lines[:2]
    assert "erector spinae       3" in lines
    assert str(volume) == volume.table()


def test_the_table_of_a_week_shows_the_days():
    week = bw.weekly_volume([workout("Deadlift 3x5"), workout("Deadlift 2x5")], bw.DIRECT)
    lines = week.table().splitlines()
    assert ["Sets per week", "Muscle          direct  days a week"] == lines[:2]
    assert "erector spinae       5            2" in lines


def test_a_table_fits_a_width_and_shows_every_muscle_on_request():
    volume = bw.session_volume(workout("Deadlift 3x5"))
    assert max(map(len, volume.table(width=40).splitlines())) <= 40
    assert "biceps brachii" in volume.table(every=True)
    assert "biceps brachii" not in volume.table()


def test_only_a_volume_is_shown_as_a_table():
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        display.text_of(workout("Deadlift 3x5"))


def test_a_frequency_shows_the_muscles_that_are_trained():
    frequency = bw.session_volume(workout("Wrist Curl 3x8"), bw.DIRECT).frequency
    assert "<PerMuscle: forearm_flexors 1>" == repr(frequency)

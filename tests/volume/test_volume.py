"""The volume as a value: it compares, hashes, pickles and evolves, and cannot be changed."""

from __future__ import annotations

import pickle

import attrs
import pytest

import backworkouts as bw
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


def test_a_frequency_shows_the_muscles_that_are_trained():
    frequency = bw.session_volume(workout("Wrist Curl 3x8"), bw.DIRECT).frequency
    assert "<PerMuscle: forearm_flexors 1>" == repr(frequency)

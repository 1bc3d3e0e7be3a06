"""Which muscles get fewer or more sets than a number."""

from __future__ import annotations

import pickle

import pytest

import backworkouts as bw
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError
from backworkouts.volume import _bounds
from support import workout

BACK = ("latissimus_dorsi", "rhomboids", "erector_spinae")


def test_a_muscle_is_below_when_even_all_that_is_optional_is_too_few():
    volume = bw.session_volume(workout("Lat Pulldown 8-10x10"))
    assert () == volume.below(("latissimus_dorsi",), 10)
    assert ("latissimus_dorsi",) == volume.below(("latissimus_dorsi",), 10.5)


def test_a_muscle_is_above_when_even_the_fewest_are_too_many():
    volume = bw.session_volume(workout("Lat Pulldown 8-10x10"))
    assert () == volume.above(("latissimus_dorsi",), 8)
    assert ("latissimus_dorsi",) == volume.above(("latissimus_dorsi",), 7.5)


def test_muscles_are_told_in_the_order_in_which_they_were_asked_about():
    volume = bw.session_volume(workout("Lat Pulldown 1x10"))
    assert BACK == volume.below(BACK, 10)
    assert BACK[::-1] == volume.below(list(BACK[::-1]), 10)
    assert BACK == volume.below(iter(BACK), 10)


def test_phases_are_below_or_above_when_each_of_them_is():
    few, some = workout("Lat Pulldown 5x10"), workout("Lat Pulldown 9x10")
    program = bw.Program("P", [bw.Phase([few], weeks=1), bw.Phase([some], weeks=1)])
    volume = bw.weekly_volume(program)
    assert bw.Interval(35, 63) == volume["latissimus_dorsi"]
    assert () == volume.below(BACK[:1], 63)
    assert BACK[:1] == volume.below(BACK[:1], 64)
    assert () == volume.above(iter(BACK[:1]), 35)
    assert BACK[:1] == volume.above(iter(BACK[:1]), 34)


@pytest.mark.parametrize("name", ["below", "above"])
@pytest.mark.parametrize("phases", [1, 2])
class TestWhatCannotBeCompared:
    def ask(self, name, phases, muscles, sets):
        program = bw.Program("P", [bw.Phase([workout("Lat Pulldown 5x10")], weeks=1)] * phases)
        return getattr(bw.weekly_volume(program), name)(muscles, sets)

    def test_an_unknown_muscle(self, name, phases):
        with pytest.raises(UnknownIdError, match="nearest: 'latissimus_dorsi'"):
            self.ask(name, phases, ("rhomboids", "latissimus"), 10)

    @pytest.mark.parametrize("muscles", [([],), (None,), [1]])
    def test_what_is_no_id(self, name, phases, muscles):
        with pytest.raises(UnknownIdError):
            self.ask(name, phases, muscles, 10)

    @pytest.mark.parametrize("muscles", ["rhomboids", 5])
    def test_no_ids_at_all(self, name, phases, muscles):
        with pytest.raises(UnsupportedSubjectError, match="ids of muscles"):
            self.ask(name, phases, muscles, 10)

    @pytest.mark.parametrize("sets", ["10", None, float("nan"), []])
    def test_no_number(self, name, phases, sets):
        with pytest.raises(UnsupportedSubjectError, match="a number of sets"):
            self.ask(name, phases, BACK, sets)


def test_many_limits_are_not_kept_for_ever(monkeypatch):
    monkeypatch.setattr(_bounds, "_MOST_MADE", 2)
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    for sets in range(1, 20):
        assert (sets > 5) == bool(volume.below(BACK[:1], sets))
    assert len(_bounds._MADE) <= 2


def test_many_answers_are_not_kept_for_ever(monkeypatch):
    monkeypatch.setattr(_bounds, "_MOST_NAMED", 2)
    for exercise in ("Lat Pulldown", "Hyperextension", "Seated Row"):
        for sets in (1, 8, 20):
            volume = bw.session_volume(workout(f"{exercise} {sets}x10"))
            assert volume.below(BACK, 7) == tuple(one for one in BACK if volume[one].high < 7)
            assert volume.above(BACK, 7) == tuple(one for one in BACK if volume[one].low > 7)


def test_a_volume_comes_back_from_a_pickle_and_compares_as_before():
    day = workout("Lat Pulldown 5x10")
    two = bw.Program("P", [bw.Phase([day], weeks=1), bw.Phase([day, None], weeks=1)])
    for volume in (bw.session_volume(day), bw.weekly_volume([day]), bw.weekly_volume(two)):
        again = pickle.loads(pickle.dumps(volume))  # noqa: S301  our own pickle
        assert volume == again
        assert BACK[2:] == again.below(BACK, 2)
        assert BACK[:2] == again.above(BACK, 2)


@pytest.mark.parametrize("name", ["credits", "frequency", "uncounted", "incomplete", "note"])
def test_nothing_that_a_volume_shows_can_be_set(name):
    volume = bw.session_volume(workout("Lat Pulldown 5x10"))
    with pytest.raises(AttributeError):
        setattr(volume, name, None)

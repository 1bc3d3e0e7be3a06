"""The replays of published schemes are what the library does now, and the lifter is simulated."""

from __future__ import annotations

import pytest

import backworkouts as bw
from scripts import load_script


@pytest.fixture(scope="module")
def script():
    return load_script("docs/replay_progressions.py")


@pytest.fixture(scope="module")
def found(script):
    return script.replays()


def test_the_numbers_of_the_page_are_current(script, found):
    text = script.PAGE.read_text("utf-8")
    assert script.page(text, found) == text, "stale: run `python docs/replay_progressions.py`"


def test_the_pictures_are_current(script, found):
    """If not: `python docs/replay_progressions.py`."""
    for name, picture in script.pictures(found):
        assert (script.FOLDER / name).read_text("utf-8") == picture.svg + "\n", name


def test_every_published_scheme_is_replayed(found):
    assert list(bw.progression.PUBLISHED) == list(found)


def test_a_replay_uses_loads_that_can_be_made(script, found):
    for name, points in found.items():
        loads = {load.low for load in script.SETTINGS[name].loading.loads}
        assert {point.load for point in points} <= loads


def test_a_replay_is_the_same_each_time(script, found):
    name = "stronglifts_row"
    assert script.replay(bw.progression.PUBLISHED[name], script.SETTINGS[name]) == found[name]


def test_after_the_break_a_lifter_begins_with_less(script, found):
    for name in ("double_progression", "stronglifts_row", "starting_strength_deadlift"):
        points = found[name]
        before = max(point.load for point in points if point.week < script.BREAK.start)
        after = next(point for point in points if point.week >= script.BREAK.stop)
        assert after.load < before
        assert "layoff" == after.change


class TestLifter:
    """The simulated lifter."""

    @pytest.fixture
    def lifter(self):
        return load_script("docs/simulated_lifter.py").Lifter(
            100, 120, growth=0.1, form=0, fatigue=0
        )

    def test_repetitions_follow_epley(self, lifter):
        # 30 x (100 / 80 - 1) = 7.5: five are possible, eight are not
        done = lifter.train((bw.Set(reps=5, load="80 kg"), bw.Set(reps=8, load="80 kg")))
        assert ["5", "7"] == [str(each.reps) for each in done]

    def test_one_repetition_in_reserve_is_not_felt(self, lifter):
        # seven are possible, five are done, two are left: one is stated
        (done,) = lifter.train((bw.Set(reps=5, load="80 kg"),))
        assert "1" == str(done.rir)

    def test_a_range_ends_where_the_planned_reserve_is_felt(self, lifter):
        # seven are possible: two in reserve are felt after four
        (done,) = lifter.train((bw.Set(reps="3-8", load="80 kg", rir=2),))
        assert "4" == str(done.reps)

    def test_an_open_set_ends_before_the_last_repetition(self, lifter):
        (done,) = lifter.train((bw.Set(reps="3+", load="80 kg"),))
        assert "5" == str(done.reps)

    def test_what_is_too_heavy_is_not_in_the_log(self, lifter):
        assert () == lifter.train((bw.Set(reps=1, load="101 kg"),))

    def test_training_adds_a_share_of_what_is_missing(self, lifter):
        # 100 + 0.1 x (120 - 100) = 102; a break takes half of it
        lifter.train(())
        assert 102 == lifter.maximum
        lifter.rest(0.5)
        assert 51 == lifter.maximum

"""Short ways to write plans and logs for the tests of progression."""

from __future__ import annotations

from datetime import date, timedelta

import backworkouts as bw
from backworkouts import progression

ROW = "seated_row"
FIRST = date(2026, 11, 2)  # a Monday


def planned(count=3, reps="8-12", load="60 kg", exercise=ROW, **more):
    """The planned sets of one exercise."""
    return bw.straight(exercise, count, reps=reps, load=load, **more).exercises[0]


def sets(reps, load="60 kg", rir=None, **more):
    """Sets with the repetitions of a list, or of a text such as "12 12 11"."""
    numbers = map(int, reps.split()) if isinstance(reps, str) else reps
    return [bw.Set(reps=number, load=load, rir=rir, **more) for number in numbers]


def done(on, reps, load="60 kg", exercise=ROW, name="Pull", **more):
    """A session with one exercise."""
    is_made = isinstance(reps, list) and isinstance(reps[0], bw.Set)
    performed = bw.model.ExerciseSets(
        bw.resolve(exercise), reps if is_made else sets(reps, load, **more)
    )
    return bw.Session(day(on).isoformat(), bw.Workout(name, performed))


def day(on):
    """A day of the log: a number of days after the first one, or a date."""
    return FIRST + timedelta(days=on) if isinstance(on, int) else on


def log(*sessions, every=3, **more):
    """Sessions some days apart; each is repetitions, and a load where it is a pair."""
    return [
        done(every * number, *((each,) if isinstance(each, str) else each), **more)
        for number, each in enumerate(sessions)
    ]


def follow(scheme, plan, answers, start=FIRST, every=3, **more):
    """Train as told, and return what was told before each session.

    Each answer is the repetitions of a session, done with the loads that were told.
    """
    told, sessions = [], []
    for number, answer in enumerate(answers):
        following = progression.next_sets(
            plan, sessions, scheme, on=start + timedelta(days=every * number), **more
        )
        told.append(following)
        numbers = [int(each) for each in answer.split()]
        working = [each for each in following.sets.sets if each.kind != "warm_up"]
        performed = [
            bw.Set(reps=reps, load=each.load, kind=each.kind)
            for reps, each in zip(numbers, working, strict=False)
        ]
        sessions.append(done(start + timedelta(days=every * number), performed))
    return told


def shown(following):
    """The sets to do, without the name of the exercise."""
    return str(following.sets).removeprefix("Seated Row ")

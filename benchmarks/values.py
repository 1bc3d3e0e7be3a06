"""What the peers ask of single values: the same as we do, each text looked at once."""

from __future__ import annotations

from functools import lru_cache

import backworkouts as bw

EXERCISES = dict(bw.catalog.exercises)
MOST_SETS = bw.limits.SETS_OF_EXERCISE
NAME = r"^[^\s\x00-\x1f\x7f-\x9f](?:[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f])?$"
TEMPO = r"^(?:[0-9]{1,2}|X)(?:-(?:[0-9]{1,2}|X)){2,3}$"
ID = r"^[a-z][a-z0-9_]*$"


@lru_cache(maxsize=4096)
def _reps_text(text: str) -> bw.Reps:
    one = bw.Reps.parse(text)
    if str(one) != text or (one.is_exact and not one.to_failure):
        raise ValueError(text)
    return one


@lru_cache(maxsize=4096)
def _reps_number(number: int) -> bw.Reps:
    return bw.Reps(number, number)


def reps(value: object) -> bw.Reps:
    if type(value) is int:
        return _reps_number(value)
    if type(value) is str:
        return _reps_text(value)
    raise ValueError(value)


@lru_cache(maxsize=4096)
def load(value: str) -> bw.Load:
    one = bw.Load.parse(value)
    if str(one) != value:
        raise ValueError(value)
    return one


@lru_cache(maxsize=4096)
def duration(value: str) -> bw.Duration:
    one = bw.Duration.parse(value)
    if str(one) != value:
        raise ValueError(value)
    return one


def exercise(value: object) -> bw.Exercise:
    if type(value) is str and value in EXERCISES:
        return EXERCISES[value]
    raise ValueError(value)


def reps_text(one: bw.Reps) -> int | str:
    return one.low if one.is_exact and not one.to_failure else str(one)

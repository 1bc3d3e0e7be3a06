"""Hypothesis strategies for every value the model can hold, small in size.

Some take `wide=True`: then they also generate what notation and formats of other apps cannot hold,
and version 1 of our JSON could not: ranges of load and RIR, percentages of other maxima, a side, rest-pause and
cluster sets, methods of blocks, the end of a session.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import limits

# What a name never holds: controls, line ends, marks that reorder text, lone surrogates.
_BARRED = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PRINTABLE = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=_BARRED)
_WRITABLE = st.one_of(_PRINTABLE, st.sampled_from("\n\t\u2028"))
_GYM = [
    "Landmine Row",
    "Kreuzheben über Kopf",
    "Тяга штанги",
    "懸垂",
    "تمرين الظهر",
    "pull\N{EN DASH}up",
    '<b>"Row" & Co.</b>',
    "=SUM(A1)",
    "[bold]Row[/bold]",
    "💪🏽",
    "4x10",
]
_ZONES = [
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Asia/Kathmandu")
    if name in available_timezones()
]


OLD_KINDS = [
    bw.model.SetKind.WARM_UP,
    bw.model.SetKind.WORKING,
    bw.model.SetKind.DROP,
    bw.model.SetKind.BACK_OFF,
]


def lines():
    """Names: one printable line."""
    free = st.text(_PRINTABLE, min_size=1, max_size=12).map(str.strip).filter(bool)
    return st.one_of(st.sampled_from(_GYM), free)


def prose():
    """Notes: text of one or more lines, with spaces at its ends too."""
    free = st.text(_WRITABLE, min_size=1, max_size=20).filter(lambda text: not text.isspace())
    return st.one_of(st.sampled_from([*_GYM, "two\nlines", "null", "None"]), free)


def ids():
    """Ids as a catalog gives them, and those of custom exercises."""
    known = st.sampled_from(["rhomboids", "seated_row", "pelland_2025", "custom:懸垂"])
    return known | st.from_regex(r"[a-z][a-z0-9_]{0,10}(:\w{1,8})?", fullmatch=True)


def _few(items, least=0, most=3, **said):
    return st.lists(items, min_size=least, max_size=most, **said).map(tuple)


def _maybe(values):
    return st.none() | values


def _numbers(low, high):
    """Round numbers as people log them, and every other float between the bounds."""
    halves = st.integers(low * 2, high * 2).map(lambda doubled: doubled / 2)
    return st.one_of(st.integers(low, high), halves, st.floats(low, high))


def _spans(numbers):
    """Two numbers, the lesser one first."""
    return st.tuples(numbers, numbers).map(sorted)


def reps(*, exact=False):
    """Exact, a range, open-ended; to failure or not."""
    low = st.integers(1, 20) | st.integers(1, limits.REPS)
    failure = st.booleans()
    one = st.builds(lambda low, failure: bw.Reps(low, low, failure), low, failure)
    if exact:
        return one
    span = st.builds(lambda ends, failure: bw.Reps(*ends, failure), _spans(low), failure)
    return st.one_of(one, span, st.builds(bw.Reps, low, st.none(), failure))


def durations(*, exact=False, least=0):
    """One length or a range of them; none shorter than so many seconds."""
    low = st.integers(least, 600) | st.integers(least, limits.SECONDS)
    one = st.builds(bw.Duration, low)
    return one if exact else one | _spans(low).map(lambda ends: bw.Duration(*ends))


def intervals():
    """Ranges and single numbers with at most two decimals, as they print."""
    hundredths = st.integers(-1_000_000, 1_000_000).map(lambda number: number / 100)
    return _spans(hundredths | st.integers(-50, 50)).map(lambda ends: bw.Interval(*ends))


def loads(*, exact=False, wide=False):
    """Units of weight; help given to bodyweight; what is left of a conversion."""
    bounds = {
        bw.model.Unit.KG: (0, limits.LOAD),
        bw.model.Unit.LB: (0, limits.LOAD),
        bw.model.Unit.PERCENT_1RM: (0, limits.PERCENT),
        bw.model.Unit.BODYWEIGHT_KG: (-limits.LOAD, limits.LOAD),
        bw.model.Unit.BODYWEIGHT_LB: (-limits.LOAD, limits.LOAD),
        bw.model.Unit.UNSTATED: (0, limits.LOAD),
    }

    def in_unit(unit):
        fine = _numbers(*bounds[unit]).filter(lambda value: value == 0 or abs(value) >= 0.001)
        rm = st.integers(2, 50) if unit is bw.model.Unit.PERCENT_RM else st.none()
        ranges = _spans(fine).map(lambda ends: bw.Interval(*ends))
        return st.builds(bw.Load, fine if exact or not wide else fine | ranges, st.just(unit), rm)

    if not wide:
        return st.one_of(*map(in_unit, bounds))
    bounds |= {
        bw.model.Unit.PERCENT_RM: (0, limits.PERCENT),
        bw.model.Unit.PERCENT_TM: (0, limits.PERCENT),
    }
    maxima = st.integers(1, 50)
    ranges = _spans(maxima).map(lambda ends: bw.Interval(*ends))
    of_maximum = st.builds(bw.Load, maxima if exact else maxima | ranges, st.just(bw.model.Unit.RM))
    return st.one_of(*map(in_unit, bounds), of_maximum)


def tempos():
    """Three or four numbers of seconds, or X."""
    parts = st.sampled_from(["0", "1", "3", "10", "99", "X"])
    return st.lists(parts, min_size=3, max_size=4).map("-".join)


def sets(*, exact=False, wide=False):
    """Counted or timed, with every other field; exact ones as a session holds them."""
    rir = st.integers(0, 10) | st.integers(0, 20).map(lambda doubled: doubled / 2)
    if wide and not exact:
        rir |= _spans(rir).map(lambda ends: bw.Interval(*ends))
    said = {
        "load": _maybe(loads(exact=exact, wide=wide)),
        "rir": _maybe(rir),
        "rest": _maybe(durations()),
        "tempo": _maybe(tempos()),
        "kind": st.sampled_from(bw.model.SetKind if wide else OLD_KINDS),
        "per_side": st.booleans(),
        "optional": st.sampled_from([False] if exact else [False, True]),
        "note": _maybe(prose()),
    }
    plain = st.builds(bw.Set, reps=reps(exact=exact))
    counted = st.builds(bw.Set, reps=reps(exact=exact), **said)
    timed = st.builds(bw.Set, duration=durations(exact=exact, least=1), **said)
    if not wide:
        return st.one_of(plain, counted, timed)
    of_one_side = said | {
        "per_side": st.sampled_from([False]),
        "side": st.sampled_from(bw.model.Side),
    }
    return st.one_of(
        plain, counted, timed, st.builds(bw.Set, reps=reps(exact=exact), **of_one_side)
    )


def grips():
    """How the hands hold, or nothing said."""
    return st.builds(
        bw.model.Grip,
        _maybe(st.sampled_from(bw.model.GripWidth)),
        _maybe(st.sampled_from(bw.model.GripOrientation)),
    )


def instructions():
    """A few sentences, or none."""
    return st.builds(bw.model.Instructions, _few(prose()), _few(prose()), _maybe(prose()))


def own_exercises():
    """Exercises with every field, as a user's own catalog would hold them."""
    muscles = st.lists(ids(), max_size=6, unique=True)
    bases = st.fixed_dictionaries({"variant_of": ids()}, optional={"difference": prose()})
    return st.tuples(muscles, st.just({}) | bases).flatmap(lambda drawn: _own_exercise(*drawn))


def _own_exercise(muscles, base):
    return st.builds(
        bw.Exercise,
        id=ids(),
        name=lines(),
        aliases=_few(lines()),
        patterns=_few(st.sampled_from(bw.model.Pattern)),
        mechanics=_maybe(st.sampled_from(bw.model.Mechanics)),
        laterality=st.sampled_from(bw.model.Laterality),
        equipment=_few(st.sampled_from(bw.model.Equipment)),
        attachment=_maybe(st.sampled_from(bw.model.Attachment)),
        grip=_maybe(grips()),
        torso_support=_maybe(st.sampled_from(bw.model.TorsoSupport)),
        prime_movers=st.just(tuple(muscles[0::3])),
        synergists=st.just(tuple(muscles[1::3])),
        stabilizers=st.just(tuple(muscles[2::3])),
        lower_back_load=_maybe(st.sampled_from(bw.model.LowerBackLoad)),
        instructions=_maybe(instructions()),
        cautions=_few(prose()),
        cues=_few(prose()),
        regressions=_few(ids()),
        progressions=_few(ids()),
        **{key: st.just(value) for key, value in base.items()},
        level=_maybe(st.sampled_from(bw.model.Level)),
        popularity=_maybe(st.integers(0, 1000)),
        pause_s=_maybe(_numbers(0, 60)),
        dead_stop=st.booleans(),
        basis=st.sampled_from(bw.model.ClassificationBasis),
        inferred=_few(lines()),
        note=_maybe(prose()),
        sources=_few(ids()),
    )


def custom_exercises():
    """Exercises of which only the name is known."""
    return lines().map(bw.Exercise.custom)


def exercises():
    """Those of the bundled catalog, and custom ones."""
    known = st.deferred(lambda: st.sampled_from(list(bw.catalog.exercises.values())))
    return known | custom_exercises()


def exercise_sets(*, exact=False, wide=False):
    """Runs of equal sets, each run one shared object, as logs and plans have them."""

    def joined(runs):
        return tuple(one for count, one in runs for _ in range(count))

    runs = st.lists(
        st.tuples(st.integers(1, 4), sets(exact=exact, wide=wide)), min_size=1, max_size=3
    ).map(joined)
    return st.builds(bw.ExerciseSets, exercises(), runs, _maybe(prose()))


def blocks(*, exact=False, wide=False):
    """Straight sets, and supersets whose members differ in length."""
    members = _few(exercise_sets(exact=exact, wide=wide), least=1)
    plain = st.builds(bw.Block, members)
    if not wide:
        return plain
    time = _maybe(durations(least=1))
    amrap = st.builds(bw.Block, members, st.just(bw.model.BlockMethod.AMRAP), time)
    return st.one_of(plain, amrap, st.builds(bw.Block, members, st.just("emom"), time, time))


def warm_up_phases(*, wide=False):
    """With a dose and without one."""
    return st.builds(
        bw.model.WarmUpPhase,
        lines(),
        _maybe(durations()),
        _few(exercises(), most=2),
        _few(sets(wide=wide), most=2),
        _maybe(prose()),
    )


def workouts(*, exact=False, wide=False):
    """Empty ones too, with and without what is said about them."""
    said = {
        "blocks": _few(blocks(exact=exact, wide=wide), most=2),
        "id": _maybe(ids()),
        "goal": _maybe(st.sampled_from(bw.model.Goal)),
        "levels": _few(st.sampled_from(bw.model.Level), unique=True),
        "focus": _maybe(st.sampled_from(bw.model.Focus)),
        "warm_up": _few(warm_up_phases(wide=wide), most=2),
        "note": _maybe(prose()),
        "sources": _few(ids()),
    }
    plain = st.builds(bw.Workout, lines(), blocks=_few(blocks(exact=exact, wide=wide), most=2))
    return plain | st.builds(bw.Workout, lines(), **said)


def back_days():
    """Workouts of exercises that the rules know something of."""
    one = st.builds(
        bw.ExerciseSets,
        st.sampled_from(list(bw.catalog.exercises.values())) | exercises(),
        st.lists(sets(), min_size=1, max_size=4),
    )
    some = st.lists(st.lists(one, min_size=1, max_size=2).map(bw.Block), max_size=8)
    return some.map(lambda blocks: bw.Workout("Back day", *blocks))


def phases(*, wide=False):
    """Rotations of one to nine days, one workout coming back on several of them."""
    numbers = st.lists(st.integers(0, 3), max_size=8)

    def rotation(workouts, days):
        different = dict(enumerate(workouts))
        return (workouts[0], *[different.get(day, bw.REST) for day in days])

    first = st.builds(rotation, st.lists(workouts(wide=wide), min_size=1, max_size=2), numbers)
    return st.builds(
        bw.Phase,
        first | first.map(lambda days: days[::-1]),
        _maybe(st.integers(1, limits.WEEKS)),
        _maybe(lines()),
        _maybe(prose()),
    )


def programs(*, wide=False):
    """One phase or two."""
    return st.builds(
        bw.Program,
        lines(),
        _few(phases(wide=wide), least=1, most=2),
        _maybe(ids()),
        _maybe(st.sampled_from(bw.model.Goal)),
        _few(st.sampled_from(bw.model.Level), unique=True),
        _maybe(prose()),
        _few(ids()),
    )


def moments():
    """Without a time zone, at an offset (down to seconds, as history has them), in a zone."""
    day = 86_399
    offsets = st.one_of(st.sampled_from([0, 3600, -5 * 3600, 20_700]), st.integers(-day, day)).map(
        lambda seconds: timezone(timedelta(seconds=seconds))
    )
    zones = st.sampled_from(_ZONES) if _ZONES else st.nothing()
    naive = st.datetimes()
    return naive | st.datetimes(timezones=offsets | zones) | _repeated_hours()


def _repeated_hours():
    """The hour of an autumn night that the clock of a zone runs through twice."""
    begin = datetime(2026, 10, 25, 2)  # noqa: DTZ001  in a zone below
    minutes = st.integers(0, 59)
    return (
        st.builds(
            lambda minute, fold: begin.replace(minute=minute, fold=fold, tzinfo=_ZONES[0]),
            minutes,
            st.integers(0, 1),
        )
        if _ZONES
        else st.nothing()
    )


def sessions(*, wide=False):
    """Workouts as they were done, at every kind of moment."""
    if wide:
        return moments().flatmap(_sessions_from)
    return st.builds(bw.Session, moments(), workouts(exact=True), origin=_maybe(lines()))


def _sessions_from(start):
    """Sessions that begin at a moment, and end at it, or some hours later, or at no stated time."""
    hours = st.floats(0, 5).map(lambda count: timedelta(hours=count))
    ends = hours.map(lambda later: _later(start, later))
    return st.builds(
        bw.Session,
        st.just(start),
        workouts(exact=True, wide=True),
        ended_at=_maybe(ends),
        origin=_maybe(lines()),
    )


def _later(start, later):
    """So much later; the same moment where the calendar ends, or a clock is set back on the way."""
    try:
        end = start + later
    except OverflowError:
        return start
    return end if end.utcoffset() == start.utcoffset() else start


def identifiers():
    """What anatomy's registers call a muscle, as far as they know it."""
    return st.builds(
        bw.model.Identifiers, _maybe(lines()), _maybe(lines()), _maybe(lines()), st.booleans()
    )


def muscles():
    """Muscles, and named parts of muscles, with every field."""
    return st.builds(
        bw.Muscle,
        id=ids(),
        name=lines(),
        region=st.sampled_from(bw.model.Region),
        latin_name=_maybe(lines()),
        common_names=_few(lines()),
        back=st.booleans(),
        parent=_maybe(ids()),
        origin=_maybe(prose()),
        insertion=_maybe(prose()),
        actions=_few(lines()),
        identifiers=identifiers(),
        note=_maybe(prose()),
        sources=_few(ids()),
    )


def sources():
    """Studies, reviews, people, with every field."""
    return st.builds(
        bw.Source,
        id=ids(),
        kind=st.sampled_from(bw.model.SourceKind),
        title=prose(),
        authors=_maybe(prose()),
        year=_maybe(st.integers(1800, 2200)),
        published_in=_maybe(prose()),
        doi=_maybe(lines()),
        verified=st.sampled_from(bw.model.Verification),
        note=_maybe(prose()),
        sample=_maybe(prose()),
        result=_maybe(prose()),
    )


OF_EACH_CLASS = {
    bw.Reps: reps(),
    bw.Duration: durations(),
    bw.Interval: intervals(),
    bw.Load: loads(wide=True),
    bw.Set: sets(wide=True),
    bw.model.Grip: grips(),
    bw.model.Instructions: instructions(),
    bw.Exercise: own_exercises() | exercises(),
    bw.ExerciseSets: exercise_sets(wide=True),
    bw.Block: blocks(wide=True),
    bw.model.WarmUpPhase: warm_up_phases(wide=True),
    bw.Workout: workouts(wide=True),
    bw.Phase: phases(wide=True),
    bw.Program: programs(wide=True),
    bw.Session: sessions(wide=True),
    bw.model.Identifiers: identifiers(),
    bw.Muscle: muscles(),
    bw.Source: sources(),
}
"""Every class of the model, with its values."""


def everything():
    """An object of any class of the model."""
    return st.sampled_from(list(OF_EACH_CLASS.values())).flatmap(lambda values: values)

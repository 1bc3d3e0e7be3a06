"""What begins with a number: sets, repetitions, loads, rest intervals, and their products."""

from __future__ import annotations

from backworkouts import limits
from backworkouts.errors import Code
from backworkouts.model.set import SetKind
from backworkouts.notation.grammar import rows
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.efforts import RPE_MAX, aside, effort
from backworkouts.notation.grammar.groups import PLAUSIBLE_REPS
from backworkouts.notation.grammar.pairs import side_by_side
from backworkouts.notation.grammar.quantities import ADDED, MOST_USUAL_SETS, Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader, is_open
from backworkouts.notation.grammar.tokens import END, NUMBER, WORD
from backworkouts.notation.vocabulary import (
    CUES,
    JOINED_REPS,
    ONE_SET,
    PHRASES,
    PLANS,
    TOTALS,
    Role,
    merged,
)

__all__ = [
    "KINDS",
    "MOST_SETS",
    "RPE_MAX",
    "aside",
    "effort",
    "expects_target",
    "is_before_product",
    "is_list",
    "load_of",
    "minutes",
    "number",
    "one_set",
    "product",
    "put_help",
    "put_rest",
    "single",
]

MOST_SETS = 30
_HEAVIEST_BARE = 700
_LEAST_LOAD = 15
_LEAST_BY_SPACE = 10
_MOST_SETS_LAST = 10  # 225x5x3 is five repetitions, three sets; 255x2x20 is two sets
_PAUSE_LEAST = 10  # seconds: "2 sec pause" is in the repetition, "90 s Pause" behind the set
_SEVERAL = 2
_BEFORE_MAXIMUM = {",", "("}
_HOUR = 3600  # seconds
_PREPOSITION = 3
_PHASES = 4  # of a tempo
_MOST_PARTS = 8  # of a rest-pause set
_YEARS = range(20, 36)
_LEAST_LIST = 3
_MONTHS = 12
_ORDINALS = merged(lambda one: one.ordinals)
_OF = merged(lambda one: one.count_of)
_BEFORE_TEMPO = merged(lambda one: one.before_tempo) | {"-"}
_TO_OR_AT = merged(lambda one: one.to_or_at)
_NUMBERED = merged(lambda one: one.numbered) | PLANS
_PLATES = merged(lambda one: one.plates)
_RANGES = merged(lambda one: one.ranges)
_PAUSES = merged(lambda one: one.pauses)
_LOAD_FOR_REPS = merged(lambda one: one.load_for_reps)
_NUMBER_FOR_REPS = merged(lambda one: one.number_for_reps)
_UNITS_OF_ONE_LETTER = (Role.SECONDS, Role.MINUTES, Role.HOURS, Role.DISTANCE, Role.REPS)
_SHORT_SETS = merged(lambda one: one.short_sets)
KINDS = {
    Role.WARM_UP: SetKind.WARM_UP,
    Role.DROP: SetKind.DROP,
    Role.BACK_OFF: SetKind.BACK_OFF,
    Role.REST_PAUSE: SetKind.REST_PAUSE,
    Role.CLUSTER: SetKind.CLUSTER,
}
_EACH_OF = (Role.SINGLES, Role.DOUBLES, Role.TRIPLES)
_TARGETS = (Kind.REPS, Kind.TIME, Kind.FAR, Kind.FAILURE)


def number(reader: LineReader, at: int) -> int | None:
    """What the number here begins, by what stands behind it."""
    cursor = reader.cursor
    fault = _malformed(reader, at)
    if fault is not None:
        return fault
    text = cursor.tokens[at + 1].text
    if text == ":":
        time = reader.quantities.time(at) if cursor.clock(at) is not None else None
        if time is not None:
            return rest_behind(reader, at, time)
    special = _ordinal(reader, at) or _tempo(reader, at, text) or _times_twice(reader, at)
    special = special or _times_each(reader, at) or _rest_pause(reader, at)
    special = special or rows.reps_at_loads(reader, at) or rows.behind_its_load(reader, at)
    if special is not None:
        return special
    is_of = cursor.tokens[at - 1].text in _OF and reader.only_fillers  # 3 sets of 5, 100kg
    held = _held(reader, at) if is_of and text == "-" else _maximum(reader, at)
    if held is not None:
        return held
    found = reader.quantities.quantity(at, chained=is_of)
    return None if found is None else _counted(reader, found)


def _ordinal(reader: LineReader, at: int) -> int | None:
    """`2nd set: 80kg x 8`: one set of several, by its number."""
    cursor = reader.cursor
    suffix, noun, behind = cursor.tokens[at + 1 : at + 4]
    if suffix.gap or suffix.text not in _ORDINALS or noun.text not in ONE_SET or behind.kind is END:
        return None
    if reader.group.states_sets and not reader.group.is_one:
        return None  # 3x8, in the 2nd set slow
    return one_set(reader, at, cursor.skip(at + 3, ":", "-", ")", ","))


def one_set(reader: LineReader, begin: int, end: int) -> int:
    """One set of a log, whose number stands from `begin` to before `end`."""
    group = reader.group
    if group.states_sets:
        group = reader.new_group()
    group.is_one = True
    reader.took(begin, end, group)
    return end


def _malformed(reader: LineReader, at: int) -> int | None:
    """`.5 kg`, `3,5x10`, `3c10`: a number that is none, or has the wrong mark behind it."""
    cursor = reader.cursor
    if _is_without_whole(reader, at):
        meant = f"0.{cursor.tokens[at].text}"
        cursor.fault(at - 1, at + 1, f"a number with a digit before the mark ('{meant}'?)")
        return at + 1
    if cursor.symbol(at + 1, ",") and cursor.decimal(at) is None and is_half_a_set(reader, at):
        cursor.fault(at, at + 3, "a whole number of sets")
        return at + 3
    return _slip(reader, at)


def _maximum(reader: LineReader, at: int) -> int | None:
    """`8RM 3x5`, `3x5 (8RM)`: a maximum is the load of the sets beside it."""
    if reader.cursor.is_(at + 1, Role.MAXIMUM) is None:
        return None
    maximum = reader.quantities.maximum(at)
    if maximum is None or not _is_maximum_load(reader, maximum):
        return None
    return reader.put("load", maximum, at, maximum.end)


def _is_maximum_load(reader: LineReader, maximum: Quantity) -> bool:
    """Whether a maximum is the load of the sets beside it: `8RM 3x5`, `3x5 (8RM)`."""
    cursor, group = reader.cursor, reader.group
    if group.load is not None or not maximum.begin:
        return False
    if is_before_product(reader, maximum.end):
        return True
    is_last = cursor.is_end(maximum.end) or cursor.symbol(maximum.end, ")", ",", ";")
    is_apart = cursor.tokens[maximum.begin - 1].text in _BEFORE_MAXIMUM
    is_behind = bool(reader.item.taken) and reader.item.taken[-1][1] >= maximum.begin - 1
    return group.target is not None and is_last and (is_apart or is_behind)


def _is_without_whole(reader: LineReader, at: int) -> bool:
    """`.5 kg`, `@ ,5 kg`: decimals alone."""
    cursor = reader.cursor
    if not at or not cursor.symbol(at - 1, ".", ",") or not cursor.glued(at):
        return False
    is_dot = cursor.symbol(at - 1, ".") and cursor.tokens[at - 1].gap
    return is_dot or cursor.symbol(at - 2, "@")


def _held(reader: LineReader, at: int) -> int | None:
    """`2 sets of 40-second holds`: too long for a part of a repetition."""
    cursor = reader.cursor
    seconds, unit = cursor.number(at), cursor.is_(at + 2, Role.SECONDS)
    if unit is None or seconds is None or seconds < _PAUSE_LEAST or not cursor.glued(at + 2):
        return None
    end = unit + (cursor.tokens[unit].text in CUES and cursor.is_end(unit + 1))
    target = Quantity(Kind.TIME, (Amount(seconds, seconds, end),), at, end)
    return reader.scheme(at, end, target=target)


def _counted(reader: LineReader, found: Quantity) -> int | None:
    """A quantity, alone or with what an x joins to it."""
    factors = reader.quantities.product(found)
    if factors is None:
        return single(reader, found)
    done = _pair_of_weights(reader, *factors) or side_by_side(reader, factors[0])
    return done or product(reader, found.begin, *factors)


def _pair_of_weights(reader: LineReader, factors: list[Quantity], end: int) -> int | None:
    """`3x10 (2x16 kg)`: behind sets without a load, one weight in each hand."""
    group = reader.group
    if group.sets is None or group.target is None or group.load is not None or group.has_many_reps:
        return None
    count, *rest = factors
    is_pair = count.kind is Kind.BARE and len(rest) == 1 and rest[0].kind is Kind.LOAD
    if not is_pair or [one.low for one in count.amounts] != [2] or rest[0].unit not in ADDED:
        return None
    if reader.cursor.symbol(count.begin - 1, ","):
        reader.doubts.append((count.begin, end, "two weights, not two repetitions"))
    return reader.put("load", rest[0], count.begin, end)


def _is_one(one: Quantity) -> bool:
    """Whether a quantity is one number without a unit."""
    return one.kind is Kind.BARE and len(one.amounts) == 1


def is_half_a_set(reader: LineReader, at: int) -> bool:
    """`3,5x10`."""
    cursor = reader.cursor
    _, comma, cents = cursor.tokens[at : at + 3]
    is_decimal = not comma.gap and cents.kind is NUMBER and not cents.gap
    return is_decimal and cursor.tokens[at + 3].text == "x"


def _tempo(reader: LineReader, at: int, text: str) -> int | None:
    """`3-1-1-0 tempo`; or, behind the sets, `3-0-1-0` alone."""
    cursor = reader.cursor
    if text not in _BEFORE_TEMPO and (text != "x" or reader.group.target is None):
        return None
    tempo = cursor.tempo(at)
    if tempo is None:
        return None
    behind = cursor.is_(tempo[1], Role.TEMPO)
    if behind is not None and cursor.tempo(behind) is None:
        return reader.put("tempo", tempo[0], at, behind)
    if text == "-" and _is_tempo_alone(reader, tempo[0]):
        return reader.put("tempo", tempo[0], at, tempo[1])
    return None


def _is_tempo_alone(reader: LineReader, tempo: str) -> bool:
    """`3x10 3-0-1-0`: four digits with a zero, behind the sets, are no repetitions."""
    parts = tempo.split("-")
    is_behind = reader.group.target is not None and reader.group.tempo is None
    return is_behind and len(parts) == _PHASES and "0" in parts and all(map(str.isdigit, parts))


def _slip(reader: LineReader, at: int) -> int | None:
    """`3c10`: another letter than the x. It is stated what was meant."""
    cursor = reader.cursor
    first, letter, second = cursor.tokens[at : at + 3]
    if letter.kind is not WORD or len(letter.text) > 1 or letter.gap or letter.text == "x":
        return None
    if second.kind is not NUMBER or second.gap or letter.text in JOINED_REPS:
        return None
    is_unit = cursor.is_(at + 1, *_UNITS_OF_ONE_LETTER) is not None
    if not at or (is_unit and letter.text not in _SHORT_SETS):
        return None
    cursor.fault(at, at + 3, f"sets x repetitions ('{first.text}x{second.text}'?)")
    return at + 3


def _times_twice(reader: LineReader, at: int) -> int | None:
    """`14x (x3)`, `9x x3`, `15 (x 3)`: so many repetitions, so many sets."""
    cursor, tokens = reader.cursor, reader.cursor.tokens
    is_first = tokens[at + 1].text == "x" and not tokens[at + 1].gap
    behind = cursor.skip(at + 2, "(") if is_first else cursor.skip(at + 1, "(")
    is_enclosed = cursor.symbol(behind - 1, "(") and cursor.symbol(behind + 2, ")")
    if tokens[behind].text != "x" or tokens[behind + 1].kind is not NUMBER:
        return None
    if (not is_first and not is_enclosed) or (at and tokens[at - 1].text == "x"):
        return None
    target, sets = reader.quantities.amounts.amount(at), cursor.number(behind + 1)
    if target is None or sets is None or not (is_enclosed or cursor.glued(behind + 1)):
        return None
    end = cursor.skip(behind + 2, ")")
    count = Quantity(Kind.SETS, (Amount(sets, sets, behind + 2),), behind, end)
    reps = Quantity(Kind.REPS, (target,), at, at + 1)
    return reader.scheme(at, end, sets=count, target=reps, is_product=True)


def _times_each(reader: LineReader, at: int) -> int | None:
    """`3x 15x`: so many sets, so many repetitions, each with its own x."""
    cursor, tokens = reader.cursor, reader.cursor.tokens
    if tokens[at + 1].text != "x" or tokens[at + 1].gap or not tokens[at + 2].gap:
        return None
    times = at + (5 if cursor.symbol(at + 3, "-") else 3)
    is_times = tokens[times].text == "x" and not tokens[times].gap
    if not is_times or tokens[times + 1].kind is NUMBER or reader.group.states_sets:
        return None
    target, sets, end = reader.quantities.amounts.amount(at + 2), cursor.number(at), times + 1
    if target is None or target.end != times or sets is None or not 1 < sets <= target.low:
        return None
    count = Quantity(Kind.SETS, (Amount(sets, sets, at + 1),), at, at + 2)
    reps = Quantity(Kind.REPS, (target,), at + 2, end)
    return reader.scheme(at, end, sets=count, target=reps, is_product=True)


def _rest_pause(reader: LineReader, at: int) -> int | None:
    """`12+4+4`: one set in several parts. The parts stay in the note."""
    cursor = reader.cursor
    if not cursor.symbol(at + 1, "+") or reader.group.target is not None:
        return None
    parts, end = [cursor.number(at) or 0], at + 1
    while cursor.symbol(end, "+") and cursor.glued(end) == cursor.glued(end + 1):
        part = cursor.number(end + 1)
        if part is None:
            break
        if part >= parts[0]:
            return None
        parts.append(part)
        end += 2
    if len(parts) < _LEAST_LIST:
        return None
    if len(parts) > _MOST_PARTS:
        reader.cursor.fault(at, end, f"at most {_MOST_PARTS} parts of a rest-pause set")
        return end
    total = sum(parts)
    reps = Quantity(Kind.REPS, (Amount(total, total, end),), at, end)
    done = reader.scheme(at, end, target=reps, is_product=True)
    reader.group.kind = SetKind.REST_PAUSE
    reader.item.added.append((at, end))
    return done


def single(reader: LineReader, found: Quantity) -> int | None:
    """A quantity that is no factor of a product."""
    begin, end = found.begin, found.end
    match found.kind:
        case Kind.SETS:
            return _sets_alone(reader, found)
        case Kind.REPS:
            if reader.cursor.tokens[end].text in _RANGES or is_left(reader, found):
                return aside(reader, found)  # "a 2-10 repetition range" tells of ranges
            if reader.group.target is not None and _is_often(reader, end):
                reader.doubts.append((begin, end, "a note"))
                return aside(reader, found)  # 3x10, plus 2 reps every session
            return _sum_of_reps(reader, found) or reader.scheme(begin, end, target=found)
        case Kind.TIME:
            behind = rest_behind(reader, begin, found)
            return behind or time_of(reader, found)
        case Kind.LOAD:
            return load_of(reader, found)
        case Kind.RPE | Kind.RIR:
            return effort(reader, found, begin, end)
        case Kind.BARE:
            return bare(reader, found)
        case Kind.FAR if reader.group.target is None:
            return reader.scheme(begin, end, target=found)
        case _:
            return aside(reader, found)


def _is_often(reader: LineReader, at: int) -> bool:
    """Whether what stands before is a step from one workout to the next, and no set."""
    return reader.cursor.is_(at, Role.OFTEN) is not None


def _sets_alone(reader: LineReader, sets: Quantity) -> int:
    """`3 sets`: what each aims at may follow."""
    if _is_total(reader, sets):
        return aside(reader, sets)
    if _is_without_reps(reader, sets):
        expected = "repetitions behind the sets: '3 sets of 10'"
        reader.cursor.fault(sets.begin, sets.end + 1, expected)
        return sets.end + 1
    note_kind(reader, sets)
    return reader.scheme(sets.begin, sets.end, sets=sets)


def _is_without_reps(reader: LineReader, sets: Quantity) -> bool:
    """`Row 3 sets of`: repetitions are announced, and the line ends."""
    cursor, end = reader.cursor, sets.end
    is_announced = cursor.tokens[end].text in _OF and cursor.is_end(end + 1)
    return is_announced and sets.begin > reader.item.begin and reader.group.target is None


def _is_total(reader: LineReader, found: Quantity) -> bool:
    """`24 sets in total`: a sum, where it stands at the beginning of a line."""
    cursor, end = reader.cursor, found.end
    if found.begin != reader.item.begin or len(reader.items) > 1:
        return False
    is_short = len(cursor.tokens[end].text) <= _PREPOSITION
    behind = end + 1 if is_short and cursor.tokens[end].kind is WORD else end
    is_sum = cursor.tokens[behind].text in TOTALS or cursor.tokens[end].text in TOTALS
    is_sum |= _is_of_a_workout(reader, behind)
    if is_sum and not reader.item.groups:
        reader.tells_sum = True  # 22 series en total, 65 min
    return is_sum


def _is_of_a_workout(reader: LineReader, at: int) -> bool:
    """Whether an hour or more stands here, as no set takes: `24 sets in 1h15`."""
    is_number = reader.cursor.tokens[at].kind is NUMBER
    time = reader.quantities.quantity(at) if is_number else None
    return time is not None and time.kind is Kind.TIME and time.amounts[0].low >= _HOUR


def _sum_of_reps(reader: LineReader, reps: Quantity) -> int | None:
    """`24 reps total`: a remark behind the sets; alone, in how many sets is not stated."""
    texts = [token.text for token in reader.cursor.tokens[reps.begin : reps.end + 1]]
    if TOTALS.isdisjoint(texts):
        return None
    if reader.group.target is not None:
        return aside(reader, reps)
    reader.doubts.append((reps.begin, reps.end, "one set"))
    return None


def is_left(reader: LineReader, reps: Quantity) -> bool:
    """`1 rep shy of failure`, behind those that are done."""
    return reader.group.target is not None and reader.cursor.is_short_of_failure(
        reps.amounts[-1].end
    )


def note_kind(reader: LineReader, sets: Quantity) -> None:
    """`2 warm-up sets`: the kind stands between the number and its word."""
    for at in range(sets.amounts[-1].end, sets.end):
        kind = next((KINDS[role] for role, _ in reader.cursor.roles(at) if role in KINDS), None)
        if kind is not None:
            reader.pending = kind
            reader.is_separated = True


def rest_behind(reader: LineReader, begin: int, time: Quantity) -> int | None:
    """A time with a word for rest behind it: `90s rest`."""
    cursor = reader.cursor
    at = time.end
    for _ in range(_SEVERAL):
        at = cursor.is_(at, Role.OF, Role.TO) or at
    behind = cursor.is_(at, Role.REST)
    if behind is None or len(cursor.tokens[at].text) == 1:
        return None  # L 30s R 30s: a letter is of what follows
    if cursor.tokens[at].text in _PAUSES and time.amounts[0].low < _PAUSE_LEAST:
        return aside(reader, time)
    return put_rest(reader, begin, time, cursor.is_(behind, Role.REST) or behind)


def put_rest(reader: LineReader, begin: int, time: Quantity, end: int) -> int:
    """A rest interval."""
    amount = time.amounts[0]
    if not amount.is_whole or max(amount.low, amount.high or 0) > limits.SECONDS:
        reader.cursor.fault(begin, end, f"whole seconds, at most {limits.SECONDS:,}")
        return end
    return reader.put("rest", amount, begin, end)


def time_of(reader: LineReader, found: Quantity) -> int | None:
    at = found.end
    emom = reader.cursor.is_(at, Role.EMOM)
    if emom is not None:
        return minutes(reader, found, found.begin, emom)
    group = reader.group
    target = group.target
    if found.amounts[0].low >= _HOUR and reader.depth and target is None:
        return aside(reader, found)  # slept badly (5h)
    if not group.states_sets and _may_be_pair(reader, found) and is_before_product(reader, at):
        reader.doubts.append((found.begin, at, "a load"))  # DB bench 60s 3x10
        return reader.put("load", found._replace(kind=Kind.LOAD), found.begin, at)
    is_next = target is not None and target.kind is Kind.TIME and group.sets is None
    if target is not None and not (is_next and reader.is_separated):
        return aside(reader, found)  # a hold, a pause: "squeeze for 2 sec"
    return reader.scheme(found.begin, found.end, target=found)


def load_of(reader: LineReader, found: Quantity) -> int | None:
    """A load, with its unit or behind its word."""
    is_more = reader.cursor.symbol(found.end, "+") and reader.cursor.glued(found.end)
    if is_more and reader.cursor.tokens[found.end + 1].gap:
        reader.doubts.append((found.begin, found.end + 1, "no more load"))  # 60 kg+, 70%+
    if is_open(found):
        return aside(reader, found)  # "60 kg or more" is no load: it stays a note
    after = found.end
    if reader.cursor.is_(after, Role.OFTEN, Role.LATER) is not None:
        return aside(reader, found)  # +2.5 kg each week, add 2.5 kg next time
    if _is_step(reader, found) or _is_more(reader, found):
        return aside(reader, found)
    assisted = reader.cursor.is_(after, Role.ASSISTED)
    if assisted is not None and found.unit in ADDED:
        # 40 lb Band-Assisted Pull-Up: the word is of the name, too
        end = after if after in reader.cursor.names else assisted
        return put_help(reader, found, found.begin, end)
    if reader.cursor.tokens[after].text in _LOAD_FOR_REPS:
        done = load_for(reader, found, after + 1)
        if done is not None:
            return done
    return reader.put("load", found, found.begin, found.end)


def _is_step(reader: LineReader, load: Quantity) -> bool:
    """`+2.5 kg from last week`: a difference, and no load."""
    cursor = reader.cursor
    if not cursor.symbol(load.begin, "+") or cursor.tokens[load.end].kind is not WORD:
        return False
    return any(cursor.is_(at, Role.EARLIER) is not None for at in (load.end, load.end + 1))


def _is_more(reader: LineReader, load: Quantity) -> bool:
    """`3x12, 2.5 kg more`, `3x12, add 2.5 kg`: a difference, and no load."""
    cursor = reader.cursor
    behind = cursor.is_(load.end, Role.MORE)
    if behind is not None:
        return cursor.tokens[behind].kind is not NUMBER  # 60 kg mas 10 kg
    before = cursor.tokens[load.begin - 1].text if load.begin else ""
    return before in PLANS and len(before) > 1 and reader.group.states_sets


def load_for(reader: LineReader, load: Quantity, at: int) -> int | None:
    """`60 kg for 8`: the load, and the repetitions that it is lifted for."""
    quantities = reader.quantities
    reps = quantities.quantity(at, chained=True)
    if reps is None or reps.kind not in (Kind.BARE, Kind.REPS):
        return None
    if quantities.times(reps.end) is not None:
        return None  # 60 kg for 3x8
    return reader.scheme(load.begin, reps.end, load=load, target=reps)


def put_help(reader: LineReader, load: Quantity, begin: int, end: int) -> int:
    """A load that helps: `20 kg assistance` is taken from bodyweight."""
    amounts = tuple(
        one._replace(low=-(one.low if one.high is None else one.high), high=-one.low)
        for one in load.amounts
    )
    unit = ADDED[load.unit]
    return reader.put("load", load._replace(amounts=amounts, unit=unit), begin, end)


def expects_target(reader: LineReader, found: Quantity) -> bool:
    """Whether a number without a unit is the repetitions of the sets before it."""
    cursor = reader.cursor
    groups = reader.item.groups
    if not groups or not groups[-1].states_sets:
        return False
    if groups[-1].target is not None:
        begin = found.begin  # 3x8, drop set of 10
        return reader.pending is not None and cursor.is_(begin - 1, Role.OF) == begin
    after = cursor.tokens[found.end]
    return reader.only_fillers or cursor.is_end(found.end) or after.text in {",", "(", "@", "."}


def bare(reader: LineReader, found: Quantity) -> int | None:
    """A number without a unit: what stands around it states what it counts."""
    cursor = reader.cursor
    begin, end = found.begin, found.end
    token = cursor.tokens[end]
    if token.kind is WORD and not token.gap and token.text[0] == "x" and token.text != "x":
        cursor.fault(begin, end + 1, "repetitions, a time or AMRAP after the x")
        return end + 1
    if token.text in _PLATES:
        reader.item.asides.append((begin, end + 1))  # 4 plates, 4pl: a load that no unit states
        reader.item.taken.append((begin, end + 1))
        return end + 1
    listed = _listed(reader, found) or _times_alone(reader, found)
    if listed is not None:
        return listed
    if expects_target(reader, found):
        is_frequency = cursor.is_(end, Role.OFTEN) is not None  # 4 sets, 2 times a week
        return aside(reader, found) if is_frequency else reader.scheme(begin, end, target=found)
    if token.text in _NUMBER_FOR_REPS and found.amounts[0].low > MOST_SETS:
        return load_for(reader, found._replace(kind=Kind.LOAD), end + 1)
    if is_target(reader, found):
        return reader.scheme(begin, end, target=found)
    done = _sets_of(reader, found) or _so_many_of(reader, found)
    if done is not None:
        return done
    if _is_above_sets(reader, found) and is_before_product(reader, end):
        return reader.put("load", found._replace(kind=Kind.LOAD), begin, end)
    is_part = token.kind is WORD and not token.gap  # 2er Split
    if begin == reader.item.begin and len(found.amounts) == 1 and not is_part:
        reader.item.first_bare = found
    return aside(reader, found)


def _times_alone(reader: LineReader, found: Quantity) -> int | None:
    """`Pull aparts 15x`: so many repetitions, as nobody does so many sets."""
    cursor, end = reader.cursor, found.end
    is_times = cursor.tokens[end].text == "x" and cursor.glued(end) and cursor.is_end(end + 1)
    if not is_times or reader.group.states_sets or found.amounts[0].low <= MOST_USUAL_SETS:
        return None
    return reader.scheme(found.begin, end + 1, target=found, is_product=True)


def _so_many_of(reader: LineReader, found: Quantity) -> int | None:
    """`Curl 3 de 10`: behind a name, so many sets of so many repetitions."""
    cursor, end = reader.cursor, found.end
    tokens = cursor.tokens
    text, before = tokens[end].text, tokens[found.begin - 1]
    if text not in _OF or text in _TO_OR_AT or reader.group.states_sets or not _is_one(found):
        return None
    is_name = before.kind is WORD or before.text == ","
    if not found.begin or not is_name or before.text in _NUMBERED or before.text in PHRASES:
        return None
    reps = reader.quantities.quantity(end + 1, chained=True)
    if reps is None or reps.kind not in (Kind.BARE, Kind.REPS):
        return None
    sets, least = found.amounts[0].low, min(one.low for one in reps.amounts)
    if not sets <= _MOST_SETS_LAST or least < sets:
        return None
    return reader.scheme(found.begin, reps.end, sets=found, target=reps, is_product=True)


def _is_above_sets(reader: LineReader, found: Quantity) -> bool:
    """Whether a number is a load: too high for sets, or for the range that a dash would make."""
    low, cursor = found.amounts[0].low, reader.cursor
    behind = cursor.number(found.end + 1) if cursor.symbol(found.end, "-") else None
    return low > MOST_SETS or (behind is not None and behind < low)  # 15 - 13r x 2


def _sets_of(reader: LineReader, found: Quantity) -> int | None:
    """`4 to failure`, `5 singles`: so many sets."""
    end, group = found.end, reader.group
    if group.sets is None and reader.cursor.is_(end, *_EACH_OF) is not None:
        return reader.scheme(found.begin, end, sets=found)
    failure = reader.cursor.is_(end, Role.FAILURE)
    is_next = reader.is_separated and group.sets is not None and group.target is not None
    if failure is None or not (is_next or (group.sets is None and group.target is None)):
        return None
    target = Quantity(Kind.FAILURE, (), end, failure)
    return reader.scheme(found.begin, failure, sets=found, target=target)


def _listed(reader: LineReader, found: Quantity) -> int | None:
    """Numbers in a row, one for each set: repetitions, or the loads behind these."""
    row = _spaced(reader, found)
    if row is not None:
        unit = reader.quantities.unit_at(row.end)
        if unit is not None:  # 3 sets 50 60 70 kg
            loads = row._replace(kind=Kind.LOAD, end=row.end + 1, unit=unit)
            return reader.put("load", loads, found.begin, loads.end)
        return reader.scheme(found.begin, row.end, target=row)  # 3 sets 10 8 6
    if _is_list_of_loads(reader, found):
        return reader.put("load", found._replace(kind=Kind.LOAD), found.begin, found.end)
    return (
        rows.load_before(reader, found)
        or rows.sides(reader, found)
        or rows.behind_load(reader, found)
        or rows.behind_name(reader, found)
    )


def _spaced(reader: LineReader, found: Quantity) -> Quantity | None:
    """As many numbers with spaces between as sets are stated before: `3 sets 10 8 6`."""
    group, tokens = reader.group, reader.cursor.tokens
    if group.sets is None or group.target is not None or len(found.amounts) > 1:
        return None
    amounts = [*found.amounts]
    end = found.end
    while tokens[end].kind is NUMBER and tokens[end].gap:
        one = reader.quantities.amounts.amount(end)
        if one is None or len(amounts) > MOST_SETS:
            return None
        amounts.append(one)
        end = one.end
    if len(amounts) < _SEVERAL or len(amounts) != group.sets.high:
        return None
    return found._replace(amounts=tuple(amounts), end=end)


def _is_list_of_loads(reader: LineReader, found: Quantity) -> bool:
    """Whether as many numbers as repetitions stand behind them: `12,10,8 45,50,55`."""
    group, count = reader.group, len(found.amounts)
    if count < _SEVERAL or group.target is None or group.load is not None or found.slashed:
        return False
    is_plausible = min(one.low for one in found.amounts) >= _LEAST_LOAD
    return is_plausible and len(group.target.amounts) == count


def is_target(reader: LineReader, found: Quantity) -> bool:
    """Whether repetitions are meant, though no word for them stands there."""
    cursor = reader.cursor
    end = found.end
    if reader.group.target is not None:
        return False
    if cursor.symbol(end, "@"):
        behind = reader.quantities.quantity(end + 1)
        if behind is not None and behind.kind is Kind.LOAD:
            return True  # Pull-Up 8 @ 20kg
    is_last = cursor.is_end(end) or cursor.symbol(end, ",", ";")
    if cursor.symbol(found.begin - 1, "/") and reader.group.load is not None and is_last:
        return True  # Deadlift / 40 kg / 8
    return is_list(found) or cursor.is_(end, Role.SIDE) is not None  # 8/side


def is_before_product(reader: LineReader, at: int) -> bool:
    """`225 5x5`, `40 - 5x5`: what stands before is a load."""
    at += reader.cursor.symbol(at, "-") and reader.cursor.tokens[at].gap
    tokens = reader.cursor.tokens
    if tokens[at].kind is not NUMBER or reader.group.load is not None:
        return False
    behind = at + 1
    if tokens[behind].text in JOINED_REPS:
        behind += 1  # 40 - 9r x 4
    is_failure = reader.cursor.is_(behind + 1, Role.FAILURE) is not None  # BW 3xfail
    return tokens[behind].text == "x" and (tokens[behind + 1].kind is NUMBER or is_failure)


def is_list(found: Quantity) -> bool:
    """Whether numbers in a row are repetitions of set after set: `12/10/8`."""
    amounts = found.amounts
    if len(amounts) < _LEAST_LIST:
        return False
    if any(one.low > PLAUSIBLE_REPS or one.low < 1 for one in amounts):
        return False
    numbers = [one.low for one in amounts]
    if found.slashed and numbers == [5, 3, 1] and amounts[-1].high is not None:
        return False  # the method of that name
    is_date = len(numbers) == _LEAST_LIST and numbers[-1] in _YEARS and min(numbers) <= _MONTHS
    return not (found.slashed and is_date)


def product(reader: LineReader, begin: int, factors: list[Quantity], end: int) -> int | None:
    """Factors with an x between them: sets, repetitions and loads, in any order."""
    if len(factors) == 1:
        return _only_factor(reader, factors[0], end)
    listed = rows.behind_x(reader, begin, factors, end) if len(factors) == _SEVERAL else None
    return _multiplied(reader, begin, factors, end) if listed is None else listed


def _multiplied(reader: LineReader, begin: int, factors: list[Quantity], end: int) -> int | None:
    """Factors, each of which counts something else."""
    cursor = reader.cursor
    if reader.group.target is not None and cursor.is_(end, Role.LATER) is not None:
        reader.only_fillers = False
        return end  # 5x5 -> 3x8 next week
    factors = [_as_sets(reader, _with_each_side(one), factors) for one in factors]
    factors = _with_pair(reader, factors)
    clash = _clash([one.kind for one in factors])
    if clash is not None:
        cursor.fault(begin, end, clash)
        return end
    kinds = {one.kind: one for one in factors}
    bare = [one for one in factors if one.kind is Kind.BARE]
    target = next((kinds[k] for k in _TARGETS if k in kinds), None)
    sets, load = kinds.get(Kind.SETS), kinds.get(Kind.LOAD)
    if len(bare) == len(factors) == _LEAST_LIST and is_pyramid(reader, bare):
        row = tuple(one.amounts[0] for one in bare)
        target = bare[0]._replace(amounts=row)
        return reader.scheme(begin, end, target=target, is_product=True)
    free = free_slots(reader, factors, bare, sets, target, load)
    if len(bare) > len(free):
        cursor.fault(begin, end, "sets x repetitions x load")
        return end
    for slot, one in zip(free, bare, strict=False):
        if slot == "sets":
            sets = one
        elif slot == "load":
            load = one._replace(kind=Kind.LOAD)
        else:
            target = one
    if load is not None and load.unit is None and not load.is_added:
        check_bare_load(reader, load, is_first=sets is None, is_left=len(kinds) > 1)
    pair = (factors[0], factors[1]) if len(bare) == len(factors) == _SEVERAL else None
    return reader.scheme(
        begin, end, sets=sets, target=target, load=load, is_product=True, pair=pair
    )


def _only_factor(reader: LineReader, sets: Quantity, end: int) -> int:
    """`4x Pull-Up`: a name stands behind the x."""
    if reader.group.states_sets:
        return aside(reader, sets)
    return reader.scheme(sets.begin, end, sets=sets)


def _with_each_side(factor: Quantity) -> Quantity:
    """`5/5 x 3`: five repetitions with each side."""
    amount = rows.both_sides(factor)
    if amount is None:
        return factor
    return factor._replace(kind=Kind.REPS, amounts=(amount,), slashed=False)


def _as_sets(reader: LineReader, one: Quantity, factors: list[Quantity]) -> Quantity:
    """`3s x 6r`: as no set has seconds and repetitions, the s is of sets."""
    text = reader.cursor.tokens[one.end - 1].text
    is_short = one.kind is Kind.TIME and text in _SHORT_SETS and len(factors) == _SEVERAL
    if is_short and any(other.kind is Kind.REPS for other in factors):
        return one._replace(kind=Kind.SETS)
    return one


def _with_pair(reader: LineReader, factors: list[Quantity]) -> list[Quantity]:
    """`20s x 12 x 4`: no set has a time and repetitions; a pair of dumbbells is the load."""
    first, *others = factors
    is_bare = len(others) == _SEVERAL and all(map(_is_one, others))
    if not is_bare or not _may_be_pair(reader, first):
        return factors
    reader.doubts.append((first.begin, first.end, "a load"))
    return [first._replace(kind=Kind.LOAD), *others]


def _may_be_pair(reader: LineReader, time: Quantity) -> bool:
    """Whether what looks like seconds may be a pair of dumbbells: `60s`."""
    tokens = reader.cursor.tokens
    if time.kind is not Kind.TIME or len(time.amounts) > 1 or not reader.cursor.glued(time.end - 1):
        return False
    return tokens[time.end - 1].text in _SHORT_SETS and reader.group.load is None


def is_pyramid(reader: LineReader, bare: list[Quantity]) -> bool:
    """`12 x 10 x 8`: set after set, as the last is too little for a load."""
    numbers = [one.amounts[0].low for one in bare]
    if numbers[0] > MOST_SETS or numbers[-1] >= _LEAST_LOAD:
        return False
    if sorted(numbers, reverse=True) != numbers:
        reader.cursor.fault(bare[-1].begin, bare[-1].end, "a load with its unit", Code.MISSING_UNIT)
        return False
    return True


def free_slots(  # noqa: PLR0917  one call
    reader: LineReader,
    factors: list[Quantity],
    bare: list[Quantity],
    sets: Quantity | None,
    target: Quantity | None,
    load: Quantity | None,
) -> list[str]:
    """What the numbers without a unit count, in the order in which they stand."""
    if sets is not None:
        if target is not None:
            return ["load"]
        is_load_first = len(bare) == _SEVERAL and bare[0].amounts[0].low > MOST_SETS
        return ["load", "target"] if is_load_first else ["target", "load"]
    if target is not None:
        return ["sets"] if load is not None or target.kind is Kind.TIME else ["sets", "load"]
    if load is not None:
        if len(bare) == 1:
            return ["target"]
        if factors[0] is load:
            return ["target", "sets"]
        # 10 x 60 kg x 3 is three sets of ten, as is 3 x 60 kg x 10: the lower number is of sets
        is_reps_first = factors[1] is load and bare[0].amounts[0].low > bare[1].amounts[0].low
        return ["target", "sets"] if is_reps_first else ["sets", "target"]
    if len(bare) == _SEVERAL and _is_load_of_list(reader, *bare):
        return ["load", "target"]
    return _free_by_size(reader, bare)


def _free_by_size(reader: LineReader, bare: list[Quantity]) -> list[str]:
    """What numbers without a unit count, when nothing else stands beside them."""
    first = bare[0].amounts[0].low if bare else 0
    if first > MOST_SETS or (reader.group.is_one and len(bare) == _SEVERAL):
        if reader.group.is_one and first <= bare[1].amounts[0].low:
            return ["target", "load"]
        if len(bare) == _LEAST_LIST and bare[-1].amounts[0].low > _MOST_SETS_LAST:
            return ["load", "sets", "target"]
        return ["load", "target", "sets"]
    return ["sets", "target", "load"]


def _is_load_of_list(reader: LineReader, load: Quantity, reps: Quantity) -> bool:
    """`16 x 8, 8, 7`: a number that is not how many are listed behind it is a load."""
    low, count = load.amounts[0].low, len(reps.amounts)
    if count == 1 or reps.slashed or low in {1, count} or low < _LEAST_BY_SPACE:
        return False
    if low < _LEAST_LOAD:
        reader.doubts.append((load.begin, load.end, "a load"))
    return True


def check_bare_load(reader: LineReader, load: Quantity, *, is_first: bool, is_left: bool) -> None:
    """A load without its unit is one that can be: no `999x10`, no `3x10 sets x 4 reps`."""
    cursor = reader.cursor
    amounts = load.amounts
    if is_first and max(one.low for one in amounts) > _HEAVIEST_BARE:
        cursor.fault(load.begin, load.end, f"sets up to {MOST_SETS}, or a load with its unit")
    if is_left and amounts[0].low < _LEAST_LOAD:
        cursor.fault(load.begin, load.end, "a load with its unit", Code.MISSING_UNIT)


def minutes(reader: LineReader, time: Quantity, begin: int, end: int) -> int | None:
    """As many sets as minutes, if a number of repetitions is stated."""
    minutes = time.amounts[0].low / 60
    sets = Quantity(Kind.SETS, (Amount(minutes, minutes, end),), begin, end)
    return reader.scheme(begin, end, sets=sets)


def _clash(kinds: list[Kind]) -> str | None:
    """Return what should stand in a product of which two factors are alike, or one is none."""
    for kind in kinds:
        if kind in (Kind.RPE, Kind.RIR, Kind.OTHER):
            return "sets x repetitions x load"
        if kind is not Kind.BARE and kinds.count(kind) > 1:
            return f"{kind.value} once"
    if sum(kind in _TARGETS for kind in kinds) > 1:
        return "repetitions, a time or failure, one of them"
    return None

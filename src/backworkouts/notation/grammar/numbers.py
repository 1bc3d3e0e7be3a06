"""What begins with a number: sets, repetitions, loads, rest intervals, and their products."""

from __future__ import annotations

from backworkouts import limits
from backworkouts.model.interval import Interval
from backworkouts.model.set import SetKind
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.quantities import Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader, is_open
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import Role, merged

__all__ = [
    "KINDS",
    "MOST_SETS",
    "RPE_MAX",
    "aside",
    "effort",
    "expects_target",
    "load_of",
    "minutes",
    "number",
    "product",
    "put_rest",
    "single",
]

RPE_MAX = 10
MOST_SETS = 30
_HEAVIEST_BARE = 700
_LEAST_LOAD = 15
_MOST_SETS_LAST = 10  # 225x5x3 is five repetitions, three sets; 255x2x20 is two sets
_PAUSE_LEAST = 10  # seconds: "2 sec pause" is in the repetition, "90 s Pause" behind the set
_SEVERAL = 2
_YEARS = range(20, 36)
_LEAST_LIST = 3
_OF = merged(lambda one: one.count_of)
_BEFORE_TEMPO = merged(lambda one: one.before_tempo) | {"-"}
_RANGES = merged(lambda one: one.ranges)
_PAUSES = merged(lambda one: one.pauses)
_LOAD_FOR_REPS = merged(lambda one: one.load_for_reps)
_NUMBER_FOR_REPS = merged(lambda one: one.number_for_reps)
_PLAUSIBLE_REPS = 100
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
    quantities = reader.quantities
    text = cursor.tokens[at + 1].text
    if text == ":":
        time = quantities.time(at) if cursor.clock(at) is not None else None
        if time is not None:
            return rest_behind(reader, at, time)
    elif text in _BEFORE_TEMPO or (text == "x" and reader.group.target is not None):
        tempo = cursor.tempo(at)
        behind = None if tempo is None else cursor.is_(tempo[1], Role.TEMPO)
        if tempo is not None and behind is not None and cursor.tempo(behind) is None:
            return reader.put("tempo", tempo[0], at, behind)
    if text == "," and is_half_a_set(reader, at):
        cursor.fault(at, at + 3, "a whole number of sets")
        return at + 3
    is_of = cursor.tokens[at - 1].text in _OF and reader.only_fillers  # 3 sets of 5, 100kg
    found = quantities.quantity(at, chained=is_of)
    if found is None:
        return None
    factors = quantities.product(found)
    return single(reader, found) if factors is None else product(reader, at, *factors)


def is_half_a_set(reader: LineReader, at: int) -> bool:
    """`3,5x10`."""
    cursor = reader.cursor
    _, comma, cents = cursor.tokens[at : at + 3]
    is_decimal = not comma.gap and cents.kind is NUMBER and not cents.gap
    return is_decimal and cursor.tokens[at + 3].text == "x"


def single(reader: LineReader, found: Quantity) -> int | None:
    """A quantity that is no factor of a product."""
    begin, end = found.begin, found.end
    match found.kind:
        case Kind.SETS:
            note_kind(reader, found)
            return reader.scheme(begin, end, sets=found)
        case Kind.REPS:
            if reader.cursor.tokens[end].text in _RANGES or is_left(reader, found):
                return aside(reader, found)  # "a 2-10 repetition range" tells of ranges
            return reader.scheme(begin, end, target=found)
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


def aside(reader: LineReader, found: Quantity) -> int:
    """Said, and nothing a set holds: it stays in the note."""
    reader.only_fillers = False
    return found.end


def rest_behind(reader: LineReader, begin: int, time: Quantity) -> int | None:
    """A time with a word for rest behind it: `90s rest`."""
    cursor = reader.cursor
    at = time.end
    for _ in range(_SEVERAL):
        at = cursor.is_(at, Role.OF, Role.TO) or at
    behind = cursor.is_(at, Role.REST)
    if behind is None:
        return None
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
    is_next = target is not None and target.kind is Kind.TIME and group.sets is None
    if target is not None and not (is_next and reader.is_separated):
        return aside(reader, found)  # a hold, a pause: "squeeze for 2 sec"
    return reader.scheme(found.begin, found.end, target=found)


def load_of(reader: LineReader, found: Quantity) -> int | None:
    """A load, with its unit or behind its word."""
    if is_open(found):
        return aside(reader, found)  # "60 kg or more" is no load: it stays a note
    after = found.end
    if reader.cursor.tokens[after].text in _LOAD_FOR_REPS:
        done = load_for(reader, found, after + 1)
        if done is not None:
            return done
    return reader.put("load", found, found.begin, found.end)


def load_for(reader: LineReader, load: Quantity, at: int) -> int | None:
    """`60 kg for 8`: the load, and the repetitions that it is lifted for."""
    quantities = reader.quantities
    reps = quantities.quantity(at, chained=True)
    if reps is None or reps.kind not in (Kind.BARE, Kind.REPS):
        return None
    if quantities.times(reps.end) is not None:
        return None  # 60 kg for 3x8
    return reader.scheme(load.begin, reps.end, load=load, target=reps)


def effort(reader: LineReader, found: Quantity, begin: int, end: int) -> int:
    """An RPE or RIR; the model keeps RIR."""
    only = found.amounts[0]
    if len(found.amounts) > 1 or only.high is None:
        return aside(reader, found)  # "RIR 2, 1, 0" and "RIR 2+" stay a note
    effort = Interval(only.low, only.high)
    rir = effort if found.kind is Kind.RIR else RPE_MAX - effort
    if any(not 0 <= amount <= RPE_MAX or amount * 2 % 1 for amount in (rir.low, rir.high)):
        reader.cursor.fault(begin, end, f"{found.kind.value} from 0 to 10 in steps of 0.5")
        return end
    # Whole numbers as such: 8 in the text is 2 in the model, not 2.0.
    low, high = (int(amount) if amount % 1 == 0 else amount for amount in (rir.low, rir.high))
    return reader.put("rir", low if low == high else Interval(low, high), begin, end)


def expects_target(reader: LineReader, found: Quantity) -> bool:
    """Whether a number without a unit is the repetitions of the sets before it."""
    cursor = reader.cursor
    groups = reader.item.groups
    if not groups or not groups[-1].says_sets:
        return False
    if groups[-1].target is not None:
        begin = found.begin  # 3x8, drop set of 10
        return reader.pending is not None and cursor.is_(begin - 1, Role.OF) == begin
    after = cursor.tokens[found.end]
    return reader.only_fillers or cursor.is_end(found.end) or after.text in {",", "(", "@", "."}


def bare(reader: LineReader, found: Quantity) -> int | None:
    """A number without a unit: what stands around it says what it counts."""
    cursor = reader.cursor
    begin, end = found.begin, found.end
    token = cursor.tokens[end]
    if token.kind is WORD and not token.gap and token.text[0] == "x" and token.text != "x":
        cursor.fault(begin, end + 1, "repetitions, a time or AMRAP after the x")
        return end + 1
    if expects_target(reader, found):
        if cursor.is_(end, Role.OFTEN) is not None:
            return aside(reader, found)  # 4 sets, 2 times a week
        return reader.scheme(begin, end, target=found)
    if token.text in _NUMBER_FOR_REPS and found.amounts[0].low > MOST_SETS:
        return load_for(reader, found._replace(kind=Kind.LOAD), end + 1)
    if is_target(reader, found):
        return reader.scheme(begin, end, target=found)
    failure = cursor.is_(end, Role.FAILURE)
    group = reader.group
    is_next = reader.is_separated and group.sets is not None and group.target is not None
    if failure is not None and (is_next or (group.sets is None and group.target is None)):
        target = Quantity(Kind.FAILURE, (), end, failure)
        return reader.scheme(begin, failure, sets=found, target=target)
    if reader.group.sets is None and cursor.is_(end, *_EACH_OF) is not None:
        return reader.scheme(begin, end, sets=found)  # 5 singles
    if found.amounts[0].low > MOST_SETS and is_before_product(reader, end):
        return reader.put("load", found._replace(kind=Kind.LOAD), begin, end)
    if begin == reader.item.begin and len(found.amounts) == 1:
        reader.item.first_bare = found
    return aside(reader, found)


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
    return is_list(found) or cursor.is_(end, Role.SIDE) is not None  # 8/side


def is_before_product(reader: LineReader, at: int) -> bool:
    """`225 5x5`: what stands before is a load."""
    tokens = reader.cursor.tokens
    return (
        tokens[at].kind is NUMBER
        and tokens[at + 1].text == "x"
        and tokens[at + 2].kind is NUMBER
        and reader.group.load is None
    )


def is_list(found: Quantity) -> bool:
    """Whether numbers in a row are repetitions of set after set: `12/10/8`."""
    amounts = found.amounts
    if len(amounts) < _LEAST_LIST:
        return False
    if any(one.low > _PLAUSIBLE_REPS or one.low < 1 for one in amounts):
        return False
    numbers = [one.low for one in amounts]
    if found.slashed and numbers == [5, 3, 1] and amounts[-1].high is not None:
        return False  # the method of that name
    # a date has a day, a month and a year
    return not (len(numbers) == _LEAST_LIST and found.slashed and numbers[-1] in _YEARS)


def product(reader: LineReader, begin: int, factors: list[Quantity], end: int) -> int | None:
    """Factors with an x between them: sets, repetitions and loads, in any order."""
    cursor = reader.cursor
    if len(factors) == 1 and reader.group.says_sets:
        return aside(reader, factors[0])
    if len(factors) == 1:
        return reader.scheme(begin, end, sets=factors[0], is_product=False)
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
    if load is not None and load.unit is None:
        check_bare_load(reader, load, is_first=sets is None, is_left=len(kinds) > 1)
    pair = (factors[0], factors[1]) if len(bare) == len(factors) == _SEVERAL else None
    return reader.scheme(
        begin, end, sets=sets, target=target, load=load, is_product=True, pair=pair
    )


def is_pyramid(reader: LineReader, bare: list[Quantity]) -> bool:
    """`12 x 10 x 8`: set after set, as the last is too little for a load."""
    numbers = [one.amounts[0].low for one in bare]
    if numbers[0] > MOST_SETS or numbers[-1] >= _LEAST_LOAD:
        return False
    if sorted(numbers, reverse=True) != numbers:
        reader.cursor.fault(bare[-1].begin, bare[-1].end, "a load with its unit")
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
        return ["target", "sets"] if factors[0] is load else ["sets", "target"]
    first = bare[0].amounts[0].low if bare else 0
    if first > MOST_SETS or (reader.group.is_one and len(bare) == _SEVERAL):
        if reader.group.is_one and first <= bare[1].amounts[0].low:
            return ["target", "load"]
        if len(bare) == _LEAST_LIST and bare[-1].amounts[0].low > _MOST_SETS_LAST:
            return ["load", "sets", "target"]
        return ["load", "target", "sets"]
    return ["sets", "target", "load"]


def check_bare_load(reader: LineReader, load: Quantity, *, is_first: bool, is_left: bool) -> None:
    """A load without its unit is one that can be: no `999x10`, no `3x10 sets x 4 reps`."""
    cursor = reader.cursor
    amounts = load.amounts
    if is_first and max(one.low for one in amounts) > _HEAVIEST_BARE:
        cursor.fault(load.begin, load.end, f"sets up to {MOST_SETS}, or a load with its unit")
    if is_left and amounts[0].low < _LEAST_LOAD:
        cursor.fault(load.begin, load.end, "a load with its unit")


def minutes(reader: LineReader, time: Quantity, begin: int, end: int) -> int | None:
    """As many sets as minutes, if a number of repetitions is said."""
    minutes = time.amounts[0].low / 60
    sets = Quantity(Kind.SETS, (Amount(minutes, minutes, end),), begin, end)
    return reader.scheme(begin, end, sets=sets)


def _clash(kinds: list[Kind]) -> str | None:
    """What should stand in a product, when two of its factors say the same or one says nothing."""
    for kind in kinds:
        if kind in (Kind.RPE, Kind.RIR, Kind.OTHER):
            return "sets x repetitions x load"
        if kind is not Kind.BARE and kinds.count(kind) > 1:
            return f"{kind.value} once"
    if sum(kind in _TARGETS for kind in kinds) > 1:
        return "repetitions, a time or failure, one of them"
    return None

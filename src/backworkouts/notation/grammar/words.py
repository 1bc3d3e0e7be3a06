"""What begins with a word: keys, efforts, rest intervals, sides, supersets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from backworkouts.model.set import SetKind, Side
from backworkouts.notation.grammar import marks, numbers
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.numbers import MOST_SETS, RPE_MAX
from backworkouts.notation.grammar.quantities import ADDED, Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader
from backworkouts.notation.grammar.rests import OPENINGS, end_of_unstated_rest
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL, WORD
from backworkouts.notation.vocabulary import NUMBERS, ONE_SET, Role, merged

__all__ = ["HANDLERS", "phrase", "word"]

_SEVERAL = 2
_CLAUSE_ENDS = {",", ";", ")", "|"}
_PAUSE_LEAST = 10
_REST_IN_SECONDS = 30 * 60  # of a rest of so many minutes the m is a slip
_LENGTH_OF_REST = "how long the rest is: 'rest 90 s'"
_PAUSES = merged(lambda one: one.pauses)
_LASTING = merged(lambda one: one.lasting)
_BETWEEN = merged(lambda one: one.between)
_BEFORE_LOAD = merged(lambda one: one.before_load)
_BEFORE_BODYWEIGHT = merged(lambda one: one.before_bodyweight) | {"@", "("}
_ARTICLES = merged(lambda one: one.articles)
_DROP_TO = merged(lambda one: one.drop_to)
_DROPS_ALONE = merged(lambda one: one.drops_alone)
_MAXIMA = merged(lambda one: one.maxima)
_MAXIMA_ALONE = merged(lambda one: one.maxima_alone)


def word(reader: LineReader, at: int) -> int | None:
    """An x, a number as a word, or `no rest`."""
    text = reader.cursor.tokens[at].text
    if text in OPENINGS:
        return _unstated_rest(reader, at)
    if text == "x":
        return marks.leading_x(reader, at)
    return spelled(reader, at, NUMBERS[text]) if text in NUMBERS else None


def phrase(reader: LineReader, at: int) -> int | None:
    """What the phrase here states of sets, and where that ends; None when it states nothing."""
    for role, end in reader.cursor.roles(at):
        handler = HANDLERS.get(role)
        after = None if handler is None else handler(reader, at, end)
        if after is not None:
            return after
    return None


def spelled(reader: LineReader, at: int, number: int) -> int | None:
    """`three sets`; and `of ten`, right behind the sets."""
    times = _times_in_words(reader, at, number)
    if times is not None:
        return times
    counted = reader.quantities.quantity(at)
    if counted is not None and counted.kind in (Kind.SETS, Kind.REPS):
        return numbers.single(reader, counted)
    if counted is not None or number == 1 or not reader.only_fillers:
        return None
    spelled = Quantity(Kind.BARE, (Amount(number, number, at + 1),), at, at + 1)
    if not numbers.expects_target(reader, spelled):
        return None
    return reader.scheme(at, at + 1, target=spelled)


def _times_in_words(reader: LineReader, at: int, sets: int) -> int | None:
    """`three times fifteen`, `trois fois 15`."""
    cursor = reader.cursor
    behind = cursor.is_(at + 1, Role.TIMES)
    if behind is None or reader.group.states_sets:
        return None
    token = cursor.tokens[behind]
    reps = NUMBERS.get(token.text) if token.kind is WORD else cursor.number(behind)
    if reps is None or reps <= 1 or cursor.is_(behind + 1, Role.KG, Role.LB) is not None:
        return None
    count = Quantity(Kind.SETS, (Amount(sets, sets, at + 1),), at, at + 1)
    if token.kind is WORD:
        end = cursor.is_(behind + 1, Role.REPS) or behind + 1
        target: Quantity | None = Quantity(Kind.REPS, (Amount(reps, reps, end),), behind, end)
    else:
        target = reader.quantities.quantity(behind, chained=True)
    if target is None or target.kind is Kind.LOAD:
        return None
    return reader.scheme(at, target.end, sets=count, target=target, is_product=True)


def at_word(reader: LineReader, at: int, end: int) -> int | None:
    """`at 185`: a load without its unit, behind sets that are stated already."""
    cursor = reader.cursor
    quantities = reader.quantities
    tokens = cursor.tokens
    if tokens[at].text not in _BEFORE_LOAD:
        return None
    group = reader.group
    if group.target is None or group.load is not None or tokens[end].kind is not NUMBER:
        return None
    is_article = tokens[at].text in _ARTICLES  # "then a 5 rep max"
    maximum = None if is_article else quantities.maximum(end)
    if maximum is not None:
        return reader.put("load", maximum, at, maximum.end)  # 3x5 with an 8RM
    found = quantities.quantity(end)
    if found is None or found.kind is not Kind.BARE or found.amounts[0].low <= RPE_MAX:
        return None
    if found.amounts[0].low != found.amounts[0].high or quantities.times(found.end) is not None:
        return None
    return reader.put("load", found._replace(kind=Kind.LOAD), at, found.end)


def superset(reader: LineReader, at: int, end: int) -> int:
    cursor = reader.cursor
    if at == reader.item.begin and len(reader.items) == 1:
        end = cursor.is_(end, Role.AT) or end  # "Superset: ..." stands before the exercises
        reader.item.taken.append((at, end))
        return end
    if cursor.symbol(at - 1, "(") and cursor.symbol(end, ")"):
        reader.item.asides.append((at, end))  # Pull-up 3x5 + Dip 3x8 (superset)
        reader.item.taken.append((at, end))
        return end
    while cursor.symbol(end, ":", "/", "-"):
        end += 1
    end = cursor.is_(end, Role.AT) or end
    return marks.next_item(reader, at, end, is_sure=True)


def then(reader: LineReader, at: int, end: int) -> int | None:
    nested = reader.cursor.is_(end, Role.SUPERSET)
    if nested is not None:
        return superset(reader, at, nested)
    reader.is_separated = True
    if reader.pending is SetKind.WARM_UP:
        reader.pending, reader.keeps_kind = None, False  # Warm-up: 45% x 10, then 3x10
    return None


def sets_key(reader: LineReader, at: int, end: int) -> int | None:
    """`Sets: 3`, or the number of a set in a log: `Set 2: 80kg x 8`."""
    cursor = reader.cursor
    keyed = cursor.skip(end, ":", "=")
    found = (
        reader.quantities.quantity(keyed, keyed=True)
        if cursor.tokens[keyed].kind is NUMBER
        else None
    )
    is_many = cursor.tokens[at].text not in ONE_SET
    is_factor = found is not None and reader.quantities.times(found.end) is not None
    if found is None or (is_factor and (keyed > end or is_many)):
        return None  # work sets: 80x5
    if keyed == end and found.kind is Kind.REPS and not reader.item.groups and at:
        cursor.fault(at, end, "a number of sets before the word")  # Row sets 3 reps
        return end
    if keyed > end or is_many:
        if found.kind is Kind.BARE:
            return reader.scheme(at, found.end, sets=found)
        return None
    after = end + 1
    if found.amounts[0].low > MOST_SETS:
        return None  # "Speed Set 230x3"
    after = cursor.is_(after, Role.TIMES) or cursor.skip(after, ":", "-", ")", ".", ",")
    return numbers.one_set(reader, at, after)


def reps_key(reader: LineReader, at: int, end: int) -> int | None:
    """`Reps: 8-10`."""
    keyed = reader.cursor.skip(end, ":", "=")
    found = _before_key(reader, keyed) or reader.quantities.quantity(keyed, keyed=True)
    if found is None or found.kind not in (Kind.BARE, Kind.FAILURE, Kind.REPS, Kind.TIME):
        return None
    return reader.scheme(at, found.end, target=found)


def _before_key(reader: LineReader, at: int) -> Quantity | None:
    """`Reps 10 sets 3`: behind a key, a word with a number of its own is the next key."""
    cursor = reader.cursor
    amounts, end, slashed = reader.quantities.amounts.several(at, chained=True)
    key = cursor.is_(end, Role.SETS)
    if not amounts or key is None or cursor.tokens[key].kind is not NUMBER:
        return None
    count = reader.quantities.quantity(key)
    is_alone = count is not None and count.kind is Kind.BARE
    if count is None or not is_alone or reader.quantities.times(count.end) is not None:
        return None
    return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)


def load_key(reader: LineReader, at: int, end: int) -> int | None:
    """`Weight: 60kg`."""
    quantities = reader.quantities
    keyed = reader.cursor.skip(end, ":", "=")
    found = quantities.maximum(keyed) or quantities.quantity(keyed) if keyed > end else None
    if found is None or found.kind not in (Kind.LOAD, Kind.BARE):
        return None
    return reader.put("load", found._replace(kind=Kind.LOAD), at, found.end)


def failure(reader: LineReader, at: int, end: int) -> int | None:
    cursor = reader.cursor
    group = reader.group
    if group.target is not None and group.target.kind in (Kind.BARE, Kind.REPS):
        if cursor.tokens[at].text in _MAXIMA:
            return None  # 3x10 max
        return reader.put("to_failure", value=True, begin=at, end=end)
    if group.target is None and (group.sets is not None or at > reader.item.begin):
        target = Quantity(Kind.FAILURE, (), at, end)
        if group.sets is None and cursor.tokens[at].text in _MAXIMA_ALONE:
            return None
        return reader.scheme(at, end, target=target)
    return None


def short_of(reader: LineReader, at: int, end: int) -> int | None:  # noqa: ARG001  called as the others
    """`1 rep shy of failure` is not to failure."""
    behind = reader.cursor.is_(end, Role.FAILURE)
    if behind is None:
        return None
    reader.only_fillers = False
    return behind


def side(reader: LineReader, at: int, end: int) -> int | None:
    is_aside = reader.cursor.symbol(at - 1, "(") and at > 0
    if (reader.item.groups or is_aside) and not reader.group.per_side:
        return reader.put("per_side", value=True, begin=at, end=end)
    return end if reader.item.groups else None


def one_side(reader: LineReader, at: int, end: int, side: Side) -> int | None:
    """`3x10 left`, right behind the sets; elsewhere the word belongs to a name or a note."""
    cursor = reader.cursor
    group = reader.group
    is_behind = bool(reader.item.taken) and reader.item.taken[-1][1] == at
    if group.target is None or group.per_side or group.side is not None or not is_behind:
        return None
    if cursor.tokens[end].kind is WORD and not cursor.roles(end):
        return None
    group.side = side
    reader.took(at, end, group)
    return end


def each(reader: LineReader, at: int, end: int) -> int | None:
    """`each` is each side, unless it is each dumbbell: `@ 20kg each`."""
    group = reader.group
    if group.target is None or group.per_side:
        return None
    taken = reader.item.taken[-1] if reader.item.taken else (0, 0)
    is_load = group.load is not None and taken[1] == group.load.end
    if taken[1] != at or is_load or reader.cursor.tokens[end].kind is WORD:
        return None
    return reader.put("per_side", value=True, begin=at, end=end)


def rest(reader: LineReader, at: int, end: int) -> int | None:
    cursor = reader.cursor
    value = cursor.skip(reader.quantities.skip_stop(end), ":", "=", "-")
    for _ in range(_SEVERAL):
        value = cursor.is_(value, Role.OF, Role.AT) or value
    is_letter = len(cursor.tokens[at].text) == 1
    if is_letter and not cursor.symbol(end, ":", "="):
        return None  # "P: 150 s" is a key; a letter alone is none
    if cursor.is_negative(end):
        cursor.fault(at, end + 2, "a rest interval above zero")  # rest -90s
        return end + 2
    time = reader.quantities.time(value)
    if time is None:
        return _rest_alone(reader, at, end)
    if _is_factor(reader, time):
        return _rest_before_sets(reader, at, end)
    if is_letter and time.end == time.amounts[0].end and cursor.clock(value) is None:
        return None  # "R: 10" are ten with the right side
    if cursor.tokens[at].text in _PAUSES and time.amounts[0].low < _PAUSE_LEAST:
        return None  # pause 2s: within the repetition
    if cursor.tokens[time.end - 1].text == "m" and time.amounts[0].low >= _REST_IN_SECONDS:
        seconds = f"{time.amounts[0].low / 60:g} s"
        cursor.fault(at, time.end, f"a rest interval ('{seconds}'?)")  # rest 90m
        return time.end
    after = cursor.is_(time.end, Role.REST) or time.end
    if after > time.end and cursor.tokens[after].kind is NUMBER:
        after = time.end  # rest 60s rest 120s
    return numbers.put_rest(reader, at, time, after)


def _unstated_rest(reader: LineReader, at: int) -> int | None:
    """`no rest`, `sans repos`: a note, and no part of a name."""
    end = end_of_unstated_rest(reader.cursor, at)
    if end is not None:
        reader.item.asides.append((at, end))
        reader.item.taken.append((at, end))
        reader.only_fillers = False
    return end


def _is_factor(reader: LineReader, time: Quantity) -> bool:
    """Whether a number without a unit is a part of the sets behind a rest: `rest 3x12`."""
    is_bare = reader.cursor.tokens[time.end - 1].kind is NUMBER
    is_clock = reader.cursor.clock(time.begin) is not None
    return is_bare and not is_clock and reader.quantities.times(time.end) is not None


def _rest_before_sets(reader: LineReader, at: int, end: int) -> int | None:
    """`Bench Press pause 3x5`: of the name; of any other rest it is missing how long it is."""
    is_letter = len(reader.cursor.tokens[at].text) == 1
    if is_letter or reader.cursor.tokens[at].text in _PAUSES:
        return None
    reader.cursor.fault(at, end, _LENGTH_OF_REST)
    return end


def _rest_alone(reader: LineReader, at: int, end: int) -> int | None:
    """`3x10 rest`: how long is missing."""
    cursor, taken = reader.cursor, reader.item.taken
    before = at - 1 if cursor.symbol(at - 1, ",", ";", "|", "/") else at
    is_behind = bool(taken) and taken[-1][1] == before and reader.group.states_sets
    value = cursor.skip(end, ":", "=")
    value = cursor.is_(value, Role.SECONDS, Role.MINUTES) or value  # rest s
    is_pause = cursor.tokens[at].text in _PAUSES and value == end
    is_pause |= cursor.tokens[at].text in _BETWEEN  # 4x15 between
    if not is_behind or is_pause or not cursor.is_end(value):
        return None
    cursor.fault(at, value, _LENGTH_OF_REST)
    return value


def tempo(reader: LineReader, at: int, end: int) -> int | None:
    """`tempo 3-1-1-0`, also with spaces."""
    cursor = reader.cursor
    value = cursor.skip(end, ":", "=")
    found = cursor.tempo(value) or cursor.spaced_tempo(value)
    if found is not None:
        return reader.put("tempo", found[0], at, found[1])
    taken = reader.item.taken
    if cursor.is_end(value) and taken and taken[-1][1] == at:
        cursor.fault(at, value, "a tempo: 'tempo 3-1-1-0'")  # 3x8 tempo
        return value
    is_short = cursor.symbol(value + 1, "-") and not cursor.symbol(value + 3, "-")
    if is_short and cursor.tokens[value].kind is NUMBER:
        cursor.fault(at, value + 3, "a tempo of 3 or 4 numbers: '3-1-1-0'")  # tempo 3-1
        return value + 3
    return None


def effort_key(reader: LineReader, at: int, end: int, kind: Kind) -> int | None:
    cursor = reader.cursor
    value = cursor.skip(end, ":", "=", "@")
    value = cursor.is_(value, Role.OF) or value
    if cursor.symbol(value, "-") and cursor.glued(value + 1) and cursor.tokens[value].gap:
        cursor.fault(at, value + 2, f"{kind.value} from 0 to 10 in steps of 0.5")
        return value + 2
    value = cursor.skip(value, "-")
    amounts, stop, _ = reader.quantities.amounts.several(value, chained=True)
    if not amounts or cursor.tokens[value].kind is not NUMBER:
        return None
    begin = at - 1 if cursor.symbol(at - 1, "@") and at else at
    return numbers.effort(reader, Quantity(kind, amounts, value, stop), begin, stop)


def bodyweight(reader: LineReader, at: int, end: int) -> int | None:
    cursor = reader.cursor
    quantities = reader.quantities
    found = quantities.bodyweight(at, end)
    product = quantities.product(found) if quantities.times(found.end) is not None else None
    if product is not None and len(product[0]) > 1:
        return numbers.product(reader, at, *product)
    group = reader.group
    is_alone = cursor.tokens[end].kind is SYMBOL or cursor.is_end(end)
    before = cursor.tokens[at - 1].text if at else ""
    is_load = found.end > end or is_alone or group.target is not None
    is_load |= numbers.is_before_product(reader, end)  # BW 4x10
    behind = quantities.quantity(end) if cursor.tokens[end].kind is NUMBER else None
    is_load |= behind is not None and numbers.is_list(behind)  # BW 8, 7, 6
    if group.load is not None or not (is_load or before in _BEFORE_BODYWEIGHT):
        return None
    return reader.put("load", found, at, found.end)


def unit_alone(reader: LineReader, at: int, end: int) -> int | None:
    """`KG x 8`, `KG+20`: without a number, one's own weight, as German shortens it."""
    cursor = reader.cursor
    is_weight = cursor.tokens[end].text == "x" or cursor.symbol(end, "+")
    if reader.group.load is not None or reader.group.states_sets or not is_weight:
        return None
    if cursor.tokens[end + 1].kind is not NUMBER or (at and cursor.tokens[at - 1].kind is NUMBER):
        return None
    reader.doubts.append((at, end, "one's own weight"))
    return bodyweight(reader, at, end)


def last_set(reader: LineReader, at: int, end: int) -> int | None:
    """`last set to failure`."""
    cursor = reader.cursor
    behind = cursor.is_(end, Role.FAILURE)
    if behind is None:
        behind = cursor.is_(cursor.is_(end, Role.OF, Role.AT, Role.TO) or end, Role.FAILURE)
    if behind is None:
        return _last_of_kind(reader, end) or _last_in_numbers(reader, at, end)
    if not reader.item.groups:
        return None
    group = reader.group
    group.last = "failure"
    reader.took(at, behind, group)
    return behind


def _last_of_kind(reader: LineReader, end: int) -> int | None:
    """`last one a drop set`: of the sets that are stated; it is a note."""
    cursor = reader.cursor
    of = cursor.is_(end, Role.OF, Role.AT, Role.TO) or cursor.skip(end, ":")
    kind = cursor.is_(of, Role.DROP, Role.REST_PAUSE, Role.CLUSTER)
    if kind is None or not cursor.is_end(cursor.skip(kind, ")", ".")):
        return None
    reader.only_fillers = False
    return kind if reader.item.groups and reader.group.states_sets else None


def _last_in_numbers(reader: LineReader, at: int, end: int) -> int | None:
    """`5x3+ (last set 7)`: what was done in the last set is a note.

    Behind an open number of repetitions it changes nothing; otherwise it is doubtful.
    """
    cursor, item = reader.cursor, reader.item
    value = cursor.is_(end, Role.OF, Role.AT) or cursor.skip(end, ":", "=")
    if not item.groups or not reader.group.states_sets or cursor.tokens[value].kind is not NUMBER:
        return None
    behind = cursor.is_(value + 1, Role.REPS) or value + 1
    if not (cursor.is_end(behind) or cursor.symbol(behind, ")", ",", ";", ".", "!")):
        return None
    item.taken.append((at, behind))
    target = reader.group.target
    is_open_end = target is not None and any(one.high is None for one in target.amounts)
    (item.added if is_open_end else item.asides).append((at, behind))
    reader.only_fillers = False
    return behind


def kind_of_sets(reader: LineReader, at: int, end: int, kind: SetKind) -> int | None:
    """`warm-up`: of the sets before it, or of those behind it."""
    cursor = reader.cursor
    tokens = cursor.tokens
    if tokens[end - 1].text in _DROPS_ALONE:
        if not reader.group.states_sets or (tokens[end].kind is WORD and tokens[end].text != "x"):
            return None  # Drop Jump 3x5
        less = reader.quantities.quantity(end)
        is_less = less is not None and less.kind is Kind.LOAD
        if less is not None and is_less and reader.quantities.times(less.end) is None:
            return numbers.aside(reader, less)  # drop 5 kg next week
    # drop to 80kg x 8, 60kg x 8; warm-up: 40kg x 8, 60kg x 5
    sets = cursor.is_(end, Role.SETS) or end
    reader.keeps_kind = tokens[end - 1].text in _DROP_TO or cursor.symbol(sets, ":")
    reader.keeps_kind |= kind is SetKind.WARM_UP and cursor.continues_behind(end)
    if cursor.symbol(at - 1, "+") and cursor.glued(at) and cursor.symbol(end, "("):
        return cursor.closing(end)  # 3x8+DROP(8-15): how many drops is not stated
    end = cursor.is_(end, Role.SETS) or end
    if kind is SetKind.DROP and cursor.is_end(end) and _is_last_of_several(reader, at):
        reader.group.kind = kind  # 55 x 10 + 40 x 8 drop
        reader.took(at, end, reader.group)
        return end
    if kind is SetKind.WARM_UP and _count_before_kind(reader, at, end):
        return end
    is_of_next = tokens[end - 1].text in ONE_SET and tokens[end].kind is NUMBER
    group = reader.group
    is_behind = _is_remark_behind(reader, at, end) or not (reader.is_separated or is_of_next)
    if group.states_sets and kind is not SetKind.DROP and is_behind:
        group.kind = kind
    else:
        reader.is_separated |= group.states_sets
        reader.pending = kind
        reader.item.unused = (at, end)
    reader.item.taken.append((at, end))
    return end


def _count_before_kind(reader: LineReader, at: int, end: int) -> bool:
    """Whether `2 warm-ups` only counts sets before the others: of what is not stated."""
    cursor = reader.cursor
    is_count = at > reader.item.begin and cursor.tokens[at - 1].kind is NUMBER
    if not is_count or reader.group.states_sets or not cursor.symbol(end, "+", ",", ";"):
        return False
    reader.item.asides.append((at - 1, end))
    reader.item.taken.append((at - 1, end))
    reader.doubts.append((at - 1, end, "no warm-up sets: their repetitions are not stated"))
    reader.is_separated = True
    return True


def _is_remark_behind(reader: LineReader, at: int, end: int) -> bool:
    """Whether marks tie words to the sets before them: `60x5 (warm-up)`, `60x5 - warm-up`."""
    cursor = reader.cursor
    is_enclosed = cursor.symbol(at - 1, "(") and cursor.symbol(end, ")")
    return is_enclosed or (cursor.symbol(at - 1, "-") and cursor.is_end(end))


def _is_last_of_several(reader: LineReader, at: int) -> bool:
    """Whether sets end here that are stated behind others, and joined to these."""
    item, group = reader.item, reader.group
    is_behind = bool(item.taken) and item.taken[-1][1] == at and group.states_sets
    return is_behind and group.kind is None and (len(item.groups) > 1 or len(reader.items) > 1)


def so_many_each(reader: LineReader, at: int, end: int, reps: int) -> int | None:
    group = reader.group
    if group.target is not None or not (group.sets or group.load):
        return None
    amount = Amount(reps, reps, end)
    return reader.scheme(at, end, target=Quantity(Kind.REPS, (amount,), at, end))


def emom(reader: LineReader, at: int, end: int) -> int | None:
    cursor = reader.cursor
    quantities = reader.quantities
    if any(token.kind is NUMBER for token in cursor.tokens[at:end]):
        return _every_minutes(reader, at, end)
    value = cursor.is_(end, Role.TIMES, Role.OF) or cursor.skip(end, ":")
    value += cursor.tokens[value].text in _LASTING
    found = quantities.quantity(value, chained=True)
    if found is not None and found.kind is Kind.BARE and quantities.times(found.end) is not None:
        reader.item.asides.append((at, end))  # EMOM 10x5: the sets are stated
        reader.item.taken.append((at, end))
        return end
    if found is not None and found.kind is Kind.BARE and cursor.symbol(found.end, ":"):
        found = quantities.timed(found.amounts, value, found.end, Role.MINUTES)
    if found is None or found.kind is not Kind.TIME:
        return None
    first = reader.item.first_bare or _count_before(reader, at)
    done = numbers.minutes(reader, found, at, found.end)
    if first is not None and reader.group.target is None:  # 5 swings EMOM for 10 minutes
        reader.item.taken.append((first.begin, first.end))
        reader.group.target = first
    return done


def _every_minutes(reader: LineReader, at: int, end: int) -> int | None:
    """`E2MOM x 6: 3 cleans`: six sets; `E2MOM 12 min` are six too."""
    cursor, quantities = reader.cursor, reader.quantities
    interval = next(token.text for token in cursor.tokens[at:end] if token.kind is NUMBER)
    times = quantities.times(end)
    value = times or cursor.is_(end, Role.OF) or cursor.skip(end, ":")
    found = quantities.quantity(value, chained=True) if reader.group.sets is None else None
    if found is None or len(found.amounts) != 1:
        return None
    is_number = found.kind is Kind.BARE and (times or cursor.symbol(found.end, ":"))
    if found.kind is Kind.TIME:
        seconds = found.amounts[0].low
        count = seconds / 60 / float(interval)
        amount = found.amounts[0]._replace(low=count, high=count)
        sets = found._replace(kind=Kind.SETS, amounts=(amount,))
    elif found.kind is Kind.SETS or is_number:
        sets = found._replace(kind=Kind.SETS)
        if not times and found.kind is Kind.BARE:
            reader.doubts.append((value, found.end, "sets, not minutes"))  # E2MOM 10: 3 cleans
    else:
        return None
    return reader.scheme(at, found.end, sets=sets)


def _count_before(reader: LineReader, at: int) -> Quantity | None:
    """The repetitions before a word or two and EMOM: `Swings: 5 swings EMOM for 10 minutes`."""
    cursor = reader.cursor
    for begin in (at - 1, at - 2, at - 3):
        if begin <= reader.item.begin or cursor.tokens[begin].kind is not NUMBER:
            continue
        found = reader.quantities.quantity(begin)
        if found is not None and found.kind is Kind.BARE and found.end == begin + 1:
            return found
    return None


def assisted(reader: LineReader, at: int, end: int) -> int | None:
    """`assisted -20 kg`, behind the sets."""
    cursor = reader.cursor
    value = cursor.is_(end, Role.AT, Role.OF) or cursor.skip(cursor.skip(end, "(", ":"), "-")
    if reader.group.target is None or cursor.tokens[value].kind is not NUMBER:
        return None
    found = reader.quantities.quantity(value)
    if found is None or found.kind is not Kind.LOAD or found.unit not in ADDED:
        return None
    return numbers.put_help(reader, found, at, found.end)


def earlier(reader: LineReader, at: int, end: int) -> int | None:  # noqa: ARG001  as the others
    """`, dropped from 5x3 last time`, behind the sets: what was done before is a note."""
    cursor = reader.cursor
    if not reader.group.states_sets:
        return None
    reader.only_fillers = False
    after = end
    while not cursor.is_end(after) and cursor.tokens[after].text not in _CLAUSE_ENDS:
        after += 1
    return after


def later(reader: LineReader, at: int, end: int) -> int | None:
    """`, next week 3x8`, behind the sets: what is planned for later is a note."""
    before = reader.cursor.tokens[at - 1]
    is_apart = bool(at) and before.kind is SYMBOL
    return earlier(reader, at, end) if is_apart else None


def optional(reader: LineReader, at: int, end: int) -> int:
    return reader.put("optional", value=True, begin=at, end=end)


HANDLERS: dict[Role, Callable[..., int | None]] = {
    Role.SUPERSET: superset,
    Role.SETS: sets_key,
    Role.REPS: reps_key,
    Role.FAILURE: failure,
    Role.SHORT_OF: short_of,
    Role.SIDE: side,
    Role.EACH: each,
    Role.REST: rest,
    Role.TEMPO: tempo,
    Role.RPE: partial(effort_key, kind=Kind.RPE),
    Role.RIR: partial(effort_key, kind=Kind.RIR),
    Role.LOAD: load_key,
    Role.BODYWEIGHT: bodyweight,
    Role.KG: unit_alone,
    Role.AT: at_word,
    Role.THEN: then,
    Role.LAST: last_set,
    Role.WARM_UP: partial(kind_of_sets, kind=SetKind.WARM_UP),
    Role.DROP: partial(kind_of_sets, kind=SetKind.DROP),
    Role.BACK_OFF: partial(kind_of_sets, kind=SetKind.BACK_OFF),
    Role.REST_PAUSE: partial(kind_of_sets, kind=SetKind.REST_PAUSE),
    Role.CLUSTER: partial(kind_of_sets, kind=SetKind.CLUSTER),
    Role.LEFT: partial(one_side, side=Side.LEFT),
    Role.RIGHT: partial(one_side, side=Side.RIGHT),
    Role.SINGLES: partial(so_many_each, reps=1),
    Role.DOUBLES: partial(so_many_each, reps=2),
    Role.TRIPLES: partial(so_many_each, reps=3),
    Role.EMOM: emom,
    Role.EARLIER: earlier,
    Role.LATER: later,
    Role.OPTIONAL: optional,
    Role.ASSISTED: assisted,
}
"""What reads a word, by its role."""

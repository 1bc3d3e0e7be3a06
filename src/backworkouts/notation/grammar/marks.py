"""What begins with a mark: `@`, `+`, `(`, `=`, an x with nothing before it."""

from __future__ import annotations

from collections.abc import Callable

from backworkouts.errors import Code
from backworkouts.model.set import SetKind
from backworkouts.notation.grammar import numbers
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.groups import PLAUSIBLE_REPS
from backworkouts.notation.grammar.numbers import RPE_MAX
from backworkouts.notation.grammar.quantities import ADDED, Kind, Quantity
from backworkouts.notation.grammar.reader import Item, LineReader, is_falling, is_open
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import CUES, TOTALS, Role, merged

__all__ = ["leading_x", "mark", "next_item"]

_TEMPO_FROM = 1000
_LEAST_ADDED = 2.5
_CENTS = {"5", "25", "50", "75"}
_LEAST_BARE_LOAD = 20
_SEVERAL = 2
_SHORT_REST = 30  # seconds
_WORDS_OF_ADDITION = 12
_WEEKS = merged(lambda one: one.weeks) | {"w", "s"}
"""Words for a week, and their first letters: `W2`, `S2` of semaine, semana and settimana."""
_NEAR = 8  # tokens of a parenthesis that are looked at
_ADDING = (
    Role.THEN,
    Role.DROP,
    Role.WARM_UP,
    Role.BACK_OFF,
    Role.REST_PAUSE,
    Role.CLUSTER,
    Role.SIDE,
    Role.EACH,
    Role.OF,
    Role.AT,
    Role.TEMPO,
    Role.REST,
    Role.RPE,
    Role.RIR,
    Role.BODYWEIGHT,
    Role.SETS,
    Role.REPS,
    Role.SHORT_OF,
)
_NO_NUMBERS = {"inf", "infinity", "nan", "infkg", "inflb", "nankg", "nanlb", "\u221e", "-"}


def mark(reader: LineReader, at: int) -> int | None:
    """What the mark here begins; None when it parts words or ends them."""
    partner = reader.cursor.partner(at) if reader.item.groups else None
    if partner is not None:
        next_item(reader, at, partner, is_sure=True)
        letter, number = reader.cursor.tokens[at + 1 : at + 3]
        reader.item.label = (letter.text + number.text).upper()
        reader.item.label_at = (at, partner)
        return partner
    handler = _MARKS.get(reader.cursor.tokens[at].text)
    return None if handler is None else handler(reader, at)


def _plus(reader: LineReader, at: int) -> int | None:
    """`+20 kg`; otherwise a plus between two exercises, or between sets of one."""
    addition = _for_last_set(reader, at)
    if addition is not None:
        return addition
    added = reader.quantities.quantity(at) or _added(reader, at)
    if added is None:
        return _hold_behind(reader, at) or _between(reader, at)
    factors = reader.quantities.product(added) if added.is_added else None
    if factors is not None and len(factors[0]) > 1:
        return numbers.product(reader, at, *factors)  # +25 x 6 x 3
    return numbers.load_of(reader, added)


def _hold_behind(reader: LineReader, at: int) -> int | None:
    """`3x8 + 10s hold`: how the last repetition is done, and no exercise."""
    cursor = reader.cursor
    time = reader.quantities.quantity(at + 1) if cursor.tokens[at + 1].kind is NUMBER else None
    if time is None or time.kind is not Kind.TIME:
        return None
    cue = cursor.is_(time.end, Role.OF) or time.end
    if cursor.tokens[cue].text not in CUES:
        return None
    is_last = cursor.is_end(cue + 1) or cursor.symbol(cue + 1, ",", ";", ".", ")")
    return numbers.aside(reader, time) if is_last and reader.group.states_sets else None


def _for_last_set(reader: LineReader, at: int) -> int | None:
    """`3x12 + drop set on the last one`: what is added to the last set is a note.

    How many repetitions it has is not stated, or changes one set of several.
    """
    cursor = reader.cursor
    if not reader.group.states_sets or not cursor.tokens[at].gap or not cursor.tokens[at + 1].gap:
        return None
    end = at + 1
    if cursor.is_(end, Role.LAST) is not None:
        reader.is_separated = True
        return at + 1  # 3x8 + last set to failure
    while not (cursor.is_end(end) or cursor.symbol(end, "+", ";", ",")):
        if cursor.tokens[end].text == "x" or end - at > _WORDS_OF_ADDITION:
            return None
        if cursor.is_(end, Role.LAST) is not None:
            return _note_at(reader, at + 1, _end_of_clause(cursor, end))
        end += 1
    return None


def _end_of_clause(cursor: Cursor, at: int) -> int:
    while not (cursor.is_end(at) or cursor.symbol(at, "+", ";", ",", ".", ")")):
        at += 1
    return at


def _note_at(reader: LineReader, begin: int, end: int) -> int:
    """Keep tokens as a note; a time or words of it change no number of the sets."""
    cursor, item = reader.cursor, reader.item
    counts = [place for place in range(begin, end) if cursor.tokens[place].kind is NUMBER]
    is_time = all(cursor.is_(place + 1, Role.SECONDS) is not None for place in counts)
    item.taken.append((begin - 1, end))
    (item.added if is_time else item.asides).append((begin, end))
    return _note_until(reader, end)


def _added(reader: LineReader, at: int) -> Quantity | None:
    """`+25 3x6`, `+12,5: 6, 6, 6`: a load on top of bodyweight, whose unit is not stated.

    It stands between the name and the sets, or ends what is stated of the sets.
    """
    cursor, tokens = reader.cursor, reader.cursor.tokens
    is_before = not reader.group.states_sets
    is_apart = tokens[at].gap or (is_before and cursor.symbol(at - 1, "("))  # 3x8 (+2.5): a step
    if not at or not is_apart or not cursor.glued(at + 1) or tokens[at + 1].kind is not NUMBER:
        return None
    found = _comma_load(reader, at + 1) or reader.quantities.quantity(at + 1, chained=True)
    if found is None or found.kind is not Kind.BARE or found.amounts[0].low < _LEAST_ADDED:
        return None
    if reader.group.load is not None or is_open(found) or cursor.symbol(found.end, "+"):
        return None
    is_first = is_before and cursor.is_(found.end, Role.THEN) is None
    is_last = reader.group.target is not None and (
        cursor.is_end(found.end) or cursor.symbol(found.end, ",", ")", ";")
    )
    if not (is_first or is_last):
        return None
    return found._replace(kind=Kind.LOAD, begin=at, is_added=True)


def _star(reader: LineReader, at: int) -> int | None:
    """`*10`: an x, as a keyboard has it."""
    cursor = reader.cursor
    behind = at + 1
    if cursor.tokens[behind].kind is NUMBER and cursor.glued(behind):
        return leading_x(reader, at)
    return None


def _dash(reader: LineReader, at: int) -> int | None:
    if reader.cursor.tokens[at + 1].text == ">":
        reader.is_separated = True
        return at + 2
    cursor, tokens = reader.cursor, reader.cursor.tokens
    is_behind = bool(reader.item.taken) and reader.item.taken[-1][1] == at
    if is_behind and cursor.is_end(at + 1) and cursor.glued(at) and tokens[at - 1].kind is NUMBER:
        cursor.fault(at - 1, at + 1, "the upper end of a range behind the dash")  # 3x10-
        return at + 1
    load = _load_behind_dash(reader, at) if is_behind else None
    if load is not None:
        return load
    help_ = _minus(reader, at) if cursor.is_negative(at) else None
    if help_ is not None or (is_behind and cursor.is_negative(at)):
        return help_
    return skip_prose(reader, at)


def _load_behind_dash(reader: LineReader, at: int) -> int | None:
    """`4x8-55`: a number that ends no range is the load; a whole one may be a slip."""
    cursor, group = reader.cursor, reader.group
    is_product = group.pair is not None and group.load is None
    if not is_product or not (cursor.glued(at) and cursor.glued(at + 1)):
        return None
    found = _comma_load(reader, at + 1) or reader.quantities.quantity(at + 1, chained=True)
    if found is None or found.kind is not Kind.BARE:
        return None
    if not found.amounts[0].low % 1:
        reader.doubts.append((at + 1, found.end, "a load"))
    return reader.put("load", found._replace(kind=Kind.LOAD), at, found.end)


def _minus(reader: LineReader, at: int) -> int | None:
    """`3x8 -20kg assisted`, `Assisted Pull-Up -20kg 3x8`: less than bodyweight, by the word."""
    found = reader.quantities.quantity(at + 1)
    if found is None or found.kind is not Kind.LOAD or found.unit not in ADDED:
        return None
    cursor = reader.cursor
    if cursor.is_(found.end, Role.ASSISTED) is not None:
        return numbers.load_of(reader, found._replace(begin=at))
    if cursor.is_assisted(at) and cursor.tokens[found.end].text != "x":
        return numbers.put_help(reader, found._replace(begin=at), at, found.end)
    return None


def _equals(reader: LineReader, at: int) -> int | None:  # noqa: ARG001  called as the others
    """`3 x 5, 2 x 4 = 23 reps`: a sum states nothing more."""
    if reader.item.groups and reader.group.states_sets:
        return skip_to_end(reader)
    return None


def _parenthesis(reader: LineReader, at: int) -> int | None:
    cursor, tokens = reader.cursor, reader.cursor.tokens
    closing = cursor.closing(at)
    if reader.item.groups and {tokens[at + 1].text, tokens[closing - 1].text} & TOTALS:
        return _note_until(reader, closing)  # 5, 5, 4 (14 total)
    is_times = tokens[at + 1].kind is NUMBER and tokens[at + 2].text == "x"
    if is_times and cursor.glued(at + 2) and cursor.symbol(at + 3, ")"):
        found = reader.quantities.amounts.amount(at + 1)
        if found is not None and reader.group.target is None:  # ring row (13x)
            target = Quantity(Kind.REPS, (found,), at + 1, at + 3)
            return reader.scheme(at, at + 4, target=target, is_product=True)
    if tokens[at + 1].kind is NUMBER and cursor.symbol(at + 2, ")"):
        return _reps_in_parentheses(reader, at) or load_in_parentheses(reader, at)
    return skip_prose(reader, at)


def _reps_in_parentheses(reader: LineReader, at: int) -> int | None:
    """`60kg (10), 70kg (8)`: the repetitions right behind a load."""
    item, found = reader.item, reader.quantities.amounts.amount(at + 1)
    is_behind = bool(item.taken) and item.taken[-1][1] == at
    if found is None or not is_behind or reader.group.states_sets:
        return None
    load = reader.group.load
    if load is None or load.unit not in ADDED or not 1 <= found.low <= PLAUSIBLE_REPS:
        return None
    target = Quantity(Kind.BARE, (found,), at + 1, at + 2)
    return reader.scheme(at, at + 3, target=target)


def load_in_parentheses(reader: LineReader, at: int) -> int | None:
    """`5x6 (60)`: a load without its unit."""
    group, load = reader.group, reader.quantities.quantity(at + 1)
    if group.pair is None or group.load is not None or load is None:
        return None
    if load.amounts[0].low < _LEAST_BARE_LOAD:
        return None
    return reader.put("load", load._replace(kind=Kind.LOAD), at, at + 3)


def skip_to_end(reader: LineReader) -> int:
    reader.only_fillers = False
    return reader.cursor.last


def skip_prose(reader: LineReader, at: int) -> int | None:
    """Behind the sets, a sentence or a parenthesis that tells something is a note."""
    cursor = reader.cursor
    tokens = cursor.tokens
    item = reader.item
    if not (item.groups and item.groups[-1].states_sets and tokens[at + 1].kind is WORD):
        return None
    if tokens[at].text == "(" and cursor.plans(at + 1, cursor.closing(at)):
        return _note_until(reader, cursor.closing(at))  # (later 5-8 reps)
    if tokens[at].text == "(" and _names_week(cursor, at + 1):
        return _note_until(reader, cursor.closing(at))  # (S2: 5@80)
    if tokens[at].text == "(" and _tells_other_sets(reader, at):
        return _note_until(reader, cursor.closing(at))  # (or 3x8), (wanted 5x8)
    if tokens[at].text == "(" and cursor.roles(at + 1):
        return None
    if tokens[at].text == "-" and not tokens[at].gap and tokens[at - 1].text != "-":
        return None
    end = cursor.closing(at) if tokens[at].text == "(" else cursor.last
    return _note_until(reader, end) if cursor.tells(at + 1, end) else None


def _names_week(cursor: Cursor, at: int) -> bool:
    """Whether the number of a week and a colon stand here: `Week 2: 3x5`, `S2: 5@80`."""
    word, number, colon = cursor.tokens[at : at + 3]
    is_numbered = number.kind is NUMBER and colon.text == ":"
    return is_numbered and word.text in _WEEKS


def _tells_other_sets(reader: LineReader, at: int) -> bool:
    """Whether a parenthesis behind complete sets tells of others, which are not added to these.

    Words for a kind of sets add some: `(then 2x5)`, `(drop 8 reps)`.
    """
    cursor, group = reader.cursor, reader.group
    end = cursor.closing(at)
    if group.target is None or (group.sets is None and not group.has_product):
        return False
    if cursor.is_(at + 1, *_ADDING) is not None or cursor.tokens[at + 1].text == "x":
        return False
    return any(_counts_sets(cursor, place) for place in range(at + 2, min(end, at + _NEAR)))


def _counts_sets(cursor: Cursor, at: int) -> bool:
    """Whether a number here is of sets or repetitions: `3x8`, `8 reps`."""
    if cursor.tokens[at].kind is not NUMBER:
        return False
    behind = cursor.is_(at + 1, Role.KG, Role.LB) or at + 1
    return (
        cursor.tokens[behind].text == "x"
        or cursor.counted(at + 1, Role.SETS, Role.REPS) is not None
    )


def _note_until(reader: LineReader, end: int) -> int:
    reader.only_fillers = False
    reader.is_separated = True
    return end


def leading_x(reader: LineReader, at: int) -> int | None:
    """An x with nothing to multiply before it: `Hammer Curl x 3 sets`, `Pull-Up x10`."""
    quantities = reader.quantities
    found = quantities.quantity(at + 1, chained=True)
    if found is None:
        return None
    if at and reader.cursor.symbol(at - 1, "?", "_") and reader.cursor.glued(at):
        reader.cursor.fault(at - 1, found.end, "a number of sets before the x")  # ?x10, __x10
        return found.end
    if found.kind is Kind.BARE:
        following = quantities.product(found)
        if following is not None and len(following[0]) > 1:
            return numbers.product(reader, at, *following)
        return times_bare(reader, at, found)
    if found.kind is Kind.SETS:
        first = None if reader.group.states_sets else reader.item.first_bare
        if first is not None:  # 10 burpees x 5 rounds
            reader.item.taken.append((first.begin, first.end))
        return reader.scheme(at, found.end, sets=found, target=first, is_product=True)
    if found.kind in (Kind.REPS, Kind.FAILURE):
        return reader.scheme(at, found.end, target=found, is_product=True)
    return None


def times_bare(reader: LineReader, at: int, found: Quantity) -> int | None:
    cursor = reader.cursor
    if not reader.item.groups and at == reader.item.begin:
        cursor.fault(at, found.end, "sets before the x")
        return found.end
    group, first = reader.group, reader.item.first_bare
    if first is not None and not group.states_sets:  # 10 pull-ups x 3
        reader.item.taken.append((first.begin, first.end))
        return reader.scheme(at, found.end, sets=found, target=first)
    if group.target is None or reader.pending is not None:
        behind = reader.quantities.quantity(found.end)
        if behind is not None and behind.kind is Kind.REPS:
            return reader.scheme(at, found.end, sets=found)  # x3 7-9 reps
        return reader.scheme(at, found.end, target=found, is_product=True)
    if reader.is_separated and cursor.symbol(at - 1, ","):  # 150 x8, x8, x8
        return reader.scheme(at, found.end, target=found, load=group.load, is_product=True)
    if group.sets is None:
        return reader.scheme(at, found.end, sets=found)
    if group.pair is not None and is_falling(*group.pair):
        # 20 x 10 (x 3): the load, the repetitions, the sets
        load, group.target = group.pair
        group.load, group.sets = load._replace(kind=Kind.LOAD), found.amounts[0]
        group.pair, group.is_repeated = None, True
        reader.took(at, found.end, group)
        return found.end
    return None


def at_sign(reader: LineReader, at: int) -> int | None:
    cursor = reader.cursor
    quantities = reader.quantities
    after = at + 1
    missing = _without_number(reader, at)
    if missing is not None:
        return missing
    if cursor.is_(after, Role.RPE, Role.RIR) is not None:
        return None  # the word reads it
    maximum = quantities.maximum(after)
    if maximum is not None:
        return reader.put("load", maximum, at, maximum.end)
    tempo = cursor.tempo(after)
    if tempo is not None and tempo[0].startswith("2-X-"):
        return None  # @ 2x20 kg: a weight in each hand
    if tempo is not None and "X" in tempo[0]:
        return reader.put("tempo", tempo[0], at, tempo[1])  # @ 31X1
    found = _quantity_at(reader, after)
    if found is None or found.kind is Kind.FAILURE:
        return None
    if found.kind is Kind.BARE:
        token = cursor.tokens[found.end]
        is_share = cursor.is_(found.end, Role.BODYWEIGHT) is not None  # @ 1.5 BW
        if is_share or (token.kind is WORD and not token.gap):
            cursor.fault(at, found.end + 1, "a load with its unit", Code.MISSING_UNIT)
            return found.end + 1
        if not numbers.expects_target(reader, found):
            return bare_at(reader, at, found)
    return numbers.single(reader, found)


def _without_number(reader: LineReader, at: int) -> int | None:
    """`3x8 @`, `3x8 @ kg`, `3x8 @ RPE`, `3x8 @ nan`: a number is missing."""
    cursor, after = reader.cursor, at + 1
    if cursor.is_end(after):
        cursor.fault(at, after, "a load or an effort after the @")
        return after
    if cursor.tokens[after].text in _NO_NUMBERS:
        cursor.fault(at, after + 1, "a load")
        return after + 1
    effort = cursor.is_(after, Role.RPE, Role.RIR)
    unit = after + 1 if cursor.symbol(after, "%") else cursor.is_(after, Role.KG, Role.LB)
    is_missing = cursor.is_end(effort) if effort is not None else unit is not None
    end = unit if effort is None else effort
    if end is None or not is_missing or cursor.tokens[end].kind is NUMBER:
        return None
    cursor.fault(at, end, "a number behind the @")
    return end


def _quantity_at(reader: LineReader, at: int) -> Quantity | None:
    """What stands behind an @: of `60, 2 min` the load alone."""
    found = _comma_load(reader, at) or reader.quantities.quantity(at)
    if found is None or found.kind is not Kind.TIME or len(found.amounts) == 1:
        return found
    load = reader.quantities.amounts.amount(at)  # as written: those of the time are seconds
    return None if load is None else Quantity(Kind.BARE, (load,), at, load.end)


def _comma_load(reader: LineReader, at: int) -> Quantity | None:
    """`@ 62,5`: one load with a comma, which no list of loads looks like."""
    whole, comma, cents, behind = reader.cursor.tokens[at : at + 4]
    if whole.kind is not NUMBER or comma.text != "," or comma.gap or cents.gap:
        return None
    if cents.text not in _CENTS or not whole.text.isdecimal() or behind.text in {"%", "."}:
        return None
    if behind.text == "," and _is_listed(reader, at + 4):
        return None
    if behind.kind is WORD and reader.cursor.roles(at + 3):
        return None  # 62,5 kg is read with its unit
    if reader.cursor.decimal(at) is not None:
        return None  # 62,5-65 kg too
    value = float(f"{whole.text[:12]}.{cents.text}")
    end = at + 3
    sets = reader.group.sets
    if len(cents.text) > 1 and sets is not None and sets.high == _SEVERAL:
        reader.doubts.append((at, end, f"{value:g}"))  # 2x10 @ 60,50
    return Quantity(Kind.BARE, (Amount(value, value, end),), at, end)


def _is_listed(reader: LineReader, at: int) -> bool:
    """Whether one more load of a list stands behind a comma, and no time: `@ 60,5, 2 min rest`."""
    cursor = reader.cursor
    if cursor.tokens[at].kind is not NUMBER:
        return False
    time = reader.quantities.quantity(at, chained=True)
    return time is None or time.kind is not Kind.TIME


def bare_at(reader: LineReader, at: int, found: Quantity) -> int:
    """`@8` is RPE, up to 10; above it is a load, whose unit is not stated."""
    cursor = reader.cursor
    only = found.amounts[0]
    if len(found.amounts) == 1:
        tempo = cursor.tempo(found.begin) if only.low >= _TEMPO_FROM else None
        if tempo is not None:
            end = cursor.is_(tempo[1], Role.TEMPO) or tempo[1]
            return reader.put("tempo", tempo[0], at, end)
        if only.low <= RPE_MAX:
            return numbers.effort(reader, found._replace(kind=Kind.RPE), at, found.end)
        if only.high is None:
            return numbers.aside(reader, found)
    return reader.put("load", found._replace(kind=Kind.LOAD), at, found.end)


def _between(reader: LineReader, at: int) -> int | None:
    """A plus between two exercises, or between sets of one."""
    cursor = reader.cursor
    token = cursor.tokens[at]
    if reader.depth > 0 or not token.gap or cursor.is_end(at + 1) or not cursor.tokens[at + 1].gap:
        return None
    drop = at + 1 + (cursor.tokens[at + 1].kind is NUMBER)
    end = cursor.is_(drop, Role.DROP)
    if end is not None and cursor.is_end(end) and reader.group.states_sets:
        reader.item.asides.append((at + 1, end))  # 3x12 + 1 drop: of how many is not stated
        reader.item.taken.append((at, end))
        return end
    reader.is_separated = True
    return next_item(reader, at, at + 1, is_sure=False)


def next_item(reader: LineReader, at: int, end: int, *, is_sure: bool) -> int:
    """Begin the next exercise of the line at `end`; the one so far ends at `at`."""
    reader.item.end = at
    reader.pending = None
    reader.items.append(Item(end, expects_partner=is_sure))
    reader.is_separated = True
    reader.only_fillers = False
    return end


def _slash(reader: LineReader, at: int) -> int | None:
    """`3x10 / 90 s`: a time behind complete sets is the rest; a short one may be a hold."""
    cursor, group = reader.cursor, reader.group
    is_complete = group.sets is not None and group.target is not None and group.rest is None
    is_behind = bool(reader.item.taken) and reader.item.taken[-1][1] == at
    if not is_complete or not is_behind or cursor.tokens[at + 1].kind is not NUMBER:
        return None
    time = reader.quantities.quantity(at + 1, chained=True)
    if time is None or time.kind is not Kind.TIME or cursor.is_(time.end, Role.REST) is not None:
        return None
    if not (cursor.is_end(time.end) or cursor.symbol(time.end, ",", ";", "(", "/")):
        return None
    if time.amounts[0].low < _SHORT_REST:
        reader.doubts.append((at + 1, time.end, "the rest"))
    return numbers.put_rest(reader, at, time, time.end)


def _number_sign(reader: LineReader, at: int) -> int | None:
    """`4x10 #90''`: a time behind the sign, behind the sets, is the rest."""
    cursor, group = reader.cursor, reader.group
    is_apart = cursor.tokens[at].gap and cursor.glued(at + 1)
    if not is_apart or group.target is None or group.rest is not None:
        return None
    is_number = cursor.tokens[at + 1].kind is NUMBER
    time = reader.quantities.quantity(at + 1, chained=True) if is_number else None
    if time is None or time.kind is not Kind.TIME or not cursor.is_end(time.end):
        return None
    return numbers.put_rest(reader, at, time, time.end)


def _stop(reader: LineReader, at: int) -> int | None:
    """A full stop ends a list of warm-up sets: `Warm-up: 40x10, 60x5. 80x5`."""
    is_sentence = reader.cursor.tokens[at + 1].gap and reader.group.states_sets
    if is_sentence and reader.keeps_kind and reader.pending is SetKind.WARM_UP:
        reader.pending, reader.keeps_kind = None, False
    return skip_prose(reader, at)


_MARKS: dict[str, Callable[[LineReader, int], int | None]] = {
    "@": at_sign,
    "+": _plus,
    "*": _star,
    "-": _dash,
    "=": _equals,
    "(": _parenthesis,
    "/": _slash,
    ".": _stop,
    "#": _number_sign,
    ";": skip_prose,
}

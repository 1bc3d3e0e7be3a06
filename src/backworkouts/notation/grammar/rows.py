"""Sets that are listed one by one: `8 8 7` behind a load, `5@95, 5@110`, `5/5, 4/4`."""

from __future__ import annotations

from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.efforts import RPE_MAX, effort
from backworkouts.notation.grammar.groups import PLAUSIBLE_REPS
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.quantities import ADDED, Kind, Quantity
from backworkouts.notation.grammar.reader import LineReader
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.vocabulary import ONE_SET, PLANS, Role, merged

__all__ = [
    "behind_its_load",
    "behind_load",
    "behind_name",
    "behind_x",
    "load_before",
    "reps_at_loads",
    "sides",
]

_NUMBERED = merged(lambda one: one.numbered) | PLANS | ONE_SET
_SEVERAL = 2
_LEAST_LIST = 3
_LEAST_LOAD = 10
_LEAST_SURE_LOAD = 15
_MOST_LISTED = 30
_NAME_TOKENS = 12
_MOST_REPS_OF_SIDE = 30
_UNITS = (Role.KG, Role.LB, Role.SECONDS, Role.MINUTES, Role.PERCENT, Role.MAXIMUM, Role.DISTANCE)
_EFFORTS = {Role.RPE: Kind.RPE, Role.RIR: Kind.RIR}
_CENTS = {"5", "25", "50", "75"}
_UNIT_MARKS = ("%", "'", '"', ":")
_JOINING_MARKS = ("-", "~", "+", "/", "@")
_AT_WORDS = merged(lambda one: one.at_words)
_BETWEEN = (",", ";", "/", "|")


def _spaced(reader: LineReader, at: int) -> Quantity | None:
    """Return the numbers with only spaces between them that begin here, at least two.

    None when the last of them counts something else: `8 60kg`, `180x10 180x9`.
    """
    cursor, end = reader.cursor, at
    amounts: list[Amount] = []
    while cursor.tokens[end].kind is NUMBER and (end == at or cursor.tokens[end].gap):
        number = cursor.number(end) or 0
        if not 1 <= number <= PLAUSIBLE_REPS or number % 1 or len(amounts) == _MOST_LISTED:
            return None
        end += 1
        amounts.append(Amount(number, number, end))
    is_other = cursor.is_(end, *_UNITS) is not None or reader.quantities.times(end) is not None
    is_other |= cursor.symbol(end, *_UNIT_MARKS)
    is_other |= cursor.symbol(end, *_JOINING_MARKS) and cursor.glued(end)
    is_other |= cursor.symbol(end, ".") and not cursor.is_end(end + 1)  # 2x3 7. Supino
    if len(amounts) < _SEVERAL or is_other:
        return None
    end = cursor.is_(end, Role.REPS) or end
    return Quantity(Kind.BARE, tuple(amounts), at, end)


def behind_x(reader: LineReader, begin: int, factors: list[Quantity], end: int) -> int | None:
    """Read `60 x 8 8 7`: the load, and the repetitions of each set.

    As many numbers as the first states are those of its sets: `3 x 12 10 8`.
    """
    first, reps = factors
    if reps.kind is not Kind.BARE or len(reps.amounts) > 1 or end != reps.begin + 1:
        return None
    row = _spaced(reader, reps.begin) if reader.cursor.tokens[end].kind is NUMBER else None
    if row is None:
        return None
    if first.kind is Kind.LOAD and len(first.amounts) == 1:
        return reader.scheme(begin, row.end, load=first, target=row, is_product=True)
    is_counted = first.kind in (Kind.BARE, Kind.SETS) and len(first.amounts) == 1
    number = next(iter(first.amounts), None)
    if not is_counted or number is None or number.low != number.high:
        return None
    if number.low == len(row.amounts):
        return reader.scheme(begin, row.end, sets=first, target=row, is_product=True)
    if first.kind is Kind.SETS or number.low < _LEAST_LOAD:
        return None
    if number.low < _LEAST_SURE_LOAD:
        reader.doubts.append((first.begin, first.end, "a load"))
    load = first._replace(kind=Kind.LOAD)
    return reader.scheme(begin, row.end, load=load, target=row, is_product=True)


def behind_its_load(reader: LineReader, at: int) -> int | None:
    """Read the repetitions of `60kg 10, 65kg 8` and `100kg/5, 110kg/3`, each behind its load."""
    cursor, item = reader.cursor, reader.item
    reps = cursor.number(at)
    before = at - 1 if cursor.symbol(at - 1, ":", "/") else at
    if reps is None or not 1 <= reps <= PLAUSIBLE_REPS or reps % 1:
        return None
    if not item.groups or not item.taken or item.taken[-1][1] != before:
        return None
    load = item.groups[-1].load
    if load is None or load.unit not in ADDED or item.groups[-1].states_sets:
        return None
    is_next = cursor.symbol(at + 1, ",", ";") and _is_load(reader, at + 2)
    is_last = cursor.is_end(at + 1) and (len(item.groups) > 1 or before < at)
    if len(load.amounts) > 1 or not (is_next or is_last):
        return None
    target = Quantity(Kind.BARE, (Amount(reps, reps, at + 1),), at, at + 1)
    return reader.scheme(at, at + 1, target=target)


def _is_load(reader: LineReader, at: int) -> bool:
    """Whether a number with a unit of load stands here: `65kg`, `67,5 kg`."""
    cursor = reader.cursor
    if cursor.number(at) is None:
        return False
    return cursor.decimal(at) is not None or reader.quantities.unit_at(at + 1) is not None


def load_before(reader: LineReader, found: Quantity) -> int | None:
    """Read the load of `bench 60: 8 8 7`: between a name and a list, a number is a load."""
    cursor, item = reader.cursor, reader.item
    is_stated = any(group.states_sets or group.load for group in item.groups)
    only = found.amounts[0]
    if is_stated or len(found.amounts) > 1 or only.low != only.high or only.low < _LEAST_LOAD:
        return None
    if found.begin <= item.begin or not cursor.symbol(found.end, ":"):
        return None
    before = cursor.tokens[found.begin - 1]
    if before.kind is not WORD or before.text in _NUMBERED or not cursor.glued(found.end):
        return None
    if cursor.tokens[found.end + 1].kind is not NUMBER or not cursor.tokens[found.end + 1].gap:
        return None
    row = reader.quantities.quantity(found.end + 1)
    is_list = row is not None and row.kind is Kind.BARE and len(row.amounts) > 1
    if not is_list and _spaced(reader, found.end + 1) is None:
        return None
    if only.low < _LEAST_SURE_LOAD:
        reader.doubts.append((found.begin, found.end, "a load"))
    return reader.put("load", found._replace(kind=Kind.LOAD), found.begin, found.end)


def behind_load(reader: LineReader, found: Quantity) -> int | None:
    """Read `55kg : 12 10 9` and `60kg : 10`: the repetitions of each set with a load."""
    group, cursor = reader.group, reader.cursor
    if group.load is None or group.states_sets or not group.load.amounts:
        return None
    row = _spaced(reader, found.begin)
    if row is not None:
        return reader.scheme(found.begin, row.end, target=row)
    count = len(found.amounts)
    if count == len(group.load.amounts) > 1:  # 225lbs/255lbs/285lbs 5/3/1
        return reader.scheme(found.begin, found.end, target=found)
    is_last = cursor.is_end(found.end) or cursor.symbol(found.end, ",", ";", "(")
    is_last |= cursor.is_(found.end, Role.THEN) is not None
    if count == 1 and cursor.symbol(found.begin - 1, ":") and is_last:
        return reader.scheme(found.begin, found.end, target=found)
    return None


def behind_name(reader: LineReader, found: Quantity) -> int | None:
    """Read `pullups 9 7 6 5`: three numbers and more behind a name are repetitions.

    So many may be a load, or the number of the others: each is a doubt.
    """
    item, cursor, at = reader.item, reader.cursor, found.begin
    is_stated = any(group.states_sets or group.load for group in item.groups)
    if is_stated or item.first_bare is not None or at < item.begin + _SEVERAL - 1:
        return None
    before = cursor.tokens[at - 2] if cursor.symbol(at - 1, ":") else cursor.tokens[at - 1]
    if before.kind is not WORD:
        return None
    row = _spaced(reader, at)
    if row is None or len(row.amounts) < _LEAST_LIST:
        return None
    numbers = [amount.low for amount in row.amounts]
    words = [token.text for token in cursor.tokens[max(item.begin, at - _NAME_TOKENS) : at]]
    if not is_movement(" ".join(words)):
        return None
    if max(numbers) > 2 * min(numbers) or numbers[0] > _LEAST_SURE_LOAD:
        cursor.fault(at, row.end, "repetitions with commas, or a load with its unit")
        return row.end
    if numbers[0] == len(numbers) - 1:
        reader.doubts.append((at, row.end, "repetitions of each set"))  # 3 8 8 8
    return reader.scheme(at, row.end, target=row)


def sides(reader: LineReader, found: Quantity) -> int | None:
    """Read `24kg: 5/5, 5/5, 4/4`: sets with a load, so many repetitions with each side."""
    group, quantities = reader.group, reader.quantities
    if group.load is None or group.states_sets:
        return None
    amounts: list[Amount] = []
    pair: Quantity | None = found
    end = found.begin
    while pair is not None and (amount := both_sides(pair)) is not None:
        amounts.append(amount)
        end = pair.end
        is_more = reader.cursor.symbol(end, ",") and reader.cursor.tokens[end + 1].kind is NUMBER
        pair = quantities.quantity(end + 1) if is_more else None
    if not amounts:
        return None
    target = found._replace(kind=Kind.REPS, amounts=tuple(amounts), end=end, slashed=False)
    return reader.scheme(found.begin, end, target=target)


def both_sides(pair: Quantity) -> Amount | None:
    """Return the repetitions of `5/5`, so many with each side."""
    if pair.kind not in (Kind.BARE, Kind.REPS) or not pair.slashed or len(pair.amounts) != _SEVERAL:
        return None
    left, right = pair.amounts
    is_same = left.low == left.high == right.low == right.high
    if not is_same or left.low > _MOST_REPS_OF_SIDE:
        return None
    return right._replace(both_sides=True)


def reps_at_loads(reader: LineReader, at: int) -> int | None:
    """Read `2@30, 2@35, 1@40 x 5`: repetitions with a load, and how many such sets.

    An item without a number of sets is one set. Up to 10 without a unit, all are an RPE.
    """
    cursor = reader.cursor
    is_behind = _says_sets(reader) and not reader.is_separated
    sign = at + 1 + cursor.symbol(at + 1, "+")
    is_at = cursor.symbol(sign, "@") or cursor.tokens[sign].text in _AT_WORDS
    if not is_at or is_behind or _expects_reps(reader):
        return None
    row: list[tuple[Quantity, Quantity, Quantity | None]] = []
    place: int | None = at
    while place is not None and len(row) < _MOST_LISTED:
        item = _at_load(reader, place)
        if item is None:
            break
        row.append(item)
        place = _next(reader, _end(item))
    if not row or not _is_sure(reader, row):
        return None
    is_effort = all(_is_effort(value) for _, value, _ in row)
    for target, value, sets in row:
        end = _end((target, value, sets))
        load = None if is_effort else value._replace(kind=Kind.LOAD)
        reader.is_separated = True
        reader.scheme(target.begin, end, sets=sets, target=target, load=load, is_product=True)
        if is_effort:
            effort(reader, _rated(value), value.begin, value.end)
    return _end(row[-1])


def _says_sets(reader: LineReader) -> bool:
    groups = reader.item.groups
    return bool(groups) and groups[-1].states_sets


def _expects_reps(reader: LineReader) -> bool:
    """Whether a number of sets stands before, of which no repetitions are stated."""
    groups = reader.item.groups
    return bool(groups) and groups[-1].sets is not None and groups[-1].target is None


def _at_load(reader: LineReader, at: int) -> tuple[Quantity, Quantity, Quantity | None] | None:
    """`5@100kg x 3`: repetitions, a load or an effort, a number of sets."""
    cursor, quantities = reader.cursor, reader.quantities
    reps = cursor.number(at)
    if reps is None:
        return None
    is_open = cursor.symbol(at + 1, "+") and cursor.glued(at + 1)
    end = at + 1 + is_open
    value = _value(reader, end + 1) if cursor.symbol(end, "@") else _behind_word(reader, end)
    if value is None:
        return None
    target = Quantity(Kind.BARE, (Amount(reps, None if is_open else reps, end),), at, end)
    behind = quantities.times(value.end)
    count = cursor.number(behind) if behind is not None else None
    if behind is None:
        return target, value, None
    if count is None or quantities.times(behind + 1) is not None:
        return None
    end = cursor.is_(behind + 1, Role.SETS) or behind + 1
    return target, value, Quantity(Kind.SETS, (Amount(count, count, behind + 1),), behind, end)


def _behind_word(reader: LineReader, at: int) -> Quantity | None:
    """The load behind a word: `5 at 100 kg`. Its unit tells it from the end of a range."""
    if reader.cursor.tokens[at].text not in _AT_WORDS:
        return None
    value = _value(reader, at + 1)
    return value if value is not None and value.kind is Kind.LOAD else None


def _value(reader: LineReader, at: int) -> Quantity | None:
    """A load or an effort behind an @, alone: what is listed behind it begins with repetitions."""
    cursor = reader.cursor
    for role, kind in _EFFORTS.items():
        behind = cursor.is_(at, role)
        if behind is not None and cursor.tokens[behind].kind is NUMBER:
            value = reader.quantities.alone(behind)
            return None if value is None else value._replace(kind=kind)
    if cursor.tokens[at].kind is not NUMBER:
        return None
    comma, cents, behind_cents = cursor.tokens[at + 1 : at + 4]
    is_decimal = comma.text == "," and not comma.gap and not cents.gap and cents.text in _CENTS
    if is_decimal and behind_cents.text not in {"@", "x"} and "." not in cursor.tokens[at].text:
        number = float(f"{cursor.tokens[at].text[:12]}.{cents.text}")
        return reader.quantities.alone(at, Amount(number, number, at + 3))
    value = reader.quantities.alone(at)
    return value if value is not None and value.kind in (Kind.BARE, Kind.LOAD, Kind.RPE) else None


def _next(reader: LineReader, end: int) -> int | None:
    """Where one more item may stand behind one that ends here."""
    cursor = reader.cursor
    return end + 1 if cursor.symbol(end, *_BETWEEN) else end if cursor.tokens[end].gap else None


def _end(item: tuple[Quantity, Quantity, Quantity | None]) -> int:
    _, value, sets = item
    return value.end if sets is None else sets.end


def _is_effort(value: Quantity) -> bool:
    """Whether a value behind an @ is an effort: `@8`, `@RPE8`."""
    if value.kind in (Kind.RPE, Kind.RIR):
        return True
    return value.kind is Kind.BARE and (value.amounts[0].high or RPE_MAX + 1) <= RPE_MAX


def _is_sure(reader: LineReader, row: list[tuple[Quantity, Quantity, Quantity | None]]) -> bool:
    """Whether repetitions are meant, though a single `5 @ 8` may be five sets."""
    efforts = [_is_effort(value) for _, value, _ in row]
    if any(efforts) and not all(efforts):
        return False
    if len(row) > 1:
        return True
    ((target, value, sets),) = row
    if not reader.cursor.symbol(target.end, "@"):
        return False  # 5 a 100 kg
    is_rated = reader.cursor.glued(target.end) or reader.cursor.symbol(value.end, ",", ";")
    return sets is not None or not efforts[0] or is_rated


def _rated(value: Quantity) -> Quantity:
    """A number behind an @ as the RPE that it is."""
    return value._replace(kind=Kind.RPE) if value.kind is Kind.BARE else value

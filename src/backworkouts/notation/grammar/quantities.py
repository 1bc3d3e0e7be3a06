"""Numbers with what they count: sets, repetitions, seconds, kilograms; and what `x` joins.

A quantity is `10`, `8-12 reps`, `3 sets`, `30s`, `60kg`, `80%`, `BW+20kg`, `to failure`, or several
of a kind: `12/10/8`, `50, 60, 70kg`. A product is quantities with an x between: `3x10`,
`100kg x 5 x 3`, `10 reps x 4 sets`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from backworkouts import limits
from backworkouts.errors import Code
from backworkouts.model.load import Unit
from backworkouts.notation.grammar.amounts import Amount, Amounts
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.slips import digits_meant
from backworkouts.notation.grammar.tokens import END, NUMBER, SYMBOL, WORD
from backworkouts.notation.vocabulary import ADJECTIVES, JOINED_REPS, ONE_SET, PHRASES, Role, merged

__all__ = ["ADDED", "MOST_USUAL_SETS", "UNITS", "Kind", "Quantities", "Quantity"]

ADDED: dict[Unit | None, Unit] = {Unit.KG: Unit.BODYWEIGHT_KG, Unit.LB: Unit.BODYWEIGHT_LB}
MOST_USUAL_SETS = 10
_SECONDS_DIGITS = 2
"""More sets of one exercise are hardly planned: a number above is of something else."""
_PARTS = {"5", "25", "50", "75"}  # of a minute, behind a comma
_SECONDS_FROM = 10
_CLOCK = 2  # digits of the seconds in 1 min 30
_BEHIND_SECONDS = {",", ";", ")", ".", "|"}
_AFTER_X = "repetitions, a time or AMRAP after the x"
_SCALES = {Role.SECONDS: 1, Role.MINUTES: 60, Role.HOURS: 3600}
UNITS = {Role.KG: Unit.KG, Role.LB: Unit.LB}
_RECORDS = merged(lambda one: one.records)
_BEFORE_VALUE = merged(lambda one: one.value_of) | {":", "="}
_ADDED_TO = merged(lambda one: one.added_to)
_SHARE_OF = merged(lambda one: one.share_of)


class Kind(Enum):
    """What a quantity counts."""

    SETS = "sets"
    REPS = "repetitions"
    TIME = "a time"
    FAR = "a distance"
    FAILURE = "to failure"
    LOAD = "a load"
    RPE = "RPE"
    RIR = "RIR"
    BARE = "a number"
    OTHER = "a share of something else"


_COUNTED = {Role.SETS: Kind.SETS, Role.REPS: Kind.REPS, Role.RIR: Kind.RIR}


class Quantity(NamedTuple):
    """One quantity, or several of a kind."""

    kind: Kind
    amounts: tuple[Amount, ...]
    begin: int
    end: int
    unit: Unit | None = None
    slashed: bool = False
    """Whether slashes stand between the amounts: two of them may be a range."""
    word: str = ""
    """The unit as written, of a distance."""
    is_added: bool = False
    """Whether a load is on top of bodyweight though no unit is stated: `BW+20`."""
    rm: int | None = None
    """The repetitions of the maximum that a percentage is of: 5 in `70% of 5RM`."""


class Quantities:
    """Reads the quantities of a line.

    Attributes:
        cursor: the tokens of the line.
        amounts: the numbers in it.
    """

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.amounts: Amounts = Amounts(cursor)

    def quantity(self, at: int, *, chained: bool = False, keyed: bool = False) -> Quantity | None:
        """The quantity that begins here.

        Args:
            at: where.
            chained: behind an x, where a comma ends the repetitions: `3x10, 60kg`.
            keyed: behind a colon, where the next key is no unit: `Sets: 2 Reps: 8`.
        """
        cursor = self.cursor
        if cursor.tokens[at].kind is not NUMBER:
            failure = cursor.is_(at, Role.FAILURE)
            if failure is not None:
                return Quantity(Kind.FAILURE, (), at, failure)
            added = self._on_bodyweight(at)
            if added is not None:
                return added
        elif cursor.tokens[at + 1].text in {",", "'"}:
            decimal = self._decimal_comma(at) or self._decimal_minutes(at)
            if decimal is not None:
                return self._up_to(decimal)
        amounts, end, slashed = self.amounts.several(at, chained=chained)
        if not amounts:
            return None
        if keyed:
            counted = cursor.counted(end, Role.SETS, Role.REPS)
            if counted is not None and cursor.symbol(counted[1], ":", "="):
                return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        found = self._with_unit(amounts, at, end, slashed=slashed, chained=chained)
        if found is None or found.kind not in (Kind.TIME, Kind.LOAD) or len(amounts) > 1:
            return found
        return self._up_to(found)

    def _up_to(self, found: Quantity) -> Quantity:
        """A range whose ends both have their unit: `60s-90s`, `60 kg to 70 kg`."""
        cursor = self.cursor
        at = found.end
        if cursor.symbol(at, "-"):
            second = at + 1 if cursor.glued(at) == cursor.glued(at + 1) else None
        else:
            second = cursor.is_(at, Role.TO)
        if second is None or cursor.tokens[second].kind is not NUMBER:
            return found
        low, other = found.amounts[0], self._end_of_range(second)
        if other is None or other.kind is not found.kind or low.low != low.high:
            return found
        high = other.amounts[0].high
        if high is None or high < low.low or other.unit is not found.unit:
            cursor.fault(found.begin, other.end, "a range from low to high, in one unit")
            high = low.low
        return found._replace(amounts=(low._replace(high=high),), end=other.end)

    def alone(self, at: int, amount: Amount | None = None) -> Quantity | None:
        """Return the quantity of the number here, without those that may be listed behind it.

        Args:
            at: where.
            amount: its number, if that is known.
        """
        amount = amount or self.amounts.amount(at)
        assert amount is not None  # noqa: S101  as a number stands here
        return self._with_unit((amount,), at, amount.end, slashed=False, chained=True)

    def _end_of_range(self, at: int) -> Quantity | None:
        decimal = self._decimal_comma(at)
        if decimal is not None:
            return decimal
        amounts, end, slashed = self.amounts.several(at, chained=True)
        return self._with_unit(amounts, at, end, slashed=slashed, chained=True)

    def _on_bodyweight(self, at: int) -> Quantity | None:
        """`BW`, `BW+20kg`, `BW=80kg+20kg`, `+20kg`."""
        cursor = self.cursor
        end = cursor.is_(at, Role.BODYWEIGHT)
        if end is None:
            if not cursor.symbol(at, "+"):
                return None
            load = self.quantity(at + 1) if cursor.tokens[at + 1].kind is NUMBER else None
            if load is None or load.kind is not Kind.LOAD or load.unit not in ADDED:
                return None
            return load._replace(begin=at, unit=ADDED[load.unit])
        return self.bodyweight(at, end)

    def bodyweight(self, at: int, end: int) -> Quantity:
        """Bodyweight here, and what is on top of it behind the word, which ends there."""
        cursor = self.cursor
        if cursor.symbol(end, "=") and cursor.tokens[end + 1].kind is NUMBER:
            body = self.quantity(end + 1)
            end = body.end if body is not None and body.kind is Kind.LOAD else end
        is_on_top = cursor.symbol(end, "+") or cursor.tokens[end].text in _ADDED_TO
        if (is_on_top or cursor.symbol(end, "-")) and cursor.tokens[end + 1].kind is NUMBER:
            load = self.quantity(end + 1)
            if load is not None and load.kind is Kind.LOAD and load.unit in ADDED:
                amounts = load.amounts
                if cursor.symbol(end, "-"):  # 10 to 20 kg of help are -20 to -10 kg
                    amounts = tuple(
                        amount._replace(low=-(amount.high or amount.low), high=-amount.low)
                        for amount in amounts
                    )
                return load._replace(begin=at, amounts=amounts, unit=ADDED[load.unit])
            if load is not None and load.kind is Kind.BARE and len(load.amounts) == 1:
                if is_on_top:  # BW+20: of what unit is not stated
                    return load._replace(kind=Kind.LOAD, begin=at, is_added=True)
                cursor.fault(at, load.end, "a load with its unit", Code.MISSING_UNIT)
        return Quantity(Kind.LOAD, (Amount(0, 0, end),), at, end, Unit.BODYWEIGHT_KG)

    def _decimal_comma(self, at: int) -> Quantity | None:
        value = self.cursor.decimal(at) or self.cursor.thousands(at)
        if value is None:
            return None
        end = at + 3
        high = self.cursor.number(end + 1) if self.cursor.symbol(end, "-") else None
        if high is not None:  # 62,5-65 kg
            end += 2
        amounts = (Amount(value, value if high is None else high, end),)
        return Quantity(Kind.LOAD, amounts, at, self._after_unit(end), self.unit_at(end))

    def _decimal_minutes(self, at: int) -> Quantity | None:
        """`1,5 min`; but `3x10,2 min rest` are ten repetitions."""
        cursor = self.cursor
        whole, comma, cents = cursor.tokens[at : at + 3]
        end = cursor.is_(at + 3, Role.MINUTES)
        if end is None or comma.text != "," or comma.gap or cents.gap or cents.text not in _PARTS:
            return None
        if len(whole.text) > 1 or (at and cursor.tokens[at - 1].text == "x"):
            return None
        minutes = float(f"{whole.text}.{cents.text}")
        return self.timed((Amount(minutes, minutes, at + 3),), at, end, Role.MINUTES)

    def time(self, at: int) -> Quantity | None:
        """A length of time here, its unit perhaps left out: `90s`, `2-3 min`, `1:30`, `60`.

        Where a rest interval stands, a number without a unit is seconds from 10 upwards, and
        minutes below.
        """
        cursor = self.cursor
        clock = cursor.clock(at)
        if clock is not None:
            seconds, end = clock
            end = cursor.is_(end, Role.MINUTES) or end
            return Quantity(Kind.TIME, (Amount(seconds, seconds, end),), at, end)
        found = self.quantity(at, chained=True) if cursor.tokens[at].kind is NUMBER else None
        if found is None:
            return None
        if found.kind is Kind.TIME:
            return self._with_seconds(found)
        if found.kind is Kind.FAR and cursor.tokens[found.end - 1].text == "m":
            return self.timed(found.amounts, at, found.end, Role.MINUTES)
        if found.kind is Kind.BARE and len(found.amounts) == 1:
            role = Role.SECONDS if found.amounts[0].low >= _SECONDS_FROM else Role.MINUTES
            return self.timed(found.amounts, at, found.end, role)
        return None

    def _with_seconds(self, time: Quantity) -> Quantity:
        """`1 min 30`, where nothing but a rest interval can stand."""
        cursor = self.cursor
        token, behind = cursor.tokens[time.end : time.end + 2]
        only = time.amounts[0]
        is_clock = token.kind is NUMBER and len(token.text) == _CLOCK and token.text < "60"
        is_last = behind.kind is END or behind.text in _BEHIND_SECONDS
        is_minutes = cursor.is_(time.end - 1, Role.MINUTES) is not None
        if not (is_clock and is_last and is_minutes) or only.low != only.high:
            return time
        seconds = only.low + int(token.text)
        amount = only._replace(low=seconds, high=seconds)
        return time._replace(amounts=(amount,), end=time.end + 1)

    def product(self, first: Quantity) -> tuple[list[Quantity], int] | None:
        """Quantities with an x between them, and where they end.

        One alone, when a name stands behind its x: `4x Pull-Up, 10 reps`. An x with nothing
        behind it is a fault.
        """
        cursor = self.cursor
        if first.kind in (Kind.OTHER, Kind.RPE, Kind.RIR):
            return None
        at = first.begin
        factors, end = [first], first.end
        while (behind := self.times(end)) is not None:
            clock = cursor.clock(behind)
            if clock is not None:
                one: Quantity | None = Quantity(
                    Kind.TIME, (Amount(clock[0], clock[0], clock[1]),), behind, clock[1]
                )
            else:
                one = self.quantity(behind, chained=True) or self._in_parentheses(behind)
            if one is None:
                if cursor.tokens[behind].text == "x":
                    cursor.fault(at, behind, _AFTER_X)  # 4 x x 10
                    return None
                if len(factors) > 1 and cursor.is_end(behind):
                    cursor.fault(at, behind, _AFTER_X)  # 3x10x
                    return factors, behind
                if cursor.is_(behind, Role.OFTEN) is not None or len(factors) > 1:
                    break  # 3x a week; 3x10 x slow
                if cursor.tokens[behind].kind is WORD:
                    return factors, behind  # 4x Pull-Up: the repetitions may follow
                if not (cursor.symbol(behind, "/") or self._is_so_many_times(first, behind)):
                    cursor.fault(at, behind, _AFTER_X)
                return None
            factors.append(one)
            end = one.end
        return (factors, end) if len(factors) > 1 else None

    def _is_so_many_times(self, first: Quantity, behind: int) -> bool:
        """`Pull aparts 15x`: more than anybody does sets, and nothing behind the x."""
        low = first.amounts[0].low if first.kind is Kind.BARE else 0
        is_glued = self.cursor.glued(first.end) and self.cursor.is_end(behind)
        return is_glued and low > MOST_USUAL_SETS and first.begin > 0

    def _in_parentheses(self, at: int) -> Quantity | None:
        """`3x (12, 12, 10)`: what each of the sets aims at."""
        cursor = self.cursor
        if not cursor.symbol(at, "(") or cursor.tokens[at + 1].kind is not NUMBER:
            return None
        inside = self.quantity(at + 1)
        if inside is None or len(inside.amounts) == 1 or not cursor.symbol(inside.end, ")"):
            return None
        return inside._replace(end=inside.end + 1)

    def times(self, at: int) -> int | None:
        """Where what is multiplied stands, when an x stands here."""
        cursor = self.cursor
        tokens = cursor.tokens
        if tokens[at].text == "x":
            return at + 1
        if cursor.symbol(at, "*") and self._is_factor(at + 1):
            return at + 1
        is_dot = cursor.symbol(at, "\u00b7") and cursor.glued(at) and cursor.glued(at + 1)
        if is_dot and tokens[at + 1].kind is NUMBER:
            return at + 1
        end = cursor.is_(at, Role.TIMES)
        if end is None:
            return None
        is_all = cursor.is_(end, Role.FAILURE) is not None  # twice as long as possible
        return end if tokens[end].kind is NUMBER or is_all else None

    def _is_factor(self, at: int) -> bool:
        is_number = self.cursor.tokens[at].kind is NUMBER
        return is_number or self.cursor.is_(at, Role.FAILURE) is not None

    def _with_unit(
        self, amounts: tuple[Amount, ...], at: int, end: int, *, slashed: bool, chained: bool
    ) -> Quantity | None:
        """The amounts with the unit that stands behind them; None when they are part of a word."""
        cursor = self.cursor
        bare = Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        if self._is_stop_before_unit(end):
            return self._with_unit(amounts, at, end + 1, slashed=slashed, chained=chained)
        token = cursor.tokens[end]
        if token.kind is WORD:
            if token.text not in PHRASES and token.text not in ADJECTIVES:
                if chained and not token.gap and not token.text.startswith("x"):
                    meant = digits_meant(cursor.tokens[end - 1].text, token.text)
                    hint = f" ('{meant}'?)" if meant else ""  # 3x1O, with a letter
                    cursor.fault(at, end + 1, f"a number with its unit{hint}")
                return bare
            found = self._counting(bare) or self._measured(bare, chained=chained)
            if found is None and chained and self._is_exponent(end):
                cursor.fault(at, end + 2, "a number without a letter in it")
            return found or bare
        if token.kind is not SYMBOL:
            return bare
        if self._is_hyphened(bare):
            return None
        return self._marked(bare, chained=chained) or bare

    def _is_stop_before_unit(self, at: int) -> bool:
        """Whether a stray full stop stands between a number and its unit: `60.kg`."""
        cursor = self.cursor
        is_stop = cursor.symbol(at, ".") and cursor.glued(at) and cursor.glued(at + 1)
        return is_stop and cursor.is_(at + 1, *UNITS) is not None

    def _is_exponent(self, at: int) -> bool:
        """Whether a letter and a number stand right behind a number: `3x1e1`."""
        cursor = self.cursor
        letter, number = cursor.tokens[at : at + 2]
        is_glued = not (letter.gap or number.gap) and number.kind is NUMBER
        return is_glued and len(letter.text) == 1 and letter.text != "x"

    def _marked(self, bare: Quantity, *, chained: bool) -> Quantity | None:
        """With a mark behind: `80%`, `135#`, `90"`, `45°`."""
        cursor = self.cursor
        amounts, end = bare.amounts, bare.end
        mark = cursor.tokens[end].text
        if mark == "%":
            return self._percent(amounts, bare.begin, end)
        if mark == "°":
            return bare._replace(kind=Kind.OTHER)
        if not cursor.glued(end):
            return None
        if mark == "#":
            pounds = bare._replace(kind=Kind.LOAD, end=end + 1, unit=Unit.LB)
            return self._loads(pounds, chained=chained)
        if mark == "?":
            return bare._replace(kind=Kind.LOAD, end=end + 1, unit=Unit.UNSTATED)
        if mark in {"'", '"'} and not cursor.closes_quotation(end):
            unit = self._behind_prime(end)
            unit = cursor.is_(unit, Role.OF) or unit  # 1'30" de pausa
            if not chained and cursor.is_(unit, Role.REST) is None:
                return bare._replace(kind=Kind.OTHER, end=end + 1)  # a box of 36", a bar of 7'
            return self._primes(amounts, bare.begin, end)
        return None

    def _is_hyphened(self, bare: Quantity) -> bool:
        """Whether a number is a part of a word: `1-arm`, `90-degree`, `3-second`."""
        cursor = self.cursor
        end, last = bare.end, bare.amounts[-1]
        if not (cursor.symbol(end, "-") and cursor.glued(end) and cursor.glued(end + 1)):
            return False
        if (
            cursor.tokens[end + 1].kind is not WORD
            or len(bare.amounts) > 1
            or last.low != last.high
        ):
            return False
        return not any(role in (Role.REPS, Role.SETS) for role, _ in cursor.roles(end + 1))

    def _counting(self, bare: Quantity) -> Quantity | None:
        """With a word for what is counted behind, or behind adjectives: `3 hard sets`."""
        cursor = self.cursor
        if cursor.tokens[bare.end].text in JOINED_REPS and cursor.glued(bare.end):
            return bare._replace(kind=Kind.REPS, end=bare.end + 1)  # 12r
        counted = cursor.counted(bare.end, Role.SETS, Role.REPS, Role.RIR)
        if counted is None:
            return None
        role, end = counted
        if role is Role.RIR and self._is_key(end):
            return None  # 3x8 RIR 2
        if (
            cursor.tokens[end - 1].text in ONE_SET
            and end - 1 > bare.end
            and bare.amounts[-1].low > 1
        ):
            return None  # 3x8 last set: what follows is of one set
        return bare._replace(kind=_COUNTED[role], end=self.skip_stop(end))

    def _measured(self, bare: Quantity, *, chained: bool) -> Quantity | None:
        """With a unit behind: `60 kg`, `30 s`, `40 m`, `8 RPE`, `10RM`."""
        cursor = self.cursor
        amounts, at, end = bare.amounts, bare.begin, bare.end
        # no unit begins a known name: 3x8 Feet-Elevated Push-Up
        roles = [] if end in cursor.names else cursor.roles(end)
        for role, stop in roles:
            if role is Role.SUPERSET:
                return None  # 4x10 s/s ...
            if role in UNITS:
                return self._weighed(bare, role, chained=chained)
            if role in _SCALES:
                return self.timed(amounts, at, stop, role)
            if role is Role.PERCENT:
                return self._percent(amounts, at, stop - 1)
            if role is Role.DISTANCE:
                is_time = cursor.is_(stop, Role.REST) is not None or self._are_seconds(stop)
                if cursor.tokens[end].text == "m" and is_time:
                    return self.timed(amounts, at, stop, Role.MINUTES)
                return Quantity(Kind.FAR, amounts, at, stop, word=cursor.tokens[end].text)
            if role is Role.RPE and not self._is_key(stop):
                return Quantity(Kind.RPE, amounts, at, stop)
            if role is Role.MAXIMUM:
                return self._as_maximum(bare, stop)
        return None

    def _are_seconds(self, at: int) -> bool:
        """Whether seconds stand right behind the unit of minutes: `1m30`."""
        token = self.cursor.tokens[at]
        is_number = token.kind is NUMBER and not token.gap
        return is_number and len(token.text) == _CLOCK and token.text < "60"

    def _weighed(self, bare: Quantity, role: Role, *, chained: bool) -> Quantity:
        """As a load: `60 kg`; but `1 000 kg` is no number."""
        cursor = self.cursor
        if cursor.tokens[bare.begin].text.startswith("00"):
            cursor.fault(bare.begin, bare.end, "a number without a space in it: '1000 kg'")
        load = bare._replace(kind=Kind.LOAD, end=self._after_unit(bare.end), unit=UNITS[role])
        return self._loads(load, chained=chained)

    def _as_maximum(self, bare: Quantity, stop: int) -> Quantity:
        """`10RM x 8` is a load; elsewhere `10RM` are repetitions, and `10 RM` is neither."""
        if self.times(stop) is not None:
            return bare._replace(kind=Kind.LOAD, end=stop, unit=Unit.RM)
        kind = Kind.BARE if self.cursor.glued(bare.end) else Kind.OTHER
        return bare._replace(kind=kind, end=stop)

    def _is_key(self, at: int) -> bool:
        """Whether the word that ends here is of the number behind it: `RIR 2`, `RPE: 8`."""
        cursor = self.cursor
        value = at + 1 if cursor.tokens[at].text in _BEFORE_VALUE else at
        return cursor.tokens[value].kind is NUMBER

    def skip_stop(self, at: int) -> int:
        """The place after the full stop of an abbreviation here: `lbs. x 3`, `reps.`."""
        cursor = self.cursor
        return at + 1 if cursor.symbol(at, ".") and cursor.glued(at) else at

    def _after_unit(self, at: int) -> int:
        end = self.cursor.is_(at, *UNITS)
        return self.skip_stop(end if end is not None else at)

    def _loads(self, first: Quantity, *, chained: bool) -> Quantity:
        """More loads of the same unit behind it, each with the unit: `60kg, 70kg, 80kg`."""
        cursor = self.cursor
        if chained:
            return first
        amounts, end = [*first.amounts], first.end
        while cursor.symbol(end, ",", "/"):
            at = end + 1 + (cursor.tokens[end + 1].text in _RECORDS)
            one = self.amounts.amount(at) if cursor.tokens[at].kind is NUMBER else None
            if one is None:
                break
            unit = cursor.is_(one.end, *UNITS)
            if unit is None and (cursor.symbol(one.end, ",", ")") and cursor.symbol(end, ",")):
                amounts.append(one)  # 50 lb, 55, 60
                end = one.end
                continue
            if unit is None or cursor.is_(self.skip_stop(unit), Role.TIMES) is not None:
                break
            if first.unit is not self.unit_at(one.end):
                break
            amounts.append(one)
            end = self.skip_stop(unit)
        return first._replace(amounts=tuple(amounts), end=self._same_load(end, first.unit))

    def unit_at(self, at: int) -> Unit | None:
        """The unit of load here."""
        return next((UNITS[role] for role, _ in self.cursor.roles(at) if role in UNITS), None)

    def _same_load(self, at: int, unit: Unit | None) -> int:
        """The place after the same load in another unit: `115 lbs/52 kg`, `100 kg (220 lb)`."""
        cursor = self.cursor
        if not cursor.symbol(at, "/", "(") or cursor.tokens[at + 1].kind is not NUMBER:
            return at
        other = self.amounts.amount(at + 1)
        behind = None if other is None else cursor.is_(other.end, *UNITS)
        if other is None or behind is None:
            return at
        if self.unit_at(other.end) is unit:
            return at
        return cursor.skip(behind, ")") if cursor.symbol(at, "(") else behind

    def _percent(self, amounts: tuple[Amount, ...], at: int, end: int) -> Quantity:
        cursor = self.cursor
        share = end + 1
        while cursor.symbol(share, ",", "/"):  # 65%/75%/85%, each with its mark
            one = (
                self.amounts.amount(share + 1) if cursor.tokens[share + 1].kind is NUMBER else None
            )
            if one is None or not cursor.symbol(one.end, "%"):
                break
            amounts = (*amounts, one)
            share = one.end + 1
        of = share + 1 if cursor.tokens[share].text in _SHARE_OF else share
        training_max = cursor.is_(of, Role.TRAINING_MAX)
        if training_max is not None:
            return Quantity(Kind.LOAD, amounts, at, training_max, Unit.PERCENT_TM)
        other = self.maximum(of)
        if other is not None and other.amounts[0].low > 1:
            rm = other.amounts[0].low
            if other.amounts[0].high != rm or rm % 1 or rm > limits.REPETITION_MAXIMUM:
                expected = f"a maximum of 1 to {limits.REPETITION_MAXIMUM} repetitions"
                cursor.fault(of, other.end, expected)
                return Quantity(Kind.OTHER, amounts, at, other.end)
            return Quantity(Kind.LOAD, amounts, at, other.end, Unit.PERCENT_RM, rm=int(rm))
        maximum = cursor.is_(of, Role.ONE_RM, Role.MAXIMUM)
        if maximum is None and of > share:
            maximum = cursor.is_(of, Role.FAILURE)  # the word for all that is possible
        if maximum is None and of > share:
            return Quantity(Kind.OTHER, amounts, at, of)  # of a top set, of last week's load
        return Quantity(Kind.LOAD, amounts, at, maximum or share, Unit.PERCENT_1RM)

    def maximum(self, at: int) -> Quantity | None:
        """A repetition maximum as a load: `8RM`, `8-10 RM`, `5 rep max`."""
        cursor = self.cursor
        amount = self.amounts.amount(at) if cursor.tokens[at].kind is NUMBER else None
        end = None if amount is None else cursor.is_(amount.end, Role.MAXIMUM)
        if amount is None or end is None:
            return None
        return Quantity(Kind.LOAD, (amount,), at, end, Unit.RM)

    def _behind_prime(self, prime: int) -> int:
        """Return where a time with primes ends: `90"`, `90''`, `1'30"`."""
        cursor = self.cursor
        end, seconds = prime + 1, cursor.tokens[prime + 1]
        is_clock = cursor.symbol(prime, "'") and seconds.kind is NUMBER and not seconds.gap
        if is_clock and len(seconds.text) == _SECONDS_DIGITS and seconds.text < "60":
            end += 1 + (cursor.symbol(end + 1, '"') and cursor.glued(end + 1))
            end += cursor.symbol(end, "'") and cursor.symbol(end + 1, "'")
        return end + (cursor.symbol(end, "'") and cursor.glued(end))

    def _primes(self, amounts: tuple[Amount, ...], at: int, end: int) -> Quantity:
        """`90"` and `2'`, `1'30`."""
        cursor = self.cursor
        double = cursor.symbol(end + 1, "'") and cursor.glued(end + 1)
        if cursor.symbol(end, '"') or double:
            return self.timed(amounts, at, end + 1 + double, Role.SECONDS)
        return self.timed(amounts, at, end + 1, Role.MINUTES)

    def timed(self, amounts: tuple[Amount, ...], at: int, end: int, role: Role) -> Quantity:
        """The amounts as seconds; their unit ends at `end`."""
        cursor = self.cursor
        scale = _SCALES[role]
        end = self.skip_stop(end) if not cursor.is_end(end + 1) else end
        extra = 0.0
        if role is Role.MINUTES and len(amounts) == 1 and amounts[0].low == amounts[0].high:
            seconds = cursor.number(end)
            if seconds is not None:
                unit = cursor.is_(end + 1, Role.SECONDS)
                double = cursor.symbol(end + 2, "'") and cursor.glued(end + 2)
                if unit is None and (cursor.symbol(end + 1, '"') or double):
                    unit = end + 2 + double
                is_rest = cursor.is_(end + 1, Role.REST) is not None  # 1 min 30 de repos
                if unit is not None or is_rest or cursor.glued(end):
                    extra, end = seconds, unit or end + 1
        scaled = tuple(
            one._replace(
                low=one.low * scale + extra,
                high=None if one.high is None else one.high * scale + extra,
            )
            for one in amounts
        )
        return Quantity(Kind.TIME, scaled, at, end)

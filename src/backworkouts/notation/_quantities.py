"""Numbers with what they count: sets, repetitions, seconds, kilograms; and what `x` joins.

A quantity is `10`, `8-12 reps`, `3 sets`, `30s`, `60kg`, `80%`, `BW+20kg`, `to failure`, or several
of a kind: `12/10/8`, `50, 60, 70kg`. A product is quantities with an x between: `3x10`,
`100kg x 5 x 3`, `10 reps x 4 sets`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from backworkouts.model.load import Unit
from backworkouts.notation._cursor import Amount, Cursor
from backworkouts.notation._tokens import END, NUMBER, SYMBOL, WORD
from backworkouts.notation._words import ADJECTIVES, PHRASES, Role

__all__ = ["Kind", "Quantities", "Quantity"]

_SCALES = {Role.SECONDS: 1, Role.MINUTES: 60, Role.HOURS: 3600}
_UNITS = {Role.KG: Unit.KG, Role.LB: Unit.LB}
_ADDED = {Unit.KG: Unit.BODYWEIGHT_KG, Unit.LB: Unit.BODYWEIGHT_LB}
_CENTS = 2
_PROUD = {"pr", "pb"}
_A_YEAR = 1900
_LIST = 3


class Kind(Enum):
    """What a quantity counts."""

    __hash__ = object.__hash__  # as Role

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


class Quantities(Cursor):
    """Reads the quantities of a line."""

    def quantity(self, at: int, *, chained: bool = False, keyed: bool = False) -> Quantity | None:
        """The quantity that begins here.

        Args:
            at: where.
            chained: behind an x, where a comma ends the repetitions: `3x10, 60kg`.
            keyed: behind a colon, where the next key is no unit: `Sets: 2 Reps: 8`.
        """
        if self.tokens[at].kind is not NUMBER:
            failure = self.is_(at, Role.FAILURE)
            if failure is not None:
                return Quantity(Kind.FAILURE, (), at, failure)
            added = self._on_bodyweight(at)
            if added is not None:
                return added
        elif self.tokens[at + 1].text == ",":
            decimal = self._decimal_comma(at)
            if decimal is not None:
                return decimal
        amounts, end, slashed = self._amounts(at, chained=chained)
        if not amounts:
            return None
        if keyed:
            counted = self.counted(end, Role.SETS, Role.REPS)
            if counted is not None and self.symbol(counted[1], ":", "="):
                return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        found = self._with_unit(amounts, at, end, slashed=slashed, chained=chained)
        return self._up_to(found) if found is not None else None

    def _up_to(self, found: Quantity) -> Quantity:
        """A range whose ends both have their unit: `60s-90s`, `60 kg to 70 kg`."""
        at = found.end
        if found.kind not in (Kind.TIME, Kind.LOAD) or len(found.amounts) > 1:
            return found
        if self.symbol(at, "-"):
            second = at + 1 if self.glued(at) == self.glued(at + 1) else None
        else:
            second = self.is_(at, Role.TO)
        if second is None or self.tokens[second].kind is not NUMBER:
            return found
        low, other = found.amounts[0], self.quantity(second, chained=True)
        if other is None or other.kind is not found.kind or low.low != low.high:
            return found
        high = other.amounts[0].high
        if high is None or high < low.low or other.unit is not found.unit:
            self.fault(found.begin, other.end, "a range from low to high, in one unit")
            high = low.low
        return found._replace(amounts=(low._replace(high=high),), end=other.end)

    def _on_bodyweight(self, at: int) -> Quantity | None:
        """`BW`, `BW+20kg`, `BW=80kg+20kg`, `+20kg`."""
        end = self.is_(at, Role.BODYWEIGHT)
        if end is None:
            if not self.symbol(at, "+"):
                return None
            load = self.quantity(at + 1) if self.tokens[at + 1].kind is NUMBER else None
            if load is None or load.kind is not Kind.LOAD or load.unit not in _ADDED:
                return None
            return load._replace(begin=at, unit=_ADDED[load.unit])
        if self.symbol(end, "="):
            body = self.quantity(end + 1)
            end = body.end if body is not None and body.kind is Kind.LOAD else end
        if self.symbol(end, "+", "-") and self.tokens[end + 1].kind is NUMBER:
            load = self.quantity(end + 1)
            if load is not None and load.kind is Kind.LOAD and load.unit in _ADDED:
                sign = -1 if self.symbol(end, "-") else 1
                amounts = tuple(
                    one._replace(
                        low=sign * one.low, high=None if one.high is None else sign * one.high
                    )
                    for one in load.amounts
                )
                return load._replace(begin=at, amounts=amounts, unit=_ADDED[load.unit])
        return Quantity(Kind.LOAD, (Amount(0, 0, end),), at, end, Unit.BODYWEIGHT_KG)

    def _decimal_comma(self, at: int) -> Quantity | None:
        """`62,5 kg`, as most of Europe writes it: only before a unit of load."""
        tokens = self.tokens
        if tokens[at].kind is not NUMBER or tokens[at + 1].text != "," or tokens[at + 1].gap:
            return None
        cents = tokens[at + 2]
        if cents.kind is not NUMBER or cents.gap or len(cents.text) > _CENTS:
            return None
        role = next((one for one, _ in self.roles(at + 3) if one in _UNITS), None)
        if role is None or "." in tokens[at].text + cents.text:
            return None
        value = float(f"{tokens[at].text[:12]}.{cents.text}")
        end = self._after_unit(at + 3)
        return Quantity(Kind.LOAD, (Amount(value, value, at + 3),), at, end, _UNITS[role])

    # several of a kind

    def _amounts(self, at: int, *, chained: bool) -> tuple[tuple[Amount, ...], int, bool]:
        if self.tokens[at + 1].text == "-":
            row = self._dashed(at)
            if row:
                return row, row[-1].end, False
        first = self.amount(at)
        if first is None:
            return (), at, False
        row = (first,)
        if self.tokens[first.end].kind is END:
            return row, first.end, False
        if self.symbol(first.end, "/") and self.tokens[first.end + 1].kind is NUMBER:
            return self._slashed(row)
        return self._listed(row, chained=chained)

    def _dashed(self, at: int) -> tuple[Amount, ...]:
        """Three numbers or more with hyphens: `15-12-10`. A date is none."""
        row: list[Amount] = []
        while (value := self.number(at)) is not None:
            row.append(Amount(value, value, at + 1))
            if not (self.symbol(at + 1, "-") and self.glued(at + 1) and self.glued(at + 2)):
                break
            at += 2
        return tuple(row) if len(row) >= _LIST and row[0].low < _A_YEAR else ()

    def _slashed(self, row: tuple[Amount, ...]) -> tuple[tuple[Amount, ...], int, bool]:
        several = [*row]
        while self.symbol(several[-1].end, "/"):
            one = self.amount(several[-1].end + 1)
            if one is None:
                break
            several.append(one)
        return tuple(several), several[-1].end, True

    def _listed(
        self, row: tuple[Amount, ...], *, chained: bool
    ) -> tuple[tuple[Amount, ...], int, bool]:
        several = [*row]
        while True:
            at = several[-1].end
            if self.symbol(at, ","):
                at = (
                    self.is_(at + 1, Role.OF) or at + 1
                    if self.tokens[at + 1].text == "and"
                    else at + 1
                )
            elif self.tokens[at].text in {"and", "&", "y", "et", "und", "e"} and len(several) > 1:
                at += 1
            else:
                break
            at += self.tokens[at].text in _PROUD
            if self.tokens[at + 1].text == "," and self._decimal_comma(at) is not None:
                break
            one = self.amount(at) if self.tokens[at].kind is NUMBER else None
            if one is None or not self._ends_item(one.end, chained=chained):
                break
            several.append(one)
        return tuple(several), several[-1].end, False

    def _ends_item(self, at: int, *, chained: bool) -> bool:
        """Whether a number that ends here can be one more of a list, and begins nothing else."""
        token = self.tokens[at]
        if token.text in {"-", "/"}:
            return token.gap
        if self.is_end(at) or token.text in {
            ",",
            ")",
            "]",
            "(",
            "@",
            ".",
            ";",
            "|",
            "&",
            "and",
            "y",
            "et",
            "und",
            "e",
        }:
            return True
        fine = {Role.REPS, Role.SIDE, Role.EACH, Role.AT, Role.FAILURE, Role.OF, Role.BODYWEIGHT}
        if not chained:
            fine |= {Role.KG, Role.LB, Role.SECONDS, Role.MINUTES}
            if token.text == "%":
                return True
        said = {role for role, _ in self.roles(at)}
        return bool(said & fine) and not said & {Role.RIR, Role.TIMES}

    # units

    def _with_unit(
        self, amounts: tuple[Amount, ...], at: int, end: int, *, slashed: bool, chained: bool
    ) -> Quantity | None:
        last = amounts[-1]
        token = self.tokens[end]
        if token.kind is WORD:
            if token.text not in PHRASES and token.text not in ADJECTIVES:
                return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        elif token.kind is not SYMBOL or token.text in {",", "(", ")", "@"}:
            return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        if self.symbol(end, "%"):
            return self._percent(amounts, at, end)
        if self.symbol(end, "#") and self.glued(end):
            return self._loads(Quantity(Kind.LOAD, amounts, at, end + 1, Unit.LB, slashed), chained)
        if self.symbol(end, "?") and self.glued(end):
            return Quantity(Kind.LOAD, amounts, at, end + 1, Unit.UNSTATED, slashed)
        if self.symbol(end, "'", '"') and self.glued(end):
            if not chained:
                return Quantity(Kind.OTHER, amounts, at, end + 1)  # a box of 36", a bar of 7'
            return self._primes(amounts, at, end)
        if self.symbol(end, "°"):
            return None
        counted = self.counted(end, Role.SETS, Role.REPS, Role.RIR)
        if counted is not None and not (
            counted[0] is Role.RIR and self.tokens[counted[1]].kind is NUMBER  # 3x8 RIR 2
        ):
            kind = {Role.SETS: Kind.SETS, Role.REPS: Kind.REPS, Role.RIR: Kind.RIR}[counted[0]]
            return Quantity(kind, amounts, at, self.skip_stop(counted[1]), slashed=slashed)
        for role, stop in self.roles(end):
            if role in _UNITS:
                stop = self._after_unit(end)
                found = Quantity(Kind.LOAD, amounts, at, stop, _UNITS[role], slashed)
                return self._loads(found, chained)
            if role in _SCALES:
                return self._timed(amounts, at, stop, role)
            if role is Role.DISTANCE:
                if self.tokens[end].text == "m" and self.is_(stop, Role.REST) is not None:
                    return self._timed(amounts, at, stop, Role.MINUTES)
                return Quantity(Kind.FAR, amounts, at, stop, word=self.tokens[end].text)
            if role is Role.RPE and self.tokens[stop].kind is not NUMBER:
                return Quantity(Kind.RPE, amounts, at, stop)
            if role is Role.MAXIMUM:
                kind = Kind.BARE if self.glued(end) else Kind.OTHER
                return Quantity(kind, amounts, at, stop, slashed=slashed)
        if self.symbol(end, "-") and self.glued(end) and self.glued(end + 1) and len(amounts) == 1:
            if self.tokens[end + 1].kind not in {NUMBER, SYMBOL} and last.low == last.high:
                hyphened = self.roles(end + 1)
                if not any(role in (Role.REPS, Role.SETS) for role, _ in hyphened):
                    return None  # 1-arm, 90-degree, 3-second
        return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)

    def skip_stop(self, at: int) -> int:
        """The place after the full stop of an abbreviation here: `lbs. x 3`, `reps.`."""
        return at + 1 if self.symbol(at, ".") and self.glued(at) else at

    def _after_unit(self, at: int) -> int:
        end = self.is_(at, *_UNITS)
        return self.skip_stop(end if end is not None else at)

    def _loads(self, first: Quantity, chained: bool) -> Quantity:
        """More loads of the same unit behind it, each with the unit: `60kg, 70kg, 80kg`."""
        if chained:
            return first
        amounts, end = [*first.amounts], first.end
        while self.symbol(end, ",", "/"):
            at = end + 1 + (self.tokens[end + 1].text in _PROUD)
            one = self.amount(at) if self.tokens[at].kind is NUMBER else None
            if one is None:
                break
            unit = self.is_(one.end, *_UNITS)
            if unit is None and (self.symbol(one.end, ",", ")") and self.symbol(end, ",")):
                amounts.append(one)  # 50 lb, 55, 60
                end = one.end
                continue
            if unit is None or self.is_(self.skip_stop(unit), Role.TIMES) is not None:
                break
            if first.unit is not self._unit_at(one.end):
                break
            amounts.append(one)
            end = self.skip_stop(unit)
        return first._replace(amounts=tuple(amounts), end=self._same_load(end, first.unit))

    def _unit_at(self, at: int) -> Unit | None:
        return next((_UNITS[role] for role, _ in self.roles(at) if role in _UNITS), None)

    def _same_load(self, at: int, unit: Unit | None) -> int:
        """The place after the same load in another unit: `115 lbs/52 kg`, `100 kg (220 lb)`."""
        if not self.symbol(at, "/", "(") or self.tokens[at + 1].kind is not NUMBER:
            return at
        other = self.amount(at + 1)
        behind = None if other is None else self.is_(other.end, *_UNITS)
        if other is None or behind is None:
            return at
        if self._unit_at(other.end) is unit:
            return at
        return self.skip(behind, ")") if self.symbol(at, "(") else behind

    def _percent(self, amounts: tuple[Amount, ...], at: int, end: int) -> Quantity:
        share = end + 1
        of = (
            share + 1
            if self.tokens[share].text in {"of", "de", "del", "du", "vom", "do"}
            else share
        )
        maximum = self.is_(of, Role.ONE_RM)
        if maximum is None and of > share:
            return Quantity(Kind.OTHER, amounts, at, of)  # of a top set, of last week's load
        return Quantity(Kind.LOAD, amounts, at, maximum or share, Unit.PERCENT_1RM)

    def _primes(self, amounts: tuple[Amount, ...], at: int, end: int) -> Quantity:
        """`90"` and `2'`, `1'30`."""
        double = self.symbol(end + 1, "'") and self.glued(end + 1)
        if self.symbol(end, '"') or double:
            return self._timed(amounts, at, end + 1 + double, Role.SECONDS)
        return self._timed(amounts, at, end + 1, Role.MINUTES)

    def _timed(self, amounts: tuple[Amount, ...], at: int, end: int, role: Role) -> Quantity:
        scale = _SCALES[role]
        end = self.skip_stop(end) if not self.is_end(end + 1) else end
        extra = 0.0
        if role is Role.MINUTES and len(amounts) == 1 and amounts[0].low == amounts[0].high:
            seconds = self.number(end)
            if seconds is not None:
                unit = self.is_(end + 1, Role.SECONDS)
                if unit is None and self.symbol(end + 1, '"'):
                    unit = end + 2
                if unit is not None or self.glued(end):
                    extra, end = seconds, unit or end + 1
        scaled = tuple(
            one._replace(
                low=one.low * scale + extra,
                high=None if one.high is None else one.high * scale + extra,
            )
            for one in amounts
        )
        return Quantity(Kind.TIME, scaled, at, end)

    def time(self, at: int) -> Quantity | None:
        """A length of time here, its unit perhaps left out: `90s`, `2-3 min`, `1:30`, `60`.

        Where a rest interval stands, a number without a unit is seconds from 10 upwards, and
        minutes below.
        """
        clock = self.clock(at)
        if clock is not None:
            seconds, end = clock
            end = self.is_(end, Role.MINUTES) or end
            return Quantity(Kind.TIME, (Amount(seconds, seconds, end),), at, end)
        found = self.quantity(at, chained=True) if self.tokens[at].kind is NUMBER else None
        if found is None or found.kind is Kind.TIME:
            return found
        if found.kind is Kind.FAR and self.tokens[found.end - 1].text == "m":
            return self._timed(found.amounts, at, found.end, Role.MINUTES)
        if found.kind is Kind.BARE and len(found.amounts) == 1:
            role = Role.SECONDS if found.amounts[0].low >= _SECONDS_FROM else Role.MINUTES
            return self._timed(found.amounts, at, found.end, role)
        return None

    # products

    def product(self, first: Quantity) -> tuple[list[Quantity], int] | None:
        """Quantities with an x between them, and where they end.

        One alone, when a name stands behind its x: `4x Pull-Up, 10 reps`. An x with nothing
        behind it is a fault.
        """
        if first.kind in (Kind.OTHER, Kind.RPE, Kind.RIR):
            return None
        at = first.begin
        factors, end = [first], first.end
        while (behind := self._times(end)) is not None:
            clock = self.clock(behind)
            if clock is not None:
                one: Quantity | None = Quantity(
                    Kind.TIME, (Amount(clock[0], clock[0], clock[1]),), behind, clock[1]
                )
            else:
                one = self.quantity(behind, chained=True)
            if one is None:
                if self.is_(behind, Role.OFTEN) is not None or len(factors) > 1:
                    break  # 3x a week; 3x10 x slow
                if self.tokens[behind].kind is WORD:
                    return factors, behind  # 4x Pull-Up: the repetitions may follow
                if not self.symbol(behind, "/"):
                    self.fault(at, behind, _AFTER_X)
                return None
            factors.append(one)
            end = one.end
        return (factors, end) if len(factors) > 1 else None

    def _times(self, at: int) -> int | None:
        """Where what is multiplied stands, when an x stands here."""
        if self.tokens[at].text == "x":
            return at + 1
        if self.symbol(at, "*") and self.tokens[at + 1].kind is NUMBER:
            return at + 1
        end = self.is_(at, Role.TIMES)
        if end is None:
            return None
        return end if self.tokens[end].kind is NUMBER else None


_SECONDS_FROM = 10
_AFTER_X = "repetitions, a time or AMRAP after the x"

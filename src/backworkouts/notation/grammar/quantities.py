"""Numbers with what they count: sets, repetitions, seconds, kilograms; and what `x` joins.

A quantity is `10`, `8-12 reps`, `3 sets`, `30s`, `60kg`, `80%`, `BW+20kg`, `to failure`, or several
of a kind: `12/10/8`, `50, 60, 70kg`. A product is quantities with an x between: `3x10`,
`100kg x 5 x 3`, `10 reps x 4 sets`.
"""

from __future__ import annotations

from backworkouts.model.load import Unit
from backworkouts.notation.grammar.cursor import Amount
from backworkouts.notation.grammar.tokens import NUMBER, WORD
from backworkouts.notation.grammar.units import Kind, Quantity, Units
from backworkouts.notation.vocabulary import Role

__all__ = ["Kind", "Quantities", "Quantity"]

_ADDED: dict[Unit | None, Unit] = {Unit.KG: Unit.BODYWEIGHT_KG, Unit.LB: Unit.BODYWEIGHT_LB}


class Quantities(Units):
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
                return self._up_to(decimal)
        amounts, end, slashed = self._amounts(at, chained=chained)
        if not amounts:
            return None
        if keyed:
            counted = self.counted(end, Role.SETS, Role.REPS)
            if counted is not None and self.symbol(counted[1], ":", "="):
                return Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        found = self._with_unit(amounts, at, end, slashed=slashed, chained=chained)
        if found is None or found.kind not in (Kind.TIME, Kind.LOAD) or len(amounts) > 1:
            return found
        return self._up_to(found)

    def _up_to(self, found: Quantity) -> Quantity:
        """A range whose ends both have their unit: `60s-90s`, `60 kg to 70 kg`."""
        at = found.end
        if self.symbol(at, "-"):
            second = at + 1 if self.glued(at) == self.glued(at + 1) else None
        else:
            second = self.is_(at, Role.TO)
        if second is None or self.tokens[second].kind is not NUMBER:
            return found
        low, other = found.amounts[0], self._end_of_range(second)
        if other is None or other.kind is not found.kind or low.low != low.high:
            return found
        high = other.amounts[0].high
        if high is None or high < low.low or other.unit is not found.unit:
            self.fault(found.begin, other.end, "a range from low to high, in one unit")
            high = low.low
        return found._replace(amounts=(low._replace(high=high),), end=other.end)

    def _end_of_range(self, at: int) -> Quantity | None:
        decimal = self._decimal_comma(at)
        if decimal is not None:
            return decimal
        amounts, end, slashed = self._amounts(at, chained=True)
        return self._with_unit(amounts, at, end, slashed=slashed, chained=True)

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
        return self.bodyweight(at, end)

    def bodyweight(self, at: int, end: int) -> Quantity:
        """Bodyweight here, and what is on top of it behind the word, which ends there."""
        if self.symbol(end, "=") and self.tokens[end + 1].kind is NUMBER:
            body = self.quantity(end + 1)
            end = body.end if body is not None and body.kind is Kind.LOAD else end
        if self.symbol(end, "+", "-") and self.tokens[end + 1].kind is NUMBER:
            load = self.quantity(end + 1)
            if load is not None and load.kind is Kind.LOAD and load.unit in _ADDED:
                amounts = load.amounts
                if self.symbol(end, "-"):  # 10 to 20 kg of help are -20 to -10 kg
                    amounts = tuple(
                        amount._replace(low=-(amount.high or amount.low), high=-amount.low)
                        for amount in amounts
                    )
                return load._replace(begin=at, amounts=amounts, unit=_ADDED[load.unit])
        return Quantity(Kind.LOAD, (Amount(0, 0, end),), at, end, Unit.BODYWEIGHT_KG)

    def _decimal_comma(self, at: int) -> Quantity | None:
        value = self.decimal(at)
        if value is None:
            return None
        unit = self._unit_at(at + 3)
        amounts = (Amount(value, value, at + 3),)
        return Quantity(Kind.LOAD, amounts, at, self._after_unit(at + 3), unit)

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

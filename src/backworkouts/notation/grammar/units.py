"""What a number counts, by the word or the mark behind it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from backworkouts import limits
from backworkouts.model.load import Unit
from backworkouts.notation.grammar.cursor import Amount
from backworkouts.notation.grammar.rows import Rows
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL, WORD
from backworkouts.notation.vocabulary import ADJECTIVES, ONE_SET, PHRASES, Role, merged

__all__ = ["UNITS", "Kind", "Quantity", "Units"]

_SCALES = {Role.SECONDS: 1, Role.MINUTES: 60, Role.HOURS: 3600}
UNITS = {Role.KG: Unit.KG, Role.LB: Unit.LB}
_RECORDS = merged(lambda one: one.records)
_BEFORE_VALUE = merged(lambda one: one.value_of) | {":", "="}
_SHARE_OF = merged(lambda one: one.share_of)


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
    rm: int | None = None
    """The repetitions of the maximum that a percentage is of: 5 in `70% of 5RM`."""


class Units(Rows):
    """Reads the unit of an amount, or of several."""

    def _with_unit(
        self, amounts: tuple[Amount, ...], at: int, end: int, *, slashed: bool, chained: bool
    ) -> Quantity | None:
        """The amounts with the unit that stands behind them; None when they are part of a word."""
        bare = Quantity(Kind.BARE, amounts, at, end, slashed=slashed)
        token = self.tokens[end]
        if token.kind is WORD:
            if token.text not in PHRASES and token.text not in ADJECTIVES:
                if chained and not token.gap and not token.text.startswith("x"):
                    self.fault(at, end + 1, "a number with its unit")  # 3x1O, with a letter
                return bare
            return self._counting(bare) or self._measured(bare, chained=chained) or bare
        if token.kind is not SYMBOL:
            return bare
        if self._is_hyphened(bare):
            return None
        return self._marked(bare, chained=chained) or bare

    def _marked(self, bare: Quantity, *, chained: bool) -> Quantity | None:
        """With a mark behind: `80%`, `135#`, `90"`, `45°`."""
        amounts, end = bare.amounts, bare.end
        mark = self.tokens[end].text
        if mark == "%":
            return self._percent(amounts, bare.begin, end)
        if mark == "°":
            return bare._replace(kind=Kind.OTHER)
        if not self.glued(end):
            return None
        if mark == "#":
            pounds = bare._replace(kind=Kind.LOAD, end=end + 1, unit=Unit.LB)
            return self._loads(pounds, chained=chained)
        if mark == "?":
            return bare._replace(kind=Kind.LOAD, end=end + 1, unit=Unit.UNSTATED)
        if mark in {"'", '"'}:
            if not chained and self.is_(end + 1, Role.REST) is None:
                return bare._replace(kind=Kind.OTHER, end=end + 1)  # a box of 36", a bar of 7'
            return self._primes(amounts, bare.begin, end)
        return None

    def _is_hyphened(self, bare: Quantity) -> bool:
        """Whether a number is a part of a word: `1-arm`, `90-degree`, `3-second`."""
        end, last = bare.end, bare.amounts[-1]
        if not (self.symbol(end, "-") and self.glued(end) and self.glued(end + 1)):
            return False
        if self.tokens[end + 1].kind is not WORD or len(bare.amounts) > 1 or last.low != last.high:
            return False
        return not any(role in (Role.REPS, Role.SETS) for role, _ in self.roles(end + 1))

    def _counting(self, bare: Quantity) -> Quantity | None:
        """With a word for what is counted behind, or behind adjectives: `3 hard sets`."""
        counted = self.counted(bare.end, Role.SETS, Role.REPS, Role.RIR)
        if counted is None:
            return None
        role, end = counted
        if role is Role.RIR and self._is_key(end):
            return None  # 3x8 RIR 2
        if self.tokens[end - 1].text in ONE_SET and end - 1 > bare.end and bare.amounts[-1].low > 1:
            return None  # 3x8 last set: what follows is of one set
        return bare._replace(kind=_COUNTED[role], end=self.skip_stop(end))

    def _measured(self, bare: Quantity, *, chained: bool) -> Quantity | None:
        """With a unit behind: `60 kg`, `30 s`, `40 m`, `8 RPE`, `10RM`."""
        amounts, at, end = bare.amounts, bare.begin, bare.end
        for role, stop in self.roles(end):
            if role is Role.SUPERSET:
                return None  # 4x10 s/s ...
            if role in UNITS:
                load = bare._replace(kind=Kind.LOAD, end=self._after_unit(end), unit=UNITS[role])
                return self._loads(load, chained=chained)
            if role in _SCALES:
                return self._timed(amounts, at, stop, role)
            if role is Role.DISTANCE:
                if self.tokens[end].text == "m" and self.is_(stop, Role.REST) is not None:
                    return self._timed(amounts, at, stop, Role.MINUTES)
                return Quantity(Kind.FAR, amounts, at, stop, word=self.tokens[end].text)
            if role is Role.RPE and not self._is_key(stop):
                return Quantity(Kind.RPE, amounts, at, stop)
            if role is Role.MAXIMUM:
                return bare._replace(kind=Kind.BARE if self.glued(end) else Kind.OTHER, end=stop)
        return None

    def _is_key(self, at: int) -> bool:
        """Whether the word that ends here is of the number behind it: `RIR 2`, `RPE: 8`."""
        value = at + 1 if self.tokens[at].text in _BEFORE_VALUE else at
        return self.tokens[value].kind is NUMBER

    def skip_stop(self, at: int) -> int:
        """The place after the full stop of an abbreviation here: `lbs. x 3`, `reps.`."""
        return at + 1 if self.symbol(at, ".") and self.glued(at) else at

    def _after_unit(self, at: int) -> int:
        end = self.is_(at, *UNITS)
        return self.skip_stop(end if end is not None else at)

    def _loads(self, first: Quantity, *, chained: bool) -> Quantity:
        """More loads of the same unit behind it, each with the unit: `60kg, 70kg, 80kg`."""
        if chained:
            return first
        amounts, end = [*first.amounts], first.end
        while self.symbol(end, ",", "/"):
            at = end + 1 + (self.tokens[end + 1].text in _RECORDS)
            one = self.amount(at) if self.tokens[at].kind is NUMBER else None
            if one is None:
                break
            unit = self.is_(one.end, *UNITS)
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
        return next((UNITS[role] for role, _ in self.roles(at) if role in UNITS), None)

    def _same_load(self, at: int, unit: Unit | None) -> int:
        """The place after the same load in another unit: `115 lbs/52 kg`, `100 kg (220 lb)`."""
        if not self.symbol(at, "/", "(") or self.tokens[at + 1].kind is not NUMBER:
            return at
        other = self.amount(at + 1)
        behind = None if other is None else self.is_(other.end, *UNITS)
        if other is None or behind is None:
            return at
        if self._unit_at(other.end) is unit:
            return at
        return self.skip(behind, ")") if self.symbol(at, "(") else behind

    def _percent(self, amounts: tuple[Amount, ...], at: int, end: int) -> Quantity:
        share = end + 1
        while self.symbol(share, ",", "/"):  # 65%/75%/85%, each with its mark
            one = self.amount(share + 1) if self.tokens[share + 1].kind is NUMBER else None
            if one is None or not self.symbol(one.end, "%"):
                break
            amounts = (*amounts, one)
            share = one.end + 1
        of = share + 1 if self.tokens[share].text in _SHARE_OF else share
        training_max = self.is_(of, Role.TRAINING_MAX)
        if training_max is not None:
            return Quantity(Kind.LOAD, amounts, at, training_max, Unit.PERCENT_TM)
        other = self.maximum(of)
        if other is not None and other.amounts[0].low > 1:
            rm = other.amounts[0].low
            if other.amounts[0].high != rm or rm % 1 or rm > limits.REPETITION_MAXIMUM:
                expected = f"a maximum of 1 to {limits.REPETITION_MAXIMUM} repetitions"
                self.fault(of, other.end, expected)
                return Quantity(Kind.OTHER, amounts, at, other.end)
            return Quantity(Kind.LOAD, amounts, at, other.end, Unit.PERCENT_RM, rm=int(rm))
        maximum = self.is_(of, Role.ONE_RM)
        if maximum is None and of > share:
            return Quantity(Kind.OTHER, amounts, at, of)  # of a top set, of last week's load
        return Quantity(Kind.LOAD, amounts, at, maximum or share, Unit.PERCENT_1RM)

    def maximum(self, at: int) -> Quantity | None:
        """A repetition maximum as a load: `8RM`, `8-10 RM`, `5 rep max`."""
        amount = self.amount(at) if self.tokens[at].kind is NUMBER else None
        end = None if amount is None else self.is_(amount.end, Role.MAXIMUM)
        if amount is None or end is None:
            return None
        return Quantity(Kind.LOAD, (amount,), at, end, Unit.RM)

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
                is_rest = self.is_(end + 1, Role.REST) is not None  # 1 min 30 de repos
                if unit is not None or is_rest or self.glued(end):
                    extra, end = seconds, unit or end + 1
        scaled = tuple(
            one._replace(
                low=one.low * scale + extra,
                high=None if one.high is None else one.high * scale + extra,
            )
            for one in amounts
        )
        return Quantity(Kind.TIME, scaled, at, end)

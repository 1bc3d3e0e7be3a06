"""Numbers, alone or several of a kind: `10`, `8-12`, `5+`, `12/10/8`, `50, 60, 70`."""

from __future__ import annotations

from typing import NamedTuple

from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.tokens import END, NUMBER, WORD
from backworkouts.notation.vocabulary import ANDS, JOINED_REPS, NUMBERS, Role, merged

__all__ = ["Amount", "Amounts", "is_hardly_a_range"]

_YEARS = range(1900, 2100)  # 2025-03 is a month
_TO_OR_AT = merged(lambda one: one.to_or_at)
_APART = 4  # so many times the first is the second number of no range
_WIDE = 15
_CENTS = {"5", "25", "50", "75"}
_JOINS = ANDS | {"&"}
_RECORDS = merged(lambda one: one.records)
_BEHIND_ITEM = ANDS.union(",)](@.;|&")
_BEHIND_CHAINED = {Role.REPS, Role.SIDE, Role.EACH, Role.AT, Role.OF, Role.BODYWEIGHT}
_BEHIND_ANY = _BEHIND_CHAINED | {Role.FAILURE, Role.KG, Role.LB, Role.SECONDS, Role.MINUTES}
_BEGINS_ANOTHER = {Role.RIR, Role.TIMES}
_JOINS_FACTORS = {"x", "*"}
_A_YEAR = 1900
_LIST = 3
_UNITS = (Role.KG, Role.LB, Role.PERCENT, Role.SECONDS, Role.MINUTES)
_MOST_LISTED = 30


class Amount(NamedTuple):
    """A number or a range of them: `10`, `8-12`, `5+`."""

    low: float
    high: float | None
    """None: open, as in `5+`."""
    end: int
    """The place after it."""
    both_sides: bool = False
    """Said once for each side: `8+8`."""

    @property
    def is_whole(self) -> bool:
        """Whether it is in whole numbers."""
        return self.low % 1 == 0 and (self.high is None or self.high % 1 == 0)


def is_hardly_a_range(low: float, high: float) -> bool:
    """Return whether two numbers with a dash are hardly a range of repetitions: `8-55`."""
    return high >= _APART * low and high - low > _WIDE


class Amounts:
    """Reads numbers, ranges of them and numbers in a row.

    Attributes:
        cursor: the tokens of the line.
    """

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor

    def amount(self, at: int) -> Amount | None:
        """A number, a range or an open number that begins here.

        Three and more numbers in a row (`12-10-8`) are a list, which `amounts` reads.
        """
        cursor = self.cursor
        low = cursor.number(at)
        if low is None:
            return self._in_words(at)
        after = at + 1
        second = self._range_end(after)
        if second is not None:
            high = cursor.number(second) or 0
            if high < low and low not in _YEARS:
                cursor.fault(at, second + 1, f"a range from low to high: {high:g}-{low:g}")
            return Amount(low, max(low, high), second + 1)
        if cursor.symbol(after, "+") and cursor.glued(after):
            other = cursor.number(after + 1)
            word = cursor.tokens[after + 1]
            is_role = cursor.roles(after + 1) and cursor.is_(after + 1, Role.DROP) is None
            if word.kind is WORD and not word.gap and not is_role:
                return Amount(low, low, after)  # 3x8+DROP(8-15)
            if other is None:
                return Amount(low, None, after + 1)
            if other == low and cursor.glued(after + 1):
                return Amount(low, low, after + 2, both_sides=True)
        return Amount(low, low, after)

    def _range_end(self, at: int) -> int | None:
        """Where the second number of a range stands whose first ends here."""
        cursor = self.cursor
        tokens = cursor.tokens
        token = tokens[at]
        if token.text in {"-", "~"}:
            # 8-12 and 8 - 12; but "Row 4 -10" and "4- 10" are no ranges
            second = tokens[at + 1]
            if second.kind is not NUMBER or token.gap != second.gap:
                return None
            if not token.gap:
                return None if self._is_before_load(at) else at + 1
            low, high = cursor.number(at - 1) or 0, cursor.number(at + 1) or 0
            is_apart = high >= _APART * low  # 3x10 - 60s
            if high < low and (self._is_counted(at + 2) or cursor.is_rest_time(at + 2)):
                return None  # 40 - 9 reps x 4, 8 - 2 min rest
            if cursor.decimal(at + 1) is not None:
                return None  # 3x8 - 42,5 kg
            return None if is_apart or self._is_set_off(at) else at + 1
        to = cursor.is_(at, Role.TO)
        if to is None or not token.gap or tokens[to].kind is not NUMBER:
            return None
        is_load = cursor.is_(to + 1, Role.KG, Role.LB, Role.PERCENT) is not None
        is_load |= cursor.symbol(to + 1, "%")
        is_load |= cursor.decimal(to) is not None  # à 42,5 kg
        # French "5x5 à 100kg": at 100 kg
        return None if token.text in _TO_OR_AT and is_load else to

    def _is_before_load(self, dash: int) -> bool:
        """Whether a load stands behind a dash and no end of a range: `4x8-55`, `5x5-52,5`."""
        cursor = self.cursor
        if cursor.is_(dash - 2, Role.TIMES) is None and cursor.tokens[dash - 2].text != "x":
            return False
        comma, cents, behind = cursor.tokens[dash + 2 : dash + 5]
        is_comma = comma.text == "," and not (comma.gap or cents.gap) and cents.text in _CENTS
        if is_comma and behind.text not in _JOINS_FACTORS and cursor.roles(dash + 4) == []:
            return True
        low, high = cursor.number(dash - 1) or 0, cursor.number(dash + 1) or 0
        is_load = high % 1 > 0 or is_hardly_a_range(low, high)
        return is_load and (cursor.is_end(dash + 2) or cursor.tokens[dash + 2].text in _BEHIND_ITEM)

    def _is_counted(self, at: int) -> bool:
        """Whether what stands before is sets, repetitions or a factor."""
        text = self.cursor.tokens[at].text
        is_counted = self.cursor.is_(at, Role.REPS, Role.SETS) is not None
        return text == "x" or text in JOINED_REPS or is_counted

    def _is_set_off(self, dash: int) -> bool:
        """Whether a load or a rest interval stands behind a dash, and no end of a range.

        `3x8 - 60 kg`, `3x8 - 90s rest`; but `3 x 8 - 12` and `60 - 70 kg`.
        """
        cursor = self.cursor
        if cursor.is_(dash - 2, Role.TIMES, Role.OF) is None:
            return False
        unit = dash + 2
        if cursor.is_(unit, Role.KG, Role.LB) is not None:
            return True
        time = cursor.is_(unit, Role.SECONDS, Role.MINUTES)
        return time is not None and cursor.is_(time, Role.REST) is not None

    def _in_words(self, at: int) -> Amount | None:
        """A number written as a word, before a word for sets or repetitions."""
        cursor = self.cursor
        token = cursor.tokens[at]
        number = NUMBERS.get(token.text) if token.kind is WORD else None
        if number is None or cursor.counted(at + 1, Role.SETS, Role.REPS) is None:
            return None
        return Amount(number, number, at + 1)

    def several(self, at: int, *, chained: bool) -> tuple[tuple[Amount, ...], int, bool]:
        """The numbers of a kind that begin here, where they end, and whether slashes part them."""
        cursor = self.cursor
        tokens = cursor.tokens
        if tokens[at + 1].text == "-":
            row = self._dashed(at)
            if row:
                return row, row[-1].end, False
        first = self.amount(at)
        if first is None:
            return (), at, False
        row = (first,)
        if tokens[first.end].kind is END:
            return row, first.end, False
        if cursor.symbol(first.end, "/") and tokens[first.end + 1].kind is NUMBER:
            return self._slashed(row)
        return self._listed(row, chained=chained)

    def _dashed(self, at: int) -> tuple[Amount, ...]:
        """Three numbers or more with hyphens: `15-12-10`. A date is none."""
        cursor = self.cursor
        row: list[Amount] = []
        is_apart = cursor.tokens[at + 1].gap
        if is_apart:
            return self._dashed_apart(at)
        while (value := cursor.number(at)) is not None and (row or value < _A_YEAR):
            row.append(Amount(value, value, at + 1))
            if not (cursor.symbol(at + 1, "-") and cursor.glued(at + 1) and cursor.glued(at + 2)):
                break
            at += 2
        return tuple(row) if len(row) >= _LIST else ()

    def _dashed_apart(self, at: int) -> tuple[Amount, ...]:
        """`15 - 15 - 12`: three numbers or more that end the line and never rise."""
        cursor = self.cursor
        row: list[Amount] = []
        while (value := cursor.number(at)) is not None and value <= (row[-1].low if row else value):
            row.append(Amount(value, value, at + 1))
            is_more = cursor.symbol(at + 1, "-") and not cursor.glued(at + 2)
            if not is_more or len(row) > _MOST_LISTED:
                break
            at += 2
        is_list = len(row) >= _LIST and row[-1].end == at + 1 and cursor.is_end(at + 1)
        return tuple(row) if is_list else ()

    def _slashed(self, row: tuple[Amount, ...]) -> tuple[tuple[Amount, ...], int, bool]:
        several = [*row]
        while self.cursor.symbol(several[-1].end, "/"):
            slash = several[-1].end
            one = self.amount(slash + 1)
            if one is None or self.cursor.is_rest_time(one.end):
                break  # 3x10 / 60 sec rest
            is_apart = not (self.cursor.glued(slash) or self.cursor.glued(slash + 1))
            if is_apart and self.cursor.tokens[one.end].text in _JOINS_FACTORS:
                break  # 5x60 / 3x100
            if is_apart and self.cursor.symbol(one.end, "'"):
                break  # 3x10 / 2'
            several.append(one)
        if len(several) > 1 and self._is_parted_from_load(row[0].end, several[-1].end):
            return row, row[0].end, False
        return tuple(several), several[-1].end, True

    def _is_parted_from_load(self, slash: int, end: int) -> bool:
        """Whether a slash between spaces parts repetitions from a load or a time: `4x6 / 70 kg`.

        Args:
            slash: the place of the first slash of the numbers.
            end: the place behind the last number.
        """
        cursor = self.cursor
        is_apart = cursor.tokens[slash].gap and cursor.tokens[slash + 1].gap
        is_behind_x = slash > 1 and cursor.is_(slash - 2, Role.TIMES) is not None
        has_unit = cursor.is_(end, *_UNITS) is not None or cursor.symbol(end, "%")
        return is_apart and is_behind_x and (has_unit or cursor.decimal(end - 1) is not None)

    def _listed(
        self, row: tuple[Amount, ...], *, chained: bool
    ) -> tuple[tuple[Amount, ...], int, bool]:
        cursor = self.cursor
        tokens = cursor.tokens
        several = [*row]
        while True:
            at = several[-1].end
            if cursor.symbol(at, ","):
                at += 1 + (tokens[at + 1].text in ANDS)
            elif tokens[at].text in _JOINS and len(several) > 1:
                at += 1
            else:
                break
            at += tokens[at].text in _RECORDS
            if tokens[at].text.startswith("00") and cursor.glued(at):
                cursor.fault(row[0].end - 1, at + 1, "a number")  # 1,000,00 kg
                return row, at + 1, False
            if cursor.decimal(at) is not None:
                break
            faults = len(cursor.faults)
            one = self.amount(at) if tokens[at].kind is NUMBER else None
            if one is not None and len(several) > 1 and self._is_next_list(one.end):
                several.append(one)
                break
            if one is None or not self._ends_item(one.end, chained=chained):
                del cursor.faults[faults:]  # of what is read again, as something else
                break
            several.append(one)
        return tuple(several), several[-1].end, False

    def _is_next_list(self, at: int) -> bool:
        """Whether a list of loads stands behind a list of repetitions: `12,10,8 45,50,55`."""
        tokens = self.cursor.tokens
        is_number = tokens[at].kind is NUMBER and tokens[at].gap
        return is_number and tokens[at + 1].text == "," and tokens[at + 2].kind is NUMBER

    def _ends_item(self, at: int, *, chained: bool) -> bool:
        """Whether a number that ends here can be one more of a list, and begins nothing else."""
        cursor = self.cursor
        token = cursor.tokens[at]
        if token.text in {"-", "/"}:
            return token.gap
        stated = {role for role, _ in cursor.roles(at)}
        if not stated.isdisjoint(_BEGINS_ANOTHER) or cursor.is_rest_time(at):
            return False
        if cursor.is_end(at) or token.text in _BEHIND_ITEM:
            return True
        if not chained and token.text == "%":
            return True
        fine = _BEHIND_CHAINED if chained else _BEHIND_ANY
        if Role.REPS in stated and cursor.is_short_of_failure(at):
            return False  # 3x8, 1 rep shy of failure
        return not stated.isdisjoint(fine)

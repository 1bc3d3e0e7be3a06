"""Several numbers of a kind: `12/10/8`, `15-12-10`, `50, 60, 70`."""

from __future__ import annotations

from backworkouts.notation.grammar.cursor import Amount, Cursor
from backworkouts.notation.grammar.tokens import END, NUMBER
from backworkouts.notation.vocabulary import ANDS, Role, merged

__all__ = ["Rows"]

_JOINS = ANDS | {"&"}
_RECORDS = merged(lambda one: one.records)
_BEHIND_ITEM = ANDS.union(",)](@.;|&")
_BEHIND_CHAINED = {Role.REPS, Role.SIDE, Role.EACH, Role.AT, Role.OF, Role.BODYWEIGHT}
_BEHIND_ANY = _BEHIND_CHAINED | {Role.FAILURE, Role.KG, Role.LB, Role.SECONDS, Role.MINUTES}
_BEGINS_ANOTHER = {Role.RIR, Role.TIMES}
_A_YEAR = 1900
_LIST = 3


class Rows(Cursor):
    """Reads numbers in a row."""

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
        while (value := self.number(at)) is not None and (row or value < _A_YEAR):
            row.append(Amount(value, value, at + 1))
            if not (self.symbol(at + 1, "-") and self.glued(at + 1) and self.glued(at + 2)):
                break
            at += 2
        return tuple(row) if len(row) >= _LIST else ()

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
                at += 1 + (self.tokens[at + 1].text in ANDS)
            elif self.tokens[at].text in _JOINS and len(several) > 1:
                at += 1
            else:
                break
            at += self.tokens[at].text in _RECORDS
            if self.decimal(at) is not None:
                break
            faults = len(self.faults)
            one = self.amount(at) if self.tokens[at].kind is NUMBER else None
            if one is None or not self._ends_item(one.end, chained=chained):
                del self.faults[faults:]  # of what is read again, as something else
                break
            several.append(one)
        return tuple(several), several[-1].end, False

    def _ends_item(self, at: int, *, chained: bool) -> bool:
        """Whether a number that ends here can be one more of a list, and begins nothing else."""
        token = self.tokens[at]
        if token.text in {"-", "/"}:
            return token.gap
        if self.is_end(at) or token.text in _BEHIND_ITEM:
            return True
        if not chained and token.text == "%":
            return True
        fine = _BEHIND_CHAINED if chained else _BEHIND_ANY
        said = {role for role, _ in self.roles(at)}
        if Role.REPS in said and self.is_short_of_failure(at):
            return False  # 3x8, 1 rep shy of failure
        return not said.isdisjoint(fine) and said.isdisjoint(_BEGINS_ANOTHER)

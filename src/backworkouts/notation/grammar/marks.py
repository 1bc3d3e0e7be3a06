"""What begins with a mark: `@`, `+`, `(`, `=`, an x with nothing before it."""

from __future__ import annotations

from bisect import bisect_left

from backworkouts.notation.grammar.naming import is_telling
from backworkouts.notation.grammar.numbers import RPE_MAX, Numbers
from backworkouts.notation.grammar.slots import Item, is_falling
from backworkouts.notation.grammar.tokens import NUMBER, WORD, Token
from backworkouts.notation.grammar.units import Kind, Quantity
from backworkouts.notation.vocabulary import PHRASES, Role

__all__ = ["Marks"]

_TEMPO_FROM = 1000
_LEAST_BARE_LOAD = 20
_NO_NUMBERS = {"inf", "infinity", "nan", "infkg", "inflb", "nankg", "nanlb", "\u221e", "-"}


class Marks(Numbers):
    """Reads what begins with a mark."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self._closings: list[int] | None = None
        self._telling: list[int] | None = None

    def _symbol(self, at: int) -> int | None:
        text = self.tokens[at].text
        if text == "@":
            return self._at(at)
        if text == "+":
            added = self.quantity(at)
            if added is not None:
                return self._load(added)
            return self._plus(at)
        if text == "*" and self.tokens[at + 1].kind is NUMBER and self.glued(at + 1):
            return self._leading_x(at)
        if text == "-" and self.tokens[at + 1].text == ">":
            self._separated = True
            return at + 2
        if text == "=" and self._item.groups and self._group.says_sets:
            return self._skip_to_end()  # 3 x 5, 2 x 4 = 23 reps
        if text == "(" and self.tokens[at + 1].kind is NUMBER and self.symbol(at + 2, ")"):
            return self._load_in_parentheses(at)
        if text in {".", ";", "(", "-"}:
            return self._skip_prose(at)
        return None

    def _load_in_parentheses(self, at: int) -> int | None:
        """`5x6 (60)`: a load without its unit."""
        group, load = self._group, self.quantity(at + 1)
        if group.pair is None or group.load is not None or load is None:
            return None
        if load.amounts[0].low < _LEAST_BARE_LOAD:
            return None
        return self._put("load", load._replace(kind=Kind.LOAD), at, at + 3)

    def _skip_to_end(self) -> int:
        self._only_fillers = False
        return self.last

    def _skip_prose(self, at: int) -> int | None:
        """Behind the sets, a sentence or a parenthesis that tells something is a note."""
        item = self._item
        if not (item.groups and item.groups[-1].says_sets and self.tokens[at + 1].kind is WORD):
            return None
        if self.tokens[at].text == "(" and self.roles(at + 1):
            return None
        if (
            self.tokens[at].text == "-"
            and not self.tokens[at].gap
            and self.tokens[at - 1].text != "-"
        ):
            return None
        end = self._closing(at) if self.tokens[at].text == "(" else self.last
        if not self._tells(at + 1, end):
            return None
        self._only_fillers = False
        self._separated = True
        return end

    def _closing(self, at: int) -> int:
        """The place of the next closing parenthesis, or of the end."""
        if self._closings is None:
            places = range(len(self.tokens))
            self._closings = [one for one in places if self.tokens[one].text == ")"]
        behind = bisect_left(self._closings, at)
        return self._closings[behind] if behind < len(self._closings) else self.last

    def _tells(self, begin: int, end: int) -> bool:
        """Whether a word between two places stands in sentences only."""
        if self._telling is None:
            texts = [token.text for token in self.tokens]
            self._telling = [
                at for at, text in enumerate(texts) if text not in PHRASES and is_telling(text)
            ]
        behind = bisect_left(self._telling, begin)
        return behind < len(self._telling) and self._telling[behind] < end

    def _leading_x(self, at: int) -> int | None:
        """An x with nothing to multiply before it: `Hammer Curl x 3 sets`, `Pull-Up x10`."""
        found = self.quantity(at + 1, chained=True)
        if found is None:
            return None
        if found.kind is Kind.BARE:
            following = self.product(found)
            if following is not None and len(following[0]) > 1:
                return self._product(at, *following)
            return self._times_bare(at, found)
        if found.kind is Kind.SETS:
            return self._scheme(at, found.end, sets=found, is_product=True)
        if found.kind in (Kind.REPS, Kind.FAILURE):
            return self._scheme(at, found.end, target=found, is_product=True)
        return None

    def _times_bare(self, at: int, found: Quantity) -> int | None:
        if not self._item.groups and at == self._item.begin:
            self.fault(at, found.end, "sets before the x")
            return found.end
        group, first = self._group, self._item.first_bare
        if first is not None and not group.says_sets:  # 10 pull-ups x 3
            self._item.taken.append((first.begin, first.end))
            return self._scheme(at, found.end, sets=found, target=first)
        if group.target is None or self._pending is not None:
            behind = self.quantity(found.end)
            if behind is not None and behind.kind is Kind.REPS:
                return self._scheme(at, found.end, sets=found)  # x3 7-9 reps
            return self._scheme(at, found.end, target=found, is_product=True)
        if self._separated and self.symbol(at - 1, ","):  # 150 x8, x8, x8
            return self._scheme(at, found.end, target=found, load=group.load, is_product=True)
        if group.sets is None:
            return self._scheme(at, found.end, sets=found)
        if group.pair is not None and is_falling(*group.pair):
            # 20 x 10 (x 3): the load, the repetitions, the sets
            load, group.target = group.pair
            group.load, group.sets = load._replace(kind=Kind.LOAD), found.amounts[0]
            group.pair = None
            self._took(at, found.end, group)
            return found.end
        return None

    def _at(self, at: int) -> int | None:
        after = at + 1
        if self.is_(after, Role.RPE, Role.RIR) is not None:
            return None  # the word reads it
        if self.tokens[after].text in _NO_NUMBERS:
            self.fault(at, after + 1, "a load")
            return after + 1
        maximum = self.maximum(after)
        if maximum is not None:
            return self._put("load", maximum, at, maximum.end)
        found = self.quantity(after)
        if found is None or found.kind is Kind.FAILURE:
            return None
        if found.kind is Kind.BARE:
            token = self.tokens[found.end]
            if token.kind is WORD and not token.gap:
                self.fault(at, found.end + 1, "a load with its unit")
                return found.end + 1
            if not self._expects_target(found):
                return self._bare_at(at, found)
        return self._single(found)

    def _bare_at(self, at: int, found: Quantity) -> int:
        """`@8` is RPE, up to 10; above it is a load, whose unit is not stated."""
        only = found.amounts[0]
        if len(found.amounts) == 1:
            tempo = self.tempo(found.begin) if only.low >= _TEMPO_FROM else None
            if tempo is not None:
                end = self.is_(tempo[1], Role.TEMPO) or tempo[1]
                return self._put("tempo", tempo[0], at, end)
            if only.low <= RPE_MAX:
                return self._effort(found._replace(kind=Kind.RPE), at, found.end)
            if only.high is None:
                return self._aside(found)
        return self._put("load", found._replace(kind=Kind.LOAD), at, found.end)

    def _plus(self, at: int) -> int | None:
        """A plus between two exercises, or between sets of one."""
        token = self.tokens[at]
        if self._depth > 0 or not token.gap or self.is_end(at + 1) or not self.tokens[at + 1].gap:
            return None
        self._separated = True
        return self._next_item(at, at + 1, is_sure=False)

    def _next_item(self, at: int, end: int, *, is_sure: bool) -> int:
        self._item.end = at
        self._pending = None
        self.items.append(Item(end, expects_partner=is_sure))
        self._separated = True
        self._only_fillers = False
        return end

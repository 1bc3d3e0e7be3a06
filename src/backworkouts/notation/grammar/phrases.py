"""What begins with a word or a mark: keys, efforts, rest intervals, sides, supersets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from backworkouts.model.set import SetKind, Side
from backworkouts.notation.grammar.cursor import Amount
from backworkouts.notation.grammar.marks import Marks
from backworkouts.notation.grammar.numbers import MOST_SETS, RPE_MAX
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL, WORD
from backworkouts.notation.grammar.units import Kind, Quantity
from backworkouts.notation.vocabulary import NUMBERS, ONE_SET, Role, merged

__all__ = ["Phrases"]

_SEVERAL = 2
_BEFORE_LOAD = merged(lambda one: one.before_load)
_BEFORE_BODYWEIGHT = merged(lambda one: one.before_bodyweight) | {"@", "("}
_ARTICLES = merged(lambda one: one.articles)
_DROP_TO = merged(lambda one: one.drop_to)
_MAXIMA = merged(lambda one: one.maxima)
_MAXIMA_ALONE = merged(lambda one: one.maxima_alone)


class Phrases(Marks):
    """Reads what begins with a word or a mark."""

    def _word(self, at: int) -> int | None:
        token = self.tokens[at]
        after = None
        if token.kind is SYMBOL:
            after = self._symbol(at)
        elif token.text == "x":
            after = self._leading_x(at)
        elif token.text in NUMBERS:
            after = self._spelled(at, NUMBERS[token.text])
        if after is not None:
            return after
        for role, end in self.roles(at):
            handler = self._HANDLERS.get(role)
            after = None if handler is None else handler(self, at, end)
            if after is not None:
                return after
        return None

    def _spelled(self, at: int, number: int) -> int | None:
        """`three sets`; and `of ten`, right behind the sets."""
        counted = self.quantity(at)
        if counted is not None and counted.kind in (Kind.SETS, Kind.REPS):
            return self._single(counted)
        if counted is not None or number == 1 or not self._only_fillers:
            return None
        spelled = Quantity(Kind.BARE, (Amount(number, number, at + 1),), at, at + 1)
        if not self._expects_target(spelled):
            return None
        return self._scheme(at, at + 1, target=spelled)

    def _at_word(self, at: int, end: int) -> int | None:
        """`at 185`: a load without its unit, behind sets that are said already."""
        if self.tokens[at].text not in _BEFORE_LOAD:
            return None
        group = self._group
        if group.target is None or group.load is not None or self.tokens[end].kind is not NUMBER:
            return None
        is_article = self.tokens[at].text in _ARTICLES  # "then a 5 rep max"
        maximum = None if is_article else self.maximum(end)
        if maximum is not None:
            return self._put("load", maximum, at, maximum.end)  # 3x5 with an 8RM
        found = self.quantity(end)
        if found is None or found.kind is not Kind.BARE or found.amounts[0].low <= RPE_MAX:
            return None
        if found.amounts[0].low != found.amounts[0].high or self._times(found.end) is not None:
            return None
        return self._put("load", found._replace(kind=Kind.LOAD), at, found.end)

    def _superset(self, at: int, end: int) -> int:
        if at == self._item.begin and len(self.items) == 1:
            end = self.is_(end, Role.AT) or end  # "Superset: ..." stands before the exercises
            self._item.taken.append((at, end))
            return end
        while self.symbol(end, ":", "/", "-"):
            end += 1
        end = self.is_(end, Role.AT) or end
        return self._next_item(at, end, is_sure=True)

    def _then(self, at: int, end: int) -> int | None:
        nested = self.is_(end, Role.SUPERSET)
        if nested is not None:
            return self._superset(at, nested)
        self._separated = True
        return None

    def _sets_key(self, at: int, end: int) -> int | None:
        """`Sets: 3`, or the number of a set in a log: `Set 2: 80kg x 8`."""
        keyed = self.skip(end, ":", "=")
        found = self._keyed(keyed) if self.tokens[keyed].kind is NUMBER else None
        if found is None:
            return None
        is_many = self.tokens[at].text not in ONE_SET
        if keyed > end or is_many:
            if found.kind is Kind.BARE:
                return self._scheme(at, found.end, sets=found)
            return None
        after = end + 1
        if found.amounts[0].low > MOST_SETS:
            return None  # "Speed Set 230x3"
        after = self.is_(after, Role.TIMES) or self.skip(after, ":", "-", ")", ".", ",")
        group = self._group
        if group.says_sets:
            group = self._new_group()
        group.is_one = True
        self._took(at, after, group)
        return after

    def _keyed(self, at: int) -> Quantity | None:
        return self.quantity(at, keyed=True)

    def _reps_key(self, at: int, end: int) -> int | None:
        """`Reps: 8-10`."""
        keyed = self.skip(end, ":", "=")
        found = self._keyed(keyed)
        if found is None or found.kind not in (Kind.BARE, Kind.FAILURE, Kind.REPS, Kind.TIME):
            return None
        return self._scheme(at, found.end, target=found)

    def _load_key(self, at: int, end: int) -> int | None:
        """`Weight: 60kg`."""
        keyed = self.skip(end, ":", "=")
        found = self.maximum(keyed) or self.quantity(keyed) if keyed > end else None
        if found is None or found.kind not in (Kind.LOAD, Kind.BARE):
            return None
        return self._put("load", found._replace(kind=Kind.LOAD), at, found.end)

    def _failure(self, at: int, end: int) -> int | None:
        group = self._group
        if group.target is not None and group.target.kind in (Kind.BARE, Kind.REPS):
            if self.tokens[at].text in _MAXIMA:
                return None  # 3x10 max
            return self._put("to_failure", value=True, begin=at, end=end)
        if group.target is None and (group.sets is not None or at > self._item.begin):
            target = Quantity(Kind.FAILURE, (), at, end)
            if group.sets is None and self.tokens[at].text in _MAXIMA_ALONE:
                return None
            return self._scheme(at, end, target=target)
        return None

    def _short_of(self, at: int, end: int) -> int | None:  # noqa: ARG002  called as the others
        """`1 rep shy of failure` is not to failure."""
        behind = self.is_(end, Role.FAILURE)
        if behind is None:
            return None
        self._only_fillers = False
        return behind

    def _side(self, at: int, end: int) -> int | None:
        is_aside = self.symbol(at - 1, "(") and at > 0
        if (self._item.groups or is_aside) and not self._group.per_side:
            return self._put("per_side", value=True, begin=at, end=end)
        return end if self._item.groups else None

    def _one_side(self, at: int, end: int, side: Side) -> int | None:
        """`3x10 left`, right behind the sets; elsewhere the word belongs to a name or a note."""
        group = self._group
        is_behind = bool(self._item.taken) and self._item.taken[-1][1] == at
        if group.target is None or group.per_side or group.side is not None or not is_behind:
            return None
        if self.tokens[end].kind is WORD and not self.roles(end):
            return None
        group.side = side
        self._took(at, end, group)
        return end

    def _each(self, at: int, end: int) -> int | None:
        """`each` is each side, unless it is each dumbbell: `@ 20kg each`."""
        group = self._group
        if group.target is None or group.per_side:
            return None
        taken = self._item.taken[-1] if self._item.taken else (0, 0)
        is_load = group.load is not None and taken[1] == group.load.end
        if taken[1] != at or is_load or self.tokens[end].kind is WORD:
            return None
        return self._put("per_side", value=True, begin=at, end=end)

    def _rest(self, at: int, end: int) -> int | None:
        value = self.skip(end, ":", "=", "-")
        for _ in range(_SEVERAL):
            value = self.is_(value, Role.OF, Role.AT) or value
        time = self.time(value)
        if time is None:
            return None
        after = self.is_(time.end, Role.REST) or time.end
        return self._put_rest(at, time, after)

    def _tempo(self, at: int, end: int) -> int | None:
        tempo = self.tempo(self.skip(end, ":", "="))
        return None if tempo is None else self._put("tempo", tempo[0], at, tempo[1])

    def _effort_key(self, at: int, end: int, kind: Kind) -> int | None:
        value = self.skip(end, ":", "=", "@")
        value = self.is_(value, Role.OF) or value
        if self.symbol(value, "-") and self.glued(value + 1) and self.tokens[value].gap:
            self.fault(at, value + 2, f"{kind.value} from 0 to 10 in steps of 0.5")
            return value + 2
        value = self.skip(value, "-")
        amounts, stop, _ = self._amounts(value, chained=True)
        if not amounts or self.tokens[value].kind is not NUMBER:
            return None
        begin = at - 1 if self.symbol(at - 1, "@") and at else at
        return self._effort(Quantity(kind, amounts, value, stop), begin, stop)

    def _bodyweight(self, at: int, end: int) -> int | None:
        found = self.bodyweight(at, end)
        product = self.product(found) if self._times(found.end) is not None else None
        if product is not None and len(product[0]) > 1:
            return self._product(at, *product)
        group = self._group
        is_alone = self.tokens[end].kind is SYMBOL or self.is_end(end)
        before = self.tokens[at - 1].text if at else ""
        is_load = found.end > end or is_alone or group.target is not None
        if group.load is not None or not (is_load or before in _BEFORE_BODYWEIGHT):
            return None
        return self._put("load", found, at, found.end)

    def _last(self, at: int, end: int) -> int | None:
        """`last set to failure`."""
        behind = self.is_(end, Role.FAILURE)
        if behind is None:
            behind = self.is_(self.is_(end, Role.OF, Role.AT, Role.TO) or end, Role.FAILURE)
        if behind is None or not self._item.groups:
            return None
        group = self._group
        group.last = "failure"
        self._took(at, behind, group)
        return behind

    def _kind(self, at: int, end: int, kind: SetKind) -> int | None:
        """`warm-up`: of the sets before it, or of those behind it."""
        self._keeps_kind = self.tokens[end - 1].text in _DROP_TO  # drop to 80kg x 8, 60kg x 8
        end = self.is_(end, Role.SETS) or end
        is_of_next = self.tokens[end - 1].text in ONE_SET and self.tokens[end].kind is NUMBER
        group = self._group
        if group.says_sets and kind is not SetKind.DROP and not (self._separated or is_of_next):
            group.kind = kind
        else:
            self._separated |= group.says_sets
            self._pending = kind
            self._item.unused = (at, end)
        self._item.taken.append((at, end))
        return end

    def _so_many_each(self, at: int, end: int, reps: int) -> int | None:
        group = self._group
        if group.target is not None or not (group.sets or group.load):
            return None
        amount = Amount(reps, reps, end)
        return self._scheme(at, end, target=Quantity(Kind.REPS, (amount,), at, end))

    def _emom(self, at: int, end: int) -> int | None:
        value = self.is_(end, Role.TIMES, Role.OF) or self.skip(end, ":")
        found = self.quantity(value, chained=True)
        if found is not None and found.kind is Kind.BARE and self.symbol(found.end, ":"):
            found = self._timed(found.amounts, value, found.end, Role.MINUTES)
        if found is None or found.kind is not Kind.TIME:
            return None
        return self._minutes(found, at, found.end)

    def _optional(self, at: int, end: int) -> int:
        return self._put("optional", value=True, begin=at, end=end)

    _HANDLERS: ClassVar[dict[Role, Callable[..., int | None]]] = {
        Role.SUPERSET: _superset,
        Role.SETS: _sets_key,
        Role.REPS: _reps_key,
        Role.FAILURE: _failure,
        Role.SHORT_OF: _short_of,
        Role.SIDE: _side,
        Role.EACH: _each,
        Role.REST: _rest,
        Role.TEMPO: _tempo,
        Role.RPE: partial(_effort_key, kind=Kind.RPE),
        Role.RIR: partial(_effort_key, kind=Kind.RIR),
        Role.LOAD: _load_key,
        Role.BODYWEIGHT: _bodyweight,
        Role.AT: _at_word,
        Role.THEN: _then,
        Role.LAST: _last,
        Role.WARM_UP: partial(_kind, kind=SetKind.WARM_UP),
        Role.DROP: partial(_kind, kind=SetKind.DROP),
        Role.BACK_OFF: partial(_kind, kind=SetKind.BACK_OFF),
        Role.REST_PAUSE: partial(_kind, kind=SetKind.REST_PAUSE),
        Role.CLUSTER: partial(_kind, kind=SetKind.CLUSTER),
        Role.LEFT: partial(_one_side, side=Side.LEFT),
        Role.RIGHT: partial(_one_side, side=Side.RIGHT),
        Role.SINGLES: partial(_so_many_each, reps=1),
        Role.DOUBLES: partial(_so_many_each, reps=2),
        Role.TRIPLES: partial(_so_many_each, reps=3),
        Role.EMOM: _emom,
        Role.OPTIONAL: _optional,
    }

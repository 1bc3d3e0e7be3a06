"""The slots that a line fills: one exercise after the other, one kind of sets after the other."""

from __future__ import annotations

from itertools import pairwise

from attrs import define, field

from backworkouts.model.load import Unit
from backworkouts.model.set import SetKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.groups import Group
from backworkouts.notation.grammar.quantities import Kind, Quantities, Quantity
from backworkouts.notation.grammar.tokens import NUMBER, SYMBOL
from backworkouts.notation.vocabulary import ANDS, Role

__all__ = ["Item", "LineReader", "is_falling", "is_open", "settle"]

_SEPARATORS = {",", ";", "(", ")", "[", "]", "/", "|", "&", "\u2192", ".", ":"}
_FILLERS = (Role.OF, Role.AT, Role.TIMES, Role.THEN, Role.TO, Role.BODYWEIGHT)
_SEVERAL = 2
_WEIGHTS = {Unit.KG, Unit.LB}


def is_open(load: Quantity) -> bool:
    """Whether some load has no upper end (`60+ kg`), which no set holds."""
    return any(amount.high is None for amount in load.amounts)


@define
class Item:
    """What a line states of one exercise."""

    begin: int
    groups: list[Group] = field(factory=list)
    taken: list[tuple[int, int]] = field(factory=list)
    """The tokens that state something of sets, as ranges in order."""
    end: int = 0
    first_bare: Quantity | None = None
    """A number at the very beginning: `4-6 Strict Pullup`."""
    expects_partner: bool = False
    label: str | None = None
    """What it is counted by within the line: `A2`."""
    label_at: tuple[int, int] | None = None
    asides: list[tuple[int, int]] = field(factory=list)
    """The tokens that state something of sets that no set holds, for the note."""
    added: list[tuple[int, int]] = field(factory=list)
    """Loads on top of bodyweight whose unit is not stated: the note keeps what they are on."""
    unused: tuple[int, int] | None = None
    """A word for a kind of sets, as long as no sets of that kind are stated."""


def is_falling(first: Quantity, second: Quantity) -> bool:
    """Whether the first number is above the second, as a load is above its repetitions."""
    return first.amounts[0].low > second.amounts[0].low


class LineReader:
    """Fills the slots of what a line states; the handlers of numbers, marks and words use it.

    A slot that is full already, behind a comma, begins the next sets of the exercise; without a
    comma it is a fault.

    Attributes:
        cursor: the tokens of the line.
        quantities: the numbers in it, with their units.
        items: the exercises of the line so far.
        pending: the kind of the sets that follow.
        keeps_kind: whether the sets behind those are of that kind too.
        depth: how many parentheses are open.
        is_separated: whether a comma, a word or a mark parts what was read last from what follows.
        doubts: tokens that have a second reading, and what was assumed of them.
        tells_sum: whether the line begins with the sum of the sets of a workout.
        only_fillers: whether nothing but words such as `of` stands behind what was read last.
    """

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.quantities: Quantities = Quantities(self.cursor)
        self.items: list[Item] = []
        self.doubts: list[tuple[int, int, str]] = []
        self.pending: SetKind | None = None
        self.keeps_kind: bool = False
        self.depth: int = 0
        self.is_separated: bool = True
        self.only_fillers: bool = False
        self.tells_sum: bool = False

    @property
    def item(self) -> Item:
        """The exercise that is being read."""
        return self.items[-1]

    @property
    def group(self) -> Group:
        """Its last sets."""
        item = self.item
        if not item.groups:
            item.groups.append(Group())
        return item.groups[-1]

    def new_group(self) -> Group:
        """Begin further sets of the exercise."""
        group = Group(kind=self.pending)
        self.item.groups.append(group)
        return group

    def took(self, begin: int, end: int, group: Group) -> None:
        """Note that the tokens from `begin` to before `end` are of these sets."""
        self.item.taken.append((begin, end))
        group.spans.append((begin, end))
        self.is_separated = False
        self.only_fillers = True

    def pass_over(self, at: int) -> None:
        """A token that states nothing of sets: a word of the name, of a note, or a mark."""
        token = self.cursor.tokens[at]
        if token.kind is SYMBOL:
            self.depth += (token.text == "(") - (token.text == ")")
            if token.text in _SEPARATORS or (token.text == "-" and token.gap):
                self.is_separated = True
        elif token.text in ANDS:
            self.is_separated = True
        elif token.kind is NUMBER or self.cursor.is_(at, *_FILLERS) is None:
            self.only_fillers = False

    def put(self, slot: str, value: object, begin: int, end: int) -> int:
        """Fill a slot of the group, or of all of them when it is set off by a comma."""
        groups = self.item.groups or [self.group]
        if getattr(groups[-1], slot) not in (None, False):
            if slot == "load" and self.is_separated:
                groups = [self.new_group()]
            else:
                what = {"rir": "one RPE or RIR", "load": "one load"}.get(slot, f"one {slot}")
                self.cursor.fault(begin, end, what)
                return end
        alone = not self.is_separated or slot in {"load", "to_failure"}
        for group in groups[-1:] if alone else groups:
            if getattr(group, slot) in (None, False):
                setattr(group, slot, value)
        self.took(begin, end, groups[-1])
        return end

    def scheme(
        self,
        begin: int,
        end: int,
        *,
        sets: Quantity | None = None,
        target: Quantity | None = None,
        load: Quantity | None = None,
        is_product: bool = False,
        pair: tuple[Quantity, Quantity] | None = None,
    ) -> int:
        """Sets, what each aims at and a load that stand together."""
        if target is not None and sets is not None and self._is_stated(sets):
            sets = None
        load = self._one_load(load)
        group = self.group
        self._give_loads(group, sets, target)
        if group.holds(sets, target, load):
            if not self.is_separated:
                self.cursor.fault(begin, end, "a comma or 'then' between two kinds of sets")
            group = self.new_group()
        group.kind = group.kind or self.pending
        if sets is not None:
            group.sets, *more = sets.amounts
            if more:
                self.cursor.fault(begin, end, "one number of sets")
        if target is not None:
            group.target = target
        if load is not None:
            group.load = load
        group.has_product |= is_product
        group.pair = pair
        if group.stated_at is None and (sets is not None or target is not None):
            group.stated_at = begin
        self.took(begin, end, group)
        if not self.keeps_kind:
            self.pending = None
        self.item.unused = None
        return end

    def settle_parentheses(self, item: Item) -> None:
        """`(15x20kg) 10x40kg`: less load in parentheses before the other sets is a warm-up.

        No word states so: it is a doubt.
        """
        groups = item.groups
        begin = groups[0].spans[0][0] if groups and groups[0].spans else 0
        if not begin or not self.cursor.symbol(begin - 1, "(") or groups[-1] is groups[0]:
            return
        closing = self.cursor.closing(begin)
        inside = [one for one in groups if one.spans and one.spans[-1][1] <= closing]
        outside = groups[len(inside) :]
        if not outside or any(one.kind is not None for one in inside):
            return
        if _heaviest(inside) < _heaviest(outside[:1]):
            for group in inside:
                group.kind = SetKind.WARM_UP
        self.doubts.append((begin, closing, "the kind of the sets in parentheses"))

    @staticmethod
    def _give_loads(group: Group, sets: Quantity | None, target: Quantity | None) -> None:
        """`(90, 90, 100) 3x10`: numbers before as many sets are their loads."""
        before = group.target
        if before is None or before.kind is not Kind.BARE or sets is None or target is None:
            return
        is_alone = group.sets is None and group.load is None
        if is_alone and len(before.amounts) == sets.amounts[0].low > 1:
            group.load, group.target = before._replace(kind=Kind.LOAD), None

    def _one_load(self, load: Quantity | None) -> Quantity | None:
        """The load, unless it is open-ended: then it stays in the note."""
        if load is None or not is_open(load):
            return load
        self.item.asides.append((load.begin, load.end))
        return None

    def _is_stated(self, sets: Quantity) -> bool:
        """Whether a `1 x` only begins to list the sets: `5 sets, 1 x 25, 20, 15, 10, 5`."""
        group = self.group
        return sets.amounts[0].low == 1 and group.sets is not None and group.target is None


def _heaviest(groups: list[Group]) -> float:
    loads = [amount.low for group in groups if group.load for amount in group.load.amounts]
    return max(loads, default=0)


def settle(item: Item) -> None:
    """Give pairs of numbers in a row one meaning: `60x8, 20x10` are loads by repetitions.

    So are those behind a load with its unit (`45 lbs x 3, 50 x 3`), and `3x90, 5x100kg` are
    repetitions by loads. A number of sets before the sets one by one states nothing more.
    """
    groups = item.groups
    if len(groups) < _SEVERAL:
        return
    if any(group.is_one for group in groups) and groups[0].target is None:
        groups[0].sets = None
    _carry_load(groups)
    unit: Unit | None = None
    is_log = any(group.pair is not None and group.sets is None for group in groups)
    is_log |= any(group.is_repeated for group in groups)  # 14 x 10, 24 x 15 (x 3)
    for group in groups:
        if group.pair is None:
            is_load_first = group.has_product and group.load is not None and not group.sets
            if is_load_first and group.load is not None and group.target is not None:
                is_log |= group.load.begin < group.target.begin
                unit = group.load.unit if group.load.unit in _WEIGHTS else unit
        elif is_log and (group.sets is None or is_falling(*group.pair)):
            first, second = group.pair
            group.sets, group.target = None, second
            group.load = first._replace(kind=Kind.LOAD, unit=unit)
    heavy = [(one, one.pair) for one in groups if one.pair is not None and one.may_be_at_load]
    if len(heavy) == len(groups) and any(group.has_many_reps for group in groups):
        for group, (reps, load) in heavy:  # 4x90, 4x120: four repetitions with 90 and with 120
            group.sets, group.target = None, reps
            group.load = load._replace(kind=Kind.LOAD, unit=unit)
    last = groups[-1]
    if last.has_product and last.load is not None and last.sets is None:
        _settle_loads(groups[:-1], last.load.unit)


def _carry_load(groups: list[Group]) -> None:
    """`60 kg 8 reps, 8 reps`: a load before its repetitions is that of those behind, too."""
    for before, group in pairwise(groups):
        load, target = before.load, group.target
        if load is None or target is None or target.kind is not Kind.REPS:
            continue
        is_alone = group.load is None and group.sets is None and not group.has_product
        if is_alone and before.sets is None and before.target is not None:
            group.load = load if load.begin < before.target.begin else None


def _settle_loads(groups: list[Group], unit: Unit | None) -> None:
    pairs = [group.pair for group in groups if group.pair is not None]
    if len(pairs) < len(groups) or any(group.load is not None for group in groups):
        return  # 3x12 with 12 kg, then 8 kg x 10
    for group, (reps, load) in zip(groups, pairs, strict=True):
        if load.amounts[0].low > reps.amounts[0].low:
            group.sets, group.target = None, reps
            group.load = load._replace(kind=Kind.LOAD, unit=unit)

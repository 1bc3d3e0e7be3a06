"""Looking along the tokens of a line: what stands at a place, and where the next thing begins.

Every method takes a place and gives a place; none remembers anything. `None` means "not here".
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from backworkouts import limits
from backworkouts.errors import Code
from backworkouts.notation.grammar.known_names import known_spans
from backworkouts.notation.grammar.naming import is_telling
from backworkouts.notation.grammar.text import Fault
from backworkouts.notation.grammar.tokens import END, ENDS, NUMBER, SYMBOL, WORD, Token
from backworkouts.notation.vocabulary import ADJECTIVES, ONE_SET, PHRASES, PLANS, Role

__all__ = ["Cursor"]

_DIGITS = 12  # no ceiling of `limits` is longer, and int() of a longer text is slow or refused
_ADJECTIVES = 3
_BEFORE_LABEL = {"/", "|", ",", ";", "+"}
_CENTS = {"00", "25", "50", "75"}
_QUOTES = ("'", '"')
_GROUP = 3  # digits between two marks for thousands
_MOST_SETS = 10
_CLOCK = 2  # digits of the seconds in 1:30
_PARTS_OF_TEMPO = (3, 4)


class Cursor:
    """The tokens of one line.

    Attributes:
        tokens: them, with some ends.
        faults: what was found that tries to state something and fails.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._roles: dict[int, list[tuple[Role, int]]] = {}
        self.faults: list[Fault] = []

    def part(self, begin: int, end: int) -> Cursor:
        """A cursor over some of the tokens; this one for all of them, with what it found out."""
        if begin == 0 and end == self.last:
            return self
        return Cursor([*self.tokens[begin:end], *self.tokens[self.last :]])

    def fault(self, begin: int, end: int, expected: str, code: Code = Code.UNREADABLE) -> None:
        """Note that the tokens from `begin` to before `end` are none of what is expected."""
        tokens = self.tokens
        start = tokens[begin].start
        stop = max(tokens[end - 1].end, start) if end > begin else tokens[begin].end
        self.faults.append(Fault(start, stop, "", expected, code))

    @cached_property
    def names(self) -> dict[int, int]:
        """Where known names begin whose words may state something of sets, and where they end."""
        return known_spans(self.tokens)

    # words

    def roles(self, at: int) -> list[tuple[Role, int]]:
        """Return what the phrases that begin here may state, the longest first, and their ends."""
        tokens = self.tokens
        found = PHRASES.get(tokens[at].text)
        if found is None:
            return []
        known = self._roles.get(at)
        if known is not None:
            return known
        stated = self._roles[at] = []
        for rest, role in found:
            end = at + 1
            for word in rest:
                if (
                    tokens[end].text in {"-", "."}
                    and not tokens[end].gap
                    and word != tokens[end].text
                ):
                    end += 1
                if tokens[end].text != word:
                    break
                end += 1
            else:
                stated.append((role, end))
        return stated

    def is_(self, at: int, *wanted: Role) -> int | None:
        """Where a phrase of one of these roles ends that begins here."""
        if self.tokens[at].text not in PHRASES:
            return None
        for role, end in self.roles(at):
            if role in wanted:
                return end
        return None

    def is_short_of_failure(self, at: int) -> bool:
        """Whether repetitions, for which a word stands here, are those not done before failure."""
        reps = self.is_(at, Role.REPS)
        short = None if reps is None else self.is_(reps, Role.SHORT_OF)
        return short is not None and self.is_(short, Role.FAILURE) is not None

    def partner(self, at: int) -> int | None:
        """Where a partner's name begins behind a mark and a label: `/ A2) Face Pull`."""
        if self.tokens[at].text not in _BEFORE_LABEL:
            return None
        letter, number = self.tokens[at + 1 : at + 3]
        if letter.kind is not WORD or len(letter.text) > 1 or number.kind is not NUMBER:
            return None
        if number.gap or not "2" <= number.text <= "9":
            return None
        end = at + 3
        while self.symbol(end, ")", ":", "."):
            end += 1
        return end if self.tokens[end].kind is WORD and self.tokens[end].gap else None

    def is_rest_time(self, at: int) -> bool:
        """Whether a unit of time and a word for rest stand here: `60 sec rest`."""
        unit = self.is_(at, Role.SECONDS, Role.MINUTES)
        if unit is None:
            return self.symbol(at, "'", '"') and self.is_(at + 1, Role.REST) is not None
        unit = self.is_(unit, Role.OF, Role.TO) or unit
        return self.is_(unit, Role.REST) is not None

    def symbol(self, at: int, *texts: str) -> bool:
        """Whether one of these symbols stands here."""
        token = self.tokens[at]
        return token.kind is SYMBOL and token.text in texts

    def is_negative(self, at: int) -> bool:
        """Whether a minus stands right before a number, and not before what stands before it."""
        minus, number = self.tokens[at : at + 2]
        return minus.text == "-" and minus.gap and number.kind is NUMBER and not number.gap

    def skip(self, at: int, *texts: str) -> int:
        """The place after the symbol here, if it is one of these."""
        return at + 1 if self.symbol(at, *texts) else at

    def glued(self, at: int) -> bool:
        """Whether the token here stands right behind the one before."""
        return not self.tokens[at].gap

    def closes_quotation(self, at: int) -> bool:
        """Whether the quotation mark here closes one that stands open: `"Row 3x8"`."""
        return at in self._closing_quotes

    # numbers

    def number(self, at: int) -> float | None:
        """The number here, huge ones as a huge one."""
        token = self.tokens[at]
        if token.kind is not NUMBER:
            return None
        text = token.text
        if "." in text:
            return float(text) if len(text) <= 2 * _DIGITS else 10.0**_DIGITS
        return int(text) if len(text) <= _DIGITS else 10**_DIGITS

    def counted(self, at: int, *roles: Role) -> tuple[Role, int] | None:
        """The word for sets or repetitions here or behind adjectives, and where it ends."""
        for _ in range(_ADJECTIVES + 1):
            for role, end in self.roles(at):
                if role is Role.MAXIMUM:
                    return None  # a 5 rep max
                if role in roles:
                    return None if self._labels(at, end) else (role, end)
            token = self.tokens[at]
            if token.kind is not WORD or token.text not in ADJECTIVES:
                return None
            at += 1
            if self.symbol(at, "-") and self.glued(at):
                at += 1
        return None

    def _labels(self, at: int, end: int) -> bool:
        """Whether the word here labels the number behind it: `set 1: 10 set 2: 8`."""
        is_label = self.tokens[at].text in ONE_SET and self.tokens[end].kind is NUMBER
        return is_label and self.symbol(end + 1, ":", "=")

    def decimal(self, at: int) -> float | None:
        """`62,5` before a unit of load or before an x, as most of Europe writes it."""
        whole, comma, cents = self.tokens[at : at + 3]
        if comma.text != "," or comma.gap or whole.kind is not NUMBER or cents.kind is not NUMBER:
            return None
        if cents.gap or "." in whole.text + cents.text:
            return None
        if len(cents.text) > 1 and cents.text not in _CENTS:
            return None  # 3x8,60 kg: there are no plates for it
        unit = at + 3
        if self.symbol(unit, "-") and self.tokens[unit + 1].kind is NUMBER:
            unit += 2  # 62,5-65 kg
        if self.is_(unit, Role.KG, Role.LB) is None and not self._is_load_by_reps(at + 3, whole):
            return None
        return float(f"{whole.text[:_DIGITS]}.{cents.text}")

    def _is_load_by_reps(self, at: int, whole: Token) -> bool:
        """Whether repetitions follow what can be no number of sets: `42,5x6`."""
        tokens = self.tokens
        if tokens[at].text != "x" or tokens[at + 1].kind is not NUMBER:
            return False
        is_heavy = len(whole.text) > _CLOCK or int(whole.text) > _MOST_SETS
        return is_heavy and (whole.gap or whole is tokens[0])  # 3x12,5x10 are two kinds of sets

    def thousands(self, at: int) -> int | None:
        """`1,000` before a unit of load, as English writes it; `1'000`, as Switzerland does."""
        whole, comma, rest = self.tokens[at : at + 3]
        if comma.text not in {",", "'"} or comma.gap or rest.kind is not NUMBER:
            return None
        is_grouped = not rest.gap and len(rest.text) == _GROUP and whole.text[:1] != "0"
        if not is_grouped or not (whole.text + rest.text).isdecimal():
            return None
        if len(whole.text) > _GROUP or self.is_(at + 3, Role.KG, Role.LB) is None:
            return None
        value = int(whole.text + rest.text)
        return value if value <= limits.LOAD else None

    def spaced_tempo(self, at: int) -> tuple[str, int] | None:
        """`3 - 1 - 1 - 0`: a tempo with spaces, behind the word for it."""
        parts = [self.tokens[at].text]
        while self.symbol(at + 1, "-") and len(parts) < _PARTS_OF_TEMPO[-1]:
            at += 2
            parts.append(self.tokens[at].text.upper())
        if len(parts) not in _PARTS_OF_TEMPO or self.symbol(at + 1, "-"):
            return None
        if not all(len(one) == 1 for one in parts):
            return None
        return "-".join(parts), at + 1

    def clock(self, at: int) -> tuple[int, int] | None:
        """Seconds of a time such as `1:30`, and where it ends."""
        minutes, seconds = self.number(at), self.tokens[at + 1]
        if minutes is None or minutes % 1 or not (seconds.text == ":" and self.glued(at + 1)):
            return None
        last = self.tokens[at + 2]
        if last.kind is NUMBER and not last.gap and len(last.text) == _CLOCK and last.text < "60":
            return int(minutes) * 60 + int(last.text), at + 3
        return None

    def tempo(self, at: int) -> tuple[str, int] | None:
        """A tempo such as `3-1-1-0`, `313` or `21X0`, written with hyphens, and where it ends."""
        parts: list[str] = []
        first = at
        apart = False
        while at == first or self.glued(at):
            token = self.tokens[at]
            if token.text in {"-", "/"} and at > first:
                apart = True
            elif token.text == "x" or (token.kind is NUMBER and "." not in token.text):
                parts.append(token.text.upper())
            else:
                break
            if len(parts) > _PARTS_OF_TEMPO[-1]:
                return None  # 1-1-1-1-1: nobody's tempo, and perhaps a megabyte of it
            at += 1
        if not apart:
            parts = [*"".join(parts)]
        if len(parts) not in _PARTS_OF_TEMPO or self.tokens[at - 1].kind is SYMBOL:
            return None
        return "-".join(parts), at

    @property
    def last(self) -> int:
        """The place of the first end."""
        return len(self.tokens) - ENDS

    def is_end(self, at: int) -> bool:
        """Whether the line ends here."""
        return self.tokens[at].kind is END

    # what stands further on

    def plans(self, begin: int, end: int) -> bool:
        """Whether a word for later weeks stands between two places: `later 5-8 reps`, `W1-4`."""
        behind = bisect_left(self._planning, begin)
        return behind < len(self._planning) and self._planning[behind] < end

    def closing(self, at: int) -> int:
        """The place of the next closing parenthesis, or of the end."""
        behind = bisect_left(self._closings, at)
        return self._closings[behind] if behind < len(self._closings) else self.last

    def tells(self, begin: int, end: int) -> bool:
        """Whether a word between two places stands in sentences only."""
        behind = bisect_left(self._telling, begin)
        return behind < len(self._telling) and self._telling[behind] < end

    @cached_property
    def _closings(self) -> list[int]:
        return [at for at, token in enumerate(self.tokens) if token.text == ")"]

    def continues_behind(self, at: int) -> bool:
        """Whether a word such as "then" stands further on: until there a warm-up goes."""
        return at <= self._last_then

    def is_assisted(self, at: int) -> bool:
        """Whether a word for help stands before: `Assisted Pull-Up -20kg`."""
        return self._first_assisted < at

    @cached_property
    def _first_assisted(self) -> int:
        helped = (at for at in range(self.last) if self.is_(at, Role.ASSISTED) is not None)
        return next(helped, self.last)

    @cached_property
    def _last_then(self) -> int:
        thens = (at for at in range(self.last - 1, -1, -1) if self.is_(at, Role.THEN) is not None)
        return next(thens, -1)

    @cached_property
    def _closing_quotes(self) -> set[int]:
        closing: set[int] = set()
        is_open = dict.fromkeys(_QUOTES, False)
        for at, token in enumerate(self.tokens):
            if token.text not in is_open:
                continue
            if is_open[token.text]:
                closing.add(at)
                is_open[token.text] = False
            else:
                is_first = token.gap or at == 0 or self.tokens[at - 1].text == "("
                is_open[token.text] = is_first and not self.tokens[at + 1].gap
        return closing

    @cached_property
    def _planning(self) -> list[int]:
        tokens = self.tokens
        return [
            at
            for at, token in enumerate(tokens)
            if token.text in PLANS
            and (len(token.text) > 1 or (tokens[at + 1].kind is NUMBER and self.glued(at + 1)))
        ]

    @cached_property
    def _telling(self) -> list[int]:
        texts = [token.text for token in self.tokens]
        return [at for at, text in enumerate(texts) if text not in PHRASES and is_telling(text)]

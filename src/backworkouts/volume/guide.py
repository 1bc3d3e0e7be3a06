"""The range of weekly sets that rules ask for a muscle."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, field, frozen

from backworkouts.model import validate

__all__ = ["Guide", "Judgment"]

Judgment = Literal["below", "above", ""]
"""Where sets stand beside a guide; empty where they are, or may be, within it."""

_SETS = validate.optional(validate.number(0, 10_000, " sets a week"))
_CODE = validate.Check(
    "the code of a rule, or an empty text",
    lambda value: value == "" or validate.LINE.holds(value),
    types=(str,),
)


@frozen
class Guide:
    """The range of weekly sets that rules ask for a muscle, in fractional sets a week.

    Attributes:
        low: the least sets; None where no rule asks for any.
        high: the most sets; None where no rule limits them.
        low_rule: the code of the rule that owns `low`; empty without one.
        high_rule: the code of the rule that owns `high`; empty without one.

    Two rules may contradict each other: then `low` is greater than `high`.

    Raises:
        InvalidValueError: for what is no number of sets, or no code.

    >>> guide = Guide(10, 25, "VOL001", "VOL002")
    >>> guide.rules, guide.judge(7, 9), guide.judge(7, 12)
    (('VOL001', 'VOL002'), 'below', '')
    """

    low: float | None = field(default=None, validator=_SETS)
    high: float | None = field(default=None, validator=_SETS)
    low_rule: str = field(default="", validator=_CODE)
    high_rule: str = field(default="", validator=_CODE)

    @property
    def is_open(self) -> bool:
        """Whether no number is stated, so that every count is within the guide."""
        return self.low is None and self.high is None

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the rules that own the numbers, each once."""
        return tuple(dict.fromkeys(code for code in (self.low_rule, self.high_rule) if code))

    def judge(self, least: float, most: float) -> Judgment:
        """Return where sets stand: below or above if every number that they may be is.

        Args:
            least: the least sets that a muscle gets.
            most: the most sets that it may get, as `Volume.most` returns them.
        """
        if self.low is not None and most < self.low:
            return "below"
        if self.high is not None and least > self.high:
            return "above"
        return ""

    def owned_by(self, rule: str) -> Guide:
        """Return this guide with a rule as the owner of its numbers.

        Args:
            rule: the code of the rule.
        """
        return evolve(
            self,
            low_rule="" if self.low is None else rule,
            high_rule="" if self.high is None else rule,
        )

    def within(self, other: Guide) -> Guide:
        """Return the range that both guides share: the greater low end, and the lesser high end.

        Args:
            other: the other guide. An end that one of the two leaves open is that of the other.

        >>> Guide(low=10).within(Guide(low=4, high=25))
        Guide(low=10, high=25, low_rule='', high_rule='')
        """
        lows = [guide for guide in (self, other) if guide.low is not None]
        highs = [guide for guide in (self, other) if guide.high is not None]
        low = max(lows, key=lambda guide: guide.low or 0, default=Guide())
        high = min(highs, key=lambda guide: guide.high or 0, default=Guide())
        return Guide(low.low, high.high, low.low_rule, high.high_rule)

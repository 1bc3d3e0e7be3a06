"""DAT006: a note that allows what is not found, or no rule at all."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.allow import Allowed
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.sentence import listed
from backworkouts.suggest import nearest

__all__ = ["RULE"]


def _look(allowed: Allowed, options: Options) -> Iterator[Match]:
    known = {*allowed.names}
    for allow in allowed.allows:
        if allow.name not in known:
            near = nearest(allow.name, allowed.names)
            guess = f"; is it {listed(near, 'or')}?" if near else ""
            yield Match(allow.where, f"a note allows {allow.name}, which is no rule{guess}")
        elif not allow.is_used and allow.name in allowed.checked:
            yield Match(allow.where, f"a note allows {allow.name}, and there is nothing to allow")


RULE = Rule(
    code="DAT006",
    name="unused-allow",
    severity=Severity.INFO,
    summary="What a note allows is there.",
    why=(
        "A note that allows a finding shows that somebody has thought about it. A note that allows "
        "what is no longer found, or an unknown rule, is misleading, and will hide the finding "
        "when it comes back. A rule that did not run leaves its notes alone."
    ),
    bad="Pull-Up 3x8\nDeadlift 3x5  # allow: ORD001",
    good="Deadlift 3x5  # allow: ORD001\nPull-Up 3x8",
    grounds=(Ground("textbook", "a note that nothing needs any more misleads", Confidence.HIGH),),
    look=_look,
    scope=Scope.ALLOWED,
)

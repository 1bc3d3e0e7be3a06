"""The movement that an unknown name ends in: `texas hex deadlift` is a deadlift.

A name states a movement when it has one noun of movement, as its last word but for words that
describe, and no word that makes another movement of the noun: an upright row is no row. All names
of the catalog agree with this, which a test checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backworkouts import limits
from backworkouts._catalog.folding import in_order
from backworkouts._catalog.words import IMPLIED, MOVEMENTS, OPTIONAL, Words
from backworkouts.model.terms import Pattern

__all__ = ["movement_of"]


class _Noun(NamedTuple):
    """What a noun of movement means.

    Attributes:
        pattern: its movement when no word of `with_words` stands beside it; None for unclear.
        unless: words that make the movement another, or unclear.
        with_words: movements by words beside the noun; words of two movements make it unclear.
    """

    pattern: Pattern | None
    unless: Words = frozenset()
    with_words: tuple[tuple[Words, Pattern], ...] = ()


def _words(text: str) -> Words:
    return frozenset(text.split())


_NOT_STRENGTH = _words(
    "ergometer rower concept2 c2 indoor boat water meter calorie cal interval sprint easy"
)
_SCAPULAR = _words("scapular scap scapula retraction protraction depression")

_NOUNS: dict[str, _Noun] = {
    "row": _Noun(
        Pattern.HORIZONTAL_PULL,
        _words("upright rear delt elbow superman straight arm") | _SCAPULAR | _NOT_STRENGTH,
    ),
    "rudern": _Noun(Pattern.HORIZONTAL_PULL, _words("aufrecht aufrechte") | _NOT_STRENGTH),
    "deadlift": _Noun(Pattern.HIP_HINGE),
    "kreuzheben": _Noun(Pattern.HIP_HINGE),
    "goodmorning": _Noun(Pattern.HIP_HINGE, _words("seated sitting")),
    "swing": _Noun(None, _words("arm leg"), ((_words("kettlebell dumbbell"), Pattern.HIP_HINGE),)),
    "pulldown": _Noun(
        Pattern.VERTICAL_PULL,
        _words("straight gerader stiff arm rope superman triceps ab prone floor") | _SCAPULAR,
    ),
    "pullup": _Noun(
        Pattern.VERTICAL_PULL,
        _words("australian horizontal fat inverted supine frontlever") | _SCAPULAR,
    ),
    "chinup": _Noun(Pattern.VERTICAL_PULL, _words("australian horizontal inverted supine")),
    "klimmzug": _Noun(
        Pattern.VERTICAL_PULL, _words("australische australischer horizontale horizontal")
    ),
    "pullover": _Noun(Pattern.SHOULDER_EXTENSION),
    "facepull": _Noun(Pattern.UPPER_BACK),
    "shrug": _Noun(
        Pattern.SCAPULAR_ELEVATION, _words("kelso prone hanging lat dip bench") | _SCAPULAR
    ),
    "hyperextension": _Noun(Pattern.SPINAL_EXTENSION, _words("reverse oblique side lateral")),
    "extension": _Noun(
        None,
        _words("wrist neck calf lateral side thoracic shoulder finger oblique"),
        (
            (_words("back lumbar spinal"), Pattern.SPINAL_EXTENSION),
            (_words("triceps"), Pattern.ELBOW_EXTENSION),
            (_words("leg knee quad"), Pattern.KNEE_EXTENSION),
            (_words("hip"), Pattern.HIP_EXTENSION),
        ),
    ),
    "squat": _Noun(
        Pattern.SQUAT,
        _words("sissy hack jefferson wall hold cossack lateral side step"),
        ((_words("split bulgarian"), Pattern.LUNGE),),
    ),
    "lunge": _Noun(Pattern.LUNGE, _words("jumping")),
    "press": _Noun(
        None,
        _words(
            "pallof triceps calf french close push jm glute hip neck tate toe cuban core split "
            "narrow abductor adductor panturrilha"
        ),
        (
            (_words("bench chest floor"), Pattern.HORIZONTAL_PUSH),
            (_words("overhead shoulder military"), Pattern.VERTICAL_PUSH),
            (_words("leg"), Pattern.SQUAT),
        ),
    ),
    "pushup": _Noun(
        Pattern.HORIZONTAL_PUSH,
        _words("serratus pike handstand plank burpee plus wall") | _SCAPULAR,
    ),
    "fly": _Noun(
        None,
        with_words=(
            (_words("reverse rear"), Pattern.UPPER_BACK),
            (_words("chest pec"), Pattern.CHEST_FLY),
        ),
    ),
    "raise": _Noun(
        None,
        _words("bentover leg hip glute gluteham knee arm lever back tibialis tib toe"),
        (
            (_words("calf heel"), Pattern.PLANTAR_FLEXION),
            (_words("lateral side"), Pattern.SHOULDER_ABDUCTION),
            (_words("front"), Pattern.SHOULDER_FLEXION),
            (_words("rear"), Pattern.UPPER_BACK),
        ),
    ),
    "curl": _Noun(
        Pattern.ELBOW_FLEXION,
        _words("wrist forearm oneleg neck jefferson j finger nordic glute ab trunk toe tibialis"),
        ((_words("leg hamstring"), Pattern.KNEE_FLEXION),),
    ),
    "pushdown": _Noun(
        None, _words("lat straight"), ((_words("triceps"), Pattern.ELBOW_EXTENSION),)
    ),
    "skullcrusher": _Noun(Pattern.ELBOW_EXTENSION),
    "thrust": _Noun(None, with_words=((_words("hip"), Pattern.HIP_EXTENSION),)),
    "bridge": _Noun(None, _words("side neck"), ((_words("glute hip"), Pattern.HIP_EXTENSION),)),
    "crunch": _Noun(Pattern.TRUNK_FLEXION, _words("reverse side oblique bicycle twisting lateral")),
    "situp": _Noun(Pattern.TRUNK_FLEXION, _words("twisting side")),
    "rollout": _Noun(Pattern.ANTI_EXTENSION),
    "woodchop": _Noun(Pattern.TRUNK_ROTATION),
    "carry": _Noun(Pattern.CARRY),
    "clean": _Noun(Pattern.WEIGHTLIFTING),
    "snatch": _Noun(Pattern.WEIGHTLIFTING),
    "jerk": _Noun(Pattern.WEIGHTLIFTING),
}

_NEGATIONS = _words("without not ohne kein sin sans senza sem instead skip")
_DESCRIBING = OPTIONAL.union(*IMPLIED.values())
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DETAIL = re.compile(r"\b(?:with|from|on|off|using|for|mit|vom|am)\b|\bw/", re.IGNORECASE)
_SEVERAL = re.compile(r"[/+&,;|]|\b(?:or|and|then|to|into|vs|oder|und|in)\b", re.IGNORECASE)
_DISTANCE = re.compile(r"\d+(?:m|k|km|cal|min|s|sec)")


def movement_of(name: str) -> Pattern | None:
    """Return the movement pattern that a name ends in; None where it names none, or several.

    >>> movement_of("texas hex deadlift")
    <Pattern.HIP_HINGE: 'hip_hinge'>
    >>> movement_of("medusa upright row") is None
    True
    """
    bare = _ASIDE.sub(" ", name[: limits.NAME_CHARACTERS])
    patterns = {_movement(last, beside) for last, beside in _parts(bare)}
    return patterns.pop() if len(patterns) == 1 else None


def _parts(name: str) -> Iterator[tuple[str, Words]]:
    """Yield the noun of each exercise that a name lists, and the words beside the noun.

    Parts that only describe are left out.
    """
    for part in _SEVERAL.split(name):
        words = in_order(_DETAIL.split(part)[0])
        nouns = [number for number, word in enumerate(words) if word not in _DESCRIBING]
        if nouns:
            last = words.pop(nouns[-1])
            yield last, frozenset(words)


def _movement(last: str, beside: Words) -> Pattern | None:
    noun = _NOUNS.get(last)
    if noun is None or beside & (MOVEMENTS | _NEGATIONS | noun.unless):
        return None
    if any(_DISTANCE.fullmatch(word) for word in beside):
        return None
    stated = {pattern for near, pattern in noun.with_words if beside & near}
    if len(stated) > 1:
        return None
    return stated.pop() if stated else noun.pattern

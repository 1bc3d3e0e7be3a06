"""The name of an exercise among the words of a line, and whether the words are a name at all.

What is left of a line when all it says of sets is taken out is a name, a note or prose. A false set
is worse than an unread line: words that only sentences hold, and words for workouts and weeks,
make a line no prescription.
"""

from __future__ import annotations

import re

from backworkouts import limits
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import NUMBERS, PHRASES, Role

__all__ = [
    "clean_name",
    "is_leading",
    "is_movement",
    "is_prose",
    "is_silent",
    "is_telling",
    "split_at_colon",
    "strip_prefix",
]

_NAME_WORDS = 12
"""A name in a program has at most about ten words, beside what stands in parentheses."""

_PROSE = frozenset(
    """i'm i'll i've i'd me my mine you you're you'll you've your yours he he's she she's his her
    we we'll we're we've our they they're they'll them their it's its this that these those
    there which who what when where why how if because however but although though since so is
    isn't are aren't was wasn't were weren't been being be have haven't has hasn't had hadn't
    having would should shouldn't could couldn't can can't cannot will won't must may might
    shall did didn't does doesn't next don't get gets got getting went go goes going make makes
    made took take takes taking said says say told want wants need needs try tries trying tried
    feel feels felt think know keep increase increases increased decrease reduce reduced begin
    began started starting use used uses always never often usually sometimes once again also
    very really just overall roughly recommend recommended suggested requires require aim target
    goal goals try least most minimum maximum minimally average percent accuracy until unless
    every everything each anyone someone everyone most people beginners lifters athletes
    training trained trains weekly daily day days week weeks month months year years today
    yesterday tomorrow times while than between rather instead exercises movement movements
    workouts number yo tu usted el ella nosotros vosotros ellos ellas mi mis su sus es era fue
    ser estar esta estan tiene tienes tengo hay haz hacer hago puede puedes debe debes debo
    quiero cuando porque pero aunque si cada semana semanas dia dias ejercicio ejercicios minimo
    aproximadamente je j'ai il elle nous vous ils elles mon ton ma mes tes ses notre votre est
    sont etait sera etre avoir ai ont avez avons fait faire faites peut peux pouvez doit dois
    devez quand parce mais lorsque chaque semaine semaines jour jours exercice exercices ich du
    er sie es wir ihr mein meine dein deine sein ist sind war waren wird werden habe hast hat
    haben hatte kann kannst konnen muss musst soll sollte will wenn weil aber dass damit jede
    jeder jedes jeden woche wochen tag tage ubung ubungen trainiere trainieren trainierst eu
    voce ele ela nos eles elas meu minha seu sua sao foi estou estava tem tenho ter pode podes
    deve devo quero quando porque mas se cada semana semanas dias exercicio exercicios""".split()
)
_HEADINGS = frozenset(
    """workout routine program programme plan session phase cycle mesocycle
    template challenge stronglifts method methodology scheme protocol format warmup cooldown volume
    intensity progression deload notes note rutina entrenamiento entreno seance
    programa trainingsplan einheit treino ficha wk bpm calories protein kcal""".split()
)
_OPENINGS = {
    "for",
    "pour",
    "fur",
    "para",
    "in",
    "bei",
    "al",
    "as",
    "when",
    "after",
    "before",
    "during",
}
"""A name does not begin with these; a sentence does."""
_LEADS = frozenset(
    """perform do complete repeat start begin finish with then build up to work of for the a an aim
    use try hit get grab now first finally and x at in on by per each total working top heavy
    hard light set sets rep reps wdh rest w straight back off warm main accessory return
    standing one more additional same as above below either from into this haz realiza hacer
    realizar completa con de del en y por para las los el la un una faire faites effectuez avec
    du des le les et en au aux mache machen mit je zu und der die das den faca realize com do da
    dos das e o os as um uma em""".split()
)
_TRAILS = frozenset(
    """ca approx about around of for the a an with at in on by per to x and total then each is as
    do from using de del con en por para y a au avec du et mit je zu von und com da e em""".split()
)
_BEGINNINGS = frozenset("start begin finish perform do complete superset then".split())
_SILENT = _TRAILS | set("set sets rep reps wdh w x and then y et und e".split())
_PREFIX = re.compile(
    r"""\s*(?:
        (?:exercise|ejercicio|exercice|ubung|exercicio|movement|station|ex)\s*\#?\s*[0-9a-z]{1,2}\b
      | (?:main|primary|secondary|accessory|accessories|assistance|finisher|burnout|core|
           strength|power|hypertrophy|supplemental|superset|super\s?set|tri-?set|giant\s?set|circuit|
           activation|mobility|skill|pump|isolation|compound|last|week|day|workout|
           monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|
           fri|sat|sun|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|
           jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|
           sonntag|segunda|terca|quarta|quinta|sexta|domingo)
        (?:\s+(?:lift|exercise|movement|work|set))?(?:\s*\#?[0-9]{1,2}|\s+[a-z])?
    )\s*(?::|\s-|\)|\.)\s*(?=\S)""",
    re.VERBOSE,
)
_MOVEMENT = re.compile(
    r"""\b(?:row|pull|chin|curl|press|squat|dead|dl\b|rdl|sldl|ohp|raise|plank|lunge|extension|hyper|
    cardio|treadmill|elliptical|erg\b|jog|swim|cycl|rope|fly|flye|flies|crunch|shrug|dip|push|swing|hold|hang|carr|walk|bridge|thrust|superman|bird|dog|
    twist|sit|burpee|thruster|clean|snatch|jerk|step|jump|run|bike|sprint|roll|kick|good\s?morning|
    rotation|bench|pec|delt|lat\b|lats\b|calf|calves|nordic|farmer|wall|l-sit|hollow|climber|jack|crawl|
    cable|under|toes|muscle|pistol|ghd|slam|sled|drag|skater|ring|turkish|get|halo|windmill|barbell|dumbbell|db\b|bb\b|kb\b|kettlebell|tricep|bicep|facepull|leg|glute|hip|abs\b|
    remo|domin|jalon|peso\s?muerto|sentadilla|fondo|plancha|zancada|elevaci|encogimiento|hiperext|
    tirage|traction|rowing|souleve|developpe|fente|gainage|pompe|tirada|
    ruder|klimm|lat|kreuzheb|beug|druck|unterarm|liegest|stutz|heben|zug|zieh|
    remada|puxada|barra|levantamento|agachamento|supino|rosca|prancha|flexao|flexoes|abdomina|
    extens|pulley|crucifixo|mesa)""",
    re.VERBOSE,
)
_SMALL = max(map(len, _TRAILS))
_EDGES = " \t:;,.-|/=*_#@~>\"'\u2022\u00b7\u2192&+<!?\u2020\u2021^`\u00b0[]"
_ASIDE = re.compile(r"\([^()]*\)?")
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


_I = re.compile(r"(?<![^\s(\"'*])I(?=\s|')")


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(_ASIDE.sub(" ", text)))


def is_prose(name: str) -> bool:
    """Whether the words are a sentence or a heading, and no name of an exercise."""
    if not name:
        return False
    words = _words(name)
    return (
        len(words) > _NAME_WORDS
        or not _PROSE.isdisjoint(words)
        or not _HEADINGS.isdisjoint(words)
        or (len(words) > 1 and words[0] in _OPENINGS)
        or "?" in name
        or _I.search(name) is not None
    )


def is_telling(word: str) -> bool:
    """Whether a word stands in sentences only."""
    return word in _PROSE


def is_movement(name: str) -> bool:
    """Whether the words name something that is done with the body, as far as one sees.

    Asked only where a line says little: `4-6 Strict Pullup`, `45 sec: Plank`.
    """
    return _MOVEMENT.search(fold(name)) is not None


def is_silent(text: str) -> bool:
    """Whether the words only join what is said already: `with`, `sets`."""
    return all(word in _SILENT for word in _words(text))


def is_leading(name: str) -> bool:
    """Whether the words only lead to what follows: `Then complete`, `Working`."""
    return all(word in _LEADS for word in _words(name))


def is_plain(name: str) -> bool:
    """Whether every word of a name is a word of a name wherever it stands, and nothing else.

    Asked of letters, spaces, hyphens and apostrophes only.
    """
    words = _WORDS.findall(fold(name))
    return (
        len(words) <= _NAME_WORDS
        and len(name) <= limits.NAME_CHARACTERS
        and words[0] not in _BEGINNINGS
        and words[-1] not in _TRAILS
        and not _LEADS.issuperset(words)
        and NUMBERS.keys().isdisjoint(words)
        and not any(_says(word, after) for word, after in zip(words, [*words[1:], ""], strict=True))
        and is_movement(name)
        and not is_prose(name)
    )


def _says(word: str, after: str) -> bool:
    """Whether a word of a name, or the two together, may say something of sets.

    "Back" does only before "off".
    """
    return word in PHRASES and any(
        (not rest and role is not Role.OF) or (rest and (rest[0] == after or not rest[0].isalpha()))
        for rest, role in PHRASES[word]
    )


def strip_prefix(text: str) -> int:
    """How much of the beginning says where in a workout one is: `Finisher:`, `Monday -`."""
    found = _PREFIX.match(fold(text)) if ":" in text or " -" in text or ")" in text else None
    return found.end() if found else 0


def split_at_colon(name: str) -> tuple[int, int]:
    """Which part of `Back: Lat Pulldown` or `Lat Pulldown: wide grip` is the exercise."""
    before, colon, behind = name.partition(": ")
    if not colon or is_movement(before) or not is_movement(behind):
        return 0, len(before.rstrip())
    return len(name) - len(behind.lstrip()), len(name)


def clean_name(text: str) -> tuple[int, int]:
    """The part of a text that is a name: without marks and small words at its ends."""
    begin, end = 0, len(text)
    while True:
        before = begin, end
        while begin < end and (text[begin] in _EDGES or _is_ornament(text[begin])):
            begin += 1
        while begin < end and text[end - 1] in _EDGES + "(":
            end -= 1
        if begin < end and text[begin] == "(" and text.find(")", begin) in {end - 1, -1}:
            begin, end = begin + 1, end - (text[end - 1] == ")")
        if begin < end and text[end - 1] == ")" and text.find("(", begin, end) < 0:
            end -= 1
        last = _last_word(text, begin, end)
        if last > begin and fold(text[last:end]) in _TRAILS:
            end = last
        if (begin, end) == before:
            return begin, end


def _last_word(text: str, begin: int, end: int) -> int:
    """Where a small word at the end of a part of a text begins; its end without one."""
    at = end
    while at > begin and text[at - 1].isalpha() and end - at <= _SMALL:
        at -= 1
    return at if at == begin or text[at - 1].isspace() or text[at - 1] == "(" else end


def _is_ornament(one: str) -> bool:
    """A bullet, a check mark, an emoji: nothing that begins a name."""
    return not (one.isalnum() or one in "(\"'") and not one.isspace()

"""Every language has one vocabulary; the grammar holds no word of any."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import attrs
import pytest

from backworkouts import notation
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import VOCABULARIES, Role, Vocabulary, alternatives

PACKAGE = Path(notation.__file__).parent
MODULES = sorted([*PACKAGE.glob("grammar/*.py"), *PACKAGE.glob("document/*.py")])

FILLED = {
    "phrases", "numbers", "one_set", "joined_before_x", "weekdays", "days", "weeks", "phases",
    "rest_days", "supersets", "warm_ups", "columns", "column_units", "before_tempo",
}  # fmt: skip
"""Kinds of words that every language has. Any other may be empty, where a vocabulary states so."""

ROLES = {
    Role.SETS, Role.REPS, Role.SECONDS, Role.MINUTES, Role.HOURS, Role.DISTANCE, Role.KG, Role.LB,
    Role.ONE_RM, Role.MAXIMUM, Role.FAILURE, Role.SHORT_OF, Role.SIDE, Role.LEFT, Role.RIGHT,
    Role.REST, Role.TEMPO, Role.RPE, Role.RIR, Role.LOAD, Role.BODYWEIGHT, Role.TIMES, Role.TO,
    Role.AT, Role.OF, Role.THEN, Role.LAST, Role.SUPERSET, Role.WARM_UP, Role.OFTEN, Role.OPTIONAL,
}  # fmt: skip
"""Roles that every language has words for."""

_MAX = {"max": {Role.ONE_RM, Role.FAILURE}}  # "80 % of max"; "3 x max"
_A = {"a": {Role.TO, Role.AT}}  # "8 a 12", "5 a 7"; "a 100 kg", "à 100 kg"
AMBIGUOUS = {
    "en": _MAX,
    "es": _A,
    "fr": {**_MAX, **_A, "pas": {Role.REPS, Role.SHORT_OF}},  # "20 pas"; "pas à l'échec"
    "de": _MAX,
    "pt": _A,
    "it": _A,
}
"""Phrases of two roles: what stands beside them decides."""

ALLOWED = {
    "markup": "del",  # a tag of HTML
    "ambiguities": "row",  # what stands in for a name
    "assemble": "name program workout",  # names of what has no title
    "cached": "row",  # what stands in for a name
    "asides": "note",  # a column, as in the next
    "session_headings": "name scheme sets",
    "metadata": "name title",  # keys of front matter
    "session_dates": "title",  # groups of regular expressions, as in the next two
    "dates": "day first month second year",
    "headings": "last title weeks",  # groups of regular expressions
    "logs": "load name number reps set sets",
    "compose": "rest",
    "within": "load name number reps scheme sets",
    "names": "name",
    "schemes": "load name",
    "rounds": "name note",
    "progression_targets": "exercises sets",  # parts of paths
    "plausibility": "day name repetitions",  # columns; a message
    "tables": "day first load name note reps rest rir rpe scheme second sets tempo",  # columns, groups, as in the next
    "layouts": "date day first load name reps rest rir rpe scheme second session sets tempo",
    "mappings": "load name reps rest session sets",
    "examine": "name",  # a group of a regular expression
    "groups": "failure repetitions",  # the last set; a message
    "marks": "load tempo",  # slots, as in the next two
    "efforts": "rir",
    "rows": "load",
    "numbers": "load rest sets target tempo",
    "words": "failure load optional tempo",
    "reader": "load rir",
    "tokens": "number",  # a kind of token
    "quantities": "repetitions rir rpe sets",  # members of `Kind`
}
"""Names of slots, columns, groups and members that are words of English too, by module."""


@pytest.fixture(params=VOCABULARIES)
def language(request):
    return request.param


@pytest.fixture
def vocabulary(language):
    return VOCABULARIES[language]


def words_in(value):
    if isinstance(value, str):
        return {value}
    values = value.values() if isinstance(value, dict) else value
    return {word for one in values for word in words_in(one)}


def words_of(vocabulary):
    return words_in(attrs.asdict(vocabulary, recurse=False))


def test_there_is_a_module_for_each_language():
    modules = {path.stem for path in PACKAGE.glob("vocabulary/??.py")}
    assert modules == set(VOCABULARIES)


def test_no_kind_of_words_is_empty_by_default():
    assert [one.name for one in attrs.fields(Vocabulary) if one.default is not attrs.NOTHING] == []


def test_a_language_has_words_of_the_kinds_that_every_language_has(vocabulary):
    assert [name for name in sorted(FILLED) if not getattr(vocabulary, name)] == []


def test_a_language_states_the_words_of_every_role(vocabulary):
    assert set(vocabulary.phrases) == set(Role)
    assert {role for role in ROLES if not vocabulary.phrases[role]} == set()


def test_english_has_words_of_every_kind_but_one():
    empty = [
        one.name for one in attrs.fields(Vocabulary) if not getattr(VOCABULARIES["en"], one.name)
    ]
    assert empty == ["to_or_at"]  # "3x5 to 100 kg" is no load


def test_a_language_has_seven_weekdays_and_the_numbers_up_to_fifteen(vocabulary):
    assert len(vocabulary.weekdays) == 7
    assert all(vocabulary.weekdays)
    assert set(vocabulary.numbers) >= {*range(1, 16), 20}


def test_words_are_folded_as_those_of_a_line(vocabulary):
    assert [
        word for word in sorted(words_of(vocabulary)) if word != " ".join(fold(word).split())
    ] == []


def test_a_word_stands_once_in_its_list(vocabulary):
    lists = [*attrs.asdict(vocabulary, recurse=False).items(), *vocabulary.phrases.items()]
    lists = [(name, words) for name, words in lists if isinstance(words, tuple)]
    assert [name for name, words in lists if len({*words}) < len(words)] == []


def test_a_phrase_has_one_role_within_a_language(language, vocabulary):
    roles = defaultdict(set)
    for role, phrases in vocabulary.phrases.items():
        for phrase in phrases:
            roles[phrase].add(role)
    ambiguous = {phrase: found for phrase, found in roles.items() if len(found) > 1}
    assert ambiguous == AMBIGUOUS.get(language, {})


@pytest.mark.parametrize("kind", ["numbers", "weekdays"])
def test_a_word_is_one_number_and_one_weekday_in_all_languages(kind):
    meanings = defaultdict(set)
    for vocabulary in VOCABULARIES.values():
        words = getattr(vocabulary, kind)
        pairs = words.items() if isinstance(words, dict) else enumerate(words)
        for number, names in pairs:
            for name in names:
                meanings[name].add(number)
    assert {word: numbers for word, numbers in meanings.items() if len(numbers) > 1} == {}


def test_a_column_title_means_one_column_in_all_languages():
    meanings = defaultdict(set)
    for vocabulary in VOCABULARIES.values():
        for column, titles in vocabulary.columns.items():
            for title in titles:
                meanings[title].add(column)
    assert {title: columns for title, columns in meanings.items() if len(columns) > 1} == {}


def test_the_longest_of_several_words_is_tried_first():
    assert alternatives({"set", "super set", "a.b"}, " ") == r"super set|a\.b|set"


def names_of_things(node):
    """The texts of a node that name something of the code: docstrings, groups, `__all__`."""
    if isinstance(node, ast.Expr):
        return [node.value]
    if isinstance(node, ast.Subscript):
        return [node.slice]
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
        return ast.walk(node)
    return []


def lists_of_words(node):
    """The texts of a node that hold several words: regular expressions, and what is split."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return []
    if getattr(node.func.value, "id", "") == "re":
        return ast.walk(node)
    return [node.func.value] if node.func.attr == "split" else []


def literals(tree):
    """The words in the texts of a module that match words: no docstrings, no messages."""
    nodes = list(ast.walk(tree))
    names = {id(text) for node in nodes for text in names_of_things(node)}
    lists = {id(text) for node in nodes for text in lists_of_words(node)}
    for node in nodes:
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) in lists:
            text = re.sub(r"\?P[<=]\w+>?|\\u[0-9a-f]{4}|\\.", " ", node.value)
            yield from re.findall("[a-z]{3,}", fold(text))
        elif id(node) not in names and re.fullmatch("[^\\W\\d_]{3,}", node.value):
            yield fold(node.value)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_word_of_a_language_stands_in_the_grammar(path):
    known = {
        part for one in VOCABULARIES.values() for word in words_of(one) for part in word.split()
    }
    tree = ast.parse(path.read_text("utf-8"))
    found = {word for word in literals(tree) if word in known}
    assert sorted(found) == ALLOWED.get(path.stem, "").split()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('x = re.compile(r"(?P<rest>super\\s?set)")', ["super", "set"]),
        ('x = frozenset("poids charge".split())', ["poids", "charge"]),
        ('x = {"Hasta", "no", "3x"}', ["hasta"]),
        ('"""Sets."""\nraise ValueError("a load with its unit")', []),
    ],
)
def test_words_in_a_module_are_found(source, words):
    assert list(literals(ast.parse(source))) == words

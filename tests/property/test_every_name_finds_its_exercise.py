"""Every exercise is found by its id, its name and each alias, however these are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import catalog
from backworkouts._catalog.words import JOINED, PHRASES

NAMES = [
    (name, one) for one in catalog.exercises.values() for name in (one.id, one.name, *one.aliases)
]
_LONGEST = max(map(len, PHRASES))


def _found(name):
    return catalog.resolve(name).id


@pytest.mark.parametrize(
    "write",
    [
        str,
        str.upper,
        str.lower,
        str.title,
        lambda name: f"  {name}  ",
        lambda name: name.replace(" ", "-"),
        lambda name: name.replace("-", " "),
        lambda name: name.replace(" ", "_"),
        lambda name: name.replace(" ", "  "),
    ],
    ids=["as it is", "upper", "lower", "title", "padded", "hyphens", "spaces", "id", "wide"],
)
def test_as_people_write_it(write):
    lost = {write(name): one.id for name, one in NAMES if _found(write(name)) != one.id}
    assert lost == {}


def test_in_the_plural():
    english = [
        (name, one)
        for one in catalog.exercises.values()
        for name in (one.name,)
        if name[-1].isalpha() and not name.endswith("s")
    ]
    assert len(english) > 400
    plural = {
        name: name + ("es" if name.endswith(("ch", "sh", "x")) else "s") for name, _ in english
    }
    lost = {plural[name]: one.id for name, one in english if _found(plural[name]) != one.id}
    assert lost == {}


def _groups(name):
    """The words of a name, those that are one notion together kept together."""
    words = name.replace("-", " ").split()
    groups = []
    while words:
        for size in range(min(_LONGEST, len(words)), 0, -1):
            head = [word.casefold().strip("(),.") for word in words[:size]]
            bare = tuple(word.removesuffix("s") for word in head)
            if size == 1 or bare in PHRASES or "".join(bare) in JOINED or _counted(bare):
                groups.append(" ".join(words[:size]))
                del words[:size]
                break
    return groups


def _counted(words):
    return words[0] in {"single", "one", "two", "double"} and len(words) > 1


@given(st.sampled_from(list(catalog.exercises.values())), st.data())
def test_in_any_order_of_its_words(one, data):
    groups = _groups(one.name)
    shuffled = " ".join(data.draw(st.permutations(groups)))
    assert one.id == _found(shuffled)


@given(st.sampled_from(NAMES))
def test_and_what_is_found_is_found_again_by_its_own_name(named):
    name, one = named
    again = catalog.resolve(catalog.resolve(name).name)
    assert again is one

"""The index of names finds what comparing a name with each known name finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backworkouts import limits
from backworkouts.suggest import SimilarNames, bigrams, similarity

NAMES = st.text("abc dß", max_size=12) | st.text(max_size=100)


@given(st.lists(NAMES, max_size=20), NAMES)
def test_the_index_finds_what_a_comparison_with_each_name_finds(names, name):
    scores = [(number, similarity(bigrams(name), bigrams(one))) for number, one in enumerate(names)]
    expected = [(number, score) for number, score in scores if score >= limits.LIKENESS_TO_SUGGEST]
    assert expected == list(SimilarNames(names).find(name))

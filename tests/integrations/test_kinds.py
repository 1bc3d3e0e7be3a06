"""The names of the classes that columns, fields and converters hold."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.integrations.kinds import DOCUMENTS, kind_of, name_of


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_has_the_name_of_its_format_and_its_schema(kind):
    name = name_of(kind)
    assert kind_of(name) is kind_of(kind) is kind
    assert bw.json_schema(name) == bw.json_schema(kind)


def test_a_misspelled_name_is_an_error_with_the_nearest():
    with pytest.raises(UnsupportedSubjectError, match=r"or its name: workout\b"):
        kind_of("wrkout")

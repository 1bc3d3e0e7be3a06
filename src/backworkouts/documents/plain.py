"""Documents as plain values: what `json.loads` returns, with no text between.

Values from elsewhere may hold what no JSON text can: sets, keys that are no text, lists that hold
themselves. They are refused before the plain reader sees them.
"""

from __future__ import annotations

import marshal
import math
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from backworkouts import limits
from backworkouts.documents import reader
from backworkouts.documents.fast import FastReader, FrontEnd, NotFast
from backworkouts.documents.faults import Collector, FaultsError, WrongValueError, shown
from backworkouts.documents.formats import Context, Document
from backworkouts.errors import Code, InvalidDocumentError, Path, Problem, describe

__all__ = ["read", "require"]

_SCALARS = frozenset({str, int, float, bool, type(None)})
_TYPES = _SCALARS | {dict, list}
_NAMES_IN_JSON = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
_EXPECTED = "a value of JSON: dict, list, str, int, float, bool or None"


def read(value: Any, context: Context, wanted: type[Document] | None = None) -> Document:
    """Return what a document holds, as `reader.read` does.

    Args:
        value: the document. It is not changed.
        context: what ids stand for.
        wanted: as for `reader.read`.

    Raises:
        InvalidDocumentError: listing every fault with its JSON path.
    """
    if type(value) is dict:
        content = {key: item for key, item in value.items() if key != "format"}
        try:
            return _fast_reader.read_content(value.get("format"), content, context)[0]
        except NotFast:
            pass
        except Exception:
            # Methods of a subclass of str or dict may raise anything. Values of JSON have none.
            if _is_surely_json(value):
                raise
    if isinstance(value, (str, bytes, bytearray)):
        expected = "an object, as `json.loads` returns it; `loads` takes the text"
        raise InvalidDocumentError((Problem("$", shown(value), expected, Code.WRONG_TYPE),))
    reader.all_listed(lambda: require(value), value)
    return reader.read_value(value, context, wanted)


def _key_of(value: Any) -> bytes:
    """Return the cache key of a set, as the fast reader of JSON texts makes it."""
    if type(value) is not dict or not {*map(type, value.values())} <= _SCALARS:
        raise NotFast
    if not all(type(key) is str for key in value):
        raise NotFast
    return marshal.dumps(value, 2)


# Nothing is decoded, and so no key can be dropped or repeated.
_fast_reader = FastReader(
    FrontEnd(lambda value: value, (ValueError,), _key_of, lambda value: value)
)


def require(root: Any) -> None:
    """Raise the faults of a value that JSON cannot hold.

    A list in several places counts in each of them: a few lists that hold each other many times
    would make a very long text.

    Raises:
        FaultsError: for values and keys of other types, for NaN and infinity, for nesting above
            `limits.NESTING`, and for more than `limits.DOCUMENT_VALUES` values.
    """
    if _is_json(root):
        return
    collector = Collector()
    levels: list[Iterator[tuple[Path, Any]]] = [iter([((), root)])]
    while levels and not collector.is_full:
        item = next(levels[-1], None)
        if item is None:
            levels.pop()
            continue
        path, value = item
        kind = type(value)
        if kind is dict or kind is list:
            if len(levels) > limits.NESTING:
                found = f"lists or objects nested more than {limits.NESTING} deep"
                raise WrongValueError(found, "a few levels of nesting", Code.TOO_DEEP).at(())
            levels.append(_items(path, value, collector))
        elif kind is float and not math.isfinite(value):
            collector.add(path, _NAMES_IN_JSON[str(value)], "a finite number", Code.NOT_FINITE)
        elif kind not in _SCALARS:
            collector.add(path, shown(value), _EXPECTED, Code.WRONG_TYPE)
    collector.raise_any()


def _is_json(root: Any) -> bool:
    """Return whether a JSON text stands for a value, without the paths, which take long.

    Raises:
        FaultsError: for more than `limits.DOCUMENT_VALUES` values.
    """
    found = [root]
    values = 1
    for _ in range(limits.NESTING):
        if not {*map(type, found)} <= _TYPES:
            return False
        if not all(math.isfinite(value) for value in found if type(value) is float):
            return False
        dicts = [value for value in found if type(value) is dict]
        if not {*map(type, chain.from_iterable(dicts))} <= {str}:
            return False
        lists = (value for value in found if type(value) is list)
        items = chain.from_iterable(chain(lists, (value.values() for value in dicts)))
        found = list(islice(items, limits.DOCUMENT_VALUES + 1 - values))
        values += len(found)
        if values > limits.DOCUMENT_VALUES:
            expected = f"{limits.DOCUMENT_VALUES:,} values at most"
            raise WrongValueError("more values", expected, Code.TOO_LARGE).at(())
        if not found:
            return True
    return False


def _is_surely_json(root: Any) -> bool:
    """Return whether a JSON text within the limits stands for a value."""
    try:
        return _is_json(root)
    except FaultsError:
        return False


def _items(path: Path, value: Any, collector: Collector) -> Iterator[tuple[Path, Any]]:
    """Yield what a list or an object holds, each with its path."""
    if type(value) is list:
        for index, item in enumerate(value):
            yield (*path, index), item
        return
    for key, item in value.items():
        if type(key) is str:
            yield (*path, key), item
        else:
            of_class = f" of class {type(key).__name__}" if isinstance(key, str) else ""
            found, expected = f"the key {describe(key)}{of_class}", "a text as the key"
            collector.add((*path, describe(key)), found, expected, Code.WRONG_TYPE)

"""cattrs: an app's own attrs classes that hold workouts and other objects.

>>> from backworkouts import Load
>>> from cattrs import Converter
>>> converter = Converter()
>>> register(converter)
>>> converter.unstructure({"seated_row": [Load.of("60 kg")]})
{'seated_row': ['60 kg']}
>>> print(converter.structure(["60 kg"], list[Load])[0])
60 kg
"""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Union, get_args, get_origin

from cattrs import BaseConverter, ClassValidationError
from cattrs.errors import AttributeValidationNote

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.codes import Code
from backworkouts.errors import (
    CatalogConflictError,
    InvalidDocumentError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.integrations.kinds import DOCUMENTS, KINDS

__all__ = ["register"]

_Hook = Callable[[Any, Any], Any]
_KINDS = frozenset(KINDS.values())


def register(converter: BaseConverter, *, catalog: Catalog | None = None) -> None:
    """Make a converter structure and unstructure the objects of backworkouts in our format.

    A workout, a program, a session, a catalog, a credit table and progressions are the document of
    `to_dict`, with its key `format`; a part, such as a load or a set, is the value that stands for
    it within documents. A field whose type is a union of documents, such as `Workout | Program`, is
    read by that key.

    Structuring raises `InvalidDocumentError` or `CatalogConflictError`, which lists all problems of
    an object. Where `detailed_validation` of the converter is on, problems within an object are
    errors by themselves, grouped in a `ClassValidationError` of cattrs, and
    `cattrs.transform_error` states the path of each.

    Args:
        converter: any converter of cattrs, such as one of `cattrs.preconf`. It is changed.
        catalog: the catalog whose entries ids stand for, and whose exercises and workouts are
            written as their ids; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for anything else than a converter.
    """
    given: object = converter
    if not isinstance(given, BaseConverter):
        raise UnsupportedSubjectError(describe(given), "a converter of cattrs")

    def hook_of(kind: Any, converter: BaseConverter) -> _Hook:
        # cattrs passes the converter in use, which may be a copy with other options.
        is_detailed = converter.detailed_validation

        def structure(value: Any, _: Any) -> Any:
            try:
                return _read(value, kind, catalog)
            except (InvalidDocumentError, CatalogConflictError) as error:
                if not (is_detailed and all(map(_path_below, error.problems))):
                    raise
                group = _grouped(error, kind)
            raise group

        return structure

    converter.register_structure_hook_factory(_is_supported, hook_of)
    converter.register_unstructure_hook_func(
        _is_kind, lambda value: api.write_plain(value, catalog=catalog)
    )


def _is_kind(kind: Any) -> bool:
    return isinstance(kind, type) and kind in _KINDS


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _is_supported(kind: Any) -> bool:
    """Return whether a type is one of our classes, or a union of documents, perhaps with None."""
    documents = [member for member in _members(kind) if member is not NoneType]
    return _is_kind(kind) or (len(documents) > 1 and all(each in DOCUMENTS for each in documents))


def _read(value: Any, kind: Any, catalog: Catalog | None) -> Any:
    if _is_kind(kind):
        return api.read_plain(value, kind, catalog=catalog)
    members = _members(kind)
    if value is None and NoneType in members:
        return None
    document: Any = value
    made = api.from_dict(document, catalog=catalog)
    if isinstance(made, members):
        return made
    names = " or ".join(member.__name__ for member in members if member is not NoneType)
    found = describe(document["format"])
    problem = Problem.at(("format",), found, f"a {names}", Code.WRONG_KIND, root="$")
    raise InvalidDocumentError((problem,))


def _grouped(error: InvalidDocumentError | CatalogConflictError, kind: Any) -> ClassValidationError:
    """Return the problems of an error as errors by themselves, with notes as cattrs makes them."""
    name_of_kind = getattr(kind, "__name__", str(kind))
    errors = []
    for problem in error.problems:
        single, name = type(error)((problem,)), _path_below(problem)
        # `transform_error` shows a type by its name: "expected {name} @ {path}".
        expected = SimpleNamespace(__name__=f"{problem.expected}, found {problem.found}")
        text = f"Structuring class {name_of_kind} @ attribute {name}"
        single.add_note(AttributeValidationNote(text, name, expected))
        errors.append(single)
    more = getattr(error, "total", 0) - len(errors)
    listed = f" ({more} more problems are not listed)" if more > 0 else ""
    message = f"While structuring {name_of_kind}{listed}"
    # pyright sees `BaseExceptionGroup.__init__`, which has two arguments; `__new__` takes three.
    return ClassValidationError(message, errors, kind)  # pyright: ignore[reportCallIssue]


def _path_below(problem: Problem) -> str:
    """Return the path of a problem below the object; empty for the object itself."""
    return problem.where.removeprefix("$").removeprefix(".")

"""pydantic: classes of the library as fields of models and in FastAPI (extra `pydantic`).

No import is needed: the classes bring their schemas along. Import this module for `WithCatalog`.

>>> import backworkouts as bw
>>> from pydantic import BaseModel
>>> class Body(BaseModel):
...     workout: bw.Workout
>>> document = {"format": "backworkouts.workout/2", "name": "Pull day", "blocks": []}
>>> Body(workout=document).workout
<Workout 'Pull day': 0 blocks>
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, cast

from attrs import frozen

from backworkouts import api, schemas
from backworkouts._catalog.catalog import Catalog
from backworkouts.definitions import with_references
from backworkouts.documents import plain
from backworkouts.errors import (
    CatalogConflictError,
    Code,
    InvalidDocumentError,
    MissingExtraError,
    Path,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.integrations.kinds import KINDS
from backworkouts.linter.fixing import FixResult
from backworkouts.linter.validation import Validation
from backworkouts.notation import Reading

try:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter, ValidationInfo
    from pydantic_core import (
        InitErrorDetails,
        PydanticCustomError,
        PydanticSerializationUnexpectedValue,
        ValidationError,
        core_schema,
    )
except ImportError as _error:  # pragma: no cover  the tests install the package
    raise MissingExtraError("pydantic", "pydantic") from _error

__all__ = ["WithCatalog", "core_schema_of"]

_READABLE = frozenset(KINDS.values())
"""The classes that are read from plain values. All others are results, which are only written."""
_WITH_TRAINING = (FixResult, Reading, Validation)
"""The results with documents in them, which are written with a catalog."""


class WithCatalog:
    """The catalog of a field, as an annotation of its class.

    Ids in what the field reads stand for entries of this catalog, and exercises of this catalog are
    written as their ids. A field without the annotation uses the catalog of the pydantic context,
    `context={"catalog": catalog}`, and without a context the bundled catalog.

    Args:
        catalog: the catalog.

    Raises:
        UnsupportedSubjectError: for anything else than a catalog; when the annotated type is no
            class of the library: annotate the items of a list, not the list.

    >>> import backworkouts as bw
    >>> from pydantic import BaseModel
    >>> mine = bw.catalog.extend(exercises=[bw.Exercise("log_row", "Log Row")])
    >>> class Entry(BaseModel):
    ...     exercise: Annotated[bw.Exercise, WithCatalog(mine)]
    >>> Entry(exercise="log_row").exercise
    <Exercise log_row>
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog: Catalog = _required(catalog)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return how pydantic validates and serializes the annotated field."""
        return core_schema_of(source, handler, self.catalog)


def _required(catalog: object) -> Catalog:
    if isinstance(catalog, Catalog):
        return catalog
    raise UnsupportedSubjectError(describe(catalog), "a Catalog")


def core_schema_of(
    kind: Any, handler: GetCoreSchemaHandler, catalog: Catalog | None = None
) -> core_schema.CoreSchema:
    """Return how pydantic validates and serializes fields of a class.

    Args:
        kind: the class.
        handler: generates the schemas of other types.
        catalog: of the field; None for that of the pydantic context, or the bundled catalog.

    Raises:
        UnsupportedSubjectError, UnknownIdError: for a class that `json_schema` does not know.
    """
    name = schemas.definition_name(kind)
    return handler.generate_schema(Annotated[Any, _Field(kind, name, catalog)])


@frozen(eq=False)
class _Field:
    """How pydantic reads, writes and describes fields of a class."""

    kind: type[Any]
    definition: str
    catalog: Catalog | None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        def read(value: Any, info: ValidationInfo) -> Any:
            return self._read(value, info.context)

        def write(value: Any, info: core_schema.SerializationInfo) -> Any:
            return self._write(value, info.context)

        read.__name__ = self.kind.__name__  # pydantic names members of unions by it
        return core_schema.with_info_plain_validator_function(
            read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                write, info_arg=True, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return handler(_placed(self.definition))

    def _read(self, value: Any, context: Any) -> Any:
        """Return an object as it is, or the object that a plain value stands for.

        Raises:
            ValidationError: with an error for each problem.
        """
        if isinstance(value, self.kind):
            return value
        catalog = self._known(context)
        try:
            return self._read_plain(value, catalog)
        except (InvalidDocumentError, CatalogConflictError) as error:
            errors = _line_errors(error, value)
        raise ValidationError.from_exception_data(self.kind.__name__, errors)

    def _read_plain(self, value: Any, catalog: Catalog | None) -> Any:
        """Return the object that a plain value stands for.

        Raises:
            InvalidDocumentError, CatalogConflictError: when there is none.
        """
        if self.kind in _READABLE:
            return api.read_plain(value, self.kind, catalog=catalog)
        expected = f"a {self.kind.__name__}: a result, which is not read from JSON"
        problem = Problem.at((), describe(value), expected, Code.WRONG_TYPE, root="$")
        raise InvalidDocumentError((problem,))

    def _write(self, value: Any, context: Any) -> Any:
        """Return the plain value of an object.

        Raises:
            PydanticSerializationUnexpectedValue: for an object of another class. pydantic tries
                the other members of a union then.
        """
        if not isinstance(value, self.kind):
            raise PydanticSerializationUnexpectedValue(
                f"expected a {self.kind.__name__}, found {describe(value)}"
            )
        if self.kind in _READABLE:
            return api.write_plain(value, catalog=self._known(context))
        if isinstance(value, _WITH_TRAINING):
            return value.to_dict(catalog=self._known(context))
        return value.to_dict()

    def _known(self, context: Any) -> Catalog | None:
        """Return the catalog of the field, or that of the context; None for the bundled one."""
        if self.catalog is not None:
            return self.catalog
        found = context.get("catalog") if isinstance(context, Mapping) else None
        return None if found is None else _required(found)


# Errors.


def _line_errors(
    error: InvalidDocumentError | CatalogConflictError, value: Any
) -> list[InitErrorDetails]:
    """Return each problem of an error as pydantic lists it, and how many more there are."""
    sendable = _is_json(value)
    errors = [
        InitErrorDetails(
            type=_error_of(problem),
            loc=problem.path,
            input=_at(problem.path, value) if sendable else problem.found,
        )
        for problem in error.problems
    ]
    more = error.total - len(errors) if isinstance(error, InvalidDocumentError) else 0
    if more:
        unlisted = PydanticCustomError(str(error.code), "{more} more problems", {"more": more})
        errors.append(InitErrorDetails(type=unlisted, input=None))
    return errors


def _is_json(value: Any) -> bool:
    """Return whether a value can be sent back as JSON: web frameworks fail on NaN, for example."""
    try:
        plain.require(value)  # a few lists that hold each other many times are a large text
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (RecursionError, TypeError, ValueError):
        return False
    return True


def _error_of(problem: Problem) -> PydanticCustomError:
    message = "expected {expected}, found {found}" if problem.found else "expected {expected}"
    # pydantic fills in the message key by key, in this order: the text of a user comes last, so
    # that no braces in it are filled in.
    context = {
        "suggestions": list(problem.suggestions),
        "expected": problem.expected,
        "found": problem.found,
    }
    return PydanticCustomError(str(problem.code), message, context)


def _at(path: Path, value: Any) -> Any:
    """Return the value at a path; for a missing value, the innermost value around it."""
    for step in path:
        try:
            value = value[step]
        except (LookupError, TypeError):
            break
    return value


# JSON Schema.


@frozen
class _Definition:
    """One of our definitions, as pydantic refers to it in schemas."""

    name: str

    def __get_pydantic_json_schema__(
        self, _: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        def reference(name: str) -> str:
            written: str = handler(_placed(name))["$ref"]
            return written

        described: dict[str, Any] = with_references(schemas.definitions()[self.name], reference)
        return described


@cache
def _placed(name: str) -> core_schema.CoreSchema:
    """Return a schema that pydantic places among the definitions, and refers to.

    pydantic names the definitions and writes the references by rules of its own: they keep a
    definition of ours apart from a model of an app with the same name.
    """
    schema = TypeAdapter(Annotated[Any, _Definition(name)]).core_schema
    place = f"backworkouts.{name}"
    named = cast("core_schema.CoreSchema", {**schema, "ref": place})
    return core_schema.definitions_schema(core_schema.definition_reference_schema(place), [named])

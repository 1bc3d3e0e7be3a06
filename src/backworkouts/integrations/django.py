"""Django: a model field and a form field for workouts and other objects (extra `django`).

The database holds the JSON of `backworkouts.to_dict`; models have objects; people type text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.codes import Code
from backworkouts.errors import (
    BackworkoutsError,
    InvalidDocumentError,
    LineProblem,
    MissingExtraError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.integrations.kinds import kind_of, name_of
from backworkouts.integrations.typed_text import read_typed, write_typed
from backworkouts.model.load import Unit
from backworkouts.notation.line import stated_unit

try:
    from django import forms
    from django.core.exceptions import ValidationError
    from django.db import models
    from django.db.models.fields.json import JSONExact, KeyTransform, KeyTransformFactory
except ImportError as _error:  # pragma: no cover  the tests install the package
    raise MissingExtraError("django", "django") from _error

__all__ = ["DocumentField", "DocumentFormField"]

_SUGGESTIONS = 3
"""The most suggestions that a form shows for a problem."""

GetCatalog = Callable[[], Catalog]
"""A function that returns a catalog."""


class DocumentField(models.JSONField):
    """A field of a model that holds objects of one class.

    The column is JSON, and the lookups of `django.db.models.JSONField` reach the values inside it:
    `filter(workout__name="Pull A")`. A field with `null=True` may be None.

    Args:
        kind: `Workout`, `Program`, `Session`, `Catalog`, `CreditTable`, `Progressions`, or the
            class of a part, such as `Load`; or its name, such as `"workout"`.
        catalog: a function at the top level of a module, which migrations can name. It returns the
            catalog whose exercises and workouts are stored as their ids, all others whole. The
            bundled one by default.
        options: as for every field of Django.

    Raises:
        UnsupportedSubjectError: for another kind; and when an object of another class is saved.
        InvalidDocumentError, CatalogConflictError: when a stored document is invalid.
        ValidationError: by `full_clean`, with one error per problem, as `DocumentFormField`.
    """

    description: Any = "A document of backworkouts"
    _default_hint = ("a function", "an object")

    def __init__(
        self,
        kind: type[Any] | str,
        verbose_name: str | None = None,
        *,
        catalog: GetCatalog | None = None,
        **options: Any,
    ) -> None:
        self.kind: type[Any] = kind_of(kind)
        self.catalog: GetCatalog | None = _checked_function(catalog)
        super().__init__(verbose_name, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Return the name, the path and the arguments from which a migration rebuilds the field."""
        name, path, arguments, options = super().deconstruct()
        options["kind"] = name_of(self.kind)
        if self.catalog is not None:
            options["catalog"] = self.catalog
        return name, path, arguments, options

    # The database.

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Return the object of a stored document, or the plain value at a key of a document."""
        try:
            plain = super().from_db_value(value, expression, connection)
        except (RecursionError, TypeError, ValueError):
            problem = Problem.at((), describe(value), "JSON", Code.NOT_JSON, root="$")
            raise InvalidDocumentError((problem,)) from None
        is_whole = plain is not None and not isinstance(expression, KeyTransform)
        return self._read(plain) if is_whole else plain

    def get_prep_value(self, value: Any) -> Any:
        """Return the plain value of an object; a plain value, as in a lookup, stays as it is."""
        value = super().get_prep_value(value)
        return self._write(value) if isinstance(value, self.kind) else value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Return the value to save; an object of another class is an error."""
        if not (value is None or isinstance(value, self.kind) or hasattr(value, "as_sql")):
            raise UnsupportedSubjectError(describe(value), f"a {self.kind.__name__}, or None")
        return super().get_db_prep_save(value, connection)

    def get_transform(self, name: str) -> Any:
        """Return the transform that leads into a document, by a key or an index."""
        transform = super().get_transform(name)
        return (
            partial(_ValueInside, name) if isinstance(transform, KeyTransformFactory) else transform
        )

    # Validation, forms and fixtures.

    def to_python(self, value: Any) -> Any:
        """Return the object that a value stands for: itself, or its plain value."""
        if value is None or isinstance(value, self.kind):
            return value
        return _validated(self._read, value)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Raise an error for a missing value; `to_python` has validated the document."""
        super(models.JSONField, self).validate(value, model_instance)

    def value_to_string(self, obj: models.Model) -> Any:
        """Return the plain value, which fixtures hold."""
        value = self.value_from_object(obj)
        return None if value is None else self._write(value)

    def formfield(self, **options: Any) -> Any:
        """Return a `DocumentFormField`."""
        made = {
            "form_class": DocumentFormField,
            "kind": self.kind,
            "catalog": self.catalog,
            **options,
        }
        return super(models.JSONField, self).formfield(**made)

    def _read(self, plain: Any) -> Any:
        return api.read_plain(plain, self.kind, catalog=_catalog_from(self.catalog))

    def _write(self, value: object) -> Any:
        return api.write_plain(value, catalog=_catalog_from(self.catalog))


class _ValueInside(KeyTransform):
    """A lookup of a value inside a document: the value is plain JSON, not a document."""

    output_field: Any = models.JSONField()  # pyright: ignore[reportIncompatibleVariableOverride]


class _Exact(JSONExact):
    """Equality, where None is NULL: no document is the JSON value null."""

    can_use_none_as_rhs = False


DocumentField.register_lookup(_Exact)


class DocumentFormField(forms.Field):
    """A field of a form that takes JSON, or the text that people type, and gives an object.

    A form shows the object as text, or as JSON where text would lose a part of it.

    Args:
        kind: as for `DocumentField`. A workout, a program and a session are typed as `notation`
            reads them, an exercise by its name, a load as `60 kg`.
        catalog: a function that returns the catalog where names and ids are looked up; the bundled
            one by default.
        unit: of loads that state none: `"kg"` or `"lb"`.
        options: as for every field of a form.

    Raises:
        ValidationError: with one error per problem. Its `code` is the code of the problem, and its
            `params` are `Problem.to_dict()`, or that of a `LineProblem`.

    >>> print(DocumentFormField("load").clean("60kg"))
    60 kg
    """

    widget = forms.Textarea

    def __init__(
        self,
        kind: type[Any] | str,
        *,
        catalog: GetCatalog | None = None,
        unit: Unit | str | None = None,
        **options: Any,
    ) -> None:
        self.kind: type[Any] = kind_of(kind)
        self.catalog: GetCatalog | None = _checked_function(catalog)
        self.unit: Unit | None = stated_unit(unit)
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        """Return the object that was typed; None for nothing."""
        if value is None or isinstance(value, self.kind):
            return value
        if not isinstance(value, str):
            return _validated(self._read_plain, value)
        return _validated(self._read_text, value) if value.strip() else None

    def prepare_value(self, value: Any) -> Any:
        """Return the text that the form shows."""
        if isinstance(value, self.kind):
            return write_typed(value, catalog=_catalog_from(self.catalog))
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether another object was typed, however it is written."""
        if self.disabled:
            return False
        try:
            return bool(self.to_python(data) != self.to_python(initial))
        except ValidationError:
            return True

    def _read_text(self, text: str) -> Any:
        return read_typed(text, self.kind, catalog=_catalog_from(self.catalog), unit=self.unit)

    def _read_plain(self, plain: Any) -> Any:
        return api.read_plain(plain, self.kind, catalog=_catalog_from(self.catalog))


def _checked_function(catalog: GetCatalog | None) -> GetCatalog | None:
    if catalog is None or callable(catalog):
        return catalog
    raise UnsupportedSubjectError(describe(catalog), "a function that returns a catalog")


def _catalog_from(catalog: GetCatalog | None) -> Catalog | None:
    return None if catalog is None else catalog()


def _validated(read: Callable[[Any], Any], value: Any) -> Any:
    """Return what a function reads from a value; its error becomes errors of a form."""
    try:
        return read(value)
    except BackworkoutsError as error:
        errors = [_validation_error(problem) for problem in error.problems]
        more = getattr(error, "total", 0) - len(errors)
        if more > 0:
            params = {"more": more}
            errors.append(ValidationError("and %(more)s more problems", error.code, params))
    raise ValidationError(errors)


def _validation_error(problem: Problem | LineProblem) -> ValidationError:
    params = problem.to_dict()
    message = "%(message)s"
    if isinstance(problem, LineProblem):
        message = "line %(line)s, column %(column)s: %(message)s"
    if problem.suggestions:
        params["nearest"] = ", ".join(problem.suggestions[:_SUGGESTIONS])
        message += " (nearest: %(nearest)s)"
    return ValidationError(message, str(problem.code) or "invalid", params)

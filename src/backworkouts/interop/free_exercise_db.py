"""free-exercise-db: its exercises, added to a catalog.

An exercise that the crosswalk or its name identifies with one of the catalog is not added: the
muscles of the catalog are finer. Other exercises are added with the muscles of `MUSCLES`, which
are regions in free-exercise-db; `inferred` and `note` of the exercise state that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from backworkouts._catalog.bundled import bundled, or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts._catalog.folding import fold
from backworkouts.errors import InteropError
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System
from backworkouts.interop.files import FileInput
from backworkouts.interop.json.context import ImportContext, display_value
from backworkouts.interop.json.document import read_document
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.result import ReadResult
from backworkouts.interop.text import prose_of
from backworkouts.model.exercise import Exercise, Instructions
from backworkouts.model.terms import ClassificationBasis, Equipment, Mechanics

__all__ = ["EQUIPMENT", "MUSCLES", "read"]

MUSCLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "abdominals": ("rectus_abdominis",),
        "abductors": ("gluteus_medius",),
        "adductors": ("adductor_magnus",),
        "biceps": ("biceps_brachii",),
        "calves": ("gastrocnemius_soleus",),
        "chest": ("pectoralis_major",),
        "forearms": ("forearm_flexors",),
        "glutes": ("gluteus_maximus",),
        "hamstrings": ("hamstrings",),
        "lats": ("latissimus_dorsi",),
        "lower back": ("erector_spinae",),
        "middle back": ("rhomboids", "trapezius_middle"),
        "neck": ("neck_flexors", "neck_extensors"),
        "quadriceps": ("quadriceps",),
        "shoulders": ("deltoid",),
        "traps": ("trapezius_upper",),
        "triceps": ("triceps_brachii",),
    }
)
"""The muscles of each region of free-exercise-db: those in it that are trained most. A region
with other muscles too is marked `broader` in the crosswalk."""

EQUIPMENT: Mapping[str, tuple[Equipment, ...]] = MappingProxyType(
    {
        "bands": (Equipment.RESISTANCE_BAND,),
        "barbell": (Equipment.BARBELL,),
        "body only": (),
        "cable": (Equipment.CABLE_MACHINE,),
        "dumbbell": (Equipment.DUMBBELL,),
        "e-z curl bar": (Equipment.EZ_BAR,),
        "exercise ball": (Equipment.SWISS_BALL,),
        "foam roll": (Equipment.FOAM_ROLLER,),
        "kettlebells": (Equipment.KETTLEBELL,),
        "machine": (Equipment.MACHINE,),
        "medicine ball": (Equipment.MEDICINE_BALL,),
        "other": (),
    }
)
"""The equipment of each of its words; "other" states none."""

_SOURCE = "free_exercise_db"
_PREFIX = "fedb"  # written out, it would hold "db", which lifters write for a dumbbell
_NOTE = "Muscles are the regions of free-exercise-db, not checked one by one."
_FIELDS = frozenset(
    {
        "id", "name", "mechanic", "equipment", "primaryMuscles", "secondaryMuscles",
        "instructions", "category",
    }
)  # fmt: skip


def read(file: FileInput, *, catalog: Catalog | None = None) -> ReadResult:
    """Return a catalog, extended with the exercises of free-exercise-db.

    A row of the counts is an exercise. It is read when the catalog has it afterwards, whether it
    was added or known before.

    Args:
        file: its path, its content as bytes, or the file, open: the list of all exercises, or one.
        catalog: the catalog to extend; the bundled one by default.

    Raises:
        InteropError: for content that is not JSON, or not a list of exercises.

    >>> data = b'''[{"id": "Seated_Dumbbell_Row", "name": "Seated Dumbbell Row Hold",
    ...     "primaryMuscles": ["middle back"], "secondaryMuscles": ["biceps"]}]'''
    >>> found = read(data).catalog.resolve("seated dumbbell row hold")
    >>> found, found.prime_movers
    (<Exercise fedb:Seated_Dumbbell_Row>, ('rhomboids', 'trapezius_middle'))
    """
    name, value = read_document(file)
    entries = value if isinstance(value, list) else [value]
    if not entries or not all(
        isinstance(each, dict) and "primaryMuscles" in each for each in entries
    ):
        where, expected = "$" if name is None else f"{name}, $", "the exercises of free-exercise-db"
        raise InteropError(where, display_value(value), expected)
    reader = _CatalogReader(ImportContext(name, catalog), or_bundled(catalog))
    for index, entry in enumerate(entries):
        where = f"$[{index}]" if isinstance(value, list) else "$"
        is_read = reader.context.attempt(1, where, partial(reader.read_entry, entry, where))
        reader.context.account.read += is_read is True
    return reader.context.result(catalog=reader.extended())


class _CatalogReader:
    def __init__(self, context: ImportContext, catalog: Catalog) -> None:
        self.context = context
        self._catalog = catalog
        self._added: dict[str, Exercise] = {}
        self._names = {
            fold(name): exercise.id
            for exercise in catalog.exercises.values()
            for name in (exercise.id, exercise.name, *exercise.aliases)
        }

    def extended(self) -> Catalog:
        """Return the catalog with the exercises read so far."""
        sources = () if _SOURCE in self._catalog.sources else (bundled().sources[_SOURCE],)
        return self._catalog.extend(exercises=self._added.values(), sources=sources)

    def read_entry(self, value: dict[str, Any], where: str) -> bool:
        """Return whether the catalog has an exercise, known before or added now.

        Raises:
            FieldError: when it has no id or no name.
            InvalidValueError: when the model holds no such exercise.
        """
        fields = Fields(self.context, value, where, strict=True)
        foreign_id, name = fields.text("id"), fields.line("name")
        if foreign_id is None or name is None:
            key = "id" if foreign_id is None else "name"
            raise fields.error(key, None, f"expected the {key} of the exercise")
        if self._is_known(fields, foreign_id, name):
            return True
        new_id = f"{_PREFIX}:{re.sub(r'[^0-9A-Za-z]+', '_', foreign_id)}"
        taken = self._names.get(fold(name), new_id if new_id in self._catalog.exercises else None)
        if new_id in self._added or taken is not None:
            message = f"another exercise has the name: {taken or new_id}"
            self.context.skip(1, f"{where}.name", name, message)
            return False
        self._added[new_id] = self._exercise(fields, new_id, name)
        self._names[fold(name)] = new_id
        return True

    def _is_known(self, fields: Fields, foreign_id: str, name: str) -> bool:
        links = [
            link
            for link in crosswalk.exercises_for(System.FREE_EXERCISE_DB, foreign_id)
            if link.ours in self._catalog.exercises
        ]
        if links and links[0].match is Match.EXACT:
            return True
        known = self._names.get(fold(name))
        if known is None or known in self._added:
            return False
        matches = [link.match.value for link in links if link.ours == known]
        match = matches[0] if matches else "not in the crosswalk"
        fields.warn("name", name, f"a name of {known}, which is kept; how well they match: {match}")
        return True

    def _exercise(self, fields: Fields, new_id: str, name: str) -> Exercise:
        prime_movers = self._muscles(fields, "primaryMuscles")
        secondary = self._muscles(fields, "secondaryMuscles")
        synergists = [muscle for muscle in secondary if muscle not in prime_movers]
        category = fields.text("category")
        if category == "stretching":
            # Stretching a muscle does not train it: no set of the exercise may count for it.
            muscles = ", ".join(prime_movers)
            self.context.report_unsupported(fields.where, "primaryMuscles of stretches", muscles)
            prime_movers, synergists = [], []
        elif category != "strength":
            fields.report_unsupported("category")
        fields.report_unknown(_FIELDS)
        mechanic = fields.text("mechanic")
        muscle_fields = {"prime_movers": prime_movers, "synergists": synergists}
        inferred = [field for field, muscles in muscle_fields.items() if muscles]
        return Exercise(
            new_id,
            name,
            mechanics=Mechanics(mechanic) if mechanic in set(Mechanics) else None,
            equipment=_equipment(fields),
            prime_movers=prime_movers,
            synergists=synergists,
            instructions=_instructions(fields.raw("instructions")),
            basis=ClassificationBasis.SOURCED,
            inferred=inferred,
            note=_NOTE if inferred else None,
            sources=(_SOURCE,),
        )

    def _muscles(self, fields: Fields, key: str) -> list[str]:
        regions = fields.raw(key) or []
        if not isinstance(regions, list):
            raise fields.error(key, regions, "expected a list of muscles")
        found: dict[str, None] = {}
        for index, region in enumerate(regions):
            if not isinstance(region, str) or region not in MUSCLES:
                fields.warn(f"{key}[{index}]", region, "no muscle that is known: not kept")
                continue
            known = [muscle for muscle in MUSCLES[region] if muscle in self._catalog.muscles]
            found.update(dict.fromkeys(known))
        return list(found)


def _equipment(fields: Fields) -> Iterable[Equipment]:
    equipment = fields.text("equipment")
    if equipment is not None and equipment not in EQUIPMENT:
        fields.warn("equipment", equipment, "no equipment that is known: not kept")
    return EQUIPMENT.get(equipment or "other", ())


def _instructions(value: object) -> Instructions | None:
    lines = [line for line in value if isinstance(line, str)] if isinstance(value, list) else []
    sentences = [clean for line in lines if (clean := prose_of(line))]
    return Instructions(execution=sentences) if sentences else None

"""free-exercise-db: its exercises, added to a catalog of ours.

Where the crosswalk says that an exercise is one of ours, or where its name is one that ours has,
ours is kept: its muscles are finer. The others come with the muscles of `MUSCLES`, which are
regions there, and say so in `inferred` and `note`.
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
from backworkouts.interop.files import Place
from backworkouts.interop.json.document import Fields, Ledger, Wrong, document, shown
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
"""Which muscles of ours a region stands for: those in it that are trained most. Regions that hold
others besides are marked `broader` in the crosswalk."""

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
"""What its words for equipment are here; "other" says nothing."""

_SOURCE = "free_exercise_db"
_PREFIX = "fedb"  # written out, it would hold "db", which lifters write for a dumbbell
_NOTE = "Muscles are the regions of free-exercise-db, not checked one by one."
_KNOWN = frozenset(
    {
        "id", "name", "mechanic", "equipment", "primaryMuscles", "secondaryMuscles",
        "instructions", "category",
    }
)  # fmt: skip


def read(file: Place, *, catalog: Catalog | None = None) -> ReadResult:
    """A catalog with the exercises of free-exercise-db besides its own.

    A row of the counts is an exercise: read when it is in the catalog, as itself or as ours.

    Args:
        file: its path, its content as bytes, or the file, open: the list of all exercises, or one.
        catalog: what is extended; the bundled one by default.

    Raises:
        InteropError: for what is no JSON, or no list of exercises.

    >>> one = b'''[{"id": "Seated_Dumbbell_Row", "name": "Seated Dumbbell Row Hold",
    ...     "primaryMuscles": ["middle back"], "secondaryMuscles": ["biceps"]}]'''
    >>> found = read(one).catalog.resolve("seated dumbbell row hold")
    >>> found, found.prime_movers
    (<Exercise fedb:Seated_Dumbbell_Row>, ('rhomboids', 'trapezius_middle'))
    """
    name, value = document(file)
    entries = value if isinstance(value, list) else [value]
    if not entries or not all(isinstance(one, dict) and "primaryMuscles" in one for one in entries):
        expected = "the exercises of free-exercise-db"
        raise InteropError("$" if name is None else f"{name}, $", shown(value), expected)
    reader = _Reader(Ledger(name, catalog, None), or_bundled(catalog))
    for index, one in enumerate(entries):
        where = f"$[{index}]" if isinstance(value, list) else "$"
        new = reader.ledger.attempt(1, where, partial(reader.entry, one, where))
        reader.ledger.read += new is True
    return reader.ledger.result(catalog=reader.extended())


class _Reader:
    def __init__(self, ledger: Ledger, catalog: Catalog) -> None:
        self.ledger = ledger
        self._catalog = catalog
        self._new: dict[str, Exercise] = {}
        self._names = {
            fold(name): one.id
            for one in catalog.exercises.values()
            for name in (one.id, one.name, *one.aliases)
        }

    def extended(self) -> Catalog:
        sources = () if _SOURCE in self._catalog.sources else (bundled().sources[_SOURCE],)
        return self._catalog.extend(exercises=self._new.values(), sources=sources)

    def entry(self, value: dict[str, Any], where: str) -> bool:
        """Whether an exercise is in the catalog now, as itself or as ours.

        Raises:
            Wrong, InvalidValueError: when it is none.
        """
        said = Fields(self.ledger, value, where, strict=True)
        theirs, name = said.text("id"), said.line("name")
        if theirs is None or name is None:
            key = "id" if theirs is None else "name"
            raise Wrong(f"{where}.{key}", None, f"expected the {key} of the exercise")
        if self._is_ours(theirs, name, where):
            return True
        new = f"{_PREFIX}:{re.sub(r'[^0-9A-Za-z]+', '_', theirs)}"
        other = self._names.get(fold(name), new if new in self._catalog.exercises else None)
        if new in self._new or other is not None:
            message = f"another exercise has the name: {other or new}"
            self.ledger.skip(f"{where}.name", name, message)
            return False
        self._new[new] = self._exercise(said, new, name)
        self._names[fold(name)] = new
        return True

    def _is_ours(self, theirs: str, name: str, where: str) -> bool:
        links = [
            one
            for one in crosswalk.exercises_for(System.FREE_EXERCISE_DB, theirs)
            if one.ours in self._catalog.exercises
        ]
        if links and links[0].match is Match.EXACT:
            return True
        ours = self._names.get(fold(name))
        if ours is None or ours in self._new:
            return False
        known = next((one.match.value for one in links if one.ours == ours), "not in the crosswalk")
        message = f"a name of {ours}, which is kept; how well they match: {known}"
        self.ledger.warn(f"{where}.name", name, message)
        return True

    def _exercise(self, said: Fields, new: str, name: str) -> Exercise:
        prime = self._muscles(said, "primaryMuscles")
        others = [one for one in self._muscles(said, "secondaryMuscles") if one not in prime]
        category = said.text("category")
        if category == "stretching":
            # To stretch a muscle is not to train it, and no set of it may count.
            self.ledger.not_kept(said.where, "primaryMuscles of stretches", ", ".join(prime))
            prime, others = [], []
        elif category != "strength":
            said.not_kept("category")
        said.not_kept(*sorted(set(said.value) - _KNOWN))
        mechanic = said.text("mechanic")
        marked = [
            field for field, found in (("prime_movers", prime), ("synergists", others)) if found
        ]
        return Exercise(
            new,
            name,
            mechanics=Mechanics(mechanic) if mechanic in set(Mechanics) else None,
            equipment=self._equipment(said),
            prime_movers=prime,
            synergists=others,
            instructions=_instructions(said.raw("instructions")),
            basis=ClassificationBasis.SOURCED,
            inferred=marked,
            note=_NOTE if marked else None,
            sources=(_SOURCE,),
        )

    def _muscles(self, said: Fields, key: str) -> list[str]:
        regions = said.raw(key) or []
        if not isinstance(regions, list):
            raise Wrong(f"{said.where}.{key}", regions, "expected a list of muscles")
        found: dict[str, None] = {}
        for index, region in enumerate(regions):
            if not isinstance(region, str) or region not in MUSCLES:
                where = f"{said.where}.{key}[{index}]"
                self.ledger.warn(where, region, "no muscle that is known: not kept")
                continue
            known = [one for one in MUSCLES[region] if one in self._catalog.muscles]
            found.update(dict.fromkeys(known))
        return list(found)

    def _equipment(self, said: Fields) -> Iterable[Equipment]:
        told = said.text("equipment")
        if told is not None and told not in EQUIPMENT:
            self.ledger.warn(
                f"{said.where}.equipment", told, "no equipment that is known: not kept"
            )
        return EQUIPMENT.get(told or "other", ())


def _instructions(value: object) -> Instructions | None:
    lines = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
    sentences = [clean for one in lines if (clean := prose_of(one))]
    return Instructions(execution=sentences) if sentences else None

"""Our drawing of the back as data: the skeleton, and the outline of each muscle.

All coordinates are those of the right half of a body seen from behind, about five units to a
centimeter of an adult: x grows from the midline outwards, y from the top of the head downwards.
`docs/pictures.md` lists what the drawing simplifies. `tests/pictures/test_anatomy.py` has the
places where muscles attach, and checks that each shape reaches them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

__all__ = [
    "BODY",
    "BONES",
    "DRAWN",
    "HEIGHT",
    "RIBS",
    "SCAPULAR_SPINE",
    "SHAPES",
    "SURROUNDINGS",
    "VERTEBRAE",
    "WIDTH",
    "Layer",
    "Outline",
    "Point",
    "Shape",
    "rib_path",
    "vertebra_path",
]

WIDTH: float = 132
"""The greatest x of the drawing."""
HEIGHT: float = 486
"""The greatest y of the drawing."""


class Layer(StrEnum):
    """Half of the drawing that shows a muscle."""

    OUTER = "outer"
    """Muscles beneath the skin: the left half."""
    DEEP = "deep"
    """Muscles beneath the outer ones: the right half."""


class Point(NamedTuple):
    """A place in the drawing."""

    x: float
    y: float


class Outline(NamedTuple):
    """A part of the body around the muscles."""

    style: str
    """Its class in the style sheet, without prefix."""
    path: str


class Shape(NamedTuple):
    """The outline of a muscle in one layer."""

    muscle: str
    """The id of the muscle."""
    layer: Layer
    path: str
    """Path data with absolute commands M, C, L and Z."""
    fibers: str
    """Path data of some lines along the fibers."""
    anchor: Point | None = None
    """Where the line to the label of the muscle begins; None where the other layer has it."""
    rise: float = 0
    """How far above the anchor the label stands best: its line then leaves other muscles free."""


VERTEBRAE: Mapping[str, float] = {
    "C1": 84, "C2": 93, "C3": 102, "C4": 111, "C5": 119, "C6": 127, "C7": 135,
    "T1": 144, "T2": 156, "T3": 168, "T4": 180, "T5": 192, "T6": 204,
    "T7": 216, "T8": 228, "T9": 240, "T10": 252, "T11": 264, "T12": 276,
    "L1": 291, "L2": 308, "L3": 325, "L4": 342, "L5": 359,
    "S1": 374, "S2": 385, "S3": 395, "S4": 405, "S5": 413,
}  # fmt: skip
"""The y of the spine of each vertebra."""

RIBS: Mapping[str, Point] = {
    "T1": Point(27, 156), "T2": Point(42, 172), "T3": Point(53, 188), "T4": Point(61, 204),
    "T5": Point(67, 219), "T6": Point(72, 234), "T7": Point(76, 250), "T8": Point(79, 265),
    "T9": Point(80, 280), "T10": Point(76, 291), "T11": Point(60, 297), "T12": Point(42, 297),
}  # fmt: skip
"""The lateral end of each rib, as far as it shows from behind, by its vertebra."""

BODY: Outline = Outline(
    "skin",
    "M0,3 C25,3 39,20 39,46 C43,47 43,64 38,68 C36,80 32,88 31,95 C30,109 32,118 37,125 "
    "C50,138 75,141 97,149 C115,154 126,168 128,190 C130,214 129,238 130,260 C132,278 132,290 "
    "132,303 C125,308 112,308 105,303 C104,287 102,270 98,251 C96,271 89,290 82,306 "
    "C78,322 79,336 84,352 C93,380 98,420 95,486 L0,486",
)
"""The silhouette, open at the bottom."""

SURROUNDINGS: Mapping[Layer, tuple[Outline, ...]] = {
    Layer.OUTER: (
        Outline(
            "hair",
            "M0,3 C25,3 39,20 39,46 C39,58 36,68 31,76 C26,80 20,77 16,72 C10,68 4,67 0,67 Z",
        ),
        # Splenius and sternocleidomastoid, beside the trapezius.
        Outline("flesh", "M20,77 C25,80 30,79 31,82 C29,93 29,104 32,117 C24,106 21,92 20,77 Z"),
        # Rhomboid major, between the trapezius and the scapula.
        Outline("flesh", "M36,206 L50,176 L62,216 L45,230 Z"),
        # Lateral deltoid.
        Outline(
            "flesh",
            "M101,156 C116,159 125,171 126,191 C128,212 125,232 119,248 C119,216 113,182 101,156 Z",
        ),
        # Triceps.
        Outline(
            "flesh",
            "M104,216 C108,230 112,242 117,253 C122,245 125,234 127,226 C128,246 129,276 127,297 "
            "C121,302 112,302 108,298 C107,280 104,262 100,246 C104,236 105,226 104,216 Z",
        ),
        # Thoracolumbar fascia.
        Outline("fascia", "M0,281 C12,306 30,332 50,353 C40,366 24,386 0,416 Z"),
        # External oblique.
        Outline(
            "flesh",
            "M77,316 C74,329 69,340 63,349 C69,352 76,354 82,354 C78,342 76,330 77,316 Z",
        ),
        # Gluteus medius and maximus.
        Outline(
            "flesh", "M55,354 C66,354 77,356 85,360 C90,374 92,388 93,400 C84,382 71,366 55,354 Z"
        ),
        Outline(
            "flesh",
            "M0,421 C16,400 32,382 50,358 C70,368 86,390 91,418 C93,446 83,472 59,478 "
            "C34,481 12,470 0,452 Z",
        ),
    ),
    Layer.DEEP: (),
}

BONES: tuple[Outline, ...] = (
    # Skull.
    Outline(
        "bone",
        "M0,9 C22,9 34,24 34,46 C34,60 31,70 28,76 C28,82 27,87 24,88 C21,87 20,83 19,79 "
        "C13,84 6,86 0,86 Z",
    ),
    # Humerus.
    Outline(
        "bone",
        "M92,168 C98,160 110,160 114,170 C116,178 113,186 112,196 C113,230 117,266 122,297 "
        "L113,298 C108,266 104,230 102,198 C96,190 90,180 92,168 Z",
    ),
    # Scapula, then its spine with the acromion.
    Outline(
        "bone",
        "M38,155 C50,154 62,161 76,166 C84,167 91,172 91,180 C88,192 78,200 66,206 "
        "C58,212 53,220 47,226 C43,222 41,214 39,206 C36,192 35,178 36,168 Z",
    ),
    # Femur, then the hip bone.
    Outline(
        "bone",
        "M70,404 C78,400 90,404 93,413 C94,422 90,430 88,440 L86,486 L73,486 "
        "C76,464 77,446 74,430 C70,422 66,412 70,404 Z",
    ),
    Outline(
        "bone",
        "M21,386 C21,370 30,355 44,350 C60,345 78,352 88,367 C90,373 88,379 84,384 "
        "C78,391 75,398 75,405 C77,414 72,421 65,423 C63,434 57,444 49,446 C42,444 42,436 45,428 "
        "C44,418 36,410 30,402 C25,396 22,392 21,386 Z",
    ),
    # Sacrum and coccyx.
    Outline("bone", "M0,366 L20,370 C22,384 16,402 8,416 C6,426 3,432 0,434 Z"),
)
SCAPULAR_SPINE: Outline = Outline(
    "bone",
    "M35,167 C52,165 72,162 92,154 C100,152 107,155 108,161 C102,166 96,163 92,163 "
    "C74,170 54,172 36,173 Z",
)
"""The ridge between the muscles of the scapula, which lies over them."""

_OUTER, _DEEP = Layer.OUTER, Layer.DEEP

SHAPES: tuple[Shape, ...] = (
    Shape("latissimus_dorsi", _OUTER,
        "M2,214 C18,213 34,214 45,221 C52,229 56,236 64,238 C78,237 90,233 97,227 L98,217 L102,216 "
        "C104,226 103,240 97,246 "
        "C95,266 88,288 81,304 C76,322 69,338 60,350 C56,351 53,351 51,351 "
        "C33,330 14,304 3,280 Z",
        "M32,224 C30,236 20,258 8,278 M94,242 C70,250 40,262 12,288 M93,246 C72,264 46,286 23,308 "
        "M91,252 C76,276 56,304 36,328 M88,266 C78,290 64,322 52,346",
        Point(62, 308)),
    Shape("trapezius_upper", _OUTER,
        "M0,69 C6,68 12,69 17,74 C19,92 22,107 33,122 C45,136 70,143 93,150 L90,156 "
        "C62,152 30,144 0,131 Z",
        "M7,72 C9,94 16,116 38,132 C54,140 74,147 90,152 M2,92 C6,108 16,124 34,135 "
        "M1,112 C8,124 20,134 42,142",
        Point(32, 127), 16),
    Shape("trapezius_middle", _OUTER,
        "M0,133 C30,146 64,154 98,157 L97,162 C78,163 58,166 37,170 C26,175 12,179 0,181 Z",
        "M3,143 C30,153 60,158 92,160 M3,156 C24,161 48,163 70,162 M3,169 C14,170 26,169 38,167",
        Point(60, 156), 24),
    Shape("trapezius_lower", _OUTER,
        "M0,183 C13,181 26,177 38,172 L51,170 C50,178 43,191 36,205 C24,229 10,257 0,277 Z",
        "M3,196 C16,190 30,182 45,173 M3,220 C16,206 32,188 47,174 M3,248 C16,226 34,196 48,175",
        Point(41, 179), 31),
    Shape("posterior_deltoid", _OUTER,
        "M54,172 C68,168 84,166 99,161 C110,176 117,208 117,249 C112,240 108,229 102,216 "
        "C92,198 74,182 54,172 Z",
        "M68,172 C88,182 104,206 113,234 M84,169 C100,184 110,208 115,232",
        Point(112, 226)),
    Shape("infraspinatus", _OUTER,
        "M53,174 C70,182 86,194 94,207 C82,206 70,208 58,213 C49,208 44,203 41,199 "
        "C45,190 51,180 53,174 Z",
        "M47,196 C58,195 74,199 88,204 M52,184 C62,188 74,194 84,202",
        Point(63, 195)),
    Shape("teres_minor", _OUTER,
        "M60,215 C71,210 83,208 96,209 L100,214 C88,214 76,217 65,221 C63,219 61,217 60,215 Z",
        "M64,217 C74,213 86,211 96,211",
        Point(86, 212)),
    Shape("teres_major", _OUTER,
        "M46,212 C53,217 59,221 65,223 C77,219 89,216 100,216 C104,221 104,226 101,229 "
        "C88,234 73,238 58,238 C50,234 46,224 46,212 Z",
        "M52,222 C58,228 74,226 100,220 M54,230 C64,234 82,230 100,225",
        Point(76, 228)),
    # The deep layer, from its deepest muscle outwards.
    Shape("quadratus_lumborum", _DEEP,
        "M20,290 C28,290 38,294 47,301 C52,318 57,334 62,349 C54,345 44,347 36,352 "
        "C30,354 24,352 20,350 Z",
        "M46,306 C48,320 52,334 57,345",
        Point(52, 330)),
    Shape("multifidus", _DEEP,
        "M3,290 C8,294 10,310 11,330 C13,350 18,368 18,384 C16,396 10,408 3,413 Z",
        "M4,306 C7,330 9,352 13,376 M4,334 C6,354 8,374 10,394",
        Point(9, 366)),
    Shape("spinalis", _DEEP,
        "M3,150 C7,158 9,190 9,220 C10,250 9,290 5,310 L3,310 Z",
        "M6,200 C6,236 6,270 5,298",
        Point(6, 222)),
    Shape("longissimus", _DEEP,
        "M25,86 C23,100 18,120 15,140 C20,160 24,190 25,220 C28,260 28,300 27,326 "
        "C27,350 27,368 22,384 C20,370 15,350 13,330 C11,300 12,250 11,216 "
        "C11,190 9,160 10,140 C12,120 18,100 22,86 Z",
        "M15,200 C17,250 16,310 21,366 M21,200 C23,250 22,310 24,356",
        Point(18, 250)),
    Shape("iliocostalis", _DEEP,
        "M14,122 C19,140 26,160 31,184 C38,210 44,240 44,268 C43,300 41,330 40,350 "
        "C35,352 30,358 26,366 C28,346 28.4,320 28.8,300 C29,262 28,226 25,196 "
        "C22,170 16,146 12,130 Z",
        "M31,204 C36,250 35,310 31,352 M36,220 C41,260 39,310 37,346",
        Point(38, 300)),
    Shape("rhomboid_major", _DEEP,
        "M3,151 C14,160 25,168 35,175 C35,191 39,207 45,221 C30,214 14,205 3,194 Z",
        "M5,163 C15,172 26,180 34,185 M5,174 C16,183 28,192 37,198 M5,185 C16,194 30,204 40,211",
        Point(20, 190)),
    Shape("rhomboid_minor", _DEEP,
        "M3,133 C14,142 25,151 36,160 L35,173 C24,166 13,158 3,148 Z",
        "M5,142 C14,150 24,159 34,166",
        Point(20, 153)),
    Shape("levator_scapulae", _DEEP,
        "M10,83 C15,83 18,88 19,96 C21,114 28,134 41,152 L36,164 C25,148 14,130 11,112 Z",
        "M13,88 C15,110 24,136 38,157",
        Point(21, 122)),
    Shape("infraspinatus", _DEEP,
        "M38,174 C56,173 74,171 90,166 C97,163 106,164 114,169 L114,177 C105,178 98,181 92,187 "
        "C80,198 66,206 51,215 C44,202 39,188 38,174 Z",
        "M44,184 C66,182 90,174 110,171 M49,200 C66,194 84,181 106,174"),
    Shape("teres_minor", _DEEP,
        "M55,216 C67,208 81,199 93,189 C99,183 106,179 113,179 L113,187 C105,188 98,194 92,200 "
        "C82,209 72,216 62,221 C59,220 57,218 55,216 Z",
        "M61,217 C74,210 92,196 110,183"),
    Shape("teres_major", _DEEP,
        "M46,225 C48,219 54,219 60,224 C74,217 90,209 103,204 L105,218 C92,225 78,233 62,238 "
        "C52,239 45,233 46,225 Z",
        "M51,227 C64,229 84,220 103,211"),
)  # fmt: skip
"""The muscles of the back; a later shape lies over an earlier one."""

DRAWN: tuple[str, ...] = tuple(dict.fromkeys(shape.muscle for shape in SHAPES))
"""The ids of the muscles that the drawing shows."""

_WIDTHS_AND_HEIGHTS = {"C": (5, 12, 3), "T": (5, 14, 4), "L": (8, 20, 6)}
"""Of a cervical, thoracic or lumbar vertebra: half the width of its body, the x of the end of its
transverse process, and half the height of its body."""


def vertebra_path(vertebra: str) -> str:
    """Return the outline of half a vertebra: its body, and the process at its side.

    >>> vertebra_path("C4")
    'M0,108 L5,108 L12,107 L12,111 L5,112 L0,115 Z'
    """
    y = VERTEBRAE[vertebra]
    width, reach, height = _WIDTHS_AND_HEIGHTS[vertebra[0]]
    return (
        f"M0,{y - height:g} L{width},{y - height:g} L{reach},{y - height - 1:g} L{reach},{y:g} "
        f"L{width},{y + 1:g} L0,{y + height + 1:g} Z"
    )


def rib_path(vertebra: str) -> str:
    """Return the curve of a rib from its vertebra outwards: up a little, then down to its end.

    >>> rib_path("T8")
    'M8,225 C39.5,217 76.6,235.0 79,265'
    """
    end, y = RIBS[vertebra], VERTEBRAE[vertebra] - 3
    bend = end.y - (end.y - y) * 0.75
    return f"M8,{y:g} C{end.x / 2:g},{y - 8:g} {end.x * 0.97:.1f},{bend:.1f} {end.x:g},{end.y:g}"

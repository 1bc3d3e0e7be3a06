"""The drawing: a shape for each muscle of the back, from its origin to its insertion."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from svg_geometry import distance, distance_from_line, is_inside, points_of

import backworkouts as bw
from backworkouts.pictures.anatomy import (
    BODY,
    BONES,
    DRAWN,
    HEIGHT,
    RIBS,
    SCAPULAR_SPINE,
    SHAPES,
    SURROUNDINGS,
    VERTEBRAE,
    WIDTH,
    Point,
    rib_path,
)

LANDMARKS = {
    "nuchal line": Point(12, 70),
    "mastoid process": Point(25, 84),
    "superior angle of the scapula": Point(38, 156),
    "medial end of the scapular spine": Point(36, 169),
    "middle of the scapular spine": Point(70, 166),
    "lateral end of the scapular spine": Point(92, 160),
    "acromion": Point(100, 157),
    "lateral third of the clavicle": Point(92, 151),
    "medial border of the scapula": Point(36, 192),
    "inferior angle of the scapula": Point(46, 222),
    "lateral border of the scapula": Point(65, 207),
    "infraspinous fossa": Point(52, 188),
    "greater tubercle of the humerus": Point(112, 173),
    "upper shaft of the humerus": Point(102, 214),
    "deltoid tuberosity": Point(116, 246),
    "posterior iliac crest": Point(44, 350),
    "top of the sacrum": Point(14, 376),
    "twelfth rib": Point(36, 293),
    "angle of the eighth rib": Point(40, 236),
}
"""Places on the skeleton where muscles attach, next to the spines of the vertebrae."""

NEAR = 8
"""In units of the drawing: 16 millimeters of an adult."""
BEYOND = 20
"""How far a shape may reach above or below its attachments: four centimeters of an adult."""
SIDE_OF_A_VERTEBRA = {"C": 12, "T": 14, "L": 20}
"""The x of the end of the transverse process."""

# Origin and insertion as in `bw.catalog.muscles`: "T4" is the spine of a vertebra, "L1 side" the
# process at its side. What another muscle or a bone hides is left out: the drawing shows what is
# seen. What else is left out stands in docs/pictures.md.
ATTACHMENTS = {
    ("latissimus_dorsi", "outer"): [
        "T7", "T9", "T12", "posterior iliac crest", "upper shaft of the humerus",
    ],
    ("trapezius_upper", "outer"): [
        "nuchal line", "C3", "C6", "lateral third of the clavicle",
    ],
    ("trapezius_middle", "outer"): [
        "C7", "T3", "T4", "acromion", "middle of the scapular spine",
        "medial end of the scapular spine",
    ],
    ("trapezius_lower", "outer"): ["T4", "T12", "medial end of the scapular spine"],
    ("posterior_deltoid", "outer"): [
        "middle of the scapular spine", "lateral end of the scapular spine", "deltoid tuberosity",
    ],
    ("infraspinatus", "outer"): ["infraspinous fossa"],
    ("infraspinatus", "deep"): ["infraspinous fossa", "greater tubercle of the humerus"],
    ("teres_minor", "outer"): ["lateral border of the scapula"],
    ("teres_minor", "deep"): ["lateral border of the scapula", "greater tubercle of the humerus"],
    ("teres_major", "outer"): ["inferior angle of the scapula", "upper shaft of the humerus"],
    ("teres_major", "deep"): ["inferior angle of the scapula", "upper shaft of the humerus"],
    ("levator_scapulae", "deep"): [
        "C1 side", "C2 side", "C3 side", "C4 side", "superior angle of the scapula",
    ],
    ("rhomboid_minor", "deep"): ["C7", "T1", "medial end of the scapular spine"],
    ("rhomboid_major", "deep"): [
        "T2", "T3", "T4", "T5", "medial border of the scapula", "inferior angle of the scapula",
    ],
    ("spinalis", "deep"): ["L1", "L2", "T11", "T12", "T2", "T3", "T5"],
    ("longissimus", "deep"): ["top of the sacrum", "T3 side", "T9 side", "mastoid process"],
    ("iliocostalis", "deep"): [
        "posterior iliac crest", "angle of the eighth rib", "C5 side", "C6 side",
    ],
    ("quadratus_lumborum", "deep"): [
        "posterior iliac crest", "twelfth rib", "L1 side", "L2 side", "L3 side", "L4 side",
    ],
    ("multifidus", "deep"): ["L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4"],
}  # fmt: skip

SHAPES_BY_PLACE = {(shape.muscle, shape.layer.value): shape for shape in SHAPES}


def place_of(name):
    vertebra, _, side = name.partition(" ")
    if vertebra not in VERTEBRAE:
        return LANDMARKS[name]
    return (SIDE_OF_A_VERTEBRA[vertebra[0]] if side else 0, VERTEBRAE[vertebra])


def test_every_muscle_of_the_back_has_a_shape_or_parts_with_one():
    parts = {
        muscle.parent: [
            part.id for part in bw.catalog.muscles.values() if part.parent == muscle.parent
        ]
        for muscle in bw.catalog.muscles.values()
        if muscle.parent
    }
    back = [muscle.id for muscle in bw.catalog.muscles.values() if muscle.back]
    missing = [
        muscle
        for muscle in back
        if muscle not in DRAWN and not all(part in DRAWN for part in parts.get(muscle, [None]))
    ]
    assert missing == []
    assert set(DRAWN) <= set(back)


def test_the_attachments_of_every_shape_are_checked():
    assert ATTACHMENTS.keys() == SHAPES_BY_PLACE.keys()


@pytest.mark.parametrize(
    ("muscle", "layer", "attachment"),
    [(*key, name) for key, names in ATTACHMENTS.items() for name in names],
)
def test_a_shape_reaches_origin_and_insertion(muscle, layer, attachment):
    outline = points_of(SHAPES_BY_PLACE[muscle, layer].path)
    assert distance(place_of(attachment), outline) <= NEAR


# The infraspinatus attaches to a whole surface, whose middle is the landmark.
@pytest.mark.parametrize(
    ("muscle", "layer"), [key for key in ATTACHMENTS if key[0] != "infraspinatus"]
)
def test_a_shape_does_not_reach_far_beyond_its_attachments(muscle, layer):
    heights = [y for _, y in points_of(SHAPES_BY_PLACE[muscle, layer].path)]
    attached = [place_of(name)[1] for name in ATTACHMENTS[muscle, layer]]
    assert min(attached) - BEYOND <= min(heights)
    assert max(heights) <= max(attached) + BEYOND


@pytest.mark.parametrize("name", [*LANDMARKS])
def test_a_landmark_lies_on_a_bone_that_is_drawn(name):
    bones = [points_of(bone.path) for bone in (*BONES, SCAPULAR_SPINE)]
    ribs = [line for vertebra in RIBS for line in pairwise(points_of(rib_path(vertebra)))]
    place = LANDMARKS[name]
    to_bones = [distance(place, bone) for bone in bones]
    assert min(to_bones + [distance_from_line(place, line) for line in ribs]) <= NEAR


def test_vertebrae_follow_each_other():
    assert [*VERTEBRAE.values()] == sorted(VERTEBRAE.values())
    assert len(VERTEBRAE) == 7 + 12 + 5 + 5


@pytest.mark.parametrize("muscle", DRAWN)
def test_a_muscle_has_one_label_whose_line_begins_where_the_muscle_shows(muscle):
    (shape,) = [shape for shape in SHAPES if shape.muscle == muscle and shape.anchor]
    assert is_inside(shape.anchor, points_of(shape.path))
    above = SHAPES[SHAPES.index(shape) + 1 :]
    hiding = [other for other in above if other.layer == shape.layer]
    assert not any(is_inside(shape.anchor, points_of(other.path)) for other in hiding)


def test_every_path_is_of_absolute_commands_and_within_the_drawing():
    around = [outline for outlines in SURROUNDINGS.values() for outline in outlines]
    paths = [shape.path for shape in SHAPES] + [shape.fibers for shape in SHAPES]
    paths += [outline.path for outline in (BODY, SCAPULAR_SPINE, *BONES, *around)]
    for path in paths:
        assert re.fullmatch(r"[MLCZ\d,. -]+", path)
        outside = [
            (x, y) for x, y in points_of(path) if not (0 <= x <= WIDTH and 0 <= y <= HEIGHT + 0.01)
        ]
        assert outside == []


def test_muscles_lie_within_the_body():
    body = points_of(BODY.path)
    outside = [
        (shape.muscle, point)
        for shape in SHAPES
        for point in points_of(shape.path)
        if distance((max(point[0], 0.01), point[1]), body) > 1
    ]
    assert outside == []

"""The exercises of the gym, beside the bundled ones."""

import backworkouts as bw

GYM_ROW = bw.Exercise("custom:gym_row", "Gym Row", prime_movers=["latissimus_dorsi"])
EXTENDED = bw.catalog.extend(exercises=[GYM_ROW])


def gym_catalog():
    return EXTENDED

"""Pictures of training: the back that is trained, and charts of sets, as SVG text.

Nothing here needs another package.
"""

from __future__ import annotations

from backworkouts.pictures.charts.chart import Chart
from backworkouts.pictures.charts.exercises.chart import exercises_chart
from backworkouts.pictures.charts.sets.chart import sets_chart
from backworkouts.pictures.charts.weeks.chart import weeks_chart
from backworkouts.pictures.comparison import back_maps
from backworkouts.pictures.picture import Picture
from backworkouts.pictures.role_maps import exercise_map, muscle_map
from backworkouts.pictures.theme import Theme
from backworkouts.pictures.volume_maps import back_map

__all__ = [
    "Chart",
    "Picture",
    "Theme",
    "back_map",
    "back_maps",
    "exercise_map",
    "exercises_chart",
    "muscle_map",
    "sets_chart",
    "weeks_chart",
]

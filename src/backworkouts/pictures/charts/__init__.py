"""Charts of sets: as SVG, as text for a terminal, and as dictionaries for Vega-Lite."""

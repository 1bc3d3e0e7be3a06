"""The documentation site: `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

import backworkouts as bw

sys.path.insert(0, str(Path(__file__).parent / "extensions"))

project = "backworkouts"
project_copyright = "the backworkouts developers. Not medical advice"
version = release = bw.__version__
language = "en"

# autodoc, not autoapi: autoapi reads the sources without importing them, and the package imports
# its public names on first use, so that autoapi shows these names without their members.
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "accessible",
    "bound_methods",
    "public_names",
    "generated_pages",
    "page_trees",
    "repository_links",
    "site_pictures",
]
exclude_patterns = ["extensions", "pictures"]

# Markdown.
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 4

# The reference.
default_role = "code-or-name"
autodoc_member_order = "bysource"
autodoc_inherit_docstrings = False
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80
add_module_names = False

nitpicky = True
# Types of other packages have no page here, and private types none at all.
nitpick_ignore_regex = [("py:class", ".*"), ("py:exc", "ValidationError")]

# The look: the blue of the pictures.
html_theme = "furo"
html_title = "backworkouts"
html_logo = "static/logo.svg"
html_favicon = "static/logo.svg"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "light_css_variables": {
        "color-api-name": "#1d5a8e",
        "color-brand-primary": "#1d5a8e",
        "color-brand-content": "#1d5a8e",
        "color-brand-visited": "#5b4a8a",
    },
    "dark_css_variables": {
        "color-api-name": "#8fb7d8",
        # The paper of dark pictures, so that they have no edge on a page.
        "color-background-primary": "#16181c",
        "color-background-secondary": "#1b1e23",
        "color-brand-primary": "#8fb7d8",
        "color-brand-content": "#8fb7d8",
        "color-brand-visited": "#b9a6e0",
    },
}

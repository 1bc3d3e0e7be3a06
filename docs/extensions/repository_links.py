"""Links between pages that are written for GitHub, on the site.

The README names pages by their addresses on GitHub, and pages name files of the repository by
relative paths. On the site the first lead to pages of the site, and the second to GitHub.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

BLOB = "https://github.com/backworkouts/backworkouts/blob/main/"
TREE = "https://github.com/backworkouts/backworkouts/tree/main/"
ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "CHANGELOG.md": "changelog",
    "CONTRIBUTING.md": "contributing",
    "README.md": "index",
    "SECURITY.md": "security",
}
"""Files outside `docs` that are pages of the site."""


class RepositoryLinks(SphinxTransform):
    """Turn links to files of the repository into links that work on the site."""

    default_priority = 5

    def apply(self) -> None:
        """Change every link of a page."""
        for node in [*self.document.findall(nodes.reference)]:
            target = str(node.get("refuri", ""))
            if target.startswith(BLOB):
                self._replace(node, target.removeprefix(BLOB))
        for kind in (addnodes.download_reference, addnodes.pending_xref):
            for node in [*self.document.findall(kind)]:
                path = self._in_repository(node)
                if path is not None:
                    self._replace(node, path)

    def _in_repository(self, node: nodes.Element) -> str | None:
        """Return the path of the file that a link names; None for a link within the site."""
        target, _, anchor = str(node["reftarget"]).partition("#")
        if node.get("reftype") not in {"myst", None} or not target or target in self.env.found_docs:
            return None
        docs = Path(self.env.srcdir).resolve()
        page = docs / f"{self.env.docname}.md"
        # A page that shows a file of the root has links that are relative to the root.
        for folder in (page.parent, docs.parent):
            for name in (target, f"{target}.md"):  # the parser leaves out the end of a page's name
                path = (folder / name).resolve()
                if path.exists() and path.is_relative_to(docs.parent):
                    found = path.relative_to(docs.parent).as_posix()
                    if found.startswith("docs/reference/"):
                        return None
                    return f"{found}#{anchor}" if anchor else found
        return None

    def _replace(self, node: nodes.Element, target: str) -> None:
        path, _, anchor = target.partition("#")
        page = self._page(path)
        link = nodes.reference("", "", *node.children)
        if page is None:
            link["refuri"] = (BLOB if (ROOT / path).is_file() else TREE) + path
        else:
            link["refuri"] = self.app.builder.get_relative_uri(self.env.docname, page)
            link["internal"] = True
        if anchor:
            link["refuri"] += f"#{anchor}"
        node.replace_self(link)

    def _page(self, path: str) -> str | None:
        """Return the name of the page of the site that shows a file, or None."""
        name = path.removeprefix("docs/").removesuffix(".md")
        if path.startswith("docs/") and name in self.env.found_docs:
            return name
        return PAGES.get(path)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the transform."""
    app.add_transform(RepositoryLinks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

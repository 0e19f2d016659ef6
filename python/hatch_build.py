"""Puts the built page into the package: what `npm run build:notebook` has written.

`dist/` becomes `errorscape/page/`; `dist-notebook/page.html.gz`, the same as one document, becomes
`errorscape/page.html.gz`.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = "src/errorscape/page"
DOCUMENT = "page.html.gz"
# Compressed copies, a host's headers and the service worker are for pages on a server of their own.
LEFT_OUT_ENDINGS = (".gz", ".br", ".map")
LEFT_OUT_NAMES = {"_headers", "sw.js", "social-card.png", "robots.txt", "manifest.json"}


class PageHook(BuildHookInterface):
    """Adds the page's files to wheels and source archives."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Find the page and list its files. An editable installation reads the checkout's `dist/` itself."""
        if version == "editable":
            return
        root = Path(self.root)
        # A source archive brings the page along; a checkout has it beside this folder.
        page = next((each for each in (root / PAGE, root.parent / "dist") if (each / "index.html").is_file()), None)
        places = (root / "src" / "errorscape" / DOCUMENT, root.parent / "dist-notebook" / DOCUMENT)
        document = next((each for each in places if each.is_file()), None)
        if page is None or document is None:
            message = (
                "There is no page to put into the package: run `npm run build:notebook` in the project's folder first."
            )
            raise FileNotFoundError(message)
        within = PAGE if self.target_name == "sdist" else "errorscape/page"
        build_data["force_include"][str(document)] = f"{within.removesuffix('/page')}/{DOCUMENT}"
        for file in sorted(page.rglob("*")):
            if file.is_file() and file.name not in LEFT_OUT_NAMES and not file.name.endswith(LEFT_OUT_ENDINGS):
                build_data["force_include"][str(file)] = f"{within}/{file.relative_to(page).as_posix()}"

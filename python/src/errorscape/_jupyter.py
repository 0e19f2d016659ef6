"""An extension of Jupyter's server: the page under the server's own address, for hubs and proxies."""

from typing import Any

from ._page import about, page_folder


def load(server: Any) -> None:
    """Add `errorscape/…` to a running Jupyter server. Without a built page there is nothing to add."""
    from jupyter_server.utils import url_path_join
    from tornado import web

    folder = page_folder()
    if folder is None:
        return

    # The page's files hold nothing of anybody's, and a frame of another origin would bring no cookie along.
    class About(web.RequestHandler):
        def get(self) -> None:
            self.set_header("Content-Type", "application/json")
            self.finish(about())

    class Files(web.StaticFileHandler):
        def set_extra_headers(self, path: str) -> None:
            self.set_header("Cache-Control", "no-cache")
            self.set_header("X-Content-Type-Options", "nosniff")

    base = server.web_app.settings["base_url"]
    server.web_app.add_handlers(
        ".*$",
        [
            (url_path_join(base, "errorscape", "about.json"), About),
            (
                url_path_join(base, "errorscape", "(.*)"),
                Files,
                {"path": str(folder), "default_filename": "index.html"},
            ),
        ],
    )

"""The built page: where its files are, a small server for them beside the kernel, and the page as one document."""

import functools
import json
import secrets
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path

_HERE = Path(__file__).resolve().parent
# An installed package has the page in it; a checkout that is installed as editable has it where it was built.
_PLACES = (_HERE / "page", _HERE.parents[2] / "dist")
_DOCUMENTS = (_HERE / "page.html.gz", _HERE.parents[2] / "dist-notebook" / "page.html.gz")
# As much as one message of the kernel's carries: servers of notebooks drop what comes too fast.
PART_BYTES = 256 * 1024

ABOUT = "about.json"


def version() -> str:
    """Return the package's version; empty where it is not installed."""
    try:
        return metadata.version("errorscape")
    except metadata.PackageNotFoundError:
        return ""


def about() -> bytes:
    """Return what `about.json` says: by it the widget knows that an address is one of the page."""
    return json.dumps({"errorscape": version()}).encode()


def page_folder() -> Path | None:
    """Return the folder of the built page; None where there is none."""
    return next((place for place in _PLACES if (place / "index.html").is_file()), None)


@functools.cache
def page_document() -> bytes:
    """Return the page as one compressed document that loads nothing; empty where it was not built."""
    place = next((place for place in _DOCUMENTS if place.is_file()), None)
    return b"" if place is None else place.read_bytes()


def document_part(part: int) -> tuple[int, bytes]:
    """Return how many parts the compressed document has, and one of them: empty beyond the last."""
    document = page_document()
    return -(-len(document) // PART_BYTES), document[part * PART_BYTES : (part + 1) * PART_BYTES]


class _PageHandler(SimpleHTTPRequestHandler):
    """Serves the page's files below a path that nobody else can guess, so that no other server is taken for it."""

    protocol_version = "HTTP/1.1"
    # Windows' registry may know others; a script of another type does not run.
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".css": "text/css",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: object, key: str, **kwargs: object) -> None:
        self.key = key
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a file, or `about.json`."""
        if self._enter():
            if self.path.split("?")[0] == f"/{ABOUT}":
                self._answer_about()
            else:
                super().do_GET()

    def do_HEAD(self) -> None:
        """Answer the headers of a file."""
        if self._enter():
            super().do_HEAD()

    def _enter(self) -> bool:
        """Take the key off the path; answer 404 where it is missing."""
        prefix = f"/{self.key}/"
        if not self.path.startswith(prefix):
            self.send_error(404)
            return False
        self.path = self.path[len(prefix) - 1 :]
        return True

    def _answer_about(self) -> None:
        body = about()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path: object) -> None:
        """Folders have no listing."""
        self.send_error(404)

    def end_headers(self) -> None:
        """Let the notebook's page ask for `about.json`, and keep nothing: the port is another one the next time."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a notebook would show it as output."""


class PageServer:
    """The page on a free port of 127.0.0.1, for as long as the process lives."""

    def __init__(self, folder: Path) -> None:
        """Begin to serve. Raises an OSError where no port can be had."""
        self.key = secrets.token_urlsafe(12)
        handler = functools.partial(_PageHandler, directory=str(folder), key=self.key)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, name="errorscape", daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@functools.cache
def page_server() -> PageServer | None:
    """Return the server of this process; None where there is no page, or no port to be had (as under Pyodide)."""
    folder = page_folder()
    if folder is None:
        return None
    try:
        return PageServer(folder)
    except (OSError, RuntimeError):
        return None

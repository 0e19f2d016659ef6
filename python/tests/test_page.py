"""The kernel's server: the page's files to those who know the key, and nothing else."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from errorscape import _page
from errorscape._page import PageServer, document_part, page_document, version


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    (tmp_path / "index.html").write_text("<!doctype html><p>σ", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/main.js").write_text("export {}", encoding="utf-8")
    (tmp_path.parent / "secret.txt").write_text("secret", encoding="utf-8")
    server = PageServer(tmp_path)
    yield server
    server.close()


def get(server: PageServer, path: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}{path}") as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as fault:
        return fault.code, "", ""


def test_files_have_their_types(server):
    assert get(server, f"/{server.key}/") == (200, "text/html", "<!doctype html><p>σ")
    assert get(server, f"/{server.key}/assets/main.js") == (200, "text/javascript", "export {}")


@pytest.mark.parametrize("path", ["/", "/index.html", "/guess/", "/{key}", "/{key}x/", "/{key}/assets/", "/{key}/no"])
def test_all_else_is_not_there(server, path):
    assert get(server, path.format(key=server.key))[0] == 404


@pytest.mark.parametrize("way", ["..", "%2e%2e", "..%2f..", "assets/../.."])
def test_no_way_leads_out_of_the_folder(server, way):
    assert get(server, f"/{server.key}/{way}/secret.txt")[0] == 404


def test_the_notebook_may_ask_what_this_is(server):
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/{server.key}/about.json?x") as answer:
        assert json.load(answer) == {"errorscape": version()}
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_nothing_can_be_posted(server):
    with pytest.raises(urllib.error.HTTPError, match="501"):
        urllib.request.urlopen(f"http://127.0.0.1:{server.port}/{server.key}/", data=b"x")


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place = tmp_path / "page.html.gz"
    monkeypatch.setattr(_page, "_DOCUMENTS", (tmp_path / "none", place))
    page_document.cache_clear()
    yield place
    page_document.cache_clear()


def test_the_document_is_sent_in_parts(document):
    content = bytes(range(256)) * 1024 * 2 + b"end"
    document.write_bytes(content)
    parts = [document_part(part) for part in range(3)]
    assert {count for count, _ in parts} == {3}
    assert b"".join(part for _, part in parts) == content
    assert document_part(3) == (3, b"")


def test_a_package_without_the_document_says_so(document):
    assert document_part(0) == (0, b"")

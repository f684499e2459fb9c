"""The server: addresses as on GitHub Pages, conditions, ranges, and what is put into pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.serving import Serving, serving

PAGE = "<!DOCTYPE html>\n<html><head><title>A</title></head><body>A</body></html>\n"
OLD = 1_577_836_800  # 2020-01-01


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    for path, content in {
        "index.html": PAGE.replace("A", "Home"),
        "a.html": PAGE,
        "both.html": PAGE,
        "both/index.html": PAGE.replace("A", "Both"),
        "folder/index.html": PAGE.replace("A", "Folder"),
        "folder/été 1.html": PAGE.replace("A", "Été"),
        "empty-folder/x.txt": "x",
        "no-head.html": "<p>just a piece",
        "404.html": PAGE.replace("A", "Missing"),
        "style.css": "body { color: red }\n",
        "script.js": "1;\n",
        "data.json": "{}",
        "feed.xml": "<feed/>",
        "CNAME": "example.org",
        "font.woff2": "x",
        "paper.pdf": "".join(f"{n:08}\n" for n in range(100_000)),
        "archive.tar.gz": "x",
        "empty.txt": "",
        ".well-known/security.txt": "x",
        "notes.unknown": "x",
    }.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
        os.utime(file, (OLD, OLD))
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Iterator[Serving]:
    with serving(root) as site:
        yield site


@pytest.fixture(scope="module")
def live(root: Path) -> Iterator[Serving]:
    with serving(root, live=True) as site:
        yield site


@pytest.mark.parametrize(
    ("address", "status", "found"),
    [
        ("/", 200, "Home"),
        ("/?query=1", 200, "Home"),
        ("/index", 200, "Home"),
        ("/index.html", 200, "Home"),
        ("/a", 200, "A"),
        ("/a.html", 200, "A"),
        ("/a/", 404, "Missing"),
        ("/both", 200, "A"),
        ("/both/", 200, "Both"),
        ("/folder/", 200, "Folder"),
        ("/folder", 302, "/folder/"),
        ("/folder?a=b", 302, "/folder/?a=b"),
        ("/folder/%C3%A9t%C3%A9%201", 200, "Été"),
        ("/folder/été%201.html", 200, "Été"),
        ("/empty-folder", 404, "Missing"),
        ("/empty-folder/", 404, "Missing"),
        ("/empty-folder/x.txt", 200, "x"),
        ("/nowhere", 404, "Missing"),
        ("/.well-known/security.txt", 200, "x"),
        ("//folder/", 404, "Missing"),
        ("/folder//", 404, "Missing"),
    ],
)
def test_addresses(site: Serving, address: str, status: int, found: str) -> None:
    answer = site.get(address)
    assert answer.status == status
    if status == 302:
        assert answer.headers["location"] == found
    else:
        assert found in answer.body.decode()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/script.js", "text/javascript; charset=utf-8"),
        ("/data.json", "application/json; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/font.woff2", "font/woff2"),
        ("/paper.pdf", "application/pdf"),
        ("/archive.tar.gz", "application/gzip"),
        ("/CNAME", "application/octet-stream"),
        ("/notes.unknown", "application/octet-stream"),
        ("/nowhere", "text/html; charset=utf-8"),
    ],
)
def test_content_types(site: Serving, address: str, expected: str) -> None:
    answer = site.get(address)
    assert answer.headers["content-type"] == expected
    assert "content-encoding" not in answer.headers


def test_head_says_the_same_without_the_body(site: Serving, live: Serving) -> None:
    for server in (site, live):
        for address in ("/", "/style.css", "/nowhere", "/folder", "/empty.txt"):
            full, head = server.get(address), server.get(address, "HEAD")
            assert head.body == b""
            assert head.status == full.status
            full.headers.pop("date"), head.headers.pop("date")
            assert head.headers == full.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed(site: Serving, method: str) -> None:
    assert site.get("/", method, Content_Length="0").status == 405


@pytest.mark.parametrize("address", ["/", "/style.css", "/paper.pdf"])
def test_what_the_browser_has_is_not_sent_again(live: Serving, address: str) -> None:
    first = live.get(address)
    again = live.get(address, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert live.get(address, If_None_Match='"other"').status == 200
    assert first.headers["last-modified"] == "Wed, 01 Jan 2020 00:00:00 GMT"
    assert live.get(address, If_Modified_Since=first.headers["last-modified"]).status == 304
    assert first.headers["cache-control"] == "no-cache"


def test_a_changed_file_is_sent_again(tmp_path: Path) -> None:
    file = tmp_path / "a.css"
    file.write_text("a { top: 1px }")
    with serving(tmp_path) as site:
        tag = site.get("/a.css").headers["etag"]
        file.write_text("a { top: 2px }")
        answer = site.get("/a.css", If_None_Match=tag)
        assert answer.status == 200
        assert b"2px" in answer.body


@pytest.mark.parametrize(
    ("wanted", "first", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=100-199", 100, 200),
        ("bytes=899990-", 899_990, 900_000),
        ("bytes=-9", 899_991, None),
    ],
)
def test_ranges(site: Serving, root: Path, wanted: str, first: int, end: int | None) -> None:
    whole = (root / "paper.pdf").read_bytes()
    answer = site.get("/paper.pdf", Range=wanted)
    assert answer.status == 206
    assert answer.body == whole[first:end]
    last = (end or len(whole)) - 1
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(whole)}"
    assert answer.headers["content-length"] == str(last - first + 1)


def test_a_range_of_a_page_counts_what_is_put_into_it(live: Serving) -> None:
    whole = live.get("/a").body
    assert live.get("/a", Range="bytes=10-").body == whole[10:]


def test_a_range_that_is_not_there(site: Serving) -> None:
    answer = site.get("/paper.pdf", Range="bytes=900000-")
    assert answer.status == 416
    assert answer.headers["content-range"] == "bytes */900000"


def test_a_large_file_comes_whole(site: Serving, root: Path) -> None:
    answer = site.get("/paper.pdf")
    assert answer.body == (root / "paper.pdf").read_bytes()
    assert answer.headers["accept-ranges"] == "bytes"


def test_the_script_is_put_into_pages_only(live: Serving, root: Path) -> None:
    assert live.get("/a").body.count(b"/.pysite/live.js") == 1
    assert b"</script></head>" in live.get("/a").body
    assert live.get("/no-head").body.endswith(b"</script>")
    assert b"/.pysite/live.js" in live.get("/nowhere").body
    for address in ("/style.css", "/feed.xml", "/data.json"):
        assert live.get(address).body == (root / address[1:]).read_bytes()
    assert live.get("/a", Sec_Fetch_Dest="empty").body == PAGE.encode()
    assert b"/.pysite/live.js" in live.get("/a", Sec_Fetch_Dest="document").body
    assert live.get("/.pysite/live.js").headers["content-type"].startswith("text/javascript")
    assert (root / "a.html").read_text() == PAGE


def test_without_live_reload_pages_are_as_they_are(site: Serving) -> None:
    assert site.get("/a").body == PAGE.encode()
    assert site.get("/.pysite/live.js").status == 404


@pytest.mark.parametrize(
    ("address", "status", "location"),
    [
        ("/", 302, "/base%20dir/"),
        ("/base%20dir", 302, "/base%20dir/"),
        ("/base%20dir/", 200, ""),
        ("/base%20dir/a", 200, ""),
        ("/base%20dir/folder", 302, "/base%20dir/folder/"),
        ("/a", 404, ""),
        ("/base%20dirs/a", 404, ""),
        ("/base%20dir/nowhere", 404, ""),
    ],
)
def test_a_base_url(root: Path, address: str, status: int, location: str) -> None:
    with serving(root, "/base dir") as site:
        answer = site.get(address)
        assert (answer.status, answer.headers.get("location", "")) == (status, location)
        if status == 404:
            assert b"Missing" in answer.body


def test_folders_can_be_listed(root: Path) -> None:
    with serving(root, listings=True) as site:
        text = site.get("/folder/").body.decode()
        assert 'href="./index.html"' in text
        assert 'href="./%C3%A9t%C3%A9%201.html"' in text
        assert site.get("/empty-folder").status == 302
        assert 'href="./folder/"' in site.get("/").body.decode()


def test_until_the_first_build_is_done_a_page_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, live=True) as site:
        site.served.built = False
        answer = site.get("/")
        assert answer.status == 503
        assert b"being built" in answer.body
        assert b"/.pysite/live.js" in answer.body


def test_without_a_404_page_there_is_a_plain_one(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        assert site.get("/x").status == 404


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("http://localhost:{port}", True),
        ("http://localhost:1", False),
        ("http://evil.example:{port}", False),
        ("null", False),
        ("http://[", False),
    ],
)
def test_pages_may_call_the_server_by_its_other_name(site: Serving, origin: str, allowed: bool) -> None:
    origin = origin.format(port=site.port)
    answer = site.get("/font.woff2", Origin=origin)
    assert answer.headers.get("access-control-allow-origin") == (origin if allowed else None)

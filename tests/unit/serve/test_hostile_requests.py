"""Requests that want what isn't theirs: none is answered with anything from outside of the destination."""

from __future__ import annotations

import itertools
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.serving import Serving, serving

SECRET = b"the secret outside of the site"
PUBLIC = b"the page inside of the site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    top = tmp_path_factory.mktemp("top")
    root = top / "_site"
    for file in (
        top / "secret.txt",
        top / "secret.html",
        top / "_site-private/secret.txt",
        top / "d/secret.txt",
    ):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(SECRET)
    (top / "d/index.html").write_bytes(SECRET)
    for name in ("index.html", "folder/page.html", "folder/deep/page.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(PUBLIC)
    (root / ".git").mkdir()
    (root / ".git/config").write_bytes(SECRET)
    (root / "link.txt").symlink_to(top / "secret.txt")
    (root / "linked").symlink_to(top / "d")
    (root / "up").symlink_to("..")
    (root / "linked.html").symlink_to(top / "secret.html")
    (root / "loop").symlink_to("loop")
    (root / "inner").symlink_to("folder")
    os.mkfifo(root / "pipe")
    with serving(root, live=True) as site:
        yield site


def targets() -> list[bytes]:
    """Paths that climb, in every dress that has ever fooled a server."""
    up = (
        *(
            "..",
            "%2e%2e",
            ".%2e",
            "%2E.",
            "%252e%252e",
            "..%00",
            "%00..",
            "..;",
            "..%20",
            "....",
            "...",
            "%c0%ae%c0%ae",
        ),
        *(
            "%uff0e%uff0e",
            "%ef%bc%8e%ef%bc%8e",
            "..%0d",
            "..%0a",
            "..%09",
            "%2e%2e%2e",
            "%c0%2e%c0%2e",
            "%e0%80%ae.",
        ),
        *(".%00.", "..%ff", "..%5c..", "x/..", "./.."),
    )
    slashes = ("/", "%2f", "%2F", "\\", "%5c", "//", "/./", "%252f", "%c0%af", "%e2%88%95", "%bg%qf")
    names = ("secret.txt", "secret", "d/", "_site-private/secret.txt")
    climbing = [
        f"{start}{slash.join([dots] * depth)}{slash}{name}"
        for (dots, slash), name in itertools.product(itertools.product(up, slashes), names[:1])
        for start in ("/", "/folder/")
        for depth in (1, 3)
    ]
    others = [
        *(
            f"/{name}"
            for name in ("link.txt", "linked/", "linked", "linked/secret.txt", "up/secret.txt", "loop")
        ),
        *("/up/", "/up/secret", "/inner/../../secret.txt", "/link.txt/", "/linked.html", "/pipe", "/up/d/"),
        *(
            "/up/_site-private/secret.txt",
            "/linked/.",
            "/linked/..",
            "/.git/config",
            "/.git/",
            "/%2egit/config",
        ),
        *(
            "/file:///etc/passwd",
            "/etc/passwd",
            "//etc/passwd",
            "///etc/passwd",
            "/%2fetc%2fpasswd",
            "/C:/secret.txt",
        ),
        *(
            "/c:%5csecret.txt",
            "/~root/secret.txt",
            "/secret.txt%00.html",
            "/index.html%00",
            "/%00",
            "/index.html/.",
        ),
        *(
            "../secret.txt",
            "..",
            "*",
            "?",
            "file:///etc/passwd",
            "http://evil.example/../secret.txt",
            ".",
            "",
        ),
        *("/../_site-private/secret.txt", "/%2e%2e/_site-private/secret.txt", "/..-private/secret.txt"),
        *("/.pysite/../../secret.txt", "/.pysite/%2e%2e/secret.txt", "/.pysite/live.js/../../../secret.txt"),
        *("/.pysite/live/../secret.txt", "/folder/page/../../../secret", "/" + "a" * 5000, "/" + "a/" * 3000),
        *(
            "/" + "../" * 60 + "etc/passwd",
            "/" + "%2e%2e/" * 60 + "etc/passwd",
            "/" + "..%2f" * 60 + "etc/passwd",
        ),
        *(
            "/folder/..%2f..%2fsecret.txt",
            "/folder/%2e%2e%2f%2e%2e%2fsecret.txt",
            "/;/../secret.txt",
            "/%",
            "/%2",
        ),
        *(
            "/%zz",
            "/%e9",
            "/%ff%fe",
            "/%ed%a0%80",
            "/%f0%9f",
            "/index.html::$DATA",
            "/CON",
        ),
    ]
    raw = [b"/\xff\xfe/secret.txt", b"/..\xc0\xaf../secret.txt", b"/\xe9t\xe9", b"/\x01secret", b"/\x7f"]
    return [*dict.fromkeys(t.encode() for t in [*climbing, *others]), *raw]


TARGETS = targets()


def test_there_are_many() -> None:
    assert len(TARGETS) > 200


def test_nothing_outside_is_served(site: Serving) -> None:
    for target in TARGETS:
        for method in ("GET", "HEAD"):
            answer = site.get(target, method)
            assert SECRET not in answer.body, target
            assert b"root:" not in answer.body, target
            # what isn't refused outright leads to a page inside, or to the site's own redirects
            assert answer.status in (0, 400, 404) or (
                answer.status == 200 and (PUBLIC in answer.body or method == "HEAD")
            ), (target, answer)


def test_redirects_stay_here(site: Serving) -> None:
    for target in (
        "//evil.example/%2f..",
        "//folder",
        "/\\evil.example",
        "/folder?//evil.example",
        "/%2f%2fevil.example",
    ):
        location = site.get(target).headers.get("location", "/")
        assert location.startswith("/")
        assert not location.startswith(("//", "/\\"))


@pytest.mark.parametrize(
    "host",
    [
        *(
            "evil.example",
            "evil.example:4000",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "localhost@evil.example",
        ),
        *(
            "127.0.0.2",
            "192.168.1.1",
            "0.0.0.0",
            "[::2]",
            "[::1",
            "::1",
            "localhost:evil",
            "localhost:",
            ":4000",
        ),
        *(
            "127.0.0.1 evil.example",
            "127.1",
            "2130706433",
            "0x7f.0.0.1",
            "localhost.",
            "LOCALHOST.EVIL",
            "evil,localhost",
        ),
    ],
)
def test_foreign_hosts_are_refused(site: Serving, host: str) -> None:
    for address in ("/", "/.pysite/live.js", "/.pysite/live", "/nowhere", "/folder"):
        answer = site.get(address, Host=host)
        assert answer.status in (400, 403), (host, address)
        assert PUBLIC not in answer.body


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:9999", "[::1]", "[::1]:4000"]
)
def test_our_own_names_are_answered(site: Serving, host: str) -> None:
    assert site.get("/", Host=host).status == 200


def test_the_host_that_was_given_is_answered(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(PUBLIC)
    with serving(tmp_path, host="preview.example") as site:
        assert site.get("/", Host="preview.example:4000").status == 200
        assert site.get("/", Host="other.example").status == 403
    with serving(tmp_path, host="0.0.0.0") as site:
        assert site.get("/", Host="192.168.1.7:4000").status == 200
        assert site.get("/", Host="other.example").status == 403


def test_no_host_and_two_hosts(site: Serving) -> None:
    assert site.raw(b"GET / HTTP/1.1\r\n\r\n").status in (0, 400, 403)
    two = b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    assert site.raw(two).status in (0, 400, 403)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /\r\n\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET http://localhost/../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ],
    ids=range(9),
)
def test_broken_requests_do_not_bring_it_down(site: Serving, request_bytes: bytes) -> None:
    answer = site.raw(request_bytes)
    assert SECRET not in answer.body
    assert answer.status in (0, 400, 404, 405, 431, 505) or PUBLIC in answer.body
    assert site.get("/").status == 200


@pytest.mark.parametrize(
    ("origin", "accepted"),
    [
        ("http://127.0.0.1:{port}", True),
        ("http://evil.example", False),
        ("http://127.0.0.1:1", False),
        ("http://127.0.0.1.evil.example:{port}", False),
        ("null", False),
    ],
)
def test_only_our_own_pages_may_listen(site: Serving, origin: str, accepted: bool) -> None:
    request = (
        f"GET /.pysite/live HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nOrigin: {origin.format(port=site.port)}\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as connection:
        connection.sendall(request.encode())
        status = int(connection.recv(4096).split()[1])
    assert status == (101 if accepted else 403)

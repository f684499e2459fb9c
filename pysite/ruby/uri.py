"""URLs as the Addressable gem reads and normalizes them (observed: 2.8.1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from pysite.ruby.values import inspect_string

_UNRESERVED = "a-zA-Z0-9\\-._~"
_SUB_DELIMS = "!$&'()*+,;="
_URI = re.compile(r"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$", re.M)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9.+\-]*\Z")
_USERINFO = re.compile(r"^([^\[\]]*)@", re.M)
_PORT = re.compile(r":([^:@\[\]]*?)$", re.M)
_AMBIGUOUS_PATH = re.compile(r"^(?!/)[^/:]*:.*$", re.M)
_BAD_HOST = re.compile(r'[<>{}/\\?#@"\s]')
# fmt: off
_PORTS = {
    "http": 80, "https": 443, "ftp": 21, "tftp": 69, "sftp": 22, "ssh": 22, "svn+ssh": 22,
    "telnet": 23, "nntp": 119, "gopher": 70, "wais": 210, "ldap": 389, "prospero": 1525,
}
# fmt: on

# Which bytes of a part are written as %XX, as patterns over bytes that are compiled when one is needed.
_Encoded = str


def _other_than(allowed: str) -> _Encoded:
    return f"[^{allowed}]"


@lru_cache(maxsize=16)
def _pattern(encoded: _Encoded) -> re.Pattern[bytes]:
    return re.compile(encoded.encode())


_COMPONENT = _other_than(_UNRESERVED + _SUB_DELIMS + ":/?#\\[\\]@")
_HOST = _other_than(_UNRESERVED + _SUB_DELIMS + "\\[:\\]")
_USER = _other_than(_UNRESERVED)
_SEGMENT = _other_than(_UNRESERVED + _SUB_DELIMS + ":@")
_FRAGMENT = _other_than(_UNRESERVED + _SUB_DELIMS + ":@/?")
_SCHEME_CHARACTERS = _other_than("a-zA-Z0-9\\-+.")
_QUERY = r"[^a-zA-Z0-9\-._~!$'()*+,=:@/?%]|%(?!2B|2b)"
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")

#: What some write for the address of a feed.
_FEED = re.compile(r"^feed:/*(http:/*.*)", re.M)


class InvalidURIError(ValueError):
    """A text that is no URL; the message is Addressable's."""


class URI(NamedTuple):
    """A URL in parts; None where it lacks one."""

    scheme: str | None = None
    user: str | None = None
    password: str | None = None
    host: str | None = None
    port: int | None = None
    path: str = ""
    query: str | None = None
    fragment: str | None = None

    def __str__(self) -> str:
        if self.scheme is None and self.path and _AMBIGUOUS_PATH.search(self.path):
            raise InvalidURIError(f"Cannot assemble URI string with ambiguous path: '{self.path}'")
        return self.text()

    def text(self) -> str:
        """Return the URL as text, however odd."""
        pieces = [] if self.scheme is None else [self.scheme, ":"]
        if self.host is not None:
            pieces += ["//", _authority(self.user, self.password, self.host, self.port)]
        pieces.append(self.path)
        if self.query is not None:
            pieces += ["?", self.query]
        if self.fragment is not None:
            pieces += ["#", self.fragment]
        return "".join(pieces)


def _authority(user: str | None, password: str | None, host: str, port: int | None) -> str:
    info = "" if user is None else (user if password is None else f"{user}:{password}") + "@"
    return info + host + ("" if port is None else f":{port}")


def parse(text: str) -> URI:
    """Cut a URL into parts. Raises InvalidURIError for what can't be one."""
    match = _URI.search(text)
    assert match is not None  # the pattern also fits an empty line
    scheme, authority, path, query, fragment = match.groups()
    user, password, host, port = _split_authority(authority)
    if scheme is not None and not _SCHEME.match(scheme):
        raise InvalidURIError(f"Invalid scheme format: '{scheme}'")
    if path and not path.startswith("/") and host is not None:
        path = "/" + path
    uri = URI(scheme, user, password, host, port, path, query, fragment)
    _validate(uri)
    str(uri)
    return uri


def _split_authority(
    authority: str | None,
) -> tuple[str | None, str | None, str | None, int | None]:
    if authority is None:
        return None, None, None, None
    user = password = None
    info = _USERINFO.search(authority)
    if info is not None:
        user, colon, rest = info[1].strip().partition(":")
        password = rest if colon else None
    host = _PORT.sub("", _USERINFO.sub("", authority, count=1), count=1)
    port_match = _PORT.search(authority)
    port_text = _decode(port_match[1]) if port_match is not None else ""
    if not port_text:
        return user, password, host, None
    if not re.search(r"^[0-9]+$", port_text, re.M):
        raise InvalidURIError(f"Invalid port number: {inspect_string(port_text)}")
    digits = re.match("[0-9]*", port_text)
    return user, password, host, int((digits and digits[0]) or 0) or None


def _validate(uri: URI) -> None:
    if uri.scheme is not None and uri.scheme.lower() in _PORTS and not uri.host and not uri.path:
        raise InvalidURIError(f"Absolute URI missing hierarchical segment: '{uri.text()}'")
    if uri.path.startswith("//") and uri.host is None:
        raise InvalidURIError(
            f"Cannot have a path with two leading slashes without an authority set: '{uri.text()}'"
        )
    if uri.host is not None and _BAD_HOST.search(uri.host):
        raise InvalidURIError(f"Invalid character in host: '{uri.host}'")


def normalize(uri: URI) -> URI:
    """Return a URL in its normal form: cases, percent signs, dots in the path, the scheme's own port.

    Raises InvalidURIError where the normal form is none that Addressable accepts.
    """
    scheme = uri.scheme
    if scheme is not None:
        scheme = _normalize_component(scheme.lower(), _SCHEME_CHARACTERS)
        if scheme == "ssh+svn":
            scheme = "svn+ssh"
        elif scheme == "feed" and (misused := _FEED.search(uri.text())):
            return normalize(parse(misused[1]))
    result = URI(
        scheme=scheme,
        user=_map(uri.user, lambda text: _normalize_component(text.strip(), _USER)),
        password=_map(uri.password, lambda text: _normalize_component(text.strip(), _USER)),
        host=_map(uri.host, _normalize_host),
        port=None if scheme is not None and _PORTS.get(scheme) == uri.port else uri.port,
        path=_normalize_path(uri, scheme),
        query=_map(uri.query, _normalize_query),
        fragment=_map(uri.fragment, lambda text: _normalize_component(text, _FRAGMENT)) or None,
    )
    _validate(result)
    str(result)
    return result


def _map(text: str | None, change: Callable[[str], str | None]) -> str | None:
    return None if text is None else change(text)


def _normalize_host(host: str) -> str:
    host = _decode(host.strip().lower())
    if not host:
        return ""
    if not host.isascii():
        host = ".".join(_to_ascii(part) for part in host.lower().split("."))
    if len(host) > 1 and host.endswith(".") and not host.endswith(".."):
        host = host[:-1]
    return _normalize_component(host, _HOST)


def _to_ascii(part: str) -> str:
    if part.isascii():
        return part
    return "xn--" + unicodedata.normalize("NFKC", part).encode("punycode").decode("ascii")


def _normalize_query(query: str) -> str | None:
    return "&".join(_normalize_component(pair, _QUERY, b"+") for pair in query.split("&")) or None


def _normalize_path(uri: URI, scheme: str | None) -> str:
    path = uri.path
    if uri.scheme is None and _AMBIGUOUS_PATH.search(path):
        path = path.replace(":", "%2F", 1)
    path = "/".join(_normalize_component(part, _SEGMENT) for part in path.strip("\0\t\n\v\f\r ").split("/"))
    path = remove_dots(path)
    return "/" if not path and scheme in ("http", "https", "ftp", "tftp") else path


_SELF = re.compile(r"/\./|/\.$", re.M)
_PARENT = re.compile(r"/([^/]*)/\.\./|/([^/]*)/\.\.$", re.M)
_LEADING = re.compile(r"^\.\.?/?", re.M)
_LEADING_PARENT = re.compile(r"^/\.\.?/|^(/\.\.?)+/?$", re.M)


def remove_dots(path: str) -> str:
    """Resolve `.` and `..` in a path."""
    if "." not in path:
        return path
    while True:
        changed = _SELF.sub("/", path)
        if changed == path:
            changed = _remove_parent(path)
        if changed == path:
            changed = _LEADING.sub("", path)
        if changed == path:
            changed = _LEADING_PARENT.sub("/", path)
        if changed == path:
            return path
        path = changed


def _remove_parent(path: str) -> str:
    match = _PARENT.search(path)
    if match is None:
        return path
    inner, last = match[1], match[2]
    if inner in (".", "..") and last in (".", ".."):
        return path
    form = f"/{re.escape(inner or '')}/\\.\\./|(/{re.escape(last or '')}/\\.\\.$)"
    return re.sub(form, "/", path, flags=re.M)


def normalize_component(text: str) -> str:
    """Write a text as Addressable normalizes a component: all but URLs' characters as %XX."""
    return _normalize_component(text, _COMPONENT)


@lru_cache(maxsize=4096)
def _normalize_component(text: str, encoded: _Encoded, left: bytes = b"") -> str:
    raw = text.encode("utf-8", "surrogateescape")
    if b"%" in raw:
        raw = _PERCENT.sub(
            lambda match: (
                match[0] if bytes([int(match[1], 16)]) in left and left else bytes([int(match[1], 16)])
            ),
            raw,
        )
    if not raw.isascii():
        try:
            raw = unicodedata.normalize("NFKC", raw.decode("utf-8")).encode("utf-8")
        except UnicodeDecodeError:
            encoded = _COMPONENT
    return _percent(raw, encoded).decode("ascii")


def _percent(raw: bytes, encoded: _Encoded) -> bytes:
    return _pattern(encoded).sub(lambda match: b"%%%02X" % match[0][0], raw)


def _decode(text: str) -> str:
    raw = _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), text.encode("utf-8", "surrogateescape"))
    return raw.decode("utf-8", "surrogateescape")

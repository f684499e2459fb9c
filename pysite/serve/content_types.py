"""What kind of content a file has, by its name: the same on every machine."""

from __future__ import annotations

import mimetypes
import os

#: What Python's own table lacks, or has otherwise than GitHub Pages.
_OWN = {
    ".avif": "image/avif",
    ".bib": "text/x-bibtex",
    ".geojson": "application/geo+json",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
    ".map": "application/json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".otf": "font/otf",
    ".rdf": "application/rdf+xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".svg": "image/svg+xml",
    ".toml": "application/toml",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".yaml": "text/yaml",
    ".yml": "text/yaml",
}
_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml")


class ContentTypes:
    """The table. It leaves the system's own out, which differs from one to the next."""

    def __init__(self) -> None:
        self._table = mimetypes.MimeTypes(filenames=())

    def of(self, path: str) -> str:
        """The value of a `Content-Type` header for a file of this name."""
        extension = os.path.splitext(path)[1].lower()
        kind = _OWN.get(extension)
        if kind is None:
            kind, encoding = self._table.guess_type("x" + extension)
            if encoding is not None:
                kind = "application/gzip" if encoding == "gzip" else f"application/x-{encoding}"
        if kind is None:
            return "application/octet-stream"
        return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) or kind.endswith("+xml") else kind

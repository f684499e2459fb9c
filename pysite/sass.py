"""Sass through libsass, with jekyll-sass-converter's options: the same CSS and source maps, byte for byte.

Observed: Jekyll 4.3.1, jekyll-sass-converter 2.2.0, sassc 2.4.0 over libsass 3.6.5. Everything here is plain
functions of plain, picklable values, so that a stylesheet can be compiled in another process.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from pysite.errors import SiteError
from pysite.ruby.paths import is_inside, relative

_STYLES = ("nested", "expanded", "compact", "compressed")
_BOM = "\ufeff"
#: The list of sources in a source map, and a text in JSON.
_SOURCES = re.compile(r'"sources":\s*\[((?:\s*"(?:[^"\\]|\\.)*",?)*)\s*\]')
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Options(NamedTuple):
    """What a site's `sass:` settings say. `load_paths` are absolute folders, in order of search."""

    load_paths: tuple[str, ...] = ()
    style: str = "compact"
    source_map: bool = True
    precision: int = 10
    line_comments: bool = False
    embed_source_map: bool = False
    add_charset: bool = False


class Stylesheet(NamedTuple):
    """A compiled stylesheet.

    `source_map` is the text of the map file, None where there is none. `imports` are the absolute paths of
    the files that were imported, in order.
    """

    css: str
    source_map: str | None
    imports: tuple[str, ...]


def options_from(
    settings: Mapping[str, object],
    *,
    source: str,
    theme_sass: str | None = None,
    safe: bool = False,
    environment: str = "development",
) -> Options:
    """Return the options that `settings` (the configuration's `sass:`) ask for.

    `source` is the site's folder, `theme_sass` the theme's `_sass` folder, `environment` JEKYLL_ENV. A style
    that is none is `compact`; in safe mode only style, syntax, folders and the map can be set.
    """
    style = str(settings.get("style") or "").removeprefix(":")
    sourcemap = settings.get("sourcemap") or "always"
    precision = None if safe else settings.get("precision")
    return Options(
        load_paths=tuple(_load_paths(settings, source, theme_sass, safe)),
        style=style if style in _STYLES else "compact",
        source_map=sourcemap != "never" and (sourcemap != "development" or environment == "development"),
        precision=precision if isinstance(precision, int) else 10,
        line_comments=not safe and _truthy(settings.get("line_comments")),
        embed_source_map=not safe and _truthy(settings.get("source_map_embed")),
        add_charset=_truthy(settings.get("add_charset")),
    )


def compile_page(text: str, *, path: str, site_source: str, options: Options) -> Stylesheet:
    """Compile the stylesheet of a page whose Liquid has been rendered.

    `path` is relative to `site_source`; its extension tells the syntax, and only its name goes into the map,
    as if the file were at the top of the site. Raises SiteError, with libsass's words as message.
    """
    import sass

    if not text:
        return Stylesheet("", None, ())
    stem, extension = os.path.splitext(os.path.basename(path))
    site_source = os.path.abspath(site_source)
    with _passing_folder() as folder:
        # libsass makes a map only for a file, so the text becomes one; its odd name keeps imports from it
        entry = os.path.join(os.path.realpath(folder), "pysite-entry" + extension.lower())
        with open(entry, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        names = _Names(entry, os.path.join(site_source, stem + extension))
        try:
            css, source_map = sass.compile(
                filename=entry,
                output_style=options.style,
                source_comments=options.line_comments,
                include_paths=[site_source, *options.load_paths],
                precision=options.precision,
                source_map_filename=os.path.join(site_source, f"{stem}.css.map"),
                output_filename_hint=os.path.join(site_source, f"{stem}.css"),
                source_map_contents=True,
                source_map_embed=options.embed_source_map,
                omit_source_map_url=not options.source_map,
            )
        except sass.CompileError as error:
            raise _failure(names.restored(str(error)), path, site_source, names.shown) from None
    # the entry is the first source; how libsass has written its path is of no matter
    source_map = re.sub(
        r'(?<="sources": \[)(\s*)"(?:[^"\\]|\\.)*"',
        lambda found: f'{found[1]}"{stem}{extension}"',
        source_map,
        count=1,
    )
    sources = _sources(source_map)
    imports = tuple(os.path.normpath(os.path.join(site_source, name)) for name in sources[1:])
    if options.line_comments:
        css = names.restored(css)
    if options.embed_source_map:
        import base64

        data = base64.b64encode(source_map.encode()).decode()
        css = re.sub(r"(?<=sourceMappingURL=data:application/json;base64,)\S+", data, css)
    return Stylesheet(_finished(css, options), source_map if options.source_map else None, imports)


def compile_text(text: str, *, indented: bool, options: Options) -> str:
    """Return the CSS of a text that belongs to no page: the filters `sassify` (indented) and `scssify`.

    Raises SiteError, with libsass's words as message.
    """
    import sass

    if not text:
        return ""
    try:
        css: str = sass.compile(
            string=text,
            indented=indented,
            output_style=options.style,
            source_comments=options.line_comments,
            include_paths=options.load_paths,
            precision=options.precision,
        )
    except sass.CompileError as error:
        raise _failure(str(error), "", "", "stdin") from None
    return _finished(css, options)


@contextmanager
def _passing_folder() -> Iterator[str]:
    """A folder that is there inside the block. Importing `tempfile` takes longer than many a style sheet."""
    places = filter(None, (*map(os.environ.get, ("TMPDIR", "TEMP", "TMP")), "/tmp"))
    for place in places:
        folder = os.path.join(place, f"pysite-sass-{os.urandom(8).hex()}")
        try:
            os.mkdir(folder, 0o700)
            break
        except OSError:
            continue
    else:
        from tempfile import mkdtemp

        folder = mkdtemp(prefix="pysite-sass-")
    try:
        yield folder
    finally:
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        os.rmdir(folder)


def _sources(source_map: str) -> list[str]:
    """The paths under `sources` in the text of a source map, most of which is something else."""
    found = _SOURCES.search(source_map)
    names = _TEXT.findall(found[1]) if found else []
    if any("\\" in name for name in names):
        from json import loads

        names = [loads(f'"{name}"') for name in names]
    return names


def _finished(css: str, options: Options) -> str:
    """libsass marks CSS that is not ASCII with a BOM when it compresses; Jekyll takes it away."""
    if css.startswith(_BOM):
        return ('@charset "UTF-8";' if options.add_charset else "") + css[1:]
    return css


class _Names(NamedTuple):
    """How libsass names the entry file, relative to the working folder, and the name it should have."""

    entry: str
    page: str

    @property
    def shown(self) -> str:
        return relative(self.page)

    def restored(self, text: str) -> str:
        """`text` with the entry's passing name replaced."""
        names = (relative(self.entry), self.entry, self.entry.replace(os.sep, "/"))
        for name in names:
            text = text.replace(name, self.shown)
        return text


def _failure(message: str, path: str, site_source: str, entry: str) -> SiteError:
    """libsass's error: the message as Jekyll shows it, the place taken out of it."""
    if "not found" in message:
        hint = "check the name, or add the file to _sass"
    else:
        hint = "look for a brace, a colon or a semicolon that is missing there"
    place = re.search(r"^ +on line (\d+):(\d+) of (.+?)(?:, in .*)?$", message, re.MULTILINE)
    if not place:
        return SiteError(message, path, hint=hint)
    where = path
    if place[3] != entry:
        where = relative(place[3], site_source) if site_source else place[3]
    return SiteError(message, where, int(place[1]), int(place[2]), hint)


def _load_paths(
    settings: Mapping[str, object], source: str, theme_sass: str | None, safe: bool
) -> Sequence[str]:
    """The folders to search: the settings' load paths and sass_dir, globs expanded, then the theme's."""
    given = settings.get("load_paths")
    patterns = [str(item) for item in given] if isinstance(given, (list, tuple)) else [str(given or "")]
    patterns = [pattern for pattern in patterns if pattern]
    if safe:
        patterns = [_inside(source, pattern) for pattern in patterns]
    patterns.append(os.path.relpath(_inside(source, str(settings.get("sass_dir") or "_sass")), source))
    paths: dict[str, None] = {}
    for pattern in patterns:
        for match in _glob(pattern, source):
            full = os.path.normpath(os.path.join(source, os.path.expanduser(match)))
            paths[_inside(source, match) if safe else full] = None
    found = [*paths]
    if theme_sass:
        found.append(theme_sass)
    found += filter(None, os.environ.get("SASS_PATH", "").split(os.pathsep))
    return [path for path in found if os.path.isdir(path)]


def _glob(pattern: str, source: str) -> list[str]:
    """What a pattern finds, in order; a path without wild cards is itself."""
    if not re.search(r"[*?\[{]", pattern):
        return [pattern]
    import glob

    found: list[str] = []
    for plain in _braces(pattern):
        found += sorted(glob.glob(plain, root_dir=source, recursive=True))
    return found


def _braces(pattern: str) -> list[str]:
    """`a{b,c}` written out, which Ruby's globs know and Python's do not."""
    match = re.search(r"\{([^{}]*)\}", pattern)
    if not match:
        return [pattern]
    before, after = pattern[: match.start()], pattern[match.end() :]
    return [text for part in match[1].split(",") for text in _braces(before + part + after)]


def _inside(source: str, path: str) -> str:
    """`path` as a path inside of `source`, wherever it may have pointed."""
    if path == source or is_inside(path, source):
        return os.path.normpath(path)
    path = os.path.normpath("/" + os.path.splitdrive(path)[1])
    return os.path.join(source, path.lstrip("/" + os.sep)).rstrip("/")


def _truthy(value: object) -> bool:
    return value is not None and value is not False

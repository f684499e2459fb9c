"""The kinds of edits: one function each, which says what it has done, or None if there is nothing to do.

An edit is a kind and three small numbers, which mean a file and what becomes of it; what they mean depends on
what is there, so every sequence of edits means something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from support.rebuilds.pieces import BROKEN, DATA, SETTINGS, STYLES, TEXTS, VALUES
from support.rebuilds.workplace import Workplace

T = TypeVar("T")

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*\n", re.S | re.M)
_TEXT_FILES = (".md", ".html", ".txt", ".json", ".xml", ".yml", ".scss", ".csv", ".js", ".svg")


class Edit(NamedTuple):
    """An edit: its kind, and the numbers that choose a file, what becomes of it, and details."""

    kind: str
    file: int = 0
    choice: int = 0
    detail: int = 0

    def apply(self, place: Workplace) -> str | None:
        """Make the edit; says what it was."""
        return KINDS[self.kind](place, self)


def _pick(values: Sequence[T], number: int) -> T:
    return values[number % len(values)]


def _filled(text: str, place: Workplace) -> str:
    number = place.number()
    return text.format(n=number, c=f"{number % 10}{number % 7}{number % 9}")


def _is_text(path: str) -> bool:
    return path.endswith(_TEXT_FILES)


def _in_theme(path: str) -> bool:
    return path.startswith("vendor/")


def _is_document(path: str) -> bool:
    """Whether a file may have front matter and be shown."""
    if _in_theme(path) or not path.endswith((".md", ".html", ".txt", ".json", ".xml")):
        return False
    return not path.startswith(("_layouts/", "_includes/", "_data/", "_sass/"))


def _documents(place: Workplace) -> list[str]:
    return [p for p in place.files(_is_document) if _FRONT_MATTER.match(place.read(p))]


def _below(*folders: str) -> Callable[[str], bool]:
    return lambda path: path.startswith(folders)


# -- texts


def add_text(place: Workplace, edit: Edit) -> str | None:
    """Something more at the end of a document."""
    paths = _documents(place)
    if not paths:
        return None
    path, text = _pick(paths, edit.file), _filled(_pick(TEXTS, edit.choice), place)
    place.write(path, place.read(path).rstrip("\n") + f"\n\n{text}\n")
    return f"{path}: + {text!r}"


def replace_text(place: Workplace, edit: Edit) -> str | None:
    """Something else below a document's front matter."""
    paths = _documents(place)
    if not paths:
        return None
    path, text = _pick(paths, edit.file), _filled(_pick(TEXTS, edit.choice), place)
    whole = place.read(path)
    found = _FRONT_MATTER.match(whole)
    place.write(path, whole[: found.end() if found else 0] + text + "\n")
    return f"{path}: text = {text!r}"


def one_letter(place: Workplace, edit: Edit) -> str | None:
    """One letter for another: a file of the same size, and for odd numbers also of the same time."""
    paths = place.files(lambda p: _is_text(p) and not p.startswith("_config"))
    path = _pick(paths, edit.file)
    content = bytearray(place.read(path).encode("utf-8", "surrogateescape"))
    letters = [i for i, byte in enumerate(content) if 97 <= byte <= 121]
    if not letters:
        return None
    at = _pick(letters, edit.choice * 7 + edit.detail)
    content[at] += 1
    (place.write_quietly if edit.detail % 2 else place.write_bytes)(path, bytes(content))
    return f"{path}: letter {at}, {'quietly' if edit.detail % 2 else 'openly'}"


# -- front matter


def front_matter(place: Workplace, edit: Edit) -> str | None:
    """A value of a document's front matter."""
    key = _pick(tuple(VALUES), edit.choice)
    return _set(place, _documents(place), edit.file, key, _pick(VALUES[key], edit.detail))


def common_front_matter(place: Workplace, edit: Edit) -> str | None:
    """A value that other pages are likely to show."""
    key = _pick(("title", "date", "tags", "categories", "permalink", "published", "layout"), edit.choice)
    paths = [p for p in _documents(place) if "_posts/" in p] or _documents(place)
    return _set(place, paths, edit.file, key, _pick(VALUES[key], edit.detail))


def _set(place: Workplace, paths: list[str], number: int, key: str, value: str | None) -> str | None:
    if not paths:
        return None
    path = _pick(paths, number)
    whole = place.read(path)
    found = _FRONT_MATTER.match(whole)
    if found is None:
        return None
    line = None if value is None else f"{key}: {_filled(value, place)}"
    rest = re.sub(rf"^{re.escape(key)}:.*\n(?:[ -].*\n)*", "", found[1], flags=re.M)
    place.write(path, f"---\n{rest}{line + chr(10) if line else ''}---\n{whole[found.end() :]}")
    return f"{path}: {line or 'without ' + key}"


def break_front_matter(place: Workplace, edit: Edit) -> str | None:
    """A line of front matter that isn't YAML, or not what it should be."""
    paths = _documents(place)
    if not paths:
        return None
    path, line = _pick(paths, edit.file), _pick(BROKEN, edit.choice)
    place.write(path, place.read(path).replace("---\n", f"---\n{line}\n", 1))
    return f"{path}: + {line!r} in the front matter"


def lose_front_matter(place: Workplace, edit: Edit) -> str | None:
    paths = _documents(place)
    if not paths:
        return None
    path = _pick(paths, edit.file)
    place.write(path, _FRONT_MATTER.sub("", place.read(path), count=1))
    return f"{path}: without front matter"


def gain_front_matter(place: Workplace, edit: Edit) -> str | None:
    paths = [p for p in place.files(_is_document) if not _FRONT_MATTER.match(place.read(p))]
    if not paths:
        return None
    path = _pick(paths, edit.file)
    place.write(path, f"---\ntitle: Gained {place.number()}\n---\n" + place.read(path))
    return f"{path}: with front matter"


def move_onto_another(place: Workplace, edit: Edit) -> str | None:
    """The permalink of one document is the address of another, or of a static file."""
    paths = _documents(place)
    if not paths:
        return None
    targets = ("/about/", "/robots.txt", "/", "/feed.xml", "/sitemap.xml", "/tag/red/", "/blog/page2/")
    targets += ("/older.html", "/css/main.css", "/talks/first/", "/docs/guide/", "/files/", "/files")
    return _set(place, paths, edit.file, "permalink", _pick(targets, edit.choice))


# -- what documents are put into


def edit_template(place: Workplace, edit: Edit) -> str | None:
    """A layout or an include, the theme's too."""
    paths = place.files(lambda p: "_layouts/" in p or "_includes/" in p)
    if not paths:
        return None
    path, text = _pick(paths, edit.file), _filled(_pick(TEXTS, edit.choice), place)
    old = place.read(path)
    if edit.detail % 4 == 3:
        found = _FRONT_MATTER.match(old)
        place.write(path, (old[: found.end()] if found else "") + "{{ content }}" + text)
        return f"{path}: text = {text!r}"
    place.write(path, old + text + "\n")
    return f"{path}: + {text!r}"


def edit_layout_chain(place: Workplace, edit: Edit) -> str | None:
    """A layout's own layout, or another value of its front matter."""
    paths = place.files(_below("_layouts/"))
    if not paths:
        return None
    path = _pick(paths, edit.file)
    line = _pick(("layout: plain", "layout: talk", "width: narrow", "", "layout: missing"), edit.choice)
    place.write(path, f"---\n{line}\n---\n" + _FRONT_MATTER.sub("", place.read(path), count=1))
    return f"{path}: front matter = {line!r}"


def edit_data(place: Workplace, edit: Edit) -> str | None:
    paths = place.files(lambda p: p.startswith("_data/") and p.endswith(tuple(DATA)))
    if not paths:
        return None
    path = _pick(paths, edit.file)
    text = _filled(_pick(DATA[path[path.rindex(".") :]], edit.choice), place)
    place.write(path, text)
    return f"{path}: {text!r}"


def configure(place: Workplace, edit: Edit) -> str | None:
    """A setting; rarely one that is no YAML."""
    path = "_config.yml"
    if not place.exists(path):
        return None
    key, value = _pick(SETTINGS, edit.choice * 7 + edit.detail)
    line = "" if value is None else f"{key}: {_filled(value, place)}\n"
    if edit.file % 16 == 15:
        line = "title: [\n"
    rest = re.sub(rf"^{re.escape(key)}:.*\n(?:[ -].*\n)*", "", place.read(path), flags=re.M)
    place.write(path, rest + line)
    return f"{path}: {line.strip() or 'without ' + key}"


def edit_style(place: Workplace, edit: Edit) -> str | None:
    """A part of a style sheet, or a sheet, the theme's too."""
    paths = place.files(lambda p: p.endswith((".scss", ".sass")))
    if not paths:
        return None
    path, text = _pick(paths, edit.file), _filled(_pick(STYLES, edit.choice), place)
    old = place.read(path)
    place.write(path, old + text if edit.detail % 2 or path.startswith("css/") else text)
    return f"{path}: {text!r}"


def edit_static(place: Workplace, edit: Edit) -> str | None:
    """A static file's bytes, or its time alone."""
    paths = [
        p for p in place.files(lambda p: not p.startswith("_")) if not _FRONT_MATTER.match(place.read(p))
    ]
    if not paths:
        return None
    path = _pick(paths, edit.file)
    if edit.choice % 3 == 0:
        place.touch(path)
        return f"{path}: touched"
    place.write_bytes(path, b"static %d\n" % place.number())
    return f"{path}: other bytes"


# -- what there is

_NEW = (
    ("_posts/2024-0{d}-01-new-{n}.md", "---\ntitle: New {n}\ntags: [red, new]\n---\nNew post {n}.\n"),
    ("_posts/2024-0{d}-01-bare-{n}.md", "---\n---\n{{{{ page.title }}}} <!--more--> bare\n"),
    ("blog/_posts/2023-0{d}-09-old-{n}.md", "---\ncategories: news\n---\nOld post.\n"),
    ("_posts/2026-01-2{d}-soon-{n}.md", "---\n---\nSoon.\n"),
    ("_drafts/draft-{n}.md", "---\n---\nDraft.\n"),
    ("_talks/talk-{n}.md", "---\ntitle: Talk {n}\ndate: 2023-06-0{d}\n---\nTalk.\n"),
    ("_notes/note-{n}.md", "---\norder: {d}\nkind: root\n---\nNote {n}.\n"),
    ("page-{n}.md", "---\nlayout: plain\n---\nPage {n}, {{{{ page.name }}}}.\n"),
    ("docs/page-{n}.html", "---\ntitle: Doc {n}\n---\n{{{{ site.pages | size }}}}\n"),
    ("files/file-{n}.txt", "static {n}\n"),
    ("new-{n}/deep/index.html", "---\nlayout: post\n---\ndeep\n"),
    ("_data/new_{n}.yml", "x: {n}\n"),
    ("_data/deep/more.json", '{{"n": {n}}}'),
    ("_includes/missing-{n}.html", "no longer missing\n"),
    ("_layouts/missing.html", "found {n}: {{{{ content }}}}\n"),
    ("_layouts/themed.html", "the site's own {{{{ content }}}}\n"),
    ("_includes/themed.html", "the site's own include {n}\n"),
    ("_sass/_extra.scss", "i {{ order: {n} }}\n"),
    ("_sass/_theme-part.scss", "b {{ order: {n} }}\n"),
    ("assets/theme.js", "the site's own {n}\n"),
    ("css/second.scss", "---\n---\n@import 'colours';\nb {{ color: $ink }}\n"),
    (".hidden", "hidden {n}\n"),
    ("feed.xml", "---\n---\nthe site's own feed\n"),
)


def add(place: Workplace, edit: Edit) -> str | None:
    """A new file of any kind."""
    path, text = _pick(_NEW, edit.choice * 3 + edit.file)
    number = edit.file % 4 + 1
    path = path.format(n=number, d=edit.detail % 9 + 1)
    place.write(path, text.format(n=place.number(), d=edit.detail % 9 + 1))
    return f"+ {path}"


def delete(place: Workplace, edit: Edit) -> str | None:
    """A file less, the configuration excepted."""
    paths = place.files(lambda p: p != "_config.yml" and not _in_theme(p))
    if len(paths) < 5:
        return None
    path = _pick(paths, edit.file * 5 + edit.choice)
    place.remove(path)
    return f"- {path}"


def rename(place: Workplace, edit: Edit) -> str | None:
    """Another name, extension, date or folder for a file."""
    paths = place.files(lambda p: p != "_config.yml" and not _in_theme(p))
    path = _pick(paths, edit.file * 5 + edit.choice)
    folder, _, name = path.rpartition("/")
    stem, dot, extension = name.rpartition(".")
    new = _pick(
        (
            f"{stem}-x{dot}{extension}",
            f"0{name}",
            re.sub(r"^\d{4}-\d\d", "2022-11", name),
            f"{stem}.{'md' if extension == 'html' else 'html'}",
            f"moved/{name}",
            f"_{name}",
        ),
        edit.detail,
    )
    new = f"{folder}/{new}" if folder else new
    if new == path or place.exists(new):
        return None
    place.rename(path, new)
    return f"{path} -> {new}"


def swap(place: Workplace, edit: Edit) -> str | None:
    """Two files of one folder change names: the same sizes and times may be there again."""
    paths = place.files(lambda p: _is_text(p) and p != "_config.yml" and not _in_theme(p))
    one = _pick(paths, edit.file)
    others = [p for p in paths if p != one and p.rpartition("/")[0] == one.rpartition("/")[0]]
    if not others:
        return None
    other = _pick(others, edit.choice)
    place.rename(one, one + ".passing")
    place.rename(other, one)
    place.rename(one + ".passing", other)
    return f"{one} <-> {other}"


def restore(place: Workplace, edit: Edit) -> str | None:
    """A file as it was in the beginning."""
    paths = [
        path
        for path, content in place.original.items()
        if not place.exists(path) or (place.source / path).read_bytes() != content
    ]
    paths = [p for p in paths if not any(place.exists(f) and (place.source / f).is_file() for f in _above(p))]
    if not paths:
        return None
    path = _pick(paths, edit.file)
    place.write_bytes(path, place.original[path])
    return f"{path}: as it was"


def _above(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def touch(place: Workplace, edit: Edit) -> str | None:
    """A file that has a new time and nothing else."""
    path = _pick(place.files(), edit.file * 5 + edit.choice)
    place.touch(path)
    return f"{path}: touched"


def upgrade_theme(place: Workplace, edit: Edit) -> str | None:
    """A newer version of the theme's gem beside the old one."""
    gems = "vendor/bundle/ruby/3.1.0/gems/"
    versions = sorted({p[len(gems) :].split("/")[0] for p in place.files(_below(gems))})
    if not versions or len(versions) > 4:
        return None
    new = f"little-theme-1.{len(versions)}.0"
    place.copy_tree(gems + versions[-1], gems + new)
    layout = f"{gems}{new}/_layouts/themed.html"
    text = place.read(layout) if place.exists(layout) else ""
    place.write(layout, text + f"upgraded {place.number()}\n")
    return f"theme: {new}"


KINDS: dict[str, Callable[[Workplace, Edit], str | None]] = {
    "text": add_text,
    "retext": replace_text,
    "letter": one_letter,
    "front": front_matter,
    "shown": common_front_matter,
    "break": break_front_matter,
    "lose": lose_front_matter,
    "gain": gain_front_matter,
    "collide": move_onto_another,
    "template": edit_template,
    "chain": edit_layout_chain,
    "data": edit_data,
    "config": configure,
    "style": edit_style,
    "static": edit_static,
    "add": add,
    "delete": delete,
    "rename": rename,
    "swap": swap,
    "restore": restore,
    "touch": touch,
    "theme": upgrade_theme,
}

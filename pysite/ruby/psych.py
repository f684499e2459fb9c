"""YAML as Jekyll reads it: Psych's safe_load with Date and Time permitted and aliases allowed.

libyaml does the parsing, in both worlds; its events are built into values here, in Psych's way: scalars by
`scalars.plain`, `<<` merged where it stands (so it overrides keys before it), the last of duplicate keys
wins in the first one's place, and tags that would need a Ruby class are refused. Texts of plain lines don't
need it (`yaml_lines`).
Rules observed of Psych 4.0.3 as Jekyll 4.3.1 calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timezone, tzinfo
from typing import TYPE_CHECKING, Any, Final, NoReturn

from pysite.errors import SiteError
from pysite.ruby.scalars import ScalarError, plain
from pysite.ruby.yaml_lines import load_lines

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

_YAML: Final = "tag:yaml.org,2002:"
_NONE: Final = object()
_RESAVE: Final = "save the file as UTF-8"


def load(text: str | bytes, path: str = "", zone: tzinfo = timezone.utc) -> object:
    """Return the value of the first YAML document in `text`, None if there is none.

    `path` goes into errors. Times with no zone of their own are UTC, shown in `zone`.
    Raises SiteError, with line and column as far as libyaml tells, on malformed YAML and on values that
    Jekyll does not permit: symbols, sets, ranges, regular expressions and other Ruby objects.
    """
    found = load_lines(text, zone) if isinstance(text, str) else None
    return load_any(text, path, zone) if found is None else found


def load_any(text: str | bytes, path: str = "", zone: tzinfo = timezone.utc) -> object:
    """The same by way of libyaml, be the text as simple as may be."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        source = text.decode() if isinstance(text, bytes) else text
        parser = loader(source)
    except UnicodeError as error:
        raise SiteError(f"the text is not valid UTF-8: {error}", path, hint=_RESAVE) from None
    except yaml.reader.ReaderError as error:
        raise _unreadable(error, source, path) from None
    try:
        parser.get_event()  # start of the stream
        if type(parser.get_event()) is yaml.events.StreamEndEvent:
            return None
        return _Builder(parser.get_event, path, zone).build()
    except yaml.MarkedYAMLError as error:
        raise _malformed(error, path) from None
    except yaml.reader.ReaderError as error:
        raise _unreadable(error, source, path) from None
    finally:
        parser.dispose()


class MappingKey(dict[object, object]):
    """A mapping used as a key of another one: `{{ page.title }}`, unquoted, is one inside another."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self))


class _Open:
    """A collection whose end is still to come."""

    __slots__ = ("event", "key", "merge", "value")

    def __init__(self, event: Any, value: Any) -> None:
        self.event = event
        self.value = value
        self.key: object = _NONE  # the key that waits for its value
        self.merge = False  # whether that key asks for a merge


class _Builder:
    """Builds one document from libyaml's events, without recursion, so that depth does not matter."""

    def __init__(self, next_event: Callable[[], Any], path: str, zone: tzinfo) -> None:
        self.next_event = next_event
        self.path = path
        self.zone = zone
        self.anchors: dict[str, object] = {}

    def build(self) -> object:
        """Return the document's value; the end of the document is read, what follows it is not."""
        from yaml import events

        scalar, alias = events.ScalarEvent, events.AliasEvent
        starts = (events.MappingStartEvent, events.SequenceStartEvent)
        next_event, zone, anchors = self.next_event, self.zone, self.anchors
        stack: list[_Open] = []
        top: _Open | None = None
        result: object = None
        while True:
            event = next_event()
            kind = type(event)
            if kind is scalar:
                if event.tag is not None:
                    value = self._tagged(event)
                elif event.implicit[0]:
                    try:
                        value = plain(event.value, zone)
                    except ScalarError as error:
                        self._refuse(str(error), event)
                else:
                    value = event.value
                if event.anchor is not None:
                    anchors[event.anchor] = value
            elif kind in starts:
                value = [] if kind is starts[1] else {}
                self._check_tag(event)
                if event.anchor is not None:
                    anchors[event.anchor] = value
                top = _Open(event, value)
                stack.append(top)
                continue
            elif kind is alias:
                if event.anchor not in anchors:
                    self._refuse(f"Unknown alias: {event.anchor}", event)
                value = anchors[event.anchor]
            elif top is None:  # the end of the document
                return result
            else:  # the end of a collection
                value = self._close(top)
                stack.pop()
                top = stack[-1] if stack else None

            if top is None:
                result = value
                continue
            container = top.value
            if type(container) is list:
                container.append(value)
            elif top.key is _NONE:
                top.key = value
                if value == "<<":
                    top.merge = kind is not scalar or event.tag != _YAML + "str"
            else:
                key, top.key = top.key, _NONE
                if top.merge:
                    top.merge = False
                    merged = _merged(value, listed=kind is events.SequenceEndEvent)
                    if merged is not None:
                        container.update(merged)
                        continue
                try:
                    container[key] = value
                except TypeError:
                    container[_hashable(key)] = value

    def _tagged(self, event: Any) -> object:
        """The value of a scalar with a tag. Tags that Psych does not know leave a scalar as it would be."""
        tag, text = event.tag, event.value
        if tag in ("!binary", _YAML + "binary"):
            return _unpack(text)
        name = _ruby_class(tag, _SCALAR_CLASSES)
        if name is not None:
            self._refuse(f"Tried to load unspecified class: {name or text}", event)
        if tag == _YAML + "str" or re.match(r"!(?:str|ruby/string)(?::|$)", tag):
            return text
        try:
            value = plain(text, self.zone)
            return float(value) if tag in ("!float", _YAML + "float") else value  # type: ignore[arg-type]
        except (ScalarError, TypeError, ValueError) as error:
            self._refuse(str(error), event)

    def _check_tag(self, event: Any) -> None:
        """Refuse a collection whose tag asks for a Ruby class."""
        if event.tag is not None:
            is_mapping = type(event).__name__ == "MappingStartEvent"
            name = _ruby_class(event.tag, _MAPPING_CLASSES if is_mapping else _SEQUENCE_CLASSES)
            if name is not None:
                self._refuse(f"Tried to load unspecified class: {name}", event)

    def _close(self, collection: _Open) -> Any:
        """The value of a collection that is complete."""
        value, tag = collection.value, collection.event.tag
        if tag is None:
            return value
        if type(value) is dict and re.fullmatch(r"!(?:str|ruby/string):?|tag:yaml\.org,2002:str", tag):
            if value and "str" not in value:
                self._refuse("a mapping is no string (!!str)", collection.event)
            return value.get("str")
        if type(value) is list and tag in ("!omap", _YAML + "omap"):
            pairs: dict[object, object] = {}
            for item in value:
                if not (isinstance(item, dict) and item):
                    self._refuse("an ordered mapping (!!omap) is a list of pairs", collection.event)
                pairs[next(iter(item))] = next(reversed(item.values()))
            value = pairs
            if collection.event.anchor is not None:
                self.anchors[collection.event.anchor] = value
        return value

    def _refuse(self, message: str, event: Any) -> NoReturn:
        """Raise for a value that is not permitted, unless malformed YAML follows: Ruby parses first."""
        from yaml.events import DocumentEndEvent

        mark = event.start_mark
        while type(self.next_event()) is not DocumentEndEvent:
            pass
        hint = ""
        if message.endswith("Symbol"):
            hint = "put the value that begins with a colon into quotes"
        elif message.startswith("Unknown alias"):
            hint = "put a value that begins with * into quotes, or define the anchor before it"
        raise SiteError(message, self.path, mark.line + 1, mark.column + 1, hint)


#: Tags that name a class which is not permitted. An empty name stands for the scalar's own text.
_SCALAR_CLASSES: Final = (
    (r"!(?:str|ruby/string):(.+)", None),
    (r"!ruby/object:(BigDecimal|DateTime|Complex|Rational)", None),
    (r"!ruby/(?:class|module)", ""),
    (r"!ruby/encoding", "Encoding"),
    (r"!ruby/regexp", "Regexp"),
    (r"!ruby/range", "Range"),
    (r"!ruby/sym.*", "Symbol"),
)
_SEQUENCE_CLASSES: Final = ((r"!(?:seq|ruby/array):(.*)", None),)
_MAPPING_CLASSES: Final = (
    (r"!ruby/object:Hash", "-"),
    (r"!ruby/struct:?(.+)", None),
    (r"!ruby/struct:?", "Struct"),
    (r"!ruby/object:?(.+)", None),
    (r"!ruby/object:?", "Object"),
    (r"!(?:str|ruby/string):(.+)", None),
    (r"!ruby/array:(.*)", None),
    (r"!ruby/range", "Range"),
    (r"!ruby/exception:?(.+)", None),
    (r"!ruby/exception:?", "Exception"),
    (r"!set|tag:yaml\.org,2002:set", "Psych::Set"),
    (r"!omap|tag:yaml\.org,2002:omap", "Psych::Omap"),
    (r"!ruby/hash-with-ivars(?::(.+))", None),
    (r"!map:(.*)|!ruby/hash:(.*)", None),
    (r"!ruby/marshalable:(.*)", None),
)


def _ruby_class(tag: str, table: tuple[tuple[str, str | None], ...]) -> str | None:
    """The name of the Ruby class that a tag asks for; None if it asks for none."""
    if tag[0] != "!" and not tag.startswith(_YAML):
        return None
    for pattern, name in table:
        match = re.fullmatch(pattern, tag)
        if match:
            if name == "-":
                return None
            return name if name is not None else next((group for group in match.groups() if group), "")
    return None


def _merged(value: object, listed: bool) -> dict[object, object] | None:
    """What `<<` adds: a mapping, or a list of them in which the first wins; None if it adds nothing."""
    if isinstance(value, dict):
        return value
    if not listed or not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return None
    together: dict[object, object] = {}
    for item in reversed(value):
        together.update(item)
    return together


def _hashable(key: Any) -> object:
    """A list or a mapping, in a form that can be a key."""
    if isinstance(key, list):
        return tuple(_hashable(item) for item in key)
    if isinstance(key, dict):
        return MappingKey(key)
    return key


def _unpack(text: str) -> str:
    """Base 64 as forgiving as Ruby's `unpack("m")`, read as UTF-8."""
    import base64

    clean = re.sub(r"[^A-Za-z0-9+/]", "", text.split("=")[0])
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return base64.b64decode(clean + "=" * (-len(clean) % 4)).decode("utf-8", "replace")


def _malformed(error: MarkedYAMLError, path: str) -> SiteError:
    """libyaml's complaint, with the place where it stumbled; for what was never closed, where that begins."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and error.context and any(kind in error.context for kind in ("flow", "quoted")):
        mark = error.context_mark
    message = " ".join(str(part) for part in (error.problem, error.context) if part)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return SiteError(message, path, line, column, _hint(message))


def _unreadable(error: Any, text: str, path: str) -> SiteError:
    """Characters that YAML does not allow."""
    line = text.encode()[: error.position].count(b"\n") + 1
    return SiteError(str(error.reason), path, line, 0, "remove the control character from the text")


def _hint(message: str) -> str:
    """What most often mends a libyaml error."""
    if message.startswith("found character that cannot start any token"):
        return "indent with spaces, not tabs, and put a value that begins with @, ` or % into quotes"
    if message.startswith("mapping values are not allowed"):
        return "put a value that holds a colon and a space into quotes"
    if "could not find expected ':'" in message:
        return "each line needs a key, a colon and a space"
    if message.startswith("did not find expected key"):
        return "check the indentation, and the quotes of the line before"
    if message.startswith("did not find expected") or "unexpected end of stream" in message:
        return "a bracket or a quotation mark is not closed"
    return ""

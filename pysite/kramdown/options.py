"""The options of the dialect, from a site's `kramdown:` hash to a frozen value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pysite.errors import Problem, SiteError, Warn

from .patterns import STRIPPED
from .regex import Regex

_NO_MAPPING: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Options:
    """All that changes how Markdown is read or written.

    The names and defaults are kramdown's (its documentation, "Options"); `from_config` gives those that
    Jekyll sets up. Two options are equal when they were made from equal values.
    """

    input: str = "kramdown"
    auto_ids: bool = True
    auto_id_stripping: bool = False
    auto_id_prefix: str = ""
    transliterated_header_ids: bool = False
    parse_block_html: bool = False
    parse_span_html: bool = True
    html_to_native: bool = False
    link_defs: tuple[tuple[str, str, str | None], ...] = ()
    footnote_nr: int = 1
    entity_output: str = "as_char"
    toc_levels: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    smart_quotes: tuple[str | int, ...] = ("lsquo", "rsquo", "ldquo", "rdquo")
    typographic_symbols: tuple[tuple[str, str], ...] = ()
    header_offset: int = 0
    syntax_highlighter: str | None = "rouge"
    syntax_highlighter_opts: Mapping[str, Any] = field(default_factory=dict, compare=False)
    math_engine: str | None = "mathjax"
    footnote_backlink: str = "&#8617;"
    footnote_backlink_inline: bool = False
    footnote_prefix: str = ""
    remove_line_breaks_for_cjk: bool = False
    forbidden_inline_options: tuple[str, ...] = ("template",)
    hard_wrap: bool = True
    gfm_quirks: tuple[str, ...] = ("paragraph_end",)
    #: Stands for `syntax_highlighter_opts` in comparisons.
    highlighter_key: str = ""

    @classmethod
    def from_config(cls, kramdown: Mapping[str, object], highlighter: str | None, warn: Warn) -> Options:
        """The options Jekyll makes of the configuration's `kramdown` and `highlighter` entries.

        `kramdown` is the merged hash, Jekyll's defaults already in it. Unknown names and inputs are reported
        to `warn` (kramdown passes over the first and stops at the second). Raises SiteError for a value that
        cannot be what it should (observed: Jekyll stops there too).
        """
        config = dict(kramdown)
        engine = config.get("syntax_highlighter")
        if not engine:
            engine = "coderay" if config.get("enable_coderay") else (highlighter or "rouge")
        opts = config.get("syntax_highlighter_opts") or {}
        extras: dict[str, object] = dict(opts) if isinstance(opts, Mapping) else {}
        if not extras.get("default_lang"):
            extras["default_lang"] = "plaintext"
        extras["guess_lang"] = config.get("guess_lang")
        coderay = config.get("coderay")
        if isinstance(coderay, Mapping) and coderay:
            extras = {
                str(k).removeprefix("coderay_"): v for k, v in {**extras, **_CODERAY, **coderay}.items()
            }
        config["syntax_highlighter"] = engine
        config["syntax_highlighter_opts"] = extras
        try:
            return cls.parse(config, warn)
        except SiteError as error:
            told = error.problem
            raise SiteError(told.message, "_config.yml", hint=told.hint or "see `kramdown:`") from None

    @classmethod
    def parse(cls, values: Mapping[str, object], warn: Warn) -> Options:
        """Options from kramdown's own names and values, without Jekyll's additions."""
        parsed: dict[str, Any] = {}
        for name, value in values.items():
            parser = PARSERS.get(name)
            if parser is not None:
                parsed[name] = parser(name, value)
            elif name not in _HARMLESS:
                warn(Problem(f"kramdown has no option '{name}'", hint="it is ignored"))
        if parsed.get("html_to_native"):
            warn(Problem("kramdown's option 'html_to_native' has no effect", hint="HTML stays HTML"))
        source = str(values.get("input") or "kramdown")
        if source not in INPUTS:
            warn(
                Problem(
                    f"kramdown has no input '{source}'", hint="GFM and kramdown are known; kramdown is used"
                )
            )
            source = "kramdown"
        parsed["input"] = source
        if "syntax_highlighter_opts" in parsed:
            parsed["highlighter_key"] = repr(parsed["syntax_highlighter_opts"])
        return cls(**parsed)

    def with_inline(self, name: str, value: str) -> Options:
        """These options with one set by `{::options name="value" /}`; a value that cannot be is ignored."""
        try:
            parsed = PARSERS[name](name, value)
        except SiteError:
            return self
        changes: dict[str, Any] = {name: parsed}
        if name == "syntax_highlighter_opts":
            changes["highlighter_key"] = repr(parsed)
        return replace(self, **changes)


#: The inputs that exist; "SmartyPants" is what Jekyll's filter `smartify` uses.
INPUTS = ("GFM", "kramdown", "Kramdown", "SmartyPants")

_CODERAY = {
    "css": "style",
    "bold_every": 10,
    "line_numbers": "inline",
    "line_number_start": 1,
    "tab_width": 4,
    "wrap": "div",
}

#: Options that only kramdown's other converters read.
CONVERTER_ONLY = frozenset(
    [
        "template",
        "line_width",
        "list_indent",
        "latex_headers",
        "math_engine_opts",
        "remove_block_html_tags",
        "remove_span_html_tags",
    ]
)
# Names that Jekyll itself uses.
_HARMLESS = CONVERTER_ONLY | {"input", "show_warnings", "guess_lang", "enable_coderay", "coderay"}


def ruby_text(value: object) -> str:
    """A configuration value as Ruby's `to_s` gives it, for the kinds that YAML has."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _boolean(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = ruby_text(value)
    return text.lower().strip(STRIPPED) != "false" and text != ""


def _string(name: str, value: object) -> str:
    return ruby_text(value)


_INTEGER = Regex(r"\s*[-+]?\d+(?:_\d+)*\s*", re.ASCII)


def _integer(name: str, value: object) -> int:
    text = ruby_text(value)
    if _INTEGER.fullmatch(text) is None:
        raise SiteError(f"Invalid integer value for option '{name}': '{text}'")
    return int(text)


def _symbol_name(text: str) -> str | None:
    text = text.strip(STRIPPED).removeprefix(":")
    return None if text in ("", "nil") else text


def _symbol(name: str, value: object) -> str | None:
    return _symbol_name(ruby_text(value))


def _entity_output(name: str, value: object) -> str:
    return _symbol_name(ruby_text(value)) or ""


def _list(name: str, value: object, size: int | None = None) -> list[object]:
    if isinstance(value, str):
        items: list[object] = list(value.rstrip(",").split(",")) if value else []
    elif isinstance(value, (list, tuple)):
        items = list(value)
    else:
        raise SiteError(f"Invalid type for option {name}")
    if size is not None and len(items) != size:
        raise SiteError(f"Option {name} needs exactly {size} values")
    return items


def _hash(name: str, value: object) -> Mapping[str, Any]:
    if isinstance(value, str):
        import yaml

        try:
            value = yaml.safe_load(value)
        except yaml.YAMLError as error:
            raise SiteError(f"Invalid YAML value for option {name}") from error
    if not isinstance(value, Mapping):
        raise SiteError(f"Invalid type for option {name}")
    return value


def _highlighter_opts(name: str, value: object) -> Mapping[str, Any]:
    return {_symbol_name(str(key)) or "": item for key, item in _hash(name, value).items()}


def _typographic_symbols(name: str, value: object) -> tuple[tuple[str, str], ...]:
    return tuple((_symbol_name(str(key)) or "", ruby_text(item)) for key, item in _hash(name, value).items())


def _link_defs(name: str, value: object) -> tuple[tuple[str, str, str | None], ...]:
    found = []
    for key, item in _hash(name, value).items():
        if not isinstance(item, (list, tuple)) or not 1 <= len(item) <= 2:
            raise SiteError(f"Invalid structure for hash value of option {name}")
        title = item[1] if len(item) == 2 else None
        found.append((str(key), ruby_text(item[0]), None if title is None else ruby_text(title)))
    return tuple(found)


_LEVEL_RANGE = Regex(r"^(\d)\.\.(\d)$", re.ASCII | re.MULTILINE)
_LEVEL_LIST = Regex(r"^\d(?:,\d)*$", re.ASCII | re.MULTILINE)
_LEADING_INTEGER = Regex(r"\s*[-+]?\d+", re.ASCII)


def _to_i(value: object) -> int:
    if isinstance(value, (int, float)):
        return int(value)
    found = _LEADING_INTEGER.match(ruby_text(value))
    return int(found[0]) if found else 0


def _toc_levels(name: str, value: object) -> tuple[int, ...]:
    levels: list[int]
    if isinstance(value, str):
        if span := _LEVEL_RANGE.search(value):
            levels = list(range(int(span[1]), int(span[2]) + 1))
        elif _LEVEL_LIST.search(value):
            levels = [_to_i(item) for item in value.split(",")]
        else:
            raise SiteError("Invalid syntax for option toc_levels")
    elif isinstance(value, (list, tuple)):
        levels = [_to_i(item) for item in value]
    else:
        hint = "put it into quotes: YAML reads `2,3` as the number 23" if isinstance(value, int) else ""
        raise SiteError("Invalid type for option toc_levels", hint=hint)
    if any(not 1 <= level <= 6 for level in levels):
        raise SiteError("Level numbers for option toc_levels have to be integers from 1 to 6")
    return tuple(dict.fromkeys(levels))


def _smart_quotes(name: str, value: object) -> tuple[str | int, ...]:
    quotes: list[str | int] = []
    for item in _list(name, value, 4):
        text = ruby_text(item).strip()
        quotes.append(int(text) if text.isascii() and text.isdigit() else ruby_text(item))
    return tuple(quotes)


def _names(name: str, value: object) -> tuple[str, ...]:
    return tuple(_symbol_name(ruby_text(item)) or "" for item in _list(name, value))


#: How each option's value is read, whether it comes from the configuration or from `{::options … /}`.
PARSERS: Mapping[str, Callable[[str, object], Any]] = {
    "auto_ids": _boolean,
    "auto_id_stripping": _boolean,
    "auto_id_prefix": _string,
    "transliterated_header_ids": _boolean,
    "parse_block_html": _boolean,
    "parse_span_html": _boolean,
    "html_to_native": _boolean,
    "link_defs": _link_defs,
    "footnote_nr": _integer,
    "entity_output": _entity_output,
    "toc_levels": _toc_levels,
    "smart_quotes": _smart_quotes,
    "typographic_symbols": _typographic_symbols,
    "header_offset": _integer,
    "syntax_highlighter": _symbol,
    "syntax_highlighter_opts": _highlighter_opts,
    "math_engine": _symbol,
    "footnote_backlink": _string,
    "footnote_backlink_inline": _boolean,
    "footnote_prefix": _string,
    "remove_line_breaks_for_cjk": _boolean,
    "forbidden_inline_options": _names,
    "hard_wrap": _boolean,
    "gfm_quirks": _names,
}

"""Every filter of Liquid 5.4 and Jekyll 4.3, by name.

A filter is a function of the context, the value and the arguments; keyword arguments come last, as one hash.
The table names functions instead of holding them, so that modules are imported once a template needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

_HERE = "pysite.templates.filters"


def _in(module: str, *names: str, **renamed: str) -> dict[str, str]:
    """Name filters of a module here: as their functions, or `filter=function` where Python has the name."""
    functions = {name: name for name in names} | renamed
    return {name: f"{_HERE}.{module}:{function}" for name, function in functions.items()}


#: A filter's name and where its function is, as "module:function".
FILTERS: Mapping[str, str] = {
    **_in("text", "append", "capitalize", "downcase", "lstrip", "newline_to_br", "normalize_whitespace"),
    **_in("text", "prepend", "remove", "remove_first", "remove_last", "replace", "replace_first"),
    **_in("text", "replace_last", "rstrip", "split", "strip", "strip_newlines", "truncate"),
    **_in("text", "truncatewords", "upcase", slice="slice_"),
    **_in("counting", "number_of_words"),
    **_in("escaping", "base64_decode", "base64_encode", "base64_url_safe_decode", "base64_url_safe_encode"),
    **_in("escaping", "cgi_escape", "escape", "escape_once", "inspect", "strip_html", "uri_escape"),
    **_in("escaping", "url_decode", "url_encode", "xml_escape", h="escape"),
    **_in("numeric", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus"),
    **_in("numeric", "times", "to_integer", abs="abs_", round="round_"),
    **_in("arrays", "array_to_sentence_string", "compact", "concat", "first", "join", "last", "pop"),
    **_in("arrays", "push", "reverse", "sample", "shift", "size", "uniq", "unshift", map="map_"),
    **_in("sorting", "sort", "sort_natural"),
    **_in("selecting", "find", "find_exp", "group_by", "group_by_exp", "where", "where_exp"),
    **_in("dates", "date", "date_to_long_string", "date_to_rfc822", "date_to_string", "date_to_xmlschema"),
    **_in("urls", "absolute_url", "relative_url", "strip_index"),
    **_in("markup", "jsonify", "markdownify", "sassify", "scssify", "slugify", "smartify"),
    **_in("fallback", "default"),
}


def load(place: str) -> Callable[..., object]:
    """Return the function that a table of filters names as "module:function"."""
    module, _, name = place.partition(":")
    function: Callable[..., object] = getattr(import_module(module), name)
    return function

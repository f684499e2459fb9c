"""Backslash escapes."""

from __future__ import annotations

from .parser import DECLINED, Rule, SpanState


def _escape(escapable: str) -> Rule:
    def escaped_char(state: SpanState, at: int) -> int:
        char = state.src[at + 1 : at + 2]
        if not char or char not in escapable:
            return DECLINED
        state.add(char)
        return at + 2

    return escaped_char


_ESCAPABLE = "\\.*_+`<>()[]{}#!:|\"'$=-"

#: The character after the backslash is text.
escaped_char = _escape(_ESCAPABLE)
#: The same in the GFM dialect, where a tilde can be escaped too.
escaped_char_gfm = _escape(_ESCAPABLE + "~")

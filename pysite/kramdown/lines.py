"""Line numbers in a text that is gone through."""

from __future__ import annotations


class Lines:
    """A text, `src`, whose lines are counted from the place that was asked for last."""

    __slots__ = ("_line", "_line_pos", "src")

    def __init__(self, src: str, pos: int, line: int) -> None:
        """The place `pos` is in the line with the number `line`."""
        self.src = src
        self._line_pos = pos
        self._line = line

    def line_at(self, pos: int) -> int:
        """The line number of a place."""
        known = self._line_pos
        if pos < known:
            self._line -= self.src.count("\n", pos, known)
        else:
            self._line += self.src.count("\n", known, pos)
        self._line_pos = pos
        return self._line

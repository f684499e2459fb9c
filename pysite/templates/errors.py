"""What goes wrong in templates, before it is known where."""

from __future__ import annotations


class LiquidError(Exception):
    """An error that Ruby's Liquid knows, raised where no place is known.

    Filters, tags and the run-time's helpers raise it with Ruby's words; whoever runs the template adds file,
    line, column and the chain of includes, and makes a SiteError of it (Jekyll stops at every such error).
    `hint` says what would mend it.
    """

    #: What Ruby puts in front of the message.
    prefix = "Liquid error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class LiquidSyntaxError(LiquidError):
    """Source that cannot be understood. `start` is the place in the template, None until known."""

    prefix = "Liquid syntax error"
    start: int | None = None


class PlainError(LiquidError):
    """An error that isn't Liquid's own, as Jekyll's tags and some filters raise: it shows no prefix."""

    prefix = ""

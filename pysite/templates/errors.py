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
    #: The place in the template's source, where that is known before the template is rendered.
    start: int | None = None

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class LiquidSyntaxError(LiquidError):
    """Source that cannot be understood."""

    prefix = "Liquid syntax error"


class PlainError(LiquidError):
    """An error that isn't Liquid's own, as Jekyll's tags and some filters raise: it shows no prefix."""

    prefix = ""

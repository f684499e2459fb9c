"""What `for` and `tablerow` need at run time: which items they go through, and what `forloop` tells."""

from __future__ import annotations

from collections.abc import Sequence

from pysite.ruby.values import Range, Symbol
from pysite.templates.context import Context
from pysite.templates.drop import Drop
from pysite.templates.runtime import to_i, to_integer


class ForLoop(Drop):
    """`forloop`: where a loop is. The compiled loop sets `index0`."""

    __slots__ = ("index0", "length", "name", "parentloop")

    ruby_class = "Liquid::ForloopDrop"
    enumerable = False

    def __init__(self, name: str, length: int, parentloop: ForLoop | None) -> None:
        self.name = name
        self.length = length
        self.parentloop = parentloop
        self.index0 = 0

    def get(self, name: str) -> object:
        """Return one of the loop's fields."""
        if name in {"index0", "length", "parentloop", "name"}:
            return getattr(self, name)
        index, length = self.index0, self.length
        if name == "index":
            return index + 1
        if name == "rindex":
            return length - index
        if name == "rindex0":
            return length - index - 1
        if name == "first":
            return index == 0
        if name == "last":
            return index == length - 1
        return None

    def keys(self) -> Sequence[str]:
        """Return the names of the loop's fields."""
        return ("length", "parentloop", "name", "index", "index0", "rindex", "rindex0", "first", "last")

    def as_json(self, depth: int) -> object:
        """Return the loop: it is no hash."""
        return self


class TableRowLoop(ForLoop):
    """`tablerowloop`: where a table's loop is, by row and column."""

    __slots__ = ("columns",)

    ruby_class = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, columns: int) -> None:
        super().__init__("", length, None)
        self.columns = columns

    @property
    def col(self) -> int:
        """The column, counted from 1. With no columns at all they never end."""
        return self.index0 % self.columns + 1 if self.columns > 0 else self.index0 + 1

    @property
    def row(self) -> int:
        """The row, counted from 1."""
        return self.index0 // self.columns + 1 if self.columns > 0 else 1

    def get(self, name: str) -> object:
        """Return one of the loop's fields."""
        if name in {"col", "row"}:
            return getattr(self, name)
        if name == "col0":
            return self.col - 1
        if name == "col_first":
            return self.col == 1
        if name == "col_last":
            return self.col == self.columns
        return None if name in {"name", "parentloop"} else super().get(name)

    def keys(self) -> Sequence[str]:
        """Return the names of the loop's fields."""
        own = ("length", "col", "row", "index", "index0", "col0", "rindex", "rindex0")
        return (*own, "first", "last", "col_first", "col_last")


def items(collection: object) -> Sequence[object]:
    """Return what a loop goes through: an array's items, a hash's pairs, a text itself, or nothing."""
    if type(collection) is list:
        if Symbol in map(type, collection):  # a variable's value is never one
            return [str(item) if type(item) is Symbol else item for item in collection]
        return collection
    if isinstance(collection, str):
        return [collection] if collection else ()
    if isinstance(collection, Range):
        return range(collection.first, collection.last + 1)
    if isinstance(collection, dict):
        return [[key, value] for key, value in collection.items()]
    if isinstance(collection, Drop) and collection.enumerable:
        return list(collection)
    return collection if isinstance(collection, tuple) else ()


def part(collection: object, start: int, end: int | None) -> Sequence[object]:
    """Return a part of what a loop goes through; a text is never cut."""
    whole = items(collection)
    if isinstance(collection, str):
        return whole
    if end is not None and end <= 0:
        return ()
    return whole[max(0, start) : end] if start > 0 or end is not None else whole


def collect(
    context: Context,
    key: str,
    collection: object,
    offset: object = None,
    limit: object = None,
    reverse: bool = False,
) -> Sequence[object]:
    """Return what a `for` loop goes through, and remember for `offset: continue` how far that is.

    An `offset` of Ellipsis stands for `continue`. Raises LiquidError for a limit or offset that is no number.
    """
    if offset is None:
        start = 0
    elif offset is ...:
        context.spoil()
        start = context.for_offsets.get(key, 0)
    else:
        start = to_integer(offset)
    if limit is None and start == 0:
        found = items(collection)
    else:
        found = part(collection, start, None if limit is None else start + to_integer(limit))
    context.for_offsets[key] = start + len(found)
    return found[::-1] if reverse else found


def begin_loop(context: Context, variable: str, key: str, length: int) -> ForLoop:
    """Open a loop's scope and return its `forloop`."""
    stack = context.for_stack
    loop = ForLoop(key, length, stack[-1] if stack else None)
    stack.append(loop)
    context.enter(
        {"forloop": loop, variable: loop} if variable == "forloop" else {"forloop": loop, variable: None}
    )
    return loop


def end_loop(context: Context, variable: str) -> None:
    """Close a loop's scope."""
    context.for_stack.pop().index0 += 1  # a `forloop` that somebody keeps is one further than the last item
    context.leave(("forloop",) if variable == "forloop" else ("forloop", variable))


class Cells:
    """What a `tablerow` goes through, in how many columns."""

    __slots__ = ("cells", "columns")

    def __init__(self, cells: Sequence[object], columns: int) -> None:
        self.cells = cells
        self.columns = columns


def collect_cells(
    collection: object, offset: object = None, limit: object = None, cols: object = None
) -> Cells | None:
    """Return what a `tablerow` goes through, None if there is no collection at all."""
    if collection is None or collection is False:
        return None
    start = to_i(offset)
    end = None if limit is None else start + to_i(limit)
    return Cells(part(collection, start, end), to_i(cols))


def begin_rows(context: Context, variable: str, items: Cells) -> TableRowLoop:
    """Open a table's scope and return its `tablerowloop`."""
    loop = TableRowLoop(len(items.cells), items.columns)
    context.enter({"tablerowloop": loop, variable: loop if variable == "tablerowloop" else None})
    return loop


def end_rows(context: Context, variable: str) -> None:
    """Close a table's scope."""
    context.leave({"tablerowloop", variable})


def begin_cell(loop: TableRowLoop) -> str:
    """Return what stands before a cell."""
    return f'<td class="col{loop.col}">'


def end_cell(loop: TableRowLoop) -> str:
    """Return what stands after a cell: a new row where this one is full and there are cells left."""
    if loop.col == loop.columns and loop.index0 != loop.length - 1:
        return f'</td></tr>\n<tr class="row{loop.row + 1}">'
    return "</td>"

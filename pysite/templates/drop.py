"""What templates see of the model: read-only views with one way in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Drop:
    """A read-only view of something, for templates.

    `get` is the only way in: whatever a template learns of a drop passes through it, so that a build can
    record what a page has read. `ruby_class` is the name of the Ruby class that Jekyll shows the same thing
    as (error messages and `inspect` tell it).
    """

    __slots__ = ()

    ruby_class = "Liquid::Drop"

    def get(self, name: str) -> object:
        """Return what the drop has under `name`, None where it has nothing."""
        raise NotImplementedError

    def keys(self) -> Sequence[str]:
        """Return the names that the drop knows, in the order in which a loop over it gives them."""
        return ()

    def __contains__(self, name: object) -> bool:
        """Tell whether the drop knows `name` (strict variables ask)."""
        return name in self.keys()

    def __iter__(self) -> Iterator[object]:
        """Go through the drop as `for` does: pairs of name and value."""
        for name in self.keys():
            yield [name, self.get(name)]

    def to_s(self) -> str:
        """Return what writing the drop into a page gives."""
        return self.ruby_class

    def inspect(self) -> str:
        """Return what `inspect` shows, inside of arrays and hashes too."""
        return self.ruby_class

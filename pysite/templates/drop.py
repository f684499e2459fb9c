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
    #: Whether Ruby can go through it, as through all drops of Jekyll's.
    enumerable = True

    @property
    def identity(self) -> str | None:
        """A text that stands for what this is a view of, in every build; None where there is none."""
        return None

    def get(self, name: str) -> object:
        """Return what the drop has under `name`, None where it has nothing, as a bare drop always."""
        # Not abstract: asking whether a value is of an abstract class takes Python five times as long.
        return None

    def keys(self) -> Sequence[str]:
        """Return the names that the drop knows, in the order in which a loop over it gives them."""
        return ()

    def __contains__(self, name: object) -> bool:
        """Tell whether the drop knows `name` (strict variables ask)."""
        return name in self.keys()

    def __iter__(self) -> Iterator[object]:
        """Go through the drop as `for` does: Jekyll's drops give their names only."""
        return iter(self.keys())

    def pairs(self) -> list[object]:
        """Return the pairs of name and value, which filters see that group or take the first."""
        return [[name, self.get(name)] for name in self.keys()]

    def to_s(self) -> str:
        """Return what writing the drop into a page gives."""
        return self.ruby_class

    def inspect(self) -> str:
        """Return what `inspect` shows of the drop inside of arrays and hashes.

        Jekyll keeps there what the drop is a view of, so this need not be what `shown` gives.
        """
        return self.ruby_class

    def shown(self) -> str:
        """Return what the filter `inspect` shows of the drop itself."""
        return self.inspect()

    def as_json(self, depth: int) -> object:
        """Return the hash that the drop is in JSON, `depth` arrays and hashes deep.

        One that is none there returns itself.
        """
        return {name: self.get(name) for name in self.keys()}

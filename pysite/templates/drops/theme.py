"""The site's theme as templates see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pysite.ruby.gems import Gem
from pysite.templates.drop import Drop
from pysite.templates.drops.pretty import pretty


class ThemeDrop(Drop):
    """`theme`: what the theme says of itself, as all pages know it: no reading of it is recorded."""

    __slots__ = ("gem",)
    ruby_class = "Jekyll::Drops::ThemeDrop"

    def __init__(self, gem: Gem) -> None:
        self.gem = gem

    @property
    def identity(self) -> str:
        return "theme"

    def get(self, name: str) -> object:
        method = _METHODS.get(name)
        return None if method is None else method(self.gem)

    def keys(self) -> Sequence[str]:
        return list(_METHODS)

    def inspect(self) -> str:
        return pretty(self)


#: In Ruby's order, as a document's properties.
_METHODS: Mapping[str, Callable[[Gem], object]] = {
    "version": lambda gem: gem.version,
    "metadata": lambda gem: gem.metadata,
    "root": lambda gem: gem.root,
    "dependencies": lambda gem: list(gem.requirements),
    "authors": lambda gem: gem.authors,
    "description": lambda gem: gem.description,
}

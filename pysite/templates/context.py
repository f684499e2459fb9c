"""The state of one rendering: variables and scopes, loops, counters, and the chain of templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from typing import TYPE_CHECKING

from pysite.errors import Problem
from pysite.ruby.values import Symbol
from pysite.templates.errors import LiquidError

if TYPE_CHECKING:
    from pysite.templates.engine import Engine
    from pysite.templates.environment import Environment
    from pysite.templates.loops import ForLoop

#: How deep scopes (includes, loops) may nest, as in Ruby's Liquid.
MAX_DEPTH = 100

_ABSENT = object()


class Variables(dict[str, object]):
    """Every name that can be seen at some place, with its value. Asking for any other name gives None.

    What `increment` counts is seen where nothing else has the name. With `strict` an unknown name is an
    error.
    """

    __slots__ = ("counters", "origins", "reads", "strict", "watch")

    def __init__(
        self, variables: Mapping[str, object], counters: MutableMapping[str, int], environment: Environment
    ) -> None:
        super().__init__(variables)
        for name, value in variables.items():
            if type(value) is Symbol:
                self[name] = str(value)
        self.counters = counters
        self.strict = environment.strict_variables
        self.reads = environment.reads
        self.watch: Watch | None = None
        #: By names of variables that a kept include has assigned: the key of what it has assigned.
        self.origins: dict[str, str] = {}

    def come_from(self, key: str, names: Iterable[str]) -> None:
        """Note that variables have been assigned by what `key` stands for: who looks them up has read it."""
        self.origins.update(dict.fromkeys(names, key))
        if self.__class__ is Variables:
            self.__class__ = _Traced

    def look(self, name: str) -> None:
        """Record that a variable has been looked up, which may have been assigned by an include."""
        key = self.origins.get(name)
        if key is not None:
            (self.reads.current if self.watch is None else self.watch.origins).add(key)

    def __missing__(self, name: str) -> object:
        if name in self.counters:
            return self.counters[name]
        if self.strict:
            from difflib import get_close_matches

            close = get_close_matches(name, list(self), 1)
            hint = f"did you mean {close[0]}?" if close else ""
            raise LiquidError(f"undefined variable {name}", hint=hint)
        return None


class Watch:
    """What a part of a rendering does with variables.

    `read` are those from around it that it looks up, with their values, `assigned` those that it assigns;
    `problems` what is told meanwhile, and `origins` the keys of kept includes that have assigned what was
    looked up. `spoiled` tells that its outcome depends on more than variables. When it is over, `record` are
    the keys of what was read, and `offsets` how far loops got.
    """

    __slots__ = ("assigned", "local", "offsets", "origins", "problems", "read", "record", "spoiled")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.read: dict[str, object] = {}
        self.assigned: dict[str, object] = {}
        #: Names whose value the part itself has set.
        self.local: set[str] = set()
        self.record: set[str] = set()
        self.origins: set[str] = set()
        self.offsets: dict[str, int] = {}
        self.spoiled = False


class _Traced(Variables):
    """The same variables where some have been assigned by includes that are kept."""

    __slots__ = ()

    def __getitem__(self, name: str) -> object:
        self.look(name)
        return super().__getitem__(name)

    def __setitem__(self, name: str, value: object) -> None:
        self.origins.pop(name, None)
        super().__setitem__(name, value)


class _Watched(Variables):
    """The same variables while somebody watches."""

    __slots__ = ()

    def __getitem__(self, name: str) -> object:
        value = super().__getitem__(name)
        watch = self.watch
        assert watch is not None
        if name not in watch.local and name not in watch.read:
            watch.read[name] = value
            self.look(name)
        return value

    def __setitem__(self, name: str, value: object) -> None:
        assert self.watch is not None
        self.watch.local.add(name)
        self.origins.pop(name, None)
        super().__setitem__(name, value)


class Context:
    """What one rendering knows and changes.

    Ruby keeps a stack of scopes and searches it at each look-up. Here all visible names are in one
    dictionary: a loop or an include that brings names of its own puts them over the outer ones (`enter`) and
    puts those back when it is done (`leave`). `assign` always means the outermost scope, also where a loop's
    name hides it.
    """

    __slots__ = (
        "_page",
        "assigned_hidden",
        "counters",
        "cycles",
        "depth",
        "engine",
        "environment",
        "for_offsets",
        "for_stack",
        "ifchanged",
        "visible",
        "watch",
    )

    def __init__(
        self,
        engine: Engine,
        variables: Mapping[str, object],
        counters: MutableMapping[str, int] | None = None,
    ) -> None:
        self.engine = engine
        self.environment: Environment = engine.environment
        self.counters: MutableMapping[str, int] = {} if counters is None else counters
        self.visible = Variables(variables, self.counters, engine.environment)
        #: The values that loops and includes hide, by name, outermost first.
        self.assigned_hidden: dict[str, list[object]] = {}
        self._page: object = variables.get("page")
        self.depth = 1
        self.cycles: dict[object, int] = {}
        self.for_offsets: dict[str, int] = {}
        self.for_stack: list[ForLoop] = []
        self.ifchanged: str | None = None
        self.watch: Watch | None = None

    @property
    def page(self) -> object:
        """The page that is being rendered, also within includes and layouts."""
        self.spoil()
        return self._page

    @property
    def variables(self) -> Mapping[str, object]:
        """Every name that can be seen here, with its value. Not to be changed."""
        for name in self.visible.origins:
            self.visible.look(name)
        return self.visible

    def lookup(self, name: str) -> object:
        """Return a variable's value, None where there is none (an error in strict mode)."""
        value = self.visible[name]
        return str(value) if type(value) is Symbol else value

    def assign(self, name: str, value: object) -> None:
        """Set a variable in the outermost scope, where `assign` and `capture` put theirs."""
        if self.watch is not None:
            self.watch.assigned[name] = value
        hidden = self.assigned_hidden
        if hidden and name in hidden:
            hidden[name][0] = value
        else:
            self.visible[name] = value

    def deepen(self) -> None:
        """Count a scope that brings no names. Raises LiquidError if there are too many."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise LiquidError("Nesting too deep")

    def enter(self, names: Mapping[str, object]) -> None:
        """Put names of a new scope over the outer ones. Each needs its `leave`."""
        self.deepen()
        for name, value in names.items():
            self.visible.look(name)  # what is hidden here comes back by itself
            self.assigned_hidden.setdefault(name, []).append(self.visible.get(name, _ABSENT))
            self.visible[name] = value

    def leave(self, names: Iterable[str]) -> None:
        """Take a scope's names away again and show what they hid."""
        self.depth -= 1
        for name in names:
            hidden = self.assigned_hidden[name]
            value = hidden.pop()
            if not hidden:
                del self.assigned_hidden[name]
            if value is _ABSENT:
                self.visible.pop(name, None)
            else:
                self.visible[name] = value
            if self.watch is not None and name not in self.watch.assigned:
                self.watch.local.discard(name)

    def begin_watch(self, watch: Watch) -> None:
        """Note in `watch` what is done with variables from now on."""
        self.watch = self.visible.watch = watch
        self.visible.__class__ = _Watched

    def end_watch(self) -> None:
        """Note it no more."""
        self.watch = self.visible.watch = None
        self.visible.__class__ = _Traced if self.visible.origins else Variables

    def spoil(self) -> None:
        """Tell whoever watches that what is done depends on more than variables."""
        if self.watch is not None:
            self.watch.spoiled = True

    def compile_condition(self, source: str) -> Callable[[str, object], bool]:
        """Compile a condition as `where_exp` and `find_exp` take it.

        Returns a function of a variable's name and an item that tells whether the condition holds with that
        variable set to that item. Raises LiquidError where the strict grammar refuses the condition.
        """
        test = self.engine.condition(source)

        def holds(name: str, item: object) -> bool:
            self.enter({name: str(item) if type(item) is Symbol else item})
            try:
                return test(self)
            finally:
                self.leave((name,))

        return holds

    def compile_expression(self, source: str) -> Callable[[str, object], object]:
        """Compile what stands between `{{` and `}}`, filters and all, as `group_by_exp` takes it."""
        value = self.engine.expression(source)

        def evaluate(name: str, item: object) -> object:
            self.enter({name: str(item) if type(item) is Symbol else item})
            try:
                return value(self)
            finally:
                self.leave((name,))

        return evaluate

"""Includes within loops, kept by what went into them: a listing is made of hundreds that haven't changed.

What an include writes is determined by the variables that it looks up and by what it reads of the site. Both
are taken down while it is rendered. Where the variables are the same and what it has read is in the same
state, it need not be rendered again; what it has assigned is assigned again.

To the document around it only what comes out matters. So that is what the document has read: a key of its
record that names the fragment and what it came out as. Whether it still would can be told without the
document, since a fragment can be rendered by itself. Of hundreds of documents that show how long it takes to
read a text, none has to be rendered again when a few words are added to that text.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

from pysite import kept
from pysite.errors import Problem
from pysite.templates.context import Context, Watch
from pysite.templates.drop import Drop
from pysite.templates.fragment_store import Fragment, FragmentStore, Recipe
from pysite.templates.identity import UNKNOWN, identity, value_of
from pysite.templates.reads import STAGED

if TYPE_CHECKING:
    from pysite.templates.engine import Engine, Template

#: An include that so often was never the same twice is given up.
_HOPELESS = 50
#: Where more scopes are nested nothing is repeated: it may be that Liquid refuses to go on.
_DEEPEST = 20
#: The kinds of keys that stand for fragments: those that depend on what was rendered before, and the others.
_STAGED, _LASTING = "turn:", "part:"
#: The state of a fragment that comes out as it did, and of one that doesn't.
SAME, _OTHER = b"", b"other"
#: Where a fragment's digest is in its key.
_DIGEST = slice(len(_STAGED), len(_STAGED) + 32)

#: Renders an include into a list of texts. Returns how it ended.
Render = Callable[[Context, list[str], "Template", "dict[str, object] | None"], int]


class Fragments:
    """The fragments of one build."""

    def __init__(
        self,
        store: FragmentStore,
        engine: Engine,
        state_of: Callable[[str], bytes | None],
        drop: Callable[[str], Drop | None] = lambda identity: None,
        aside: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """`state_of` gives the state of what a key stands for, `drop` the drop of an identity; inside of what
        `aside` returns no warning is heard."""
        self._store = store
        self._engine = engine
        self._reads = engine.environment.reads
        self._state_of = state_of
        self._drop = drop
        self._aside = aside
        #: Includes that are never the same twice.
        self._hopeless: dict[str, int] = {}
        #: Fragments that came out as they did when they were asked for, with the states that could change.
        self._held: dict[bytes, tuple[Fragment, tuple[tuple[str, bytes], ...]]] = {}
        #: What has been said of fragments before their turn.
        self._lost: dict[str, bool] = {}
        #: What couldn't be rendered by itself.
        self._vain: set[bytes] = set()
        #: Of what hasn't come out as it did: something that wasn't as it had been.
        self._changed: dict[bytes, str] = {}

    def include(
        self,
        context: Context,
        out: list[str],
        name: str,
        template: Template,
        parameters: dict[str, object] | None,
        render: Render,
    ) -> int:
        """Do what `render` does for an include within a loop. Returns how it ended."""
        given = identity(parameters)
        if given is UNKNOWN or self._hopeless.get(name, 0) > _HOPELESS or context.depth > _DEEPEST:
            return render(context, out, template, parameters)
        visible, store = context.visible, self._store
        store.ready()
        shapes = store.shapes.get(name, [])
        for place, shape in enumerate(shapes):
            values = tuple([identity(visible.get(variable)) for variable in shape])
            digest = _digest(Recipe(name, given, shape, values))
            fragment = None if digest is None else self._holding(digest)
            if fragment is not None:
                if visible.origins:
                    for variable in shape:
                        visible.look(variable)
                self._repeat(context, out, fragment)
                if place:  # the next will most likely be of this kind, too
                    shapes.insert(0, shapes.pop(place))
                return 0
        part: list[str] = []
        try:
            with self._watching(context, template) as watch:
                ending = render(context, part, template, parameters)
        finally:
            out.extend(part)
        context.for_offsets.update(watch.offsets)
        self._reads.current |= watch.origins
        values = tuple([identity(value) for value in watch.read.values()])
        recipe = Recipe(name, given, tuple(watch.read), values)
        digest = _digest(recipe)
        fragment = None if ending or digest is None else self._taken_down(part, watch, recipe, digest)
        if fragment is None:
            self._hopeless[name] = self._hopeless.get(name, 0) + 1
            self._reads.current |= watch.record
            return ending
        self._note(context, fragment)
        return 0

    # -- whether a document has read what it would read now

    def state(self, key: str) -> bytes | None:
        """The state of a key that stands for a fragment: `SAME` if that would come out as it did.

        None, if nobody can tell without the document that shows it.
        """
        self._store.ready()
        digest = bytes.fromhex(key[_DIGEST])
        fragment = self._holding(digest) or self._rendered_again(digest)
        if fragment is None:
            return None
        return SAME if key in (fragment.key, fragment.given) else _OTHER

    def is_lost(self, key: str) -> bool:
        """Whether it is clear, before its turn has come, that a fragment doesn't come out as it did."""
        lost = self._lost.get(key)
        if lost is None:
            self._store.ready()
            variants = (Fragment(*v) for v in self._store.found.get(bytes.fromhex(key[_DIGEST]), ()))
            lasting = (
                [state for state in variant.states if not state[0].startswith(STAGED)]
                for variant in variants
                if key in (variant.key, variant.given)
            )
            lost = self._lost[key] = not any(map(self._are_same, lasting)) and self.state(key) != SAME
        return lost

    def reason(self, key: str) -> str:
        """What had changed when a fragment came out otherwise; `key` itself where that isn't known."""
        return self._changed.get(bytes.fromhex(key[_DIGEST]), key)

    def _are_same(self, states: Sequence[tuple[str, bytes]]) -> bool:
        state_of = self._state_of
        for key, state in states:  # noqa: SIM110 - faster than `all`, and this is asked thousands of times
            if state_of(key) != state:
                return False
        return True

    def _holding(self, digest: bytes) -> Fragment | None:
        """What is kept under the digest and would come out the same now."""
        known = self._held.get(digest)
        if known is not None and self._are_same(known[1]):
            return known[0]
        fragment = None
        for plain in self._store.found.get(digest, ()):
            fragment = Fragment(*plain)
            if self._are_same(fragment.states):
                staged = tuple([state for state in fragment.states if state[0].startswith(STAGED)])
                self._held[digest] = fragment, staged
                return fragment
        if fragment is not None and digest not in self._changed:
            differing = (key for key, state in fragment.states if self._state_of(key) != state)
            self._changed[digest] = next(differing, "")
        return None

    def _rendered_again(self, digest: bytes) -> Fragment | None:
        """What comes out now of the fragment with that digest; None where only a document can tell."""
        variants = self._store.found.get(digest)
        if not variants or digest in self._vain:
            return None
        fragment = self._by_itself(Recipe(*Fragment(*variants[0]).recipe), digest)
        if fragment is None:
            self._vain.add(digest)
        return fragment

    def _by_itself(self, recipe: Recipe, digest: bytes) -> Fragment | None:
        from pysite.templates.including import find, render_include

        values = [value_of(plain, self._drop) for plain in recipe.values]
        given = value_of(recipe.given, self._drop)
        if given is UNKNOWN or any(value is UNKNOWN for value in values):
            return None
        engine, reads, part = self._engine, self._reads, list[str]()
        context = Context(engine, dict(zip(recipe.shape, values, strict=True)), {})
        context.depth = _DEEPEST
        outer, cached = reads.current, len(engine.cached_includes)
        try:
            with self._aside():
                template = find(context, recipe.name)
                with self._watching(context, template) as watch:
                    ending = render_include(context, part, template, given)  # type: ignore[arg-type]
        except Exception:  # the document that shows it tells what is wrong
            return None
        finally:
            reads.current = outer
            new = list(engine.cached_includes)[cached:]
            for key in new:  # only a document is the first to include it
                del engine.cached_includes[key]
        if ending or new or not watch.read.keys() <= set(recipe.shape):
            return None
        return self._taken_down(part, watch, recipe, digest)

    # -- repeating and taking down

    def _repeat(self, context: Context, out: list[str], fragment: Fragment) -> None:
        """Do what rendering has done."""
        out.append(fragment.text)
        for name, value in fragment.assigned:
            context.assign(name, value)
        context.for_offsets.update(fragment.offsets)
        for fields in fragment.problems:
            context.environment.warn(Problem(*fields))
        self._note(context, fragment)

    def _note(self, context: Context, fragment: Fragment) -> None:
        """Record that the current rendering has read what came out, or all that went into it."""
        reads = self._reads
        if not fragment.key:
            reads.current.update(key for key, _ in fragment.states)
            return
        reads.current.add(fragment.key)
        if fragment.key not in reads.parts:
            reads.parts[fragment.key] = reads.parts[fragment.given] = dict(fragment.states)
        if fragment.assigned:
            context.visible.come_from(fragment.given, [name for name, _ in fragment.assigned])
            for name in context.assigned_hidden:  # what is hidden comes back by itself
                context.visible.look(name)

    @contextmanager
    def _watching(self, context: Context, template: Template) -> Iterator[Watch]:
        """Take down what is done inside the block."""
        reads, watch = self._reads, Watch()
        outer, reads.current = reads.current, {template.key}
        offsets, context.for_offsets = context.for_offsets, {}
        context.begin_watch(watch)
        try:
            yield watch
        finally:
            context.end_watch()
            watch.record, reads.current = reads.current, outer
            watch.offsets, context.for_offsets = context.for_offsets, offsets

    def _taken_down(self, part: list[str], watch: Watch, recipe: Recipe, digest: bytes) -> Fragment | None:
        """What has just been rendered, kept under the digest; None where it can't be."""
        if watch.spoiled or self._reads.entangled:
            return None
        states: list[tuple[str, bytes]] = []
        stem = _LASTING
        for key in watch.record:
            state = self._state_of(key)
            if state is None or key.startswith("related:"):
                return None
            if key.startswith(STAGED):
                # where an include is kept by `include_cached`, it matters who is the first to show it
                stem = "" if not stem or key.startswith("cached:") else _STAGED
            states.append((key, state))
        problems = tuple(map(tuple, dict.fromkeys(watch.problems)))
        shown = ("".join(part), tuple(watch.offsets.items()), problems)
        assigned = tuple(watch.assigned.items())
        key = given = ""
        try:
            outcomes = _short(shown, 12), _short(assigned, 12)
        except ValueError:  # something was assigned that isn't plain
            return None
        if stem:
            key, given = (f"{stem}{digest.hex()}:{outcome.hex()}" for outcome in outcomes)
        text, offsets, _ = shown
        fragment = Fragment(text, tuple(states), assigned, offsets, problems, tuple(recipe), key, given)
        self._store.put(digest, fragment)
        return fragment


def _digest(recipe: Recipe) -> bytes | None:
    """What fragments are found by; None where a variable's value can't be told from others."""
    return None if UNKNOWN in recipe.values else _short(tuple(recipe), 16)


def _short(things: object, size: int) -> bytes:
    """A short value for plain things. Raises ValueError where some aren't."""
    # in its first version, the format doesn't show which texts are one and the same object
    return kept.blake2b(marshal.dumps(things, 0), digest_size=size).digest()  # type: ignore[arg-type]

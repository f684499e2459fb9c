"""What is rendered before its turn: in other processes, or in this one while something has to be waited for.

It counts when its turn has come, if all that it has read is then as it was. So it may also be rendered on a
guess: a listing of thousands of texts takes longer than all else that the edit of one text makes necessary,
and in its turn it would be the last to begin. It is begun before everything else, as if each text that nobody
has edited had come out already, and as it did last time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from functools import partial
from itertools import islice
from time import perf_counter
from typing import Protocol

from pysite.build.fingerprints import Fingerprints
from pysite.build.made import Made, Plain, is_staged
from pysite.build.warnings import Warnings
from pysite.build.workers import Workers
from pysite.errors import SiteError
from pysite.model.document import Document
from pysite.render.forking import can_fork
from pysite.render.recall import Walk
from pysite.render.texts import KeptTexts
from pysite.templates.engine import Engine
from pysite.templates.fragment_store import Fragment, FragmentStore

#: What is worth another process (seconds).
_WORTHWHILE = 0.2
#: So many seconds are spent on rendering alone before others are asked.
_ENOUGH = 0.15
#: What takes longer is begun before everything else (seconds), unless more texts than that have been edited.
_LONG = 0.05
_MOST_EDITED = 5


class Judge(Protocol):
    """Who knows the last build, and keeps this one's outcomes."""

    def is_known(self, document: Document) -> bool:
        """Whether the document will come out as it was, as far as that can be said before its turn."""
        ...

    def cost(self, document: Document) -> float:
        """The seconds that rendering the document takes, more or less."""
        ...

    def is_edited(self, document: Document) -> bool:
        """Whether the document's own text isn't the one that was rendered last time."""
        ...

    def was_stale(self, document: Document) -> bool:
        """Whether the last build had to render the document: one that shows the time always is stale."""
        ...

    def presume(self, document: Document) -> None:
        """Give a document that hasn't been edited the text that it had."""
        ...

    def made(self, document: Document, record: Set[str], started: float, kept: int) -> Made | None:
        """What a rendering has made that began at `started`, when `kept` includes were kept."""
        ...


class Ahead:
    """What is rendered ahead in one build."""

    def __init__(
        self,
        judge: Judge,
        engine: Engine,
        fingerprints: Fingerprints,
        fragments: FragmentStore,
        texts: KeptTexts,
        warnings: Warnings,
        walk: Walk,
    ) -> None:
        """`walk` renders documents; `engine` and the stores are those that it does that with."""
        self._judge = judge
        self._walk = walk
        self._reads = engine.environment.reads
        self._cached = engine.cached_includes
        self._fingerprints = fingerprints
        self._fragments = fragments
        self._texts = texts
        self._warnings = warnings
        self._workers = Workers()
        #: At work on what was begun before everything else.
        self._forerunners = Workers()
        self._documents: Sequence[Document] = ()
        #: Whether others may still be asked to help, and the seconds that have been spent on rendering.
        self._waiting = False
        self._spent = 0.0
        #: Keys whose states have been told.
        self._told: set[str] = set()
        #: What has been rendered in this process, by the documents' `id`.
        self._made: dict[int, Made] = {}
        #: Whether a rendering has left something behind that only one in its turn should have.
        self.is_spoilt = False

    def begin(self, texts: Sequence[Document], pages: Sequence[Document]) -> None:
        """Hear what is to be rendered."""
        self._begin_with_long(texts, pages)

    def prepare(self, documents: Sequence[Document]) -> None:
        """Hear which documents come next."""
        self._documents = documents
        self._waiting = True
        self._start_workers(any(map(self._is_dear, documents)))

    def end(self) -> None:
        """Hear that every turn is over, or that no other will come."""
        self.rest()
        self._forerunners.stop()

    def rest(self) -> None:
        """Hear that their turn is over."""
        self._waiting = False
        self._made.clear()
        self._workers.stop()

    def spend(self, seconds: float) -> None:
        """Hear how long a document has taken in its turn."""
        self._spent += seconds
        self._start_workers()

    def take(self, document: Document) -> Made | None:
        """What has been made of a document whose turn has come; None if nothing has."""
        both = self._forerunners, self._workers
        self.meanwhile(lambda: any(workers.owes(document) for workers in both))
        made = self._made.pop(id(document), None)
        if made is not None:
            return made
        plain = self._forerunners.take(document) or self._workers.take(document)
        return None if plain is None else Made(*plain)

    def meanwhile(self, waiting: Callable[[], bool]) -> None:
        """Render documents before their turn for as long as something has to be waited for."""
        sheets: list[Document] = []
        for document in self._documents:
            if not waiting() or self._reads.entangled:
                return
            if document.is_asset and not document.is_rendered:
                sheets.append(document)  # it will have brought up its map when those behind have their turn
            if document.is_rendered or document.is_asset or id(document) in self._made:
                continue
            if not self._claim(document) or self._judge.is_known(document):
                continue
            kept = len(self._cached)
            with suppress(SiteError):  # its turn tells what is wrong with it
                with self._walk.after(sheets):
                    made = self._rendered(document)
                if made is not None:
                    self._made[id(document)] = made
            for key in list(self._cached)[kept:]:
                del self._cached[key]
            self.is_spoilt = self._reads.entangled

    def _claim(self, document: Document) -> bool:
        """Tell all others that this process renders the document; False if one of them has begun with it."""
        return self._forerunners.claim(document) and self._workers.claim(document)

    # -- in other processes

    def _begin_with_long(self, texts: Sequence[Document], pages: Sequence[Document]) -> None:
        """Have those pages begun that take long, on a guess at what the `texts` before them come out as."""
        cost, is_edited = self._judge.cost, self._judge.is_edited
        long = [p for p in pages if cost(p) > _LONG and not p.is_asset and not is_edited(p)]
        if not long or not can_fork() or not self._walk.has_stylesheets():
            return
        edited = list(islice(filter(is_edited, texts), _MOST_EDITED + 1))
        if len(edited) > _MOST_EDITED:
            return

        def first() -> None:
            self._guess(texts, edited)
            self._render_sheets(pages)

        long.sort(key=cost)  # the last one goes first
        self._forerunners.start(long, self._plain_if_stale, first, self._receive, most=1)

    def _is_dear(self, document: Document) -> bool:
        """Whether the document is worth another process by itself."""
        is_dear = self._judge.cost(document) > _WORTHWHILE and document not in self._forerunners
        return is_dear and not self._judge.is_known(document)

    def _start_workers(self, at_once: bool = False) -> None:
        """Have others help, once it turns out that there is much to render.

        By then templates are compiled and modules imported, which they needn't do each for itself. And style
        sheets are done, or can be done at once: each adds a page, and another page may list all of them.
        """
        if not self._waiting or not (at_once or self._spent >= _ENOUGH) or not can_fork():
            return
        left = [d for d in self._documents if not d.is_rendered]
        if any(d.is_asset for d in left) and not self._walk.has_stylesheets():
            return
        self._waiting = False
        left = [d for d in left if not d.is_asset and id(d) not in self._made]
        stale = [d for d in left if d not in self._forerunners and not self._judge.is_known(d)]
        costs = {id(document): self._judge.cost(document) for document in stale}
        if sum(costs.values()) > _WORTHWHILE:
            # they go from the end, and what takes longest shouldn't be what all wait for at last
            stale.sort(key=lambda document: costs[id(document)])
            first = partial(self._render_sheets, self._documents)
            self._workers.start(stale, self._plain, first, self._receive)

    def _plain_if_stale(self, document: Document) -> Plain | None:
        """What is made of a document; None, if it most likely comes out as it was."""
        is_stale = self._judge.was_stale(document) or not self._judge.is_known(document)
        return self._plain(document) if is_stale else None

    def _plain(self, document: Document) -> Plain | None:
        made = self._rendered(document)
        return None if made is None else tuple(made)

    def _receive(self, plain: Plain) -> None:
        """Take in what another process has come to know: what it makes later builds on it."""
        made = Made(*plain)  # type: ignore[arg-type]
        for digest, fragment in made.fragments:
            self._fragments.put(digest, Fragment(*fragment))
        self._texts.take_in(made.texts)

    def _guess(self, texts: Sequence[Document], edited: Sequence[Document]) -> None:
        """Go to where all texts most likely have come out."""
        with self._warnings.aside():
            for document in texts:
                if document not in edited:
                    self._judge.presume(document)
                    continue
                with suppress(SiteError):  # its turn tells what is wrong with it
                    self._walk.render_whole(document)

    def _render_sheets(self, pages: Sequence[Document]) -> None:
        """Go to where all style sheets have been rendered."""
        with self._warnings.aside():
            for document in [d for d in pages if d.is_asset and not d.is_rendered]:
                with suppress(SiteError):
                    self._walk.render_whole(document)

    def _rendered(self, document: Document) -> Made | None:
        """Render a document out of its turn; None for what has to wait for it."""
        if self._reads.entangled or document.compute is not None or document.origin is not None:
            return None
        started, kept = perf_counter(), len(self._cached)
        self._fragments.new.clear()
        self._texts.fresh()
        try:
            with self._warnings.aside():
                made = self._judge.made(document, self._walk.render_whole(document), started, kept)
        finally:
            document.unrender()
        if made is None or self._reads.entangled:
            return None
        fragments, texts = tuple(self._fragments.new), self._texts.fresh()
        return made._replace(fragments=fragments, texts=texts, states=self._states_of(made))

    def _states_of(self, made: Made) -> tuple[tuple[str, bytes], ...]:
        """The states of what was read, where they haven't been told: whose turn it is need not find them."""
        new = [key for key in made.keys if key not in self._told and not is_staged(key)]
        self._told.update(new)
        states = ((key, self._fingerprints.of(key)) for key in new)
        return tuple((key, state) for key, state in states if state is not None)

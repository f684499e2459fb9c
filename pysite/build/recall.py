"""Which documents come out as they did in the last build, and what the next build may know of this one.

A document's record names all that it has read; if each of these things is what it was, and its file is still
as it was written, so is the document. Records are looked at in the order of rendering. So, whoever has read
what another document came out as is looked at when that one has been settled, and is rendered again only if
it has come out otherwise. Source of the idea: Mokhov, Mitchell and Peyton Jones, "Build systems à la carte"
(verifying traces).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from time import perf_counter

from pysite.build.ahead import Ahead
from pysite.build.aside import Aside
from pysite.build.fingerprints import Fingerprints, bytes_fingerprint
from pysite.build.made import Made, is_staged
from pysite.build.memory import Copies, Memory, Outcome, as_tuples, stamp
from pysite.build.past import Past
from pysite.build.states import States
from pysite.build.warnings import Warnings
from pysite.errors import Problem
from pysite.model.document import Document
from pysite.render.recall import Walk
from pysite.templates.engine import Engine

#: What a document costs of which nothing is known, and what each of its loops costs beyond that for every
#: document that it may go through (seconds).
_USUAL_COST = 0.002
_LOOP_COST = 0.00004


class Recall:
    """The last build's outcomes, and this one's as they come."""

    def __init__(
        self,
        past: Past,
        base: bytes,
        fingerprints: Fingerprints,
        places: Mapping[int, str],
        engine: Engine,
        warnings: Warnings,
        aside: Aside,
    ) -> None:
        """`places` are the files of documents, by their `id`, where a document has one of its own.

        While something has to be waited for, new ones are put `aside`.
        """
        last = past.memory
        #: Whether another build may ask for this one's outcomes.
        self._keeps = not past.is_last
        self._contents = past.contents
        self._outcomes = last.outcomes if last.base == base else {}
        self._were_stale = last.reasons.keys()
        self._fingerprints = fingerprints
        self._places = places
        self._reads = engine.environment.reads
        self._cached = engine.cached_includes
        self._warnings = warnings
        self._aside = aside
        known = last if self._outcomes else Memory()
        self._states = States(known.keys, known.states, fingerprints, engine.cached_includes)
        #: When the rendering that is under way began, and how many includes were kept then.
        self._started = 0.0
        self._kept = 0
        self._new: dict[str, tuple[Document, Outcome]] = {}
        self._base = base
        self._may_go_ahead = not last.entangled
        self._new_ahead = partial(Ahead, self, engine, fingerprints, past.fragments, past.texts, warnings)
        #: None where every document has to wait for its turn.
        self._ahead: Ahead | None = None
        #: Documents that came out as they were.
        self.reused: set[int] = set()
        self._adopted = 0
        #: Why documents didn't come out as they were, by their keys: the first thing found that differs.
        self.reasons: dict[str, str] = {}

    # -- what the rendering of a site asks and tells

    def begin(self, texts: Sequence[Document], pages: Sequence[Document], walk: Walk) -> None:
        """Hear what is to be rendered, and how: others may help."""
        if self._may_go_ahead:
            self._ahead = self._new_ahead(walk)
            self._ahead.begin(texts, pages)

    def prepare(self, documents: Sequence[Document]) -> None:
        """Hear which documents come next."""
        self._warnings.take()  # those of reading are nobody's
        if self._ahead is not None:
            self._ahead.prepare(documents)

    def end(self) -> None:
        """Hear that every turn is over, or that no other will come."""
        if self._ahead is not None:
            self._ahead.end()

    def work_alone(self) -> None:
        """Have everything rendered in its turn, so that all of it can be measured."""
        self._may_go_ahead = False

    def meanwhile(self, waiting: Callable[[], bool]) -> None:
        """Render documents before their turn for as long as something has to be waited for."""
        if self._ahead is not None:
            self._ahead.meanwhile(waiting)
        self._aside.write(waiting)

    def rest(self) -> None:
        """Hear that their turn is over."""
        if self._ahead is not None:
            self._ahead.rest()

    def settle(self, document: Document) -> bool:
        """Give the document the texts that it had, or that somebody else has rendered; tells whether."""
        self._warnings.take()
        if self._reuse(document) or self._adopt(document):
            return True
        self._started = perf_counter()
        self._kept = len(self._cached)
        return False

    def note(self, document: Document, record: Set[str]) -> None:
        """Take in a document that has just been rendered, with the keys of all that it has read."""
        if self._keeps:
            made = self.made(document, record, self._started, self._kept)
            if made is not None:
                self._remember(document, made)
        if self._ahead is not None:
            self._ahead.spend(perf_counter() - self._started)

    @property
    def is_in_vain(self) -> bool:
        """Whether pages turned out to depend on the order of all, and not all have waited for their turn."""
        ahead = self._ahead is not None and (self._adopted or self._ahead.is_spoilt)
        return self._reads.entangled and bool(self.reused or ahead)

    @property
    def contents(self) -> Set[bytes]:
        """The fingerprints of the documents' converted texts, which a memory of this build names."""
        return set() if self._reads.entangled else {o.content for _, o in self._new.values()}

    def memory(self, copies: Copies) -> Memory:
        """What the next build may know, once everything is written. `copies` are the static files."""
        if self._reads.entangled:
            return Memory(copies=copies, entangled=True, reasons=self.reasons)
        outcomes = {}
        for key, (document, outcome) in self._new.items():
            if id(document) not in self.reused and outcome.place is not None:
                outcome = outcome._replace(stamp=stamp(outcome.place))
            outcomes[key] = outcome
        keys, states = self._states.taken_down()
        return Memory(self._base, keys, states, outcomes, copies, reasons=self.reasons)

    # -- from the last build

    def _reuse(self, document: Document) -> bool:
        outcome = self._outcomes.get(document.key)
        if outcome is None or document.origin is not None or outcome.content not in self._contents:
            self.reasons[document.key] = "new:"
            return False
        reason = self._difference(document, outcome)
        if reason is not None:
            self.reasons[document.key] = self._fingerprints.reason(reason)
            return False
        self._put_back(document, outcome)
        self._repeat(outcome.problems, outcome.includes)
        self._new[document.key] = document, outcome
        self.reused.add(id(document))
        return True

    def _put_back(self, document: Document, outcome: Outcome) -> None:
        output = outcome.output or b"" if outcome.place is None else partial(_read, outcome.place)
        document.put_back(partial(self._contents.get, outcome.content), output)
        self._fingerprints.tell_text(document, outcome.content)

    def presume(self, document: Document) -> None:
        """Give a document that hasn't been edited the text that it had."""
        self._put_back(document, self._outcomes[document.key])

    def was_stale(self, document: Document) -> bool:
        """Whether the last build had to render the document: one that shows the time always is stale."""
        return document.key in self._were_stale

    def is_edited(self, document: Document) -> bool:
        """Whether the document's own text isn't the one that was rendered last time."""
        outcome = self._outcomes.get(document.key)
        is_kept = outcome is not None and outcome.content in self._contents
        return not is_kept or not self._states.is_as_it_was("body:" + document.key)

    def is_known(self, document: Document) -> bool:
        """Whether the document will come out as it was, as far as that can be said before its turn."""
        outcome = self._outcomes.get(document.key)
        return outcome is not None and self._difference(document, outcome, in_turn=False) is None

    def _difference(self, document: Document, outcome: Outcome, in_turn: bool = True) -> str | None:
        """The first thing that isn't as it was; None if all is."""
        if outcome.place != self._places.get(id(document)):
            return "place:"
        if outcome.place is not None and (outcome.stamp is None or stamp(outcome.place) != outcome.stamp):
            return "file:" + outcome.place
        return self._states.difference(outcome.reads, outcome.includes, in_turn)

    def cost(self, document: Document) -> float:
        """The seconds that rendering the document took, or may take."""
        known = self._outcomes.get(document.key)
        if known is not None:
            return known.cost
        loops = document.body.count("{% for ") + document.body.count("{%- for ")
        return _USUAL_COST + _LOOP_COST * len(self._places) * loops

    # -- from before its turn

    def _adopt(self, document: Document) -> bool:
        made = self._ahead.take(document) if self._ahead is not None else None
        if made is None or self._reads.entangled:
            return False
        if not all(self._states.is_at(key, state, made.includes) for key, state in made.staged):
            return False
        document.content = made.content
        document.set_output(made.output)
        self._repeat(made.problems, made.includes)
        for key, state in made.states:
            self._fingerprints.known.setdefault(key, state)
        if self._keeps:
            self._remember(document, made)
        self._adopted += 1
        return True

    # -- taking in

    def _repeat(self, problems: Iterable[Sequence[object]], includes: Iterable[tuple[str, str]]) -> None:
        """Do what rendering would have done beside."""
        for fields in problems:
            self._warnings(Problem(*fields))  # type: ignore[arg-type]
        for key, text in includes:
            self._cached.setdefault(key, text)

    def made(self, document: Document, record: Set[str], started: float, kept: int) -> Made | None:
        """What a rendering has made that began at `started`, when `kept` includes were kept.

        None where nobody can tell whether it would make the same again.
        """
        cost = perf_counter() - started
        problems = as_tuples(self._warnings.take())
        includes = tuple(self._cached.items())[kept:] if len(self._cached) > kept else ()
        if "never:" in record:
            self.reasons[document.key] = "never:"
            return None
        keys = tuple(self._without_its_own(document, record))
        staged = []
        for key in filter(is_staged, keys):
            state = self._fingerprints.of(key)
            if state is None:
                return None
            staged.append((key, state))
        output, place = document.output_bytes or b"", self._places.get(id(document))
        if place is not None:
            self._aside.offer(id(document), place, output)
        keys = keys if self._keeps else ()  # for the outcome only
        return Made(keys, tuple(staged), document.content, output, problems, includes, cost)

    def _without_its_own(self, document: Document, record: Set[str]) -> Iterator[str]:
        """What a document has read, apart from its own text, which it knows."""
        raw, laid = "raw:" + document.key, "laid:" + document.key
        parts = self._reads.parts
        for key in record:
            part = parts.get(key)
            if part is not None and (raw in part or laid in part):
                yield from (read for read in part if read != raw and read != laid)
            elif key != raw and key != laid:
                yield key

    def _remember(self, document: Document, made: Made) -> None:
        """Note how the document came out for the next build."""
        numbers = self._states.numbers(made.keys)
        if numbers is None:
            return
        place = self._places.get(id(document))
        output = None if place else made.output
        content = self._keep(document)
        outcome = Outcome(numbers, content, place, None, output, made.problems, made.includes, made.cost)
        self._new[document.key] = document, outcome

    def _keep(self, document: Document) -> bytes:
        """Keep the converted text of a document that has just come out; returns its fingerprint."""
        text = document.content.encode("utf-8", "surrogatepass")
        content = bytes_fingerprint(text)
        self._contents.put(content, text)
        self._fingerprints.tell_text(document, content)
        return content


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()

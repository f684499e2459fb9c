"""Coq."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.languages.ocaml import COMMENT
from pysite.highlight.scanner import Grammar, Words

_NAME = r"(?:[a-zA-Z][\w']*|_[\w']+)"
_WORDS = Words(
    "no",
    kp="""apply eapply auto eauto rewrite setoid_rewrite at destruct split inversion injection intro intros
    unfold fold cbv cbn lazy subst clear symmetry transitivity etransitivity erewrite edestruct constructor
    econstructor eexists exists f_equal refine instantiate revert simpl specialize generalize dependent red
    induction beta iota zeta delta exfalso autorewrite compute vm_compute native_compute repeat first try
    with""",
    ne="omega solve congruence reflexivity exact assumption eassumption",
    kr="as fun if in let match then else return end Type Set Prop forall",
    k="""Definition Theorem Lemma Remark Example Fixpoint CoFixpoint Record Inductive CoInductive Corollary
    Goal Proof Ltac Require Import Export Module Section End Variable Context Polymorphic Monomorphic Universe
    Universes Variables Class Instance Global Local Include Printing Notation Infix Arguments Hint Rewrite
    Immediate Qed Defined Opaque Transparent Existing Compute Eval Print SearchAbout Search About Check""",
)


def _name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A name, the modules before it, and the dot behind it that ends a sentence."""
    *modules, last = match[1].split(".")
    for module in modules:
        yield from (("nn", module), ("p", "."))
    yield ("no" if modules else _WORDS.name_of(last)), last
    if match[2]:
        yield from (("pi", "."), ("w", match[2]))


GRAMMAR = Grammar(
    {
        "root": [
            (r"\(\*(?!\))", "c", "comment"),
            (r"\s+", "w"),
            (r"(Module)(\s+)(Type)(\s+)", ("k", "w", "k", "w")),
            (
                r"(Set|Unset)(\s+)(Universe|Printing|Implicit|Strict)(\s+)"
                r"(Polymorphism|All|Notations|Arguments|Universes|Implicit)(\s*)(\.)",
                ("k", "w", "k", "w", "k", "w", "pi"),
            ),
            (rf"({_NAME}(?:\.{_NAME})*)(?:\.(\s+))?", _name),
            (r"/\\|\\/", "o"),
            (r"-?\d[\d_]*(?:.[\d_]*)?[eE][+-]?\d[\d_]*", "mf"),
            (r"\d[\d_]*", "mi"),
            (r"'(?:\\(?:[\\\"'ntbr ]|[0-9]{3}|x[0-9a-fA-F]{2}))'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
            (rf"[~?]{_NAME}", "nv"),
            (r"[_;:⇒→↔⇔≔≡∀∃∧∨¬⊤⊥⊢⊨∈]", "p"),
            (r"[\[\],{}()!$%&*+./<=>?@^|~#-]", "o"),
        ],
        "comment": COMMENT,
        "string": [(r'(?:\\"|[^"])+', "s2"), (r'"', "s2", "#pop")],
    }
)

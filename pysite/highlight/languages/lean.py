"""Lean."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """#check #eval #print #reduce abbreviation add_rewrite alias assume axiom begin by calc
calc_refl calc_subst calc_trans coercion conjecture constant constants context corollary def definition
end example exit export expose exposing extends from fun have help hiding hott hypothesis import include
including inductive infix infixl infixr inline instance irreducible lemma match namespace notation opaque
opaque_hint open options parameter parameters postfix precedence prefix private protected reducible
renaming repeat section set_option show tactic_hint theorem universe universes using variable variables
with"""

GRAMMAR = Grammar(
    {
        "root": [
            # Where nothing follows the dashes, the next line is the comment.
            (r"\s*--+\s+.*", "cd"),
            (r'"', "s", "string"),
            (r"\d+", "mi"),
            (r"#?\w+", Words("n", kt="Sort Prop Type", k=_KEYWORDS)),
            (r"λ", "k"),
            (r":=?", ""),
            (r"\.[0-9]*", "o"),
            (r"⁻¹|[#&*+/@!`;<=>|~∀Π↔∧∨≠≤≥⊎¬⬝▸→∃ℕℤ≈×⌞⌟≡⟨⟩-]", "o"),
            (r"[\s(),\[\]αβ‹›]+", ""),
        ],
        "string": [(r'"', "s", "#pop"), (r"\\", "se", "escape"), (r'[^\\"]+', "s")],
        "escape": [(r"[nrt\"'\\]", "se", "#pop"), (r"[xX][\da-fA-F]+", "se", "#pop")],
    }
)

"""Words, sentences, titles, people and places, all made up, from one source of chance."""

from __future__ import annotations

import random


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NOUNS = _listed(
    "bound boundary code complexity convergence curvature dataset descent diffusion distribution "
    "dynamics embedding entropy equation error estimate experiment feature field flow function "
    "generalisation gradient graph ground hypothesis inference kernel landscape lattice layer lemma "
    "limit loss manifold margin measure memory method minimum model momentum network neuron noise "
    "norm operator optimum parameter permutation policy prior proof protocol rate regime regression "
    "representation residual sample schedule sequence signal solver sparsity spectrum state step "
    "structure symmetry tensor test theorem trajectory transformer variance vector weight"
)
_ADJECTIVES = _listed(
    "adaptive approximate asymptotic benign bounded causal coarse convex deep discrete efficient "
    "empirical exact finite flat Gaussian geometric implicit invariant latent linear local minimal "
    "modular monotone noisy optimal overfitted practical private quadratic random recurrent robust "
    "sharp simple smooth sparse spectral stable stochastic strong structured tight uniform universal "
    "weak"
)
_VERBS = _listed(
    "approximates bounds breaks calibrates changes compresses controls decides describes determines "
    "dominates escapes explains finds follows governs improves implies learns limits measures needs "
    "outperforms predicts prevents proves reaches recovers reduces regularises requires reveals "
    "selects separates shapes stabilises"
)
_SMALL = _listed(
    "a the of in for with and on to from under without between over as when where that which its"
)
_FIRST = _listed(
    "Ada Bo Chen Dana Emil Fang Gita Hana Ivo Jun Kofi Lena Mei Nia Omar Pia Qing Ravi Sana Tao Uma Wen"
)
_LAST = _listed(
    "Abel Berg Cruz Dorn Engel Fox Gao Holm Ito Jain Kahn Lin Marsh Novak Okoro Park Quist Ruiz Sato Tan"
)
_CITIES = _listed(
    "Aachen Bergen Delft Graz Kyoto Leuven Lyon Oslo Porto Quito Taipei Tartu Turin Uppsala Vilnius York"
)
_VENUES = (
    "Annals of Gradients",
    "Conference on Flat Minima",
    "Journal of Made-up Results",
    "Letters on Noise",
    "Proceedings of the Society for Sharpness",
    "Symposium on Small Steps",
    "Transactions on Tight Bounds",
    "Workshop on Negative Results",
)
_MATH = (
    r"\mathcal{L}(\theta) = \frac{1}{n} \sum_{i=1}^n \ell(f_\theta(x_i), y_i)",
    r"x_{t+1} = x_t - \eta \nabla f(x_t)",
    r"\Pr[|X - \mathbb{E} X| > t] \le 2 e^{-2t^2/n}",
    r"\|A\|_F^2 = \sum_i \sigma_i^2",
)
_INLINE_MATH = (r"\eta", r"n \to \infty", r"O(\sqrt{n})", r"\lambda_{\max}(H)", r"x_i", r"1 - \delta")


class Words:
    """Text out of a fixed vocabulary."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def noun(self) -> str:
        return self.chance.choice(_NOUNS)

    def phrase(self) -> str:
        """An adjective and a noun."""
        return f"{self.chance.choice(_ADJECTIVES)} {self.chance.choice(_NOUNS)}"

    def clause(self) -> str:
        """Who does what."""
        choose = self.chance.choice
        subject = f"{choose(('the', 'each', 'no', 'its'))} {self.phrase()}"
        return f"{subject} {choose(_VERBS)} {choose(_SMALL)} {self.phrase()}"

    def title(self) -> str:
        """A title of three to ten words."""
        choose = self.chance.choice
        shapes = (
            f"{self.phrase()} {choose(_VERBS)} {self.phrase()}",
            f"on the {self.noun()} of {self.phrase()}",
            f"{self.phrase()}: {self.clause()}",
            f"why {self.clause()}",
            f"{self.noun()} and {self.phrase()}",
        )
        text = choose(shapes)
        return text[0].upper() + text[1:]

    def person(self) -> str:
        return f"{self.chance.choice(_FIRST)} {self.chance.choice(_LAST)}"

    def city(self) -> str:
        return self.chance.choice(_CITIES)

    def venue(self) -> str:
        return self.chance.choice(_VENUES)

    def formula(self) -> str:
        return self.chance.choice(_MATH)

    def symbol(self) -> str:
        return self.chance.choice(_INLINE_MATH)


def vocabulary() -> tuple[str, ...]:
    """Words that tags and categories are made of, in a fixed order."""
    return _NOUNS

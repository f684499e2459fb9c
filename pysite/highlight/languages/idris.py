"""Idris, which is much like Haskell."""

from __future__ import annotations

from pysite.highlight.languages import haskell
from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar

_RESERVED = "_|data|class|instance|namespace|infix[lr]?|let|where|of|with|type|do|if|then|else|case|in"
_PRELUDE = """abs acos all and any asin atan atan2 break ceiling compare concat concatMap const cos cosh
curry cycle div drop dropWhile elem encodeFloat enumFrom enumFromThen enumFromThenTo enumFromTo exp fail
filter flip floor foldl foldl1 foldr foldr1 fromInteger fst gcd getChar getLine head id init iterate last
lcm length lines log lookup map max maxBound maximum maybe min minBound minimum mod negate not null or pi
pred print product putChar putStr putStrLn readFile recip repeat replicate return reverse scanl scanl1
sequence sequence_ show sin sinh snd span splitAt sqrt succ sum tail take takeWhile tan tanh uncurry
unlines unwords unzip unzip3 words writeFile zip zip3 zipWith zipWith3"""
_TYPES = """Type Exists World IO IntTy FTy File Mode Dec Bool Ordering Either IsJust List Maybe Nat
Stream StrM Not Lazy Inf"""
_CLASSES = """Eq Ord Num MinBound MaxBound Integral Applicative Alternative Cast Foldable Functor Monad
Traversable Uninhabited Semigroup Monoid"""


GRAMMAR = Grammar(
    {
        **haskell.GRAMMAR.states,
        "basic": [
            "@space",
            (r"^\|\|\|.*", "cd"),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", "c1"),
        ],
        "root": [
            "@basic",
            (r"%default\s+(?:total|partial)", "k"),
            (r"%access\s+(?:public|abstract|private|export)", "k"),
            (r"%language\s+.*", "k"),
            (r"%provide\s+.*\s+with\s+", "k"),
            (r"import\b", "kr", "import"),
            (r"module\b", "kr", "module"),
            (rf"(?:{_RESERVED})\b", "kr"),
            (r"(?:Just|Nothing|Left|Right|True|False|LT|LTE|EQ|GT|GTE)\b", "kc"),
            (r"^[\w']+\s*:", "nf"),
            # These are known by the white space behind them, which goes with them.
            (rf"{one_of(_TYPES)}\s", "kt"),
            (rf"{one_of(_CLASSES)}\s", "nc"),
            (rf"{one_of(_PRELUDE)} +(?![=:-])", "nb"),
            (r"[_a-z][\w']*", "n"),
            (r"[A-Z][\w']*", "kt"),
            (rf"\\(?![{haskell.SIGNS}])", "nf"),
            (rf"[{haskell.SIGNS}]+", "o"),
            (r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", "mf"),
            (r"'", "sc", "character"),
            (r'"', "s", "string"),
            "@brackets",
        ],
        "import": [
            (r"\s+", ""),
            (r'"', "s", "string"),
            (r"([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][a-zA-Z0-9_.]*)", ("nn", "", "k", "", "n"), "#pop"),
            (r"([A-Z][\w.]*)(\s+)(\()", ("nn", "", "p"), "=names"),
            (r"[\w.]+", "nn", "#pop"),
        ],
        "module": [(r"\s+", ""), (r"[A-Z][\w.]*", "nn", "#pop")],
    }
)

"""Python."""

from __future__ import annotations

from pysite.highlight.patterns import LETTER, WORD
from pysite.highlight.scanner import Grammar, Words, within

_NAME = rf"{LETTER}{WORD}*"
_DOTTED = rf"(?:{LETTER}|\.){WORD}*(?:\.{WORD}*)*"
_GAP = r"((?:\\?\s)+)"
_DIGITS = r"\d(?:_?\d)*"
_EXPONENT = rf"[eE][-+]?{_DIGITS}"

WORDS = Words(
    "n",
    k="""assert break continue del elif else except exec finally for global if lambda pass print raise
    return try while yield as with from import async await nonlocal""",
    nb="""__import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr
    classmethod cmp coerce compile complex delattr dict dir divmod enumerate eval execfile exit file
    filter float format frozenset getattr globals hasattr hash hex id input int intern isinstance
    issubclass iter len list locals long map max memoryview min next object oct open ord pow property
    range raw_input reduce reload repr reversed round set setattr slice sorted staticmethod str sum
    super tuple type unichr unicode vars xrange zip ArithmeticError AssertionError AttributeError
    BaseException BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError
    FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError
    IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
    ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
    OverflowError OverflowWarning PendingDeprecationWarning ProcessLookupError RecursionError
    ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
    UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError
    UnicodeWarning UserWarning ValueError VMSError Warning WindowsError ZeroDivisionError""",
    bp="self None Ellipsis False True",
)


def _string(quote: str, formatted: bool, raw: bool) -> list[object]:
    """The rules inside of a string; three quotes in a row do not end one that began with a single quote."""
    end = quote if len(quote) == 3 else rf"{quote}(?!{quote * 2})"
    return [
        (r"[^'\"\\{]+|\{\{", "s"),
        (end, "s", "#pop"),
        (r"'''|\"\"\"|['\"]", "s"),
        (
            r"\\(?:[\\abfnrtv\"'\n]|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
            r"|x[a-fA-F0-9]{2}|[0-7]{1,3})",
            "s" if raw else "se",
        ),
        (r"\\.", "s"),
        (r"\{", "si", "field") if formatted else (r"\{", "s"),
    ]


_STRINGS = [
    (quote, formatted, raw, f"{'f' * formatted}{'r' * raw}{quote}")
    for quote in ("'''", '"""', "'", '"')
    for formatted in (False, True)
    for raw in (False, True)
]


def _opening(quote: str, formatted: bool, raw: bool) -> str:
    """The prefix, of two letters at most, of one kind of string."""
    wanted = ("(?=[rbu]?f)" if formatted else "(?![rbu]?f)") + ("(?=[fbu]?r)" if raw else "(?![fbu]?r)")
    return rf"(?i:({wanted}[rfbu]{{0,2}}))({quote})"


GRAMMAR = Grammar(
    {
        "root": [
            (r"^(:)(\s*)((?i:[ru]){0,2}\"\"\"(?s:.*?)\"\"\")", ("p", "", "sd")),
            (r"\s+", ""),
            (r"#.*\n?", "c1"),
            (r"[\[\]{}:(),;.]", "p"),
            (r"\\\n?", ""),
            (r"(?:in|is|and|or|not)\b", "ow"),
            (r"(?:<<|>>|//|\*\*|[-~+/*%=<>&^|@])=?|!=", "o"),
            (rf"(from){_GAP}({_DOTTED}){_GAP}(import)", ("kn", "", "nn", "", "kn")),
            (rf"(import)(\s+)({_DOTTED})", ("kn", "", "nn")),
            (rf"(def){_GAP}", ("k", ""), "function"),
            (rf"(class){_GAP}", ("k", ""), "class"),
            (r"`.*?`", "sb"),
            *((_opening(q, f, r), ("sa", "s"), state) for q, f, r, state in _STRINGS),
            (_NAME, WORDS),
            (rf"(?:(?:{_DIGITS})?\.{_DIGITS}|{_DIGITS}\.)(?:{_EXPONENT})?[jJ]?", "mf"),
            (rf"{_DIGITS}(?:{_EXPONENT}[jJ]?|[jJ])", "mf"),
            (r"0[bB](?:_?[01])+", "mb"),
            (r"0[oO](?:_?[0-7])+", "mo"),
            (r"0[xX](?:_?[a-fA-F0-9])+", "mh"),
            (r"\d+L", "il"),
            (r"[1-9](?:_?\d)*|0(?:_?0)*", "mi"),
        ],
        "function": [(_NAME, "nf", "#pop")],
        "class": [(_NAME, "nc", "#pop")],
        "field": [
            (r"[^{}!:]+", within()),
            (r"![asr]|:", "si"),
            (r"\{", "si", "field"),
            (r"\}", "si", "#pop"),
        ],
        **{state: _string(quote, formatted, raw) for quote, formatted, raw, state in _STRINGS},
    }
)

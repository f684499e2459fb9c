"""The assembler NASM: an instruction at the begin of a line, and what it is given."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, needing

_NAME = r"(?i:[a-z$._?][\w$.?#@~]*)"
_DIRECTIVES = """BITS USE16 USE32 SECTION SEGMENT ABSOLUTE EXTERN GLOBAL ORG ALIGN STRUC ENDSTRUC COMMON CPU
GROUP UPPERCASE IMPORT EXPORT LIBRARY MODULE"""
_REGISTERS = r"""r\d[0-5]?[bwd] [a-d][lh] [er]?[a-d]x [er]?[sb]p [er]?[sd]i [c-gs]s st[0-7] mm[0-7] cr[0-4]
dr[0-367] tr[3-7]"""


def _string(quote: str) -> str:
    """A string, which can't have a letter `n` in it, as Rouge wants no line end and says it so."""
    return rf"{quote}(?:\\\\{quote}|[^{quote}\\n])*{quote}"


GRAMMAR = Grammar(
    {
        "root": [
            (needing("%", r"^\s*%"), "cp", "preprocessor"),
            "@space",
            (rf"{_NAME}:", "nl"),
            (rf"({_NAME})(\s+)((?i:equ))", ("no", "kd", "kd"), "arguments"),
            # These words, and those below, need not end where they do: any name may begin with them.
            ("|".join(_DIRECTIVES.split()), "k", "arguments"),
            (r"(?i:(?:res|d)[bwdqt]|times)", "kd", "arguments"),
            (_NAME, "nf", "arguments"),
            (r"[\r\n]+", ""),
        ],
        "arguments": [
            (_string('"'), "s"),
            (_string("'"), "s"),
            (_string("`"), "s"),
            (r"(?i:0x[\da-f]+|\d[\da-f]*h)", "mh"),
            (r"(?i:[0-7]+q)", "mo"),
            (r"(?i:[01]+b)", "mb"),
            (r"(?i:\d+\.e?\d+)", "mf"),
            (r"\d+", "mi"),
            (r"[,():\[\]]+", "p"),
            (r"[&|^<>+*/%~-]+", "o"),
            (r"\$+", "kc"),
            (r"(?i:seg|wrt|strict)", "ow"),
            (r"(?i:byte|[dq]?word)", "kt"),
            (rf"(?i:{'|'.join(_REGISTERS.split())})", "nb"),
            (_NAME, "nv"),
            (r"[\r\n]+", "", "#pop"),
            "@space",
        ],
        "preprocessor": [
            (r"[^;\n]+", "cp"),
            (r";.*\n", "c1", "#pop"),
            (r"\n", "cp", "#pop"),
        ],
        "space": [(r"\n", ""), (r"[ \t]+", ""), (r";.*", "c1")],
    }
)

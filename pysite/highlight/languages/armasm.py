"""ARM's assembly language."""

from __future__ import annotations

from typing import Any

from pysite.highlight.patterns import one_of
from pysite.highlight.scanner import Grammar

_PREPROCESSOR = "define|elif|else|endif|error|if|ifdef|ifndef|include|line|pragma|undef|warning"
_DIRECTIVES = """ALIAS ALIGN AOF AOUT AREA ARM ASSERT ATTR CN CODE16 CODE32 COMMON CP DATA DCB DCD DCDO
DCDU DCFD DCFDU DCFH DCFHU DCFS DCFSU DCI DCI.N DCI.W DCQ DCQU DCW DCWU DN ELIF ELSE END ENDFUNC ENDIF
ENDP ENTRY EQU EXPORT EXPORTAS EXTERN FIELD FILL FN FRAME FUNCTION GBLA GBLL GBLS GLOBAL IF IMPORT INFO
KEEP LCLA LCLL LCLS LEADR LEAF LTORG MACRO MAP MEND MEXIT NOFP OPT ORG PRESERVE8 PROC QN RELOC REQUIRE
REQUIRE8 RLIST RN ROUT SETA SETL SETS SN SPACE STRONG SUBT THUMB THUMBX TTL WEND WHILE \\[ \\] [|!#*=%&^]"""
_CONDITIONS = "ASR LSL LSR ROR RRX AL CC CS EQ GE GT HI HS LE LO LS LT MI NE PL VC VS"
_BUILTINS = """ARCHITECTURE AREANAME ARMASM_VERSION CODESIZE COMMANDLINE CONFIG CPU ENDIAN FALSE FPIC FPU
INPUTFILE INTER LINENUM LINENUMUP LINENUMUPPER OBJASM_VERSION OPT PC PCSTOREOFFSET REENTRANT ROPI RWPI
TRUE VAR"""
_OPERATORS = """AND BASE CC CC_ENCODING CHR DEF EOR FATTR FEXEC FLOAD FSIZE INDEX LAND LEFT LEN LEOR LNOT LOR
LOWERCASE MOD NOT OR RCONST REVERSE_CC RIGHT ROL ROR SHL SHR STR TARGET_ARCH_[0-9A-Z_]+
TARGET_FEATURE_[0-9A-Z_]+ TARGET_FPU_[A-Z_] TARGET_PROFILE_[ARM] UAL UPPERCASE"""

_SYMBOL = r"[a-zA-Z_]\w*|\|[^|\n]+\|"
_VARIABLE: Any = (r"\$[a-zA-Z]\w*\.?", "nn")


def _based(point: str) -> str:
    """A pattern for numbers with a base before them, perhaps with points in them."""
    bases = "|".join(f"{base}_[{point}0{'-' if base > 2 else ''}{base - 1}]+" for base in range(2, 10))
    return rf"(?:{bases}|[{point}\d]+)"


def _text(quote: str, name: str) -> list[Any]:
    """The rules inside of a string, which ends with its line at the latest."""
    return [
        (r"\n", "", "#pop"),
        (r"\$\$", name),
        _VARIABLE,
        *([(quote, name, "=arguments")] if quote else []),
        (rf"[^${quote}\n]+", name),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\n", ""),
            (rf"^([ \t]*)(#[ \t]*(?:(?:{_PREPROCESSOR})(?:[ \t].*)?)?)(\n)", ("", "cp", "")),
            (r"[ \t]+", "", "command"),
            (r";.*", "c"),
            (r"\$[a-zA-Z_]\w*\.?", "nn"),
            (r"\w+|\|[^|\n]+\|", "nl"),
        ],
        "command": [
            (r"\n", "", "#pop"),
            (r"[ \t]+", "", "=arguments"),
            (r";.*", "c", "#pop"),
            (r"(?:BIN|GET|INCBIN|INCLUDE|LNK)\b", "k", "=file"),
            (rf"{one_of(_DIRECTIVES)}(?=[; \t\n])", "k"),
            # Instructions are all words of capital letters, or of small ones.
            (
                r"(?:[A-Z][\dA-Z]*|[a-z][\da-z]*)(?:\.[NWnw])?(?:\.[DFIPSUdfipsu]?(?:8|16|32|64)?){0,3}\b",
                "nb",
            ),
            (_SYMBOL, "nf"),
            _VARIABLE,
        ],
        "arguments": [
            (r"\n", "", "#pop"),
            (r"[ \t]+", ""),
            (r";.*", "c", "#pop"),
            (rf"{one_of(_CONDITIONS + ' ' + _CONDITIONS.lower())}\b", "nb"),
            (_SYMBOL, "nv"),
            (r"%[bBfF]?[aAtT]?\d+(?:[a-zA-Z_]\w*)?", "nl"),
            (r"(?:&|0[xX])[0-9a-fA-F]+(?![pP])", "mh"),
            (r"(?:&|0[xX])[.0-9a-fA-F]+(?:[pP][-+]?\d+)?", "mf"),
            (r"0[fF]_[0-9a-fA-F]{8}|0[dD]_[0-9a-fA-F]{16}", "mf"),
            (rf"{_based('')}(?![eE])", "mi"),
            (rf"{_based('.')}(?:[eE][-+]?\d+)?", "mf"),
            (r"[@:](?=[ \t]*(?:8|16|32|64|128|256)\D)", "o"),
            (rf"[.@]|\{{{one_of(_BUILTINS)}\}}", "no"),
            (rf"[-!#%&()*+,/<=>?^{{|}}\[\]]|:{one_of(_OPERATORS)}:", "o"),
            _VARIABLE,
            (r"'", "sc", "=single"),
            (r'"', "s2", "=double"),
        ],
        "single": _text("'", "sc"),
        "double": _text('"', "s2"),
        "file": _text("", "sx"),
    }
)

"""VHDL."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z][a-zA-Z0-9_]*"
_KEYWORDS = """access after alias all architecture array assert assume assume_guarantee attribute begin
block body buffer bus case component configuration constant context cover default disconnect downto else
elsif end entity exit fairness file for force function generate generic group guarded if impure in
inertial inout is label library linkage literal loop map new next null of on open others out package
parameter port postponed procedure process property protected pure range record register reject release
report return select sequence severity shared signal strong subtype then to transport type unaffected
units until use variable vmode vprop vunit wait when while with"""
_TYPES = """bit bit_vector boolean boolean_vector character integer integer_vector natural positive real
real_vector severity_level signed std_logic std_logic_vector std_ulogic std_ulogic_vector string time
time_vector unsigned"""
_OPERATORS = "abs and mod nand nor not or rem rol ror sla sll sra srl xnor xor"

GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            # What follows a number's point is another number.
            (r"-?\d+", "mi"),
            (r'[bBoOxX]?"[^"]*"', "s1"),
            (r"'[^']?'", "sc"),
            (rf"'{_NAME}", "na"),
            (r"[(),:;]", "p"),
            (r"(?i:true|false|null)\b", "nb"),
            (_NAME, Words("n", fold=True, ow=_OPERATORS, kt=_TYPES, k=_KEYWORDS)),
            (r"=>|\*\*|/=|[<>]=|<>|\?\?|\?/?=|\?[<>]|<<|>>|[#&'*+,./<=>?@^-]", "o"),
        ],
    }
)

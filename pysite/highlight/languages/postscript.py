"""PostScript."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_END = r"(?=[()<>\[\]{}/%\s])"
_LETTERS = r"[^()<>\[\]{}/%\s]+"
_NAME = _LETTERS + _END
_NUMBER = r"(?:[0-9]+\.?|[0-9]*\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][0-9]+)?"

_WORDS = Words(
    "nf",
    kc="false true",
    kr="eq ne ge gt le lt and or not if ifelse for forall",
    nb="""abs add aload arc arcn array atan begin bind ceiling charpath clip closepath concat concatmatrix
    copy cos currentlinewidth currentmatrix currentpoint curveto cvi cvs def defaultmatrix dict
    dictstackoverflow div dtransform dup end exch exec exit exp fill findfont floor get getinterval
    grestore gsave identmatrix idiv idtransform index invertmatrix itransform length lineto ln load
    log loop matrix mod moveto mul neg newpath pathforall pathbbox pop print pstack put quit rand
    rangecheck rcurveto repeat restore rlineto rmoveto roll rotate round run save scale scalefont
    setdash setfont setgray setlinecap setlinejoin setlinewidth setmatrix setrgbcolor shfill show
    showpage sin sqrt stack stringwidth stroke strokepath sub syntaxerror transform translate truncate
    typecheck undefined undefinedfilename undefinedresult""",
)

GRAMMAR = Grammar(
    {
        "root": [
            (r"^%!.+", "cp"),
            (r"%%.*", "cs"),
            (r"%.*", "c1"),
            (r"\(", "s", "string"),
            (rf"/{_NAME}", "nv"),
            (r"[{}<>\[\]]", "p"),
            # What nothing follows is no name.
            (rf"{_LETTERS}\Z", "err"),
            (rf"[0-9]+#[-+]?{_NUMBER}{_END}", "mo"),
            (rf"[-+]?{_NUMBER}{_END}", "mf"),
            (_NAME, _WORDS),
            (r"\s+", ""),
        ],
        "string": [
            (r"[^()\\]+", "s"),
            (r"\\", "se", "escape"),
            (r"\(", "s", "string"),
            (r"\)", "s", "#pop"),
        ],
        "escape": [(r"[0-8]{3}|[nrtbf\\()]", "se", "#pop")],
    }
)

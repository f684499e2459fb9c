"""PowerShell."""

from __future__ import annotations

import re

from pysite.highlight.scanner import Grammar, Words

# Rouge takes the first of these that the text begins with, so their order is theirs
_VARIABLES = """$ ? ^ _ args ConsoleFileName Error Event EventArgs EventSubscriber ExecutionContext false
foreach HOME Host input IsCoreCLR IsLinux IsMacOS IsWindows LastExitCode Matches MyInvocation
NestedPromptLevel null PID PROFILE PSBoundParameters PSCmdlet PSCommandPath PSCulture PSDebugContext
PSHOME PSItem PSScriptRoot PSSenderInfo PSUICulture PSVersionTable PWD REPORTERRORSHOWEXCEPTIONCLASS
REPORTERRORSHOWINNEREXCEPTION REPORTERRORSHOWSOURCE REPORTERRORSHOWSTACKTRACE SENDER ShellId StackTrace
switch this true"""
_KEYWORDS = """assembly exit process base filter public begin finally return break for sequence catch
foreach static class from switch command function throw configuration hidden trap continue if try data
in type define inlinescript until do interface using dynamicparam module var else namespace while elseif
parallel workflow end param enum private"""
_OPERATORS = """-split -isplit -csplit -join -is -isnot -as -eq -ieq -ceq -ne -ine -cne -gt -igt -cgt -ge
-ige -cge -lt -ilt -clt -le -ile -cle -like -ilike -clike -notlike -inotlike -cnotlike -match -imatch
-cmatch -notmatch -inotmatch -cnotmatch -contains -icontains -ccontains -notcontains -inotcontains
-cnotcontains -replace -ireplace -creplace -shl -shr -band -bor -bxor -and -or -xor -not += -= *= /= %="""
_SECTIONS = """synopsis description parameter example inputs outputs notes link component role
functionality forwardhelptargetname forwardhelpcategory remotehelprunspace externalhelp"""
_ATTRIBUTES = """ConfirmImpact DefaultParameterSetName HelpURI PositionalBinding SupportsPaging
SupportsShouldProcess"""


def _any(words: str) -> str:
    return "(?:" + "|".join(re.escape(word) for word in words.split()) + ")"


def _parameters(stack: list[str], match: re.Match[str]) -> None:
    """A method that is called has parameters, one that is only named has none."""
    if match[3] is not None:
        stack.append("parameters")


GRAMMAR = Grammar(
    {
        "variable": [
            (rf"\${_any(_VARIABLES)}", "bp"),
            (r"(\$)(?:(\w+)(:))?(\w+|\{(?:[^`]|`.)+?\})", ("nv", "nn", "p", "nv")),
        ],
        "comment": [
            (rf"(?i:\.{_any(_SECTIONS)})", "cs"),
            (r"#>", "cm", "#pop"),
            (r"[^#.]+?|[#.]+", "cm"),
        ],
        "interpolation": [(r"\)", "si", "#pop"), "@root"],
        "double": [
            (r'(?:\$#?)?"', "s2", "#pop"),
            (r"\$\(", "si", "interpolation"),
            (r"`$|`.", "se"),
            (r'[^"`$]+', "s2"),
            "@variable",
        ],
        "single": [(r"'", "s1", "#pop"), (r"[^']+", "s1")],
        "here": [
            (r'(?:\$#?)?"@', "sh", "#pop"),
            (r"\$\(", "si", "interpolation"),
            (r"`$|`.", "se"),
            (r'[^"`$]+?|"+', "sh"),
            "@variable",
        ],
        "class": [(r"\{", "p", "#pop"), (r"\s+", "w"), (r"\w+", "nc"), (r"[:,]", "p")],
        "expression": [
            "@blank",
            (r'"', "s2", "double"),
            (r"'", "s1", "single"),
            (r'@"', "sh", "here"),
            (r"@'(?s:.*?)'@", "sh"),
            (r"\d*\.\d+", "mf"),
            (r"\d+", "mi"),
            (r"@\{", "p", "table"),
            (r"@\(", "p", "array"),
            (r"\{", "p", "brace"),
            (r"\[", "p", "bracket"),
        ],
        "table": [
            (r"\}", "p", "#pop"),
            (r"=", "o"),
            (r"[,;]", "p"),
            "@expression",
            (r"\w+", "nx"),
            "@variable",
        ],
        "array": [(r"\s+", "w"), (r"\)", "p", "#pop"), (r"[,;]", "p"), "@expression", "@variable"],
        "brace": [(r"\}", "p", "#pop"), "@root"],
        "bracket": [
            (r"\]", "p", "#pop"),
            (r"[A-Za-z]\w+\.", "n"),
            (r"[A-Za-z]\w+", Words("n", bp=_ATTRIBUTES)),
            "@root",
        ],
        "parameters": [
            (r"`(?s:.)", "se"),
            (r"\s*?\n", "w", "#pop"),
            (r"[;(){}\]]", "p", "#pop"),
            (r"[|=]", "o", "#pop"),
            (r"[/\\~\w][-.:/\\~\w]*", "nx"),
            "@root",
        ],
        "blank": [(r"\s+", "w"), (r"#.*", "c"), (r"<#", "cm", "comment")],
        "root": [
            "@blank",
            (r"\.\.(?=\.?\d)", "o"),
            (rf"(?i:{_any(_OPERATORS)})\b", "o"),
            (r"(?i:(class)(\s+)(\w+))", ("kr", "w", "nc"), "class"),
            (r"(?i:(function)(\s+)(?:(\w+)(:))?(\w[-\w]+))", ("kr", "w", "nn", "p", "nf")),
            (rf"(?i:{_any(_KEYWORDS)})\b(?![-.])", "kr"),
            (r"-{1,2}\w+", "nt"),
            (r"(\.)?([-\w]+)(\[)", ("o", "n", "p"), "bracket"),
            (r"([/\\~a-zA-Z][-.:/\\~\w]*)(\n)?", ("n", "w"), "parameters"),
            (r"(\.)([-\w]+)(?:(\()|(\n))?", ("o", "nf", "p", "w"), _parameters),
            (r"\?", "nf", "parameters"),
            "@expression",
            "@variable",
            (r"[-+*/%=!.&|]", "o"),
            (r"[{}(),:;]", "p"),
        ],
    }
)

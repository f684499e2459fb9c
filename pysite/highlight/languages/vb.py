"""Visual Basic."""

from __future__ import annotations

from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_]\w*"
_KEYWORDS = """AddHandler Alias ByRef ByVal CBool CByte CChar CDate CDbl CDec CInt CLng CObj CSByte
CShort CSng CStr CType CUInt CULng CUShort Call Case Catch Class Const Continue Declare Default Delegate
Dim DirectCast Do Each Else ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend
Function Get Global GoSub GoTo Handles If Implements Imports Inherits Interface Let Lib Loop Me Module
MustInherit MustOverride MyBase MyClass Namespace Narrowing New Next Not NotInheritable NotOverridable
Nothing Of On Operator Option Optional Overloads Overridable Overrides ParamArray Partial Private
Property Protected Public RaiseEvent ReDim ReadOnly RemoveHandler Resume Return Select Set Shadows Shared
Single Static Step Stop Structure Sub SyncLock Then Throw To True Try TryCast Using Wend When While
Widening With WithEvents WriteOnly"""
_TYPES = """Boolean Byte Char Date Decimal Double Integer Long Object SByte Short String UInteger ULong
UShort Variant"""
_OPERATORS = "AddressOf And AndAlso As GetType In Is IsNot Like Mod Or OrElse TypeOf Xor"

GRAMMAR = Grammar(
    {
        "blank": [(r"\s+", ""), (r"(?i:rem)\b.*|'.*", "c1"), (r"%\{(?s:.*?)%\}", "cm")],
        "root": [
            "@blank",
            (
                r"#(?:(?:Else)?If\b.*?\bThen|End\s+(?:If|ExternalSource|Region)|Const"
                r"|(?:ExternalSource|Region).*?\n|ExternalChecksum)",
                "cp",
            ),
            (r"\.", "p", "member"),
            (r"[(){}!#,:]", "p"),
            (r"Option\s+(?:Strict|Explicit|Compare)\s+(?:On|Off|Binary|Text)", "kd"),
            (r"End\b", "k", "end"),
            (r"(?:Dim|Const)\b", "k", "variable"),
            (r"(?:Function|Sub|Property)\b", "k", "function"),
            (r"(?:Class|Structure|Enum)\b", "k", "class"),
            (r"(?:Module|Namespace|Imports)\b", "k", "namespace"),
            (r"[A-Z]\w*", Words("n", nb="Console ConsoleColor", ow=_OPERATORS, kt=_TYPES, k=_KEYWORDS)),
            (r"[-&*/\\^+=<>]", "o"),
            (r'"', "s", "string"),
            (rf"{_NAME}[%&@!#$]?", "n"),
            (r"\d+\.\d*(?:[fF][+-]?\d+)?", "mf"),
            (r"\d+(?:[SILDFR]|U[SIL])?", "mi"),
        ],
        "member": ["@blank", (_NAME, "n", "#pop")],
        "string": [(r'""', "se"), (r'"C?', "s", "#pop"), (r'[^"]+', "s")],
        "variable": ["@blank", (_NAME, "nv", "#pop"), (r"", "", "#pop")],
        "function": ["@blank", (_NAME, "nf", "#pop")],
        "class": ["@blank", (_NAME, "nc", "#pop")],
        "namespace": ["@blank", (rf"{_NAME}(?:\.{_NAME})*", "nn", "#pop")],
        "end": [
            "@blank",
            (r"(?:Function|Sub|Property|Class|Structure|Enum|Module|Namespace)\b", "k", "#pop"),
            (r"", "", "#pop"),
        ],
    }
)

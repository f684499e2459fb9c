"""Zig."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_]\w*"
_ESCAPE = r"\\(?:[nrt'\"\\0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
_KEYWORDS = """align allowzero and anyerror anyframe asm async await bool break c_int c_long c_longdouble
c_longlong c_short c_uint c_ulong c_ulonglong c_ushort c_void callconv catch comptime comptime_float
const continue defer else enum errdefer error export extern fn for if inline linksection noalias noinline
noreturn nosuspend or orelse packed pub resume return struct suspend switch test threadlocal try type
undefined union unreachable usingnamespace usize var void volatile while"""
_BUILTINS = """@Frame @OpaqueType @TagType @This @Type @TypeOf @Vector @addWithOverflow @alignCast
@alignOf @as @asyncCall @atomicLoad @atomicRmw @atomicStore @bitCast @bitOffsetOf @bitReverse @bitSizeOf
@boolToInt @breakpoint @byteOffsetOf @byteSwap @bytesToSlice @cDefine @cImport @cInclude @cUndef @call
@canImplicitCast @ceil @clz @cmpxchgStrong @cmpxchgWeak @compileError @compileLog @cos @ctz @divExact
@divFloor @divTrunc @embedFile @enumToInt @errSetCast @errorName @errorReturnTrace @errorToInt @exp @exp2
@export @fabs @fence @field @fieldParentPtr @floatCast @floatToInt @floor @frame @frameAddress @frameSize
@hasDecl @hasField @import @intCast @intToEnum @intToError @intToFloat @intToPtr @log @log10 @log2
@memcpy @memset @mod @mulWithOverflow @newStackCall @panic @popCount @ptrCast @ptrToInt @rem
@returnAddress @round @setAlignStack @setCold @setEvalBranchQuota @setFloatMode @setGlobalLinkage
@setGlobalSection @setRuntimeSafety @shlExact @shlWithOverflow @shrExact @shuffle @sin @sizeOf
@sliceToBytes @splat @sqrt @subWithOverflow @tagName @trunc @truncate @typeInfo @typeName @unionInit
comptime_int"""
_WORDS = Words("", nb=_BUILTINS, k=_KEYWORDS)


def _name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A name, which is a member's after a dot, and a method's if a parenthesis follows, too."""
    dot, before, name, after, parenthesis = match.groups()
    kind = "n"
    if dot:
        kind = "nf" if parenthesis else "py"
    yield from (
        ("p", dot),
        ("", before),
        (_WORDS.name_of(name) or kind, name),
        ("", after),
        ("p", parenthesis),
    )


GRAMMAR = Grammar(
    {
        "root": [
            (r"\n", "", "line"),
            "@blank",
            (r"(?:[iu][0-9]+|f(?:16|32|64|128)|[iu]size)\b", "kt"),
            (r"(?:true|false|null)\b", "kc"),
            (rf"'(?:{_ESCAPE}|[^\\])'", "sc"),
            (r'"', "s", "string"),
            (r'r(#*)"(?s:.*?)"\1', "s"),
            (r"[0-9]+(?:\.[0-9_]+(?:e[-+]?[0-9_]+)?|e[-+]?[0-9_]+)", "mf"),
            # a name that begins with an underscore begins with a number
            (r"0b[10_]+|0x[0-9a-fA-F_]+|[0-9_]+", "mi"),
            (rf"'{_NAME}", "nv"),
            (rf"(\.?)(\s*)(@?{_NAME})(\s*)(\(?)", _name),
            (r"[()\[\]{}|,:;]", "p"),
            (r"[*/!@~&+%^<>=?-]|\.{1,3}", "o"),
        ],
        "blank": [(r"\s+", ""), (r"//.*", "c")],
        "line": ["@blank", (r"#\s[^\n]*", "cs"), (r"", "", "#pop")],
        "string": [(r'"', "s", "#pop"), (_ESCAPE, "se"), (r'[^"\\]+', "s")],
    }
)

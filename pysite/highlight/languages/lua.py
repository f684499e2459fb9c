"""Lua."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysite.highlight.formatters import Token
from pysite.highlight.scanner import Grammar, any_of

_BUILTINS = """_g _version assert collectgarbage coroutine.create coroutine.isyieldable coroutine.resume
coroutine.running coroutine.status coroutine.wrap coroutine.yield debug.debug debug.gethook
debug.getinfo debug.getlocal debug.getmetatable debug.getregistry debug.getupvalue debug.getuservalue
debug.sethook debug.setlocal debug.setmetatable debug.setupvalue debug.setuservalue debug.traceback
debug.upvalueid debug.upvaluejoin dofile error file:close file:flush file:lines file:read file:seek
file:setvbuf file:write getmetatable io.close io.flush io.input io.lines io.open io.output io.popen
io.read io.stderr io.stdin io.stdout io.tmpfile io.type io.write ipairs load loadfile lua_cpath
lua_cpath_5_3 lua_errerr lua_errfile lua_errgcmm lua_errmem lua_errrun lua_errsyntax lua_hookcall
lua_hookcount lua_hookline lua_hookret lua_hooktailcall lua_init lua_init_5_3 lua_maskcall lua_maskcount
lua_maskline lua_maskret lua_maxinteger lua_mininteger lua_minstack lua_multret lua_noref lua_ok
lua_opadd lua_opband lua_opbnot lua_opbor lua_opbxor lua_opdiv lua_opeq lua_opidiv lua_ople lua_oplt
lua_opmod lua_opmul lua_oppow lua_opshl lua_opshr lua_opsub lua_opunm lua_path lua_path_5_3 lua_refnil
lua_registryindex lua_ridx_globals lua_ridx_mainthread lua_tboolean lua_tfunction lua_tlightuserdata
lua_tnil lua_tnone lua_tnumber lua_tstring lua_ttable lua_tthread lua_tuserdata lua_use_apicheck
lua_yield lual_buffersize luaopen_base luaopen_coroutine luaopen_debug luaopen_io luaopen_math
luaopen_os luaopen_package luaopen_string luaopen_table luaopen_utf8 math.abs math.acos math.asin
math.atan math.ceil math.cos math.deg math.exp math.floor math.fmod math.huge math.log math.max
math.maxinteger math.min math.mininteger math.modf math.pi math.rad math.random math.randomseed math.sin
math.sqrt math.tan math.tointeger math.type math.ult next os.clock os.date os.difftime os.execute
os.exit os.getenv os.remove os.rename os.setlocale os.time os.tmpname package.config package.cpath
package.loaded package.loadlib package.path package.preload package.searchers package.searchpath pairs
pcall print rawequal rawget rawlen rawset require select setmetatable string.byte string.char
string.dump string.find string.format string.gmatch string.gsub string.len string.lower string.match
string.pack string.packsize string.rep string.reverse string.sub string.unpack string.upper table.concat
table.insert table.move table.pack table.remove table.sort table.unpack tonumber tostring type utf8.char
utf8.charpattern utf8.codepoint utf8.codes utf8.len utf8.offset xpcall"""
_KNOWN = frozenset(_BUILTINS.split())
NAME = r"[A-Za-z_][A-Za-z0-9_]*"


def name(grammar: Grammar, match: re.Match[str], stack: list[str]) -> Iterator[Token]:
    """A function of a library is one name; any other name with a dot in it is two."""
    if match[0] in _KNOWN:
        yield "nb", match[0]
    else:
        first, dot, rest = match[0].partition(".")
        yield from (("n", first), ("p", dot), ("n", rest))


GRAMMAR = Grammar(
    {
        "root": [(r"#!.*", "cp"), (r"", "", "base")],
        "base": [
            (r"--\[(=*)\[(?s:.*?)\]\1\]", "cm"),
            (r"--.*", "c1"),
            (r"(?:\d*\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?'", "mf"),
            (r"\d+[eE][-+]?\d+", "mf"),
            (r"0[xX][0-9a-fA-F]*", "mh"),
            (r"\d+", "mi"),
            (r"\s", ""),
            (r"\[(=*)\[(?s:.*?)\]\1\]", "s"),
            (r"==|~=|<=|>=|\.\.\.|\.\.|[=+\-*/%^<>#]", "o"),
            (r"[\[\]{}().,:;]", "p"),
            (any_of("and or not"), "ow"),
            (any_of("break do else elseif end for if in repeat return then until while"), "k"),
            (any_of("local"), "kd"),
            (any_of("true false nil"), "kc"),
            (any_of("function"), "k", "function"),
            (r"gsub(?![A-Za-z0-9_]|\.[A-Za-z_])", "nb", "gsub"),
            (rf"{NAME}(?:\.{NAME})?", name),
            (r"'", "s1", "single"),
            (r'"', "s2", "double"),
        ],
        "function": [
            (r"\s+", ""),
            (rf"(?:({NAME})(\.))?({NAME})", ("nc", "p", "nf"), "#pop"),
            (r"\(", "p", "#pop"),
        ],
        "gsub": [(r"\)", "p", "#pop"), (r"[(,]", "p"), (r"\s+", ""), (r'"', "sr", "regex")],
        "regex": [
            (r'"', "sr", "=regex end"),
            (r"\[\^?", "se", "regex group"),
            (r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", "se"),
            (r".", "sr"),
        ],
        "regex end": [(r"[$]+", "sr", "#pop"), (r"", "", "#pop")],
        "regex group": [(r"/", "se"), (r"\]", "se", "#pop"), (r"(\\)(.)", ("se", "sr")), (r".", "sr")],
        "escape": [(r"\\(?:[abfnrtv\\\"']|\d{1,3})", "se")],
        "single": ["@escape", (r"'", "s1", "#pop"), (r"[^']+", "s1")],
        "double": ["@escape", (r'"', "s2", "#pop"), (r'[^"]+', "s2")],
    }
)

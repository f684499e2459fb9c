"""GDScript, the language of Godot."""

from __future__ import annotations

from typing import Any

from pysite.highlight.scanner import Grammar, Words

_NAME = r"[a-zA-Z_]\w*"
# A word of two lists has the class of the last one here.
_WORDS = Words(
    "n",
    kt="""bool int float String Vector2 Rect2 Transform2D Vector3 AABB Plane Quat Basis Transform Color RID
    Object NodePath Dictionary Array PoolByteArray PoolIntArray PoolRealArray PoolStringArray PoolVector2Array
    PoolVector3Array PoolColorArray null""",
    bp="self false true PI TAU NAN INF",
    nb="""Color8 ColorN abs acos asin assert atan atan2 bytes2var ceil char clamp convert cos cosh db2linear
    decimals dectime deg2rad dict2inst ease exp floor fmod fposmod funcref hash inst2dict instance_from_id
    is_inf is_nan lerp linear2db load log max min nearest_po2 pow preload print print_stack printerr printraw
    prints printt rad2deg rand_range rand_seed randf randi randomize range round seed sign sin sinh sqrt
    stepify str str2var tan tanh type_exist typeof var2bytes var2str weakref yield""",
    kr="do switch case",
    k="""as breakpoint class class_name extends is func setget signal tool const enum export onready static
    var break continue if elif else for pass return match while remote master puppet remotesync mastersync
    puppetsync""",
)


def _string(end: str, name: str) -> list[Any]:
    """The rules inside of a string that ends with `end`; one of three quotes may have lines."""
    other = "'" if end[0] == '"' else '"'
    return [
        (
            r"\\(?:[\\abfnrtv\"'\n]|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
            "se",
        ),
        (end, name, "#pop"),
        (r"%(?:\(\w+\))?[-#0 +]*(?:[0-9]+|\*)?(?:\.(?:[0-9]+|\*))?[hlL]?[E-GXc-giorsux%]", "si"),
        (rf"[^\\{end[0]}%\n]+|[{other}\\%]", name),
        *([(r"\n", name)] if len(end) > 1 else []),
    ]


GRAMMAR = Grammar(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c1"),
            (r"[\[\]{}:(),;]", "p"),
            (r"\\\n", ""),
            (r"(?:in|and|or|not)\b", "ow"),
            (r"[-~+/*%=<>&^.!|$]", "o"),
            (r"(func)([\s\\]+)", ("k", ""), "function"),
            (r"(class)([\s\\]+)", ("k", ""), "class"),
            (r'"""', "s2", "long double"),
            (r"'''", "s2", "long single"),
            (r'"', "s2", "double"),
            (r"'", "s2", "single"),
            (rf"{_NAME}\b", _WORDS),
            (_NAME, "n"),
            (r"(?:\d+\.\d*|\d*\.\d+)(?:[eE][+-]?[0-9]+)?j?|\d+[eE][+-]?[0-9]+j?", "mf"),
            (r"0[xX][a-fA-F0-9]+", "mh"),
            (r"\d+j?", "mi"),
        ],
        "function": [(_NAME, "nf", "#pop")],
        "class": [(_NAME, "nc", "#pop")],
        "double": _string('"', "s2"),
        "single": _string("'", "s1"),
        "long double": _string('"""', "s2"),
        "long single": _string("'''", "s1"),
    }
)

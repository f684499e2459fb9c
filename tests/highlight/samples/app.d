#!/usr/bin/env rdmd
module app;
import std.stdio, std.algorithm : map, filter;
/* block
*/ /+ nested /+ inner +/ comment +/ // line
/// doc
@safe pure nothrow int add(T)(in T a, lazy T b = 1_000UL) if (is(T == int)) { return a + b; }
class Stack(T) : Base { private T[] items; @property size_t length() const { return items.length; } ~this() {} }
void main(string[] args)
{
    auto x = 0xFF_FF, y = 0b1010, z = 017, f = 1.5e-3f, g = .5L, h = 0x1.8p3, i = 2i, j = 1., k = 1..5;
    char c = 'a', n = '\n', q = '\'', u = '\u00e9', e = '\&amp;', bad = 'ab';
    string s = "a \"quoted\" \\ string"c ~ r"raw \ string" ~ `wysiwyg "x"`w ~ x"00 FF" ~ q"[brackets [nested] here]" ~ q"(paren (x))";
    auto t = q"<a <b> c>" ~ q"{braces {x}}" ~ q"EOS
one line
EOS" ~ q"/slashes/" ~ q{ int a = { 1 }; "str" };
    foreach (i, ref item; args[1 .. $]) { writefln("%s: %d", item, i); if (i !is null && !(i >= 3) || i !<>= 2) continue; }
    int[string] map = ["a": 1]; auto dg = delegate(int a) => a ^^ 2 >>> 1; mixin("int z;"); version (linux) {} else static assert(0);
    scope(exit) writeln(__FILE__, __LINE__, __FUNCTION__); typeof(x) w = cast(uint) x; wstring ws; real r; macro m; true false
#line 10 "file.d"
    \n é # $ ` \
}
q"no end

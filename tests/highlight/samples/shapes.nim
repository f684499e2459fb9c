## Documentation
# a comment
import strutils, sequtils
from math import sqrt, pi
type
  Shape* = ref object of RootObj
    name*: string
    sides: seq[int]
  Color {.pure.} = enum Red, Green = 5
proc area(s: Shape; scale = 1.5e-3'f32): float {.inline.} =
  result = sqrt(s.w * 2.0) + 1'i64.float + 3u8.float + 0xFF'u16.float + 0b1010.float + 0o17.float + 1_000
proc `+`*(a, b: Shape): Shape = discard
method d_raw(s: Shape) = echo "name: $1 \n\x41\t $# $name" % [s.name, "it's"]
iterator items[T](a: openArray[T]): T = (for i in 0 ..< a.len: yield a[i])
template with(x: untyped) = (when defined(debug): echo r"raw \ ""string""" else: nil)
let s = """long "string"
with $lines""" & 'c' & '\n' & '\x41' & "tab\
continued"
if a and not b or c xor d in e notin f isnot g: return true elif x shl 2 == y div 3: break else: continue
var x = @[1, 2, 3].mapIt(it * 2).filter(proc (x: int): bool = x mod 2 == 0); const Y = 1e5; let z = 5.0'f64
v_a_r tRue f_a_l_s_e_ pr_oc name int_8 int8 1..2 1.. 3.e5 7E-2 true nil addr_ x_ y__z 'no
macro m(n: static[int]): untyped = quote do: `x` + 1; a ^ b ~ c \ d | e ! f ? g $ h
é is an error to the end
"no end

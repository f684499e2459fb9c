#!/usr/bin/sml
(* A queue, (* nested *) * ( of two lists *)
signature QUEUE = sig
  type 'a queue
  eqtype key
  exception Empty of string and Full
  val empty : 'a queue
  val push : 'a * 'a queue -> 'a queue
end

structure Queue :> QUEUE = struct
  datatype 'a queue = Queue of 'a list * 'a list | Other | ++ of int
  and ('a, ''b) tree = Leaf | Node of ('a, ''b) tree
  withtype pair = int * int
  datatype color = datatype Colors.color
  type key = {name : string, age : int} and other = int
  exception Empty = List.Empty
  val empty = Queue ([], []) and x : int = ~3
  val rec f = fn 0 => 1 | n => n * f (n - 1)
  fun push (x, Queue (a, b)) = Queue (x :: a, b)
    | push _ = raise Empty "no \"queue\" \n \065 \u0041 \^A \   \ more"
  and pop q = case q of Queue (a, []) => hd a | _ => #"c"
  fun 'a twice f x = let val y = f x in f y end handle Fail s => 0
  fun a ++ b = a + b
  val op + = Int.+ and (a, b) = (1, 2)
  val r = {a = 1, b = 2.5e~3, c = 0xFF, d = 0wx1F, e = 0w12, f = ~1E5}
  val t = #1 r andalso # name r orelse #  + r
  infixr 5 ++
  local open List String in val m = map (op ~) [1, 2, ...] end
  abstype t = T of int with fun mk x = T x end
  val _ = while !i < 10 do (i := !i + 1; print "x")
  val z = if a then b else c.d.case.f
  val s = struct.x
end
functor Make (S : QUEUE) : sig end = struct include S end
val % = 3
"open \q

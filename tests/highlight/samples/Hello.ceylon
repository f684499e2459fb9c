import ceylon.collection { HashMap, MutableList }
module com.example "1.0" {}
import "other";
/* Only its
   beginning */
doc "A \"shop\"" by ("me")
          late
          annotation shared class Shop<Item>(name) extends Base()
        satisfies Category given Item is Object {
    // How it is called.
    variable String name = "It ``name`` is";
    Character c = '\n', d = 'x', e = '\{#00e5}';
    value total = 1_000_000k + 1.5e-3M + 1_000.25 + 12.100_000 + 3.141_592 + 17G;
    Integer hex = #1F_FF + #1FFF_0000 + #ff, bin = $1010_0101 - $11;
    shared formal void add(Item* items);
    function f(Integer i) => if (exists name, i > 3) then true else null;
    for (i in
          if (x) { return this.name; } else { throw Exception(); }
          nonempty) { while (!done) { break; } }
    interface I => \Ivalue.\iobject; object o { } alias A => B?;
    named: { x = 1; y -> 2 };
    switch (n) case (0) { outer.super.assign; } else { assert (is String s = n); }
}
class Größe
"open

// A comment
# Another
/* And
   more */
/+ nested /+ one +/ here +/
Account := Object clone do(
  balance ::= 0
  name := "It is \"mine\""
  deposit := method(amount, balance = balance + amount * 1.5e-3 - .5 / 10)
  show := method(if(balance > 0, writeln("ok"), nil) else(super(x)) ; true)
)
a := list(1, 2 .. 3) map(i, i % 2 | i & 3 ^ 4) at(0)
@future ; @@lazy ; { x } [ y ] ! ?
for(i, 1, 10, return call args)
/+ open / here

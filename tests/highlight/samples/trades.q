#!/usr/bin/env q
  indented, and ignored
	so is this

/ a comment
  that goes on
trades:([] time:09:30:00.000 09:30; sym:`a`b.c`:dir/t.csv; price:1.5 2.; size:10 20i) / of a line
/
a block
 of comment
\
q)select sum size by sym from trades where price within 1 2.5e3, not null sym
k){x+y}
f:{[x;y] $[x>y; :x; x<=y; x<>y; '"wrong\n \101 \x"]; .z.p; .Q.dd[`x;`y]; .my.own; x each y; til 10; -1 "a\"b"; }
\l utils/csvutil.q
d:2020.01.31 2020.01.31D12:30:00.123 0D00:00:01 2020.01 2020.01m 12:30 12:30:01t 2020.01.31T12
n:(0N;0n;0Wj;0x1f2E;101b;1h;2j;3f;1e5;.5e;1e-3;0b;12)
a::1; b+:2; c,:3; x^y; x#y; 0: 1: 2: (+/) ':x \:y /:z (-':) _ ~ ? @ . % & | !
s:"open
next line"; `; `:; u,v;  / last
  /indented comment
\\ 
anything at all: "after" the end
1+1

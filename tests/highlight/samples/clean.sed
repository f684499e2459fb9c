#!/usr/bin/sed -nf
# Cleans a list.
1,3d; $!N
/^#[^a-z]*\/x\(.*\)$/,+2 {
  s/\(foo\)[^]a-z0-9]*bar./[&] \1 \/ \n/gp
  s|a\|b|c
d|2
  y/abc/x\yz/
  s,x,y, w out.txt
}
\,path/to,p
/start/,/e[n/d]/!{ =; D }
10~2 a\
added text \
  more \x text
i inserted
:loop
t loop
b end
T other
r file.txt
W other.txt
q 5
l 72
x;G;h
n
/open
s/never

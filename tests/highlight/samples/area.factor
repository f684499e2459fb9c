#! /usr/bin/factor
! A program.
USING: accessors kernel math.functions
    sequences ;
QUALIFIED-WITH: io i
FROM: math => + - ;
IN: shapes
ALIAS: foo bar
<PRIVATE
TUPLE: shape { name string } color ;
TUPLE: circle < shape radius ;
C: <circle> circle
UNION: round circle ellipse ;
PREDICATE: positive < integer 0 > ;
GENERIC: area ( shape -- n )
M: circle area ( c -- n ) radius>> sq 3.14 * ;
HOOK: draw backend ( x quot: ( y -- z ) -- )
GENERIC# scale 1 ( x n -- y )
:: add ( a b -- c ) a b + ; inline
: greet ( -- ) "Hello \"you\" \\" print URL" http://x/\"y" drop CHAR: a CHAR: \n 2drop ; recursive
MACRO: m ( x -- y ) [ dup ] [ swap bi* ] if ;
CONSTANT: max HEX: 1Fa
SYMBOLS: one two ; SINGLETON: three
INSTANCE: circle round
: test ( n -- ? ) -5 BIN: 101 OCT: 17 / - < > = ^ t f 2dup >= [ member-eq? ] when* 1/2 unknown-word ;
PRIVATE>
MAIN: greet
t f 12 3.5x (unknown) ( open
"open \" USING:

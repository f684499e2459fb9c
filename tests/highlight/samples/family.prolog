#!/usr/bin/env swipl
% family
:- use_module(library(lists)).
:- dynamic(parent/2).
/* facts
   and * rules */
parent(tom, bob). parent('Mary Ann', "a string").
ancestor(X, Y) :- parent(X, Y), !.
ancestor(X, Y) :- parent(X, Z), ancestor(Z, Y), \+ X = Y.
len([], 0).
len([_|T], N) :- len(T, M), N is M + 1, N >= 0, M =< 10, N =:= M+1, N \= M; fail -> true.
greeting --> [hello], name(_Name), { write(X) }.
fib(N, F) :- N > 1, A is N-1, B is N mod 2 * 3.14 / 1.5e3 // 2, F == A, not(B), X = 'it''s', Y @< Z.
?- findall(X-Y, member(X, [1, 2, 3]), L), format("~w~n", [L]), élan(Été), λ, X = 0'a, Y = 0xFF, a:b:c.
/* open /* nested */ text */ atom_Name "no end

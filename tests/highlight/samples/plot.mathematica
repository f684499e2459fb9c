(* a plot (* nested *)
   :Title: words here
   ::Package:: and ::x *)
BeginPackage["MyPackage`"]
f::usage = "f[x] gives \"x\" \\ squared.";
Begin["`Private`"]
f[x_, n_Integer:2, opts___] := Module[{y = x^n, z}, y + z /. {a -> b, c :> d} // Simplify]
g = Function[{u}, u^2] @ # & /@ {1, 2.5, .5, 3., 1.2`10, 5``20, 16^^FF, 2^^1.01*^3, 1.5*^-10, 6`}
In[1]:= Plot[Sin[x], {x, 0, 2 Pi}, PlotStyle -> Red]
Out[12]= <|"key" -> #name, #"other", #1 + #12|> &
Block[{$RecursionLimit = 10}, With[{a = \[Alpha]1 + \[Beta]x}, NDSolve[y''[t] == -y[t], y, t]]]
If[a == b && c != d || ! e, Print["yes"], Message[f::argx, 1]]; Do[i++; j--, {i, 10}]
Global`x`y + `local + Context`; ToString[%%] ~Join~ {"é"} <> λ; Off[General::"spell"]; a;;b; x |-> y; @@ @@@
EndPackage[]
"no end

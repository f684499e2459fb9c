# A program.
(import ./other :as o)
(def x 1_000.5e-3) (var y -0x1F.8) (def z 16rFF) (def w +.5e2) (def v 36rzz&-3) (def h 0x.8)
(defn greet
  "Says \"it\" \u00e9 \U01F600 \n."
  [name & rest]
  (print (string "Hello " name) @"buffer" `raw "text"` ``more ` text``))
(let [{:a b :c-d/e f} @{:a 1} t [true false nil trueish]]
  (each i (range 10) (when (even? i) (break)))
  (if-let [k 'sym] ~other |(+ $ 1)))
(def q '(a b [c {d 1}] "s" :k 2))
(def m ~(do ,x (,f 1) (unquote (g 2)) (unquote h) ;rest (inner (deep))))
(quote (a b (c) 3)) (quasiquote (a ,b (unquote (c))))
(quotex größe (é)) () ( quote a)
@[1 2] @(3) ; , ~ ' # end
(unknown/fn* x) }
"open

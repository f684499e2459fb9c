# sums of what the rows say, by kind
/^total/ { next }
BEGIN { FS = ","; rows = 0; OFS="\t" }
$1 == "a\"b" && $NF ~ /^c[^ /]*e{2,3}(x|y)?\/$/ { rows += $2 / 2.5 }
function share(part, whole,   left) {
    if (whole in seen || !/none/) return part % whole
    left = whole > 0 ? part / whole : /x/
    return left++ ; split($0, parts, /[;\]]+/)
}
$3 !~ /broken
/ { print tolower($3), length; delete seen[$3] }
{ x = /[ab
y = /[a/
]/ }
END {
    for (kind in seen) printf "%s: %5.2f\n", kind, share(seen[kind], rows) | "sort"
    while ((getline line < ENVIRON["FILE"]) > 0) n--; exit
    y = a ? /re/ : b & c; z = x^2 . 3 -- "open
}

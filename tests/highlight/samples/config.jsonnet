// A service, and its copies.
# Also a comment.
/* And this,
   too. */
local base = import 'base.libsonnet';
local text = importstr "text.txt";
local make(name, n=-1.5e+3) = {
  name: name + "\t\"x\" \u00e9 \/" + 'it\'s',
  size: if n == 0 then std.length(text) else n % 10,
  [if n > 1 then 'many']: true,
  hidden:: self.size * super.size,
  assert self.size >= 0 : "bad",
};
local f = function(x) x tailstrict;
base + {
  a: [make('a', i) for i in std.range(0, 10) if i != 5],
  b: $.a[0], c: null, d: false, e: error 'no', "f": -0, g: 12E-3, h: 007,
  script: |||
    echo "hi" | cat || true \n
  |||,
  text: std.manifestIni({}) + std.join(',', std.map(f, [])),
}
"open

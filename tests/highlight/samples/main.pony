use "collections"
// A comment
/* And
   another */
actor Main is Thing
  """
  What it "does".
  """
  let _env: Env val
  var count': U32 = 0x1F_FF + 1_000 + 017 - 2.5e-3 * 0x1.8p+3f / 3e5i + .5 + 10uL
  new create(env: Env) =>
    _env = env
    env.out.print("Hello \"you\" \x41 \101 \q \
more")
    try foo()? else error end
  fun ref apply[A: Any #read](x: (A | None), y: box->Foo): String iso^ ? =>
    if x isnt None then true elseif not false then NULL else recover iso String end end
    match x | let s: String => s end
  be run() => for i in Range(0, 10) do while i < 3 do break end end
struct S embed a: B
" open

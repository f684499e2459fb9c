<?hh // strict
namespace Demo\Lists;
use namespace HH\Lib\Vec;

/* HH_FIXME[4110] we know better */
/* UNSAFE_EXPR */
// UNSAFE_BLOCK
newtype Id = int;
enum Kind: string as arraykey { A = 'a'; }
async function fetch(?string $name, vec<int> $ids = vec[]): Awaitable<void> {
  $d = dict['a' => 1, "b $name" => 2.5];
  $k = keyset[1, 2];
  foreach ($ids as $id) { echo $id; }
  await gen_all(super($k), float($x));
  $f = $x ==> $x + 1;
  return null;
}
class Shape extends Base { private num $n = 0; const int MAX = 10; }
// A comment
?>
<p>text</p>
<?php echo strlen("x"); ?>

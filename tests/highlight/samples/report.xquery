xquery version "3.1" encoding "utf-8";
(: A report :)
module namespace r = "http://example.com/r";
declare namespace xs="http://www.w3.org/2001/XMLSchema";
import schema default element namespace "x" at "y.xsd";
declare boundary-space preserve;
declare decimal-format local:f decimal-separator = "," NaN = "n";
declare %private %rest:path("/a") variable $r:x as xs:integer external := 3;
declare function r:list($a as element(a)*) as node()? {
  for $x at $i in $a/b[c > 3]
  let $y := $x/@id
  where $y ne 'it''s' and exists($x)
  order by $y descending empty least
  return
    <p class="a {{b}} {$y}" id = '{$i}&amp;'>
      Text {{ and }} &lt; {$x/text(), "}"} <br/> <!-- a - comment -->
      <?php echo 1 ?><![CDATA[ <raw> ]]>
      <q>{ if ($i) then 1 else () }</q >
    </p>
};
(# ext:fast yes ; #) { typeswitch ($x) case xs:date return 1 default return 2 },
``[Hello `{ $name }` and ] ` more]``,
try { validate strict { $x } } catch * { map { 'k' : [1, 2] } },
document { element { "a" } { attribute b { 1 } } }, namespace p { "u" },
for tumbling window $w in (1 to 10) start $s when true() end return count($w) }
}

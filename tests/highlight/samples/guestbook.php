<!DOCTYPE html>
<html>
<head>
  <title><?= htmlspecialchars($title ?? 'Guests') ?></title>
  <script>
    var count = <?php echo count($entries) + 0x1F; ?>, name = "guest";
    if (count > 3 && /x<?= 1 ?>y/.test(name)) { show(`${count}`); }
  </script>
  <style>body { color: <?php print $colour ?>; }</style>
</head>
<body class="<?php echo $dark ? 'dark' : 'light' ?>">
<? if (true): # the short way to begin ?>
<?php

declare(strict_types=1);

namespace Guests\Book;

use DateTimeImmutable;
use Guests\Store\{Reader, Writer as Pen, function read_all, const MAX_SIZE};
use function Guests\Text\trim_lines;
use const Guests\Limits\PER_PAGE;

/**
 * What a guest has left.
 * @property-read string $name
 */
abstract class Entry extends Model implements JsonSerializable, Countable
{
    use Dated, \Guests\Signed { Dated::stamp insteadof Signed; }

    const STATES = ['new' => 0, 'seen' => 1], LIMIT = self::MAX * 2;
    public const ?string NAME = null;
    private static $seen = array(0b101, 0755, 0xFF, 1_000, 1.5e-3, .5, 6.);
    protected readonly ?int $id;
    public string|int $name = "nobody";
    var $old;

    public function __construct(protected string $text = 'it''s', private ?Reader &$from = null, int ...$more)
    {
        parent::__construct(E_ALL, PHP_EOL, PHP_INT_MAX, M_PI, __LINE__, __CLASS__);
        $this->{$text} = new \Guests\Store\Reader($text);
        $other = new class($text) extends Entry { public $x = [1, 2]; };
        $value = new $class;
    }

    final public static function &make(array $from, $greet = fn($x) => $x ** 2): ?self
    {
        static $calls = 0;
        list($a, [$b, 'c' => $c]) = $from;
        foreach ($from as $key => &$value) {
            if (!isset($value['name']) or empty($value)) continue;
            elseif ($a <=> $b && $c !== false || $a % 2 === 0) { break; }
            $value = array_map(function ($one) use (&$key, $greet) { return $greet($one) . "\n"; }, $value);
        }
        try {
            $made = unserialize(base64_decode($from[0])) ?: null;
        } catch (TypeError | \RuntimeException $error) {
            throw new Unreadable("No entry {$error->getMessage()} at $from[0] or $this->name, ${key}", 3, $error);
        } finally {
            $calls++;
        }
        return $made?->with(name: 'x', text: `date`);
    }

    // simply "how many"
    abstract function count(): int;
    function jsonSerialize() : mixed { return ['all' => get_object_vars($this)]; }
}

interface Seen { const AT = 3; }
trait Dated { public ?DateTimeImmutable $at; }
enum Mood: string { case Good = 'good'; case Bad = 'bad'; }

$mail = <<<MAIL
  Dear {$guest['name']},
  thank you for $count lines.
  MAIL;
$plain = <<<'EOT'
No $variables here.
EOT;

$GLOBALS['page'] = strtoupper(substr(md5("\x41\u{1F600}\101\$\\ {$a[0]}{b} $b->c \q"), 0, -1));
$$name = &$_GET["q"]; ${$name} = @file_get_contents('php://input');
echo "Größe: ", $größe, stdClass::class, Größe::KLEIN, \strlen($x), match(true) { default => 1 };
/* old: goto end; */
while ($i-- > 0): do_it(); endwhile;
if ($a xor $b) exit(1); else die("it's \"over\"");
$λ = static fn(int $x, ?Entry $y = null): int => $x <<  2 | ~$y ^ 1;
?>
<p title="<?php /* nothing */ ?>">Written by <b><?php echo $entry->name; ?></b> &amp; others</p>
<!-- <?php comment(); ?> -->
</body>
</html>

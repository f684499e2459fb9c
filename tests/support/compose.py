"""Random documents, composed of the grammar's pieces. The same seed gives the same document."""

from __future__ import annotations

import random

WORDS = [
    "alpha",
    "beta",
    "gamma",
    "it's",
    "don't",
    '"quoted"',
    "'single'",
    "HTML",
    "CSS",
    "naïve",
    "漢字",
    "über",
    "x_y",
    "snake_case_word",
    "3.14",
    "1980s",
    "'90s",
    "a.b",
    "---",
    "--",
    "...",
    "e.g.",
    "http://example.com",
    "name@example.com",
    "foo|bar",
    "$5",
    "100%",
    "C++",
    "#tag",
    "@user",
    "\\*",
    "\\_",
    "\\`",
    "&",
    "&amp;",
    "&copy;",
    "&#8212;",
    "&#x41;",
    "&nosuch;",
    "<",
    ">",
    "<<",
    ">>",
    "<=",
    "=>",
    "~",
    "^",
    "[x]",
    "[",
    "]",
    "(",
    ")",
    "!",
    "!!",
    "?",
    ";",
    ":",
    ",",
    ".",
    "``",
    "`",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "$$",
    "{",
    "}",
    "{:",
    ":}",
]

SPANS = (
    "*{0}*",
    "**{0}**",
    "_{0}_",
    "__{0}__",
    "***{0}***",
    "*{0} **{1}***",
    "**{0} *{1}* x**",
    "a*{0}*b",
    "a_{0}_b",
    "`{0}`",
    "``{0} ` {1}``",
    "` {0}`",
    "[{0}](http://x.y/{1})",
    "[{0}](<u r l>)",
    '[{0}](/url "ti {1} tle")',
    "[{0}](/u(r)l 'title')",
    "[{0}][ref]",
    "[{0}][]",
    "[ref]",
    "[Ref {0}]",
    "[{0}][nope]",
    "![{0}](/img.png)",
    '![{0}][img]{{: .c width="3"}}',
    "[![{0}](/i.png)](/l)",
    "[{0} [{1}] x](/u)",
    "<http://a.b/?c=d&e>",
    "<me@example.org>",
    "<mailto:me@example.org>",
    "<b>{0}</b>",
    '<span class="a" id=b>{0} *{1}*</span>',
    "<i>{0}",
    "</i>{0}",
    "<br>{0}<br/>",
    "<code>{0} *{1}* <b></code>",
    '<a href="x" HREF=y>{0}</a>',
    '<span markdown="0">*{0}*</span>',
    "<kbd markdown='1'>*{0}*</kbd>",
    "<div>{0}</div>",
    "<!-- {0} -->",
    "<custom-tag A='b'>{0}</custom-tag>",
    "<img src='x' alt=\"y\">",
    "<?php {0} ?>",
    "{0}[^1]",
    "[^note]{0}",
    "[^missing]",
    "$${0} < 1$$",
    "\\$${0}$$",
    "~~{0}~~",
    "~~ {0}~~",
    "~~{0} *{1}~~*",
    "*{0}*{{: .cls #id1 key='v'}}",
    "`{0}`{{:.language-ruby}}",
    "{0}{{: .lost}}",
    "{{::comment}}{0}{{:/comment}}",
    "{{::nomarkdown}}*{0}*{{:/}}",
    "{{::unknown}}{0}",
    '"{0}"',
    "'{0}'",
    "\"'{0}'\"",
    "'\"{0}\"'",
    '"*{0}*"',
    '*"{0}"*',
    "({0})",
    '({0}")',
    "{0}'s",
    "{0}...",
    "<<{0}>>",
    "<< {0} >>",
    "\\<<{0}\\>>",
    "{0}\\\\",
    "{0}  ",
    "{0}\\",
    "* {0} *",
    "{0} * {1}",
    "\\[{0}\\]",
    "{0} -- {1}",
    "{0}--{1}---x",
)

#: Blocks; `{0}` and `{1}` are lines of text, `{b}` is other blocks.
BLOCKS = (
    "{0}",
    "{0}\n{1}",
    "{0}  \n{1}",
    "{0}\\\n{1}",
    "# {0}",
    "## {0} ##",
    "### {0} {{#custom}}",
    "#{0}",
    "{0}\n===",
    "{0}\n---",
    "{0}\n{1}\n---",
    "* * *",
    "---",
    "_ _ _ _",
    "> {0}\n> {1}",
    "> {0}\n{1}",
    ">{0}",
    "    {0}\n    {1}",
    "\t{0}",
    "    {0}\n\n    {1}",
    "    {0}\n{1}",
    "```\n{0}\n```",
    "```ruby\n{0}\n{1}\n```",
    "``` python hl\n{0}\n```",
    "~~~ js?x=1\n{0}\n~~~~",
    "~~~\n{0}",
    "````\n{0}\n```",
    "   ```\n   {0}\n   ```",
    "| {0} | {1} |\n|---|:-:|\n| a | b |",
    "{0} | {1}\n---|---\nc | d",
    "| {0} | {1}",
    "|{0}|\n|-\n|x\n|=\n|y",
    "|---\n| {0} | `a|b` | <b>x|y</b>\n|--:|:--",
    "{0} | b\nplain",
    "| a \\| b | c |",
    "term {0}\n: {1}",
    "term {0}\nterm two\n:   {1}\n\n    second",
    "term\n\n: {0}\n\n: {1}",
    "{{:.c}}\nterm\n: {0}",
    "[^1]: {0}",
    "[^note]: {0}\n\n    {1}",
    "[ref]: http://r.e/f '{0}'",
    "[ref]: </u r l>",
    '[img]: /i.png\n  "{0}"',
    "[Ref {0}]: /x\n{{: .linkclass}}",
    "*[HTML]: Hyper Text",
    "*[CSS]:",
    "<div>\n{0}\n</div>",
    "<div>{0}</div>",
    '<div markdown="1">\n{b}\n</div>',
    "<div markdown='1'>{0}</div>",
    '<p markdown="1">{0}</p>',
    "<section markdown='block'>\n\n{b}\n\n</section>",
    '<div>\n<p markdown="span">*{0}*</p>\n\n<div markdown="1">\n{b}\n</div>\n</div>',
    "<table>\n<tr><td>{0}</td></tr>\n</table>",
    '<script>\nif (a < b) {{ "{0}" }}\n</script>',
    "<style>a > b {{}}</style>",
    "<pre>\n{0}\n\n  {1}</pre>",
    "<!-- {0}\n\n{1} -->",
    "  <!-- {0} -->",
    "<div><span>{0}</div>",
    "<div>{0}\n\n<br>\n<hr>\n</div> {1}",
    "</div>{0}",
    "<hr>{0}",
    "<b>{0}</b>\n{1}",
    "<DIV CLASS=X Id='y' data-z>{0}</DIV>",
    "<details><summary>{0}</summary>\n\n{1}\n\n</details>",
    "<ul>\n<li>{0}\n<li>{1}\n</ul>",
    "{{: .klass #ident}}",
    '{{:refname: .a key="v"}}',
    "{{: refname}}",
    "{{:toc}}",
    "* toc\n{{:toc}}",
    "1. x\n{{:toc .no_toc}}",
    "# {0}\n{{: .no_toc}}",
    "{{::comment}}\n{0}\n{{:/comment}}",
    "{{::nomarkdown}}\n*{0}*\n{{:/nomarkdown}}",
    '{{::options auto_ids="false" /}}',
    '{{::options parse_block_html="true" /}}',
    "{{::nomarkdown}}",
    "{{:/}}",
    "^",
    "$$\n{0}\n$$",
    "$${0}$$",
    "$${0}$$ {1}",
    "\\$$\n{0}\n$$",
    "- [ ] {0}\n- [x] {1}",
    " {0}",
    "   {0}",
    "\f{0}",
    " \t{0}",
    "{0}\n{{: .after}}",
    "{0}\n* {1}",
    "{0}\n> {1}",
    "{0}\n# {1}",
    "{0}\n```\n{1}\n```",
)

MARKERS = (
    "* ",
    "- ",
    "+ ",
    "1. ",
    "2. ",
    "10. ",
    "*   ",
    "-\t",
    "*     ",
    " * ",
    "  1. ",
    "*|",
    "* {:.li} ",
    "3)",
)

CONFIGS: tuple[dict[str, object], ...] = (
    {},
    {},
    {},
    {"hard_wrap": True},
    {"gfm_quirks": "no_auto_typographic"},
    {"gfm_quirks": []},
    {"input": "kramdown"},
    {"input": "kramdown", "auto_id_stripping": True, "parse_block_html": True},
    {"entity_output": "numeric", "smart_quotes": "apos,apos,quot,quot"},
    {"entity_output": "symbolic", "parse_span_html": False},
    {"entity_output": "as_input", "footnote_nr": 5, "footnote_prefix": "p-"},
    {"auto_ids": False, "footnote_backlink": ""},
    {"auto_id_prefix": "pre-", "header_offset": 2, "toc_levels": "2..3", "footnote_backlink_inline": True},
    {"syntax_highlighter_opts": {"disable": True}, "math_engine": None},
    {"typographic_symbols": {"hellip": "...", "ndash": "--"}, "remove_line_breaks_for_cjk": True},
    {"link_defs": {"ref": ["http://pre.defined", "Title"]}},
)


class Composer:
    """Makes one document."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def text(self, depth: int = 0) -> str:
        """A line of text."""
        choose = self.random
        parts = []
        for _ in range(choose.randint(1, 4)):
            if depth < 3 and choose.random() < 0.45:
                span = choose.choice(SPANS)
                parts.append(span.format(self.text(depth + 1), self.text(depth + 1)))
            else:
                parts.append(choose.choice(WORDS))
        return choose.choice((" ", " ", " ", "")).join(parts)

    def block(self, depth: int = 0) -> str:
        """One block, perhaps with others in it."""
        choose = self.random
        roll = choose.random()
        if depth < 3 and roll < 0.22:
            return self.list(depth)
        if depth < 3 and roll < 0.3:
            return "\n".join(
                ("> " if choose.random() < 0.9 else ">") + line for line in self.blocks(depth + 1).split("\n")
            )
        block = choose.choice(BLOCKS)
        inner = self.blocks(depth + 1) if "{b}" in block and depth < 3 else self.text()
        return block.format(self.text(), self.text(), b=inner)

    def list(self, depth: int) -> str:
        """A list whose items are blocks, not always well indented."""
        choose = self.random
        marker = choose.choice(MARKERS)
        items = []
        for _ in range(choose.randint(1, 3)):
            lines = self.blocks(depth + 1).split("\n")
            indent = " " * max(0, len(marker) + choose.choice((0, 0, 0, 0, 1, -1, 2, -len(marker))))
            items.append(
                "\n".join([marker + lines[0], *(indent + line if line else "" for line in lines[1:])])
            )
            if choose.random() < 0.1:
                marker = choose.choice(MARKERS)
        return choose.choice(("\n", "\n", "\n\n")).join(items)

    def blocks(self, depth: int) -> str:
        """A few blocks."""
        choose = self.random
        parts = [self.block(depth)]
        for _ in range(choose.randint(0, 4 - depth)):
            parts.append(choose.choice(("\n\n", "\n\n", "\n\n", "\n", "\n \n", "\n\n\n")))
            parts.append(self.block(depth))
        return "".join(parts)

    def document(self) -> str:
        """A whole document."""
        return self.blocks(0) + self.random.choice(("", "\n", "\n\n"))


def compose(seed: int) -> tuple[str, dict[str, object]]:
    """The document of a seed, and the changes to Jekyll's default options that go with it."""
    composer = Composer(seed)
    return composer.document(), composer.random.choice(CONFIGS)

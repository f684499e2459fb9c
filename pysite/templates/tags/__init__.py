"""Liquid's and Jekyll's tags, one file each. This table is all that registers them."""

from __future__ import annotations

from collections.abc import Mapping

#: Tag name -> "module:Class" within this package; modules are imported only when something is compiled.
TAGS: Mapping[str, str] = {
    "#": "inline_comment:InlineComment",
    "assign": "assign:Assign",
    "break": "interrupts:Interrupt",
    "capture": "capture:Capture",
    "case": "case:Case",
    "comment": "comment:Comment",
    "continue": "interrupts:Interrupt",
    "cycle": "cycle:Cycle",
    "decrement": "increment:Count",
    "echo": "echo:Echo",
    "for": "for_:For",
    "highlight": "highlight:Highlight",
    "if": "if_:If",
    "ifchanged": "ifchanged:IfChanged",
    "include": "include:Include",
    "include_relative": "include:Include",
    "increment": "increment:Count",
    "link": "link:Link",
    "liquid": "liquid:Liquid",
    "post_url": "post_url:PostUrl",
    "raw": "raw:Raw",
    "render": "render:Render",
    "tablerow": "tablerow:TableRow",
    "unless": "if_:If",
}

#: What the jekyll-include-cache plug-in adds.
INCLUDE_CACHED = "pysite.templates.tags.include:Include"

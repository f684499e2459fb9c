"""The tree as HTML, with kramdown's indentation and line ends.

Elements are written in order, with a stack of our own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from .code import CodeWriter
from .document import Document
from .element import Element, Node
from .entities import Entity, written
from .entities import write as write_entity
from .escape import attributes, escape_code, escape_text
from .footnotes import Footnotes
from .html_tags import VOID_ELEMENTS
from .ids import KramdownIds, basic_id
from .patterns import STRIPPED
from .regex import Regex
from .toc import TableOfContents

_Leaf = Callable[["Writer", Element, int, Element], str]
#: What stands before the content and what after it.
_Container = Callable[["Writer", Element, int, Element], "tuple[str, str]"]
#: What stands after it once the content is known.
_Closer = Callable[["Writer", Element, str, int, "list[str]", int], str]

_PLACE_OF_TOC = "\ufdd0toc\ufdd1"
_PLACE_OF_FOOTNOTES = "\ufdd0footnotes\ufdd1"
_AUTO_IDS = Regex(r"auto_ids(?:-([\w-]+))?", re.ASCII)


@cache
def _cjk_break() -> re.Pattern[str]:
    """A line end between two characters of Chinese or Japanese."""
    return re.compile(
        "(?<=[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff"
        "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003134a])\n"
        "(?=[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff"
        "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003134a])"
    )


_SYMBOLS = {"laquo_space": ("laquo", "nbsp"), "raquo_space": ("nbsp", "raquo")}


class Writer:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        options = document.options
        self.document = document
        self.options = options
        self.ids = KramdownIds(options.auto_id_prefix)
        self.footnotes = Footnotes(document)
        self.code = CodeWriter(document)
        self.toc: TableOfContents | None = None
        self.toc_entries: list[tuple[int, str, list[Node]]] = []
        self.footnotes_placed = False
        self.typographic = dict(options.typographic_symbols)
        self.symbols: dict[str, str] = {}

    def document_html(self) -> str:
        """The whole document."""
        html = self.write(self.document.root, -2)
        notes = self.footnotes.write(self)
        if self.footnotes_placed:
            html = html.replace(_PLACE_OF_FOOTNOTES, notes, 1)
        else:
            html += notes
        if self.toc is not None:
            tree = self.toc.tree(self.toc_entries)
            html = html.replace(_PLACE_OF_TOC, self.write_element(tree, 0) if tree.children else "", 1)
        return html

    def write_element(self, el: Element, indent: int) -> str:
        """One element with its own tags."""
        holder = Element("root")
        holder.children = [el]
        return self.write(holder, indent - 2)

    def write(self, root: Element, indent: int) -> str:
        """The content of an element that itself is at `indent`."""
        cjk = self.options.remove_line_breaks_for_cjk
        parent = root
        todo: Iterator[Node] = iter(root.children)
        out: list[str] = []
        stack: list[tuple[Element, Iterator[Node], str, int]] = []
        end, mark = "", 0
        indent += 2
        while True:
            for node in todo:
                if isinstance(node, str):
                    if "<" in node or ">" in node or "&" in node:
                        node = escape_text(node)
                    out.append(_cjk_break().sub("", node) if cjk else node)
                    continue
                kind = node.kind
                if kind == "blank":
                    out.append("\n")
                    continue
                leaf = _LEAVES.get(kind)
                if leaf is not None:
                    out.append(leaf(self, node, indent, parent))
                    continue
                if node.ial is not None and node.ial.refs and kind in ("ul", "ol"):
                    placed = self._place(node)
                    if placed is not None:
                        out.append(placed)
                        continue
                children = node.children
                if len(children) == 1:
                    only = children[0]
                    if isinstance(only, str):
                        if kind in _OF_TEXT and not cjk:
                            if "<" in only or ">" in only or "&" in only:
                                only = escape_text(only)
                            start, stop = _CONTAINERS[kind](self, node, indent, parent)
                            out.append(f"{start}{only}{stop}")
                            continue
                    elif only.kind == "p" and only.closed:
                        if kind == "li" and not cjk and len(only.children) == 1:
                            text = only.children[0]
                            if isinstance(text, str) and not text.endswith("\n"):
                                # what most items are
                                if "<" in text or ">" in text or "&" in text:
                                    text = escape_text(text)
                                attrs = attributes(node.attrs) if node.attrs else ""
                                out.append(f"{' ' * indent}<li{attrs}>{text}</li>\n")
                                continue
                    elif kind == "p" and not node.closed and _stands_alone(only):
                        out.append(_figure(node, only, indent))
                        continue
                start, stop = _CONTAINERS[kind](self, node, indent, parent)
                out.append(start)
                if not children:
                    if kind in _CLOSERS:
                        stop = _CLOSERS[kind](self, node, stop, indent, out, len(out))
                    out.append(stop)
                    continue
                stack.append((parent, todo, end, mark))
                parent, todo, end, mark = node, iter(children), stop, len(out)
                indent += 2
                break
            else:
                if not stack:
                    return "".join(out)
                indent -= 2
                if parent.kind in _CLOSERS:
                    end = _CLOSERS[parent.kind](self, parent, end, indent, out, mark)
                out.append(end)
                parent, todo, end, mark = stack.pop()

    def _place(self, el: Element) -> str | None:
        """Where a list stands for the table of contents or the footnotes."""
        assert el.ial is not None
        if self.toc is None and "toc" in el.ial.refs:
            self.toc = TableOfContents(el.kind, el.attrs)
            return _PLACE_OF_TOC
        if not self.footnotes_placed and "footnotes" in el.ial.refs:
            self.footnotes_placed = True
            return _PLACE_OF_FOOTNOTES
        return None

    def entity(self, name: str) -> str:
        """A character by its entity's name."""
        return written(name, self.options.entity_output)

    def symbol(self, name: str) -> str:
        """A typographic symbol."""
        known = self.symbols.get(name)
        if known is None:
            wish = self.typographic.get(name)
            if wish is not None:
                known = escape_text(wish)
            else:
                known = "".join(map(self.entity, _SYMBOLS.get(name, (name,))))
            self.symbols[name] = known
        return known

    def quote(self, name: str) -> str:
        """A smart quote, as the option `smart_quotes` wants it."""
        known = self.symbols.get(name)
        if known is None:
            wish = self.options.smart_quotes[("lsquo", "rsquo", "ldquo", "rdquo").index(name)]
            known = self.symbols[name] = written(wish, self.options.entity_output)
        return known


def _hr(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return f"{' ' * indent}<hr{attributes(el.attrs)} />\n"


def _br(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return "<br />"


def _img(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return f"<img{attributes(el.attrs)} />"


def _codeblock(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return writer.code.block(el, indent)


def _codespan(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return writer.code.span(el)


def _entity(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    assert isinstance(el.info, Entity)
    return write_entity(el.info, writer.options.entity_output, el.value or None)


def _symbol(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return writer.symbols.get(el.value) or writer.symbol(el.value)


def _quote(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return writer.symbols.get(el.value) or writer.quote(el.value)


def _raw(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return el.value + "\n" if el.block else el.value


def _comment(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    if el.block:
        return f"{' ' * indent}<!-- {el.value} -->\n"
    return f"<!-- {el.value} -->"


def _xml(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    if el.block and parent.model != "raw":
        return f"{' ' * indent}{el.value}\n"
    return el.value


def _footnote(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    return writer.footnotes.reference(el)


def _abbreviation(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    document = writer.document
    attrs = dict(document.abbreviation_markers[el.value].attrs)
    title = document.abbreviations[el.value]
    if title:
        attrs["title"] = title
    return f"<abbr{attributes(attrs)}>{el.value}</abbr>"


def _math(writer: Writer, el: Element, indent: int, parent: Element) -> str:
    engine = writer.options.math_engine
    if engine is not None:
        if engine == "mathjax":
            value = escape_code(el.value)
            html = f"\\[{value}\\]\n" if el.block else f"\\({value}\\)"
            if not el.attrs:
                return html
            if el.block:
                return f"{' ' * indent}<div{attributes(el.attrs)}>{html}</div>\n"
            return f"<span{attributes(el.attrs)}>${el.value}$</span>"
        writer.document.warn(f"The configured math engine {engine} is not available.", el.line)
    attrs = dict(el.attrs)
    attrs["class"] = f"{attrs.get('class', '')} kdmath".lstrip(STRIPPED)
    if el.block:
        return f"{' ' * indent}<div{attributes(attrs)}>$$\n{el.value}\n$$</div>\n"
    return f"<span{attributes(attrs)}>${el.value}$</span>"


def _p(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    if el.closed:
        return "", ""
    attrs = attributes(el.attrs) if el.attrs else ""
    return f"{' ' * indent}<p{attrs}>", "</p>\n"


def _stands_alone(node: Element) -> bool:
    return node.kind == "img" and node.ial is not None and "standalone" in node.ial.refs


def _figure(el: Element, image: Element, indent: int) -> str:
    figure, img = dict(el.attrs), dict(image.attrs)
    for name in ("class", "id"):
        if name in img and name not in figure:
            figure[name] = img.pop(name)
    space = " " * indent
    return (
        f"{space}<figure{attributes(figure)}>\n"
        f"{space}  <img{attributes(img)} />\n"
        f"{space}  <figcaption>{img.get('alt', '')}</figcaption>\n"
        f"{space}</figure>\n"
    )


def _header(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    options = writer.options
    attrs = el.attrs
    assert isinstance(el.info, int)
    if options.auto_ids and attrs.get("id") is None:
        attrs = {**attrs, "id": writer.ids.make(el.value, transliterate=options.transliterated_header_ids)}
    identifier = attrs.get("id")
    if identifier is not None and el.info in options.toc_levels and not _no_toc(attrs):
        writer.toc_entries.append((el.info, identifier, el.children))
    level = max(min(el.info + options.header_offset, 6), 1)
    return f"{' ' * indent}<h{level}{attributes(attrs)}>", f"</h{level}>\n"


_NO_TOC = Regex(r"\bno_toc\b")


def _no_toc(attrs: Mapping[str, str]) -> bool:
    classes = attrs.get("class")
    return classes is not None and _NO_TOC.search(classes) is not None


def _indented(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    space = " " * indent
    return f"{space}<{el.kind}{attributes(el.attrs)}>\n", f"{space}</{el.kind}>\n"


def _is_tight(el: Element) -> bool:
    first = el.children[0] if el.children else None
    return first is None or (isinstance(first, Element) and first.kind == "p" and first.closed)


def _li(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    space = " " * indent
    start = f"{space}<{el.kind}{attributes(el.attrs)}>"
    if _is_tight(el):
        return start, f"</{el.kind}>\n"
    return start + "\n", f"{space}</{el.kind}>\n"


def _is_empty(out: list[str], mark: int) -> bool:
    """Whether nothing has been written since `mark`."""
    return not any(out[place] for place in range(mark, len(out)))


def _close_li(writer: Writer, el: Element, end: str, indent: int, out: list[str], mark: int) -> str:
    """The closing tag gets a line of its own when the content ends with a line end."""
    if _is_tight(el):
        last = len(out) - 1
        while last > mark and not out[last]:
            last -= 1
        if last >= mark and out[last].endswith("\n"):
            return " " * indent + end
    return end


def _dt(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    attrs = el.attrs
    if not attrs.get("id") and parent.ial is not None:
        for reference in parent.ial.refs:
            found = _AUTO_IDS.match(reference)
            if found is not None:
                attrs = {**attrs, "id": ((found[1] or "") + basic_id(el.value)).lstrip(STRIPPED)}
                break
    return f"{' ' * indent}<dt{attributes(attrs)}>", "</dt>\n"


def _td(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    attrs = el.attrs
    if el.info:
        style = f"{attrs['style']}; " if "style" in attrs else ""
        attrs = {**attrs, "style": f"{style}text-align: {el.info}"}
    return f"{' ' * indent}<{el.value}{attributes(attrs)}>", f"</{el.value}>\n"


def _close_td(writer: Writer, el: Element, end: str, indent: int, out: list[str], mark: int) -> str:
    return writer.entity("nbsp") + end if _is_empty(out, mark) else end


def _span(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    return f"<{el.kind}{attributes(el.attrs)}>", f"</{el.kind}>"


def _html(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    start = f"<{el.value}{attributes(el.attrs)}>"
    if not el.block:
        return start, f"</{el.value}>"
    if parent.model == "raw":
        return start, f"</{el.value}>"
    return " " * indent + start, f"</{el.value}>\n"


def _close_html(writer: Writer, el: Element, end: str, indent: int, out: list[str], mark: int) -> str:
    """Empty elements may close in their opening tag; block content gets lines of its own."""
    void = el.value in VOID_ELEMENTS
    if el.block and el.closed and el.model == "raw":
        void, empty = True, True
    elif void or (el.block and el.model == "block"):
        empty = _is_empty(out, mark)
    else:
        return end
    if empty:
        if void:
            out[mark - 1] = out[mark - 1][:-1] + " />"
            return "\n" if end.endswith("\n") else ""
        return end
    if el.block and el.model == "block":
        out[mark - 1] += "\n"
        while not out[-1]:
            out.pop()
        out[-1] = out[-1].removesuffix("\n")
        return "\n" + " " * indent + end
    return end


def _nest(writer: Writer, el: Element, indent: int, parent: Element) -> tuple[str, str]:
    return "", ""


_LEAVES: Mapping[str, _Leaf] = {
    "hr": _hr,
    "br": _br,
    "img": _img,
    "codeblock": _codeblock,
    "codespan": _codespan,
    "entity": _entity,
    "symbol": _symbol,
    "quote": _quote,
    "raw": _raw,
    "comment": _comment,
    "xml": _xml,
    "footnote": _footnote,
    "abbreviation": _abbreviation,
    "math": _math,
}

_CONTAINERS: Mapping[str, _Container] = {
    "p": _p,
    "header": _header,
    "blockquote": _indented,
    "ul": _indented,
    "ol": _indented,
    "dl": _indented,
    "table": _indented,
    "thead": _indented,
    "tbody": _indented,
    "tfoot": _indented,
    "tr": _indented,
    "li": _li,
    "dd": _li,
    "dt": _dt,
    "td": _td,
    "a": _span,
    "em": _span,
    "strong": _span,
    "html": _html,
    "nest": _nest,
}

#: Elements that often hold nothing but text, which changes nothing about how they close.
_OF_TEXT = frozenset(("p", "header", "dt", "td", "a", "em", "strong"))

_CLOSERS: Mapping[str, _Closer] = {"li": _close_li, "dd": _close_li, "td": _close_td, "html": _close_html}

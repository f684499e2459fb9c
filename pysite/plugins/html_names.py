"""What is known of HTML's elements and attributes. Source: the HTML 4.01 DTD, as libxml2 goes by it."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Elements without content.
VOID = _names("area base basefont br col embed frame hr img input isindex link meta param source track wbr")
#: Elements whose content is text only.
RAW = _names("script style")
#: Elements that stand in lines.
INLINE = _names(
    "a abbr acronym applet b bdo big br cite code del dfn em font i img input ins kbd label map object q s"
    " samp select small span strike strong sub sup textarea tt u var"
)
#: Elements that make blocks.
BLOCK = _names(
    "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 h3 h4"
    " h5 h6 head hr html legend li link menu meta noframes noscript ol optgroup option p param pre style"
    " table tbody td tfoot th thead title tr ul"
)
#: Attributes that are written by their name alone.
BOOLEAN = _names(
    "checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected"
)
#: Start tag -> open elements that it ends.
CLOSED_BY = {
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "tr": ("td", "th", "tr"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tbody": ("td", "th", "tr", "thead", "tbody"),
    "tfoot": ("td", "th", "tr", "thead", "tbody"),
    "option": ("option",),
    "script": (),
    "style": (),
    "link": (),
    "meta": (),
}

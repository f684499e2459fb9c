"""What is known of HTML's elements and attributes. Source: the HTML 4.01 DTD, as libxml2 goes by it."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Elements without content.
VOID = _names("area base basefont br col embed frame hr img input isindex link meta param source track wbr")
#: Elements whose content is text only.
RAW = _names("script style")
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
#: Open element -> the start tags that end it (observed: libxml2 2.9.14).
ENDED_BY = {
    name: _names(tags)
    for names, tags in (
        ("a", "a fieldset table td th"),
        ("address", "dd dl dt form li ul"),
        ("b i", "center p td th"),
        ("big s small strike tt", "p"),
        ("caption", "col colgroup tbody tfoot thead tr"),
        ("colgroup", "colgroup tbody tfoot thead tr"),
        ("dd", "dt"),
        ("dir menu", "dd dl dt form ul"),
        ("dl", "form li"),
        ("dt", "dd dl"),
        ("font", "center td th"),
        ("form", "form"),
        ("h1 h2 h3 h4 h5 h6", "fieldset form li p table"),
        ("legend", "fieldset"),
        ("li", "li"),
        ("ol", "form ul"),
        ("option", "optgroup option"),
        (
            "p",
            "address blockquote caption center col colgroup dd dir div dl dt fieldset form frameset h1 h2 h3"
            " h4 h5 h6 hr li menu ol p pre table tbody td tfoot th title tr ul",
        ),
        ("pre", "dd dl dt fieldset form li table ul"),
        ("span", "td th"),
        ("tbody", "tbody tfoot"),
        ("td th", "tbody td tfoot th tr"),
        ("tfoot", "tbody"),
        ("thead", "tbody tfoot"),
        ("title", "frameset"),
        ("tr", "tbody tfoot tr"),
        ("u", "p td th"),
        ("ul", "address form menu ol pre"),
    )
    for name in names.split()
}
#: How much an element weighs: no end tag closes one that weighs more than its own.
_WEIGHTS = {"div": 1, "td": 2, "th": 2, "tr": 3, "thead": 4, "tbody": 4, "tfoot": 4, "table": 5}


def weight(name: str) -> int:
    """The element's place in `_WEIGHTS`; all others weigh nothing."""
    return _WEIGHTS.get(name, 0)

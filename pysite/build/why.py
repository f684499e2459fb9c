"""Saying in words why a page was rendered."""

from __future__ import annotations

_WORDS = {
    "new": "there was nothing to go by: it is new, or the last build was made otherwise",
    "place": "its file has another path",
    "file": "its file in the destination is gone, or somebody has changed it",
    "meta": "the front matter or the address of {} has changed",
    "body": "the text of {} has changed",
    "raw": "the text of {}, which it shows, has changed",
    "laid": "the text of {}, which it shows, has changed",
    "html": "the text of {}, which it shows, has changed",
    "output": "the page of {}, which it shows, has changed",
    "cut": "the excerpt of {} has changed",
    "related": "other posts are related to {}",
    "static": "the file {} has changed",
    "list": "the list site.{} has changed",
    "docs": "the list of all {} has changed",
    "files": "the files beside the {} have changed",
    "pages": "the list site.pages has changed",
    "layout": "the layout '{}' has changed",
    "include": "the include {} has changed",
    "link": "the address of {}, to which it links, has changed",
    "post": "the address of {}, to which it links, has changed",
    "cached": "what include_cached has kept of {} has changed",
    "data": "a data file has changed",
    "sheets": "a style sheet has changed",
    "never": "it is made anew each time, which is quick, or can't be told beforehand",
}


def in_words(reason: str) -> str:
    """What a key says of the thing that isn't as it was."""
    kind, _, name = reason.partition(":")
    if kind == "near":
        step, _, name = name.partition(":")
        return f"another document is {'behind' if step == '1' else 'before'} {name}"
    if kind == "beside":
        path, _, name = name.partition("\n")
        return f"the file {name} beside {path} has changed"
    if kind in ("time", "now"):
        shown = f" in the form {name}" if name else ", to the second"
        return f"it shows the time of the build{shown}"
    return _WORDS.get(kind, "something that it has read has changed").format(name.partition(" (")[0])

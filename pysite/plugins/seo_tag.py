"""jekyll-seo-tag 2.8: the tag `seo`, which tells search engines and social networks about a page.

Source: the gem's documentation; the order of the elements observed with Jekyll 4.3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pysite import JEKYLL_VERSION
from pysite.plugins.filtering import call
from pysite.plugins.plugin import Plugin
from pysite.plugins.seo_values import Seo
from pysite.ruby.values import ruby_to_s, to_s, truthy
from pysite.templates.environment import RuntimeTag
from pysite.templates.runtime import attr

if TYPE_CHECKING:
    from collections.abc import Callable

    from pysite.templates.context import Context

#: The version whose output this is: pages name it.
VERSION = "2.8.0"

#: The names that search engines give the proof of ownership, by the keys of `webmaster_verifications`.
_VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}


def seo(context: Context, markup: str, body: Callable[[], str] | None) -> str:
    """`{% seo %}`, or `{% seo title=false %}` for a page that has its own `<title>`."""
    values = Seo(context, markup)
    return "".join(
        (
            f"<!-- Begin Jekyll SEO tag v{VERSION} -->\n",
            *(line + "\n" for line in _lines(context, values)),
            '<script type="application/ld+json">\n',
            str(call(context, "jsonify", values.json_ld())),
            "</script>\n<!-- End Jekyll SEO tag -->\n",
        )
    )


def _lines(context: Context, seo: Seo) -> Iterator[str]:
    page, site = seo.page, seo.site
    if seo.shows_title:
        yield f"<title>{seo.title}</title>"
    yield _meta("name", "generator", f"Jekyll v{JEKYLL_VERSION}")
    if seo.page_title:
        yield _meta("property", "og:title", seo.page_title)
    if truthy(seo.author["name"]):
        yield _meta("name", "author", seo.author["name"])
    yield _meta("property", "og:locale", seo.locale)
    if seo.description:
        yield _meta("name", "description", seo.description)
        yield _meta("property", "og:description", seo.description)
    if truthy(site.get("url")):
        yield f'<link rel="canonical" href="{to_s(seo.canonical_url)}" />'
        yield _meta("property", "og:url", seo.canonical_url)
    if seo.site_title:
        yield _meta("property", "og:site_name", seo.site_title)
    yield from _image(seo)
    if truthy(page.get("date")):
        yield _meta("property", "og:type", "article")
        yield _meta("property", "article:published_time", seo.date_published)
    else:
        yield _meta("property", "og:type", "website")
    yield from _neighbours(context)
    yield from _twitter(seo)
    yield from _facebook(site.get("facebook"))
    yield from _verifications(site.get("webmaster_verifications"), site.get("google_site_verification"))


def _meta(attribute: str, name: str, content: object) -> str:
    return f'<meta {attribute}="{name}" content="{to_s(content)}" />'


def _image(seo: Seo) -> Iterator[str]:
    if seo.image is None:
        return
    yield _meta("property", "og:image", seo.image["path"])
    for key in ("height", "width", "alt"):
        if truthy(seo.image.get(key)):
            yield _meta("property", f"og:image:{key}", seo.image[key])


def _neighbours(context: Context) -> Iterator[str]:
    """The pages before and behind in a paginated series."""
    paginator = context.lookup("paginator")
    for relation, name in (("prev", "previous_page"), ("next", "next_page")):
        if truthy(attr(paginator, name)):
            url = call(context, "absolute_url", attr(paginator, f"{name}_path"))
            yield f'<link rel="{relation}" href="{to_s(url)}" />'


def _twitter(seo: Seo) -> Iterator[str]:
    if seo.image is None:
        yield _meta("name", "twitter:card", "summary")
    else:
        cards = (attr(holder.get("twitter"), "card") for holder in (seo.page, seo.site))
        card = next((c for c in cards if c not in (None, False, "")), "summary_large_image")
        yield _meta("name", "twitter:card", card)
        yield _meta("property", "twitter:image", seo.image["path"])
        if truthy(seo.image.get("alt")):
            yield _meta("name", "twitter:image:alt", seo.image["alt"])
    if seo.page_title:
        yield _meta("property", "twitter:title", seo.page_title)
    site = seo.site.get("twitter")
    if truthy(site):
        yield _meta("name", "twitter:site", "@" + ruby_to_s(attr(site, "username")).replace("@", ""))
        if seo.author.twitter is not None:
            yield _meta("name", "twitter:creator", "@" + seo.author.twitter.replace("@", ""))


def _facebook(facebook: object) -> Iterator[str]:
    for key, name in (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id")):
        if truthy(attr(facebook, key)):
            yield _meta("property", name, attr(facebook, key))


def _verifications(codes: Any, google: object) -> Iterator[str]:
    if truthy(codes):
        for key, name in _VERIFICATIONS.items():
            if truthy(attr(codes, key)):
                yield _meta("name", name, attr(codes, key))
    elif truthy(google):
        yield _meta("name", _VERIFICATIONS["google"], google)


PLUGIN = Plugin("jekyll-seo-tag", tags={"seo": RuntimeTag(seo)})

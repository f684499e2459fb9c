"""A file that is copied as it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pysite.model import permalink
from pysite.ruby.paths import basename, extname, join, sanitized

if TYPE_CHECKING:
    from pysite.defaults import Defaults
    from pysite.model.collection import Collection


class StaticFile:
    """`relative_path` starts with a slash for files outside of collections ("/files/cv.pdf")."""

    __slots__ = (
        "_defaults",
        "_url",
        "collection",
        "data",
        "moment",
        "name",
        "path",
        "relative_path",
        "source",
    )

    def __init__(
        self,
        *,
        path: str,
        directory: str,
        name: str,
        defaults: Defaults,
        moment: datetime,
        collection: Collection | None = None,
    ) -> None:
        """`path` is absolute; `directory` the folder below the source, or below the collections' folder.

        `moment` is the site's time, in its zone.
        """
        self.path = path
        self.name = name
        self.relative_path = join(directory, name)
        #: The source as people know it: the path below the site's folder.
        self.source = self.relative_path.removeprefix("/")
        self.collection = collection
        self.moment = moment
        self._defaults = defaults
        self._url: str | None = None
        self.data: Mapping[str, Any] = defaults.all(self.relative_path, self.kind)

    def __repr__(self) -> str:
        return f"<StaticFile {self.relative_path}>"

    @property
    def kind(self) -> str | None:
        return self.collection.label if self.collection else None

    @property
    def extension(self) -> str:
        return extname(self.name)

    @property
    def basename(self) -> str:
        return basename(self.name, self.extension).rstrip(".")

    @property
    def url(self) -> str:
        """Where it is served; a collection's template applies to its files too. Observed: Jekyll 4.3.1."""
        if self._url is None:
            cleaned = self.relative_path[: len(self.relative_path) - len(self.extension)].rstrip(".")
            if self.collection is not None:
                cleaned = cleaned.replace(self.collection.relative_directory, "", 1)
                values = {
                    "collection": self.collection.label,
                    "path": cleaned,
                    "output_ext": "",
                    "name": self.basename,
                    "title": "",
                }
                cleaned = permalink.sanitize(permalink.fill(self.collection.url_template, values))
            self._url = cleaned.removesuffix("/") + self.extension
        return self._url

    def destination(self, root: str) -> str:
        """The absolute path of its copy below the folder `root`."""
        return sanitized(root, permalink.unescape(self.url))

    @property
    def is_written(self) -> bool:
        published = bool(self._defaults.all(self.url, self.kind).get("published", True))
        return published and (self.collection is None or self.collection.is_written)

    @property
    def modified_time(self) -> datetime:
        """When the source file was last changed, in the site's zone."""
        return modified_time(self.path, self.moment)


def modified_time(path: str, moment: datetime) -> datetime:
    """When the file was last changed, but not after `moment`, when the site counts as built.

    The clamp matters where that moment is set by hand: a build from the same sources then gives the same
    bytes, whenever they were checked out. Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
    """
    return min(datetime.fromtimestamp(os.stat(path).st_mtime, moment.tzinfo), moment)

"""The files in `_data`, as one nested hash.

Source: Jekyll's documentation, "Data Files"; names and order observed, Jekyll 4.3.1.
"""

from __future__ import annotations

import os
import re
from typing import Any

from pysite.config import Config
from pysite.read.text import read_text
from pysite.ruby.paths import basename, extname, relative

_FORMATS = ("yaml", "yml", "json", "csv", "tsv")
_NOT_IN_NAMES = re.compile(r"[^\w\s-]+|(?:(?<=^)|(?<=\b\s))\s+(?=$|\s?\b)", re.ASCII | re.MULTILINE)
_SPACES = re.compile(r"\s+", re.ASCII)


def read_data(config: Config, folder: str) -> dict[str, Any]:
    """What the data folder at the absolute path `folder` holds; empty where there is none.

    Raises SiteError for a file that can't be read as what its name says.
    """
    data: dict[str, Any] = {}
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return data
    names = [n for n in names if not n.startswith(".")]
    files = [n for f in _FORMATS for n in names if n.endswith("." + f)]
    for name in files:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            data[key_of(name)] = read_data(config, path)
        elif not (config["safe"] and os.path.islink(path)):
            data[key_of(basename(name, ".*"))] = _read_file(config, path)
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path) and name not in files and not (config["safe"] and os.path.islink(path)):
            data[key_of(name)] = read_data(config, path)
    return data


def key_of(name: str) -> str:
    """The key that a file's or folder's name becomes: no punctuation but hyphens, spaces as underscores."""
    return _SPACES.sub("_", _NOT_IN_NAMES.sub("", name))


def _read_file(config: Config, path: str) -> Any:
    extension = extname(path).lower()
    shown = relative(path, config.source)
    is_table = extension in (".csv", ".tsv")
    text = read_text(path, str(config["encoding"] or "utf-8"), keep_mark=is_table)
    if is_table:
        from pysite.read.table import read_table

        options = config[extension[1:] + "_reader"]
        separator = "," if extension == ".csv" else "\t"
        return read_table(text, separator, options if isinstance(options, dict) else {}, shown)
    return config.yaml(text, shown)

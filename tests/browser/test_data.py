"""What the theme writes for machines: structured data, and the index that its search reads."""

from __future__ import annotations

import json
import re
from pathlib import Path

from .site import REPOSITORY, file_for


def test_structured_data_is_json(root: Path) -> None:
    kinds = set()
    for path in sorted(root.rglob("*.html")):
        for body in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"), re.S
        ):
            kinds.add(json.loads(body)["@type"])
    assert kinds == {"Person", "WebPage", "BlogPosting", "ScholarlyArticle", "Event"}


def test_the_search_index_leads_to_pages(root: Path) -> None:
    entries = json.loads((root / "assets/search.json").read_text("utf-8"))
    assert {entry["kind"] for entry in entries} >= {"", "posts", "publications", "talks", "guides"}
    for entry in entries:
        assert entry["title"]
        assert "<" not in entry["excerpt"]
        assert file_for(root, entry["url"]), entry["url"]


def test_the_project_s_own_files_stay_out_of_the_site(root: Path) -> None:
    site = {"assets", "files", "images", "posts"}
    own = {path.name for path in REPOSITORY.iterdir() if not path.name.startswith("_")} - site
    assert {"pyproject.toml", "pysite", "tests"} <= own
    assert not own & {path.name for path in root.iterdir()}

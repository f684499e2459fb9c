"""Posts that are no text are left out, whatever else is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pysite.build.build import build
from pysite.config import load
from pysite.errors import Problem


@pytest.mark.parametrize("text", [b"caf\xe9", "\N{ROCKET} ".encode() + b"caf\xe9"])
def test_a_post_that_is_no_text_is_skipped(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "_config.yml").write_text("title: T\n")
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts/2024-01-01-bad.md").write_bytes(b"---\ntitle: t\n---\n" + text)
    (tmp_path / "_posts/2024-01-02-good.md").write_text("---\n---\n\N{ROCKET} caf\xe9", "utf-8")
    warnings: list[Problem] = []
    site = build(
        load({"source": str(tmp_path), "destination": str(tmp_path / "_site")}, warn=warnings.append),
        warnings.append,
    ).site
    assert [post.name for post in site.posts.docs] == ["2024-01-02-good.md"]
    assert [w.message for w in warnings] == ["skipped, since it is not valid UTF-8"]

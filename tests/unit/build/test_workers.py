"""What is rendered in other processes comes out as what is rendered in this one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pysite.build import recall, workers
from pysite.build.build import Built, build
from pysite.build.past import Past
from pysite.config import load
from pysite.errors import Problem
from pysite.model.document import Document
from pysite.render.forking import can_fork
from support.rebuilds.sites import SITES
from support.sites import read_tree

pytestmark = pytest.mark.skipif(not can_fork(), reason="the system can't fork, or has one processor")


class Patient(workers.Workers):
    """Waits for the others to be done with everything, so that each of their results counts."""

    def start(self, documents: Sequence[Document], produce: workers.Produce) -> None:
        super().start(documents, produce)
        for pipe in self._processes:
            os.set_blocking(pipe, True)
        self._drain()


def built(folder: Path, name: str, past: Past | None = None) -> tuple[Built, list[Problem]]:
    warnings: list[Problem] = []
    settings = {"source": str(folder / "site"), "destination": str(folder / name)}
    config = load(settings, warn=warnings.append)
    return build(config, warnings.append, past=past or Past(None)), warnings


@pytest.mark.parametrize("name", list(SITES))
@pytest.mark.parametrize("patient", [False, True])
def test_the_same_site_comes_of_it(
    name: str, patient: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    SITES[name](tmp_path / "site")
    alone, warnings = built(tmp_path, "alone")
    monkeypatch.setattr(recall, "_ENOUGH", 0.0)
    monkeypatch.setattr(recall, "_WORTHWHILE", 0.0)
    if patient:
        monkeypatch.setattr(recall, "Workers", Patient)
    adopted: list[int] = []
    memory = recall.Recall.memory

    def noted(self: recall.Recall, *arguments: Any) -> Any:
        adopted.append(self.adopted)
        return memory(self, *arguments)

    monkeypatch.setattr(recall.Recall, "memory", noted)
    together, told = built(tmp_path, "together")
    assert read_tree(tmp_path / "together") == read_tree(tmp_path / "alone")
    assert set(told) == set(warnings)
    if patient and name != "handwritten":  # which counts, so that everything depends on the order of all
        assert sum(adopted) > 5
    assert len(together.written.changed) == len(alone.written.changed)


def test_what_others_have_rendered_serves_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    monkeypatch.setattr(recall, "_ENOUGH", 0.0)
    monkeypatch.setattr(recall, "_WORTHWHILE", 0.0)
    monkeypatch.setattr(recall, "Workers", Patient)
    SITES["made"](tmp_path / "site")
    past = Past(None)
    built(tmp_path, "out", past)
    again, _ = built(tmp_path, "out", past)
    assert again.written.changed == []
    assert set(again.reasons.values()) <= {"never:", "new:"}


def test_an_error_is_told_in_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "_ENOUGH", 0.0)
    monkeypatch.setattr(recall, "_WORTHWHILE", 0.0)
    SITES["made"](tmp_path / "site")
    for name in ("2001-01-01-a.md", "2030-01-01-z.md"):
        (tmp_path / "site/_posts" / name).write_text("---\n---\n{% nothing %}\n")
    with pytest.raises(Exception, match=r"_posts/2001-01-01-a\.md"):
        built(tmp_path, "out")
    assert not (tmp_path / "out").exists()
    shutil.rmtree(tmp_path / "site")

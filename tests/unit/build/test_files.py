"""Files made in one step, whatever their names and whoever makes others beside them."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from pysite.build import files


def test_two_threads_make_files_whose_names_begin_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = threading.Barrier(2)

    def replace(passing: str, path: str) -> None:
        both.wait(10)  # each has written what it is to put in its place
        os.rename(passing, path)

    monkeypatch.setattr(files, "replace", replace)
    paths = [str(tmp_path / f"{'a-long-title-' * 12}{number}.html") for number in range(2)]
    threads = [threading.Thread(target=files.put, args=(path, path.encode())) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [Path(path).read_text() for path in paths] == paths


def test_the_longest_name_that_a_file_can_have(tmp_path: Path) -> None:
    name = "題" * 83 + ".html"
    assert len(name.encode()) > 250
    source = tmp_path / name
    files.put(str(source), b"text")
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / name
    files.put_copy(str(copy), str(source), source.stat())
    assert copy.read_bytes() == b"text"
    assert os.listdir(tmp_path / "copy") == [name]

"""The repository can be cloned under Windows."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: With one such name git writes none of the files. The last are those of devices.
REFUSED = re.compile(
    r'[\\:*?"<>|\x00-\x1f] | [. ](/|$) | (^|/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(/|$)', re.I | re.X
)
#: Windows takes paths of 260 characters, the folder's included.
LONGEST = 210


@pytest.mark.skipif(not shutil.which("git") or not (ROOT / ".git").exists(), reason="this is no clone")
def test_every_file_has_a_name_that_windows_takes() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = listed.decode("utf-8").split("\0")
    assert len(names) > 1000
    assert [name for name in names if REFUSED.search(name) or len(name) > LONGEST] == []

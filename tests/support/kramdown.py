"""The real kramdown beside us: a Ruby process that is asked in JSON lines."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

SERVER = Path(__file__).parents[1] / "differential" / "kramdown_server.rb"

#: What Jekyll's configuration has under `kramdown:` by default.
JEKYLL_DEFAULTS: Mapping[str, object] = {
    "auto_ids": True,
    "toc_levels": [1, 2, 3, 4, 5, 6],
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "input": "GFM",
    "hard_wrap": False,
    "guess_lang": True,
    "footnote_nr": 1,
    "show_warnings": False,
}


class Kramdown:
    """A running kramdown; use it in a `with` statement."""

    def __enter__(self) -> Kramdown:
        self._start()
        return self

    def _start(self) -> None:
        self._process = subprocess.Popen(
            ["ruby", str(SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(timeout=10)

    def ask(self, text: str, config: Mapping[str, object] | None = None, **more: object) -> dict[str, Any]:
        """The server's answer: `html`, `warnings` and `seconds`, or `error`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        question = {"text": text, "config": dict(JEKYLL_DEFAULTS if config is None else config), **more}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        if "error" in answer:
            # What was broken off may leave half-made things behind.
            self._stop()
            self._start()
        return answer


_CODE = re.compile(r'(<pre class="highlight"><code>)(.*?)(</code></pre>)', re.DOTALL)
_SPAN = re.compile(r"</?span[^>]*>")


def unwrap_highlighting(html: str) -> str:
    """HTML without the spans that highlighting puts into code."""
    return _CODE.sub(lambda found: found[1] + _SPAN.sub("", found[2]) + found[3], html)

"""Write what the installed Ruby says: the table of Rouge's names, the tokens of the samples, the wrappers.

    python tests/highlight/expect.py

`samples/NAME.EXT` is code in the language whose Rouge name is EXT; `samples/NAME.EXT.tokens` gets one line a
token, class and JSON text. `cases.json` lists calls of kramdown's highlighter, Jekyll's tag and Rouge's
formatters (see rouge.rb); `expected.json` gets their answers.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NAMES = HERE.parent.parent / "pysite" / "highlight" / "names.py"
HEADER = '''"""Rouge 3.30's names for its lexers, and their tags (`python tests/highlight/expect.py`)."""

TAGS: dict[str, str] = {
'''


def ask(requests: list[list[object]]) -> list[Any]:
    """Return the answers of the installed Rouge to `requests` (see rouge.rb)."""
    run = subprocess.run(
        ["ruby", str(HERE / "rouge.rb")],
        input=json.dumps(requests),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[Any] = json.loads(run.stdout)
    return answers


def samples() -> list[Path]:
    """The sample files, in order."""
    return sorted(path for path in (HERE / "samples").glob("*.*") if path.suffix != ".tokens")


def main() -> int:
    files = samples()
    names, *streams = ask(
        [["names"], *(["tokens", file.read_text(encoding="utf-8"), file.suffix[1:]] for file in files)]
    )
    lines = "".join(f'    "{name}": "{tag}",\n' for name, tag in sorted(names.items()))
    NAMES.write_text(HEADER + lines + "}\n", encoding="utf-8")
    for file, stream in zip(files, streams, strict=True):
        text = "".join(f"{name or '-'} {json.dumps(part, ensure_ascii=False)}\n" for name, part in stream)
        file.with_name(file.name + ".tokens").write_text(text, encoding="utf-8")
    cases = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
    answers = json.dumps(ask(cases), ensure_ascii=False, indent=0)
    (HERE / "expected.json").write_text(answers + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

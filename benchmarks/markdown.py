"""How long Markdown takes, beside kramdown on the same texts in the same run.

    python benchmarks/markdown.py [FOLDER …]

Reads the `*.md` and `*.markdown` files below the folders (the repository, if none is named), without front
matter. Where Ruby and Jekyll are installed, kramdown converts them too, in turns with us. Times are processor
times, each text's best; since a machine's speed wanders, the ratio is also told as the turns have it.
Highlighting is left out on both sides unless HIGHLIGHT is set.
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from pysite.kramdown import Converter, Options, convert  # noqa: E402
from support.kramdown import JEKYLL_DEFAULTS, Kramdown  # noqa: E402

_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*\n", re.DOTALL)
_LEAST = 500
ROUNDS = 11


def documents(folders: list[Path]) -> list[str]:
    """The bodies of all Markdown files, each once."""
    found: dict[str, None] = {}
    for folder in folders:
        for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.markdown")]):
            found[_FRONT_MATTER.sub("", path.read_text("utf-8", errors="replace"))] = None
    return list(found)


def ours(texts: list[str], options: Options) -> list[float]:
    """Seconds for each text, once."""
    times: list[float] = []
    for text in texts:
        start = time.process_time()
        convert(text, options)
        times.append(time.process_time() - start)
    return times


def theirs(kramdown: Kramdown, texts: list[str], config: dict[str, object]) -> list[float]:
    """kramdown's seconds for each text, once."""
    return [kramdown.ask(text, config, seconds=60).get("seconds", 0.0) for text in texts]


def rounds(
    texts: list[str], options: Options, config: dict[str, object]
) -> list[tuple[list[float], list[float]]]:
    """Our seconds and kramdown's for each text, in turns, so that what else the machine does meets both.

    What comes first, before the machine is warm, is left out. kramdown has no times where it isn't installed.
    """
    try:
        with Kramdown() as kramdown:
            turns = [(ours(texts, options), theirs(kramdown, texts, config)) for _ in range(ROUNDS + 1)]
            return turns[1:]
    except (OSError, ValueError):
        return [(ours(texts, options), []) for _ in range(ROUNDS)]


def main() -> None:
    texts = documents([Path(name) for name in sys.argv[1:]] or [ROOT])
    config: dict[str, object] = dict(JEKYLL_DEFAULTS)
    options = Options.from_config(config, "rouge", lambda problem: None)
    if not os.environ.get("HIGHLIGHT"):
        config["syntax_highlighter_opts"] = {"disable": True}
        options = replace(options, syntax_highlighter=None)
    sizes = [len(text.encode()) for text in texts]
    turns = rounds(texts, options, config)
    seconds = [min(times) for times in zip(*(mine for mine, _ in turns), strict=True)]
    rates = [1e6 * took / size * 1024 for took, size in zip(seconds, sizes, strict=True) if size >= _LEAST]
    print(f"{len(texts)} texts, {sum(sizes) / 1024:.0f} KB")
    print(f"pysite    {sum(seconds):7.3f} s   {1e6 * sum(seconds) / sum(sizes) * 1024:6.0f} µs/KB in all")
    if rates:
        print(f"          {statistics.median(rates):6.0f} µs/KB at the median of texts over {_LEAST} bytes")
    if not turns[0][1]:
        print("kramdown  not here")
    else:
        total = sum(min(times) for times in zip(*(ruby for _, ruby in turns), strict=True))
        ratios = sorted(sum(ruby) / sum(mine) for mine, ruby in turns)
        print(f"kramdown  {total:7.3f} s   {total / sum(seconds):.1f} times as long")
        print(
            f"          {statistics.median(ratios):.1f} times at the median of {len(ratios)} turns,"
            f" from {ratios[0]:.1f} to {ratios[-1]:.1f}"
        )
    converter = Converter(options)
    converter.html("A *short* text.")
    start = time.perf_counter()
    for _ in range(100_000):
        converter.html("A *short* text.")
    print(f"repeated  {(time.perf_counter() - start) * 10:7.2f} µs for a short text seen before")


if __name__ == "__main__":
    main()

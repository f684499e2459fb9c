"""The package's layers: a module imports only from layers below its own, so no circle can ever form."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pysite"

#: Bottom to top. A name stands for `pysite/NAME.py` or the folder `pysite/NAME/`.
LAYERS = (
    "errors",
    "kept",
    "archive",
    "lazily",
    "stamps",
    "ruby",
    "highlight",
    "sass",
    "kept_yaml",
    "config",
    "defaults",
    "model",
    "read",
    "kramdown",
    "templates",
    "render",
    "plugins",
    "build",
    "check",
    "serve",
    "cli",
)

#: Modules at the top of the package that are no layer: they only start the command line.
ENTRANCES = ("__init__", "__main__")

MODULES = sorted(PACKAGE.rglob("*.py"))


def layer(module: tuple[str, ...]) -> str:
    """The layer that a dotted module name, split, belongs to: ("pysite", "ruby", "time") -> "ruby"."""
    return module[1] if len(module) > 1 else "__init__"


def dotted(path: Path) -> tuple[str, ...]:
    """The dotted name of a module's file, split at the dots; a package is named by its folder."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each module of this package that the file imports, anywhere in it, with the line."""
    own = dotted(path)
    package = own if path.name == "__init__.py" else own[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            base += tuple(node.module.split(".")) if node.module else ()
            # `from pysite import config` names the module in the list, `from pysite.config import x` does not
            names = [(*base, alias.name) for alias in node.names] if len(base) < 2 else [base]
        else:
            continue
        for name in names:
            if name[0] == PACKAGE.name:
                yield node.lineno, name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_only_from_lower_layers(path: Path) -> None:
    own = layer(dotted(path))
    if own in ENTRANCES:
        return
    assert own in LAYERS, f"{own} has no place in the order of layers"
    for line, name in imports(path):
        other = layer(name)
        if other == own or other not in LAYERS:
            continue
        place = f"{path}:{line}: {own} may not import {'.'.join(name)}"
        assert LAYERS.index(other) < LAYERS.index(own), place


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_finished(path: Path) -> None:
    """Nothing is left for later: a part that is missing is missing, it does not pretend to be there."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        assert not (isinstance(node, ast.Name) and node.id == "NotImplementedError"), f"{path}:{node.lineno}"


def test_the_order_has_no_gaps() -> None:
    present = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.rglob("*.py"))
    }
    assert present - {*ENTRANCES} <= set(LAYERS)

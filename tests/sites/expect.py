"""Ask the real Jekyll again what it makes of each site here and in ../errors.

    python tests/sites/expect.py [--orders] [NAME…]

Needs Debian's jekyll (4.3.1), its plugins, and faketime. With `--orders`, each site is built twice instead,
its files created in opposite orders, and nothing is written: a site whose output depends on the order in
which the file system lists its files can't be a test. (TMPDIR has to be on a file system that lists files
as created, such as tmpfs.)
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.sites import Case, build_with_jekyll, cases, compare, lay_out


def refresh(case: Case) -> str:
    """Write the case's expected output; return what to complain about."""
    with tempfile.TemporaryDirectory() as folder:
        built = build_with_jekyll(case, lay_out(case, Path(folder)))
        case.expect(built.tree)
    status = [f"status {built.status}, not {case.status}"] if built.status != case.status else []
    said = dict.fromkeys(line.strip() for line in built.errors.splitlines())
    backtrace = ("from ", "/usr/")
    return "\n".join([*status, *(line for line in said if line and not line.startswith(backtrace))][:12])


def rebuild_backwards(case: Case) -> str:
    """Build a site from files that were created in the opposite order; return how the output differs."""
    trees = []
    for backwards in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            site = lay_out(case, Path(folder))
            turned = Path(folder) / "turned"
            turned.mkdir()
            for path in sorted(site.rglob("*"), reverse=backwards):
                target = turned / path.relative_to(site)
                target.parent.mkdir(parents=True, exist_ok=True)
                if path.is_symlink() or path.is_file():
                    shutil.copy2(path, target, follow_symlinks=False)
            shutil.rmtree(site)
            turned.rename(site)
            trees.append(build_with_jekyll(case, site).tree)
    return compare(*trees)


def main(arguments: list[str]) -> None:
    """Do what the module's text says."""
    names = [name for name in arguments if not name.startswith("-")]
    act = rebuild_backwards if "--orders" in arguments else refresh
    for case in [*cases("sites"), *cases("errors")]:
        if not names or case.name in names:
            said = act(case)
            print(case.name + (":" if said else ""), *(f"    {line}" for line in said.splitlines()), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])

"""`pysite action`: the build step of the GitHub Action, told what to do by the environment.

Problems become annotations on the lines that they are about, the outcome a summary and the step's outputs.
Source: GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pysite.cli.parser import Options
from pysite.errors import Problem, SiteError, bug
from pysite.ruby.paths import relative

if TYPE_CHECKING:
    from pysite.build.build import Built
    from pysite.config import Config


def run(options: Options) -> int:
    """Build as the environment says; the exit status is 1 where the step is to fail."""
    env = os.environ
    warnings: list[Problem] = []
    source = os.path.abspath(env.get("PYSITE_SOURCE") or ".")
    try:
        config, built = _build(env, warnings)
        broken = _broken_links(config) if _is(env, "PYSITE_CHECK_LINKS") else []
    except SiteError as error:
        return _failed(env, source, warnings, error.problem)
    except Exception as error:
        if options.trace:
            raise
        return _failed(env, source, warnings, bug(error))
    warnings = list(dict.fromkeys(warnings))
    level = "error" if _is(env, "PYSITE_STRICT") else "warning"
    _annotate(level, warnings, source)
    _annotate("error", broken, config.destination)
    pages = len(built.site.pages) + sum(len(c.docs) for c in built.site.collections.values())
    print(f"{pages} pages in {built.seconds:.2f} seconds, {len(warnings)} warnings")
    _append(
        env,
        "GITHUB_OUTPUT",
        f"destination={config.destination}\npages={pages}\nwarnings={len(warnings)}\n"
        f"base-path={config['baseurl'] or ''}\n",
    )
    _append(env, "GITHUB_STEP_SUMMARY", _summary(pages, built.seconds, warnings, broken))
    return 1 if broken or (warnings and level == "error") else 0


def _build(env: Mapping[str, str], warnings: list[Problem]) -> tuple[Config, Built]:
    from pysite.build.build import build
    from pysite.config import load

    files = [f.strip() for f in env.get("PYSITE_CONFIG", "").split(",") if f.strip()]
    config = load(overrides(env), files=files or None, warn=warnings.append)
    return config, build(config, warnings.append)


def overrides(env: Mapping[str, str]) -> dict[str, Any]:
    """What the action's inputs lay over the configuration.

    The address and the base URL come together: from the inputs, else from GitHub Pages, else neither.
    """
    given: dict[str, Any] = {"source": os.path.abspath(env.get("PYSITE_SOURCE") or ".")}
    given["destination"] = os.path.abspath(env.get("PYSITE_DESTINATION") or "_site")
    for key, name in (("show_drafts", "PYSITE_DRAFTS"), ("future", "PYSITE_FUTURE")):
        if _is(env, name):
            given[key] = True
    if env.get("PYSITE_URL") or env.get("PYSITE_BASEURL"):
        given |= {"url": env.get("PYSITE_URL", ""), "baseurl": env.get("PYSITE_BASEURL", "")}
    elif env.get("PYSITE_PAGES_ORIGIN"):
        given |= {"url": env["PYSITE_PAGES_ORIGIN"], "baseurl": env.get("PYSITE_PAGES_PATH", "")}
    return given


def _is(env: Mapping[str, str], name: str) -> bool:
    return env.get(name, "").lower() == "true"


def _broken_links(config: Config) -> list[Problem]:
    from pysite.check import check_site

    report = check_site(
        config.destination, baseurl=str(config["baseurl"] or ""), url=str(config["url"] or "")
    )
    return [p for p in report.problems if p.message != "no page leads here"]


def _failed(env: Mapping[str, str], source: str, warnings: list[Problem], problem: Problem) -> int:
    _annotate("warning", dict.fromkeys(warnings), source)
    _annotate("error", [problem], source)
    _append(env, "GITHUB_STEP_SUMMARY", f"### The site could not be built\n\n- {_item(problem)}\n")
    return 1


def _annotate(level: str, problems: Iterable[Problem], root: str) -> None:
    for problem in problems:
        print(annotation(level, problem, root))
    sys.stdout.flush()


def annotation(level: str, problem: Problem, root: str) -> str:
    """A problem as the workflow command `::error` or `::warning`; `root` is the folder its path is in."""
    places = []
    if problem.path:
        path = relative(os.path.join(root, problem.path), os.environ.get("GITHUB_WORKSPACE") or ".")
        places.append(("file", path))
    if problem.line:
        places.append(("line", str(problem.line)))
        if problem.column:
            places.append(("col", str(problem.column)))
    properties = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in places)
    text = problem.message + (f"\n{problem.hint}" if problem.hint else "")
    return f"::{level}{' ' + properties if properties else ''}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """`text` as the data of a workflow command, which ends at a line end."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _summary(pages: int, seconds: float, warnings: list[Problem], broken: list[Problem]) -> str:
    lines = [f"### {pages} pages built in {seconds:.2f} seconds", ""]
    for title, problems in (("Warnings", warnings), ("Broken links", broken)):
        if problems:
            lines += [f"#### {title}", "", *(f"- {_item(p)}" for p in problems[:50]), ""]
    return "\n".join(lines) + "\n"


def _item(problem: Problem) -> str:
    place = f"`{problem.path}`" + (f" line {problem.line}" if problem.line else "") if problem.path else ""
    message = problem.message.replace("\n", " ")
    return f"{place}: {message}" if place else message


def _append(env: Mapping[str, str], name: str, text: str) -> None:
    """Add text to one of the files that the runner reads."""
    if env.get(name):
        with open(env[name], "a", encoding="utf-8") as file:
            file.write(text)

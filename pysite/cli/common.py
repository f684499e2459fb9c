"""What several commands do alike."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pysite.cli.parser import Options, config_files, overrides
from pysite.cli.report import Terminal
from pysite.errors import Problem, SiteError, Warn, bug

if TYPE_CHECKING:
    from pysite.config import Config
    from pysite.kept_yaml import KeptYaml


def guarded(options: Options, action: Callable[[Terminal], int], interrupted: int = 130) -> int:
    """Run a command's action; whatever stops it is shown as an error, and the exit status is 1.

    `interrupted` is the exit status of a command that Ctrl-C has ended.
    """
    terminal = Terminal(bool(options.quiet), bool(options.verbose), os.path.abspath(options.source or "."))
    try:
        return action(terminal)
    except SiteError as error:
        terminal.error(error.problem)
        if options.trace:
            raise
        return 1
    except KeyboardInterrupt:
        return interrupted
    except BrokenPipeError:  # whoever was reading has gone: nobody is to be told
        raise
    except Exception as error:
        if options.trace:
            raise
        terminal.error(bug(error))
        return 1


def configuration(options: Options, warn: Warn, yaml: KeptYaml | None = None) -> Config:
    """The configuration that the command line asks for; `yaml` has what was read before. Raises SiteError."""
    from pysite.config import load
    from pysite.kept_yaml import read_yaml

    reader = read_yaml if yaml is None else yaml.read
    return load(overrides(options), files=config_files(options), warn=warn, reader=reader)


def print_json(problems: Iterable[Problem], **more: object) -> None:
    """Print problems for programs: one JSON object, with `problems` and whatever else is given."""
    import json

    # whoever reads it need not know that Windows may have another encoding than UTF-8 for it
    is_unicode = sys.stdout.encoding.lower().startswith("utf")
    content = {**more, "problems": [p._asdict() for p in problems]}
    json.dump(content, sys.stdout, ensure_ascii=not is_unicode, indent=1)
    print()

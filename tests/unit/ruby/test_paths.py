"""Names of files, as people are told them, on systems with drives and backslashes too."""

from __future__ import annotations

import os

from pysite.ruby.paths import below, is_inside, relative
from support.windows import windows_paths


def test_the_way_from_a_folder() -> None:
    assert relative("/site/_data/a.yml", "/site") == "_data/a.yml"
    assert relative("/theme/_data/a.yml", "/site") == "../theme/_data/a.yml"
    assert relative(os.path.abspath("a.yml")) == "a.yml"


def test_there_is_no_way_to_another_drive() -> None:
    with windows_paths():
        assert relative("C:\\site/_data\\a.yml", "C:\\site") == "_data/a.yml"
        assert relative("D:\\theme\\_data\\a.yml", "C:\\site") == "D:/theme/_data/a.yml"


def test_what_a_path_is_called_in_a_folder() -> None:
    assert below("/site/_sass/a.scss", "/site") == "_sass/a.scss"
    assert below("/sites/a.scss", "/site") == "/sites/a.scss"
    assert below("/site", "/site") == "/site"


def test_slashes_and_backslashes_are_the_same_on_windows() -> None:
    with windows_paths():
        assert below("C:\\site\\_sass\\a.scss", "C:\\site") == "_sass/a.scss"
        assert below("C:\\site/_sass/a.scss", "C:\\site") == "_sass/a.scss"
        assert below("D:\\a.scss", "C:\\site") == "D:/a.scss"


def test_a_site_may_be_a_whole_drive() -> None:
    with windows_paths():
        for path in ("E:\\sub\\a.html", "E:\\/sub/a.html"):
            assert below(path, "E:\\") == "sub/a.html"
            assert is_inside(path, "E:\\")
            assert not is_inside(path, "E:\\su")
        assert not is_inside("E:\\sub", "E:\\sub")


def test_a_site_may_be_all_there_is() -> None:
    assert below("/sub/a.html", "/") == "sub/a.html"
    assert is_inside("/sub/a.html", "/")
    assert is_inside("/sub/a.html", "/sub")
    assert not is_inside("/subs/a.html", "/sub")

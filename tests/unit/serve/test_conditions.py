"""Conditional requests and ranges."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pysite.serve.conditions import etag, has_it, last_modified, wanted_range

TAG = '"1-2-3"'
DATE = "Wed, 01 Jan 2020 00:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, False),
        ({"If-None-Match": TAG}, True),
        ({"If-None-Match": f"W/{TAG}"}, True),
        ({"If-None-Match": f'"x", {TAG}'}, True),
        ({"If-None-Match": "*"}, True),
        ({"If-None-Match": '"x"'}, False),
        ({"If-None-Match": '"x"', "If-Modified-Since": DATE}, False),
        ({"If-Modified-Since": DATE}, True),
        ({"If-Modified-Since": "Wed, 01 Jan 2025 00:00:00 GMT"}, True),
        ({"If-Modified-Since": "Tue, 31 Dec 2019 23:59:59 GMT"}, False),
        ({"If-Modified-Since": "yesterday"}, False),
        ({"If-Modified-Since": "Wed, 01 Jan 99999999 00:00:00 GMT"}, False),
    ],
)
def test_has_it(headers: dict[str, str], expected: bool) -> None:
    assert has_it(headers, TAG, DATE) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", None),
        ("bytes=0-0", (0, 1)),
        ("bytes=0-99", (0, 10)),
        ("bytes=3-5", (3, 6)),
        ("bytes=3-", (3, 10)),
        ("bytes=-4", (6, 10)),
        ("bytes=-40", (0, 10)),
        ("bytes=-0", False),
        ("bytes=10-", False),
        ("bytes=10-20", False),
        ("bytes=5-3", None),
        ("bytes=-", None),
        ("bytes=0-1,3-4", None),
        ("bytes=a-b", None),
        ("lines=0-1", None),
        ("bytes=٣-٤", None),
        ("bytes=" + "9" * 5000 + "-", None),
        ("bytes=0-" + "9" * 5000, None),
    ],
)
def test_wanted_range(value: str, expected: object) -> None:
    assert wanted_range({"Range": value}, 10, TAG, DATE) == expected


@pytest.mark.parametrize(
    ("condition", "honoured"), [(TAG, True), (DATE, True), ('"other"', False), (f"W/{TAG}", False)]
)
def test_if_range(condition: str, honoured: bool) -> None:
    headers = {"Range": "bytes=0-1", "If-Range": condition}
    assert wanted_range(headers, 10, TAG, DATE) == ((0, 2) if honoured else None)


def test_an_empty_file_has_no_ranges() -> None:
    assert wanted_range({"Range": "bytes=0-"}, 0, TAG, DATE) is False


def test_the_tag_changes_with_the_file_and_with_what_is_sent(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"a")
    first = os.stat(file)
    other = tmp_path / "b"
    other.write_bytes(b"b")
    os.utime(other, ns=(first.st_mtime_ns, first.st_mtime_ns))
    os.replace(other, file)
    assert etag(first) != etag(os.stat(file)) != etag(os.stat(file), "-live")


def test_a_file_that_was_just_written_has_no_date_to_compare(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch()
    status = os.stat(file)
    assert last_modified(status, status.st_mtime + 0.5) is None
    assert last_modified(status, status.st_mtime + 3) is not None

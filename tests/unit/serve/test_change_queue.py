"""The watch queue: what it gives out, and when."""

from __future__ import annotations

import pytest

from pysite.serve.change_queue import (
    BURST,
    BURST_SETTLED,
    GONE,
    LONGEST,
    SETTLED,
    UNFINISHED,
    UNFINISHED_UNTOLD,
    ChangeQueue,
    Kind,
)


def test_nothing_has_changed_at_first() -> None:
    queue = ChangeQueue()
    assert queue.wait(0) is None
    assert queue.take() == frozenset()


def test_a_saved_file_is_given_out_at_once() -> None:
    queue = ChangeQueue()
    queue.note("a.md", Kind.MODIFIED, 1.0)
    queue.note("a.md", Kind.CLOSED, 1.001)
    assert queue.wait(1.001) == pytest.approx(SETTLED)
    assert queue.wait(1.001 + SETTLED) == pytest.approx(0)
    assert queue.take() == {"a.md"}
    assert queue.wait(2) is None


def test_a_half_written_file_is_waited_for() -> None:
    queue = ChangeQueue()
    queue.note("a.md", Kind.CREATED, 0)
    assert queue.wait(0.1) == pytest.approx(UNFINISHED - 0.1)
    queue.note("a.md", Kind.MODIFIED, 0.4)
    assert queue.wait(0.5) == pytest.approx(UNFINISHED - 0.1)
    queue.note("a.md", Kind.CLOSED, 0.6)
    assert queue.wait(0.6) == pytest.approx(SETTLED)


def test_a_half_written_file_is_waited_for_less_where_its_closing_is_not_reported() -> None:
    queue = ChangeQueue(closings=False)
    queue.note("a.md", Kind.MODIFIED, 0)
    assert queue.wait(0) == pytest.approx(UNFINISHED_UNTOLD)


def test_saving_by_renaming_gives_the_file_at_once() -> None:
    queue = ChangeQueue()
    queue.note("a.md.part", Kind.CREATED, 0)
    queue.note("a.md.part", Kind.CLOSED, 0.001)
    queue.note_rename("a.md.part", "a.md", 0.002)
    assert queue.wait(0.002) == pytest.approx(SETTLED)
    assert "a.md" in queue.take()


def test_saving_by_way_of_a_backup_waits_for_the_new_file() -> None:
    queue = ChangeQueue()
    queue.note("a.md", Kind.DELETED, 0)  # to a.md~, which is ignored
    assert queue.wait(0) == pytest.approx(GONE)
    queue.note("a.md", Kind.CREATED, 0.02)
    queue.note("a.md", Kind.CLOSED, 0.03)
    assert queue.wait(0.03) == pytest.approx(SETTLED)
    assert queue.take() == {"a.md"}


def test_a_renamed_file_gives_both_names() -> None:
    queue = ChangeQueue()
    queue.note_rename("a.md", "b.md", 0)
    assert queue.wait(GONE) == 0
    assert queue.take() == {"a.md", "b.md"}


def test_a_burst_is_given_out_in_one() -> None:
    queue = ChangeQueue()
    for number in range(400):
        now = number * 0.002
        queue.note(f"{number}.md", Kind.CLOSED, now)
        if number >= BURST:
            assert queue.wait(now + SETTLED) is not None
            assert queue.wait(now + SETTLED) > 0
    end = 399 * 0.002
    assert queue.wait(end) == pytest.approx(BURST_SETTLED)
    assert len(queue.take()) == 400


def test_restless_files_do_not_hold_up_the_rest_for_ever() -> None:
    queue = ChangeQueue()
    now = 0.0
    while now < LONGEST:
        queue.note("log.txt", Kind.MODIFIED, now)
        now += 0.05
    assert queue.wait(LONGEST) == 0


def test_what_came_and_went_is_told_of_since_a_build_may_have_seen_it() -> None:
    queue = ChangeQueue()
    queue.note("4913", Kind.CREATED, 0)
    queue.note("4913", Kind.DELETED, 0.001)
    assert queue.wait(0.001) == pytest.approx(SETTLED)
    assert queue.take() == {"4913"}

"""Work that two threads share."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from pysite.build.two_threads import in_two_threads


@pytest.fixture(autouse=True)
def _threads_that_take_turns_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def nothing() -> None:
    pass


def test_each_item_is_worked_on_once_and_results_keep_the_order() -> None:
    done: list[int] = []
    assert in_two_threads(lambda n: done.append(n) or -n, range(2000), nothing) == [-n for n in range(2000)]
    assert sorted(done) == list(range(2000))


def test_the_other_thread_works_while_the_caller_does_something_else() -> None:
    begun, here = threading.Event(), threading.get_ident()

    def work(number: int) -> int:
        begun.set()
        return threading.get_ident()

    who = in_two_threads(work, range(3), lambda: begun.wait(60) and None)
    assert who[0] != here


def test_nothing_is_to_be_done() -> None:
    assert in_two_threads(str, [], nothing) == []


@pytest.mark.parametrize("with_here", [True, False])
def test_an_error_in_either_thread_is_raised_and_ends_the_work(with_here: bool) -> None:
    here, done = threading.get_ident(), []
    other_failed = threading.Event()

    def work(number: int) -> None:
        if (threading.get_ident() == here) is with_here:
            other_failed.set()
            raise OSError(28, "No space left on device", "file")
        other_failed.wait(60)
        done.append(number)

    with pytest.raises(OSError, match="No space left"):
        in_two_threads(work, range(10_000), nothing)
    assert len(done) < 5_000
    assert threading.active_count() == 1


def test_an_error_meanwhile_is_raised_when_the_other_thread_has_stopped() -> None:
    def meanwhile() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_two_threads(lambda number: threading.Event().wait(0.001), range(100_000), meanwhile)
    assert threading.active_count() == 1

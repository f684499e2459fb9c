"""A list of work done by two threads: worth it where it is mostly the system that works.

So it is with files, each of which takes half a dozen calls: while one thread is in one, the other goes on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_two_threads(
    work: Callable[[Item], Result], items: Sequence[Item], meanwhile: Callable[[], None]
) -> list[Result]:
    """What `work` gives for each of the items. The caller's thread does `meanwhile` before it joins in.

    Raises what one of these calls raises; the items that nobody has begun with are left then.
    """
    from threading import Thread  # most builds have no use for it

    left = deque(range(len(items)))
    results: dict[int, Result] = {}
    errors: list[BaseException] = []

    def go_on() -> None:
        while left:
            try:
                number = left.popleft()
            except IndexError:  # the other has been quicker
                return
            results[number] = work(items[number])

    def join_in() -> None:
        try:
            go_on()
        except BaseException as error:  # whatever it is, the caller is to hear of it
            left.clear()
            errors.append(error)

    other = Thread(target=join_in)
    other.start()
    try:
        meanwhile()
        go_on()
    except BaseException:
        left.clear()
        raise
    finally:
        other.join()
    if errors:
        raise errors[0]
    return [results[number] for number in range(len(items))]

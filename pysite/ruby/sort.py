"""Sorting as Ruby sorts on Linux: a stable merge sort that asks only the comparisons it needs.

Python's sort is stable too, but where an order is not transitive (documents of which only some have a
date) the result depends on which pairs are compared, so the way of merging is part of Jekyll's output.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def merge_sort(items: Sequence[T], compare: Callable[[T, T], int]) -> list[T]:
    """A sorted copy of `items`; `compare(a, b)` is negative, zero or positive.

    Source: observed, Ruby 3.1 over glibc's qsort_r: halves by n // 2, left first on equality.
    """
    count = len(items)
    if count < 2:
        return list(items)
    left = merge_sort(items[: count // 2], compare)
    right = merge_sort(items[count // 2 :], compare)
    merged: list[T] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if compare(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]

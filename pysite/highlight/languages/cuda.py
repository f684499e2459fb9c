"""CUDA: C++ with more words."""

from __future__ import annotations

from typing import Any

from pysite.highlight.languages import c
from pysite.highlight.scanner import Grammar, Words

_KEYWORDS = """__global__ __device__ __host__ __noinline__ __forceinline__ __constant__ __shared__ __managed__
__restrict__"""
_VECTORS = "char uchar short ushort int uint long ulong longlong ulonglong float"
_TYPES = " ".join(f"{name}{size}" for name in _VECTORS.split() for size in "1234")


def _extended(states: dict[str, Any]) -> dict[str, Any]:
    *statements, (name, words) = states["statements"]
    known = Words(words.default, kt=f"{_TYPES} double1 double2 double3 double4 dim3", k=_KEYWORDS)
    known.classes.update(words.classes)
    return {**states, "statements": [*statements, (name, known)]}


GRAMMAR = Grammar(_extended(dict(c.PLUS.states)), start=c.PLUS.start)

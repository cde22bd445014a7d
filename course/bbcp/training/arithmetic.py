"""Have sums added up in the same order on every processor, so that training gives the same weights to the last byte.

OpenBLAS, which numpy and SciPy bring along, looks at the processor and takes the longest vectors it finds; with
others the last digits differ, and with them one weight in some hundreds that stands near the middle of two hundredths.
"""

from __future__ import annotations

import os
import platform

CORE = "Haswell"
"""The processors from 2013 on, whose way of adding up all later ones of their family have too."""


def settle() -> None:
    """Choose the way of adding up; to be called before numpy is loaded. Other families of processors keep their own."""
    if platform.machine().lower() in ("x86_64", "amd64"):
        os.environ["OPENBLAS_CORETYPE"] = CORE

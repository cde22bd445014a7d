"""What a module brings along when it is loaded."""

import subprocess
import sys


def brought_along(module: str) -> str:
    """Load a module in a fresh interpreter and return, as a list, all that it loads beyond the standard library."""
    code = (
        f"import sys; before = set(sys.modules); import {module}; "
        "print(sorted({name.split('.')[0] for name in set(sys.modules) - before} - sys.stdlib_module_names))"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()

"""How long it takes from `python start.py` to a visible activity, the first time and the second.

    python benchmarks/starting.py          # in a clean clone made for this run
    python benchmarks/starting.py --here   # only a later start, in this folder

What a person waits for once the server runs is measured by benchmarks/opening.py.

Beside it stands a fixed reference: a bare `import jupyterlab` process in the same run.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browser_support import QUIET_ARGS, find_browser  # noqa: E402

PAGE = "modules/01-services-are-not-safety.ipynb"


def seconds_to_activity(folder, browser):
    """Start the course in `folder` and return seconds until it listens and until an activity shows."""
    begin = time.perf_counter()
    words = [sys.executable, "start.py", "--no-browser"]
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        address = next(line.strip() for line in process.stdout if line.startswith("http"))
        listens = time.perf_counter() - begin
        page = browser.new_context().new_page()
        page.goto(address.replace("modules/00-start-here.ipynb", PAGE))
        page.locator(".bbcp-activity").first.wait_for(state="visible", timeout=120_000)
        shown = time.perf_counter() - begin
        page.context.close()
        process.send_signal(signal.SIGTERM)
    return {"address_s": round(listens, 2), "activity_s": round(shown, 2)}


def reference(folder):
    python = folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    begin = time.perf_counter()
    subprocess.run([python, "-c", "import jupyterlab.labapp"], check=True)
    return round(time.perf_counter() - begin, 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--here", action="store_true", help="measure a later start in this folder only")
    here = parser.parse_args().here
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=QUIET_ARGS, **find_browser())
        folder = ROOT
        result = {}
        if not here:
            folder = Path(scratch) / "course"
            subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
            result["first start"] = seconds_to_activity(folder, browser)
        result["later start"] = seconds_to_activity(folder, browser)
        result["reference_s"] = reference(folder)
        result["later_to_reference"] = round(result["later start"]["activity_s"] / result["reference_s"], 2)
        browser.close()
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()

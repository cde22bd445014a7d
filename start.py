"""Open the course: `python start.py`. It installs what is needed the first time.

    python start.py            open the course in the browser
    python start.py setup      only install
    python start.py trainer    open it for trainers, with nbgrader's grading pages
    python start.py test       run all tests

Written so that an old Python can still read it and say what is wrong; the work is in bbcp.launch.
"""

import os
import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    sys.exit(
        "FAIL  This course needs Python %d.%d or newer, and this is Python %d.%d. "
        "Install a newer one from https://www.python.org/downloads/ and start the course with it."
        % (NEEDED + tuple(sys.version_info[:2]))
    )

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "course"))

from bbcp.launch import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

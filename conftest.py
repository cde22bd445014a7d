"""For every test and every notebook that the tests run: work goes to a folder that is thrown away."""

import os
import shutil
import tempfile


def pytest_configure(config):
    config.scratch = tempfile.mkdtemp(prefix="bbcp-tests-")
    os.environ["BBCP_WORK"] = os.path.join(config.scratch, "my-work")


def pytest_unconfigure(config):
    shutil.rmtree(config.scratch, ignore_errors=True)

"""Every test here writes its log into a folder of its own."""

import pytest


@pytest.fixture(autouse=True)
def own_work_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    return tmp_path / "work"

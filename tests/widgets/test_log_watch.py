"""What stands on one page follows what is done on another."""

import asyncio

from bbcp import attempts
from bbcp.widgets import CompletionRecord, Gain, Progress
from bbcp.widgets.log_watch import LogWatch


def some(verb="kept", name="workbench/milo"):
    return attempts.statement(verb, name, {"response": "Dana will kneel down."})


async def until(done, seconds=5.0):
    for _ in range(int(seconds / 0.02)):
        if done():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("It did not come")


def test_each_change_of_the_log_is_noticed_once():
    seen = []

    async def work():
        LogWatch(lambda: seen.append(1), every=0.02)
        await asyncio.sleep(0.1)
        assert not seen
        for number in (1, 2):
            attempts.append(some())
            await until(lambda number=number: len(seen) == number)
        await asyncio.sleep(0.1)

    asyncio.run(work())
    assert len(seen) == 2


def test_without_a_loop_nothing_is_watched_and_nothing_fails():
    LogWatch(lambda: None)


def test_the_map_follows_what_another_page_kept(monkeypatch):
    monkeypatch.setattr(LogWatch.__init__, "__defaults__", (0.02,))

    async def work():
        page, gain = Progress("course"), Gain("course")
        before, told = page.list.value, gain.missing.value
        attempts.append(some())
        await until(lambda: page.list.value != before)
        assert page.said.value == "" and gain.missing.value == told

    asyncio.run(work())


def test_the_record_is_drawn_anew_only_when_it_is_another_one(monkeypatch):
    monkeypatch.setattr(LogWatch.__init__, "__defaults__", (0.02,))

    async def work():
        record = CompletionRecord("course")
        drawn = []
        monkeypatch.setattr(record, "_draw", lambda: drawn.append(record.standing))
        attempts.append(some("attempted"))
        await asyncio.sleep(0.2)
        assert not drawn
        for one in next(one for one in record.pages if one.activities).activities:
            attempts.append(some(name=one))
        await until(lambda: drawn)

    asyncio.run(work())

"""Work that is begun beside the keys."""

import gc
import warnings

from textual.app import App

from notulen.tui.widgets.begin_work import begin_work


async def test_work_ended_before_it_ran_leaves_no_coroutine_that_nobody_awaits() -> None:
    ran: list[str] = []

    async def work() -> None:
        ran.append("once")

    app = App[None]()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        async with app.run_test() as pilot:
            begin_work(app.screen, work, group="reading")
            app.workers.cancel_group(app.screen, "reading")
            await pilot.pause()
            gc.collect()
            assert ran == []
            begin_work(app.screen, work, group="reading")
            await app.workers.wait_for_complete()
            assert ran == ["once"]
    assert not [each for each in warned if "never awaited" in str(each.message)]

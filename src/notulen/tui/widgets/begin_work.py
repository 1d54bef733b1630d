"""Begins work beside the keys, in a worker of a screen or a dialog."""

from collections.abc import Callable, Coroutine
from typing import Any

from textual.dom import DOMNode
from textual.worker import Worker


def begin_work(
    node: DOMNode, work: Callable[[], Coroutine[Any, Any, None]], *, group: str, exclusive: bool = False
) -> None:
    """Run `work` in a worker of `node`; with `exclusive` it ends what its `group` is at.

    It is called only once it runs: a coroutine made at once would never be awaited where the node is left before.
    """
    _: Worker[None] = node.run_worker(work, group=group, exclusive=exclusive)

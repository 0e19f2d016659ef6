"""Errorscape in a notebook: optimizers on error surfaces, and the paths of your own training loops over them."""

from typing import Any

from ._document import Run, optimizers, surfaces
from ._recording import Recorder, record
from ._scene import Scene, show

__all__ = ["Recorder", "Run", "Scene", "optimizers", "record", "show", "surfaces"]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "errorscape"}]


def _load_jupyter_server_extension(server: Any) -> None:
    from ._jupyter import load

    load(server)

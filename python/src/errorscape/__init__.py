"""Errorscape in a notebook: optimizers on error surfaces, and the paths of your own training loops over them."""

from ._document import Run, optimizers, surfaces
from ._recording import Recorder, record

__all__ = ["Recorder", "Run", "optimizers", "record", "surfaces"]

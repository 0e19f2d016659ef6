"""Recording the path of a training loop, in whatever framework, to lay it over a surface."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ._catalog import LIMITS, RECORDED, Json, as_float
from ._document import checked_label

_ROWS = LIMITS["recordedRows"]
_BOUND = LIMITS["coordinate"]["max"]
_LAST_STEP = LIMITS["steps"]["max"]
_FASTEST = LIMITS["learningRate"]["max"]


class Recorder:
    """The path of a loop: w and b before each step, and if you like the loss there and the learning rate.

    It is shown as a run: `show([Run("adam"), recorder])`. Paths of more than 10,000 rows are thinned evenly while they
    are recorded; the last row is always kept. A path ends where w or b is no longer finite, or beyond ±1,000,000.

    >>> path = Recorder("by hand")
    >>> for w, b in [(-2, -2), (-1.5, -1.8), (-1, -1.5)]:
    ...     path.add(w, b)
    >>> path
    Recorder('by hand', 3 rows)
    """

    def __init__(self, label: str = "recorded") -> None:
        """Begin with no rows. `label` is the run's name, of at most 60 characters."""
        self.label = checked_label(label)
        self._rows: list[tuple[int, float, float, float, float]] = []
        self._last: tuple[int, float, float, float, float] | None = None
        self._step = 0
        self._every = 1
        self._ended = False

    def __len__(self) -> int:
        """Return how many rows are kept."""
        return len(self._all())

    def __repr__(self) -> str:
        """Return the name and the number of rows."""
        return f"Recorder({self.label!r}, {len(self)} rows)"

    @property
    def ended(self) -> bool:
        """Whether w or b has left the legal numbers; rows after that are not kept."""
        return self._ended

    def add(self, w: object, b: object, loss: object = None, learning_rate: object = None) -> None:
        """Add a row: call it before each step, and once after the last one.

        Numbers, NumPy's scalars and tensors of one element all do; they are read at once, so that later changes of a
        tensor in place do not matter. A loss or rate that is left out, or not finite, is not known.
        """
        point = as_float(w), as_float(b)
        if self._ended or not all(abs(each) <= _BOUND for each in point) or self._step > _LAST_STEP:
            self._ended = True
            return
        row = (self._step, *point, as_float(loss), as_float(learning_rate))
        self._step += 1
        self._last = row
        if row[0] % self._every != 0:
            return
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._every *= 2
            self._rows = [each for each in self._rows if each[0] % self._every == 0]

    def document(self, usual: Mapping[str, Any] | None = None) -> Json:
        """Return the path as a scene's document has it: a run with the optimizer `recorded`.

        A column in which any row is not known is left out; the page then takes the surface's own loss.

        Raises:
            ValueError: where nothing has been recorded.
        """
        rows = self._all()
        if not rows:
            raise ValueError(f"{self!r}: nothing has been recorded; call add(w, b) before each step")
        step, w, b, loss, eta = (list(column) for column in zip(*rows, strict=True))
        # The last row has no step after it; its rate says nothing, but a column is whole.
        if len(eta) > 1 and math.isnan(eta[-1]):
            eta[-1] = eta[-2]
        path: Json = {"step": step, "w": w, "b": b}
        if all(map(math.isfinite, loss)):
            path["loss"] = loss
        if all(0 <= each <= _FASTEST for each in eta):
            path["eta"] = eta
        return {"optimizer": RECORDED, "label": self.label, "path": path}

    def _all(self) -> list[tuple[int, float, float, float, float]]:
        """Return the kept rows with the last one."""
        if self._last is None or (self._rows and self._rows[-1] is self._last):
            return self._rows
        return [*self._rows, self._last]


def record(
    optimizer: Any,
    model_loss: Callable[[], Any],
    params: Any,
    steps: int = 100,
    *,
    label: str | None = None,
) -> Recorder:
    """Run a PyTorch loop and record where it goes.

    ```python
    w = torch.tensor(-2.0, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(-2.0, dtype=torch.float64, requires_grad=True)

    def loss():
        return 0.5 * ((torch.sigmoid(w * x + b) - y) ** 2).sum()

    path = record(torch.optim.Adam([w, b], lr=0.1), loss, (w, b), steps=150)
    ```

    Each step is `optimizer.step(closure)`, whose closure clears the gradients, calls `model_loss` and differentiates
    it. So rules that look more than once (LBFGS) work too; the loss of a row is that of the first look, at its w and b.

    Args:
        optimizer: any with PyTorch's interface: `zero_grad()`, `step(closure)`, `param_groups`.
        model_loss: returns the loss, with `backward()`, at what the parameters are now.
        params: w and b: two tensors of one element, or one tensor of two.
        steps: how many steps to take.
        label: the run's name; the optimizer's own unless it is given.

    Returns:
        The path, of `steps` + 1 rows, or fewer where it has left the finite numbers.
    """
    path = Recorder(type(optimizer).__name__ if label is None else label)
    for _ in range(steps):
        w, b = _two(params)
        rate = _rate(optimizer)
        looks: list[float] = []

        def closure(looks: list[float] = looks) -> Any:
            optimizer.zero_grad()
            loss = model_loss()
            loss.backward()
            looks.append(as_float(loss))
            return loss

        optimizer.step(closure)
        path.add(w, b, looks[0] if looks else None, rate)
        if path.ended:
            return path
    path.add(*_two(params), model_loss(), _rate(optimizer))
    return path


def _two(params: Any) -> tuple[float, float]:
    """Return the values of w and b now."""
    parts: Sequence[Any] = params if isinstance(params, list | tuple) else params.reshape(-1).tolist()
    if len(parts) != 2:
        raise ValueError(f"params: expected w and b, two tensors of one element or one of two, got {len(parts)}")
    return as_float(parts[0]), as_float(parts[1])


def _rate(optimizer: Any) -> float | None:
    """Return the learning rate of the next step; None where the groups have different ones, or none."""
    rates = {as_float(group.get("lr")) for group in getattr(optimizer, "param_groups", [])}
    return rates.pop() if len(rates) == 1 else None

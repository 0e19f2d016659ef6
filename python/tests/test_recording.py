"""Recorded paths: legal, to the last digit, however they come to be."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from errorscape import Recorder, Run, record
from errorscape._document import scene_document

X, Y = [0.5, 2.5], [0.2, 0.9]


class Descent:
    """Gradient descent with PyTorch's interface, on numbers in a list."""

    def __init__(self, theta: list[float], lr: float) -> None:
        self.theta, self.param_groups, self.gradient = theta, [{"lr": lr}], [0.0, 0.0]

    def zero_grad(self) -> None:
        self.gradient = [0.0, 0.0]

    def step(self, closure: Callable[[], Any]) -> None:
        closure()
        for at, slope in enumerate(self.gradient):
            self.theta[at] -= self.param_groups[0]["lr"] * slope


class Loss(float):
    """A loss of numbers that can be differentiated: the sum of w² and b²."""

    optimizer: Descent

    def backward(self) -> None:
        self.optimizer.gradient = [2 * each for each in self.optimizer.theta]


def bowl(optimizer: Descent) -> Callable[[], Loss]:
    def loss() -> Loss:
        value = Loss(sum(each * each for each in optimizer.theta))
        value.optimizer = optimizer
        return value

    return loss


def test_a_path_comes_out_of_the_trace_as_it_went_in(trace, validate):
    path = Recorder("by hand")
    w, b = -2.0, -2.0
    for _ in range(20):
        path.add(w, b, learning_rate=0.3)
        w, b = w * 0.9 + 1 / 3, b * 0.7 - 1 / 7
    document = scene_document(runs=[Run("adam"), path])
    validate(document)
    run = trace(document)[1]
    recorded = document["runs"][1]["path"]
    assert [row["w"] for row in run["rows"]] == recorded["w"]
    assert [row["b"] for row in run["rows"]] == recorded["b"]
    assert [row["eta"] for row in run["rows"]][:-1] == [0.3] * 19


def test_a_loop_is_run_and_recorded(validate):
    optimizer = Descent([-2.0, 1.0], lr=0.25)
    path = record(optimizer, bowl(optimizer), optimizer.theta, steps=3)
    document = path.document()
    assert document["label"] == "Descent"
    assert document["path"] == {
        "step": [0, 1, 2, 3],
        "w": [-2, -1, -0.5, -0.25],
        "b": [1, 0.5, 0.25, 0.125],
        "loss": [5, 1.25, 0.3125, 0.078125],
        "eta": [0.25] * 4,
    }
    validate(scene_document(formula="w^2 + b^2", runs=[path]))


def test_a_path_ends_where_it_leaves_the_numbers(validate):
    optimizer = Descent([-2.0, 1.0], lr=1e3)
    path = record(optimizer, bowl(optimizer), optimizer.theta, steps=50, label="too fast")
    assert path.ended
    assert len(path) < 5
    path.add(0, 0)
    assert len(path) < 5
    validate(scene_document(formula="w^2 + b^2", runs=[path]))


def test_what_is_not_known_is_left_out():
    path = Recorder()
    path.add(0, 0, loss=1.0)
    path.add(1, 1, loss=math.nan)
    assert path.document()["path"] == {"step": [0, 1], "w": [0, 1], "b": [0, 1]}


def test_a_long_path_is_thinned_and_keeps_its_ends(validate):
    path = Recorder("long")
    for step in range(30_001):
        path.add(step / 1e4, 0)
    steps = path.document()["path"]["step"]
    assert len(path) == len(steps) <= 10_000
    assert (steps[0], steps[1], steps[-1]) == (0, 4, 30_000)
    validate(scene_document(runs=[path]))


def test_a_path_of_no_legal_row_is_empty():
    path = Recorder("lost")
    path.add(math.nan, 0)
    assert (path.ended, len(path)) == (True, 0)
    assert repr(path) == "Recorder('lost', 0 rows)"


def test_numbers_of_arrays_are_numbers():
    numpy = pytest.importorskip("numpy")
    path = Recorder()
    path.add(numpy.float64(0.1), numpy.array([0.2]), numpy.float32(0.5))
    assert path.document()["path"] == {"step": [0], "w": [0.1], "b": [0.2], "loss": [0.5]}


def test_parameters_are_two_numbers():
    with pytest.raises(ValueError, match="expected w and b"):
        record(Descent([0.0], 1), lambda: None, [1, 2, 3], steps=1)


def test_pytorch_walks_the_pages_own_path(trace):
    torch = pytest.importorskip("torch")
    x, y = torch.tensor(X, dtype=torch.float64), torch.tensor(Y, dtype=torch.float64)
    apart = [torch.tensor(-2.0, dtype=torch.float64, requires_grad=True) for _ in range(2)]
    together = torch.tensor([-2.0, -2.0], dtype=torch.float64, requires_grad=True)
    paths = []
    for params, w, b in [(apart, *apart), (together, 0, 1)]:

        def loss(params=params, w=w, b=b):
            at = (w, b) if isinstance(params, list) else (params[w], params[b])
            return 0.5 * ((torch.sigmoid(at[0] * x + at[1]) - y) ** 2).sum()

        chosen = params if isinstance(params, list) else [params]
        paths.append(record(torch.optim.Adam(chosen, lr=0.1), loss, params, steps=40))
    assert [path.label for path in paths] == ["Adam", "Adam"]
    rule, *recorded = trace(scene_document(runs=[Run("adam", learning_rate=0.1), *paths], steps=40))
    for run in recorded:
        for column in ("w", "b", "loss"):
            mine, theirs = ([row[column] for row in each["rows"]] for each in (run, rule))
            assert mine == pytest.approx(theirs, rel=1e-9)


def test_a_rule_of_pytorch_that_looks_often_is_recorded_too():
    torch = pytest.importorskip("torch")
    theta = torch.tensor([-2.0, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([theta], lr=1)
    path = record(optimizer, lambda: (theta**2).sum(), theta, steps=2)
    written = path.document()["path"]
    assert written["loss"][0] == 5
    assert written["loss"][-1] < 1e-9

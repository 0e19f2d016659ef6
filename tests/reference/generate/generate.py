"""Writes tests/reference/trajectories.json from the scenes in cases.json. Run by `npm run reference`."""
import json
import pathlib
import sys

import numpy as np
import torch
from curved import CURVED_RULES
from functions import Function
from packages import PACKAGES, from_package, version
from pytorch import Torch
from rules import RULES
from schedules import schedule_of

HERE = pathlib.Path(__file__).parent
OUTPUT = HERE.parent / "trajectories.json"
ABOUT = (
    "Optimizer trajectories from an independent implementation, in float64. Rows are the state before step t; "
    "eta is what step t uses."
)


def pinned():
    """The versions in requirements.txt, by package."""
    lines = (HERE / "requirements.txt").read_text().split()
    return dict(line.split("==") for line in lines)


def check_versions():
    wanted = pinned()
    found = {"torch": torch.__version__, "numpy": np.__version__}
    found.update({name: version(name) for name in wanted if name not in found})
    for name, each in found.items():
        if not each.startswith(wanted[name]):
            sys.exit(f"{name} {wanted[name]} is wanted, this is {each}: see tests/reference/generate/README.md")


class Neuron:
    """The loss of a sigmoid neuron over (w, b), and its gradient over a batch."""

    def __init__(self, objective):
        self.points = len(objective["data"]["x"])
        self.x = np.array(objective["data"]["x"], dtype=np.float64)
        self.y = np.array(objective["data"]["y"], dtype=np.float64)
        self.is_mean = objective["loss"] == "mean"

    def residuals(self, theta, batch):
        f = 1 / (1 + np.exp(-(theta[0] * self.x[batch] + theta[1])))
        return f, f - self.y[batch]

    def loss(self, theta):
        _, residual = self.residuals(theta, slice(None))
        squares = float(np.sum(residual**2))
        return squares / len(self.x) if self.is_mean else squares / 2

    def gradient(self, theta, batch):
        f, residual = self.residuals(theta, batch)
        pull = residual * f * (1 - f)
        scale = 2 / len(pull) if self.is_mean else 1
        return scale * np.array([np.sum(pull * self.x[batch]), np.sum(pull)])


    def hessian(self, theta):
        f, residual = self.residuals(theta, slice(None))
        slope = f * (1 - f)
        bend = slope**2 + residual * slope * (1 - 2 * f)
        return self.scale() * self.moments(bend)

    def squares(self, theta):
        """J^T J, scaled as the gradient is."""
        f, _ = self.residuals(theta, slice(None))
        return self.scale() * self.moments((f * (1 - f)) ** 2)

    def scale(self):
        return 2 / len(self.x) if self.is_mean else 1

    def moments(self, weights):
        rows = np.stack([self.x, np.ones_like(self.x)])
        return (rows * weights) @ rows.T


def of_momentum(spec):
    """A momentum that is drawn by hand is straight by how far it lies below 1."""
    return spec and {**spec, "below_one": True}


def follow(case):
    """All rows of a run: t, w, b, the loss over all data, and the eta that step t uses."""
    scene = case["scene"]
    neuron = Neuron(scene["objective"]) if scene["objective"]["kind"] == "neuron" else Function(scene["objective"])
    run = scene["runs"][0]
    hyper, decay = run["hyper"], run.get("decay")
    theta = np.array([run["start"]["w"], run["start"]["b"]], dtype=np.float64)
    batch = run.get("batch")
    size = batch["size"] if batch else neuron.points
    per_epoch = -(-neuron.points // size)
    eta_of = schedule_of(hyper.get("eta"), run.get("schedule"))
    beta_of = schedule_of(hyper.get("beta"), of_momentum(run.get("momentumSchedule")))
    rule = None
    if case["by"] == "torch":
        rule = Torch(run["optimizer"], hyper, decay, theta, run.get("clip"))
    elif case["by"] in PACKAGES:
        rule = from_package(case["by"], run["optimizer"], hyper, decay, theta)
    elif run["optimizer"] != "line-search":
        rule = {**RULES, **CURVED_RULES}[run["optimizer"]](hyper)
    by_hand = case["by"] == "numpy" and decay
    decoupled = decay["lambda"] if by_hand and decay["kind"] == "decoupled" else 0
    penalty = decay["lambda"] if by_hand and decay["kind"] == "l2" else 0
    rows = []
    loss_before = neuron.loss(theta)
    for t in range(run["steps"]):
        epoch, at = divmod(t, per_epoch)
        points = slice(at * size, (at + 1) * size)
        eta, beta = eta_of.rate(t, epoch), beta_of.rate(t, epoch)

        def gradient(point):
            return neuron.gradient(point, points) + penalty * point

        if rule is None:
            # Line search: the first of the rates with the lowest loss.
            g = gradient(theta)
            eta = min(hyper["etas"], key=lambda each: neuron.loss(theta - each * g))
            after = theta - eta * g
        elif run["optimizer"] in CURVED_RULES:
            after = rule.step(theta, gradient, neuron, eta, t)
        else:
            after = rule.step(theta, gradient, eta, beta)
        if decoupled:
            after = after - eta * decoupled * theta
        rows.append(row(t, theta, neuron, getattr(rule, "chosen", eta)))
        theta = after
        if at == per_epoch - 1:
            loss = neuron.loss(theta)
            eta_of.epoch_end(loss, loss_before)
            loss_before = loss
    rows.append(row(run["steps"], theta, neuron, None))
    return rows


def row(t, theta, neuron, eta):
    return {"t": t, "w": float(theta[0]), "b": float(theta[1]), "loss": neuron.loss(theta), "eta": eta}


def result(case):
    rows = follow(case)
    expect = [rows[t] for t in case["rows"]]
    return {"name": case["name"], "source": case["source"], "scene": case["scene"], "expect": expect}


def main():
    check_versions()
    cases = json.loads((HERE / "cases.json").read_text())
    lines = ",\n".join(json.dumps(result(case), ensure_ascii=False) for case in cases)
    OUTPUT.write_text('{"about": %s,\n"cases": [\n%s\n]}\n' % (json.dumps(ABOUT), lines))
    print(f"{OUTPUT.name}: {len(cases)} trajectories")


main()

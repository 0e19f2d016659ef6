"""Writes tests/reference/sweeps.json: cells of sweeps by NumPy alone, for three rules. Run by `npm run reference`."""
import json
import pathlib

import numpy as np

OUTPUT = pathlib.Path(__file__).parent.parent / "sweeps.json"
ABOUT = (
    "Cells of sweeps from an independent transcription in NumPy, in float64: x, y, loss, best, steps_to, passes_to. "
    "null is empty."
)

X = np.array([-3.5, -0.1])
Y = np.array([0.58, 0.60])
START = np.array([-2.0, -4.0])
TARGET = 0.01


def loss_at(theta):
    f = 1 / (1 + np.exp(-(theta[0] * X + theta[1])))
    return float(0.5 * np.sum((f - Y) ** 2))


def slope_at(theta):
    f = 1 / (1 + np.exp(-(theta[0] * X + theta[1])))
    pull = (f - Y) * f * (1 - f)
    return np.array([np.sum(pull * X), np.sum(pull)])


def gd(eta, steps):
    theta = START.copy()
    yield loss_at(theta)
    for _ in range(steps):
        theta = theta - eta * slope_at(theta)
        yield loss_at(theta)


def momentum(eta, beta, steps):
    theta, u = START.copy(), np.zeros(2)
    yield loss_at(theta)
    for _ in range(steps):
        u = beta * u + slope_at(theta)
        theta = theta - eta * u
        yield loss_at(theta)


def adam(eta, beta1, steps, beta2=0.999, epsilon=1e-8):
    theta, m, v = START.copy(), np.zeros(2), np.zeros(2)
    yield loss_at(theta)
    for k in range(1, steps + 1):
        g = slope_at(theta)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        theta = theta - eta * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + epsilon)
        yield loss_at(theta)


def log_axis(first, last, count):
    inside = np.exp(np.linspace(np.log(first), np.log(last), count))
    return [first, *map(float, inside[1:-1]), last]


def one_minus_log_axis(first, last, count):
    inside = 1 - np.exp(np.linspace(np.log(1 - first), np.log(1 - last), count))
    return [first, *map(float, inside[1:-1]), last]


def cell(x, y, losses):
    losses = np.array(list(losses))
    above = np.flatnonzero(losses > TARGET)
    reached = 0 if len(above) == 0 else int(above[-1]) + 1
    # A step of these rules looks once at all the data: it costs one pass.
    steps_to = reached if reached < len(losses) else None
    return [x, y, float(losses[-1]), float(np.min(losses)), steps_to, steps_to]


def link(rule, steps):
    return f"#v=1&data=valley&loss=half-sum&run={rule};start=-2,-4;steps={steps}&end"


def sweeps():
    etas = log_axis(0.01, 10, 7)
    yield {
        "name": "gradient descent by its rate and its steps",
        "link": link("gd", 60),
        "options": ["--x", "hyper.eta:0.01:10:log:7", "--y", "steps:20:60:linear:3"],
        "cells": [cell(eta, steps, gd(eta, steps)) for steps in (20, 40, 60) for eta in etas],
    }
    betas = one_minus_log_axis(0, 0.99, 5)
    yield {
        "name": "momentum by its rate and β",
        "link": link("momentum", 80),
        "options": ["--x", "hyper.eta:0.01:10:log:7", "--y", "hyper.beta:0:0.99:one-minus-log:5"],
        "cells": [cell(eta, beta, momentum(eta, beta, 80)) for beta in betas for eta in etas],
    }
    rates = log_axis(0.01, 1, 5)
    firsts = one_minus_log_axis(0.5, 0.95, 3)
    yield {
        "name": "Adam by its rate and β₁",
        "link": link("adam", 80),
        "options": ["--x", "hyper.eta:0.01:1:log:5", "--y", "hyper.beta1:0.5:0.95:one-minus-log:3"],
        "cells": [cell(eta, beta, adam(eta, beta, 80)) for beta in firsts for eta in rates],
    }


def main():
    head = json.dumps({"about": ABOUT, "target": TARGET}, ensure_ascii=False)[:-1]
    each = ",\n".join(json.dumps(sweep, ensure_ascii=False) for sweep in sweeps())
    OUTPUT.write_text(f'{head}, "sweeps": [\n{each}\n]}}\n')


main()

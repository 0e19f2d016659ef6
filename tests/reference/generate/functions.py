"""Functions of (w, b) as surfaces, written from their formulas, with gradients by hand."""
import numpy as np


def rosenbrock(w, b, p):
    a, c = p.get("a", 1), p.get("c", 100)
    across = b - w**2
    return (a - w) ** 2 + c * across**2, (-2 * (a - w) - 4 * c * w * across, 2 * c * across)


def bowl(w, b, p):
    """Half of u^2 + kappa v^2, in coordinates that are turned by an angle."""
    kappa, angle = p.get("kappa", 10), np.deg2rad(p.get("angle", 0))
    c, s = np.cos(angle), np.sin(angle)
    u, v = c * w + s * b, c * b - s * w
    return (u**2 + kappa * v**2) / 2, (c * u - s * kappa * v, s * u + c * kappa * v)


def himmelblau(w, b, p):
    one, two = w**2 + b - 11, w + b**2 - 7
    return one**2 + two**2, (4 * w * one + 2 * two, 2 * one + 4 * b * two)


def rosenbrock_hessian(w, b, p):
    c = p.get("c", 100)
    return 2 - 4 * c * (b - w**2) + 8 * c * w**2, -4 * c * w, 2 * c


def bowl_hessian(w, b, p):
    kappa, angle = p.get("kappa", 10), np.deg2rad(p.get("angle", 0))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    h = turn.T @ np.diag([1.0, kappa]) @ turn
    return h[0, 0], h[0, 1], h[1, 1]


def himmelblau_hessian(w, b, p):
    return 12 * w**2 + 4 * b - 42, 4 * w + 4 * b, 12 * b**2 + 4 * w - 26


HESSIANS = {"rosenbrock": rosenbrock_hessian, "bowl": bowl_hessian, "himmelblau": himmelblau_hessian}
FUNCTIONS = {"rosenbrock": rosenbrock, "bowl": bowl, "himmelblau": himmelblau}


class Function:
    """The interface of a neuron. There are no data: every step is an epoch."""

    points = 1

    def __init__(self, objective):
        self.of = FUNCTIONS[objective["id"]]
        self.second = HESSIANS[objective["id"]]
        self.params = objective.get("params", {})

    def loss(self, theta):
        return float(self.of(*theta, self.params)[0])

    def gradient(self, theta, batch):
        return np.array(self.of(*theta, self.params)[1])

    def hessian(self, theta):
        ww, wb, bb = self.second(*theta, self.params)
        return np.array([[ww, wb], [wb, bb]])

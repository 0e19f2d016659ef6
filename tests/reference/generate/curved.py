"""Rules that need more than one gradient, written from their papers in NumPy (Nelder-Mead: scipy's own).

`step` is given theta, the gradient of the step's batch as a function of a point, the surface (its loss, hessian and, of
a neuron, squares: J^T J), eta and t, and returns the next theta.
"""
import numpy as np


class Sam:
    """Foret et al. 2021 around gradient descent."""

    def __init__(self, hyper):
        self.rho = hyper["rho"]

    def step(self, theta, gradient, surface, eta, t):
        up = gradient(theta)
        return theta - eta * gradient(theta + self.rho * up / np.linalg.norm(up))


class Newton:
    def __init__(self, hyper):
        self.damping = hyper["damping"]

    def step(self, theta, gradient, surface, eta, t):
        h = surface.hessian(theta) + self.damping * np.eye(2)
        return theta - eta * np.linalg.solve(h, gradient(theta))


class SaddleFreeNewton:
    """Dauphin et al. 2014, with all eigenvalues."""

    def __init__(self, hyper):
        self.damping = hyper["damping"]

    def step(self, theta, gradient, surface, eta, t):
        values, vectors = np.linalg.eigh(surface.hessian(theta))
        along = vectors.T @ gradient(theta)
        return theta - eta * vectors @ (along / (np.abs(values) + self.damping))


class LevenbergMarquardt:
    """Marquardt 1963, with Levenberg's multiple of the identity."""

    def __init__(self, hyper):
        self.damping = hyper["damping"]
        self.factor = hyper["factor"]

    def step(self, theta, gradient, surface, eta, t):
        after = theta - np.linalg.solve(surface.squares(theta) + self.damping * np.eye(2), gradient(theta))
        if surface.loss(after) < surface.loss(theta):
            self.damping = max(self.damping / self.factor, 1e-10)
            return after
        self.damping = min(self.damping * self.factor, 1e10)
        return theta


class Sophia:
    """Liu et al. 2023, algorithm 3, with the exact diagonal of the Hessian in place of an estimate."""

    def __init__(self, hyper):
        self.hyper = hyper
        self.m = np.zeros(2)
        self.h = np.zeros(2)

    def step(self, theta, gradient, surface, eta, t):
        p = self.hyper
        self.m = p["beta1"] * self.m + (1 - p["beta1"]) * gradient(theta)
        if t % p["span"] == 0:
            self.h = p["beta2"] * self.h + (1 - p["beta2"]) * np.diag(surface.hessian(theta))
        return theta - eta * np.clip(self.m / np.maximum(p["gamma"] * self.h, p["epsilon"]), -1, 1)


class FullAdaGrad:
    """Duchi et al. 2011, the full matrix; Shampoo (Gupta et al. 2018) for one vector."""

    def __init__(self, hyper):
        self.epsilon = hyper["epsilon"]
        self.h = np.zeros((2, 2))

    def step(self, theta, gradient, surface, eta, t):
        g = gradient(theta)
        self.h += np.outer(g, g)
        values, vectors = np.linalg.eigh(self.h)
        roots = np.sqrt(np.maximum(values, 0) + self.epsilon)
        return theta - eta * vectors @ ((vectors.T @ g) / roots)


class Soap:
    """Vyas et al. 2024 for one vector: Adam in the eigenbasis of the mean of g g^T."""

    def __init__(self, hyper):
        self.hyper = hyper
        self.l = np.zeros((2, 2))
        self.axes = np.eye(2)
        self.m = np.zeros(2)
        self.v = np.zeros(2)

    def step(self, theta, gradient, surface, eta, t):
        p = self.hyper
        g = gradient(theta)
        axes = self.axes
        self.m = p["beta1"] * self.m + (1 - p["beta1"]) * g
        self.v = p["beta2"] * self.v + (1 - p["beta2"]) * (axes.T @ g) ** 2
        m_hat = self.m / (1 - p["beta1"] ** (t + 1))
        v_hat = self.v / (1 - p["beta2"] ** (t + 1))
        self.l = p["beta3"] * self.l + (1 - p["beta3"]) * np.outer(g, g)
        self.axes = np.linalg.eigh(self.l)[1][:, ::-1]
        return theta - eta * axes @ ((axes.T @ m_hat) / (np.sqrt(v_hat) + p["epsilon"]))


class Backtracking:
    """The first rate of the list that lowers the loss enough (Armijo); the last where none does."""

    def __init__(self, hyper):
        self.etas = hyper["etas"]
        self.enough = hyper["armijo"]
        self.g = np.zeros(2)
        self.before = None

    def search(self, theta, p, g, surface):
        loss = surface.loss(theta)
        for eta in self.etas:
            if surface.loss(theta - eta * p) <= loss - self.enough * eta * (g @ p):
                break
        self.chosen = eta
        return theta - eta * p


class Bfgs(Backtracking):
    """Nocedal and Wright 2006, (6.17), from the identity; no update where s and y disagree."""

    def __init__(self, hyper):
        super().__init__(hyper)
        self.b = np.eye(2)

    def step(self, theta, gradient, surface, eta, t):
        g = gradient(theta)
        if self.before is not None:
            s, y = theta - self.before, g - self.g
            if s @ y > 0:
                v = np.eye(2) - np.outer(s, y) / (s @ y)
                self.b = v @ self.b @ v.T + np.outer(s, s) / (s @ y)
        self.before, self.g = theta, g
        return self.search(theta, self.b @ g, g, surface)


class ConjugateGradient(Backtracking):
    """Polak and Ribiere's with beta at least 0; the gradient itself where the direction leads up."""

    def step(self, theta, gradient, surface, eta, t):
        g = gradient(theta)
        p = g
        if self.before is not None and self.g @ self.g > 0:
            p = g + max(0, g @ (g - self.g) / (self.g @ self.g)) * self.before
            if g @ p <= 0:
                p = g
        self.before, self.g = p, g
        return self.search(theta, p, g, surface)


class NelderMead:
    """scipy.optimize's: its best corner after each iteration."""

    def __init__(self, hyper):
        self.size = hyper["size"]
        self.path = None

    def step(self, theta, gradient, surface, eta, t):
        if self.path is None:
            # Here, since no other rule needs it.
            from scipy.optimize import minimize

            simplex = theta + self.size * np.array([[0, 0], [1, 0], [0, 1]])
            options = {"initial_simplex": simplex, "return_all": True, "xatol": 0, "fatol": 0, "maxiter": 400}
            found = minimize(surface.loss, theta, method="Nelder-Mead", options=options)
            self.path = found.allvecs
        return self.path[t + 1]


CURVED_RULES = {
    "sam": Sam,
    "newton": Newton,
    "saddle-free-newton": SaddleFreeNewton,
    "levenberg-marquardt": LevenbergMarquardt,
    "sophia": Sophia,
    "full-adagrad": FullAdaGrad,
    "soap": Soap,
    "bfgs": Bfgs,
    "conjugate-gradient": ConjugateGradient,
    "nelder-mead": NelderMead,
}

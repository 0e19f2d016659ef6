"""The rules that PyTorch 1.13 does not have, or has in another variant, written from their papers in NumPy.

Each keeps its own state. `step` is given theta, the gradient as a function of a point, eta and beta, and returns the
next theta.
"""
import math

import numpy as np


class Nag:
    """Sutskever et al. 2013, in the lecture's form: the gradient is taken at theta - eta beta u."""

    def __init__(self, hyper):
        self.u = np.zeros(2)

    def step(self, theta, gradient, eta, beta):
        self.u = beta * self.u + gradient(theta - eta * beta * self.u)
        return theta - eta * self.u


class Momentum:
    """Polyak 1964, for a momentum that follows a schedule: torch.optim.SGD has a constant one."""

    def __init__(self, hyper):
        self.u = np.zeros(2)

    def step(self, theta, gradient, eta, beta):
        self.u = beta * self.u + gradient(theta)
        return theta - eta * self.u


class NormalizedMomentum:
    """Cutkosky and Mehta 2020: a step of length eta along the mean gradient."""

    def __init__(self, hyper):
        self.m = np.zeros(2)

    def step(self, theta, gradient, eta, beta):
        self.m = beta * self.m + (1 - beta) * gradient(theta)
        return theta - eta * self.m / np.linalg.norm(self.m)


class RmsProp:
    """Tieleman and Hinton 2012; here for decoupled decay, which torch.optim.RMSprop does not have."""

    def __init__(self, hyper):
        self.hyper = hyper
        self.v = np.zeros(2)

    def step(self, theta, gradient, eta, beta):
        g = gradient(theta)
        self.v = self.hyper["beta"] * self.v + (1 - self.hyper["beta"]) * g**2
        return theta - eta * g / (np.sqrt(self.v) + self.hyper["epsilon"])


class MaxaProp:
    """The lecture, 5.9: RMSProp with the max norm."""

    def __init__(self, hyper):
        self.hyper = hyper
        self.v = np.zeros(2)

    def step(self, theta, gradient, eta, beta):
        g = gradient(theta)
        self.v = np.maximum(self.hyper["beta"] * self.v, np.abs(g))
        return theta - eta * g / (self.v + self.hyper["epsilon"])


class AdamLike:
    def __init__(self, hyper):
        self.hyper = hyper
        self.m = np.zeros(2)
        self.v = np.zeros(2)
        self.k = 0

    def moments(self, g):
        h = self.hyper
        self.k += 1
        self.m = h["beta1"] * self.m + (1 - h["beta1"]) * g
        self.v = h["beta2"] * self.v + (1 - h["beta2"]) * g**2


class AdaMax(AdamLike):
    """Kingma and Ba 2015, section 7.1, with epsilon added after the maximum (torch.optim.Adamax adds it before)."""

    def step(self, theta, gradient, eta, beta):
        h = self.hyper
        g = gradient(theta)
        self.k += 1
        self.m = h["beta1"] * self.m + (1 - h["beta1"]) * g
        self.v = np.maximum(h["beta2"] * self.v, np.abs(g))
        return theta - eta * (self.m / (1 - h["beta1"] ** self.k)) / (self.v + h["epsilon"])


class NAdam(AdamLike):
    """Dozat 2016 with a constant beta1 and epsilon inside the root, as the lecture has it."""

    def step(self, theta, gradient, eta, beta):
        h = self.hyper
        g = gradient(theta)
        self.moments(g)
        m_hat = self.m / (1 - h["beta1"] ** self.k)
        v_hat = self.v / (1 - h["beta2"] ** self.k)
        ahead = h["beta1"] * m_hat + (1 - h["beta1"]) * g / (1 - h["beta1"] ** self.k)
        return theta - eta / np.sqrt(v_hat + h["epsilon"]) * ahead


class AmsGrad(AdamLike):
    """Reddi et al. 2018, without bias correction (torch.optim.Adam(amsgrad=True) corrects)."""

    v_max = 0.0

    def step(self, theta, gradient, eta, beta):
        self.moments(gradient(theta))
        self.v_max = np.maximum(self.v_max, self.v)
        return theta - eta * self.m / (np.sqrt(self.v_max) + self.hyper["epsilon"])


class AdamP(AdamLike):
    """Heo et al. 2021, algorithm 2, with the variants of the authors' code (github.com/clovaai/AdamP):

    epsilon in the cosine's and the projection's denominators, the threshold delta / sqrt(dim), and w and b as one
    vector of two. Transcribed, since that package is not in Debian.
    """

    def step(self, theta, gradient, eta, beta):
        h = self.hyper
        g = gradient(theta)
        self.moments(g)
        root = np.sqrt(self.v) / math.sqrt(1 - h["beta2"] ** self.k) + h["epsilon"]
        p = self.m / root
        norms = max(np.linalg.norm(g), h["epsilon"]) * max(np.linalg.norm(theta), h["epsilon"])
        if abs(g @ theta) / norms < h["delta"] / math.sqrt(2):
            unit = theta / (np.linalg.norm(theta) + h["epsilon"])
            p = p - (p @ unit) * unit
        return theta - eta / (1 - h["beta1"] ** self.k) * p


RULES = {
    "nag": Nag,
    "momentum": Momentum,
    "rmsprop": RmsProp,
    "maxaprop": MaxaProp,
    "adamax": AdaMax,
    "nadam": NAdam,
    "amsgrad": AmsGrad,
    "adamp": AdamP,
    "normalized-momentum": NormalizedMomentum,
}

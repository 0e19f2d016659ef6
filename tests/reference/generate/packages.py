"""Optimizers that other packages have, by the packages' own code: one parameter vector (w, b) in float64."""
import importlib.metadata
import os

import numpy as np
import torch

# pytorch_optimizer imports a name that torch 1.13 had under another.
torch.optim.lr_scheduler.LRScheduler = torch.optim.lr_scheduler._LRScheduler
os.environ["JAX_ENABLE_X64"] = "1"
os.environ["JAX_PLATFORMS"] = "cpu"

import jax.numpy as jnp  # noqa: E402
import optax  # noqa: E402
import pytorch_optimizer  # noqa: E402
from lion_pytorch import Lion  # noqa: E402
from prodigyopt import Prodigy  # noqa: E402
from schedulefree import AdamWScheduleFree, SGDScheduleFree  # noqa: E402


def version(package):
    """The version as pip knows it, for packages without one of their own."""
    return importlib.metadata.version(package)


class OfTorch:
    """An optimizer with PyTorch's interface. `build(parameter, hyper, decoupled)` makes it."""

    def __init__(self, build, hyper, decay, start):
        self.decay = decay
        self.parameter = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        decoupled = decay["lambda"] if decay and decay["kind"] == "decoupled" else 0.0
        self.optimizer = build(self.parameter, hyper, decoupled)
        self.has_rate = "eta" in hyper

    def penalty(self, theta):
        return self.decay["lambda"] * theta if self.decay and self.decay["kind"] == "l2" else 0

    def step(self, theta, gradient, eta, beta):
        if self.has_rate:
            self.optimizer.param_groups[0]["lr"] = eta
        self.parameter.grad = torch.from_numpy(gradient(theta) + self.penalty(theta))
        self.optimizer.step()
        return self.parameter.detach().numpy().copy()


class OfOptax:
    """A transformation of optax's: `build(hyper)` makes it, with a learning rate of 1 where it has one."""

    def __init__(self, build, hyper, decay, start):
        self.decay = decay
        self.transform = build(hyper)
        self.state = self.transform.init(jnp.array(start))

    def step(self, theta, gradient, eta, beta):
        g = gradient(theta)
        if self.decay and self.decay["kind"] == "l2":
            g = g + self.decay["lambda"] * theta
        update, self.state = self.transform.update(jnp.array(g), self.state, jnp.array(theta))
        after = theta + (1 if eta is None else eta) * np.array(update)
        if self.decay and self.decay["kind"] == "decoupled":
            after = after - eta * self.decay["lambda"] * theta
        return after


class DoG(OfOptax):
    """Tells the rate that it chose."""

    def __init__(self, build, hyper, decay, start):
        super().__init__(build, hyper, decay, start)
        self.epsilon = hyper["epsilon"]

    @property
    def chosen(self):
        of = self.state[1]
        return float(of.estim_dist / np.sqrt(of.sum_sq_norm_grads + self.epsilon))


class OfProdigy(OfTorch):
    """Tells the rate that it chose."""

    def step(self, theta, gradient, eta, beta):
        group = self.optimizer.param_groups[0]
        (beta1, beta2), k = group["betas"], group["k"] + 1
        self.chosen = group["d"] * (
            (1 - beta2**k) ** 0.5 / (1 - beta1**k) if group["use_bias_correction"] else 1
        )
        return super().step(theta, gradient, eta, beta)


class OfScheduleFree(OfTorch):
    """The package keeps y and z; x, which is what counts, is where the line through both leads."""

    def __init__(self, build, hyper, decay, start):
        super().__init__(build, hyper, decay, start)
        self.beta = hyper["beta"]
        self.optimizer.train()

    def step(self, theta, gradient, eta, beta):
        y = super().step(self.parameter.detach().numpy().copy(), gradient, eta, beta)
        z = self.optimizer.state[self.parameter]["z"].numpy()
        return z + (y - z) / self.beta


def lion(parameter, hyper, decoupled):
    return Lion([parameter], lr=hyper["eta"], betas=(hyper["beta1"], hyper["beta2"]), weight_decay=decoupled)


def yogi(parameter, hyper, decoupled):
    return pytorch_optimizer.Yogi(
        [parameter],
        lr=hyper["eta"],
        betas=(hyper["beta1"], hyper["beta2"]),
        eps=hyper["epsilon"],
        initial_accumulator=0.0,
        weight_decay=decoupled,
        weight_decouple=True,
    )


def adan(parameter, hyper, decoupled):
    return pytorch_optimizer.Adan(
        [parameter],
        lr=hyper["eta"],
        betas=(hyper["beta1"], hyper["beta2"], hyper["beta3"]),
        eps=hyper["epsilon"],
        max_grad_norm=0.0,
        weight_decay=decoupled,
        weight_decouple=True,
    )


def schedule_free(parameter, hyper, decoupled):
    # PyTorch 1.13 lacks what the joined form calls; the other is the same arithmetic.
    return SGDScheduleFree(
        [parameter], lr=hyper["eta"], momentum=hyper["beta"], weight_decay=decoupled, foreach=False
    )


def schedule_free_adamw(parameter, hyper, decoupled):
    return AdamWScheduleFree(
        [parameter],
        lr=hyper["eta"],
        betas=(hyper["beta"], hyper["beta2"]),
        eps=hyper["epsilon"],
        weight_decay=decoupled,
        foreach=False,
    )


def prodigy(parameter, hyper, decoupled):
    return Prodigy(
        [parameter],
        lr=1.0,
        betas=(hyper["beta1"], hyper["beta2"]),
        eps=hyper["epsilon"],
        d0=hyper["d0"],
        d_coef=hyper["factor"],
        use_bias_correction=hyper.get("biasCorrection", True),
        weight_decay=decoupled,
        decouple=True,
    )


def dog(hyper):
    return optax.contrib.dog(1.0, reps_rel=hyper["reach0"], eps=hyper["epsilon"])


def adabelief(hyper):
    return optax.adabelief(
        1.0, b1=hyper["beta1"], b2=hyper["beta2"], eps=hyper["epsilon"], eps_root=hyper["epsilon"]
    )


def ademamix(hyper):
    return optax.contrib.ademamix(
        1.0,
        b1=hyper["beta1"],
        b2=hyper["beta2"],
        b3=hyper["beta3"],
        alpha=hyper["alpha"],
        eps=hyper["epsilon"],
    )


PACKAGES = {
    "lion-pytorch": {"lion": (OfTorch, lion)},
    "pytorch_optimizer": {"yogi": (OfTorch, yogi), "adan": (OfTorch, adan)},
    "optax": {"adabelief": (OfOptax, adabelief), "ademamix": (OfOptax, ademamix), "dog": (DoG, dog)},
    "schedulefree": {
        "schedule-free": (OfScheduleFree, schedule_free),
        "schedule-free-adamw": (OfScheduleFree, schedule_free_adamw),
    },
    "prodigyopt": {"prodigy": (OfProdigy, prodigy)},
}


def from_package(package, optimizer, hyper, decay, start):
    """The rule as that package has it."""
    interface, build = PACKAGES[package][optimizer]
    return interface(build, hyper, decay, start)

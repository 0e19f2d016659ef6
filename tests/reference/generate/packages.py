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
    "lion-pytorch": (OfTorch, {"lion": lion}),
    "pytorch_optimizer": (OfTorch, {"yogi": yogi, "adan": adan}),
    "optax": (OfOptax, {"adabelief": adabelief, "ademamix": ademamix}),
}


def from_package(package, optimizer, hyper, decay, start):
    """The rule as that package has it."""
    interface, rules = PACKAGES[package]
    return interface(rules[optimizer], hyper, decay, start)

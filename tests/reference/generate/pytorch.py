"""torch.optim's own optimizers, one parameter vector (w, b) in float64."""
import numpy as np
import torch


def build(optimizer, parameter, hyper, decay):
    """The optimizer of PyTorch that is this rule in this variant, its learning rate to be set before each step."""
    kind = decay["kind"] if decay else "none"
    eta = hyper.get("eta", 1.0)
    more = {} if kind == "none" else {"weight_decay": decay["lambda"]}
    if optimizer == "gd":
        return torch.optim.SGD([parameter], lr=eta, **more)
    if optimizer in ("momentum", "nesterov"):
        nesterov = optimizer == "nesterov"
        return torch.optim.SGD([parameter], lr=eta, momentum=hyper["beta"], nesterov=nesterov, **more)
    if optimizer == "adagrad":
        return torch.optim.Adagrad([parameter], lr=eta, eps=hyper["epsilon"], **more)
    if optimizer == "rprop":
        return torch.optim.Rprop(
            [parameter],
            lr=hyper["delta0"],
            etas=(hyper["shrink"], hyper["growth"]),
            step_sizes=(hyper["shortest"], hyper["longest"]),
        )
    if optimizer == "rmsprop":
        return torch.optim.RMSprop([parameter], lr=eta, alpha=hyper["beta"], eps=hyper["epsilon"], **more)
    if optimizer == "adadelta":
        return torch.optim.Adadelta([parameter], lr=1.0, rho=hyper["beta"], eps=hyper["epsilon"], **more)
    betas = {"betas": (hyper["beta1"], hyper["beta2"]), "eps": hyper["epsilon"]}
    if optimizer == "adam":
        of = torch.optim.AdamW if kind == "decoupled" else torch.optim.Adam
        return of([parameter], lr=eta, **betas, **{"weight_decay": 0, **more})
    if optimizer == "radam":
        return torch.optim.RAdam([parameter], lr=eta, **betas, **more)
    raise ValueError(f"PyTorch has no {optimizer} in this variant")


class Torch:
    def __init__(self, optimizer, hyper, decay, start, clip=None):
        self.parameter = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        self.optimizer = build(optimizer, self.parameter, hyper, decay)
        self.clip = clip or {"kind": "none"}
        self.has_rate = "eta" in hyper

    def step(self, theta, gradient, eta, beta):
        if self.has_rate:
            self.optimizer.param_groups[0]["lr"] = eta
        self.parameter.grad = torch.from_numpy(gradient(theta))
        if self.clip["kind"] == "norm":
            torch.nn.utils.clip_grad_norm_([self.parameter], self.clip["c"])
        elif self.clip["kind"] == "value":
            torch.nn.utils.clip_grad_value_([self.parameter], self.clip["c"])
        self.optimizer.step()
        return self.parameter.detach().numpy().copy()

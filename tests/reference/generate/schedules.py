"""Schedules of eta and of beta, written from their definitions in docs/format.md and their papers."""
import math


class Constant:
    def __init__(self, base, spec):
        self.base = base

    def rate(self, t, epoch):
        return self.base

    def epoch_end(self, loss, loss_before):
        """Told the losses over all data at this epoch's end and at the end of the one before."""


class Step(Constant):
    def __init__(self, base, spec):
        self.base, self.factor, self.every = base, spec["factor"], spec["every"]

    def rate(self, t, epoch):
        return self.base * self.factor ** (epoch // self.every)


class Exponential(Constant):
    def __init__(self, base, spec):
        self.base, self.k = base, spec["k"]

    def rate(self, t, epoch):
        return self.base * math.exp(-self.k * t)


class InverseTime(Exponential):
    def rate(self, t, epoch):
        return self.base / (1 + self.k * t)


class Triangular(Constant):
    """Smith 2017."""

    def __init__(self, base, spec):
        self.base, self.low, self.size = base, spec["etaMin"], spec["stepSize"]

    def rate(self, t, epoch):
        cycle = math.floor(1 + t / (2 * self.size))
        x = abs(t / self.size - 2 * cycle + 1)
        return self.low + (self.base - self.low) * max(0, 1 - x)


class Cosine(Constant):
    """Loshchilov and Hutter 2017, flat after T."""

    def __init__(self, base, spec):
        self.base, self.low, self.period = base, spec["etaMin"], spec["period"]

    def at(self, s, period):
        return self.low + 0.5 * (self.base - self.low) * (1 + math.cos(math.pi * s / period))

    def rate(self, t, epoch):
        return self.at(min(t, self.period), self.period)


class WarmRestarts(Cosine):
    """A cycle has T + 1 steps and ends at etaMin, as in the lecture; T is rounded half up."""

    def __init__(self, base, spec):
        super().__init__(base, spec)
        self.factor, self.s = spec["factor"], 0

    def rate(self, t, epoch):
        eta = self.at(self.s, self.period)
        self.s += 1
        if self.s > self.period:
            self.s, self.period = 0, math.floor(self.factor * self.period + 0.5)
        return eta


class HalveOnRise(Constant):
    """The lecture, 5.7."""

    def __init__(self, base, spec):
        self.base, self.factor = base, spec["factor"]

    def epoch_end(self, loss, loss_before):
        if loss > loss_before:
            self.base *= self.factor


class WarmUp(Constant):
    """Vaswani et al. 2017."""

    def __init__(self, base, spec):
        self.base, self.steps = base, spec["warmup"]

    def rate(self, t, epoch):
        return self.base * min((t + 1) / self.steps, math.sqrt(self.steps / (t + 1)))


class Sutskever(Constant):
    """Sutskever et al. 2013: min(1 - 2^(-1 - log2(floor(t / 250) + 1)), betaMax)."""

    def __init__(self, base, spec):
        self.highest = spec["betaMax"]

    def rate(self, t, epoch):
        return min(1 - 2 ** (-1 - math.log2(t // 250 + 1)), self.highest)


class ByHand(Constant):
    """Through points, held or straight on a log scale: of the rate, or of 1 - rate for a momentum."""

    def __init__(self, base, spec):
        self.base, self.points, self.held = base, spec["points"], spec["between"] == "hold"
        self.below_one = spec.get("below_one", False)

    def rate(self, t, epoch):
        before = [point for point in self.points if point[0] <= t]
        after = [point for point in self.points if point[0] > t]
        if not before:
            return self.base
        if self.held or not after:
            return before[-1][1]
        (s, a), (u, b) = before[-1], after[0]
        if self.below_one:
            a, b = 1 - a, 1 - b
        value = a * (b / a) ** ((t - s) / (u - s))
        return 1 - value if self.below_one else value


KINDS = {
    "constant": Constant,
    "step": Step,
    "exponential": Exponential,
    "inverse-time": InverseTime,
    "triangular": Triangular,
    "cosine": Cosine,
    "warm-restarts": WarmRestarts,
    "halve-on-rise": HalveOnRise,
    "warmup": WarmUp,
    "sutskever": Sutskever,
    "by-hand": ByHand,
}


def schedule_of(base, spec):
    return KINDS[spec["kind"] if spec else "constant"](base, spec)

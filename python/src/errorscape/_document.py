"""Scenes as documents: the JSON that docs/format.md and the page's JSON Schema describe."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from ._catalog import (
    CATALOG,
    FORMULA,
    LIMITS,
    LOSSES,
    OPTIMIZERS,
    SURFACES,
    Json,
    hyper_name,
    hyper_value,
    known,
    number,
)

Point = tuple[float, float]

# Python's names of a run's other fields.
_FIELDS = {
    "schedule": "schedule",
    "momentum_schedule": "momentumSchedule",
    "decay": "decay",
    "clip": "clip",
    "stop": "stop",
    "average": "average",
}


@runtime_checkable
class Drawn(Protocol):
    """Anything that a scene can show as a run: a rule's or a recorded one."""

    def document(self, usual: Mapping[str, Any]) -> Json:
        """Return the run as the scene's document has it; `usual` is what suits the surface."""
        ...


class Run:
    """A run of one of the page's optimizers.

    >>> Run("adam", learning_rate=0.1, beta1=0.8)
    Run('adam', eta=0.1, beta1=0.8)
    """

    def __init__(
        self,
        optimizer: str,
        *,
        start: Sequence[float] | None = None,
        steps: int | None = None,
        label: str = "",
        visible: bool = True,
        batch: int | Mapping[str, Any] | None = None,
        schedule: Mapping[str, Any] | None = None,
        momentum_schedule: Mapping[str, Any] | None = None,
        decay: Mapping[str, Any] | None = None,
        clip: Mapping[str, Any] | None = None,
        stop: Mapping[str, Any] | None = None,
        average: Mapping[str, Any] | None = None,
        **hyper: Any,
    ) -> None:
        """Describe a run; whatever is left out is as the page has it for the surface.

        Args:
            optimizer: an id of the catalog: `"gd"`, `"momentum"`, `"adam"`, … (`errorscape.optimizers()` lists them).
            start: w and b where the run begins.
            steps: how many steps it takes, 0 to 100,000.
            label: a name of your own; empty shows the rule's.
            visible: whether it is drawn.
            batch: how many points each step sees, or a mapping with `size`, `order` and `seed`.
            schedule: of η: `{"kind": "cosine", "etaMin": 0.01, "period": 100}`.
            momentum_schedule: of β, likewise.
            decay: weight decay: `{"kind": "decoupled", "lambda": 0.01}`.
            clip: a bound on the gradient: `{"kind": "norm", "c": 1}`.
            stop: an early end: `{"kind": "loss", "at": 0.001}`.
            average: an average of the path: `{"kind": "ema", "beta": 0.9}`.
            **hyper: hyperparameters by the catalog's names or Python's: `learning_rate` (or `lr`) is `eta`,
                `bias_correction` is `biasCorrection`.

        Raises:
            ValueError: for an optimizer or a hyperparameter that there is not, or a value that is not legal.
        """
        self.optimizer = known("optimizer", optimizer, OPTIMIZERS)
        self.start = None if start is None else _point("start", start)
        self.steps = None if steps is None else _steps(steps)
        self.label = checked_label(label)
        self.visible = visible
        self.hyper = check_hyper(optimizer, hyper)
        given = {
            "schedule": schedule,
            "momentum_schedule": momentum_schedule,
            "decay": decay,
            "clip": clip,
            "stop": stop,
            "average": average,
        }
        self.fields: Json = {_FIELDS[name]: dict(value) for name, value in given.items() if value is not None}
        if batch is not None:
            self.fields["batch"] = dict(batch) if isinstance(batch, Mapping) else {"size": int(batch)}

    def __repr__(self) -> str:
        """Return the call that makes the same rule with the same hyperparameters."""
        hyper = "".join(f", {name}={value!r}" for name, value in self.hyper.items())
        return f"Run({self.optimizer!r}{hyper})"

    def document(self, usual: Mapping[str, Any]) -> Json:
        """Return the run as a document has it, with all of its hyperparameters.

        Args:
            usual: what suits the surface: `start`, `steps` and `learningRates`.
        """
        w, b = self.start or usual["start"]
        definitions = OPTIMIZERS[self.optimizer]["hyper"]
        hyper = {name: definition["default"] for name, definition in definitions.items()}
        if "eta" in hyper:
            hyper["eta"] = usual["learningRates"].get(self.optimizer, hyper["eta"])
        return {
            "optimizer": self.optimizer,
            **({"label": self.label} if self.label else {}),
            **({} if self.visible else {"visible": False}),
            "start": {"w": w, "b": b},
            "steps": usual["steps"] if self.steps is None else self.steps,
            "hyper": {**hyper, **self.hyper},
            **self.fields,
        }


def check_hyper(optimizer: str, values: Mapping[str, object]) -> dict[str, float | bool | list[float]]:
    """Return hyperparameters by the catalog's names. Raises a ValueError for a name or value that is not legal."""
    named = {hyper_name(optimizer, name): value for name, value in values.items()}
    return {name: hyper_value(optimizer, name, value) for name, value in named.items()}


def optimizers() -> dict[str, str]:
    """Return the optimizers: their ids with their names."""
    return {name: definition["name"] for name, definition in OPTIMIZERS.items()}


def surfaces() -> list[str]:
    """Return the ids of data sets and functions that a scene can be about."""
    return [name for name in SURFACES if name != FORMULA]


def scene_document(
    surface: str | Mapping[str, Any] = "two-points",
    runs: Iterable[Drawn | str | Mapping[str, Any]] | None = None,
    *,
    data: tuple[Iterable[float], Iterable[float]] | None = None,
    formula: str | None = None,
    loss: str | None = None,
    start: Sequence[float] | None = None,
    steps: int | None = None,
    window: tuple[Point, Point] | None = None,
    step: int = 0,
) -> Json:
    """Return a scene document. The arguments are those of `Scene`.

    Raises:
        ValueError: for what there is not, or what is not legal.
    """
    objective, usual = _objective(surface, data, formula, loss)
    if start is not None:
        usual["start"] = _point("start", start)
    if steps is not None:
        usual["steps"] = _steps(steps)
    drawn = [_run(each) for each in (CATALOG["opening"] if runs is None else runs)]
    ids = LIMITS["runs"]
    if len(drawn) > len(ids):
        raise ValueError(f"runs: expected at most {len(ids)}, got {len(drawn)}")
    written = [each.document(usual) if isinstance(each, Drawn) else dict(each) for each in drawn]
    taken = {each["id"] for each in written if "id" in each}
    free = iter([each for each in ids if each not in taken])
    starts = [each["start"] for each in written if "start" in each]
    view = dict(usual["view"])
    if window is not None:
        (w, b) = window
        view["window"] = {"w": _interval("window[0]", w), "b": _interval("window[1]", b)}
    return {
        "version": 1,
        "objective": objective,
        "runs": [each if "id" in each else {"id": next(free), **each} for each in written],
        "sharedStart": all(each == starts[0] for each in starts),
        "view": {**view, "playhead": int(number("step", step, {**LIMITS["steps"], "integer": True}))},
    }


def _run(run: Drawn | str | Mapping[str, Any]) -> Drawn | Mapping[str, Any]:
    if isinstance(run, str):
        return Run(run)
    if isinstance(run, Drawn | Mapping):
        return run
    raise TypeError(f"runs: expected a Run, a Recorder, the name of an optimizer or a mapping, got {run!r}")


def _objective(
    surface: str | Mapping[str, Any],
    data: tuple[Iterable[float], Iterable[float]] | None,
    formula: str | None,
    loss: str | None,
) -> tuple[Json, Json]:
    """Return the objective, and a copy of what suits it."""
    if data is not None and formula is not None:
        raise ValueError("data and formula: a scene has one of them")
    if data is not None:
        x, y = ([float(each) for each in column] for column in data)
        if len(x) != len(y) or not x:
            raise ValueError(f"data: expected as many x as y, and at least one, got {len(x)} and {len(y)}")
        fitting = LOSSES["many" if len(x) > LOSSES["fewPoints"] else "few"]
        objective: Json = {"kind": "neuron", "loss": fitting, "data": {"kind": "points", "x": x, "y": y}}
        usual = SURFACES["two-points"]
    elif formula is not None:
        objective, usual = {"kind": "formula", "text": formula}, SURFACES[FORMULA]
    elif isinstance(surface, str):
        usual = SURFACES[known("surface", surface, surfaces())]
        objective = dict(usual["objective"])
    else:
        objective = dict(surface)
        named = objective.get("id") or dict(objective.get("data") or {}).get("id") or objective.get("kind")
        usual = SURFACES.get(str(named), SURFACES["two-points"])
    if loss is not None:
        if objective["kind"] != "neuron":
            raise ValueError("loss: only surfaces of data have one")
        objective["loss"] = known("loss", loss, LOSSES["known"])
    return objective, dict(usual)


def _point(where: str, value: Sequence[float]) -> Point:
    w, b = _pair(where, value)
    return number(f"{where}[0]", w, LIMITS["coordinate"]), number(f"{where}[1]", b, LIMITS["coordinate"])


def _interval(where: str, value: Sequence[float]) -> list[float]:
    low, high = (float(each) for each in _pair(where, value))
    if not low < high:
        raise ValueError(f"{where}: expected two rising numbers, got {value!r}")
    return [low, high]


def _pair(where: str, value: Sequence[float]) -> tuple[float, float]:
    if isinstance(value, str) or len(value) != 2:
        raise ValueError(f"{where}: expected two numbers, got {value!r}")
    return value[0], value[1]


def _steps(value: object) -> int:
    return int(number("steps", value, {**LIMITS["steps"], "integer": True}))


def checked_label(label: str) -> str:
    """Return a run's name. Raises a ValueError where it is too long."""
    if len(label) > LIMITS["label"]:
        raise ValueError(f"label: expected at most {LIMITS['label']} characters, got {len(label)}")
    return label

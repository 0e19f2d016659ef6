"""The page's rules and surfaces, as `npm run schema` writes them into `catalog.json`."""

import difflib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from numbers import Integral
from typing import Any

Json = dict[str, Any]

CATALOG: Json = json.loads(resources.files(__package__).joinpath("catalog.json").read_text(encoding="utf-8"))
OPTIMIZERS: Json = CATALOG["optimizers"]
SURFACES: Json = CATALOG["surfaces"]
RECORDED: str = CATALOG["recorded"]
LIMITS: Json = CATALOG["limits"]
LOSSES: Json = CATALOG["losses"]
FORMULA = "formula"

# Python's names for what the catalog calls otherwise.
_ALIASES = {"learning_rate": "eta", "lr": "eta", "eps": "epsilon"}


def known(kind: str, value: str, names: Iterable[str]) -> str:
    """Return the value if it is one of the names, and else raise a ValueError that lists the nearest, or all."""
    names = list(names)
    if value in names:
        return value
    near = difflib.get_close_matches(value, names, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(names) or 'none'}"
    raise ValueError(f"there is no {kind} {value!r}; {hint}")


def hyper_name(optimizer: str, name: str) -> str:
    """Return the catalog's name of a hyperparameter: `learning_rate` is `eta`, `bias_correction` `biasCorrection`."""
    names = OPTIMIZERS[optimizer]["hyper"]
    head, *rest = name.split("_")
    candidates = (name, _ALIASES.get(name, name), head + "".join(part.capitalize() for part in rest))
    found = next((each for each in candidates if each in names), None)
    return found if found is not None else known(f"hyperparameter of {optimizer}", name, names)


def hyper_value(optimizer: str, name: str, value: object) -> float | bool | list[float]:
    """Return a hyperparameter's value as the document has it, and raise a ValueError for one that is not legal."""
    definition = OPTIMIZERS[optimizer]["hyper"][name]
    where = f"{optimizer}.{name}"
    if definition["kind"] == "switch":
        if isinstance(value, bool):
            return value
        raise ValueError(f"{where}: expected True or False, got {value!r}")
    if definition["kind"] == "number":
        return number(where, value, definition)
    least, most = definition["length"]["min"], definition["length"]["max"]
    if isinstance(value, str) or not isinstance(value, Sequence) or not least <= len(value) <= most:
        raise ValueError(f"{where}: expected a list of {least} to {most} numbers, got {value!r}")
    return [number(f"{where}[{place}]", each, definition) for place, each in enumerate(value)]


def number(where: str, value: object, legal: Mapping[str, Any]) -> float:
    """Return a number of a range (`min`, `max`, `below`, `integer`), and raise a ValueError for any other.

    Whatever Python can turn into a float counts as a number: NumPy's scalars, tensors of one element.
    """
    whole = bool(legal.get("integer"))
    found = as_float(value)
    inside = legal["min"] <= found and (found < legal["max"] if legal.get("below") else found <= legal["max"])
    if not inside or (whole and found != int(found)):
        kind, below = "a whole number" if whole else "a number", "below " if legal.get("below") else ""
        raise ValueError(f"{where}: expected {kind} from {legal['min']} to {below}{legal['max']}, got {value!r}")
    return int(found) if whole or isinstance(value, Integral) else found


def as_float(value: object) -> float:
    """Return a float of any number-like value; NaN for all else, text and truth values too."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool | str | bytes) or not hasattr(value, "__float__"):
        return math.nan
    return float(value)

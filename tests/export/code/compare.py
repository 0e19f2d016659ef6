"""Runs programs of one framework, each in a namespace of its own, and compares their rows with the trace.

usage: compare.py FOLDER, which holds NAME.py (or NAME.ipynb) and NAME.json for each case: the program, and the rows of its runs. Writes a line
of JSON for each case: its name, the largest difference and where, or the fault. A difference counts in absolute terms
below 1 and relative to the number above.
"""
import contextlib
import io
import json
import math
import pathlib
import sys
import time
import traceback
import warnings


def difference(found, expected):
    if math.isnan(found) or math.isnan(expected):
        return 0.0 if math.isnan(found) and math.isnan(expected) else math.inf
    return abs(found - expected)/max(1.0, abs(expected))


def names_of(path):
    """The names that a program or a notebook leaves. A notebook must be one by its schema, and draws into nothing."""
    names = {"__name__": "program"}
    if path.suffix == ".py":
        exec(compile(path.read_text(), "program", "exec"), names)
        return names
    import matplotlib
    import nbformat

    matplotlib.use("Agg")
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(cell.source, cell.id, "exec"), names)
    matplotlib.pyplot.close("all")
    return names


def compare(names, expected):
    """The largest difference over all rows that count, its place, and their number; raises where rows are missing."""
    worst, place, compared = 0.0, None, 0
    for run in expected:
        index = run["run"]
        found = list(names["rows"](names["RUNS"][index]))
        sure = run["sure"]
        if len(found) < sure or (sure == len(run["rows"]) and len(found) != sure):
            raise AssertionError(f"run {index} ({run['optimizer']}): {len(found)} rows, not {len(run['rows'])}")
        compared += sure
        for row, wanted in zip(found[:sure], run["rows"]):
            if len(row) != 1 + len(wanted):
                raise AssertionError(f"run {index} ({run['optimizer']}): {len(row) - 1} numbers in a row, not {len(wanted)}")
            for one, other in zip(row[1:], wanted):
                apart = difference(one, other)
                if apart > worst:
                    worst, place = apart, f"run {index} ({run['optimizer']}), step {row[0]}"
    return worst, place, compared


def main(folder):
    # A program that its readers would be warned of is not written for the versions at hand.
    warnings.simplefilter("error", UserWarning)
    warnings.simplefilter("error", FutureWarning)
    warnings.simplefilter("error", DeprecationWarning)
    paths = [path for path in pathlib.Path(folder).iterdir() if path.suffix in (".py", ".ipynb")]
    for path in sorted(paths):
        start = time.monotonic()
        try:
            worst, place, compared = compare(names_of(path), json.loads(path.with_suffix(".json").read_text()))
            result = {"worst": worst if math.isfinite(worst) else 1e300, "place": place, "rows": compared}
        except Exception:
            result = {"fault": traceback.format_exc(limit=-3)}
        sys.stdout.write(json.dumps({"name": path.stem, "seconds": time.monotonic() - start, **result}) + "\n")
        sys.stdout.flush()


main(sys.argv[1])

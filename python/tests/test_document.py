"""Documents: accepted by the page's schema, with what suits the surface; faults are named."""

import pytest

from errorscape import Recorder, Run, optimizers, surfaces
from errorscape._document import scene_document


def test_the_usual_scene_is_the_one_the_page_opens_with(validate):
    document = scene_document()
    validate(document)
    assert [run["optimizer"] for run in document["runs"]] == ["gd", "momentum", "nag", "adam"]
    assert document["objective"]["data"] == {"kind": "preset", "id": "two-points"}
    assert document["sharedStart"] is True


@pytest.mark.parametrize("surface", surfaces())
def test_every_rule_is_a_legal_run_on_every_surface(surface, validate):
    names = list(optimizers())
    for at in range(0, len(names), 12):
        validate(scene_document(surface, [Run(name) for name in names[at : at + 12]], step=3))


def test_a_surface_brings_its_window_start_steps_and_rates():
    document = scene_document("rosenbrock", ["gd", "adam"])
    descent, adam = document["runs"]
    assert descent["start"] == {"w": -1.2, "b": 1}
    assert descent["steps"] == 400
    assert descent["hyper"]["eta"] == 0.001
    assert adam["hyper"]["eta"] == 0.1
    assert document["view"]["window"] == {"w": [-2, 2], "b": [-1, 3]}


def test_what_is_said_outranks_what_suits(validate):
    run = Run("gd", learning_rate=0.002, start=(0, 0), steps=7, label="mine", visible=False)
    document = scene_document("rosenbrock", [run, "adam"], steps=20, start=(1, 2), window=((-3, 3), (-4, 4)), step=5)
    validate(document)
    assert document["runs"][0] == {
        "id": "r1",
        "optimizer": "gd",
        "label": "mine",
        "visible": False,
        "start": {"w": 0, "b": 0},
        "steps": 7,
        "hyper": {"eta": 0.002},
    }
    assert document["runs"][1]["start"] == {"w": 1, "b": 2}
    assert document["runs"][1]["steps"] == 20
    assert document["sharedStart"] is False
    assert document["view"]["window"] == {"w": [-3, 3], "b": [-4, 4]}
    assert document["view"]["playhead"] == 5


def test_a_run_takes_all_that_the_document_has(validate):
    run = Run(
        "momentum",
        batch=1,
        schedule={"kind": "cosine", "etaMin": 0.01, "period": 100},
        momentum_schedule={"kind": "sutskever", "betaMax": 0.99},
        decay={"kind": "l2", "lambda": 0.01},
        clip={"kind": "norm", "c": 1},
        stop={"kind": "loss", "at": 0.001},
        average={"kind": "ema", "beta": 0.9},
    )
    document = scene_document("six-points", [run, Run("gd", batch={"size": 2, "order": "shuffled", "seed": 7})])
    validate(document)
    assert document["runs"][0]["batch"] == {"size": 1}
    assert document["runs"][1]["batch"]["seed"] == 7


def test_data_and_formulas_of_ones_own(validate):
    few = scene_document(data=([0, 1], [0.2, 0.8]))
    many = scene_document(data=(range(11), [0.5] * 11))
    typed = scene_document(formula="w^2 + b^2")
    for document in (few, many, typed):
        validate(document)
    assert few["objective"]["loss"] == "half-sum"
    assert many["objective"]["loss"] == "mean"
    assert typed["objective"] == {"kind": "formula", "text": "w^2 + b^2"}
    assert scene_document(data=(range(11), [0.5] * 11), loss="half-sum")["objective"]["loss"] == "half-sum"


def test_a_surface_may_be_written_as_the_document_has_it(validate):
    bowl = {"kind": "function", "id": "bowl", "params": {"kappa": 50, "angle": 30}}
    document = scene_document(bowl, ["gd"])
    validate(document)
    assert document["objective"] == bowl
    assert document["runs"][0]["start"] == {"w": 2.6, "b": 1.6}


def test_runs_keep_ids_of_their_own_and_take_free_ones(validate):
    given = {"id": "r1", "optimizer": "gd", "start": {"w": 0, "b": 0}, "steps": 3}
    document = scene_document(runs=["adam", given])
    validate(document)
    assert [run["id"] for run in document["runs"]] == ["r2", "r1"]


def test_the_names_of_python_are_those_of_the_catalog():
    assert Run("adam", lr=0.2, eps=1e-9, bias_correction=False).hyper == {
        "eta": 0.2,
        "epsilon": 1e-9,
        "biasCorrection": False,
    }
    assert Run("adamp", wd_ratio=0.2).hyper == {"wdRatio": 0.2}
    assert Run("line-search", etas=[0.1, 1]).hyper == {"etas": [0.1, 1]}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Run("adm"), "no optimizer 'adm'; did you mean adam"),
        (lambda: Run("gd", momentum=0.9), "no hyperparameter of gd 'momentum'; there are eta"),
        (lambda: Run("adam", beta1=1), "adam.beta1: expected a number from 0 to below 1, got 1"),
        (lambda: Run("adam", learning_rate="fast"), "adam.eta: expected a number from 0 to 10000, got 'fast'"),
        (lambda: Run("adam", momentum=1), "adam.momentum: expected True or False, got 1"),
        (lambda: Run("line-search", etas=[]), "line-search.etas: expected a list of 1 to"),
        (lambda: Run("gd", start=(1,)), "start: expected two numbers"),
        (lambda: Run("gd", start=(1, float("nan"))), r"start\[1\]: expected a number from -1000000"),
        (lambda: Run("gd", steps=1.5), "steps: expected a whole number from 0 to 100000, got 1.5"),
        (lambda: Run("gd", label="x" * 61), "label: expected at most 60 characters, got 61"),
        (lambda: scene_document("rosenbrok"), "no surface 'rosenbrok'; did you mean rosenbrock"),
        (lambda: scene_document(runs=["gd"] * 13), "runs: expected at most 12, got 13"),
        (lambda: scene_document(data=([1], [])), "data: expected as many x as y"),
        (lambda: scene_document(data=([1], [1]), formula="w"), "a scene has one of them"),
        (lambda: scene_document("bowl", loss="mean"), "only surfaces of data have one"),
        (lambda: scene_document(loss="l1"), "no loss 'l1'; there are half-sum, mean"),
        (lambda: scene_document(window=((1, 0), (0, 1))), r"window\[0\]: expected two rising numbers"),
        (lambda: scene_document(step=-1), "step: expected a whole number"),
        (lambda: scene_document(runs=[Recorder("empty")]), "nothing has been recorded"),
    ],
)
def test_faults_are_named(make, said):
    with pytest.raises(ValueError, match=said):
        make()


def test_what_is_no_run_is_refused():
    with pytest.raises(TypeError, match="expected a Run, a Recorder"):
        scene_document(runs=[3])


def test_the_trace_computes_a_document_of_python(trace):
    document = scene_document(runs=[Run("adam", learning_rate=0.1)], steps=3)
    (run,) = trace(document)
    # The digits that the README shows for the same scene as a link.
    assert [(row["w"], row["b"]) for row in run["rows"]] == [
        (-2, -2),
        (-1.9000001820721155, -1.90000012968202),
        (-1.799958793313557, -1.7998665592174619),
        (-1.6998781299177168, -1.6995098908660031),
    ]

"""The widget without a front end: its traits follow one another."""

import pytest

from errorscape import Recorder, Run, Scene, show


def say(scene: Scene, **state: object) -> None:
    """Say something as the page does."""
    scene.set_state(state)


def test_a_scene_knows_its_document_before_it_is_shown(validate):
    scene = Scene("rosenbrock", ["gd", Run("adam", learning_rate=0.2)], steps=90, step=30)
    validate(scene.document)
    assert (scene.step, scene.steps, scene.playing, scene.link) == (30, 90, False, "")
    assert scene.hyper["r1"] == {"eta": 0.001}
    assert scene.hyper["r2"]["eta"] == 0.2
    assert scene.learning_rate == 0.001


def test_the_learning_rate_is_that_of_the_first_run_that_has_one():
    scene = Scene(runs=["adadelta", "gd"])
    scene.learning_rate = 0.5
    assert scene.hyper["r2"] == {"eta": 0.5}
    say(scene, hyper={"r2": {"eta": 0.25}})
    assert scene.learning_rate == 0.25
    assert Scene(runs=["adadelta"]).learning_rate is None


def test_set_changes_one_run_and_checks_it():
    scene = Scene(runs=["gd", "adam"])
    heard: list[object] = []
    scene.observe(lambda change: heard.append(change.new), "hyper")
    scene.set("r2", learning_rate=0.3, beta1=0.5)
    scene.set(0, lr=2)
    assert scene.hyper["r1"] == {"eta": 2}
    assert (scene.hyper["r2"]["eta"], scene.hyper["r2"]["beta1"], scene.hyper["r2"]["beta2"]) == (0.3, 0.5, 0.999)
    assert len(heard) == 2
    with pytest.raises(ValueError, match="no run 'r3'; there are r1, r2"):
        scene.set("r3", lr=1)
    with pytest.raises(ValueError, match="no hyperparameter of gd 'beta1'"):
        scene.set("r1", beta1=0.5)
    with pytest.raises(ValueError, match="expected a number from 0 to 10000"):
        scene.learning_rate = -1


def test_a_document_of_ones_own_brings_its_hyperparameters_and_its_step():
    scene = Scene(runs=["gd"])
    say(scene, link="#v=1&end")
    scene.document = Scene("bowl", ["momentum"], step=7).document
    assert scene.hyper["r1"]["beta"] == 0.9
    assert (scene.step, scene.link) == (7, "")


def test_another_scene_is_told_in_one_message(monkeypatch):
    scene = Scene(runs=["gd"])
    scene.hyper = {"r1": {"eta": -1}}
    told: list[dict[str, object]] = []
    monkeypatch.setattr(scene, "_send", lambda message, buffers=None: told.append(message["state"]))
    scene.document = Scene("bowl", ["momentum"], steps=30, step=7).document
    assert [sorted(state) for state in told] == [["document", "hyper", "step", "steps"]]
    assert told[0]["hyper"]["r1"]["beta"] == 0.9
    told.clear()
    scene.link = "#example=himmelblau"
    assert [sorted(state) for state in told] == [["document", "hyper", "link", "step"]]
    told.clear()
    scene.step = 3
    assert told == [{"step": 3}]


def test_a_link_is_the_pages_to_read():
    scene = Scene.from_link("#example=rosenbrock", height=300)
    assert (scene.document, scene.hyper, scene.height) == ({}, {}, 300)
    say(scene, link="#v=1&end", document=Scene("bowl").document, hyper={"r1": {"eta": 1}})
    assert scene.link == "#v=1&end"
    assert scene.document["objective"]["id"] == "bowl"
    assert scene.hyper == {"r1": {"eta": 1}}
    scene.link = "#example=himmelblau"
    assert (scene.document, scene.hyper) == ({}, {})


def test_what_the_page_reports_opens_nothing():
    scene = Scene(runs=["gd"])
    say(scene, hyper={"r1": {"eta": 3}})
    say(scene, document=Scene("bowl").document)
    assert scene.hyper == {"r1": {"eta": 3}}


def test_recorded_paths_are_shown_as_runs(validate):
    path = Recorder("mine")
    for step in range(41):
        path.add(step / 10, 0)
    scene = show([Run("adam", steps=10), path], formula="w^2 + b^2")
    validate(scene.document)
    assert list(scene.hyper) == ["r1"]
    assert scene.steps == 40
    with pytest.raises(ValueError, match="no run 'r2'; there are r1"):
        scene.set("r2", lr=1)


def test_another_errorscape_needs_no_server_here():
    scene = Scene(url="https://example.org/errorscape/")
    assert (scene._port, scene._key) == (0, "")

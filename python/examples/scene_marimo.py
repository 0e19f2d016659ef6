"""A scene in marimo: `marimo edit scene_marimo.py`."""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import marimo as mo

    from errorscape import Run, Scene

    scene = mo.ui.anywidget(Scene(runs=[Run("gd", learning_rate=1), Run("adam", learning_rate=0.1)], step=60))
    scene
    return mo, scene


@app.cell
def _(mo, scene):
    mo.md(f"Step {scene.value['step']}, η = {scene.value['hyper']['r1']['eta']}")
    return


@app.cell
def _(mo, scene):
    back = mo.ui.button(label="Back to the start", on_click=lambda _: setattr(scene, "step", 0))
    back
    return


if __name__ == "__main__":
    app.run()

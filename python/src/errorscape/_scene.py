"""The widget: the page in a frame, with its playhead, hyperparameters and scene as traits."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ._catalog import OPTIMIZERS, Json
from ._document import Drawn, Point, check_hyper, scene_document
from ._page import document_part, page_server, version

_HERE = Path(__file__).parent
_PANELS = ("map", "loss", "timeline", "hyper")


class Scene(anywidget.AnyWidget):
    """A scene on the page, as a widget: put it last in a cell, or call `display`.

    >>> scene = Scene("rosenbrock", runs=["gd", "adam"], steps=300)
    >>> scene.step = 40

    Its traits go both ways: what Python sets, the page shows; what a person does there, Python hears.

    Attributes:
        step: the step that is shown.
        playing: whether it plays.
        hyper: the hyperparameters of each run by its id: `{"r1": {"eta": 0.1}}`. What is left out of a dictionary that
            is assigned stays as it is; `set` changes one run and checks names and ranges at once.
        learning_rate: η of the first run that has one; None where there is none.
        link: the scene's link; assigning one opens it. Empty until the page is on show, or where a scene is too long.
        document: the scene as a document; assigning one opens it.
        steps: how many steps the longest run takes (read it only).
        panels: what is shown: any of surface, map, neuron, loss, quantity, numbers, timeline, start, hyper, lab.
        height: of the frame, in pixels.
        theme: `"light"`, `"dark"`, or `"auto"`, which follows the notebook.
        faults: what the page has refused of the last that it was told, in words.
    """

    _esm = _HERE / "widget.js"
    _css = _HERE / "widget.css"

    step = traitlets.Int(0, min=0).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    hyper = traitlets.Dict().tag(sync=True)
    learning_rate = traitlets.Float(None, allow_none=True)
    link = traitlets.Unicode("").tag(sync=True)
    document = traitlets.Dict().tag(sync=True)
    steps = traitlets.Int(0).tag(sync=True)
    panels = traitlets.List(traitlets.Unicode(), default_value=list(_PANELS)).tag(sync=True)
    height = traitlets.Int(480, min=120).tag(sync=True)
    theme = traitlets.Enum(["auto", "light", "dark"], "auto").tag(sync=True)
    faults = traitlets.List(traitlets.Unicode()).tag(sync=True)

    url = traitlets.Unicode("").tag(sync=True)
    _port = traitlets.Int(0).tag(sync=True)
    _key = traitlets.Unicode("").tag(sync=True)
    _id = traitlets.Unicode().tag(sync=True)
    _version = traitlets.Unicode(version()).tag(sync=True)

    _hears_page = False

    @traitlets.default("_id")
    def _new_id(self) -> str:
        return secrets.token_hex(8)

    def __init__(
        self,
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
        document: Mapping[str, Any] | None = None,
        **traits: Any,
    ) -> None:
        """Make a scene; whatever is left out is as the page has it for the surface.

        Args:
            surface: a data set or function by its id (`errorscape.surfaces()` lists them), or a document's `objective`.
            runs: `Run`s, `Recorder`s, names of optimizers; four of them unless said.
            data: x and y of data of your own, for the sigmoid neuron: at most 10,000 of each.
            formula: a surface L(w, b) as it is typed: `"(w^2 - b)^2 + 0.1 sin(5w)"`.
            loss: of data: `"half-sum"` or `"mean"`.
            start: w and b where runs begin that have no start of their own.
            steps: how many steps runs take that do not say it themselves.
            window: the part of the plane on show: w and b, each from and to.
            step: the step that is shown at first.
            document: a whole scene document, in place of all the above.
            **traits: `panels`, `height`, `theme`, `playing`; `url`, the address of an Errorscape of your own, in place
                of the one that the package brings.

        Raises:
            ValueError: for what there is not, or what is not legal.
        """
        if document is None:
            document = scene_document(
                surface,
                runs,
                data=data,
                formula=formula,
                loss=loss,
                start=start,
                steps=steps,
                window=window,
                step=step,
            )
        server = None if traits.get("url") else page_server()
        place = {} if server is None else {"_port": server.port, "_key": server.key}
        super().__init__(**place, **traits)
        self.document = dict(document)
        self.on_msg(_send_part)

    @classmethod
    def from_link(cls, link: str, **traits: Any) -> "Scene":
        """Make a scene of a link, as the page's *Copy link* gives it; of its address only what follows `#` counts.

        The page reads it: `document` and `hyper` are empty until it is on show.
        """
        scene = cls(document={}, **traits)
        scene.link = link
        return scene

    def set(self, run: str | int = 0, **hyper: Any) -> None:
        """Set hyperparameters of a run: `scene.set("r2", learning_rate=0.05)`.

        Args:
            run: the run's id, or its place in the list, counted from 0.
            **hyper: by the catalog's names or Python's.

        Raises:
            ValueError: for a run or a hyperparameter that there is not, or a value that is not legal.
        """
        runs = _ids(self.document)
        wanted = next((each for place, each in enumerate(runs) if run in (place, each)), None)
        if wanted is None:
            raise ValueError(f"there is no run {run!r}; there are {', '.join(runs) or 'none'}")
        values = check_hyper(runs[wanted], hyper)
        self.hyper = {**self.hyper, wanted: {**self.hyper.get(wanted, {}), **values}}

    def set_state(self, sync_data: Mapping[str, Any]) -> None:
        """Take what the page says: a document of its own is no scene to open."""
        self._hears_page = True
        try:
            super().set_state(sync_data)
        finally:
            self._hears_page = False

    def notify_change(self, change: Any) -> None:
        """Tell another scene in one message: in two, the page could get the last one's hyperparameters in between."""
        with self.hold_sync():
            super().notify_change(change)

    @traitlets.observe("document")
    def _take_document(self, _: object) -> None:
        if self._hears_page or not self.document:
            return
        with self.hold_sync():
            self.link = ""
            self.step = dict(self.document.get("view") or {}).get("playhead", 0)
            self.set_trait("hyper", _hyper(self.document))
            self.steps = _length(self.document)

    @traitlets.observe("link")
    def _take_link(self, _: object) -> None:
        if self._hears_page or not self.link:
            return
        with self.hold_sync():
            self.document = {}
            self.hyper = {}
            self.step = 0

    @traitlets.observe("hyper")
    def _take_rate(self, _: object) -> None:
        self.learning_rate = next((each["eta"] for each in self.hyper.values() if "eta" in each), None)

    @traitlets.observe("learning_rate")
    def _give_rate(self, _: object) -> None:
        first = next((run for run, each in self.hyper.items() if "eta" in each), None)
        if first is not None and self.learning_rate is not None and self.hyper[first]["eta"] != self.learning_rate:
            self.set(first, eta=self.learning_rate)


def show(runs: Iterable[Drawn | str | Mapping[str, Any]], surface: Any = "two-points", **arguments: Any) -> Scene:
    """Show runs on a surface: `show([Run("adam"), path], data=(x, y))`. The arguments are those of `Scene`."""
    return Scene(surface, runs, **arguments)


def _send_part(scene: Scene, message: Any, _: Any) -> None:
    """Send a part of the page over the kernel's connection, to a widget that no server of it could be reached from."""
    part = message.get("part") if isinstance(message, dict) else None
    if isinstance(part, int) and part >= 0:
        parts, content = document_part(part)
        scene.send({"part": part, "parts": parts, "version": version()}, [content])


def _hyper(document: Mapping[str, Any]) -> Json:
    """Return the hyperparameters of a document's runs, by their ids."""
    rules = _ids(document)
    return {run: dict(each.get("hyper", {})) for run, each in _with_ids(document) if run in rules}


def _length(document: Mapping[str, Any]) -> int:
    """Return the last step of the longest run."""
    return max((_last_step(each) for each in document.get("runs", [])), default=0)


def _last_step(run: Mapping[str, Any]) -> int:
    if "path" not in run:
        return int(run["steps"])
    path = run["path"]
    return int(path["step"][-1]) if "step" in path else len(path["w"]) - 1


def _ids(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the ids of runs that have a rule, with the rule."""
    named = {run: each["optimizer"] for run, each in _with_ids(document)}
    return {run: optimizer for run, optimizer in named.items() if optimizer in OPTIMIZERS}


def _with_ids(document: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    return [(each.get("id", f"r{place}"), each) for place, each in enumerate(document.get("runs", []), 1)]

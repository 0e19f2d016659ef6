"""Fixtures that the tests share: the project's own schema, and its trace."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def validate() -> Callable[[object], None]:
    schema = json.loads((PROJECT / "public/scene.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema).validate


@pytest.fixture
def trace(tmp_path: Path) -> Callable[[object], list[dict[str, Any]]]:
    """Compute a document with the page's own engine; the runs come as `npm run trace -- --format json` prints them."""
    node = shutil.which("node")
    assert node is not None, "the trace needs Node"

    def compute(document: object) -> list[dict[str, Any]]:
        file = tmp_path / "scene.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        command = [node, "--import", "tsx", "src/cli/trace.ts", str(file), "--format", "json"]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["runs"]

    return compute

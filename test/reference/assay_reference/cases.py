"""Tables with what the libraries say about them, as one JSON document."""

import json
import platform
from importlib.metadata import version

import numpy as np

from .expected import expected_evaluation
from .tables import random_plan_and_table

LIBRARIES = ("scikit-learn", "fairlearn", "aif360", "scipy", "statsmodels", "numpy", "pandas")


def random_case(seed: int, index: int, flavour: str, n: int) -> dict:
    plan, table = random_plan_and_table(np.random.default_rng([seed, index]), n, flavour)
    return {"name": f"{flavour}, {n} rows, seed {seed}/{index}", **case(plan, table)}


def case(plan: dict, table: dict) -> dict:
    return {"plan": plan, "table": table, "expected": expected_evaluation(plan, table)}


def library_versions() -> dict[str, str]:
    return {name: version(name) for name in LIBRARIES} | {"python": platform.python_version()}


def document(seed: int, cases: list[dict]) -> dict:
    return {"seed": seed, "versions": library_versions(), "cases": cases}


def to_json(value: dict) -> str:
    return json.dumps(value, allow_nan=False, separators=(",", ":"))

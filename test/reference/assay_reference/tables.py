"""Random tables of predictions: ties, missing values, small groups, one class, weights, tiny and huge n."""

import numpy as np

MISSING = None


def random_plan_and_table(rng: np.random.Generator, n: int, flavour: str) -> tuple[dict, dict]:
    """A plan as Assay takes it and a table of columns. `flavour` names what is special about the scores or labels."""
    sex = rng.choice(["female", "male"], n, p=[0.4, 0.6])
    shares = rng.dirichlet(np.full(6, 0.6))
    race = rng.choice(["a", "b", "c", "d", "e", "f"], n, p=shares)
    age = rng.integers(18, 80, n)
    z = rng.normal(0, 1.2, n) + 0.4 * (sex == "male")
    score = scores(rng, z, flavour)
    slope, shift = rng.uniform(0.3, 2), rng.uniform(-1, 1)
    good = rng.random(n) < 1 / (1 + np.exp(-(slope * z + shift)))
    if flavour == "one class":
        good[:] = rng.random() < 0.5
    if flavour == "one class in a group":
        good[race == "a"] = True
        good[race == "b"] = False
    table = {
        "credit": column(np.where(good, "good", "bad"), missing(rng, n, flavour, 0.03)),
        "score": column(score, missing(rng, n, flavour, 0.03)),
        "sex": column(sex, missing(rng, n, flavour, 0.08)),
        "race": column(race, missing(rng, n, flavour, 0.02)),
        "age": column(age, missing(rng, n, flavour, 0.05)),
    }
    threshold = float(rng.choice([0.5, 0.3, 0.62]))
    if n and flavour == "ties":
        threshold = float(rng.choice(score))
    plan = {
        "task": "binary",
        "columns": {"label": "credit", "score": "score"},
        "positive": "good",
        "threshold": threshold,
        "weightKind": "sampling",
        "groupings": [
            {"kind": "sensitive", "columns": [{"column": "sex"}], "privileged": "male"},
            {"kind": "sensitive", "columns": [{"column": "race"}]},
            {"kind": "sensitive", "columns": [{"column": "age", "edges": [26, 60]}], "privileged": "[26,60)"},
            {"kind": "intersection", "columns": [{"column": "sex"}, {"column": "race"}]},
            {"kind": "slice", "columns": [{"column": "race"}]},
        ],
        "missing": [],
        "confidence": float(rng.choice([0.95, 0.9])),
        "bootstrap": 0,
        "seed": 0,
        "minimumGroup": int(rng.choice([1, 1, 10])),
    }
    if flavour == "prediction" or flavour == "prediction only":
        guess = np.where((score >= threshold) ^ (rng.random(n) < 0.1), "good", "bad")
        table["guess"] = column(guess, missing(rng, n, "missing", 0.03))
        plan["columns"]["prediction"] = "guess"
    if flavour == "prediction only":
        del table["score"], plan["columns"]["score"]
    if flavour in ("sampling", "frequency"):
        plan["columns"]["weight"], plan["weightKind"] = "weight", flavour
        weight = rng.lognormal(0, 0.8, n) if flavour == "sampling" else rng.integers(1, 7, n).astype(float)
        table["weight"] = column(weight, np.zeros(n, bool))
    return plan, table


def scores(rng: np.random.Generator, z: np.ndarray, flavour: str) -> np.ndarray:
    noisy = z + rng.normal(0, 0.5, len(z))
    score = 1 / (1 + np.exp(-noisy))
    if flavour == "ties":
        return np.round(score, int(rng.choice([1, 2])))
    if flavour == "constant":
        return np.full(len(z), 0.4)
    if flavour == "extremes":
        score[rng.random(len(z)) < 0.1] = 0.0
        score[rng.random(len(z)) < 0.1] = 1.0
        score[rng.random(len(z)) < 0.05] = 1e-300
    if flavour == "single precision":
        return score.astype(np.float32).astype(float)
    return score


def missing(rng: np.random.Generator, n: int, flavour: str, share: float) -> np.ndarray:
    return rng.random(n) < (share if flavour == "missing" else 0)


def column(values: np.ndarray, absent: np.ndarray) -> list:
    return [MISSING if gone else value.item() for value, gone in zip(values, absent)]


FLAVOURS = (
    "plain",
    "ties",
    "constant",
    "extremes",
    "single precision",
    "missing",
    "one class",
    "one class in a group",
    "prediction",
    "prediction only",
    "sampling",
    "frequency",
)

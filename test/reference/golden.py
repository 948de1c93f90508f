"""Writes test/golden/*.json: the golden values.

    python test/reference/golden.py

random-tables.json holds random tables with what the libraries say about them, distributions.json values of scipy,
clusters.json standard errors between clusters, regression.json metrics of regression.

The values are committed and compared in `npm test`; run this again only when a library or a definition changes.
"""

import warnings
from pathlib import Path

import numpy as np
from scipy import special, stats

from assay_reference.cases import document, library_versions, random_case, to_json
from assay_reference.clusters import clusters
from assay_reference.regression import regression

warnings.simplefilter("ignore")

GOLDEN = Path(__file__).parent.parent / "golden"
SEED = 20261123
TABLES = (
    ("plain", 250),
    ("plain", 1),
    ("plain", 0),
    ("ties", 120),
    ("constant", 20),
    ("extremes", 150),
    ("single precision", 60),
    ("missing", 150),
    ("one class", 15),
    ("one class in a group", 100),
    ("prediction", 100),
    ("prediction only", 80),
    ("sampling", 150),
    ("frequency", 100),
)


def distributions() -> dict:
    """Arguments and value of scipy's distribution functions, by the name of Assay's function."""
    rng = np.random.default_rng(SEED)
    tails = [*rng.uniform(0, 1, 20), 1e-12, 1e-6, 0.025, 0.05, 0.5, 0.95, 0.975, 1 - 1e-6]
    degrees = [1, 2, 3, 5.5, 10, 29, 100, 1e4, 1e7]
    groups = [2, 3, 5, 10, 50, 200]
    shapes = [(0.5, 0.5), (1, 3), (20, 3), (150, 400), (2.5, 1e4)]
    return {
        "versions": library_versions(),
        "normalCdf": [[x, stats.norm.cdf(x)] for x in (*rng.normal(0, 3, 20), -37, -8, 0, 8)],
        "normalQuantile": [[p, stats.norm.ppf(p)] for p in tails],
        "studentTQuantile": [[p, df, stats.t.ppf(p, df)] for p in tails for df in degrees],
        "studentizedRangeCdf": [
            [q, k, stats.studentized_range.cdf(q, k, np.inf)] for q in (0.5, 2, 3.3, 5, 8) for k in groups
        ],
        "studentizedRangeQuantile": [
            [p, k, stats.studentized_range.ppf(p, k, np.inf)] for p in (0.5, 0.9, 0.95, 0.99) for k in groups
        ],
        "incompleteBeta": [[x, a, b, special.betainc(a, b, x)] for a, b in shapes for x in rng.uniform(0, 1, 8)],
    }


def main() -> None:
    cases = [random_case(SEED, index, flavour, n) for index, (flavour, n) in enumerate(TABLES)]
    (GOLDEN / "random-tables.json").write_text(to_json(document(SEED, cases)) + "\n")
    (GOLDEN / "distributions.json").write_text(to_json(distributions()) + "\n")
    for name, tables in (("clusters", clusters(SEED)), ("regression", regression(SEED))):
        (GOLDEN / f"{name}.json").write_text(to_json({"versions": library_versions(), "tables": tables}) + "\n")


if __name__ == "__main__":
    main()

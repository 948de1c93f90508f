"""Writes test/golden/*.json: random tables, and the German credit and COMPAS data, with what the libraries say.

    python test/reference/golden.py

The values are committed and compared in `npm test`; run this again only when a library or a definition changes.
"""

import warnings
from pathlib import Path

from assay_reference.cases import document, random_case, to_json

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


def main() -> None:
    cases = [random_case(SEED, index, flavour, n) for index, (flavour, n) in enumerate(TABLES)]
    (GOLDEN / "random-tables.json").write_text(to_json(document(SEED, cases)) + "\n")


if __name__ == "__main__":
    main()

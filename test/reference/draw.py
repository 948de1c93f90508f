"""Draws random tables with a seed, asks the libraries about them and writes both: draw.py SEED OUTPUT.json [quick]."""

import sys
import warnings
from pathlib import Path

from assay_reference.cases import document, every_flavour, random_case, to_json

warnings.simplefilter("ignore")


def main() -> None:
    seed, output, quick = int(sys.argv[1]), Path(sys.argv[2]), "quick" in sys.argv[3:]
    cases = every_flavour(seed, [0, 1, 2, 5, 40] if quick else [0, 1, 2, 3, 5, 12, 40, 150, 600])
    if not quick:
        for index, flavour in enumerate(("plain", "ties", "frequency", "sampling")):
            cases.append(random_case(seed, 1000 + index, flavour, 20_000))
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(to_json(document(seed, cases)))
    print(f"seed {seed}: {len(cases)} tables")


if __name__ == "__main__":
    main()

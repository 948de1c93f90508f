"""Draws random tables with a seed, asks the libraries about them and writes both: draw.py SEED OUTPUT.json [quick]."""

import multiprocessing
import os
import sys
import warnings
from pathlib import Path

from assay_reference.cases import document, random_case, to_json
from assay_reference.tables import FLAVOURS

SIZES = (0, 1, 2, 3, 5, 12, 40, 150, 500)
QUICK_SIZES = (0, 2, 5, 40)
LARGE = (("plain", 20_000), ("ties", 20_000), ("frequency", 5_000), ("sampling", 20_000))


def draw(arguments: tuple[int, int, str, int]) -> dict:
    warnings.simplefilter("ignore")
    return random_case(*arguments)


def main() -> None:
    seed, output, quick = int(sys.argv[1]), Path(sys.argv[2]), "quick" in sys.argv[3:]
    wanted = [(flavour, n) for n in (QUICK_SIZES if quick else SIZES) for flavour in FLAVOURS]
    wanted += () if quick else LARGE
    drawn = [(seed, index, flavour, n) for index, (flavour, n) in enumerate(wanted)]
    with multiprocessing.Pool(os.cpu_count()) as pool:
        # The large ones first, so that no processor waits for them in the end.
        cases = pool.map(draw, reversed(drawn), chunksize=1)[::-1]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(to_json(document(seed, cases)))
    print(f"seed {seed}: {len(cases)} tables")


if __name__ == "__main__":
    main()

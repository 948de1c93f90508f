"""Divides data/german-credit.csv into 600 training and 400 test rows, stratified by credit and sex.

Run again it writes the same bytes: the seed is fixed and the rows keep their order.
"""

from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

DATA = Path(__file__).parent / "data"
SEED = 20260101


def main() -> None:
    # Everything stays text, so that a row of the split is byte for byte the row of the source.
    applicants = pd.read_csv(DATA / "german-credit.csv", dtype=str, keep_default_na=False)
    train, test = train_test_split(
        applicants,
        test_size=400,
        random_state=SEED,
        stratify=applicants[["credit", "sex"]].agg(" ".join, axis=1),
    )
    for name, rows in (("train", train), ("test", test)):
        rows.sort_index().to_csv(DATA / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name}: {len(rows)} rows, {(rows['credit'] == 'good').mean():.3f} good")


if __name__ == "__main__":
    main()

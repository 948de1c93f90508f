"""The same work by pandas and scikit-learn, one group after the other, as user code and Fairlearn's MetricFrame do it.

peer_sklearn.py TABLE [sex race sex,race …]: the binary metrics that scikit-learn has, overall and for each group.
"""

import json
import sys
import warnings

import numpy as np
import pandas as pd
from sklearn import metrics as sk

warnings.simplefilter("ignore")
COLUMNS = ["y_true", "score", "y_pred", "sex", "race", "age_band", "region"]

LABEL_METRICS = {
    "accuracy": sk.accuracy_score,
    "balanced_accuracy": sk.balanced_accuracy_score,
    "precision": sk.precision_score,
    "recall": sk.recall_score,
    "f1": sk.f1_score,
    "jaccard": sk.jaccard_score,
    "matthews_corrcoef": sk.matthews_corrcoef,
    "cohen_kappa": sk.cohen_kappa_score,
}
SCORE_METRICS = {
    "roc_auc": sk.roc_auc_score,
    "average_precision": sk.average_precision_score,
    "log_loss": lambda y, s: sk.log_loss(y, s, labels=[0, 1]),
    "brier": sk.brier_score_loss,
    "d2_log_loss": lambda y, s: sk.d2_log_loss_score(y, s, labels=[0, 1]),
    "d2_brier": sk.d2_brier_score,
    "ks": lambda y, s: ks(y, s),
    "ece": lambda y, s: ece(y, s),
}


def ks(y: np.ndarray, s: np.ndarray) -> float:
    fpr, tpr, _ = sk.roc_curve(y, s, drop_intermediate=False)
    return np.abs(tpr - fpr).max()


def ece(y: np.ndarray, s: np.ndarray, bins: int = 15) -> float:
    at = np.minimum((s * bins).astype(int), bins - 1)
    return np.abs(np.bincount(at, s, bins) - np.bincount(at, y, bins)).sum() / len(y)


def evaluate(rows: pd.DataFrame) -> dict[str, float]:
    y, p, s = rows["y_true"].to_numpy(), rows["y_pred"].to_numpy(), rows["score"].to_numpy()
    values = {name: metric(y, p) for name, metric in LABEL_METRICS.items()}
    if y.min() < y.max():
        values |= {name: metric(y, s) for name, metric in SCORE_METRICS.items()}
    tn, fp, fn, tp = sk.confusion_matrix(y, p, labels=[0, 1]).ravel()
    return values | {"tn": tn, "fp": fp, "fn": fn, "tp": tp}


def main() -> None:
    file = sys.argv[1]
    table = pd.read_parquet(file, columns=COLUMNS) if file.endswith(".parquet") else pd.read_csv(file, usecols=COLUMNS)
    results = {"overall": evaluate(table)}
    for columns in (grouping.split(",") for grouping in sys.argv[2:]):
        for key, rows in table.groupby(columns):
            results[" ".join(f"{c}={v}" for c, v in zip(columns, key))] = evaluate(rows)
    print(json.dumps(results, default=float))


if __name__ == "__main__":
    main()

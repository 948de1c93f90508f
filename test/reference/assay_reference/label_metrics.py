"""Metrics of predictions, by scikit-learn, Fairlearn and scipy.

Where Assay calls a metric undefined and a library answers 0, the library is not asked: see "Where Assay differs"
in ../README.md. Every function gives None for undefined.
"""

import numpy as np
from fairlearn.metrics import (
    false_negative_rate,
    false_positive_rate,
    selection_rate,
    true_negative_rate,
    true_positive_rate,
)
from scipy.stats.contingency import odds_ratio
from sklearn import metrics as sk

from .rows import Rows


def confusion_cells(rows: Rows) -> dict[str, float]:
    """Weights of the four cells by sklearn.metrics.confusion_matrix."""
    if len(rows) == 0:
        return dict.fromkeys(("true_positives", "false_positives", "false_negatives", "true_negatives"), 0)
    ((tn, fp), (fn, tp)) = sk.confusion_matrix(
        rows.label, rows.prediction, labels=[0, 1], sample_weight=rows.weight
    )
    return {"true_positives": tp, "false_positives": fp, "false_negatives": fn, "true_negatives": tn}


def denominators(rows: Rows) -> dict[str, int]:
    """Rows in the denominator of each rate."""
    positives, selected, n = int(rows.label.sum()), int(rows.prediction.sum()), len(rows)
    return {
        **dict.fromkeys(("accuracy", "error_rate", "prevalence", "selection_rate"), n),
        **dict.fromkeys(("recall", "false_negative_rate"), positives),
        **dict.fromkeys(("true_negative_rate", "false_positive_rate"), n - positives),
        **dict.fromkeys(("precision", "false_discovery_rate"), selected),
        **dict.fromkeys(("negative_predictive_value", "false_omission_rate"), n - selected),
    }


def rates(rows: Rows) -> dict[str, float | None]:
    y, p, w = rows.label, rows.prediction, {"sample_weight": rows.weight}
    values = {
        "accuracy": lambda: sk.accuracy_score(y, p, **w),
        "error_rate": lambda: sk.zero_one_loss(y, p, **w),
        "prevalence": lambda: np.average(y, weights=rows.weight),
        "selection_rate": lambda: selection_rate(y, p, **w),
        "precision": lambda: sk.precision_score(y, p, **w),
        "recall": lambda: true_positive_rate(y, p, pos_label=1, **w),
        "true_negative_rate": lambda: true_negative_rate(y, p, pos_label=1, **w),
        "false_positive_rate": lambda: false_positive_rate(y, p, pos_label=1, **w),
        "false_negative_rate": lambda: false_negative_rate(y, p, pos_label=1, **w),
        "negative_predictive_value": lambda: sk.precision_score(y, p, pos_label=0, **w),
        "false_discovery_rate": lambda: 1 - sk.precision_score(y, p, **w),
        "false_omission_rate": lambda: 1 - sk.precision_score(y, p, pos_label=0, **w),
    }
    denominator = denominators(rows)
    return {name: float(value()) if denominator[name] > 0 else None for name, value in values.items()}


def agreement_metrics(rows: Rows) -> dict[str, float | None]:
    """Metrics of the whole 2×2 table."""
    y, p, w = rows.label, rows.prediction, {"sample_weight": rows.weight}
    positives, selected, n = int(y.sum()), int(p.sum()), len(rows)
    some_positive = positives + selected > 0
    margins = 0 < positives < n and 0 < selected < n
    same_constant = n == 0 or (positives == selected and positives in (0, n))
    return {
        "f1": float(sk.f1_score(y, p, **w)) if some_positive else None,
        "f0.5": float(sk.fbeta_score(y, p, beta=0.5, **w)) if some_positive else None,
        "f2": float(sk.fbeta_score(y, p, beta=2, **w)) if some_positive else None,
        "jaccard": float(sk.jaccard_score(y, p, **w)) if some_positive else None,
        "matthews_corrcoef": float(sk.matthews_corrcoef(y, p, **w)) if margins else None,
        "cohen_kappa": None if same_constant else float(sk.cohen_kappa_score(y, p, labels=[0, 1], **w)),
        "balanced_accuracy": float(sk.balanced_accuracy_score(y, p, **w)) if rows.both_classes else None,
        "youden_j": float(sk.balanced_accuracy_score(y, p, adjusted=True, **w)) if rows.both_classes else None,
    }


def ratio_metrics(rows: Rows) -> dict[str, float | None]:
    """Likelihood ratios by scikit-learn, odds ratio by scipy (unweighted) or by its definition (weighted)."""
    cells = confusion_cells(rows)
    tp, fp, fn, tn = cells.values()
    positive = negative = None
    if rows.both_classes:
        positive, negative = sk.class_likelihood_ratios(rows.label, rows.prediction, labels=[0, 1], sample_weight=rows.weight)
        positive = None if fp == 0 else float(positive)
        negative = None if tn == 0 else float(negative)
    odds = None
    if fp * fn > 0:
        if rows.weight_kind is None:
            table = np.array([[tp, fp], [fn, tn]]).astype(int)
            odds = float(odds_ratio(table, kind="sample").statistic)
        else:
            odds = float(tp * tn / (fp * fn))
    return {"positive_likelihood_ratio": positive, "negative_likelihood_ratio": negative, "diagnostic_odds_ratio": odds}

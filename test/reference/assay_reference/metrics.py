"""All metrics of one group of rows."""

import warnings

from . import label_metrics, score_metrics
from .rows import Rows

COUNTS = ("n", "weight", "true_positives", "false_positives", "false_negatives", "true_negatives")


def metric_values(rows: Rows) -> dict[str, float | None]:
    """Value of every binary metric by its Assay id; None where it is undefined."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values: dict[str, float | None] = {"n": len(rows), "weight": float(rows.weight.sum())}
        values |= {name: float(cell) for name, cell in label_metrics.confusion_cells(rows).items()}
        values |= label_metrics.rates(rows)
        values |= label_metrics.agreement_metrics(rows)
        values |= label_metrics.ratio_metrics(rows)
        if rows.score is not None:
            values |= score_metrics.rank_metrics(rows)
            values |= score_metrics.loss_metrics(rows)
            values |= score_metrics.binned_calibration(rows)
            values |= score_metrics.calibration_fit(rows)
    return values

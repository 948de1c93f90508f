"""Metrics between groups, by Fairlearn (unsigned, over all groups) and AIF360 (signed, to the privileged group)."""

import logging
import math
import warnings

import numpy as np
import pandas as pd
from fairlearn import metrics as fl
from scipy import special

from .metrics import COUNTS, metric_values
from .rows import Rows, repeated

logging.disable(logging.WARNING)  # aif360 tells at import which optional packages are not there
from aif360.sklearn import metrics as aif  # noqa: E402

logging.disable(logging.NOTSET)

FAIRLEARN_NAMES = {
    "selection_rate": "demographic_parity",
    "recall": "equal_opportunity",
    "precision": "predictive_parity",
    "false_positive_rate": "predictive_equality",
}
AIF360_NAMES = {
    "selection_rate_difference_to_privileged": "statistical_parity_difference",
    "selection_rate_ratio_to_privileged": "disparate_impact",
}
# Metrics that can be negative. Where one is zero but for rounding, whether a ratio is defined is a matter of luck.
SIGNED = {
    "matthews_corrcoef",
    "cohen_kappa",
    "youden_j",
    "gini",
    "d2_log_loss",
    "d2_brier",
    "calibration_slope",
    "calibration_intercept",
}


def zero_but_for_rounding(metric: str, values) -> bool:
    return metric in SIGNED and any(abs(value) < 1e-9 for value in values)


def finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


class GroupMetrics:
    """Metrics of sets of rows, each computed once however often Fairlearn and AIF360 ask."""

    def __init__(self, rows: Rows):
        self.rows = rows
        self.known: dict[bytes, dict[str, float | None]] = {}

    def of(self, indices: np.ndarray) -> dict[str, float | None]:
        key = np.asarray(indices, dtype=np.int64)
        if key.tobytes() not in self.known:
            self.known[key.tobytes()] = metric_values(self.rows.take(key))
        return self.known[key.tobytes()]

    def function(self, metric: str):
        """The metric with scikit-learn's signature, where the prediction is the index of the row."""

        def value(_label, indices, **_):
            found = self.of(np.asarray(indices))[metric]
            return np.nan if found is None else found

        value.__name__ = metric
        return value


def between_groups(rows: Rows, groups: np.ndarray) -> dict[str, float | None]:
    """Largest against smallest group with fairlearn.metrics.MetricFrame; groups where a metric is undefined are left out."""
    known = GroupMetrics(rows)
    names = [name for name in metric_values(rows) if name not in COUNTS]
    values: dict[str, float | None] = {}
    if len(rows) == 0:
        frame = None
    else:
        frame = fl.MetricFrame(
            metrics={name: known.function(name) for name in names},
            y_true=rows.label,
            y_pred=np.arange(len(rows)),
            sensitive_features=pd.Series(groups, name="group"),
        )
        by_group = frame.by_group.astype(float)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            difference, ratio = frame.difference(method="between_groups"), frame.ratio(method="between_groups")
    for name in names:
        prefix = FAIRLEARN_NAMES.get(name, name)
        defined = [] if frame is None else by_group[name].dropna()
        enough = len(defined) >= 2
        values[f"{prefix}_difference"] = finite(difference[name]) if enough else None
        if enough and zero_but_for_rounding(name, defined):
            continue
        positive = enough and defined.min() >= 0 and defined.max() > 0
        values[f"{prefix}_ratio"] = finite(ratio[name]) if positive else None
    for form, worst in (("difference", max), ("ratio", min)):
        parts = [values[f"equal_opportunity_{form}"], values[f"predictive_equality_{form}"]]
        values[f"equalized_odds_{form}"] = None if None in parts else worst(parts)
    if frame is not None:
        check_fairlearn_shortcuts(rows, groups, by_group, values)
    values["smoothed_empirical_differential_fairness"] = smoothed_edf(rows, groups)
    return values


def check_fairlearn_shortcuts(rows: Rows, groups: np.ndarray, by_group: pd.DataFrame, values: dict) -> None:
    """Fairlearn's own functions say the same wherever every group has both rates."""
    if len(by_group) < 2 or by_group[["recall", "false_positive_rate"]].isna().any(axis=None):
        return
    arguments = dict(sensitive_features=groups, sample_weight=rows.weight)
    shortcuts = ("demographic_parity_difference", "demographic_parity_ratio", "equal_opportunity_difference")
    shortcuts += ("equal_opportunity_ratio", "equalized_odds_difference", "equalized_odds_ratio")
    for name in shortcuts:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = finite(getattr(fl, name)(rows.label, rows.prediction, **arguments))
        if name.endswith("_ratio") and (values[name] is None or values[name] == 0):
            continue  # 0/0: Fairlearn says NaN or 0, Assay undefined
        assert value is not None and abs(value - values[name]) < 1e-12, (name, value, values[name])


def smoothed_edf(rows: Rows, groups: np.ndarray) -> float | None:
    """AIF360's, or its formula (Foulds 2018) where AIF360 counts only the outcomes that a group has: see ../README.md."""
    names = np.unique(groups)
    if len(names) < 2:
        return None
    if any(rows.prediction[groups == name].min() == rows.prediction[groups == name].max() for name in names):
        selected = np.array([rows.weight[(groups == name) & (rows.prediction == 1)].sum() for name in names])
        weight = np.array([rows.weight[groups == name].sum() for name in names])
        rates = np.column_stack([selected + 0.5, weight - selected + 0.5]) / (weight + 1)[:, None]
        return float(np.ptp(np.log(rates), axis=0).max())
    label = pd.Series(rows.label, index=pd.Index(groups, name="group"))
    return float(
        aif.smoothed_edf(
            label, rows.prediction, prot_attr="group", pos_label=1, concentration=1.0, sample_weight=rows.weight
        )
    )


def to_privileged(rows: Rows, is_privileged: np.ndarray) -> dict[str, float | None]:
    """Unprivileged (all given rows that are not privileged, pooled) against privileged, by aif360.sklearn.metrics."""
    known = GroupMetrics(rows)
    groups = is_privileged.astype(int)
    index = np.arange(len(rows))
    label = pd.Series(rows.label, index=pd.Index(groups, name="privileged"))
    prediction = pd.Series(rows.prediction, index=label.index)
    arguments = dict(prot_attr="privileged", priv_group=1)
    unprivileged, privileged = known.of(index[groups == 0]), known.of(index[groups == 1])
    values: dict[str, float | None] = {}
    for name in unprivileged:
        if name in COUNTS:
            continue
        first, second = unprivileged[name], privileged[name]
        defined = first is not None and second is not None
        difference, ratio = f"{name}_difference_to_privileged", f"{name}_ratio_to_privileged"
        values[AIF360_NAMES.get(difference, difference)] = (
            float(aif.difference(known.function(name), label, index, **arguments)) if defined else None
        )
        if defined and zero_but_for_rounding(name, (first, second)):
            continue
        positive = defined and first >= 0 and second > 0
        values[AIF360_NAMES.get(ratio, ratio)] = (
            float(aif.ratio(known.function(name), label, index, zero_division=0, **arguments)) if positive else None
        )
    odds = [unprivileged["recall"], unprivileged["false_positive_rate"], privileged["recall"], privileged["false_positive_rate"]]
    values["average_odds_difference"] = values["average_abs_odds_difference"] = None
    if None not in odds:
        weighted = arguments | {"sample_weight": rows.weight}
        values["average_odds_difference"] = float(aif.average_odds_difference(label, prediction, **weighted))
        values["average_abs_odds_difference"] = float(aif.average_odds_error(label, prediction, **weighted))
        parity = float(aif.statistical_parity_difference(label, prediction, **weighted))
        assert abs(parity - values["statistical_parity_difference"]) < 1e-12
    return values


def inequality(rows: Rows) -> dict[str, float | None]:
    """Theil index and generalized entropy (α 2) of the benefit 1 + ŷ − y. AIF360 knows no weights here: rows of
    frequency weights are written out, sampling weights are put into the formulas of Speicher et al. (2018)."""
    benefit = 1 + rows.prediction - rows.label
    if len(rows) == 0 or benefit.sum() == 0:
        return {"theil_index": None, "generalized_entropy_index": None}
    if rows.weight_kind == "sampling":
        share = benefit / np.average(benefit, weights=rows.weight)
        return {
            "theil_index": float(np.average(special.xlogy(share, share), weights=rows.weight)),
            "generalized_entropy_index": float(np.average(share**2 - 1, weights=rows.weight) / 2),
        }
    rows = repeated(rows)
    entropy = aif.generalized_entropy_error
    return {
        "theil_index": float(entropy(rows.label, rows.prediction, alpha=1, pos_label=1)),
        "generalized_entropy_index": float(entropy(rows.label, rows.prediction, alpha=2, pos_label=1)),
    }

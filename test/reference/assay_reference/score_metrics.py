"""Metrics of scores: scikit-learn, statsmodels, and short definitions where no library has them."""

import numpy as np
import statsmodels.api as sm
from scipy import special
from sklearn import metrics as sk

from .rows import Rows

CALIBRATION_BINS = 15
CALIBRATION_CLIP = 1e-6


def rank_metrics(rows: Rows) -> dict[str, float | None]:
    y, s, w = rows.label, rows.score, {"sample_weight": rows.weight}
    auc = ks = precision = None
    if rows.both_classes:
        auc = float(sk.roc_auc_score(y, s, **w))
        fpr, tpr, _ = sk.roc_curve(y, s, drop_intermediate=False, **w)
        ks = float(np.abs(tpr - fpr).max())
    if y.sum() > 0:
        precision = float(sk.average_precision_score(y, s, **w))
    return {
        "roc_auc": auc,
        "gini": None if auc is None else 2 * auc - 1,
        "ks": ks,
        "average_precision": precision,
    }


def loss_metrics(rows: Rows) -> dict[str, float | None]:
    y, s, w = rows.label, rows.score, {"sample_weight": rows.weight}
    if len(rows) == 0:
        return dict.fromkeys(("log_loss", "brier", "d2_log_loss", "d2_brier"))
    return {
        "log_loss": float(sk.log_loss(y, s, labels=[0, 1], **w)),
        "brier": float(sk.brier_score_loss(y, s, pos_label=1, **w)),
        "d2_log_loss": float(sk.d2_log_loss_score(y, s, labels=[0, 1], **w)) if rows.both_classes else None,
        "d2_brier": float(sk.d2_brier_score(y, s, pos_label=1, **w)) if rows.both_classes else None,
    }


def binned_calibration(rows: Rows) -> dict[str, float | None]:
    """ECE, MCE and RMSCE over bins floor(15·p), the last closed. No library uses these bins; the sums are numpy's."""
    if len(rows) == 0:
        return dict.fromkeys(("ece", "mce", "rmsce"))
    bins = np.minimum(np.floor(rows.score * CALIBRATION_BINS).astype(int), CALIBRATION_BINS - 1)
    weight = np.bincount(bins, rows.weight, CALIBRATION_BINS)
    score = np.bincount(bins, rows.weight * rows.score, CALIBRATION_BINS)
    label = np.bincount(bins, rows.weight * rows.label, CALIBRATION_BINS)
    filled = weight > 0
    gap = np.abs(score[filled] - label[filled]) / weight[filled]
    share = weight[filled] / weight.sum()
    return {"ece": float(share @ gap), "mce": float(gap.max()), "rmsce": float(np.sqrt(share @ gap**2))}


def logit(score: np.ndarray) -> np.ndarray:
    clipped = np.clip(score, CALIBRATION_CLIP, 1 - CALIBRATION_CLIP)
    return np.log(clipped / (1 - clipped))


def slope_exists(rows: Rows) -> bool:
    """The logistic fit has a finite solution: the classes overlap on the score."""
    if rows.score is None or not rows.both_classes:
        return False
    z = logit(rows.score)
    positive, negative = z[rows.label == 1], z[rows.label == 0]
    return bool(positive.min() < negative.max() and negative.min() < positive.max())


def logistic_design(rows: Rows, slope: bool) -> tuple[np.ndarray, np.ndarray]:
    """Design and offset of the fit on logit(p): with a free slope, or with the slope fixed at 1 by an offset."""
    z = logit(rows.score)
    ones = np.ones(len(z))
    return (np.column_stack([ones, z]), np.zeros(len(z))) if slope else (ones[:, None], z)


def logistic_fit(rows: Rows, slope: bool) -> np.ndarray:
    """Coefficients by statsmodels GLM; where its iterations run away (tiny n, scores near 0 and 1), by damped Newton steps."""
    design, offset = logistic_design(rows, slope)

    def score(coefficients: np.ndarray) -> np.ndarray:
        return design.T @ (rows.weight * (rows.label - special.expit(design @ coefficients + offset)))

    def deviance(coefficients: np.ndarray) -> float:
        eta = design @ coefficients + offset
        return float(rows.weight @ (np.logaddexp(0, eta) - rows.label * eta))

    coefficients = np.zeros(design.shape[1])
    for _ in range(500):
        mean = special.expit(design @ coefficients + offset)
        information = design.T @ (design * (rows.weight * mean * (1 - mean))[:, None])
        step = np.linalg.lstsq(information + 1e-300 * np.eye(len(coefficients)), score(coefficients), rcond=None)[0]
        step *= min(1.0, 5 / max(np.abs(step).max(), 1e-300))
        while deviance(coefficients + step) > deviance(coefficients) + 1e-12 and np.abs(step).max() > 1e-14:
            step /= 2
        coefficients = coefficients + step
        if np.abs(step).max() < 1e-15:
            break
    model = sm.GLM(rows.label, design, family=sm.families.Binomial(), offset=offset, freq_weights=rows.weight)
    library = model.fit(maxiter=200, tol=1e-14, tol_criterion="params").params
    if np.abs(score(library)).max() <= 1e-9 * rows.weight.sum():
        assert np.allclose(library, coefficients, rtol=1e-6, atol=1e-6), (library, coefficients)
        return library
    return coefficients


def calibration_fit(rows: Rows) -> dict[str, float | None]:
    exists = slope_exists(rows)
    ratio = None
    if len(rows) and rows.label.sum() > 0:
        ratio = float((rows.weight @ rows.score) / (rows.weight @ rows.label))
    return {
        "calibration_ratio": ratio,
        "calibration_slope": float(logistic_fit(rows, True)[1]) if exists else None,
        "calibration_intercept": float(logistic_fit(rows, False)[0]) if rows.both_classes else None,
    }

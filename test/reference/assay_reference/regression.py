"""Metrics of regression as scikit-learn has them, of random tables, and standard errors from their derivatives.

The standard error of any metric is sqrt(sum psi^2 * n/(n-1)), psi = w * d metric / d w of each row (the infinitesimal
jackknife); the derivative is taken of scikit-learn's own function by central differences.
"""

import numpy as np
from sklearn import metrics as sk

OBSTACLES = {
    "mean_absolute_percentage_error": lambda y, p: np.any(y == 0),
    "mean_poisson_deviance": lambda y, p: np.any(y < 0) or np.any(p <= 0),
    "mean_gamma_deviance": lambda y, p: np.any(y <= 0) or np.any(p <= 0),
    "mean_tweedie_deviance@1.5": lambda y, p: np.any(y < 0) or np.any(p <= 0),
    "r2": lambda y, p: np.all(y == y[0]),
    "explained_variance": lambda y, p: np.all(y == y[0]),
    "d2_absolute_error": lambda y, p: np.all(y == y[0]),
    "wmape": lambda y, p: np.all(y == 0),
}


def _smape(y, p, sample_weight):
    size = np.abs(y) + np.abs(p)
    return np.average(np.where(size == 0, 0, 2 * np.abs(p - y) / np.where(size == 0, 1, size)), weights=sample_weight)


FUNCTIONS = {
    "mean_absolute_error": sk.mean_absolute_error,
    "mean_squared_error": sk.mean_squared_error,
    "root_mean_squared_error": sk.root_mean_squared_error,
    "mean_absolute_percentage_error": sk.mean_absolute_percentage_error,
    "smape": _smape,
    "wmape": lambda y, p, sample_weight: np.sum(sample_weight * np.abs(p - y)) / np.sum(sample_weight * np.abs(y)),
    "median_absolute_error": sk.median_absolute_error,
    "max_error": lambda y, p, sample_weight: sk.max_error(y, p),
    "mean_error": lambda y, p, sample_weight: np.average(p - y, weights=sample_weight),
    "r2": sk.r2_score,
    "explained_variance": sk.explained_variance_score,
    "mean_pinball_loss@0.5": sk.mean_pinball_loss,
    "mean_poisson_deviance": sk.mean_poisson_deviance,
    "mean_gamma_deviance": sk.mean_gamma_deviance,
    "mean_tweedie_deviance@1.5": lambda y, p, sample_weight: sk.mean_tweedie_deviance(
        y, p, sample_weight=sample_weight, power=1.5
    ),
    "d2_absolute_error": sk.d2_absolute_error_score,
}
NO_ERROR = {"median_absolute_error", "max_error"}


def _standard_error(of, y, p, w, clusters) -> float:
    psi = np.empty(len(y))
    for i in range(len(y)):
        step = 1e-4 * w[i]
        up, down = w.copy(), w.copy()
        up[i] += step
        down[i] -= step
        psi[i] = w[i] * (of(y, p, sample_weight=up) - of(y, p, sample_weight=down)) / (2 * step)
    if clusters is not None:
        psi = np.bincount(clusters, psi)[np.bincount(clusters) > 0]
    return float(np.sqrt(np.sum(psi**2) * len(psi) / (len(psi) - 1)))


def _flavours(rng):
    n = 61
    y = rng.gamma(2, 10, n)
    yield "positive", y, y * np.exp(rng.normal(0, 0.2, n)), None, None
    yield "weights", y, y * np.exp(rng.normal(0, 0.2, n)), np.round(rng.gamma(2, 1, n) + 0.05, 3), None
    yield "clusters", y, y * np.exp(rng.normal(0, 0.2, n)), None, rng.integers(0, 9, n)
    yield "weights and clusters", y, y + rng.normal(0, 3, n), np.round(rng.gamma(2, 1, n) + 0.05, 3), rng.integers(0, 9, n)
    yield "ties", np.round(rng.normal(0, 2, n)), np.round(rng.normal(0, 2, n)), None, None
    yield "zeros and negatives", np.round(rng.normal(0, 2, n)), rng.normal(0, 2, n), None, None
    yield "huge offset", 1e7 + rng.choice([-1.0, 1.0], n), 1e7 + rng.normal(0, 1, n), None, None
    yield "constant label", np.full(n, 0.1), rng.normal(0.1, 1, n), None, None
    yield "odd", y[:7], y[:7] + rng.normal(0, 3, 7), None, None
    yield "one row", y[:1], y[:1] + 1, None, None
    yield "all zero", np.zeros(5), np.abs(rng.normal(0, 1, 5)), None, None


def regression(seed: int) -> list[dict]:
    rng = np.random.default_rng(seed)
    cases = []
    for name, y, p, weights, clusters in _flavours(rng):
        w = np.ones(len(y)) if weights is None else weights
        values, errors = {}, {}
        for metric, of in FUNCTIONS.items():
            if metric in OBSTACLES and OBSTACLES[metric](y, p):
                values[metric] = None
                continue
            values[metric] = float(of(y, p, sample_weight=w))
            if metric not in NO_ERROR and len(y) > 1:
                errors[metric] = _standard_error(of, y, p, w, clusters)
        columns = {"label": y.tolist(), "prediction": p.tolist()}
        if weights is not None:
            columns["weight"] = weights.tolist()
        if clusters is not None:
            columns["cluster"] = clusters.tolist()
        cases.append({"name": name, "columns": columns, "values": values, "standard_errors": errors})
    return cases

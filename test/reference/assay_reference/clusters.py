"""Standard errors between clusters, of a few random tables.

Means and rates: OLS/WLS on a constant, statsmodels `cov_type="cluster"`; ratios by their residuals in the same way;
calibration: GLM with the same covariance. The ROC AUC after Obuchowski (1997), from all pairs of rows.
statsmodels multiplies by G/(G-1)*(n-1)/(n-k); of the second factor, not 1 for k > 1 coefficients, no use is made.
"""

import numpy as np
import statsmodels.api as sm


def draw(rng: np.random.Generator, weighted: bool, clusters: int, rows: int) -> dict:
    cluster = rng.integers(0, clusters, rows)
    effect = rng.normal(0, 0.8, clusters)
    score = np.round(1 / (1 + np.exp(-(rng.normal(0, 1, rows) + effect[cluster]))), 2)
    score = np.clip(score, 0.01, 0.99)
    label = (rng.random(rows) < 0.15 + 0.7 * score).astype(int)
    weight = np.round(rng.gamma(2, 1, rows) + 0.1, 3) if weighted else np.ones(rows)
    return {"cluster": cluster, "score": score, "label": label, "weight": weight}


def _mean_se(x, cluster, weight) -> float:
    return float(sm.WLS(x, np.ones_like(x), weights=weight).fit(cov_type="cluster", cov_kwds={"groups": cluster}).bse[0])


def _rate(of, among, table) -> float:
    kept = among.astype(bool)
    return _mean_se(of[kept].astype(float), table["cluster"][kept], table["weight"][kept])


def _ratio_se(above, below, table, among=None) -> float:
    """Of sum(w*above)/sum(w*below): the residual above - r*below is a mean of 0. Clusters count that have rows."""
    w = table["weight"]
    ratio = np.sum(w * above) / np.sum(w * below)
    sums = np.bincount(table["cluster"], w * (above - ratio * below))
    present = np.bincount(table["cluster"], among) > 0
    g = int(present.sum())
    return float(np.sqrt(g / (g - 1) * np.sum(sums[present] ** 2)) / np.sum(w * below))


def _area_se(table) -> float:
    y, s, w = table["label"] == 1, table["score"], table["weight"]
    kernel = (s[y][:, None] > s[~y][None, :]) + 0.5 * (s[y][:, None] == s[~y][None, :])
    wp, wn = w[y], w[~y]
    area = wp @ kernel @ wn / (wp.sum() * wn.sum())
    influence = np.zeros(len(s))
    influence[y] = wp * (kernel @ wn / wn.sum() - area) / wp.sum()
    influence[~y] = wn * (wp @ kernel / wp.sum() - area) / wn.sum()
    sums = np.bincount(table["cluster"], influence)
    g = int((np.bincount(table["cluster"]) > 0).sum())
    return float(np.sqrt(g / (g - 1) * np.sum(sums**2)))


def _calibration(table) -> dict:
    y, cluster = table["label"], table["cluster"]
    x = np.log(table["score"] / (1 - table["score"]))
    family = sm.families.Binomial()
    slope = sm.GLM(y, sm.add_constant(x), family=family)
    intercept = sm.GLM(y, np.ones_like(x), family=family, offset=x)
    g = len(np.unique(cluster))

    def se(model, at: int) -> float:
        fit = model.fit(tol=1e-14, cov_type="cluster", cov_kwds={"groups": cluster, "use_correction": False})
        return float(np.sqrt(fit.cov_params()[at, at] * g / (g - 1)))

    return {"calibration_slope": se(slope, 1), "calibration_intercept": se(intercept, 0)}


def standard_errors(table: dict, weighted: bool) -> dict:
    y = table["label"]
    p = table["score"]
    predicted = (p >= 0.5).astype(int)
    everybody = np.ones(len(y))
    prevalence = np.average(y, weights=table["weight"])
    loss = -np.where(y == 1, np.log(p), np.log(1 - p))
    reference = -np.where(y == 1, np.log(prevalence), np.log(1 - prevalence))
    hits = y * predicted
    wrong = (y != predicted).astype(float)
    return {
        "accuracy": _rate(y == predicted, everybody, table),
        "selection_rate": _rate(predicted, everybody, table),
        "recall": _rate(predicted, y == 1, table),
        "false_positive_rate": _rate(predicted, y == 0, table),
        "precision": _rate(y, predicted == 1, table),
        "f1": _ratio_se(2.0 * hits, 2.0 * hits + wrong, table, y + predicted > 0),
        "brier": _mean_se((p - y) ** 2, table["cluster"], table["weight"]),
        "log_loss": _mean_se(loss, table["cluster"], table["weight"]),
        "d2_log_loss": _ratio_se(loss, reference, table),
        "calibration_ratio": _ratio_se(p, y.astype(float), table),
        "roc_auc": _area_se(table),
        # GLM has no cluster covariance under weights.
        **({} if weighted else _calibration(table)),
    }


def clusters(seed: int) -> list[dict]:
    rng = np.random.default_rng(seed)
    cases = []
    for weighted, count, rows in (
        (False, 12, 150),
        (True, 12, 150),
        (False, 60, 300),
        (True, 60, 300),
        (False, 200, 200),
    ):
        table = draw(rng, weighted, count, rows)
        columns = {name: values.tolist() for name, values in table.items()}
        cases.append({"weighted": weighted, "columns": columns, "standard_errors": standard_errors(table, weighted)})
    return cases

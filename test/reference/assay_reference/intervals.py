"""Confidence intervals of unweighted and frequency-weighted rows, by statsmodels, scipy and numpy.

DeLong's variance follows X. Sun and W. Xu (2014), "Fast implementation of DeLong's algorithm", IEEE Signal
Processing Letters 21(11). The interval of a small or perfect area is method 5 of R. G. Newcombe (2006),
"Confidence intervals for an effect size measure based on the Mann–Whitney statistic, part 2", Stat. Med. 25.
"""

import numpy as np
import statsmodels.api as sm
from scipy import optimize, special, stats
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from .rows import Rows, repeated
from .score_metrics import logistic_design, logistic_fit, slope_exists

Interval = tuple[float, float]


def pair(interval) -> Interval:
    return float(interval[0]), float(interval[1])


def wilson(successes: float, n: float, confidence: float) -> Interval:
    return pair(proportion_confint(successes, n, alpha=1 - confidence, method="wilson"))


def newcombe(successes1: float, n1: float, successes2: float, n2: float, confidence: float) -> Interval:
    """Interval of p1 − p2."""
    return pair(
        confint_proportions_2indep(
            successes1, n1, successes2, n2, method="newcomb", compare="diff", alpha=1 - confidence
        )
    )


def delong(rows: Rows) -> tuple[float, float]:
    """Area under the ROC curve and its variance."""
    positive, negative = rows.score[rows.label == 1], rows.score[rows.label == 0]
    m, n = len(positive), len(negative)
    together = stats.rankdata(np.concatenate([positive, negative]))
    v10 = (together[:m] - stats.rankdata(positive)) / n
    v01 = 1 - (together[m:] - stats.rankdata(negative)) / m
    return float(v10.mean()), float(v10.var(ddof=1) / m + v01.var(ddof=1) / n)


def auc_logit(area: float, variance: float, confidence: float) -> Interval:
    half = stats.norm.ppf((1 + confidence) / 2) * np.sqrt(variance) / (area * (1 - area))
    centre = np.log(area / (1 - area))
    return pair(1 / (1 + np.exp(-np.array([centre - half, centre + half]))))


def auc_newcombe(area: float, m: int, n: int, confidence: float) -> Interval:
    """Method 5: a pseudo-score interval on Hanley and McNeil's variance with (m + n)/2 − 1 for both m − 1 and n − 1."""
    z = stats.norm.ppf((1 + confidence) / 2)
    both = (m + n) / 2 - 1

    def variance(theta: float) -> float:
        """Without its factor θ(1 − θ)."""
        return (1 + both * (1 - theta) / (2 - theta) + both * theta / (1 + theta)) / (m * n)

    def excess(theta: float) -> float:
        return (area - theta) ** 2 - z**2 * theta * (1 - theta) * variance(theta)

    # At an area of 0 or 1 the area itself is a root, too: it is divided out.
    if area == 0:
        return 0.0, root(lambda theta: theta - z**2 * (1 - theta) * variance(theta), 0, 1)
    if area == 1:
        return root(lambda theta: 1 - theta - z**2 * theta * variance(theta), 0, 1), 1.0
    return root(excess, 0, area), root(excess, area, 1)


def root(function, low: float, high: float) -> float:
    return float(optimize.brentq(function, low, high, xtol=1e-15, rtol=1e-14))


def mean_t(values: np.ndarray, confidence: float) -> Interval:
    n = len(values)
    half = stats.t.ppf((1 + confidence) / 2, n - 1) * stats.sem(values)
    return pair((max(0.0, values.mean() - half), values.mean() + half))


def ratio_of_sums(numerator: np.ndarray, denominator: np.ndarray, confidence: float) -> Interval:
    """Σx/Σy over the same rows, by the delta method on the log scale."""
    terms = numerator / numerator.mean() - denominator / denominator.mean()
    half = stats.norm.ppf((1 + confidence) / 2) * stats.sem(terms)
    ratio = numerator.sum() / denominator.sum()
    return pair((ratio * np.exp(-half), ratio * np.exp(half)))


def skill(loss: np.ndarray, reference: np.ndarray, confidence: float) -> Interval:
    """1 − Σloss/Σreference."""
    low, high = ratio_of_sums(loss, reference, confidence)
    return 1 - high, 1 - low


def odds_ratio(tp: float, fp: float, fn: float, tn: float, confidence: float) -> Interval:
    """Woolf."""
    return pair(Table2x2(np.array([[tp, fp], [fn, tn]]), shift_zeros=False).oddsratio_confint(alpha=1 - confidence))


def likelihood_ratio(hits1: float, n1: float, hits2: float, n2: float, confidence: float) -> Interval:
    """(hits1/n1) / (hits2/n2) on the log scale (Simel, Samsa and Matchar 1991), as statsmodels' ratio of two proportions."""
    return pair(
        confint_proportions_2indep(hits1, n1, hits2, n2, method="log", compare="ratio", alpha=1 - confidence, correction=False)
    )


def sandwich(rows: Rows, slope: bool, confidence: float) -> Interval:
    """Normal interval of the calibration slope or intercept with the HC0 sandwich (Huber 1967; White 1982).

    Taken from its definition, because statsmodels' own overflows at scores near 0 and 1; where it does not,
    the two are asserted to be equal.
    """
    coefficients = logistic_fit(rows, slope)
    index = 1 if slope else 0
    design, offset = logistic_design(rows, slope)
    mean = special.expit(design @ coefficients + offset)
    bread = np.linalg.inv(design.T @ (design * (mean * (1 - mean))[:, None]))
    meat = design.T @ (design * ((rows.label - mean) ** 2)[:, None])
    error = float(np.sqrt((bread @ meat @ bread)[index, index]))
    # Near separation rows weigh next to nothing, and statsmodels' pseudo-inverse takes them for nothing.
    if abs(offset).max() + abs(design).max() < 10 and abs(design @ coefficients + offset).max() < 12:
        model = sm.GLM(rows.label, design, family=sm.families.Binomial(), offset=offset)
        fit = model.fit(start_params=coefficients, tol=1e-12, cov_type="HC0")
        # With very few rows its iterations can run away even from the solution.
        if np.isfinite(fit.bse[index]) and np.allclose(fit.params, coefficients, rtol=1e-6, atol=1e-9):
            assert abs(fit.bse[index] - error) <= 1e-6 * error, (fit.bse[index], error)
    half = stats.norm.ppf((1 + confidence) / 2) * error
    return pair((coefficients[index] - half, coefficients[index] + half))


def rate_counts(rows: Rows) -> dict[str, tuple[float, float]]:
    """Successes and denominator (weights of frequency rows) of each rate."""
    y, p, w = rows.label == 1, rows.prediction == 1, rows.weight

    def of(condition: np.ndarray, among: np.ndarray) -> tuple[float, float]:
        return float(w[condition & among].sum()), float(w[among].sum())

    everyone = np.ones(len(rows), bool)
    return {
        "accuracy": of(y == p, everyone),
        "error_rate": of(y != p, everyone),
        "prevalence": of(y, everyone),
        "selection_rate": of(p, everyone),
        "precision": of(y, p),
        "recall": of(p, y),
        "true_negative_rate": of(~p, ~y),
        "false_positive_rate": of(p, ~y),
        "false_negative_rate": of(~p, y),
        "negative_predictive_value": of(~y, ~p),
        "false_discovery_rate": of(~y, p),
        "false_omission_rate": of(y, ~p),
    }


def metric_intervals(rows: Rows, confidence: float) -> dict[str, Interval]:
    """The intervals that a library gives. Sampling weights have none here."""
    intervals: dict[str, Interval] = {}
    if rows.weight_kind == "sampling" or len(rows) == 0:
        return intervals
    for name, (successes, n) in rate_counts(rows).items():
        if n > 0:
            intervals[name] = wilson(successes, n, confidence)
    rows = repeated(rows)
    intervals |= ratio_intervals(rows, confidence)
    if rows.score is not None:
        intervals |= score_intervals(rows, confidence)
    return intervals


def ratio_intervals(rows: Rows, confidence: float) -> dict[str, Interval]:
    counts = rate_counts(rows)
    tp, positives = counts["recall"]
    fp, negatives = counts["false_positive_rate"]
    fn, tn = positives - tp, negatives - fp
    intervals: dict[str, Interval] = {}
    if tp > 0 and fp > 0:
        intervals["positive_likelihood_ratio"] = likelihood_ratio(tp, positives, fp, negatives, confidence)
    if fn > 0 and tn > 0:
        intervals["negative_likelihood_ratio"] = likelihood_ratio(fn, positives, tn, negatives, confidence)
    if min(tp, fp, fn, tn) > 0:
        intervals["diagnostic_odds_ratio"] = odds_ratio(tp, fp, fn, tn, confidence)
    return intervals


def score_intervals(rows: Rows, confidence: float) -> dict[str, Interval]:
    intervals: dict[str, Interval] = {}
    m = int(rows.label.sum())
    n = len(rows) - m
    if m and n:
        low, high = intervals["roc_auc"] = area_interval(rows, confidence)
        intervals["gini"] = (2 * low - 1, 2 * high - 1)
    if len(rows) > 1:
        log_loss, brier = loss_rows(rows, rows.score)
        intervals["log_loss"] = mean_t(log_loss, confidence)
        intervals["brier"] = mean_t(brier, confidence)
        if m and rows.score.sum() > 1e-9 * m:  # below, nothing of the scores is left in Σp = Σy − Σ(y − p)
            intervals["calibration_ratio"] = ratio_of_sums(rows.score, rows.label, confidence)
        if m and n:
            null_log_loss, null_brier = loss_rows(rows, np.full(len(rows), rows.label.mean()))
            intervals["d2_log_loss"] = skill(log_loss, null_log_loss, confidence)
            intervals["d2_brier"] = skill(brier, null_brier, confidence)
    if slope_exists(rows):
        intervals["calibration_slope"] = sandwich(rows, True, confidence)
    if m and n:
        intervals["calibration_intercept"] = sandwich(rows, False, confidence)
    return intervals


def loss_rows(rows: Rows, score: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Log loss and squared error of each row."""
    eps = np.finfo(float).eps
    p = np.clip(score, eps, 1 - eps)
    return -np.log(np.where(rows.label == 1, p, 1 - p)), (score - rows.label) ** 2


def area_interval(rows: Rows, confidence: float) -> Interval:
    m = int(rows.label.sum())
    n = len(rows) - m
    area = mann_whitney(rows)
    if area in (0, 1) or min(m, n) < 30:
        return auc_newcombe(area, m, n, confidence)
    delong_area, variance = delong(rows)
    assert abs(delong_area - area) < 1e-12
    if variance == 0:
        return auc_newcombe(area, m, n, confidence)
    return auc_logit(area, variance, confidence)


def mann_whitney(rows: Rows) -> float:
    positive, negative = rows.score[rows.label == 1], rows.score[rows.label == 0]
    return float(stats.mannwhitneyu(positive, negative).statistic / (len(positive) * len(negative)))


def simultaneous_confidence(groups: int, confidence: float) -> float:
    """Confidence of each of all pairwise intervals that hold together: studentised range over √2 as a normal quantile."""
    z = stats.studentized_range.ppf(confidence, groups, np.inf) / np.sqrt(2)
    return float(2 * stats.norm.cdf(z) - 1)


def mover(value1: float, limits1: Interval, value2: float, limits2: Interval) -> Interval:
    """Limits of value1 − value2 from the limits of each (Zou and Donner 2008; of two Wilson intervals: Newcombe)."""
    difference = value1 - value2
    return (
        difference - np.hypot(value1 - limits1[0], limits2[1] - value2),
        difference + np.hypot(limits1[1] - value1, value2 - limits2[0]),
    )


def largest_gap(values: list[float], limits: list[Interval]) -> Interval:
    """Interval of max − min: the largest lower limit, at least 0, and the largest upper limit of all ordered pairs."""
    pairs = [
        mover(values[i], limits[i], values[j], limits[j])
        for i in range(len(values))
        for j in range(len(values))
        if i != j
    ]
    return max(0.0, float(max(low for low, _ in pairs))), float(max(high for _, high in pairs))


def gap_intervals(groups: list[Rows], confidence: float) -> dict[str, Interval]:
    """Intervals of the largest difference between groups, of rates and of the area under the curve."""
    intervals: dict[str, Interval] = {}
    if any(rows.weight_kind == "sampling" for rows in groups):
        return intervals
    counts = [rate_counts(rows) for rows in groups]
    for name in counts[0] if counts else ():
        defined = [group[name] for group in counts if group[name][1] > 0]
        if len(defined) > 1:
            each = simultaneous_confidence(len(defined), confidence)
            limits = [wilson(*count, each) for count in defined]
            intervals[name] = largest_gap([k / n for k, n in defined], limits)
            if len(defined) == 2:
                low, high = newcombe(*defined[0], *defined[1], confidence)
                again = (max(0.0, low, -high), max(high, -low))
                assert np.allclose(again, intervals[name], atol=1e-9), (name, again, intervals[name])
    scored = [repeated(rows) for rows in groups if rows.score is not None and rows.both_classes]
    if len(scored) > 1:
        each = simultaneous_confidence(len(scored), confidence)
        intervals["roc_auc"] = largest_gap([mann_whitney(rows) for rows in scored], [area_interval(rows, each) for rows in scored])
    return intervals


def signed_intervals(unprivileged: Rows, privileged: Rows, confidence: float) -> dict[str, Interval]:
    """Intervals of unprivileged − privileged of every rate."""
    if unprivileged.weight_kind == "sampling":
        return {}
    first, second = rate_counts(unprivileged), rate_counts(privileged)
    return {
        name: newcombe(*first[name], *second[name], confidence)
        for name in first
        if first[name][1] > 0 and second[name][1] > 0
    }

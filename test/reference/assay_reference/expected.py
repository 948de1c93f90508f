"""What Assay should say about a table, by the libraries: the same shape as `assay/evaluation/1`, values and intervals."""

import math
from collections import Counter

import numpy as np

from . import disparities
from .intervals import gap_intervals, metric_intervals, signed_intervals
from .label_metrics import denominators
from .metrics import metric_values
from .rows import Rows


def expected_evaluation(plan: dict, table: dict) -> dict:
    labels = table[plan["columns"]["label"]]
    total = len(labels)
    if any(label is not None for label in labels) and plan["positive"] not in labels:
        return {"problem": "input/positive-absent"}
    used = np.array([usable(plan, table, row) for row in range(total)], dtype=bool)
    rows = rows_of(plan, table, used)
    kept = {name: [value for value, keep in zip(values, used) if keep] for name, values in table.items()}
    result = {
        "rows": total,
        "used": int(used.sum()),
        "overall": group_entry(rows, plan["confidence"]) | {"inequality": disparities.inequality(rows)},
        "groups": [],
        "disparities": [],
    }
    for grouping in plan["groupings"]:
        keys = group_keys(grouping, kept)
        for values in distinct(keys):
            keep = np.array([key == values for key in keys], dtype=bool)
            result["groups"].append(
                {"by": by(grouping), "values": list(values), "kind": grouping["kind"]}
                | group_entry(rows.take(keep), plan["confidence"])
            )
        if grouping["kind"] != "slice":
            result["disparities"] += grouping_disparities(plan, grouping, rows, keys)
    return result


def usable(plan: dict, table: dict, row: int) -> bool:
    needed = [plan["columns"][role] for role in ("label", "score", "prediction") if role in plan["columns"]]
    return all(table[name][row] is not None for name in needed)


def rows_of(plan: dict, table: dict, used: np.ndarray) -> Rows:
    columns = plan["columns"]

    def values(role: str, dtype) -> np.ndarray:
        return np.array([v for v, keep in zip(table[columns[role]], used) if keep], dtype=dtype)

    label = (values("label", object) == plan["positive"]).astype(int)
    score = values("score", float) if "score" in columns else None
    if "prediction" in columns:
        prediction = (values("prediction", object) == plan["positive"]).astype(int)
    else:
        prediction = (score >= plan["threshold"]).astype(int)
    weighted = "weight" in columns
    weight = values("weight", float) if weighted else np.ones(len(label))
    return Rows(label, prediction, score, weight, plan["weightKind"] if weighted else None)


def by(grouping: dict) -> list[str]:
    return [column["column"] for column in grouping["columns"]]


def bin_name(value: float, edges: list[float]) -> str:
    marks = ["-inf", *(f"{edge:g}" for edge in edges), "inf"]
    at = sum(value >= edge for edge in edges)
    return f"{'(' if at == 0 else '['}{marks[at]},{marks[at + 1]})"


def group_keys(grouping: dict, table: dict) -> list[tuple]:
    """The group of each row; in an intersection any missing part makes the group missing."""
    parts = []
    for column in grouping["columns"]:
        values = table[column["column"]]
        if "edges" in column:
            values = [None if v is None else bin_name(v, column["edges"]) for v in values]
        parts.append(values)
    keys = list(zip(*parts))
    return [key if None not in key else (None,) * len(key) for key in keys]


def distinct(keys: list[tuple]) -> list[tuple]:
    return sorted(set(keys), key=lambda key: tuple((value is None, value or "") for value in key))


def group_entry(rows: Rows, confidence: float) -> dict:
    values = metric_values(rows)
    assert all(value is None or math.isfinite(value) for value in values.values()), values
    intervals = {name: limits for name, limits in metric_intervals(rows, confidence).items() if values[name] is not None}
    return {"n": len(rows), "metrics": values, "denominators": denominators(rows), "intervals": intervals}


def grouping_disparities(plan: dict, grouping: dict, rows: Rows, keys: list[tuple]) -> list[dict]:
    if not keys:
        return []
    sizes = Counter(keys)
    present = np.array([None not in key and sizes[key] >= plan["minimumGroup"] for key in keys], dtype=bool)
    text = np.array([" & ".join(str(part) for part in key) for key in keys], dtype=object)
    compared, names = rows.take(present), text[present]
    intervals = gap_intervals([compared.take(names == name) for name in np.unique(names)], plan["confidence"])
    found = [
        {
            "by": by(grouping),
            "values": disparities.between_groups(compared, names),
            "intervals": {
                f"{disparities.FAIRLEARN_NAMES.get(name, name)}_difference": limits for name, limits in intervals.items()
            },
        }
    ]
    if "privileged" in grouping:
        kept = [key for key, keep in zip(keys, present) if keep]
        for entry in signed_disparities(plan, grouping, compared, kept):
            if "group" in entry:
                found.append(entry)
            else:
                found[0]["values"] |= entry["values"]
                found[0]["intervals"] |= entry["intervals"]
    return found


def signed_disparities(plan: dict, grouping: dict, rows: Rows, keys: list[tuple]) -> list[dict]:
    """Pooled, then one entry for each unprivileged group."""
    privileged = np.array([key == (grouping["privileged"],) for key in keys], dtype=bool)
    entries = [(None, np.ones(len(keys), bool))]
    for key in distinct(keys):
        if key != (grouping["privileged"],):
            entries.append((list(key), privileged | np.array([other == key for other in keys])))
    found = []
    for group, keep in entries:
        if not privileged.any() or privileged[keep].all():
            continue
        pair, is_privileged = rows.take(keep), privileged[keep]
        limits = signed_intervals(pair.take(~is_privileged), pair.take(is_privileged), plan["confidence"])
        entry = {
            "by": by(grouping),
            "values": disparities.to_privileged(pair, is_privileged),
            "intervals": {signed_name(name): interval for name, interval in limits.items()},
        }
        found.append(entry if group is None else entry | {"group": group})
    return found


def signed_name(metric: str) -> str:
    generic = f"{metric}_difference_to_privileged"
    return disparities.AIF360_NAMES.get(generic, generic)

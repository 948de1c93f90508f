"""The rows of one group, as arrays."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Rows:
    """Label, prediction, score and weight of the rows; `score` is None where the table has none.

    `weight` is all ones without weights. `weight_kind` is None, "sampling" or "frequency".
    """

    label: np.ndarray
    prediction: np.ndarray
    score: np.ndarray | None
    weight: np.ndarray
    weight_kind: str | None

    def __len__(self) -> int:
        return len(self.label)

    def take(self, keep: np.ndarray) -> "Rows":
        return Rows(
            self.label[keep],
            self.prediction[keep],
            None if self.score is None else self.score[keep],
            self.weight[keep],
            self.weight_kind,
        )

    @property
    def both_classes(self) -> bool:
        return 0 < self.label.sum() < len(self)


def repeated(rows: Rows) -> Rows:
    """Rows of frequency weights written out: each was seen so often. Others as they are."""
    if rows.weight_kind != "frequency":
        return rows
    again = rows.take(np.repeat(np.arange(len(rows)), rows.weight.astype(int)))
    return Rows(again.label, again.prediction, again.score, np.ones(len(again)), None)

"""Trains both versions of credit-risk, writes them as ONNX and lets the ONNX files score the test rows.

The predictions that are evaluated come out of models/v1.onnx and models/v2.onnx through onnxruntime, not out
of the scikit-learn objects: what is measured is what would be deployed. Run again it writes the same bytes.
"""

from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).parent
SEED = 20260101

NUMBERS = [
    "duration",
    "credit_amount",
    "installment_commitment",
    "residence_since",
    "existing_credits",
    "num_dependents",
]
CATEGORIES = [
    "checking_status",
    "credit_history",
    "purpose",
    "savings_status",
    "employment",
    "other_parties",
    "property_magnitude",
    "other_payment_plans",
    "housing",
    "job",
    "own_telephone",
]
# Never features: sex, personal_status (it contains sex), age and foreign_worker. They are carried into the
# predictions, because whether the model treats people equally can only be seen with them.
CARRIED = ["sex", "age", "personal_status", "foreign_worker", "job", "housing", "purpose", "duration", "credit_amount"]

LOGISTIC_REGRESSION = LogisticRegression(C=0.3, max_iter=1000)
GRADIENT_BOOSTING = GradientBoostingClassifier(
    n_estimators=120, learning_rate=0.06, max_depth=3, subsample=0.7, min_samples_leaf=10, random_state=SEED
)


def read(name: str) -> pd.DataFrame:
    return pd.read_csv(HERE / "data" / f"{name}.csv", keep_default_na=False)


def pipeline(scaler, classifier) -> Pipeline:
    features = ColumnTransformer(
        [
            ("numbers", scaler, NUMBERS),
            ("categories", OneHotEncoder(handle_unknown="ignore", sparse_output=False), CATEGORIES),
        ]
    )
    return Pipeline([("features", features), ("classifier", classifier)])


def save_onnx(model: Pipeline, path: Path) -> None:
    inputs = [(name, FloatTensorType([None, 1])) for name in NUMBERS]
    inputs += [(name, StringTensorType([None, 1])) for name in CATEGORIES]
    onnx = to_onnx(
        model,
        initial_types=inputs,
        name="credit-risk",
        target_opset={"": 18, "ai.onnx.ml": 3},
        options={id(model): {"zipmap": False}},
    )
    # skl2onnx lists the operator sets in the order of a set, which differs from run to run.
    operator_sets = sorted(onnx.opset_import, key=lambda operator_set: operator_set.domain)
    del onnx.opset_import[:]
    onnx.opset_import.extend(operator_sets)
    path.write_bytes(onnx.SerializeToString(deterministic=True))


def score(path: Path, applicants: pd.DataFrame) -> np.ndarray:
    """Probability of good credit by the ONNX file, to six decimals (single precision has seven)."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    inputs = {name: applicants[[name]].to_numpy(np.float32) for name in NUMBERS}
    inputs |= {name: applicants[[name]].to_numpy(dtype=object) for name in CATEGORIES}
    _, probabilities = session.run(None, inputs)
    return np.round(probabilities[:, 1].astype(np.float64), 6)


def main() -> None:
    train, test = read("train"), read("test")
    # Trees take the numbers unscaled: whole numbers are exact in ONNX's single precision, so no row changes its side.
    for version, scaler, classifier in (
        ("v1", StandardScaler(), LOGISTIC_REGRESSION),
        ("v2", "passthrough", GRADIENT_BOOSTING),
    ):
        model = pipeline(scaler, classifier).fit(train[NUMBERS + CATEGORIES], train["credit"] == "good")
        path = HERE / "models" / f"{version}.onnx"
        save_onnx(model, path)
        predictions = test[["applicant", "credit"]].assign(p_good=score(path, test))
        predictions = predictions.join(test[CARRIED])
        gap = np.abs(predictions["p_good"] - model.predict_proba(test[NUMBERS + CATEGORIES])[:, 1]).max()
        print(f"{version}: {path.stat().st_size} bytes, ONNX and scikit-learn differ by at most {gap:.1e}")
        if version == "v1":
            predictions.to_csv(HERE / "data" / "predictions-v1.csv", index=False, lineterminator="\n")
        else:
            predictions.to_parquet(HERE / "data" / "predictions-v2.parquet", index=False, compression="zstd")


if __name__ == "__main__":
    main()

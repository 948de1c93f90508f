import { useMemo } from 'preact/hooks';
import type { Report } from '../../src/core/reports/report.ts';
import { evaluatedPoint, nearestPoint, thresholdPoints } from '../../src/core/reports/threshold-preview.ts';
import { EvidenceSection } from '../shared/evidence-section.tsx';
import { CurvesSection } from './curves-section.tsx';
import { DisparitiesSection } from './disparities-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { Headline } from './headline.tsx';
import { MetricsSection } from './metrics-section.tsx';
import { NotesSection } from './notes-section.tsx';
import type { EvaluationAction, EvaluationState } from './state.ts';
import { ThresholdPanel } from './threshold-panel.tsx';
import { VerdictStrip } from './verdict-strip.tsx';

interface EvaluationPageProps {
  readonly report: Report;
  readonly state: EvaluationState;
  readonly act: (action: EvaluationAction) => void;
}

/** Everything about one evaluation below the header; a function of the report and what the reader has set. */
export function EvaluationPage({ report, state, act }: EvaluationPageProps) {
  const { evaluation } = report;
  const { thresholdIndex, tables, order, filter, groupsDrawn } = state;
  const points = useMemo(
    () => (evaluation.curves.thresholds ? thresholdPoints(evaluation.curves.thresholds) : []),
    [evaluation],
  );
  const evaluated = useMemo(() => evaluatedPoint(evaluation), [evaluation]);
  const moved = thresholdIndex === undefined ? undefined : points[thresholdIndex];
  const point = moved ?? evaluated;
  // While the slider is dragged only what follows the threshold is made again.
  const top = useMemo(() => <Top report={report} />, [report]);
  const bottom = useMemo(() => <Bottom report={report} />, [report]);
  const groups = useMemo(
    () => <GroupsSection report={report} state={{ order, filter, groupsDrawn }} act={act} />,
    [report, order, filter, groupsDrawn, act],
  );
  return (
    <>
      {top}
      {point && (
        <ThresholdPanel
          report={report}
          points={points}
          point={point}
          index={thresholdIndex ?? nearestPoint(points, evaluation.threshold ?? 0.5)}
          moved={moved !== undefined}
          act={act}
        />
      )}
      {evaluation.task === 'binary' && <CurvesSection report={report} point={point} tables={tables} act={act} />}
      {groups}
      {bottom}
    </>
  );
}

function Top({ report }: { readonly report: Report }) {
  return (
    <>
      <VerdictStrip report={report} />
      <Headline report={report} />
    </>
  );
}

function Bottom({ report }: { readonly report: Report }) {
  return (
    <>
      <DisparitiesSection report={report} />
      <MetricsSection report={report} />
      <NotesSection report={report} />
      <EvidenceSection report={report} />
    </>
  );
}

import { formatNumber, formatPercent, undefinedMark } from '../../src/core/reports/number-format.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { ThresholdPoint } from '../../src/core/reports/threshold-preview.ts';
import { Button } from '../shared/controls.tsx';
import { usePage } from '../shared/page-context.ts';
import { Section } from '../shared/section.tsx';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import type { EvaluationAction } from './state.ts';

interface ThresholdPanelProps {
  readonly report: Report;
  readonly points: readonly ThresholdPoint[];
  /** The point whose numbers are shown. */
  readonly point: ThresholdPoint;
  /** Of the slider; the point nearest to the evaluated threshold until it is moved. */
  readonly index: number;
  readonly moved: boolean;
  readonly act: (action: EvaluationAction) => void;
}

/** A slider over the decision threshold with what would be selected; a preview only, verdicts stay. */
export function ThresholdPanel({ report, points, point, index, moved, act }: ThresholdPanelProps) {
  const { say, language, interactive } = usePage();
  const evaluated = formatNumber(report.evaluation.threshold ?? 0.5, { language });
  const facts = useFacts(point);
  const shown = formatNumber(point.threshold, { language, decimals: moved ? 3 : undefined });
  return (
    <Section id="threshold" title={say('report/threshold/title')}>
      <div class="threshold-panel">
        <div>
          <div class="threshold">
            {interactive && points.length > 1 && (
              <input
                type="range"
                min={0}
                max={points.length - 1}
                value={index}
                aria-label={say('report/threshold/slider')}
                aria-valuetext={say('report/threshold/value', { threshold: shown, ...facts })}
                onInput={(event) => act({ type: 'threshold', index: Number(event.currentTarget.value) })}
              />
            )}
            <output class="big">{shown}</output>
          </div>
          <p>
            {say('report/threshold/selected', { value: facts.selected })} ·{' '}
            {say('report/threshold/recall', { value: facts.recall })} ·{' '}
            {say('report/threshold/precision', { value: facts.precision })}
          </p>
          <p class="muted line">
            {say(moved ? 'report/threshold/preview' : 'report/threshold/evaluated', { threshold: evaluated })}{' '}
            {moved && (
              <Button quiet onClick={() => act({ type: 'threshold', index: undefined })}>
                {say('report/threshold/reset', { threshold: evaluated })}
              </Button>
            )}
          </p>
        </div>
        <ConfusionMatrix
          labels={report.evaluation.confusion?.labels ?? []}
          point={point}
          title={say('report/confusion/title', { threshold: shown })}
        />
      </div>
    </Section>
  );
}

/** Rates at a threshold have no interval here, hence at most three decimals, and whole percentages. */
function useFacts(point: ThresholdPoint): { selected: string; recall: string; precision: string } {
  const { language } = usePage();
  const rate = (value: number | null) =>
    value === null ? undefinedMark : formatNumber(value, { language, decimals: 3 });
  return {
    selected: point.selectionRate === null ? undefinedMark : formatPercent(point.selectionRate, language),
    recall: rate(point.recall),
    precision: rate(point.precision),
  };
}

import { formatCount } from '../../src/core/reports/number-format.ts';
import type { ThresholdPoint } from '../../src/core/reports/threshold-preview.ts';
import { usePage } from '../shared/page-context.ts';

interface ConfusionMatrixProps {
  /** Negative label, then positive. */
  readonly labels: readonly string[];
  readonly point: ThresholdPoint;
  readonly title: string;
}

/** Rows are the labels, columns the predictions. */
export function ConfusionMatrix({ labels, point, title }: ConfusionMatrixProps) {
  const { say, language } = usePage();
  const [negative = '0', positive = '1'] = labels;
  const rows = [
    { label: negative, cells: [point.trueNegatives, point.falsePositives], right: 0 },
    { label: positive, cells: [point.falseNegatives, point.truePositives], right: 1 },
  ];
  return (
    <table class="confusion">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('report/confusion/predicted', { label: negative })}</th>
          <th scope="col">{say('report/confusion/predicted', { label: positive })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells, right }) => (
          <tr key={label}>
            <th scope="row">{say('report/confusion/actual', { label })}</th>
            {cells.map((count, column) => (
              <td key={labels[column]} class={column === right ? 'number right' : 'number wrong'}>
                {formatCount(count, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

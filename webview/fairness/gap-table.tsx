import type { Disparity } from '../../src/core/evaluation/document.ts';
import { differenceInWords, differenceRange } from '../../src/core/reports/gap-sentence.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import { undefinedMark } from '../../src/core/reports/number-format.ts';
import { reasonText } from '../../src/core/reports/reason-text.ts';
import { usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';

/** The gaps of a page with their intervals, and what chance would give. */
export function GapTable({
  caption,
  disparities,
}: {
  readonly caption: string;
  readonly disparities: readonly Disparity[];
}) {
  const { say, words } = usePage();
  return (
    <Scroll label={caption}>
      <table class="fit">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report/disparities/measure')}</th>
            <th scope="col" class="number">
              {say('report/disparities/value')}
            </th>
            <th scope="col">{say('report/chart/axis/interval')}</th>
            <th scope="col" class="number">
              {say('report/disparities/chance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {disparities.map((disparity) => (
            <tr key={disparity.metric}>
              <th scope="row">{metricName(disparity.metric, words)}</th>
              <td class="number">
                {disparity.value === null ? undefinedMark : differenceInWords(disparity, disparity.value, words)}
              </td>
              <td>
                <Range disparity={disparity} />
              </td>
              <td class="number">
                {disparity.expected_if_equal !== undefined &&
                  differenceInWords(disparity, disparity.expected_if_equal, words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The interval in one piece, or why there is none. */
function Range({ disparity }: { readonly disparity: Disparity }) {
  const { words } = usePage();
  const range = differenceRange(disparity, words);
  if (range !== undefined) return <span class="nowrap">{range}</span>;
  return <>{reasonText(disparity.undefined ?? disparity.no_interval ?? '', words)}</>;
}

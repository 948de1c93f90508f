import type { Disparity } from '../../src/core/evaluation/document.ts';
import type { Words } from '../../src/core/messages/words.ts';
import type { ColumnScale } from '../../src/core/reports/column-scale.ts';
import { type DisparityBlock, type DisparityRow, disparityTable } from '../../src/core/reports/disparity-table.ts';
import { differenceInWords, differenceRange } from '../../src/core/reports/gap-sentence.ts';
import { groupingName, groupName } from '../../src/core/reports/group-name.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import { undefinedMark } from '../../src/core/reports/number-format.ts';
import { methodText, reasonText } from '../../src/core/reports/reason-text.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { IntervalGlyph } from '../shared/interval-glyph.tsx';
import { usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Section } from '../shared/section.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';

/** Gaps between groups, each with its interval, what chance would give, and its gate's verdict. */
export function DisparitiesSection({ report }: { readonly report: Report }) {
  const { say } = usePage();
  const table = disparityTable(report);
  const more = table.blocks.reduce((sum, block) => sum + block.more, 0);
  return (
    <Section id="disparities" title={say('report/disparities/title')}>
      {table.blocks.length === 0 ? (
        <p class="muted">{say('report/disparities/none')}</p>
      ) : (
        <Scroll label={say('report/disparities/title')}>
          <table class="gaps">
            <caption class="unseen">
              {say('report/disparities/caption', { confidence: report.evaluation.confidence * 100 })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say('report/disparities/measure')}</th>
                <th scope="col">{say('report/disparities/value')}</th>
                <th scope="col" class="number">
                  {say('report/disparities/chance')}
                </th>
                <th scope="col">{say('report/disparities/between')}</th>
                <th scope="col">{say('report/disparities/verdict')}</th>
              </tr>
            </thead>
            {table.blocks.map((block) => (
              <tbody key={groupingName(block.by)}>
                <tr>
                  <th scope="rowgroup" colSpan={5} class="rowgroup">
                    {groupingName(block.by)} <LeftOut block={block} />
                  </th>
                </tr>
                {block.rows.map((row) => (
                  <Row key={row.disparity.metric} row={row} scale={table.scaleOf(row.disparity)} />
                ))}
              </tbody>
            ))}
          </table>
        </Scroll>
      )}
      <p class="muted">
        {table.blocks.length > 0 && say('report/disparities/chance-help')}{' '}
        {more > 0 && say('report/disparities/more', { count: more })}
      </p>
    </Section>
  );
}

/** Groups that a block's gaps leave out, said once: the first gap's stand for all. */
function LeftOut({ block }: { readonly block: DisparityBlock }) {
  const { say, words } = usePage();
  const leftOut = block.rows[0]?.disparity.left_out ?? [];
  if (leftOut.length === 0) return null;
  const most = 5;
  const names = leftOut
    .slice(0, most)
    .map(({ values, reason }) => `${groupName(values, words)} (${reasonText(reason, words)})`);
  const more = leftOut.length - names.length;
  const groups = names.join(', ') + (more > 0 ? ` (+${more})` : '');
  return <span class="muted">· {say('report/disparities/left-out', { groups })}</span>;
}

/** The full double and the method, or why there is no value. */
function tooltip({ value, method, undefined: reason }: Disparity, words: Words): string {
  if (value === null) return reasonText(reason ?? '', words);
  return method === undefined ? String(value) : `${value} · ${methodText(method, words)}`;
}

function Row({ row, scale }: { readonly row: DisparityRow; readonly scale: ColumnScale | undefined }) {
  const { say, words } = usePage();
  const { disparity, gate, limits } = row;
  const { value, interval, highest, lowest } = disparity;
  const range = differenceRange(disparity, words) ?? '';
  return (
    <tr>
      <th scope="row">{metricName(disparity.metric, words)}</th>
      <td>
        <span class="measure" title={tooltip(disparity, words)}>
          <span class="number">{value === null ? undefinedMark : differenceInWords(disparity, value, words)}</span>
          <IntervalGlyph scale={scale} value={value} interval={interval} limits={limits} label={range} />
        </span>
      </td>
      <td class="number">
        {disparity.expected_if_equal !== undefined && differenceInWords(disparity, disparity.expected_if_equal, words)}
      </td>
      <td>
        {lowest && highest
          ? say('report/disparities/from-to', {
              lowest: groupName(lowest, words),
              highest: groupName(highest, words),
            })
          : reasonText(disparity.undefined ?? '', words)}
      </td>
      <td class="nowrap">{gate && <VerdictMark verdict={gate.verdict} />}</td>
    </tr>
  );
}

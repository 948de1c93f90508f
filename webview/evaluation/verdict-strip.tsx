import type { GateResult, Verdict } from '../../src/core/gates/verdict.ts';
import { rangeOfGate, valueOfGate } from '../../src/core/reports/gate-text.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { verdictOrder } from '../../src/core/reports/verdict-marks.ts';
import { type Say, usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';

/** How the gates came out, in one line; each gate below it on demand. */
export function VerdictStrip({ report }: { readonly report: Report }) {
  const { say, interactive } = usePage();
  const { gates } = report;
  if (gates.length === 0) return <p class="strip muted">{say('report/gates/none')}</p>;
  const count = (verdict: Verdict) => gates.filter((gate) => gate.verdict === verdict).length;
  const present = verdictOrder.filter((verdict) => verdict !== 'pass' && count(verdict) > 0);
  const trouble = present.length > 0;
  return (
    <section class="strip" aria-label={say('report/gates/title')}>
      <p class="verdicts">
        {present.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} text={countText(verdict, count(verdict), gates.length, say)} />
        ))}
        {count('pass') > 0 && <VerdictMark verdict="pass" text={passText(count('pass'), gates.length, say)} />}
      </p>
      <details open={!interactive && trouble}>
        <summary>{say('report/gates/show')}</summary>
        <GateTable gates={gates} />
      </details>
    </section>
  );
}

function countText(verdict: Verdict, count: number, total: number, say: Say): string {
  if (verdict === 'fail' && count === 1) return say('report/gates/fail-one', { total });
  return say(`report/gates/${verdict}`, { count, total });
}

function passText(count: number, total: number, say: Say): string {
  if (count < total) return say('report/gates/pass', { count });
  return total === 1 ? say('report/gates/all-pass-one') : say('report/gates/all-pass', { total });
}

function GateTable({ gates }: { readonly gates: readonly GateResult[] }) {
  const { say } = usePage();
  return (
    <Scroll label={say('report/gates/title')}>
      <table>
        <caption class="unseen">{say('report/gates/title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report/gates/verdict')}</th>
            <th scope="col">{say('report/gates/gate')}</th>
            <th scope="col">{say('report/gates/value')}</th>
            <th scope="col">{say('report/gates/place')}</th>
          </tr>
        </thead>
        <tbody>
          {verdictOrder
            .flatMap((verdict) => gates.filter((gate) => gate.verdict === verdict))
            .map((gate) => (
              <GateRow key={`${gate.file}:${gate.line}:${gate.column}`} gate={gate} />
            ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function GateRow({ gate }: { readonly gate: GateResult }) {
  const { say, send, language } = usePage();
  const place = `${gate.file}:${gate.line}`;
  const range = rangeOfGate(gate, language);
  return (
    <tr>
      <td class="nowrap">
        <VerdictMark verdict={gate.verdict} />
      </td>
      <th scope="row" class="code">
        {gate.title}
      </th>
      <td>
        {valueOfGate(gate, language)} {range && <span class="muted">({range})</span>}
        {gate.reason && <div class="muted">{gate.reason}</div>}
        {gate.verdict === 'fail' && gate.shown !== undefined && (
          <div class="muted">{say(gate.shown ? 'report/gates/shown' : 'report/gates/not-shown')}</div>
        )}
        {gate.was && <div class="muted">{say('report/gates/was', { verdict: say(`report/verdict/${gate.was}`) })}</div>}
      </td>
      <td class="nowrap">
        {send ? (
          <button
            type="button"
            class="link"
            aria-label={say('report/gates/open', { file: gate.file, line: gate.line })}
            onClick={() => send({ type: 'openFile', file: gate.file, line: gate.line })}
          >
            {place}
          </button>
        ) : (
          <span class="muted">{place}</span>
        )}
      </td>
    </tr>
  );
}

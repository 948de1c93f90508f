import type { Report } from '../../src/core/reports/report.ts';
import { formatTime } from './header.tsx';
import { usePage } from './page-context.ts';
import { Section } from './section.tsx';

/** What the numbers rest on, and the command that gives them again. */
export function EvidenceSection({ report }: { readonly report: Report }) {
  const { say, send, language } = usePage();
  const { evaluation, evidence, command } = report;
  const { digests, run, random } = evaluation;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say('report/evidence/digest/file'), evidence?.digest],
    [say('report/evidence/digest/inputs'), digests.inputs],
    [say('report/evidence/digest/data'), digests.data],
    [say('report/evidence/digest/config'), digests.config],
    [say('report/evidence/digest/artifact'), digests.artifact],
    [
      say('report/evidence/random'),
      say('report/evidence/random-value', { generator: random.generator, seed: random.seed, draws: random.bootstrap }),
    ],
    [say('report/evidence/time'), formatTime(run.time, language)],
    [say('report/evidence/actor'), run.actor],
    [say('report/evidence/engine'), run.engine],
    [say('report/evidence/tool'), run.tool],
  ];
  return (
    <Section id="evidence" title={say('report/evidence/title')}>
      <dl class="evidence">
        {evidence && (
          <div>
            <dt>{say('report/evidence/file')}</dt>
            <dd>
              {send ? (
                <button type="button" class="link" onClick={() => send({ type: 'openFile', file: evidence.file })}>
                  {evidence.file}
                </button>
              ) : (
                evidence.file
              )}
            </dd>
          </div>
        )}
        {rows.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd class={value.startsWith('sha256:') ? 'code' : undefined}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{say('report/evidence/command')}</h3>
      <pre>
        <code>{command}</code>
      </pre>
    </Section>
  );
}

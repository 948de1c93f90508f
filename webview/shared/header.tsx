import { formatCount } from '../../src/core/reports/number-format.ts';
import type { Report, ReportKind } from '../../src/core/reports/report.ts';
import { Button, Choice } from './controls.tsx';
import { usePage } from './page-context.ts';

interface HeaderProps {
  readonly report: Report;
  readonly kind: ReportKind;
  /** A new evaluation runs; its report will replace this one. */
  readonly busy?: boolean;
}

/** Whose numbers these are, on which rows, of when, and whether they still hold. */
export function Header({ report, kind, busy }: HeaderProps) {
  const { say, interactive } = usePage();
  const { evaluation } = report;
  const title = say(`report/title/${kind}`, { model: evaluation.model ?? report.table ?? '' });
  return (
    <header class="page-header">
      <div class="heading">
        <h1>{title}</h1>
        {interactive && <Tools kind={kind} />}
      </div>
      {interactive ? <Choices report={report} /> : <Names report={report} />}
      <p class="facts">
        <Facts report={report} />
        {interactive && <span role="status">{busy && ` · ${say('report/header/busy')}`}</span>}
      </p>
    </header>
  );
}

function Names({ report }: { readonly report: Report }) {
  const { say } = usePage();
  const { evaluation, baseline } = report;
  const parts = [
    evaluation.version && `${say('report/header/version')} ${evaluation.version}`,
    evaluation.set && `${say('report/header/on')} ${evaluation.set.name}`,
    baseline?.version && say('report/header/against-version', { version: baseline.version }),
  ];
  return <p class="names">{parts.filter(Boolean).join(' · ')}</p>;
}

function Choices({ report }: { readonly report: Report }) {
  const { say, send } = usePage();
  const { evaluation, baseline, versions, sets } = report;
  if (evaluation.version === undefined) return null;
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  const others = versions.filter((version) => version !== evaluation.version);
  return (
    <div class="choices">
      <div class="field">
        <span aria-hidden="true">{say('report/header/version')}</span>
        <Choice
          label={say('report/header/version')}
          value={evaluation.version}
          options={plain(versions)}
          onChange={(version) => send?.({ type: 'choose', version })}
        />
      </div>
      {evaluation.set && (
        <div class="field">
          <span aria-hidden="true">{say('report/header/on')}</span>
          <Choice
            label={say('report/header/set')}
            value={evaluation.set.name}
            options={plain(sets)}
            onChange={(set) => send?.({ type: 'choose', set })}
          />
        </div>
      )}
      <div class="field">
        <span aria-hidden="true">{say('report/header/against')}</span>
        <Choice
          label={say('report/header/against')}
          value={baseline?.version ?? ''}
          options={[...plain(others), { value: '', text: say('report/header/no-baseline') }]}
          onChange={(version) => send?.({ type: 'choose', baseline: version })}
        />
      </div>
    </div>
  );
}

function Tools({ kind }: { readonly kind: ReportKind }) {
  const { say, send } = usePage();
  const other = kind === 'evaluation' ? 'fairness' : 'evaluation';
  return (
    <div class="tools">
      <Button quiet onClick={() => send?.({ type: 'open', kind: other })}>
        {say(`report/header/${other}`)}
      </Button>
      <Button quiet onClick={() => send?.({ type: 'refresh' })}>
        {say('report/header/refresh')}
      </Button>
      <Button quiet onClick={() => send?.({ type: 'export' })}>
        {say('report/header/export')}
      </Button>
    </div>
  );
}

function Facts({ report }: { readonly report: Report }) {
  const { say, language } = usePage();
  const { evaluation, evidence, stale } = report;
  const rows = formatCount(evaluation.rows, language);
  const parts = [
    evaluation.used === evaluation.rows
      ? say('report/header/rows', { rows })
      : say('report/header/used', { used: formatCount(evaluation.used, language), rows }),
    ...(evaluation.positive === null ? [] : [say('report/header/positive', { label: evaluation.positive })]),
    formatTime(evaluation.run.time, language),
    evidence ? say('report/header/evidence', { digest: shortDigest(evidence.digest) }) : say('report/header/unsaved'),
  ];
  return (
    <>
      {parts.join(' · ')}
      {evidence && ' · '}
      {evidence && stale.length === 0 && say('report/header/current')}
      {stale.length > 0 && <strong>{say('report/header/stale', { reasons: stale.join('; ') })}</strong>}
    </>
  );
}

/** `sha256:3f9a27…c2` as `3f9a…c2`: enough to tell files apart, the whole digest is in the evidence section. */
function shortDigest(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return `${hex.slice(0, 4)}…${hex.slice(-2)}`;
}

/** A time in the reader's language and time zone. */
export function formatTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(time));
}

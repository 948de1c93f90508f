import { render } from 'preact-render-to-string';
import { reportWords } from '../../src/core/messages/report.ts';
import type { Words } from '../../src/core/messages/words.ts';
import { fairnessAnswers, sensitiveGroupings } from '../../src/core/reports/fairness-answers.ts';
import { groupingName } from '../../src/core/reports/group-name.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { ReportRenderer } from '../../src/ports/report-renderer.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import { EvaluationPage } from '../evaluation/evaluation-page.tsx';
import { initialState } from '../evaluation/state.ts';
import { Answer } from '../fairness/answer.tsx';
import { Header } from '../shared/header.tsx';
import { Page, type PageContext } from '../shared/page-context.ts';
import styles from '../shared/report.css';
import palette from './palette.css';

/** The report as one HTML file: no scripts, nothing fetched, in the reader's light or dark. */
export const renderer: ReportRenderer = {
  html(report: Report): string {
    const words = reportWords(report.language);
    const page: PageContext = { words, drawChart: chartSvg };
    const body = render(
      <Page.Provider value={page}>
        <div id="page">
          <Header report={report} kind="evaluation" />
          <main>
            <EvaluationPage report={report} state={initialState} act={ignore} />
            <FairnessSections report={report} words={words} />
          </main>
          <footer class="muted">{words.say('report/page/about', { tool: report.evaluation.run.tool })}</footer>
        </div>
      </Page.Provider>,
    );
    return htmlPage(report, words, body);
  },
};

/** Nothing on a page without scripts can be acted on. */
const ignore = () => {};

/** The fairness page's answers for every way of grouping, one after the other. */
function FairnessSections({ report, words }: { readonly report: Report; readonly words: Words }) {
  return (
    <>
      {sensitiveGroupings(report.evaluation).map((by) => (
        <section key={groupingName(by)} class="fairness" aria-labelledby={`fairness-${by.join('-')}`}>
          <h2 id={`fairness-${by.join('-')}`}>
            {words.say('report/header/fairness')}: {groupingName(by)}
          </h2>
          {fairnessAnswers(report, by, words).map((answer) => (
            <Answer key={answer.question} report={report} by={by} answer={answer} level={3} />
          ))}
        </section>
      ))}
    </>
  );
}

function htmlPage(report: Report, words: Words, body: string): string {
  const { model, version } = report.evaluation;
  const name = [model ?? report.table, version].filter((part) => part !== undefined).join(' ');
  const title = words.say('report/title/evaluation', { model: name });
  return `<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${styles}${palette}</style>
</head>
<body>${closedMarks(body)}</body>
</html>
`;
}

/** Marks of charts and glyphs close themselves, as HTML allows within SVG: a thousand groups have thousands of them. */
function closedMarks(html: string): string {
  return html.replace(/><\/(path|circle)>/g, '/>');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { measureReportPage } from '../e2e/report-page/measure.ts';

// What the evaluation page costs with a thousand groups: `node --import=tsx test/bench/report-page.ts` after a build.
void measureReportPage('dist/webview').then((costs) => console.log(costs));

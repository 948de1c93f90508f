import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { reportTexts } from '../../src/core/messages/report.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { panelPage } from '../../src/protocol/panel-page.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { evaluateExample } from '../e2e/harness/evaluated-example.ts';
import { root } from '../e2e/harness/paths.ts';
import { WorkspaceCopy } from '../e2e/harness/workspace-copy.ts';
import { askCompute } from './ask-compute.ts';

export interface DrawnReport {
  /** Charts on the page. */
  readonly charts: number;
  /** What the page tried against its content security policy. */
  readonly violations: readonly string[];
}

/** Draws the evaluation report of the example in Chromium, by the panel's own page under its own policy. */
export async function drawReport(): Promise<DrawnReport> {
  const report = await exampleReport();
  const server = await servePage();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.addInitScript({ content: standInForEditor(report) });
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.locator('svg').first().waitFor({ timeout: 20_000 });
    return { charts: await page.locator('svg').count(), violations };
  } finally {
    await browser.close();
    server.close();
  }
}

async function exampleReport(): Promise<Report> {
  const copy = new WorkspaceCopy();
  try {
    evaluateExample(copy);
    return await askCompute('report', { config: copy.path('credit-risk.model.yaml'), folder: copy.folder });
  } finally {
    copy.remove();
  }
}

/** What the editor is to the page, as a script in it: it answers `ready` with the report. */
function standInForEditor(report: Report): string {
  return `window.acquireVsCodeApi = () => ({
    postMessage: ({ type }) => type === 'ready' && window.postMessage({ type: 'report', report: ${JSON.stringify(report)} }),
    getState: () => undefined,
    setState: () => undefined,
  });`;
}

async function servePage(): Promise<http.Server> {
  const files = path.join(root, 'dist');
  const server = http.createServer((request, response) => {
    if (request.url === '/') return void response.setHeader('content-type', 'text/html').end(html());
    const file = path.join(files, path.normalize(request.url ?? ''));
    if (!fs.existsSync(file)) return void response.writeHead(404).end();
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.setHeader('content-type', type).end(fs.readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function html(): string {
  return panelPage({
    nonce: randomBytes(16).toString('base64'),
    cspSource: "'self'",
    scriptUri: '/webview/evaluation.js',
    styleUri: '/webview/report.css',
    title: 'Assay',
    language: 'en',
    texts: reportTexts('en'),
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportTexts } from '../../../src/core/messages/report.ts';
import { tableViewTexts } from '../../../src/core/messages/table-view.ts';
import { panelPage } from '../../../src/protocol/panel-page.ts';
import type { Theme } from './themes.ts';

export type PageKind = 'evaluation' | 'fairness' | 'table';

/** Serves the built pages on the loopback interface under the panels' own policy, as VS Code's webviews are. */
export interface PageServer {
  address(kind: PageKind, theme: Theme, language?: 'en' | 'zh-cn'): string;
  close(): Promise<void>;
}

const nonce = 'dGVzdC1ub25jZQ==';

export async function startPageServer(folder: string, themes: readonly Theme[]): Promise<PageServer> {
  // Read at once: the pages under test are those of this moment, whatever is built meanwhile.
  const files = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(`${folder}/${name}`)]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const content = files.get(pathname);
    if (content) {
      response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript').end(content);
      return;
    }
    if (pathname.includes('.')) {
      response.writeHead(404).end();
      return;
    }
    const theme = themes.find(({ name }) => name === searchParams.get('theme'));
    const kind = pathname.slice(1);
    const language = searchParams.get('language') === 'zh-cn' ? 'zh-cn' : 'en';
    const html = panelPage({
      nonce,
      cspSource: `http://localhost:${port()}`,
      scriptUri: `/${kind}.js`,
      styleUri: kind === 'table' ? '/table.css' : '/report.css',
      title: kind,
      language,
      texts: kind === 'table' ? tableViewTexts(language) : reportTexts(language),
    });
    response.setHeader('content-type', 'text/html; charset=utf-8').end(asInVsCode(html, theme));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = () => (server.address() as AddressInfo).port;
  return {
    address: (kind, theme, language = 'en') =>
      `http://localhost:${port()}/${kind}?theme=${theme.name}&language=${language}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** VS Code puts its theme on the root element and its classes on the body before the page's scripts run. */
function asInVsCode(html: string, theme: Theme | undefined): string {
  if (!theme) return html;
  const variables = Object.entries(theme.variables).map(([name, value]) => `--vscode-${name}: ${value};`);
  return html
    .replace('<head>', `<head><style nonce="${nonce}">:root { ${variables.join(' ')} }</style>`)
    .replace('<body>', `<body class="${theme.classes}">`);
}

/** What a page of a panel is made of. */
export interface PanelPage {
  /** Random, new for every page. */
  readonly nonce: string;
  /** The webview's own source for styles and fonts. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** Of the page and its texts. */
  readonly language: 'en' | 'zh-cn';
  /** What it says, by id, in its language. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The HTML of a panel: an empty page that loads its script and styles under a policy that allows nothing
 * else. The nonce is also in a `meta` element, from which the controls take it for their style element. The texts
 * of the page's language come with it as data.
 */
export function panelPage(page: PanelPage): string {
  const nonce = escapeAttribute(page.nonce);
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${escapeAttribute(page.cspSource)} 'nonce-${nonce}'`,
    `font-src ${escapeAttribute(page.cspSource)}`,
    'img-src data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${escapeAttribute(page.styleUri)}">
<script type="module" nonce="${nonce}" src="${escapeAttribute(page.scriptUri)}"></script>
<script type="application/json" id="texts">${jsonInHtml(page.texts)}</script>
<title>${escapeAttribute(page.title)}</title>
</head>
<body><div id="page"></div><div id="announcer" class="unseen" aria-live="polite"></div></body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** JSON that no text in it can end the element early. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

import type { HostMessage, PageMessage } from '../../src/protocol/panel.ts';

/** What VS Code gives a webview's script. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface Host {
  send(message: PageMessage): void;
  /** What the reader had set before the page was hidden or reloaded. */
  readonly keptView: unknown;
  keepView(view: unknown): void;
}

/** What a page keeps: `restore` is the extension's own, to bring the panel back after a reload. */
interface Kept {
  readonly restore?: unknown;
  readonly view?: unknown;
}

/**
 * Connects the page and says that it is ready. Messages that are not ours are ignored; violations of the content
 * security policy and errors are reported.
 */
export function connectHost(receive: (message: HostMessage) => void): Host {
  const api = acquireVsCodeApi();
  let kept: Kept = asKept(api.getState());
  const keep = (change: Kept) => {
    kept = { ...kept, ...change };
    api.setState(kept);
  };
  const send = (message: PageMessage) => api.postMessage(message);
  document.addEventListener('securitypolicyviolation', (event) => {
    send({ type: 'cspViolation', directive: event.effectiveDirective, blocked: event.blockedURI });
  });
  window.addEventListener('error', (event) => send({ type: 'error', message: event.message }));
  window.addEventListener('unhandledrejection', (event) => send({ type: 'error', message: String(event.reason) }));
  // The schemas are a chunk of their own, which both pages share.
  void import('../../src/protocol/panel.ts').then(({ readHostMessage }) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readHostMessage(event.data);
      if (message?.type === 'report' && message.restore !== undefined) keep({ restore: message.restore });
      if (message) receive(message);
    });
    send({ type: 'ready' });
  });
  return { send, keptView: kept.view, keepView: (view) => keep({ view }) };
}

function asKept(state: unknown): Kept {
  return typeof state === 'object' && state !== null ? state : {};
}

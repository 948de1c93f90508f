import type { PageSign } from '../../src/protocol/page-signs.ts';

/** What VS Code gives a webview's script. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface Host<Sent> {
  send(message: Sent): void;
  /** What the reader had set before the page was hidden or reloaded. */
  readonly keptView: unknown;
  keepView(view: unknown): void;
}

/** What a page keeps: `restore` is the extension's own, to bring the panel back after a reload. */
interface Kept {
  readonly restore?: unknown;
  readonly view?: unknown;
}

/** Takes a message if it is one of ours; loaded while the page is being drawn. */
type LoadReader<Received> = () => Promise<(data: unknown) => Received | undefined>;

/**
 * Connects the page and says that it is ready. Messages that are not ours are ignored; violations of the content
 * security policy and errors are reported.
 */
export function connectHost<Sent, Received extends object>(
  loadReader: LoadReader<Received>,
  receive: (message: Received) => void,
): Host<Sent | PageSign> {
  const api = acquireVsCodeApi();
  let kept: Kept = asKept(api.getState());
  const keep = (change: Kept) => {
    kept = { ...kept, ...change };
    api.setState(kept);
  };
  const send = (message: Sent | PageSign) => api.postMessage(message);
  document.addEventListener('securitypolicyviolation', (event) => {
    send({ type: 'cspViolation', directive: event.effectiveDirective, blocked: event.blockedURI });
  });
  window.addEventListener('error', (event) => send({ type: 'error', message: event.message }));
  window.addEventListener('unhandledrejection', (event) => send({ type: 'error', message: String(event.reason) }));
  void loadReader().then((readMessage) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readMessage(event.data);
      if (message === undefined) return;
      if ('restore' in message && message.restore !== undefined) keep({ restore: message.restore });
      receive(message);
    });
    send({ type: 'ready' });
  });
  return { send, keptView: kept.view, keepView: (view) => keep({ view }) };
}

function asKept(state: unknown): Kept {
  return typeof state === 'object' && state !== null ? state : {};
}

import { type HostMessage, type PageMessage, readHostMessage } from '../../src/protocol/panel.ts';

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
  /** What the page kept before it was hidden or reloaded. */
  kept(): unknown;
  keep(state: unknown): void;
}

/** Connects the page: messages that are not ours are ignored; violations and errors are reported. */
export function connectHost(receive: (message: HostMessage) => void): Host {
  const api = acquireVsCodeApi();
  const send = (message: PageMessage) => api.postMessage(message);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readHostMessage(event.data);
    if (message) receive(message);
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    send({ type: 'cspViolation', directive: event.effectiveDirective, blocked: event.blockedURI });
  });
  window.addEventListener('error', (event) => send({ type: 'error', message: event.message }));
  window.addEventListener('unhandledrejection', (event) => send({ type: 'error', message: String(event.reason) }));
  return { send, kept: () => api.getState(), keep: (state) => api.setState(state) };
}

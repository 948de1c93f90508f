import type { ModelSnapshot, WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import type { SpokenFinding } from '../core/reports/spoken-finding.ts';
import type { ViewName } from '../manifest/views.ts';
import type { Row } from './host/tree/row.ts';
import type { PanelState } from './reports/panel-state.ts';
import type { GateTests } from './test-explorer/gate-tests.ts';

/** A report panel as tests see it. */
export interface PanelView {
  readonly state: PanelState;
  readonly title: string;
  /** What its page has said so far. */
  readonly received: readonly unknown[];
  /** What was sent to its page. */
  readonly sent: readonly unknown[];
}

/** What the product's own tests look at; it may change with any version. */
export interface AssayApi {
  readonly models: {
    readonly snapshot: () => WorkspaceSnapshot | undefined;
    readonly list: () => Promise<ModelSnapshot[]>;
    readonly refresh: () => Promise<void>;
    /** Children of a row, of the root without one, as the tree shows them. */
    readonly rows: (row?: Row) => Promise<readonly Row[]>;
  };
  /** Children of a row of a tree, of its root without one. */
  readonly rows: (tree: ViewName, row?: Row) => Promise<readonly Row[]>;
  readonly panels: () => readonly PanelView[];
  readonly findings: () => readonly SpokenFinding[];
  readonly tests: Pick<GateTests, 'controller' | 'profiles' | 'outcomes' | 'messages' | 'coverage'>;
  readonly compute: {
    readonly pid: () => number | undefined;
    /** Ends the process as a crash would. */
    readonly kill: () => boolean;
  };
}

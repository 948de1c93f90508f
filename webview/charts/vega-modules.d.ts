/** The parts of Vega's own packages that are used here; they come without types of their own. */

declare module 'compiled-chart:*' {
  export const spec: import('vega-parser').Spec;
}

declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>;
}

declare module 'vega-transforms' {
  export const aggregate: unknown;
  export const collect: unknown;
  export const facet: unknown;
  export const filter: unknown;
  export const prefacet: unknown;
  export const proxy: unknown;
  export const relay: unknown;
  export const sieve: unknown;
  export const subflow: unknown;
  export const values: unknown;
}

declare module 'vega-encode';
declare module 'vega-view-transforms';

declare module 'vega-parser' {
  export interface Spec {
    readonly data?: unknown;
  }
  export interface Runtime {
    readonly operators: unknown;
  }
  export function parse(spec: Spec, config?: unknown, options?: { readonly ast?: boolean }): Runtime;
}

declare module 'vega-interpreter' {
  export const expressionInterpreter: unknown;
}

declare module 'vega-scenegraph' {
  export class SVGStringRenderer {
    constructor();
    initialize(element: null, width: number, height: number, origin: readonly [number, number]): this;
    background(color: string | null): this;
    render(scene: unknown): this;
    svg(): string;
  }
}

declare module 'vega-view' {
  import type { Runtime } from 'vega-parser';

  export class View {
    constructor(
      runtime: Runtime,
      options: { readonly expr?: unknown; readonly renderer?: 'svg' | 'none'; readonly hover?: boolean },
    );
    initialize(element?: Element): this;
    data(name: string, rows: readonly object[]): this;
    signal(name: string, value: unknown): this;
    width(pixels: number): this;
    width(): number;
    height(): number;
    origin(): readonly [number, number];
    readonly _viewWidth: number;
    readonly _viewHeight: number;
    padding(): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
    run(): this;
    runAsync(): Promise<this>;
    scenegraph(): { readonly root: unknown };
    finalize(): this;
  }
}

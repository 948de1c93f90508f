import { spec as calibration } from 'compiled-chart:calibration';
import { spec as precisionRecall } from 'compiled-chart:precision-recall';
import { spec as roc } from 'compiled-chart:roc';
import { spec as scores } from 'compiled-chart:scores';
import { transforms } from 'vega-dataflow';
import * as encoders from 'vega-encode';
import { expressionInterpreter } from 'vega-interpreter';
import { parse, type Spec } from 'vega-parser';
import { aggregate, collect, facet, filter, prefacet, proxy, relay, sieve, subflow, values } from 'vega-transforms';
import { View } from 'vega-view';
import * as viewTransforms from 'vega-view-transforms';
import type { ChartData, ChartKind } from '../../src/core/reports/chart-data.ts';
import { directLabelsOf, drawnRows, yRange } from './drawn-data.ts';

const specs: Readonly<Record<ChartKind, Spec>> = {
  roc,
  'precision-recall': precisionRecall,
  calibration,
  scores,
};

// Vega finds transforms by name; registering only those that the charts use keeps the others out of the bundle.
Object.assign(transforms, encoders, viewTransforms);
Object.assign(transforms, { aggregate, collect, facet, filter, prefacet, proxy, relay, sieve, subflow, values });

/** Where the threshold lies in a chart; undefined where it can't be drawn. */
export interface ThresholdMark {
  readonly x: number;
  readonly y?: number | undefined;
}

/** A chart as a Vega view, which evaluates its expressions without `eval`. */
export function chartView(chart: ChartData, renderer: 'svg' | 'none'): View {
  const rows = drawnRows(chart);
  const [lower, upper] = yRange(rows);
  const view = new View(parse(specs[chart.kind], undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer,
    hover: false,
  });
  return view
    .data('rows', rows)
    .data('labels', directLabelsOf(chart))
    .signal('x_title', chart.xTitle)
    .signal('y_title', chart.yTitle)
    .signal('reference_at', chart.referenceAt ?? outside)
    .signal('y_lower', lower)
    .signal('y_upper', upper);
}

/** Moves the threshold; the view draws it with the next run. */
export function markThreshold(view: View, mark: ThresholdMark | undefined): View {
  return view.signal('at_x', mark?.x ?? outside).signal('at_y', mark?.y ?? outside);
}

/** Moves the ring of the keyboard. */
export function markFocus(view: View, point: { readonly x: number; readonly y: number } | undefined): View {
  return view.signal('focus_x', point?.x ?? outside).signal('focus_y', point?.y ?? outside);
}

/** Charts clip their marks, so a place outside both axes is not drawn. */
const outside = -10;

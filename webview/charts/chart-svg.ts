import { SVGStringRenderer } from 'vega-scenegraph';
import type { ChartData } from '../../src/core/reports/chart-data.ts';
import { chartView, markThreshold, type ThresholdMark } from './view.ts';

/** Draws a chart to SVG text without a browser, with the same specification and colours by CSS variable. */
export function chartSvg(chart: ChartData, threshold: ThresholdMark | undefined): string {
  const view = markThreshold(chartView(chart, 'none'), threshold).run();
  const width = view._viewWidth;
  const height = view._viewHeight;
  return new SVGStringRenderer()
    .initialize(null, width, height, view._origin)
    .background(null)
    .render(view.scenegraph().root)
    .svg();
}

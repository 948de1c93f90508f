import { SVGStringRenderer } from 'vega-scenegraph';
import type { ChartData } from '../../src/core/reports/chart-data.ts';
import { chartView, markThreshold, type ThresholdMark } from './view.ts';

/** Draws a chart to SVG text without a browser, with the same specification and colours by CSS variable. */
export function chartSvg(chart: ChartData, threshold: ThresholdMark | undefined): string {
  const view = markThreshold(chartView(chart, 'none'), threshold).run();
  const { left, top, right, bottom } = view.padding();
  const width = view._viewWidth + left + right;
  const height = view._viewHeight + top + bottom;
  const [x, y] = view.origin();
  return new SVGStringRenderer()
    .initialize(null, width, height, [x + left, y + top])
    .background(null)
    .render(view.scenegraph().root)
    .svg();
}

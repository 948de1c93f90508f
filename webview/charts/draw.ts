import type { ChartData, ChartRow } from '../../src/core/reports/chart-data.ts';
import { drawnY } from './drawn-data.ts';
import { chartView, markFocus, markThreshold, type ThresholdMark } from './view.ts';

/** A chart on the page. */
export interface DrawnChart {
  markThreshold(mark: ThresholdMark | undefined): void;
  /** Puts the ring around a row's mark. */
  markFocus(row: ChartRow | undefined): void;
  remove(): void;
}

/** Draws a chart into an element and keeps it as wide as the element. */
export function drawChart(element: HTMLElement, chart: ChartData, mark: ThresholdMark | undefined): DrawnChart {
  const view = markThreshold(chartView(chart, 'svg'), mark).width(element.clientWidth).initialize(element).run();
  const resize = new ResizeObserver(() => {
    if (element.clientWidth > 0) view.width(element.clientWidth).run();
  });
  resize.observe(element);
  return {
    markThreshold: (next) => markThreshold(view, next).run(),
    markFocus: (row) => {
      markFocus(view, row && { x: Number(row['x'] ?? row['lower']), y: drawnY(row) }).run();
    },
    remove: () => {
      resize.disconnect();
      view.finalize();
    },
  };
}

import { createHash } from 'node:crypto';
import { chartOption, chartSize } from './chart-option';
import type { ChartSpec } from './chart-spec';
import { plainSvg } from './plain-svg';

/** A drawing, ready to stand in a page. */
export interface DrawnChart {
  /** Made of its content: the same on every page, and different from every other drawing's. */
  id: string;
  /** What stands inside the `svg` element. */
  content: string;
  width: number;
  height: number;
}

/** Drawings kept by their content; the oldest goes first. Some 8 KB each. */
const kept = new Map<string, DrawnChart>();
const mostKept = 300;

/**
 * Draws a chart as SVG. The library is loaded when the first chart is asked for and not before, so that a server whose visitors look at none
 * starts as fast and stays as small as without it; what was drawn once is not drawn again.
 */
export async function drawChart(spec: ChartSpec): Promise<DrawnChart> {
  const id = `chart-${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16)}`;
  const known = kept.get(id);
  if (known) return known;
  const { renderChart } = await import('./render-chart');
  const drawn = { id, content: plainSvg(renderChart(chartOption(spec), chartSize), id), ...chartSize };
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(id, drawn);
  return drawn;
}

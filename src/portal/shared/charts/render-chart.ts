import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what our charts are made of. This module is loaded by the first chart (draw-chart.ts), never at the start.
use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** The SVG of a chart, drawn on the server without a browser. */
export function renderChart(option: EChartsCoreOption, size: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

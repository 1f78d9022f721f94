export { ChartFigure } from './chart-figure';
export type { ChartSeries, ChartSpec } from './chart-spec';
export { type DrawnChart, drawChart } from './draw-chart';

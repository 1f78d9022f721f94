/** One row of bars or one line of a chart. */
export interface ChartSeries {
  name: string;
  kind: 'bars' | 'line';
  /** How it is told apart besides its colour: filled or striped bars, a whole or a dashed line. */
  look: 'plain' | 'patterned';
  /** One for each label; null is a gap, which is no zero. */
  values: (number | null)[];
}

/** What a chart shows: plain data, in the unit people read. */
export interface ChartSpec {
  /** Tells two drawings of one page apart that may hold the same numbers. */
  key: string;
  /** Names of the places along the axis: 1月, 2月 … */
  labels: string[];
  series: ChartSeries[];
  /** 元, 件, %: stands over the axis. */
  unit: string;
  /** Top of the axis where it is known, as 100 for shares. */
  most?: number;
}

/** Measures (度量): what is counted, how it is kept, and how it is told. */

export { countCorrection } from './count-change';
export { type Counts, countOf } from './counters';
export { foldChanges } from './fold-changes';
export * from './measure-table';
export { monthInWords, monthsIn, mostMonths, type Period, periodOf, shiftMonth } from './period';
export { type MeasureQuery, type MeasureSums, readMeasures } from './read-measures';
export { type Difference, type RebuildReport, rebuildMeasures } from './rebuild';
export { type SettleSignalInput, settleSignal } from './signals/settle-signal';
export { type SignalRequest, signalRequests } from './signals/signal-requests';
export { sweepSignals } from './signals/sweep-signals';

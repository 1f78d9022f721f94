'use client';

import { loadSteps } from './load-beside';
import { StepHistory } from './StepHistory';

/** Every step with a document of red property. */
export const HistoryPanel = () => (
  <StepHistory name="property-history-title" empty="还没有记录。" load={loadSteps} />
);

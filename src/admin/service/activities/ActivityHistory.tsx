'use client';

import { StepHistory } from '@/admin/property/StepHistory';
import { loadSteps } from './load-activity';

/** Every step of an activity so far. */
export const ActivityHistory = () => (
  <StepHistory name="activity-history" title="操办记录" load={loadSteps} />
);

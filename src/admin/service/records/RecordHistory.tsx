'use client';

import { StepHistory } from '@/admin/property/StepHistory';
import { loadSteps } from './record-beside';

/** Every step of a record so far. */
export const RecordHistory = () => <StepHistory name="record-history" title="经过" load={loadSteps} />;

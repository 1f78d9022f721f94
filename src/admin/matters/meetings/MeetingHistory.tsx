'use client';

import { StepHistory } from '@/admin/property/StepHistory';
import { loadSteps } from './load-meeting';

/** Every step of a meeting so far. */
export const MeetingHistory = () => <StepHistory name="meeting-history" title="操办记录" load={loadSteps} />;

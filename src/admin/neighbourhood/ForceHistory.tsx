'use client';

import { StepHistory } from '@/admin/property/StepHistory';
import { loadForceSteps } from './load-steps';

/** Every step of an association, a family event, an appraisal, a round or a finding so far. */
export const ForceHistory = () => <StepHistory name="force-history" title="记录" load={loadForceSteps} />;

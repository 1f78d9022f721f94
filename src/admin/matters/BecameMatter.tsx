'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { matterStateLabels, stepLabels } from '@/domain/matters/labels';
import type { RequestMatterAnswer } from './request-matter';

/** Beside a request: the matter it became part of, and where that stands; nothing when it did not. */
export function BecameMatter() {
  const { answer } = useLoaded(loadMatterOf);
  const matter = answer?.matter;
  if (!matter) return null;
  return (
    <p>
      已列入议题{' '}
      <a href={`/matters/${matter.number}`} target="_blank" rel="noreferrer">
        {matter.number}“{matter.title}”
      </a>
      ，目前：{matter.state === 'open' ? stepLabels[matter.step] : matterStateLabels[matter.state]}
    </p>
  );
}

async function loadMatterOf(request: string, signal: AbortSignal): Promise<RequestMatterAnswer> {
  const address = `/api/requests/${encodeURIComponent(request)}/matter`;
  const answer = await fetch(address, { credentials: 'include', signal });
  if (!answer.ok) throw new Error(`matter answered ${answer.status}`);
  return (await answer.json()) as RequestMatterAnswer;
}

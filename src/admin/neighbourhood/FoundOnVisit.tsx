'use client';

import { docsOf } from '@/admin/property/load-beside';
import { useLoaded } from '@/admin/verbs/use-loaded';

interface FoundFinding {
  id: string;
  number: string;
  walkerName: string;
  /** Who was at the door; rows from before have none. */
  notedByName?: string | null;
}

/** Beside a request or a matter: the finding of a visit it came from, for those who may read it; nothing when it came from none. */
export function FoundOnVisit() {
  const { answer } = useLoaded(loadFinding);
  const [finding] = answer ?? [];
  if (!finding) return null;
  return (
    <p>
      走访发现{' '}
      <a href={`/work/visits/findings/${finding.id}`} target="_blank" rel="noreferrer">
        {finding.number}
      </a>
      ，{finding.notedByName ?? finding.walkerName}走访时记的
    </p>
  );
}

function loadFinding(became: string, signal: AbortSignal): Promise<FoundFinding[]> {
  const query = { 'where[becameId][equals]': became, limit: '1', depth: '0' };
  return docsOf('visit-findings', query, signal);
}

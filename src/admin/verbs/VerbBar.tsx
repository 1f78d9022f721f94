'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useUnsaved } from './use-unsaved';
import { VerbButtons } from './VerbButtons';

/** The verbs of the open document, above its form. */
export function VerbBar() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  const refresh = useCallback(() => router.refresh(), [router]);
  const saveFirst = useUnsaved();
  const seen: unknown = savedDocumentData?.updatedAt;

  if (!id || !collectionSlug) return null;
  return (
    <VerbButtons
      collection={collectionSlug}
      id={String(id)}
      seen={typeof seen === 'string' ? seen : null}
      saveFirst={saveFirst}
      onDone={refresh}
    />
  );
}

'use client';

import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useCallback } from 'react';

/**
 * How to save what was typed into the open document's form, as the form's own button would; null when nothing waits to be saved,
 * or the person may not save. What it gives resolves to whether it was saved; the form itself says what was refused.
 */
export function useUnsaved(): (() => Promise<boolean>) | null {
  const modified = useFormModified();
  const { submit } = useForm();
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo();
  const { config, getEntityConfig } = useConfig();
  const drafts = Boolean(collectionSlug && getEntityConfig({ collectionSlug })?.versions?.drafts);
  const action = `${config.routes.api}/${collectionSlug}/${id}?depth=0&fallback-locale=null&draft=true`;

  const save = useCallback(async () => {
    const answer = await submit(
      drafts ? { action, method: 'PATCH', overrides: { _status: 'draft' }, skipValidation: true } : undefined,
    );
    const status = answer && 'res' in answer ? answer.res.status : 500;
    return status < 400;
  }, [submit, drafts, action]);

  return modified && hasSavePermission && id ? save : null;
}

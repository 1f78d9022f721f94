'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useUnsaved } from '../verbs/use-unsaved';
import { AskReason } from './AskReason';
import { post } from './api';

/** On a role: end it now. */
export function GrantVerbs() {
  const { id, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  const saveFirst = useUnsaved();
  const until: unknown = savedDocumentData?.until;
  if (!id || (typeof until === 'string' && new Date(until).getTime() <= Date.now())) return null;

  async function run(reason: string) {
    const answer = await post(`/api/role-assignments/${id}/end`, { reason });
    toast.success(String(answer.message));
    router.refresh();
  }

  return (
    <AskReason
      label="结束这个角色"
      question="结束原因"
      confirm="确认结束"
      danger
      saveFirst={saveFirst}
      run={run}
    />
  );
}

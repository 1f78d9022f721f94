'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { AskReason } from './AskReason';
import { post } from './api';

/** On an account: shut it, or open it again. */
export function AccountVerbs() {
  const { id, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  if (!id) return null;
  const active = savedDocumentData?.active !== false;

  async function run(reason: string) {
    const answer = await post(`/api/users/${id}/${active ? 'deactivate' : 'reactivate'}`, { reason });
    toast.success(String(answer.message));
    router.refresh();
  }

  return active ? (
    <AskReason label="停用账号" question="停用原因" confirm="确认停用" danger run={run} />
  ) : (
    <AskReason label="重新启用" question="启用原因" confirm="确认启用" run={run} />
  );
}

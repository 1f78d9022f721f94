'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useUnsaved } from '../verbs/use-unsaved';
import { AskReason } from './AskReason';
import { post } from './api';

/** On an account: shut it, or open it again; take off dynamic codes that were lost. */
export function AccountVerbs() {
  const { id, savedDocumentData } = useDocumentInfo();
  const router = useRouter();
  const saveFirst = useUnsaved();
  if (!id) return null;
  const active = savedDocumentData?.active !== false;

  const run = (verb: string) => async (reason: string) => {
    const answer = await post(`/api/users/${id}/${verb}`, { reason });
    toast.success(String(answer.message));
    router.refresh();
  };

  return (
    <>
      {savedDocumentData?.totpEnabledAt ? (
        <AskReason
          label="重置动态口令"
          question="重置原因（先核对是不是本人）"
          confirm="确认重置"
          danger
          saveFirst={saveFirst}
          run={run('reset-totp')}
        />
      ) : null}
      {active ? (
        <AskReason
          label="停用账号"
          question="停用原因"
          confirm="确认停用"
          danger
          saveFirst={saveFirst}
          run={run('deactivate')}
        />
      ) : (
        <AskReason
          label="重新启用"
          question="启用原因"
          confirm="确认启用"
          saveFirst={saveFirst}
          run={run('reactivate')}
        />
      )}
    </>
  );
}

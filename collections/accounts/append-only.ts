import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';
import { fail } from '@/shared/errors';

const writing: readonly string[] = [
  'create',
  'update',
  'updateByID',
  'delete',
  'deleteByID',
  'restoreVersion',
];

const refuseWriting: CollectionBeforeOperationHook = ({ operation }) => {
  if (writing.includes(operation)) {
    fail('forbidden', { message: '操作记录只能由系统写入，不能修改或删除。' });
  }
};

/**
 * Refuses every write through Payload's operations, also with `overrideAccess`: the audit log is written by `recordEvent` and
 * numbered by `sealEvents`, which both speak to the database adapter.
 */
export const appendOnly: NonNullable<CollectionConfig['hooks']> = { beforeOperation: [refuseWriting] };

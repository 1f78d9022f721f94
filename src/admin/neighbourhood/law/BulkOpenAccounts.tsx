'use client';

import { BulkBar } from '@/admin/verbs/BulkBar';

/** Opens accounts for the helpers ticked in the register. */
export const BulkOpenAccounts = () => (
  <BulkBar slug="legal-helpers" action="open-account" label="开通网上答复" unit="名" />
);

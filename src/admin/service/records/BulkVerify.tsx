'use client';

import { BulkBar } from '@/admin/verbs/BulkBar';

/** Verifies the records ticked in the list. */
export const BulkVerify = () => <BulkBar slug="service-records" action="verify" label="审核通过" unit="条" />;

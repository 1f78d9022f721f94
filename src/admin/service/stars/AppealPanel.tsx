'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import '../../property/property.css';

/** What can be done before an appeal is answered: the ways to add or correct what is missing. */
export function AppealPanel() {
  const { id, savedDocumentData } = useDocumentInfo();
  if (!id || savedDocumentData?.state !== 'open') return null;
  const [round, result, member] = ['round', 'result', 'member'].map((name) => idOf(savedDocumentData[name]));
  return (
    <div className="field-type">
      <p>属实的先补好再答复：</p>
      <nav className="property-compound__ways" aria-label="答复以前可以办的">
        <a href={`/work/service/new?appeal=${id}`}>给这名党员补记服务</a>
        <a
          href={`/admin/collections/service-records?${new URLSearchParams({ 'where[member][equals]': member ?? '', sort: '-on' })}`}
        >
          看、更正他的服务记录
        </a>
        <a href={`/admin/collections/star-rounds/${round}`}>登记加分扣分</a>
        <a href={`/admin/collections/star-results/${result}`}>看他的得分</a>
      </nav>
    </div>
  );
}

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value ?? '');

'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import './organization.css';

/** On a building: the letters for its households, and who is registered in it. */
export function BuildingResidents() {
  const { id } = useDocumentInfo();
  if (!id) return null;
  return (
    <p className="organization-residents__ways">
      <a className="organization-residents__way" href={`/residents/letters?building=${id}`}>
        打印验证信
      </a>
      <a
        className="organization-residents__way"
        href={`/admin/collections/residencies?where[building][equals]=${id}`}
      >
        看这栋楼的住户登记
      </a>
    </p>
  );
}

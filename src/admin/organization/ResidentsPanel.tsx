'use client';

import { useLoaded } from '@/admin/verbs/use-loaded';
import { residencyKindLabels } from '@/domain/organization/residents/labels';
import { formatPlainDay } from '@/shared/dates';
import { loadResidents, type ResidentItem } from './load-residents';
import './organization.css';

/** On a household: who is registered there, and the two ways to register somebody. */
export function ResidentsPanel() {
  const { id, answer, failed } = useLoaded(loadResidents);
  if (!id || answer?.mayRead === false) return null;
  const residents = answer?.residents;
  return (
    <section className="organization-residents" aria-labelledby="residents-title">
      <h3 id="residents-title">住户登记</h3>
      {failed ? <p role="alert">没能取到住户登记，请刷新。</p> : null}
      {residents?.length === 0 ? (
        <p>这一户还没有人核验过。居民带身份证明来，点“登记住户”；或者打印一封验证信送去，让居民自己办。</p>
      ) : null}
      {residents && residents.length > 0 ? (
        <ul>
          {residents.map((resident) => (
            <Resident key={resident.id} resident={resident} />
          ))}
        </ul>
      ) : null}
      <p className="organization-residents__ways">
        <a className="organization-residents__way" href={`/residents/new?household=${id}`}>
          登记住户
        </a>
        <a className="organization-residents__way" href={`/residents/letters?household=${id}`}>
          打印验证信
        </a>
      </p>
    </section>
  );
}

function Resident({ resident }: { resident: ResidentItem }) {
  const { id, personName, kind, representative, from, until } = resident;
  return (
    <li>
      <a href={`/admin/collections/residencies/${id}`}>{personName}</a>
      <span>
        {[
          residencyKindLabels[kind],
          representative ? '产权人代表' : '',
          until ? `${formatPlainDay(from)}至${formatPlainDay(until)}，已结束` : `${formatPlainDay(from)}起`,
        ]
          .filter(Boolean)
          .join('，')}
      </span>
    </li>
  );
}

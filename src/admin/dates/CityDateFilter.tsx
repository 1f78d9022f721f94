'use client';

import { useListQuery } from '@payloadcms/ui';
import type { Where } from 'payload';
import { transformWhereQuery } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import { DateInput } from './DateInput';
import './dates.css';

/** The value beside a filter on a moment. */
export const CityMomentFilter = () => <Filter day={false} />;

/** The value beside a filter on a calendar day. */
export const CityDayFilter = () => <Filter day />;

/** A date typed digit by digit is a date several times; the list waits for the last. */
const settles = 500;

interface Place {
  or: number;
  and: number;
}

/** Payload tells its filters nothing about the condition they stand in: the place in the list of conditions says which it is. */
function Filter({ day }: { day: boolean }) {
  const here = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const { query, handleWhereChange } = useListQuery();
  const stored = place ? conditionAt(query.where, place) : null;
  const [typed, setTyped] = useState<string | null | undefined>(undefined);

  useEffect(() => {
    const found = placeOf(here.current);
    if (found?.or !== place?.or || found?.and !== place?.and) setPlace(found);
  });
  useEffect(() => {
    if (typed === undefined || !place || !handleWhereChange) return undefined;
    const timer = setTimeout(() => {
      setTyped(undefined);
      void handleWhereChange(changedWhere(query.where, place, typed));
    }, settles);
    return () => clearTimeout(timer);
  }, [typed, place, query.where, handleWhereChange]);

  const value = typed === undefined ? stored?.value : typed;
  return (
    <div ref={here}>
      {stored?.operator === 'exists' ? (
        <select
          className="city-date__input"
          aria-label="有没有"
          value={String(value ?? '')}
          onChange={(event) => setTyped(event.target.value || null)}
        >
          <option value="">请选择</option>
          <option value="true">有</option>
          <option value="false">没有</option>
        </select>
      ) : (
        <DateInput
          day={day}
          label={day ? '日期' : '时间（北京时间）'}
          value={isMoment(value) ? value : null}
          onChange={setTyped}
        />
      )}
    </div>
  );
}

function placeOf(element: HTMLElement | null): Place | null {
  const and = element?.closest('.where-builder__and-filters > li');
  const or = and?.closest('.where-builder__or-filters > li');
  if (!and || !or) return null;
  return { and: positionOf(and), or: positionOf(or) };
}

function positionOf(element: Element): number {
  return [...(element.parentElement?.children ?? [])].indexOf(element);
}

function groupsOf(where: Where | undefined): Where[][] {
  const { or = [] } = where ? transformWhereQuery(where) : {};
  return or.map(({ and = [] }) => and);
}

function conditionAt(where: Where | undefined, { or, and }: Place) {
  const [found] = Object.entries(groupsOf(where)[or]?.[and] ?? {});
  if (!found) return null;
  const [path, rule] = found;
  const [operator = 'equals', value] = Object.entries(rule ?? {})[0] ?? [];
  return { path, operator, value: value as unknown };
}

function changedWhere(where: Where | undefined, place: Place, value: string | null): Where {
  const found = conditionAt(where, place);
  return {
    or: groupsOf(where).map((group, or) => ({
      and: group.map((condition, and) =>
        found && or === place.or && and === place.and
          ? { [found.path]: { [found.operator]: value ?? undefined } }
          : condition,
      ),
    })),
  };
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

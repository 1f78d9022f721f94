import type { AdminViewServerProps } from 'payload';

/** What the simulator's address says; empty texts are not set. */
export interface SimulatorQuery {
  number: string;
  category: string;
  township: string;
  community: string;
  compound: string;
  channel: string;
  urgency: string;
  /** Day and hour in Asia/Shanghai, `YYYY-MM-DDTHH:mm`. */
  at: string;
  /** Whether anything was asked. */
  asked: boolean;
}

const names = [
  'number',
  'category',
  'township',
  'community',
  'compound',
  'channel',
  'urgency',
  'at',
] as const;

/** Reads the address; whatever is not a short text counts as not set. */
export function simulatorQuery(params: AdminViewServerProps['searchParams']): SimulatorQuery {
  const read = (name: string): string => {
    const value = params?.[name];
    return typeof value === 'string' ? value.trim().slice(0, 60) : '';
  };
  const [number, category, township, community, compound, channel, urgency, at] = names.map(read);
  const query = { number, category, township, community, compound, channel, urgency, at };
  const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? '']));
  return { ...(texts as Omit<SimulatorQuery, 'asked'>), asked: names.some((name) => texts[name] !== '') };
}

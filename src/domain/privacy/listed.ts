import type { Fact } from './own-data';

/** Facts in the order they are given; what is not there is not listed. */
export function listed(facts: Record<string, string>): Fact[] {
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key, value }));
}

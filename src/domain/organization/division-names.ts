import type { DivisionKind, DivisionLevel } from './labels';

/**
 * The name people use: 明月豪苑社区居民委员会 → 明月豪苑社区; 佛店村村民委员会 and 西留春村民委员会 → 佛店村, 西留春村;
 * 东留春社区村民委员会 (a village renamed community, still governed as a village) → 东留春村.
 */
export function shortDivisionName(name: string): string {
  const village = /^(.+?)(?:社区)?村?村民委员会$/.exec(name)?.[1];
  if (village) return village.endsWith('村') ? village : `${village}村`;
  return name.replace(/居民委员会$/, '');
}

/** What a division is, by its level and the end of its official name. */
export function divisionKind(level: DivisionLevel, name: string): DivisionKind {
  if (level === 'city') return 'city';
  if (level === 'community') return name.endsWith('村民委员会') ? 'village' : 'community';
  if (name.endsWith('街道')) return 'subdistrict';
  return name.endsWith('镇') ? 'town' : 'township';
}

import type { Directory, PublicFilter, PublicPage } from '@/domain/requests';

/** What the list page needs; the server of the comparison puts it where Next's bundle finds it. */
export interface PageData {
  found: PublicPage;
  directory: Directory;
  years: number[];
}

interface Shared {
  read(filter: PublicFilter): Promise<PageData>;
  /** The portal's frame around the content, rendered beforehand: Next gets it for nothing. */
  frame: { before: string; after: string };
}

const key = Symbol.for('portal.bench');
const holder = globalThis as { [key]?: Shared };

export function share(shared: Shared): void {
  holder[key] = shared;
}

export function shared(): Shared {
  const found = holder[key];
  if (!found) throw new Error('the comparison was not started through its server');
  return found;
}

/** How a body is sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A body with all its headers. */
export interface PageForm {
  body: Buffer;
  headers: Record<string, number | string | string[]>;
  /** Headers of a 304. */
  unchanged: Record<string, number | string | string[]>;
}

/** What is sent: the three forms of one body, and the hash their entity tags derive from. */
export interface PageContent {
  hash: string;
  forms: Record<Encoding, PageForm>;
}

/** A finished page with everything needed to answer again without running anything. */
export interface CachedPage extends PageContent {
  tags: readonly string[];
  /** First moment of business time at which the page may say something else (a notice appears or expires). */
  expiresAt: number | null;
  /** Moment of the machine's clock after which the page is rendered anew in any case. */
  staleAt: number;
}

/** A page being rendered; requests for the same page wait for it instead of rendering too. */
export interface Flight {
  tags: readonly string[];
  /** Settles with null when the answer turned out not to be cacheable. */
  page: Promise<CachedPage | null>;
  /** A tag of the page changed while it was rendered: those who wait may have it, nobody later. */
  dropped: boolean;
}

/** Pages by key, least recently used first out when the bytes exceed the limit; flights beside them. */
export class PageStore {
  private readonly pages = new Map<string, CachedPage>();
  private readonly keysByTag = new Map<string, Set<string>>();
  private readonly flights = new Map<string, Flight>();
  private held = 0;

  constructor(private readonly limit: number) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.held };
  }

  has(key: string): boolean {
    return this.pages.has(key);
  }

  /** The page, if it is there and neither of its two ends has come. */
  get(key: string, businessTime: number, machineTime: number): CachedPage | null {
    const page = this.pages.get(key);
    if (!page) return null;
    if (machineTime >= page.staleAt || (page.expiresAt !== null && businessTime >= page.expiresAt)) {
      this.remove(key);
      return null;
    }
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: CachedPage): void {
    this.remove(key);
    const bytes = sizeOf(page);
    if (bytes > this.limit / 4) return;
    this.pages.set(key, page);
    this.held += bytes;
    for (const tag of page.tags) this.keysOf(tag).add(key);
    for (const oldest of this.pages.keys()) {
      if (this.held <= this.limit) break;
      this.remove(oldest);
    }
  }

  /** Forgets every page with the tag and detaches the flights that carry it. */
  drop(tag: string): void {
    for (const key of [...(this.keysByTag.get(tag) ?? [])]) this.remove(key);
    for (const [key, flight] of this.flights) {
      if (!flight.tags.includes(tag)) continue;
      flight.dropped = true;
      this.flights.delete(key);
    }
  }

  clear(): void {
    for (const key of [...this.pages.keys()]) this.remove(key);
    for (const flight of this.flights.values()) flight.dropped = true;
    this.flights.clear();
  }

  flight(key: string): Flight | undefined {
    return this.flights.get(key);
  }

  takeOff(key: string, flight: Flight): void {
    this.flights.set(key, flight);
  }

  land(key: string, flight: Flight): void {
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }

  private remove(key: string): void {
    const page = this.pages.get(key);
    if (!page) return;
    this.pages.delete(key);
    this.held -= sizeOf(page);
    for (const tag of page.tags) {
      const keys = this.keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByTag.delete(tag);
    }
  }

  private keysOf(tag: string): Set<string> {
    const keys = this.keysByTag.get(tag) ?? new Set<string>();
    this.keysByTag.set(tag, keys);
    return keys;
  }
}

/** Bytes a page holds, with some for its headers and the map. */
function sizeOf({ forms }: CachedPage): number {
  return forms.br.body.length + forms.gzip.body.length + forms.identity.body.length + 4096;
}

'use client';

import { useCallback, useEffect, useState } from 'react';

/** What the address says: the list, and the request that is open. */
export interface Address {
  query: string;
  request: string | null;
}

const kept = 'workbench:query';

function read(): Address {
  const params = new URLSearchParams(window.location.search);
  const request = params.get('request');
  params.delete('request');
  return { query: params.toString(), request };
}

function write({ query, request }: Address, how: 'pushState' | 'replaceState'): void {
  const params = new URLSearchParams(query);
  if (request) params.set('request', request);
  window.history[how](null, '', params.size > 0 ? `?${params}` : window.location.pathname);
}

/**
 * Keeps list and open request in the address without loading the page again; back and forward work. Without anything in the
 * address the list is the one this browser had last.
 */
export function useAddress(first: string): [Address | null, (next: Partial<Address>) => void] {
  const [address, setAddress] = useState<Address | null>(null);

  useEffect(() => {
    const given = read();
    if (given.query === '') given.query = window.localStorage.getItem(kept) ?? first;
    write(given, 'replaceState');
    setAddress(given);
    const back = () => setAddress(read());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [first]);

  const go = useCallback((next: Partial<Address>) => {
    const to = { ...read(), ...next };
    // Another list is a step one goes back over, the next request on it is not: back leads to the list before.
    write(to, next.query === undefined ? 'replaceState' : 'pushState');
    window.localStorage.setItem(kept, to.query);
    setAddress(to);
  }, []);

  return [address, go];
}

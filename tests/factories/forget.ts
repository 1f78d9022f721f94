const kept = globalThis as {
  [name: symbol]: unknown;
  /** Where Payload keeps its instances. */
  _payload?: Map<string, unknown>;
};

/** Drops what the product keeps for the life of a process, under these names: the files of one worker share one. */
export function forgetLastFile(): void {
  for (const name of ['env', 'clock', 'site', 'sign-in-limits', 'household-code-limits', 'database.gauges'])
    delete kept[Symbol.for(`portal.${name}`)];
  forgetPayload();
}

/** The next who asks for Payload gets a new one. */
export function forgetPayload(): void {
  kept._payload?.delete('default');
}

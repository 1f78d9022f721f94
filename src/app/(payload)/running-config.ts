import type { SanitizedConfig } from 'payload';

const key = Symbol.for('portal.config');
const running = globalThis as { [key]?: Promise<SanitizedConfig> };

/**
 * The configuration of the Payload instance that the server has started in this process. The panel never loads a second copy:
 * hooks, caches and the single writer live once, and the panel's bundle stays small. `next build` also imports this module, where
 * there is no server; the promise then never settles, and nothing waits for it because every page is rendered on demand.
 */
const config: Promise<SanitizedConfig> = running[key] ?? new Promise<SanitizedConfig>(() => undefined);

export default config;

// `npm start`: builds what is missing or stale, then serves in this same process, so that signals reach the server.
process.env.NODE_ENV ??= 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
await import('./build.mjs');
await import('../dist/server/main.mjs');

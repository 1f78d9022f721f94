import { createHash } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Secrets for server processes of tests, the same for every process: as strong as the environment asks, worth nothing. */
export const strongSecrets = {
  PAYLOAD_SECRET: digest('payload secret of the tests'),
  ENCRYPTION_KEY: digest('encryption key of the tests'),
};

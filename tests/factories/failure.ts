import { vi } from 'vitest';
import { keyring } from '@/shared/encryption';

/** Runs `work` while no message can be written: what a step does comes before its messages, so it is half done by then. */
export async function whileMessagesFail(message: string, work: () => Promise<unknown>): Promise<void> {
  const encrypt = vi.spyOn(keyring(), 'encrypt').mockImplementation(() => {
    throw new Error(message);
  });
  try {
    await work();
  } finally {
    encrypt.mockRestore();
  }
}

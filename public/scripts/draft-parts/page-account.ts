/** Whose page this is, as the server names the account towards the device; undefined while nobody is signed in. */
export const pageAccount = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="draft-account"]')?.content || undefined;

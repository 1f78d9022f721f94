/** Addresses that open something to whoever knows them: what follows is a secret. Written as the routers write them. */
const secretRoutes = [
  '/track/number/',
  '/track/',
  '/requests/filed/',
  '/law/consultation/',
  '/law/asked/',
  '/requests/new/photo/',
  '/counter/receipt/',
  '/follow/done/',
  '/follow/',
  '/partners/applied/',
  '/ratings/photos/',
  '/email-stop/',
  '/calendar/',
  '/mediation/case/',
  '/mediation/filed/',
  '/me/notifications/confirm/',
  '/open311/v2/tokens/',
  '/admin/reset/',
] as const;

/** As long as a tracking token and no UUID: whatever it is, it looks like a key. */
const keyLike = /(?<=\/)(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/|$))[\w-]{32,}(?=\/|$)/gi;

/** The path of `url` as a log may hold it: without the query, which has what people typed, and without secret segments. */
export function logPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  // The router does not mind capitals.
  const lower = path.toLowerCase();
  const route = secretRoutes.find((start) => lower.startsWith(start) && path.length > start.length);
  if (route) return `${path.slice(0, route.length)}…`;
  return path.replace(keyLike, '…');
}

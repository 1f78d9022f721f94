/** How a mail to somebody without an account ends: they have no settings to turn it off in. */
export function stopWords(address: string): string {
  return `\n\n不是您留的邮箱，或者不想再收：${address}`;
}

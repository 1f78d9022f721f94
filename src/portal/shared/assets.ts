import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build puts styles, scripts and icons; the process starts in the project's folder. */
export const assetDirectory = join(process.cwd(), 'dist', 'public');

let manifest: Record<string, string> | undefined;

/**
 * The address of a built asset: `portal.css` → `/assets/portal.5f3c1a2b.css`. Names carry a hash of their content, so
 * browsers keep them for a year. Before the first build the plain name stands in: pages work, without their looks.
 */
export function assetUrl(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest[name] ?? name}`;
}

function readManifest(): Record<string, string> {
  const file = join(assetDirectory, 'manifest.json');
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** Reads the manifest again; the development server calls it after building. */
export function reloadAssets(): void {
  manifest = undefined;
}

/**
 * Builds the portal's assets into dist/public: the stylesheet from src/styles, the scripts of public/scripts, the icons
 * of public. Names carry a hash of their content (manifest.json says which), and every file lies there compressed too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'dist', 'public');

/** One built file: its plain name, its content, and what it weighs in bytes. */
interface Built {
  name: string;
  content: Buffer;
}

/** Builds everything anew. Returns the sizes, in bytes, by plain name. */
export async function buildAssets(): Promise<
  Record<string, { plain: number; gzip: number; brotli: number }>
> {
  const files = [buildStyles(), ...(await buildScripts()), ...icons()];
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const manifest: Record<string, string> = {};
  const sizes: Record<string, { plain: number; gzip: number; brotli: number }> = {};
  for (const file of files) {
    const hash = createHash('sha256').update(file.content).digest('hex').slice(0, 8);
    const { name, ext } = path.parse(file.name);
    manifest[file.name] = `${name}.${hash}${ext}`;
    sizes[file.name] = write(path.join(target, `${name}.${hash}${ext}`), file.content);
  }
  writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return sizes;
}

function buildStyles(): Built {
  const { css } = compile(path.join(root, 'src', 'styles', 'portal.scss'), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    quietDeps: true,
  });
  return { name: 'portal.css', content: Buffer.from(css) };
}

async function buildScripts(): Promise<Built[]> {
  const folder = path.join(root, 'public', 'scripts');
  const entries = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => path.join(folder, name)),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'chrome80', 'safari13.1', 'firefox78'],
    outdir: target,
    write: false,
  });
  return outputFiles.map((file) => ({ name: path.basename(file.path), content: Buffer.from(file.contents) }));
}

function icons(): Built[] {
  const folder = path.join(root, 'public');
  return readdirSync(folder)
    .filter((name) => /\.(svg|png|ico)$/.test(name))
    .map((name) => ({ name, content: readFileSync(path.join(folder, name)) }));
}

function write(file: string, content: Buffer): { plain: number; gzip: number; brotli: number } {
  const gzip = gzipSync(content, { level: 9 });
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzip);
  writeFileSync(`${file}.br`, brotli);
  return { plain: content.length, gzip: gzip.length, brotli: brotli.length };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, size] of Object.entries(await buildAssets())) {
    process.stdout.write(`${name}: ${size.plain} B, gzip ${size.gzip} B, brotli ${size.brotli} B\n`);
  }
}

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * Reads a file of the built renderer by the path of a URL; undefined for anything that is not a file inside the folder,
 * whatever dots, separators or escapes the path is made of.
 */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | undefined> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  const mediaType = mediaTypes[extname(file)];
  if (!file.startsWith(root) || mediaType === undefined) return undefined;
  try {
    return { bytes: await readFile(file), mediaType };
  } catch {
    return undefined;
  }
}

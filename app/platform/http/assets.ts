import { readFile } from 'node:fs/promises'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const cache = new Map<string, Promise<Response>>()

/** A built file. Its name carries its hash, so a browser may keep it for ever. */
export async function serveAsset(buildFolder: string, name: string): Promise<Response> {
  if (!/^[\w.-]+$/.test(name) || !TYPES[path.extname(name)]) return new Response('Not found', { status: 404 })
  const file = path.join(buildFolder, 'assets', name)
  if (!cache.has(file)) cache.set(file, readAsset(file))
  return (await cache.get(file)!).clone()
}

async function readAsset(file: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': TYPES[path.extname(file)]!,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    cache.delete(file)
    return new Response('Not found', { status: 404 })
  }
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { accepts, isTextual, type Packed, packFile } from './compression.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const cache = new Map<string, Promise<Packed>>()

/** A built file, packed as the reader takes it. Its name carries its hash, so a browser may keep it for ever. */
export async function serveAsset(buildFolder: string, name: string, request: Request): Promise<Response> {
  const type = TYPES[path.extname(name)]
  if (!/^[\w.-]+$/.test(name) || !type) return notFound()
  const file = path.join(buildFolder, 'assets', name)
  try {
    if (!cache.has(file)) cache.set(file, readAsset(file, type))
    const asset = await cache.get(file)!
    const encoding = (['br', 'gzip'] as const).find((one) => asset[one] && accepts(request, one))
    return new Response((encoding ? asset[encoding] : asset.plain) as BodyInit, {
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        ...(isTextual(type) && { vary: 'Accept-Encoding' }),
        ...(encoding && { 'content-encoding': encoding }),
      },
    })
  } catch {
    cache.delete(file)
    return notFound()
  }
}

/** Read and packed at the first request, then kept: there are only as many as the build made. */
async function readAsset(file: string, type: string): Promise<Packed> {
  const plain = new Uint8Array(await readFile(file))
  return isTextual(type) ? packFile(plain) : { plain }
}

function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

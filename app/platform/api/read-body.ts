import type { ApiWords } from './problem.ts'
import { ApiProblem } from './problem.ts'

const JSON_TYPES = ['application/json', 'application/merge-patch+json']

/** The JSON in a request. A body that hides its size is counted while it arrives. */
export async function readJson(request: Request, maxBytes: number, words: ApiWords): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  const encoding = request.headers.get('content-encoding')
  if (!JSON_TYPES.includes(type) || (encoding && encoding !== 'identity')) {
    throw new ApiProblem('unsupported-media-type', { headers: { accept: JSON_TYPES.join(', ') } })
  }
  const bytes = await readBytes(request, maxBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    const fault = { in: 'body' as const, pointer: '#', code: 'not-json', detail: words.faults['not-json'] }
    throw new ApiProblem('invalid', { faults: [fault] })
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new ApiProblem('too-large')
  const pieces: Uint8Array[] = []
  let size = 0
  // A reader that is let go would cancel the stream, and with it the connection on which the answer must still go out.
  for await (const piece of request.body ?? []) {
    size += piece.byteLength
    if (size > maxBytes) throw new ApiProblem('too-large', { headers: { connection: 'close' } })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Enough for a file with a million observations to be split in a few; more than any form a person fills in. */
export const MAX_BODY_BYTES = 20 * 1024 * 1024

class TooLarge extends Error {}

/** The form in a request; a body that says nothing of its size is counted while it arrives. */
export async function readForm(
  request: Request,
  most = MAX_BODY_BYTES,
): Promise<FormData | 'too-large' | 'unreadable'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large'
  try {
    const form = await counted(request, most).formData()
    const hasNull = [...form].some(([name, value]) => `${name}${typeof value === 'string' ? value : ''}`.includes('\0'))
    return hasNull ? 'unreadable' : form
  } catch (error) {
    if (isTooLarge(error)) return 'too-large'
    if (error instanceof TypeError) return 'unreadable'
    throw error
  }
}

function counted(request: Request, most: number): Request | Response {
  if (request.headers.has('content-length') || !request.body) return request
  let bytes = 0
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > most) controller.error(new TooLarge())
      else controller.enqueue(chunk)
    },
  })
  const type = request.headers.get('content-type')
  return new Response(request.body.pipeThrough(limit), type ? { headers: { 'content-type': type } } : {})
}

/** The stream's error may arrive wrapped in the one of the reader. */
function isTooLarge(error: unknown): boolean {
  return error instanceof TooLarge || (error instanceof Error && error.cause instanceof TooLarge)
}

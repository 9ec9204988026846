/** A file to download. `name` is what the browser saves it as; personal data never stands in it. */
export function download(content: string | Uint8Array, type: string, name: string, extra: Record<string, string> = {}) {
  return new Response(content as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      ...extra,
    },
  })
}

export function json(content: unknown, extra: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(content, null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8', ...extra },
  })
}

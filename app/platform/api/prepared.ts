/** An answer that is ready to be sent, and can be kept to be sent again. */
export type Prepared = { status: number; headers: Record<string, string>; content: string | null }

export function asResponse({ status, headers, content }: Prepared): Response {
  return new Response(content, { status, headers })
}

import type { VNode } from 'preact'
import type { PageContext } from '../../platform/http/index.ts'
import type { DeskParts } from './desk-parts.ts'

/** What must be seen before anything else. */
export async function noticesOf(ctx: PageContext, { notices }: DeskParts): Promise<VNode[]> {
  const found: VNode[] = []
  for (const notice of notices) {
    const one = await notice(ctx)
    if (one) found.push(one)
  }
  return found
}

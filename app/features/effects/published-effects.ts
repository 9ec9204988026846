import type { Tx } from '../../platform/database/index.ts'
import type { Protocol } from './domain/protocol.ts'
import { readEffect } from './effect-view.ts'
import { listPublished } from './effects.queries.ts'

/** A registration that everybody may see, with the numbers of its evaluations. */
export type PublishedEffect = { slug: string; protocol: Protocol; evaluations: number[] }

export async function listPublishedEffects(tx: Tx): Promise<PublishedEffect[]> {
  const found: PublishedEffect[] = []
  for (const { slug } of await listPublished(tx)) {
    const { protocol, evaluations } = (await readEffect(tx, slug))!
    found.push({ slug, protocol, evaluations: evaluations.map(({ number }) => number) })
  }
  return found
}

import type { PageContext } from '../../platform/http/index.ts'
import { CARDS, type CardContent, type CardEntry, type CardName, type CardPart } from '../../platform/start-cards.ts'

/** A card with what all features together put on it. */
export type FilledCard = {
  name: CardName
  entries: CardEntry[]
  total: number
  ways: NonNullable<CardContent['all']>[]
}

/** The cards this person can have: those to which some feature has something to add for him. */
export function possibleCards(ctx: Pick<PageContext, 'may'>, parts: readonly CardPart[]): CardName[] {
  return CARDS.filter((card) => parts.some((part) => part.card === card && ctx.may(part.right)))
}

/** Fills one card: what falls due first stands first, what has no day keeps the order of its feature. */
export async function fillCard(
  ctx: PageContext,
  parts: readonly CardPart[],
  name: CardName,
  most: number,
): Promise<FilledCard> {
  const entries: CardEntry[] = []
  const ways: FilledCard['ways'] = []
  let total = 0
  for (const part of parts.filter(({ card, right }) => card === name && ctx.may(right))) {
    const content = await part.read(ctx, most)
    entries.push(...content.entries)
    total += content.total ?? content.entries.length
    if (content.all && content.entries.length > 0 && !ways.some(({ href }) => href === content.all!.href)) {
      ways.push(content.all)
    }
  }
  const inOrder = entries.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  return { name, entries: inOrder.slice(0, most), total, ways }
}

import type { Tx } from '../../../platform/database/index.ts'
import { formatDay } from '../../../shared/days.ts'
import type { Situation, Step } from '../declaration.ts'
import type { RefusedStep } from '../domain/take-step.ts'
import { both } from '../types/parts/both.ts'
import { listProvisions } from './bylaw.queries.ts'
import { heldOn, PROVISIONS, type Provision, validityInWords } from './provisions.ts'

/**
 * Why an order cannot rest on the by-law: its provision did not hold on the day it was found, or none is named. Where the
 * municipality did not write down when its provisions hold, nothing is refused.
 */
export async function refusedByBylaw(tx: Tx, step: Step, situation: Situation): Promise<RefusedStep | undefined> {
  const asked = step.bylaw?.(situation)
  if (!asked) return undefined
  const rows = await listProvisions(tx)
  if (rows.length === 0) return undefined
  const { provision, day } = asked
  const own = rows.filter((row) => row.provision === provision)
  if (own.some((row) => heldOn(row, day))) return undefined
  return { ok: false, reason: 'guard', guard: { key: 'bylaw-holds', words: wordsOf(provision, day, own) } }
}

function wordsOf(provision: Provision | undefined, day: string, own: Parameters<typeof validityInWords>[0]) {
  if (!provision) {
    return both(
      'Kies eerst op welke bepaling van de APV de last rust: die verschilt per periode.',
      'First choose on which provision of the by-law the order rests: it differs by period.',
    )
  }
  const { nl, en } = PROVISIONS[provision]
  return both(
    `Op ${formatDay(day, 'nl')} bood de APV deze grond niet: ${nl.toLowerCase()}. Hij gold ${validityInWords(own, 'nl') || 'nooit'}.`,
    `On ${formatDay(day, 'en')} the by-law did not offer this ground: ${en.toLowerCase()}. It held ${validityInWords(own, 'en') || 'never'}.`,
  )
}

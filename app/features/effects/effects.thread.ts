import { effectTexts } from '../../i18n/effects.ts'
import type { Tx } from '../../platform/database/index.ts'
import { dayOf, formatDay } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import type { NodeFacts, NodeRecords } from '../thread/index.ts'
import { stateOf } from './components/state-badge.tsx'
import { listEvaluations } from './effects.queries.ts'
import { findEffectSlug, listStates } from './effects-thread.queries.ts'

/** Of effect evaluations: whether and how they were registered. */
export async function effectFacts(tx: Tx, ids: readonly string[], language: Language): Promise<Map<string, NodeFacts>> {
  const states = await listStates(tx, ids)
  return new Map(
    states.map(({ id, label, amendments }) => [
      id,
      { state: effectTexts[language].states[stateOf(label, amendments)] },
    ]),
  )
}

/** What was measured comes after what was registered. */
export const effectRecords: NodeRecords[] = [
  {
    kind: 'effect',
    side: 'consequences',
    heading: { nl: 'Metingen', en: 'Evaluations' },
    list: async (tx, id, language) => {
      const slug = await findEffectSlug(tx, id)
      return (await listEvaluations(tx, id)).map(({ number, runAt }) => ({
        title: effectTexts[language].evaluation(number),
        note: formatDay(dayOf(runAt), language),
        workPath: `/werk/effecten/${slug}/metingen/${number}`,
      }))
    },
  },
]

import { councilTexts } from '../../../i18n/council.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { NodeKindView, NodeSummary } from '../../thread/index.ts'
import { publicAddress, WORK_REGISTER } from './addresses.ts'
import { listItems } from './items.queries.ts'

const { nl, en } = { nl: councilTexts.nl.thread, en: councilTexts.en.thread }

const workAddresses = async (_tx: Tx, nodes: readonly NodeSummary[]) =>
  new Map(nodes.map(({ id }) => [id, `${WORK_REGISTER}/${id}`]))

const siteAddresses = async (tx: Tx, nodes: readonly NodeSummary[]) => {
  const items = await listItems(tx, { ids: nodes.map(({ id }) => id), isPublic: true })
  return new Map(items.map((item) => [item.id, publicAddress(item)]))
}

const view = (kind: 'commitment' | 'motion' | 'question', right: string): NodeKindView => ({
  name: { nl: nl[kind].name, en: en[kind].name },
  plural: { nl: nl[kind].plural, en: en[kind].plural },
  right,
  workAddresses,
  siteAddresses,
  facts: async (tx, ids, language) => {
    const items = await listItems(tx, { ids })
    return new Map(
      items.map(({ id, state, person }) => [id, { state: councilTexts[language].states[state], owner: person }]),
    )
  },
})

/** How the papers of the council are named on the thread, and where they stand. */
export const councilNodeKinds: Record<'commitment' | 'motion' | 'question', NodeKindView> = {
  commitment: view('commitment', 'work.open'),
  motion: view('motion', 'council.own'),
  question: view('question', 'council.own'),
}

import { inputTexts } from '../../../i18n/inputs.ts'
import type { NodeKindView, NodeSummary } from '../../thread/index.ts'
import { listInputs } from './inputs.queries.ts'

const addresses = (base: string) => async (_tx: unknown, nodes: readonly NodeSummary[]) =>
  new Map(
    nodes.map(({ id, reference }) => {
      const [slug, number] = reference.split('/')
      return [id, `${base}/${slug}/inbreng/${number}`]
    }),
  )

/** How inputs are named on the thread, and what was done with them. */
export const inputNodeKinds: Record<'input', NodeKindView> = {
  input: {
    name: { nl: 'inbreng', en: 'input' },
    plural: { nl: 'Inbreng', en: 'Inputs' },
    right: 'consultations.read',
    workAddresses: addresses('/werk/inspraak'),
    siteAddresses: addresses('/praat-mee'),
    facts: async (tx, ids, language) => {
      const t = inputTexts[language]
      const inputs = await listInputs(tx, { ids })
      return new Map(inputs.map(({ id, outcome }) => [id, { state: outcome ? t.outcomes[outcome] : t.noOutcome }]))
    },
  },
}

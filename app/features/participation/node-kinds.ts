import { participationTexts } from '../../i18n/participation.ts'
import { byReference, type NodeKindView } from '../thread/index.ts'
import { listPhases } from './consultations.queries.ts'
import { inputNodeKinds } from './inputs/node-kinds.ts'

const onSite = byReference((slug) => `/praat-mee/${slug}`)

/** How consultations and what was said in them are named on the thread, and where they stand. */
export const participationNodeKinds: Record<'consultation' | 'input', NodeKindView> = {
  consultation: {
    name: { nl: 'inspraak', en: 'consultation' },
    plural: { nl: 'Inspraak', en: 'Consultations' },
    right: 'consultations.read',
    workAddresses: byReference((slug) => `/werk/inspraak/${slug}`),
    // One that was withdrawn was public and has no page any more.
    siteAddresses: async (tx, nodes) => {
      const phases = await listPhases(
        tx,
        nodes.map(({ id }) => id),
      )
      const seen = new Set(phases.flatMap(({ id, phase }) => (phase === 'draft' || phase === 'withdrawn' ? [] : [id])))
      return onSite(
        tx,
        nodes.filter(({ id }) => seen.has(id)),
      )
    },
    facts: async (tx, ids, language) => {
      const phases = await listPhases(tx, ids)
      return new Map(phases.map(({ id, phase }) => [id, { state: participationTexts[language].phases[phase] }]))
    },
  },
  ...inputNodeKinds,
}

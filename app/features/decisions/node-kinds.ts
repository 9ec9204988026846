import { byReference, type NodeKindView, nowhere } from '../thread/index.ts'
import { councilNodeKinds } from './council/node-kinds.ts'
import { policyNodeKinds } from './policy-documents/on-the-thread.ts'
import { planChangeKind } from './triangle/on-the-thread.ts'

/** How dossiers, their documents and the meetings of the bodies are named on the thread, and where they stand. */
export const decisionNodeKinds: Record<
  | 'dossier'
  | 'document'
  | 'meeting'
  | 'commitment'
  | 'motion'
  | 'question'
  | 'planChange'
  | 'policyDocument'
  | 'ruling',
  NodeKindView
> = {
  ...councilNodeKinds,
  planChange: planChangeKind,
  ...policyNodeKinds,
  dossier: {
    name: { nl: 'dossier', en: 'dossier' },
    plural: { nl: 'Dossiers', en: 'Dossiers' },
    right: 'decisions.read',
    workAddresses: byReference((slug) => `/werk/dossiers/${slug}`),
    siteAddresses: nowhere,
    facts: async () => new Map(),
  },
  document: {
    name: { nl: 'bestuursstuk', en: 'official document' },
    plural: { nl: 'Bestuursstukken', en: 'Official documents' },
    right: 'work.open',
    workAddresses: byReference((slug) => `/werk/stukken/${slug}`),
    siteAddresses: nowhere,
    facts: async () => new Map(),
  },
  meeting: {
    name: { nl: 'vergadering', en: 'meeting' },
    plural: { nl: 'Vergaderingen', en: 'Meetings' },
    right: 'work.open',
    workAddresses: byReference((reference) => `/werk/${reference}`),
    siteAddresses: nowhere,
    facts: async () => new Map(),
  },
}

import { policyTexts } from '../../../i18n/policy.ts'
import { byReference, type HistoryWords, type LooseEndRule, type NodeKindView, nowhere } from '../../thread/index.ts'
import { findPastReview } from './policy.queries.ts'

const { nl, en } = policyTexts

/** How policy documents and rulings are named on the thread, and where they stand. */
export const policyNodeKinds: Record<'policyDocument' | 'ruling', NodeKindView> = {
  policyDocument: {
    name: { nl: nl.node.name, en: en.node.name },
    plural: { nl: nl.node.plural, en: en.node.plural },
    right: 'plan.read',
    workAddresses: byReference((slug) => `/werk/beleidsstukken/${slug}`),
    siteAddresses: nowhere,
  },
  ruling: {
    name: { nl: nl.rulingNode.name, en: en.rulingNode.name },
    plural: { nl: nl.rulingNode.plural, en: en.rulingNode.plural },
    right: 'plan.read',
    workAddresses: async (_tx, nodes) => new Map(nodes.map(({ id }) => [id, `/werk/rechtspraak/${id}`])),
    siteAddresses: nowhere,
  },
}

/** What can hang loose of policy documents. */
export const policyLooseEnds: LooseEndRule[] = [
  {
    name: 'policy-past-review',
    severity: 'high',
    right: 'policy.keep',
    heading: { nl: nl.looseEnd.heading, en: en.looseEnd.heading },
    advice: { nl: nl.looseEnd.advice, en: en.looseEnd.advice },
    find: findPastReview,
  },
]

const named = (name: keyof typeof nl.history) => ({ nl: nl.history[name], en: en.history[name] })

/** How what happened to a policy document or a ruling is said in its history. */
export const policyHistory: HistoryWords = {
  policy_document: { name: named('document'), titleOf: ({ title }) => String(title ?? ''), fieldName: () => undefined },
  policy_version: { name: named('version'), titleOf: ({ name }) => String(name ?? ''), fieldName: () => undefined },
  bylaw_provision: {
    name: named('provision'),
    titleOf: ({ article }) => String(article ?? ''),
    fieldName: () => undefined,
  },
  ruling: { name: named('ruling'), titleOf: ({ title }) => String(title ?? ''), fieldName: () => undefined },
}

import { accountingTexts } from '../../i18n/accounting.ts'
import { byReference, type NodeKindView, nowhere } from '../thread/index.ts'
import { accountFacts } from './on-the-thread.ts'

const { nl, en } = accountingTexts

/** How the account of a goal is named on the thread, and where it stands. */
export const accountingNodeKinds: Record<'goalAccount', NodeKindView> = {
  goalAccount: {
    name: { nl: nl.node.name, en: en.node.name },
    plural: { nl: nl.node.plural, en: en.node.plural },
    right: 'accounts.read',
    workAddresses: byReference((reference) => {
      const [round, goal] = reference.split(':')
      return `/werk/verantwoording/${round}/doelen/${goal}`
    }),
    siteAddresses: nowhere,
    facts: accountFacts,
  },
}

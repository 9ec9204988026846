import { insertCovenantUse } from '../../../app/features/partners/index.ts'
import type { NewRecord } from '../../../app/features/registers/index.ts'
import type { Loading } from '../load-town.ts'
import type { Maker } from './making.ts'

const SIGNED = '2023-02-02'
const PARTNERS = ['politie', 'de-marken', 'ieder1', 'rentree', 'eigen-bouw', 'duwo']

/**
 * The covenant on residential nuisance as the progress report of 2023 tells of it. That names neither the article on which data
 * are exchanged nor a day of review, so there is none here.
 */
export function nuisanceCovenant(maker: Maker): NewRecord {
  const actor = maker.account('policyLead')
  return {
    openedOn: SIGNED,
    basis: 'safety-task',
    facts: {
      name: 'Convenant woonoverlast',
      kind: 'covenant',
      subject: 'nuisance',
      aim: 'Elkaar versterken in de aanpak van extreme woonoverlast; het vervangt het convenant uit 2015.',
      parties: 7,
      names: 'Gemeente Deventer',
      sharesData: true,
    },
    parties: PARTNERS.map((slug) => ({ role: 'party', organisationId: maker.organisation(slug) })),
    history: [
      {
        step: 'assess',
        day: SIGNED,
        actor,
        given: { basis: 'De geldende wet- en regelgeving; het artikel staat niet in de voortgangsrapportage' },
      },
      { step: 'sign', day: SIGNED, actor },
    ],
  }
}

/** The partners agreed in it how data on who causes nuisance are exchanged. */
export function loadCovenantUses({ tx, municipalityId }: Pick<Loading, 'tx' | 'municipalityId'>, covenantId: string) {
  return insertCovenantUse(tx, { municipalityId, covenantId, actionId: null, register: 'woonoverlast' })
}

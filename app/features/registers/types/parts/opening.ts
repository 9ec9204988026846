import type { Situation, Step } from '../../declaration.ts'
import { dayOfStep } from '../../domain/situation.ts'

type Opens = NonNullable<Step['opens']>

/** An objection opens a file of its own; the person to whom the decision was addressed is then the objector. */
export function opensObjection(against: string, announced: string, addressee = 'violator', domain?: string): Opens {
  return {
    register: 'bezwaar',
    facts: (situation) => ({
      domain: domain ?? situation.facts.domain,
      against,
      announcedOn: dayOfStep(situation, announced),
      receivedOn: situation.day,
    }),
    parties: { [addressee]: 'objector', representative: 'representative' },
  }
}

/** An intention opens the view of who it is addressed to. */
export function opensView(addressee = 'violator', domain?: string): Opens {
  return {
    register: 'zienswijze',
    facts: ({ facts, given }: Situation) => ({ domain: domain ?? facts.domain, viewsWeeks: given.viewsWeeks }),
    parties: { [addressee]: 'heard', representative: 'representative' },
  }
}

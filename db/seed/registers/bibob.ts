import type { ToldStep } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

/** The investigations that were completed in 2022, by what they were for: eighty-nine together. */
const KINDS = [
  ['horecavergunning', 57, 'permit'],
  ['omgevingsdienst', 1, 'permit'],
  ['omzettingsvergunning', 5, 'permit'],
  ['vastgoedtransactie', 26, 'property'],
] as const

export function bibobFiles(maker: Maker): Batch {
  const records = KINDS.flatMap(([kind, count, basis]) =>
    daysOfYear(maker, 2022, count).map((concludedOn, index) => {
      const openedOn = addDays(concludedOn, -44)
      return record(openedOn, {
        ...maker.place(),
        basis,
        facts: {
          ...{
            kind,
            decisionKind: 'application',
            reference: `Verzonnen kenmerk ${index + 1}`,
            applicationOn: openedOn,
          },
          ...{ prompts: index % 6 === 0 ? ['tip'] : ['policy'], reason: 'Verzonnen aanleiding voor de demonstratie.' },
        },
        parties: [{ role: 'applicant', ...maker.person({ youngest: 25, oldest: 65 }) }],
        history: courseOf(maker, openedOn, concludedOn, { isSerious: kind === 'horecavergunning' && index % 19 === 7 }),
      })
    }),
  )
  return { register: 'bibob', records }
}

/** Most investigations find nothing; three found a serious danger, and the permit was refused. */
function courseOf(maker: Maker, openedOn: Day, concludedOn: Day, { isSerious }: { isSerious: boolean }): ToldStep[] {
  const actor = maker.account('bibobCoordinator')
  const mayor = maker.account('mayor')
  const begin = [
    later(openedOn, 1, 'give-form', { actor, given: { weeks: 3 } }),
    later(openedOn, 20, 'receive-form', { actor }),
    later(openedOn, 25, 'look-up', { actor, given: { source: 'kvk', found: 'Verzonnen bevinding.' } }),
    later(openedOn, 32, 'look-up', { actor, given: { source: 'justice', found: 'Verzonnen bevinding.' } }),
    {
      ...{ step: 'conclude', day: concludedOn, actor },
      given: { degree: isSerious ? 'serious' : 'none', grounds: 'Verzonnen overwegingen voor de demonstratie.' },
    },
  ]
  if (!isSerious) {
    return [
      ...begin,
      later(concludedOn, 6, 'decide', { actor: mayor, given: { decision: 'granted' } }),
      later(concludedOn, 8, 'close', { actor }),
    ]
  }
  return [
    ...begin,
    later(concludedOn, 2, 'report-conclusion', { actor }),
    later(concludedOn, 3, 'invite-views', {
      actor,
      given: { weeks: 2, intended: 'Weigeren van de vergunning.', namesThird: false },
    }),
    later(concludedOn, 15, 'record-views', {
      actor,
      given: { by: 'applicant', views: 'Verzonnen zienswijze.', answer: 'Verzonnen reactie.' },
    }),
    later(concludedOn, 25, 'decide', {
      actor: mayor,
      given: { decision: 'refused', proportion: 'Verzonnen afweging voor de demonstratie.' },
    }),
    later(concludedOn, 30, 'close', { actor }),
  ]
}

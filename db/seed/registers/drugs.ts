import type { ToldStep } from '../../../app/features/registers/index.ts'
import { addDays, addMonths } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

type Outcome = 'closed' | 'ordered' | 'warned' | 'abandoned'

/** How the files of each year ended: 56 in 2021 with four closures, 41 in 2022 with none. */
const ENDINGS: Record<number, [Outcome, number][]> = {
  2021: [
    ['closed', 4],
    ['ordered', 14],
    ['warned', 30],
    ['abandoned', 8],
  ],
  2022: [
    ['ordered', 30],
    ['warned', 8],
    ['abandoned', 3],
  ],
}

/** Drugs found in premises, and what the mayor did about it. */
export function damoclesFiles(maker: Maker): Batch {
  const records = Object.entries(ENDINGS).flatMap(([year, endings]) => {
    const outcomes = endings.flatMap(([outcome, count]) => Array<Outcome>(count).fill(outcome))
    const days = daysOfYear(maker, Number(year), outcomes.length)
    // Closures come early, so that they are closed before the year is over.
    return outcomes.map((outcome, index) => fileOf(maker, days[index]!, outcome, index))
  })
  return { register: 'damoclesdossier', records }
}

function fileOf(maker: Maker, openedOn: Day, outcome: Outcome, index: number) {
  const lawyer = maker.account('enforcementLawyer')
  const findings = [['kwekerij', 'softdrugs'], ['softdrugs'], ['harddrugs'], ['softdrugs', 'harddrugs']][index % 4]!
  const proposal = { closed: 'sluiting', ordered: 'last-onder-dwangsom', warned: 'waarschuwing', abandoned: 'geen' }[
    outcome
  ]
  return record(openedOn, {
    ...maker.place(),
    basis: 'opiumwet',
    facts: {
      ...{
        reportOn: openedOn,
        foundOn: addDays(openedOn, -9),
        premises: index % 5 === 0 ? 'loods' : 'woning',
        findings,
      },
      ...{
        amount: 'Verzonnen hoeveelheid voor de demonstratie.',
        isRepeat: false,
        policyVersion: 'Damoclesbeleid 2019',
      },
      measureOfPolicy: proposal,
    },
    parties: [{ role: 'occupant', ...maker.person() }],
    history:
      outcome === 'abandoned'
        ? [later(openedOn, 12, 'abandon', { actor: lawyer, reason: 'De vondst bleef onder de grens van het beleid.' })]
        : [
            later(openedOn, 3, 'intend', { actor: lawyer, given: { viewsWeeks: 2 } }),
            later(openedOn, 20, 'noViews', { actor: lawyer }),
            later(openedOn, 22, 'writeNote', {
              actor: lawyer,
              given: {
                ...{ necessity: 'Verzonnen afweging.', balance: 'Verzonnen afweging.', blame: 'Verzonnen afweging.' },
                ...{ vulnerable: 'geen', proposal },
              },
            }),
            ...endingOf(maker, openedOn, outcome),
          ],
  })
}

function endingOf(maker: Maker, openedOn: Day, outcome: Exclude<Outcome, 'abandoned'>): ToldStep[] {
  const actor = maker.account('mayor')
  if (outcome === 'ordered') return [later(openedOn, 30, 'order', { actor })]
  if (outcome === 'warned') return [later(openedOn, 30, 'warn', { actor })]
  const closedOn = addDays(openedOn, 45)
  return [
    later(openedOn, 30, 'decideClosure', { actor, given: { months: 3, leaveDays: 7 } }),
    { step: 'close', day: closedOn, actor: maker.account('enforcementLawyer') },
    later(closedOn, 20, 'inspect', { actor: maker.account('enforcementOfficer'), given: { result: 'dicht' } }),
    { step: 'reopen', day: addDays(addMonths(closedOn, 3), 1) },
  ]
}

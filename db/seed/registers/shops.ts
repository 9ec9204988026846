import type { ToldStep } from '../../../app/features/registers/index.ts'
import { addDays, addMonths } from '../../../app/law/index.ts'
import type { Day } from '../../../app/shared/days.ts'
import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'
import { SHOP_CHAINS } from './shop-chains.ts'

const SHOPS_PER_CHAIN = 9

/** Ninety-nine shops that take part at the end of 2022, and still do. */
export function shops(maker: Maker): Batch {
  const by = maker.account('banKeeper')
  const records = SHOP_CHAINS.flatMap(({ slug }, chain) =>
    Array.from({ length: SHOPS_PER_CHAIN }, (_, number) => {
      const openedOn = addDays('2022-01-10', chain * 27 + number * 3)
      const registeredOn = addDays(openedOn, 10)
      return record(openedOn, {
        ...maker.place(),
        basis: 'gerechtvaardigd-belang',
        facts: {
          branch: chain % 4 === 1 ? 'warenhuis' : 'winkel',
          area: number % 2 === 0 ? 'Binnenstad' : 'Wijkwinkelcentrum',
        },
        parties: [{ role: 'participant', organisationId: maker.organisation(slug) }],
        history: [
          later(openedOn, 7, 'sign', { actor: by }),
          { step: 'register', day: registeredOn, actor: by },
          ...yearly(registeredOn, maker.today, { step: 'reregister', actor: by }),
        ],
      })
    }),
  )
  return { register: 'deelnemende-winkel', records }
}

/** A hundred and nine people who work with the system at the end of 2022, and still do. */
export function shopUsers(maker: Maker): Batch {
  const by = maker.account('banKeeper')
  const records = daysOfYear(maker, 2022, 109, { until: 340 }).map((openedOn, index) => {
    const admittedOn = addDays(openedOn, 6)
    return record(openedOn, {
      basis: 'gerechtvaardigd-belang',
      facts: {},
      parties: [
        { role: 'user', ...maker.person({ youngest: 17, oldest: 60 }) },
        { role: 'participant', organisationId: maker.organisation(SHOP_CHAINS[index % SHOP_CHAINS.length]!.slug) },
      ],
      history: [
        later(openedOn, 3, 'instruct', { actor: by }),
        { step: 'admit', day: admittedOn, actor: by },
        ...yearly(admittedOn, maker.today, { step: 'confirm', actor: by }),
      ],
    })
  })
  return { register: 'winkelgebruiker', records }
}

/** Once a year, a week before the year is over, up to today. */
function yearly(from: Day, today: Day, told: Omit<ToldStep, 'day'>): ToldStep[] {
  const days = Array.from({ length: 60 }, (_, index) => addDays(addMonths(from, 12 * (index + 1)), -7 * (index + 1)))
  return days.filter((day) => day <= today).map((day) => ({ ...told, day }))
}

/** Thirty-one warnings in 2022, three bans that followed, and eleven claims for the trouble. */
export function shopBans(maker: Maker): Batch {
  const by = maker.account('banKeeper')
  const records = daysOfYear(maker, 2022, 31, { until: 330 }).map((openedOn, index) => {
    const warnedOn = addDays(openedOn, 2)
    const isBanned = index < 3
    const bannedOn = addDays(openedOn, 40)
    return record(openedOn, {
      basis: 'gerechtvaardigd-belang',
      facts: {
        ...{ incidentOn: addDays(openedOn, -1), incident: index % 3 === 0 ? 'overlast' : 'diefstal', isMinor: false },
        description: 'Verzonnen voorval voor de demonstratie.',
      },
      parties: [
        { role: 'banned', ...maker.person() },
        { role: 'reporter', organisationId: maker.organisation(SHOP_CHAINS[index % SHOP_CHAINS.length]!.slug) },
      ],
      history: [
        { step: 'warn', day: warnedOn, actor: by, given: { warningMonths: 12, handedOver: 'uitgereikt' } },
        ...(index % 3 === 1 || index === 30
          ? [later(openedOn, 3, 'donate', { actor: by, given: { amount: 181 } })]
          : []),
        ...(isBanned
          ? [
              {
                ...{ step: 'ban', day: bannedOn, actor: by },
                given: {
                  banMonths: 12,
                  newIncidentOn: addDays(bannedOn, -2),
                  isGrave: false,
                  handedOver: 'uitgereikt',
                },
              },
              { step: 'endBan', day: addDays(addMonths(bannedOn, 12), 1) },
            ]
          : [{ step: 'endWarning', day: addDays(addMonths(warnedOn, 12), 1) }]),
      ],
    })
  })
  return { register: 'collectief-winkelverbod', records }
}

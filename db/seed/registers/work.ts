import { type Batch, daysOfYear, later, type Maker, record } from './making.ts'

const SHOPPING_AREAS = ['Binnenstad', 'Keizerslanden', 'Colmschate', 'Borgele', 'Zandweerd', 'Bathmen', 'Schalkhaar']

/** Thirteen shopping areas where partners walked round in 2022. */
export function inspections(maker: Maker): Batch {
  const records = daysOfYear(maker, 2022, 13, { until: 320 }).map((openedOn, index) =>
    record(openedOn, {
      basis: 'safety-task',
      facts: {
        area: `${SHOPPING_AREAS[index % SHOPPING_AREAS.length]!} ${index < SHOPPING_AREAS.length ? 'noord' : 'zuid'}`,
        ...{ plannedOn: openedOn, partners: ['shops', 'police', 'fire-service', 'enforcement'] },
      },
      history: [
        later(openedOn, 14, 'hold', {
          actor: maker.account('policyLead'),
          given: { findings: maker.chance.between(3, 14), subjects: ['lighting', 'bicycles'] },
        }),
      ],
    }),
  )
  return { register: 'gebiedsschouwen', records }
}

/** How many followed each of the online courses of 2022: together 102. */
const ONLINE = [28, 31, 19, 24]

/** The courses of 2022: a hundred and two people online, and four courses on site. */
export function shopCourses(maker: Maker): Batch {
  const by = maker.account('policyLead')
  const course = (openedOn: string, form: 'online' | 'on-site', persons: number) =>
    record(openedOn, {
      basis: 'safety-task',
      facts: {
        name: form === 'online' ? 'Veilig werken in de winkel' : 'Omgaan met winkeldiefstal',
        form,
        plannedOn: openedOn,
      },
      history: [later(openedOn, 20, 'give', { actor: by, given: { persons } })],
    })
  const online = daysOfYear(maker, 2022, ONLINE.length, { until: 300 }).map((day, index) =>
    course(day, 'online', ONLINE[index]!),
  )
  const onSite = daysOfYear(maker, 2022, 4, { until: 300 }).map((day) =>
    course(day, 'on-site', maker.chance.between(8, 16)),
  )
  return { register: 'winkelcursussen', records: [...online, ...onSite] }
}

import { expect, test } from 'vitest'
import { countReports } from './count-reports.ts'

const AREAS = new Set(['BU01500101', 'BU01500102'])
const HEADER = ['id', 'text', 'created_at', 'main_slug', 'sub_slug', 'buurt_code', 'email']
const line = (createdAt: string, main: string, sub = '', area = '') => [
  ...['1', 'De heer Jansen schreeuwt', createdAt, main, sub, area, 'jan@voorbeeld.example'],
]
const PERSONS = 'overlast-van-en-door-personen-of-groepen'

test('counts by month, kind and neighbourhood, and takes nothing else along', () => {
  const counted = countReports(
    [
      HEADER,
      line('2026-03-02T10:00:00+01:00', PERSONS, 'jongerenoverlast', 'BU01500101'),
      line('2026-03-30', PERSONS, 'jongerenoverlast', 'BU01500101'),
      line('2026-03-30', PERSONS, 'jongerenoverlast', 'BU01500102'),
      line('2026-04-01', PERSONS, 'overige-overlast-door-personen', 'BU99999999'),
      line('1-4-2026', 'afval', 'grofvuil'),
    ],
    AREAS,
  )
  expect(counted).toEqual({
    ok: true,
    value: {
      counts: [
        { month: '2026-03', category: 'jeugd', area: 'BU01500101', count: 2 },
        { month: '2026-03', category: 'jeugd', area: 'BU01500102', count: 1 },
        { month: '2026-04', category: 'afval', area: '', count: 1 },
        { month: '2026-04', category: 'overlast-personen', area: '', count: 1 },
      ],
      reports: 5,
      unread: [],
      others: [],
    },
  })
  expect(JSON.stringify(counted)).not.toMatch(/Jansen|jan@/)
})

test('takes the day in the Netherlands, also where the month changes at midnight', () => {
  const counted = countReports([HEADER, line('2026-06-30T22:30:00Z', 'afval')], AREAS)
  expect(counted).toMatchObject({ value: { counts: [{ month: '2026-07' }] } })
})

test.each([
  ['wegen-verkeer-straatmeubilair', 'parkeeroverlast', 'parkeren'],
  ['overlast-bedrijven-en-horeca', 'geluidsoverlast-muziek', 'horeca'],
  ['overlast-in-de-openbare-ruimte', 'lawaai-vuurwerk', 'geluid'],
  ['wonen', 'vakantieverhuur', 'woonoverlast'],
  ['openbaar-groen-en-water', 'boom', 'overig'],
])('takes %s / %s for %s', (main, sub, category) => {
  expect(countReports([HEADER, line('2026-01-05', main, sub)], AREAS)).toMatchObject({
    value: { counts: [{ category }] },
  })
})

test('says which lines it could not read, and which kinds it does not tell apart', () => {
  const counted = countReports(
    [HEADER, line('gisteren', 'afval'), line('2026-02-31', 'afval'), line('2026-02-28', 'groen', 'boom')],
    AREAS,
  )
  expect(counted).toMatchObject({ value: { reports: 1, unread: [2, 3], others: [['groen / boom', 1]] } })
})

test.each([
  ['no-day-column', [['main_slug'], ['afval']]],
  ['no-kind-column', [['created_at'], ['2026-01-01']]],
  ['no-reports', [HEADER]],
  ['no-day-column', []],
])('refuses a file with %s', (reason, rows) => {
  expect(countReports(rows, AREAS)).toMatchObject({ ok: false, reason })
})

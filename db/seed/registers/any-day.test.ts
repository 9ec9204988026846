import { expect, test } from 'vitest'
import { draftRecord } from '../../../app/features/registers/domain/new-record.ts'
import { REGISTERS } from '../../../app/features/registers/index.ts'
import { addDays } from '../../../app/law/index.ts'
import { makerOf, type World } from './making.ts'
import { careNow } from './now-care.ts'
import { enforcementNow } from './now-enforcement.ts'
import { orderNow } from './now-order.ts'
import { shops, shopUsers } from './shops.ts'

const worldOn = (today: string): World => ({
  ...{ town: 'Deventer', today, areas: ['BU01500101'] },
  account: (role) => `account of ${role}`,
  organisation: (slug) => slug,
})

/** Days eleven apart over four years, so that every holiday and every day of the week is near one of them. */
const DAYS = Array.from({ length: 130 }, (_, index) => addDays('2026-01-01', index * 11))
const YEARS = [...new Set(DAYS.map((day) => day.slice(0, 4)))]

test.each(YEARS)('what is under way in the demonstration can be loaded on whatever day of %s it is', (year) => {
  const refused = DAYS.filter((day) => day.startsWith(year)).flatMap((today) =>
    [careNow, enforcementNow, orderNow, shops, shopUsers]
      .flatMap((make, seed) => make(makerOf(worldOn(today), seed)))
      .flatMap(({ register, records }) => {
        const type = REGISTERS.find(({ key }) => key === register)!
        return records.flatMap((one) => {
          const draft = draftRecord(type, one, { actor: 'somebody', today })
          return draft.ok ? [] : [`${today} ${register} ${draft.step}: ${draft.reason}`]
        })
      }),
  )
  expect(refused).toEqual([])
})

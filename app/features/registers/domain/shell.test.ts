import { expect, it } from 'vitest'
import type { RegisterType } from '../declaration.ts'
import { plainRegister } from '../testing/plain-register.ts'
import { shellEvents } from './shell.ts'

const type: RegisterType = {
  ...plainRegister,
  counts: [
    ...plainRegister.counts!,
    {
      key: 'plain_amount',
      version: 1,
      words: { nl: 'Bedrag', en: 'Amount' },
      indicator: 'plain_amount',
      counts: { kind: 'sum', steps: ['visit'], field: 'hours' },
      period: 'year',
    },
  ],
}

const event = (seq: number, step: string, day: string, given = {}, voids: number | null = null) => ({
  ...{ seq, step, day, given, voids, fromState: 'open', toState: 'open' },
})

it('leaves of a destroyed record what is counted, in its month, and nothing else', () => {
  const events = [
    event(1, 'intake', '2019-03-14', { kind: 'a', amount: 12.5 }),
    event(2, 'visit', '2019-04-20', { hours: 2, kind: 'b' }),
    event(3, 'visit', '2019-04-02', { hours: 3 }),
    event(4, 'restricted', '2019-05-01'),
    event(5, 'visit', '2019-06-30', { hours: 4 }),
    event(6, 'visit', '2019-06-30', {}, 5),
    event(7, 'close', '2019-07-01'),
  ]
  expect(shellEvents(type, events)).toEqual([
    { seq: 1, step: 'intake', day: '2019-03-01', fromState: 'open', toState: 'open', given: { kind: 'a' } },
    { seq: 2, step: 'visit', day: '2019-04-01', fromState: 'open', toState: 'open', given: { hours: 3 } },
    { seq: 3, step: 'visit', day: '2019-04-01', fromState: 'open', toState: 'open', given: { hours: 2, kind: 'b' } },
  ])
})

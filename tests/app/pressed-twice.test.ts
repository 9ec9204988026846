import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

// A button that is pressed twice, or a form that a browser sends again after it went back: what was written is there once.

const TABLE = '/werk/raadstafel/2019-06-05'

let regie: RunningRegie
let clerk: Visitor
beforeAll(async () => {
  regie = await startRegie()
  clerk = await regie.visitor().signInAs('councilClerk')
})
afterAll(() => regie?.stop())

/** The address of the form for a wish, and the token with which the page was drawn. */
const opened = async () => {
  const [, form, csrf] = /action="([^"]+\/wens)"[\s\S]*?name="csrf" value="([^"]+)"/.exec(
    (await clerk.get(TABLE)).text,
  )!
  return { form: form!, csrf: csrf! }
}
const wishes = async (body: string) =>
  (
    await regie.database.asAdministrator<{ many: number }>(
      `select count(*)::int as many from meeting_wish where body = '${body}'`,
    )
  )[0]!.many
const wish = ({ form, csrf }: Awaited<ReturnType<typeof opened>>, wishBody: string) =>
  clerk.post(form, { csrf, wishBody, saidBy: '', source: '' })

test('a wish pressed twice is written down once, and both presses lead to the same place', async () => {
  const page = await opened()
  const both = await Promise.all([wish(page, 'Meer licht bij het station'), wish(page, 'Meer licht bij het station')])
  const later = await wish(page, 'Meer licht bij het station')
  expect([...both, later].map(({ status }) => status)).toEqual([303, 303, 303])
  expect(new Set([...both, later].map(({ location }) => location)).size).toBe(1)
  expect(await wishes('Meer licht bij het station')).toBe(1)
})

test('who means it a second time opens the page again', async () => {
  for (let time = 0; time < 2; time += 1) await wish(await opened(), 'Meer bankjes')
  expect(await wishes('Meer bankjes')).toBe(2)
})

test('a form that was refused is judged anew', async () => {
  const page = await opened()
  expect([(await wish(page, '')).status, (await wish(page, '')).status]).toEqual([422, 422])
})

import { describe, expect, test } from 'vitest'
import { formToken, isOfSameSession } from './form-token.ts'
import { pressedTwice } from './pressed-twice.ts'
import { redirectTo } from './routes.ts'

const NOON = new Date('2026-11-30T12:00:00Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const page = { csrf: formToken('session'), body: 'Meer licht' }

/** Work that leads somewhere new every time it is done. */
function counting() {
  let done = 0
  return Object.assign(async () => redirectTo(`/klaar/${++done}`), { times: () => done })
}

describe('the same press of a button', () => {
  test('is done once, and leads to the same place, also while the first is still at work', async () => {
    const presses = pressedTwice()
    const work = counting()
    const both = await Promise.all([1, 2].map(() => presses.answer('/wens', formOf(page), NOON, work)))
    const again = await presses.answer('/wens', formOf(page), later(59), work)
    const places = [...both, again].map((answer) => (answer as Response).headers.get('location'))
    expect([places, work.times()]).toEqual([['/klaar/1', '/klaar/1', '/klaar/1'], 1])
  })

  test.each<[string, Record<string, string | File>]>([
    ['of a page that was drawn anew', { ...page, csrf: formToken('session') }],
    ['with something else typed', { ...page, body: 'Meer bomen' }],
  ])('is another %s', async (_, fields) => {
    const presses = pressedTwice()
    const work = counting()
    for (const form of [page, fields, fields]) await presses.answer('/wens', formOf(form), NOON, work)
    expect(work.times()).toBe(2)
  })

  test.each<[string, Record<string, string | File>]>([
    ['a program that names no page', { ...page, csrf: page.csrf.split('.')[0]! }],
    ['a form with a file, which is not compared', { ...page, file: new File(['x'], 'wens.txt') }],
  ])('of %s is done as often as it comes', async (_, fields) => {
    const presses = pressedTwice()
    const work = counting()
    for (const form of [fields, fields]) await presses.answer('/wens', formOf(form), NOON, work)
    expect(work.times()).toBe(2)
  })

  test('is done anew a minute later, at another address, and after a refusal or a failure', async () => {
    const presses = pressedTwice()
    const work = counting()
    await presses.answer('/wens', formOf(page), NOON, work)
    await presses.answer('/wens', formOf(page), later(61), work)
    await presses.answer('/verslag', formOf(page), later(61), work)
    expect(work.times()).toBe(3)
    const form = formOf({ ...page, body: 'kort' })
    const refusing = async () => new Response('te kort', { status: 422 })
    await presses.answer('/wens', form, NOON, refusing)
    await expect(presses.answer('/wens', form, NOON, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    await presses.answer('/wens', form, NOON, work)
    expect(work.times()).toBe(4)
  })
})

test('the token of another session is another, whatever page it names', () => {
  expect(isOfSameSession(formToken('mine'), formToken('mine'))).toBe(true)
  expect(isOfSameSession(formToken('mine'), formToken('yours'))).toBe(false)
  expect(formToken(undefined)).toBe('')
})

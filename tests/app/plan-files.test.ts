import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { SMALL_PLAN } from '../../app/features/exchange/testing/small-plan.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const IMPORT = '/werk/plannen/importeren'

let regie: RunningRegie
let lead: Visitor
beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

/** Checks a file that is right; answers where its preview is. */
async function checked(text: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await send(text, more)
  if (!answer.location) throw new Error(wordsOf(answer.text))
  return answer.location
}

const send = (text: string, more: Record<string, string> = {}) =>
  lead.post(IMPORT, { file: new File([text], 'plan.yaml'), ...more })
/** The words of a page without its tags, so that a failing test says what stood there. */
const wordsOf = (page: string) => (page.split('<main')[1] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const shownOn = (page: string) => /name="shown" value="([^"]*)"/.exec(page)?.[1] ?? 'not shown'

/** Checks a file, and confirms what was shown. */
async function bring(text: string, more: Record<string, string> = {}) {
  const location = await checked(text, more)
  const { text: preview } = await lead.get(location)
  return lead.post(location, { shown: shownOn(preview) })
}

it('a file is checked, shown and confirmed, and taken out again it gives the same bytes', async () => {
  const location = await checked(SMALL_PLAN)
  const preview = await lead.get(location)
  expect(wordsOf(preview.text)).toContain('Dit verandert er: Klein plan')
  expect(wordsOf(preview.text)).toContain('Dit wordt een nieuw plan.')
  const done = await lead.post(location, { shown: shownOn(preview.text) })
  expect(wordsOf(done.text)).toBe('')
  expect(done.location).toBe(`${IMPORT}?klaar=klein&aantal=11`)
  expect(wordsOf((await lead.get(done.location)).text)).toContain('Er zijn 11 wijzigingen gedaan.')

  const first = await lead.get('/werk/plannen/klein/export.yaml')
  expect(first.headers.get('content-disposition')).toBe('attachment; filename="klein.yaml"')
  const again = await checked(first.text)
  expect(wordsOf((await lead.get(again)).text)).toContain('Er verandert niets')
  expect((await lead.get('/werk/plannen/klein/export.yaml')).text).toBe(first.text)
})

it('both plans of the demonstration change nothing when they come back as they went', async () => {
  for (const [slug, format] of [
    ['mjbp-2020-2023', 'json'],
    ['mjbp-2024-2027', 'yaml'],
  ]) {
    const { text } = await lead.get(`/werk/plannen/${slug}/export.${format}`)
    expect(wordsOf((await lead.get(await checked(text))).text)).toContain('Er verandert niets')
  }
})

it('what was shown is not done when the plan changed meanwhile; the new preview is shown instead', async () => {
  const change = (title: string) => `format: regie-plan/1\nplan:\n  slug: klein\n  title: ${title}\n`
  const location = await checked(change('Van Anna'))
  const shown = shownOn((await lead.get(location)).text)
  await bring(change('Van Bert'))
  const late = await lead.post(location, { shown })
  expect(late.status).toBe(409)
  expect(wordsOf(late.text)).toContain('Het plan is intussen gewijzigd')
  expect(wordsOf(late.text)).toContain('Bert')
  expect((await lead.get('/werk/plannen/klein/export.yaml')).text).toContain('title: Van Bert')
  expect((await lead.post(location, { shown: shownOn(late.text) })).status).toBe(303)
  expect((await lead.get('/werk/plannen/klein/export.yaml')).text).toContain('title: Van Anna')
})

it('who may not edit plans is refused, and a file with problems changes nothing', async () => {
  const mayor = await regie.visitor().signInAs('mayor')
  expect((await mayor.post(IMPORT, { file: new File([SMALL_PLAN], 'x') })).status).toBe(403)
  const wrong = await send(SMALL_PLAN.replace('goals: [T1.D1]', 'goals: [T9]'))
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.text)).toContain('plan.actions[0].goals[0]')
  expect(wordsOf(wrong.text)).toContain('Er is geen doel met de code “T9”.')
  const newer = await send('format: regie-plan/9\n')
  expect(wordsOf(newer.text)).toContain('komt uit een nieuwere Regie')
})

it('a sheet that was changed in a spreadsheet changes just those cells', async () => {
  const { text } = await lead.get('/werk/plannen/klein/export/doelen.csv')
  const changed = text.replace('Minder ongelukken', 'Veel minder ongelukken').replace('Loopt', 'Doorgeschoven')
  const location = await checked(changed, { plan: 'klein' })
  const preview = await lead.get(location)
  expect(wordsOf(preview.text)).toContain('Doel T1.D1 Veel minder ongelukken: Stand gewijzigd')
  expect((await lead.post(location, { shown: shownOn(preview.text) })).location).toContain('aantal=2')
  const row = await send(changed.replace('Doorgeschoven', 'Droom'), { plan: 'klein' })
  expect(wordsOf(row.text)).toContain('rij 2, kolom Stand')
  expect(wordsOf((await send(text)).text)).toContain('Kies bij welk plan dit rekenblad hoort.')
})

it('amounts are typed as Dutch people write them, added up, and held against the programme', async () => {
  const address = '/werk/plannen/klein/begroting'
  const page = (await lead.get(address)).text
  expect(wordsOf(page)).toContain('Er is nog geen bedrag van het programma ingevuld')
  const wrong = await lead.post(address, { 'programma-nieuw1-year': '2025', 'programma-nieuw1-planned': 'veel' })
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.text)).toContain('schrijf een bedrag met hoogstens twee decimalen')
  const saved = await lead.post(address, { 'programma-nieuw1-year': '2025', 'programma-nieuw1-planned': '€ 2.000' })
  expect(saved.status).toBe(303)
  const after = (await lead.get(address)).text
  expect(wordsOf(after)).toContain(
    '2025, begroot: de posten tellen op tot € 1.250,50, het programma noemt € 2.000,00. Dat is € 749,50 minder dan het programma.',
  )
  const line = /name="(post-[0-9a-f-]{36}-)revision"/.exec(after)![1]!
  const fields = {
    subjectId: /option value="([^"]+)" selected[^>]*>A1 /.exec(after)![1]!,
    year: '2025',
    planned: '2000',
  }
  const sent = Object.fromEntries(
    Object.entries({ ...fields, revision: '1' }).map(([name, value]) => [line + name, value]),
  )
  expect((await lead.post(address, { ...sent, [`${line}funding`]: 'Programma' })).status).toBe(303)
  expect(wordsOf((await lead.get(address)).text)).toContain(
    'De posten tellen precies op tot het bedrag van het programma.',
  )
  expect((await lead.post(address, sent)).status).toBe(409)
})

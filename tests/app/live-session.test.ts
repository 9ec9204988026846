import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const CONSULTATION = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'

let regie: RunningRegie
let host: Visitor
beforeAll(async () => {
  regie = await startRegie()
  host = await regie.visitor().signInAs('policyLead')
})
afterAll(() => regie?.stop())

/** A session that goes on, with its first round open. */
async function hold(about: Record<string, string>, ...rounds: Record<string, string>[]) {
  const form = { kind: 'network', heldOn: '2026-12-11', place: 'De zaal', mostParticipants: '100', ...about }
  const { location } = await host.post(`/werk/inspraak/${CONSULTATION}/sessie`, form)
  for (const round of rounds) expect((await host.post(`${location}/ronde`, round)).status).toBe(303)
  expect((await host.post(`${location}/stap`, { to: 'running' })).status).toBe(303)
  const codes = [...(await host.get(location)).text.matchAll(/regie-live-code">([A-Z2-9]{6})</g)].map(
    ([, code]) => code!,
  )
  const lead = async (does: string, fields: Record<string, string> = {}) => {
    const { text } = await host.get(`${location}/leiden`)
    return host.post(`${location}/leiden`, {
      ...{ doe: does, ronde: /name="ronde" value="([^"]+)"/.exec(text)![1]! },
      ...fields,
    })
  }
  expect((await lead('open')).status).toBe(303)
  return { location, codes, code: codes[0]!, lead }
}

async function vote(code: string, fields: Record<string, string>) {
  const phone = regie.visitor()
  const { text } = await phone.get(`/meedoen/${code}`)
  const round = /name="ronde" value="([^"]+)"/.exec(text)![1]!
  return { phone, round, sent: await phone.post(`/meedoen/${code}`, { ronde: round, ...fields }) }
}

/** What the events of a session say in so many milliseconds. */
async function listen(code: string, milliseconds: number): Promise<string> {
  const stop = new AbortController()
  const answer = await fetch(`${regie.url}/meedoen/${code}/gebeurtenissen?tel=1`, { signal: stop.signal })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  let said = ''
  setTimeout(() => stop.abort(), milliseconds)
  try {
    for await (const piece of answer.body!) said += new TextDecoder().decode(piece as Uint8Array)
  } catch {
    // Hung up, as was meant.
  }
  return said
}

describe('as long as a round is open', () => {
  test('no page, source, event, file or answer of the API says what was voted, whatever was voted', async () => {
    const options = 'Lantaarnplan\nMarktplan'
    const round = { kind: 'statements', question: 'Eens?', options }
    const hall = await hold({ title: 'Verborgen avond' }, round)
    const other = await hold({ title: 'Andere avond' }, round)
    for (let person = 0; person < 12; person++) {
      await vote(hall.code, { o1: 'agree', o2: 'disagree' })
      await vote(other.code, { o1: 'disagree', o2: 'pass' })
    }
    const seenOf = async ({ code, location, codes }: typeof hall) => {
      const stranger = regie.visitor()
      const pages = [
        ...(await Promise.all(
          [`/meedoen/${code}`, `/meedoen/${code}/scherm`, `/praat-mee/${CONSULTATION}`, '/api/v1/openapi.json'].map(
            async (path) => (await stranger.get(path)).text,
          ),
        )),
        ...(await Promise.all([location, `${location}/leiden`].map(async (path) => (await host.get(path)).text))),
        await listen(code, 700),
      ]
      // What differs between any two sessions, and between any two requests.
      const own = [...codes, location.split('/').at(-1)!, 'Verborgen avond', 'Andere avond']
      return pages.map((page) =>
        own
          .reduce((text, word) => text.replaceAll(word, '…'), page)
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
          .replace(/[0-9a-f]{32}/g, 'state')
          .replace(/(nonce|value|d|viewBox)="[^"]*"/g, '')
          .replace(/<path[^>]*>/g, ''),
      )
    }
    const [one, two] = [await seenOf(hall), await seenOf(other)]
    expect(one[6]).toContain('"votes":12')
    for (const [at, page] of one.entries()) expect(two[at]).toBe(page)
    for (const file of ['uitkomst.csv', 'uitkomst.json']) {
      expect((await host.get(`${hall.location}/${file}`)).status).toBe(404)
    }
    await hall.lead('close')
    expect((await regie.visitor().get(`/meedoen/${hall.code}/scherm`)).text).toContain('Lantaarnplan: eens 100')
  })

  test('a phone that sends twice, from two tabs or again, has one vote; without cookies it hears why it has none', async () => {
    const { code } = await hold({ title: 'Eén stem' }, { kind: 'ranking', question: 'Wat eerst?', options: 'A\nB\nC' })
    const { phone, round } = await vote(code, { 'order.o1': '1' })
    const twice = { ronde: round, 'order.o2': '1' }
    await Promise.all([phone.post(`/meedoen/${code}`, twice), phone.post(`/meedoen/${code}`, twice)])
    const stranger = await regie.visitor().post(`/meedoen/${code}`, twice)
    expect([stranger.status, stranger.text.includes('bewaart geen cookies')]).toEqual([422, true])
    const screen = (await regie.visitor().get(`/meedoen/${code}/scherm`)).text
    expect(/data-votes[^>]*>(\d+)</.exec(screen)![1]).toBe('1')
  })
})

test('a file of results cannot run as a formula, and an idea that was hidden is in none', async () => {
  const hall = await hold({ title: 'Ideeën' }, { kind: 'ideas', question: 'Wat mist u?', options: '' })
  await vote(hall.code, { 'idea-1': '=HYPERLINK("http://kwaad.example")', 'idea-2': 'Iets dat kwetst' })
  await hall.lead('close')
  const desk = (await host.get(`${hall.location}/leiden`)).text
  const improper = /Iets dat kwetst<\/bdi>.*?name="idee" value="([^"]+)"/s.exec(desk)![1]!
  await hall.lead('hide', { idee: improper })
  await hall.lead('show-ideas')
  await host.post(`${hall.location}/stap`, { to: 'closed' })
  const csv = (await host.get(`${hall.location}/uitkomst.csv`)).text
  expect(csv).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`)
  const json = (await host.get(`${hall.location}/uitkomst.json`)).text
  expect([csv.includes('kwetst'), json.includes('kwetst'), json.includes('HYPERLINK')]).toEqual([false, false, true])
})

test('fractions of the council vote with their own codes, and the public page says what each chose', async () => {
  const council = await hold(
    { title: 'Raadspeiling', kind: 'council', fractions: 'Stadsbelang\nGroen Hart' },
    { kind: 'points', question: 'Verdeel tien punten', options: 'Licht\nToezicht', points: '10' },
  )
  // In the order of their names.
  const [green, city] = council.codes as [string, string]
  expect((await vote(green, { 'points.o1': '8', 'points.o2': '2' })).sent.status).toBe(303)
  expect((await vote(city, { 'points.o1': '1', 'points.o2': '9' })).sent.status).toBe(303)
  expect((await regie.visitor().get(`/meedoen/${green}`)).text).toContain('U stemt namens: Groen Hart')
  await council.lead('close')
  await host.post(`${council.location}/stap`, { to: 'closed' })
  await host.post(`${council.location}/stap`, { to: 'published' })
  const address = `/praat-mee/${CONSULTATION}/sessie/raadspeiling`
  const { status, text } = await regie.visitor().get(address)
  expect([status, text.includes('Raadplegende peiling'), text.includes('Groen Hart (1 stem)')]).toEqual([
    200,
    true,
    true,
  ])
  expect((await host.post(`${council.location}/stap`, { to: 'closed' })).status).toBe(422)
  expect((await host.post(`${council.location}/stap`, { to: 'closed', reason: 'Verkeerde fractie' })).status).toBe(303)
  expect((await regie.visitor().get(address)).status).toBe(404)
  expect((await host.get(council.location)).text).toContain('Verkeerde fractie')
  expect(regie.failures).toEqual([])
})

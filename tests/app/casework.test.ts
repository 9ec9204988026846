import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../app/shared/days.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { emailOf, type Fields, type Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let coordinator: Visitor
let caseworker: Visitor
let partner: Visitor
const ids: Record<string, string> = {}

beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
  caseworker = await regie.visitor().signInAs('caseworker')
  partner = await regie.visitor().signInAs('partner')
  for (const role of ['caseCoordinator', 'caseworker', 'partner'] as const) {
    const [row] = await regie.database.asAdministrator<{ id: string }>(
      `select id from account where municipality_id = 'deventer' and email = $1`,
      [emailOf(role)],
    )
    ids[role] = row!.id
  }
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const INTAKE: Fields = {
  basis: 'social-support',
  openedOn: '2026-11-02',
  'fact.concerns': 'household',
  'fact.receivedFrom': 'social-team',
  'fact.reason': 'De buren horen Nachtvlinderlawaai.',
  'party.subject.0.name': 'Wilma Waterhoen',
  'party.subject.0.bornOn': '1985-03-14',
}

const revisionOf = (text: string) => /name="revision" value="(\d+)"/.exec(text)![1]!

async function step(who: Visitor, address: string, key: string, fields: Fields) {
  const form = await who.get(`${address}/stap/${key}`)
  const done = await who.post(`${address}/stap/${key}`, { revision: revisionOf(form.text), ...fields })
  expect(done.status, `${key}: ${/utrecht-form-field-error-message[^>]*>([^<]*)/.exec(done.text)?.[1]}`).toBe(303)
}

/** Says why a record is looked at, as everybody must once a day who does not handle it. */
const explain = (who: Visitor, address: string) => who.post(`${address}/reden`, { kind: 'own-work' })

/** A case that runs, with the coordinator as its process director. */
async function runningCase(): Promise<{ address: string; number: string }> {
  const added = await coordinator.post('/werk/registers/casussen/nieuw', INTAKE)
  expect(added.status).toBe(303)
  const address = added.location
  await step(coordinator, address, 'take-on', {
    day: '2026-11-03',
    'fact.criteria': ['several-areas', 'stuck'],
    'fact.necessity': 'Vier organisaties werken langs elkaar heen.',
  })
  await step(coordinator, address, 'assign-director', { day: '2026-11-04', 'fact.director': ids.caseCoordinator! })
  return { address, number: address.split('/').at(-1)! }
}

/** When the meetings are planned: no hour of the day on which the tests run lies past midnight then. */
const TOMORROW = dayOf(new Date(Date.now() + 86_400_000))

describe('a process director', () => {
  it('has the case among his own, and while he is away it is among those of his deputy', async () => {
    const { number } = await runningCase()
    expect((await coordinator.get('/werk/procesregie')).text).toContain(number)
    const before = await caseworker.get('/werk/procesregie')
    expect(before.text.split('Wacht op een procesregisseur')[0]).not.toContain(number)

    const today = dayOf(new Date())
    const away = { account: ids.caseCoordinator!, deputy: ids.caseworker!, startsOn: today, endsOn: today }
    expect((await coordinator.post('/werk/procesregie/afwezigheid', away)).status).toBe(303)
    const during = await caseworker.get('/werk/procesregie')
    expect(during.text.split('Wacht op een procesregisseur')[0]).toContain(number)
    expect(during.text).toContain('waarneming voor Casper Reint')
    const mine = (await coordinator.get('/werk/procesregie')).text.split('Wacht op een procesregisseur')[0]
    expect(mine).not.toContain(number)

    const twice = await coordinator.post('/werk/procesregie/afwezigheid', away)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Voor deze dagen is al een afwezigheid vastgelegd.')
    const back = /afwezigheid\/[0-9a-f-]{36}\/terug/.exec(
      (await coordinator.get('/werk/procesregie/afwezigheid')).text,
    )!
    expect((await coordinator.post(`/werk/procesregie/${back[0]}`)).status).toBe(303)
    expect((await coordinator.get('/werk/procesregie')).text.split('Wacht op een')[0]).toContain(number)
  })

  it('cannot be replaced by somebody who handles no cases, nor by himself', async () => {
    const today = dayOf(new Date())
    const away = (deputy: string) =>
      coordinator.post('/werk/procesregie/afwezigheid', { account: ids.caseCoordinator!, deputy, startsOn: today })
    expect((await away(ids.partner!)).text).toContain('geen rechten om zaken te behandelen')
    expect((await away(ids.caseCoordinator!)).text).toContain('niet voor zichzelf waarnemen')
  })

  it('is nobody’s business outside the space', async () => {
    const officer = await regie.visitor().signInAs('enforcementOfficer')
    expect((await officer.get('/werk/procesregie')).status).toBe(404)
    expect((await officer.get('/werk/procesregie/afwezigheid')).status).toBe(404)
  })
})

describe('a meeting', () => {
  it('opens a case to who is invited for it when it begins, and closes it when it ends', async () => {
    const invitedFor = await runningCase()
    const other = await runningCase()
    const planned = await coordinator.post('/werk/overleggen/nieuw', {
      ...{ register: 'casussen', day: TOMORROW, from: '10:00', until: '11:00', chair: ids.caseCoordinator! },
      ...{ place: 'Stadhuis, kamer 2', number: invitedFor.number },
    })
    expect(planned.status).toBe(303)
    const meeting = planned.location
    const second = await coordinator.post(`${meeting}/zaken`, {
      number: other.number,
      minutes: '15',
      question: 'Hoe verder?',
    })
    expect(second.status).toBe(303)
    const items = [...(await coordinator.get(meeting)).text.matchAll(/zaken\/([0-9a-f-]{36})\/genodigden"/g)]
    expect(items).toHaveLength(2)
    const item = items[0]![1]!
    expect((await coordinator.post(`${meeting}/zaken/${item}/genodigden`, { account: ids.partner! })).status).toBe(303)

    // Before it begins: the meeting is there, the case is not.
    expect((await partner.get('/werk/overleggen')).text).toContain(meeting)
    const early = await partner.get(meeting)
    expect(early.text).toContain('Uw zaken staan hier zodra het overleg begint')
    expect(early.text).not.toContain(invitedFor.number)
    expect((await partner.get(invitedFor.address)).status).toBe(404)
    expect((await coordinator.post(`${meeting}/sluiten`)).text).toContain('Het overleg is nog niet begonnen.')

    await moveTo(meeting, -5, 55)
    const during = await partner.get(meeting)
    expect(during.text).toContain(invitedFor.number)
    expect(during.text).not.toContain(other.number)
    expect(during.text).not.toContain('Verslag schrijven')
    const opened = await partner.get(invitedFor.address)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('Wilma Waterhoen')
    const [read] = await regie.database.asAdministrator<{ actor: string; has_reason: boolean }>(
      'select actor, reason is not null as has_reason from read_log order by id desc limit 1',
    )
    expect(read).toEqual({ actor: ids.partner, has_reason: true })
    expect((await partner.get(other.address)).status).toBe(404)
    expect((await partner.get(`${invitedFor.address}/stap/replace-director`)).status).toBe(404)
    expect((await partner.post(`${meeting}/zaken/${item}/verslag`, { discussed: 'Ik schrijf mee.' })).status).toBe(404)

    const invitee = /genodigden\/([0-9a-f-]{36})\/weg/.exec((await coordinator.get(meeting)).text)![1]!
    const minutes = { discussed: 'Schulden eerst.', decisions: 'Bewind aanvragen\nWekelijks bellen', present: invitee }
    expect((await coordinator.post(`${meeting}/zaken/${item}/verslag`, minutes)).status).toBe(303)
    const task = { words: 'Budgetbeheer regelen', assignee: ids.caseworker!, dueOn: '2027-01-15' }
    expect((await coordinator.post(`${meeting}/zaken/${item}/taken`, task)).status).toBe(303)
    expect((await partner.get(meeting)).text).toContain('Bewind aanvragen')

    expect((await coordinator.post(`${meeting}/sluiten`)).status).toBe(303)
    expect((await partner.get(meeting)).text).not.toContain(invitedFor.number)
    expect((await partner.get(invitedFor.address)).status).toBe(404)
    const record = await coordinator.get(invitedFor.address)
    expect(record.text).toContain('Overleg gehouden')
    expect(record.text).toContain('Budgetbeheer regelen')
    // Not discussed, so not held.
    expect((await coordinator.get(other.address)).text).not.toContain('Overleg gehouden')
    const counted = await regie.database.asAdministrator<{ given: object }>(
      `select given from record_event e join register_record r on r.id = e.record_id where r.number = $1 and step = 'meeting-held'`,
      [invitedFor.number],
    )
    expect(counted).toEqual([{ given: { organisations: 1 } }])
  })

  it('closes a case by the clock alone, when nobody closes the meeting', async () => {
    const { number, address } = await runningCase()
    const meeting = (
      await coordinator.post('/werk/overleggen/nieuw', {
        ...{ register: 'casussen', day: TOMORROW, from: '10:00', until: '10:20', chair: ids.caseCoordinator!, number },
      })
    ).location
    const item = /zaken\/([0-9a-f-]{36})\/genodigden"/.exec((await coordinator.get(meeting)).text)![1]!
    await coordinator.post(`${meeting}/zaken/${item}/genodigden`, { account: ids.partner! })
    await moveTo(meeting, -5, 5)
    expect((await partner.get(address)).status).toBe(200)
    await moveTo(meeting, -10, -1)
    expect((await partner.get(address)).status).toBe(404)
    expect((await partner.get(meeting)).text).not.toContain(number)
  })

  it('opens nothing any more to who is no longer invited, or when it is called off', async () => {
    const { number, address } = await runningCase()
    const plan = async () => {
      const fields = {
        register: 'casussen',
        day: TOMORROW,
        from: '10:00',
        until: '10:20',
        chair: ids.caseCoordinator!,
        number,
      }
      const meeting = (await coordinator.post('/werk/overleggen/nieuw', fields)).location
      const item = /zaken\/([0-9a-f-]{36})\/genodigden"/.exec((await coordinator.get(meeting)).text)![1]!
      await coordinator.post(`${meeting}/zaken/${item}/genodigden`, { account: ids.partner! })
      await moveTo(meeting, -5, 20)
      expect((await partner.get(address)).status).toBe(200)
      return { meeting, item }
    }
    const first = await plan()
    const invitee = /genodigden\/([0-9a-f-]{36})\/weg/.exec((await coordinator.get(first.meeting)).text)![1]!
    await coordinator.post(`${first.meeting}/zaken/${first.item}/genodigden/${invitee}/weg`)
    expect((await partner.get(address)).status).toBe(404)
    expect((await partner.get(first.meeting)).status).toBe(404)

    const second = await plan()
    await coordinator.post(`${second.meeting}/afzeggen`)
    expect((await partner.get(address)).status).toBe(404)
  })

  it('is there for nobody who is not invited and has no right in the space', async () => {
    const { number } = await runningCase()
    const fields = {
      register: 'casussen',
      day: TOMORROW,
      from: '10:00',
      until: '10:20',
      chair: ids.caseCoordinator!,
      number,
    }
    const meeting = (await coordinator.post('/werk/overleggen/nieuw', fields)).location
    const officer = await regie.visitor().signInAs('enforcementOfficer')
    expect((await officer.get(meeting)).status).toBe(404)
    expect((await officer.get('/werk/overleggen')).text).not.toContain(meeting)
    expect((await officer.post(`${meeting}/zaken`, { number })).status).toBe(404)
    expect((await partner.get(meeting)).status).toBe(404)
  })

  /** Sets the time of a meeting in minutes from now, as if it had been planned so; the database follows its own clock. */
  async function moveTo(meeting: string, from: number, until: number) {
    const id = meeting.split('/').at(-1)
    const times = `starts_at = now() + make_interval(mins => ${from}), ends_at = now() + make_interval(mins => ${until})`
    await regie.database.asAdministrator(`update case_meeting set ${times} where id = $1`, [id])
    await regie.database.asAdministrator(
      `update record_access set ${times.replace('starts_at', 'opens_at').replace('ends_at', 'closes_at')}
        where ended_at is null and source_id in (select id from case_meeting_item where meeting_id = $1)`,
      [id],
    )
  }
})

describe('an action plan', () => {
  const GOAL: Fields = {
    goal: 'Wilma woont rustig en zonder schulden',
    how: 'Bewind en vaste begeleiding',
    who: 'Sociaal team belt elke week',
    evaluateOn: '2027-02-01',
    isShown: 'yes',
  }

  it('has goals with a day on which they are looked at, and is adopted only with a goal', async () => {
    const { address } = await runningCase()
    const empty = await coordinator.post(`${address}/plan/vaststellen`, {
      day: '2026-11-10',
      evaluateAfterWeeks: '8',
      madeWith: 'together',
    })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Een plan zonder lopend doel kunt u niet vaststellen.')
    const past = await coordinator.post(`${address}/plan/doelen`, { ...GOAL, evaluateOn: '2026-11-05' })
    expect(past.status).toBe(422)
    expect(past.text).toContain('Kies een dag na vandaag.')
    expect(past.text).toContain('Wilma woont rustig')
    expect((await coordinator.post(`${address}/plan/doelen`, GOAL)).status).toBe(303)
    const plan = await coordinator.get(`${address}/plan`)
    expect(plan.text).toContain('bekijken op 1 februari 2027')
    const revision = /plan\/vaststellen[\s\S]*?name="revision" value="(\d+)"/.exec(plan.text)![1]!
    const adopted = { revision, day: '2026-11-10', evaluateAfterWeeks: '8', madeWith: 'together' }
    expect((await coordinator.post(`${address}/plan/vaststellen`, adopted)).status).toBe(303)
    const record = await coordinator.get(address)
    expect(record.text).toContain('Plan van aanpak vastgesteld')
    // Eight weeks after Tuesday 10 November.
    expect(record.text).toContain('<time datetime="2027-01-05">5 januari 2027</time>')
    expect(record.text).toContain('1 van 1 doelen open')
  })

  it('keeps each evaluation, and closes a goal that was reached', async () => {
    const { address } = await runningCase()
    await coordinator.post(`${address}/plan/doelen`, GOAL)
    const evaluate = async (fields: Fields) => {
      const { text } = await coordinator.get(`${address}/plan`)
      const [, goal, revision] = /plan\/doelen\/([0-9a-f-]{36})"[\s\S]*?name="revision" value="(\d+)"/.exec(text)!
      return coordinator.post(`${address}/plan/doelen/${goal}`, { goalId: goal!, revision: revision!, ...fields })
    }
    const without = await evaluate({ state: 'open', findings: 'Gaat langzaam.' })
    expect(without.status).toBe(422)
    const onward = { state: 'open', findings: 'Gaat langzaam.', evaluateOn: '2027-03-01' }
    expect((await evaluate(onward)).status).toBe(303)
    expect((await evaluate({ state: 'reached', findings: 'Huur en schulden zijn op orde.' })).status).toBe(303)
    const plan = await coordinator.get(`${address}/plan`)
    expect(plan.text).toContain('Gaat langzaam.')
    expect(plan.text).toContain('Huur en schulden zijn op orde.')
    expect(plan.text).toContain('bereikt')
    expect(plan.text).not.toContain('Evaluatie vastleggen')
  })

  it('is one for a family: a second case joins it and has none of its own', async () => {
    const mother = await runningCase()
    const son = await runningCase()
    await coordinator.post(`${mother.address}/plan/doelen`, GOAL)
    const unknown = await coordinator.post(`${son.address}/plan/samen`, { register: 'casussen', number: 'C-1999-0001' })
    expect(unknown.text).toContain('Deze zaak is er niet, of u mag haar niet zien.')
    const joined = await coordinator.post(`${son.address}/plan/samen`, { register: 'casussen', number: mother.number })
    expect(joined.status).toBe(303)
    await coordinator.post(`${son.address}/plan/doelen`, { ...GOAL, goal: 'Hij gaat weer naar school' })
    const plan = await coordinator.get(`${mother.address}/plan`)
    expect(plan.text).toContain('Hij gaat weer naar school')
    expect(plan.text).toContain(son.number)
    const twice = await coordinator.post(`${mother.address}/plan/samen`, { register: 'casussen', number: son.number })
    expect(twice.text).toContain('Deze zaak heeft al een plan.')
  })

  it('is sealed in the database', async () => {
    const { address, number } = await runningCase()
    await coordinator.post(`${address}/plan/doelen`, { ...GOAL, goal: 'Nergens leesbaar als Ruggengraatkwartet' })
    const rows = await regie.database.asAdministrator<{ everything: string }>(
      `select coalesce(string_agg(s::text, ' '), '') || (select string_agg(g::text, ' ') from action_plan_goal g) as everything
         from record_sealed s join register_record r on r.id = s.record_id where r.number = $1`,
      [number],
    )
    expect(rows[0]!.everything).toContain('goal:')
    expect(rows[0]!.everything).not.toContain('Ruggengraatkwartet')
  })
})

describe('the person', () => {
  const shown = {
    goal: 'Rust in huis',
    how: 'Elke week een gesprek',
    who: 'U en Anja',
    evaluateOn: '2027-02-01',
    isShown: 'yes',
  }

  async function caseWithCode() {
    const { address, number } = await runningCase()
    await coordinator.post(`${address}/plan/doelen`, shown)
    await coordinator.post(`${address}/plan/doelen`, { ...shown, goal: 'Toezicht door de wijkagent', isShown: '' })
    const page = await coordinator.get(`${address}/eigen-plan`)
    const party = /name="party"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="party"/.exec(page.text)!
    const made = await coordinator.post(`${address}/eigen-plan`, { party: party[1] ?? party[2]! })
    expect(made.status).toBe(200)
    const code = /regie-code">([^<]+)</.exec(made.text)![1]!
    return { address, number, code, party: party[1] ?? party[2]! }
  }

  it('reads his own plan with a code, and nothing else of the case, and reacts', async () => {
    const { address, code } = await caseWithCode()
    const person = regie.visitor()
    const opened = await person.post('/mijn-plan', { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(opened.status).toBe(303)
    const plan = await person.get('/mijn-plan')
    expect(plan.headers.get('cache-control')).toBe('no-store')
    expect(plan.text).toContain('Rust in huis')
    expect(plan.text).toContain('Elke week een gesprek')
    expect(plan.text).not.toContain('Toezicht door de wijkagent')
    expect(plan.text).not.toContain('Nachtvlinderlawaai')
    expect(plan.text).not.toContain('Wilma Waterhoen')
    expect((await person.get(address)).status).toBe(303)
    expect((await person.post('/mijn-plan/reactie', { text: 'Liever op dinsdag' })).status).toBe(303)
    expect((await person.get('/mijn-plan?klaar=reactie')).text).toContain('Liever op dinsdag')
    expect((await coordinator.get(`${address}/plan`)).text).toContain('Liever op dinsdag')
    expect((await coordinator.get(address)).text).toContain('1 reactie van de betrokkene')

    expect((await person.post('/mijn-plan/sluiten')).status).toBe(303)
    expect((await person.get('/mijn-plan')).text).not.toContain('Rust in huis')
  })

  it('finds nothing with a wrong code, and cannot go on guessing', async () => {
    const { code } = await caseWithCode()
    const guesser = regie.visitor()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 7; attempt += 1)
      statuses.push((await guesser.post('/mijn-plan', { code: 'AAAA-BBBB-CCCC' })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
    // Even the right one waits now.
    expect((await guesser.post('/mijn-plan', { code })).status).toBe(429)
    regie.pass(3600)
    expect((await guesser.post('/mijn-plan', { code })).status).toBe(303)
    expect((await guesser.get('/mijn-plan')).text).toContain('Rust in huis')
  })

  it('loses a plan that is left open after half an hour, and by a new code the old one', async () => {
    const { address, code, party } = await caseWithCode()
    const person = regie.visitor()
    await person.post('/mijn-plan', { code })
    regie.pass(29 * 60)
    expect((await person.get('/mijn-plan')).text).toContain('Rust in huis')
    regie.pass(2 * 60)
    expect((await person.get('/mijn-plan')).text).not.toContain('Rust in huis')
    await coordinator.post(`${address}/eigen-plan`, { party })
    expect((await person.post('/mijn-plan', { code })).status).toBe(422)
  })

  it('reads nothing any more once it was shut off as dangerous, and only who decides opens it again', async () => {
    const { address, code, party } = await caseWithCode()
    const person = regie.visitor()
    await person.post('/mijn-plan', { code })
    const unreasoned = await caseworker.post(`${address}/eigen-plan/afsluiten`, {})
    expect(unreasoned.status).toBe(422)
    const closed = await caseworker.post(`${address}/eigen-plan/afsluiten`, { reason: 'Hij leest mee.' })
    expect(closed.status).toBe(303)
    expect((await person.get('/mijn-plan')).text).not.toContain('Rust in huis')
    expect((await person.post('/mijn-plan', { code })).status).toBe(422)
    await explain(caseworker, address)
    const refused = await caseworker.post(`${address}/eigen-plan`, { party, reason: 'Het kan weer.' })
    expect(refused.text).toContain('Alleen wie beslist kan het weer openen.')
    expect((await coordinator.post(`${address}/eigen-plan`, { party })).text).toContain('Geef een reden.')
    const again = await coordinator.post(`${address}/eigen-plan`, { party, reason: 'Hij woont er niet meer.' })
    expect(again.text).toContain('Dit is de code')
    expect((await coordinator.get(address)).text).toContain('Eigen plan afgesloten')
  })

  it('has a code of which the database keeps no letter', async () => {
    const { code } = await caseWithCode()
    const [kept] = await regie.database.asAdministrator<{ everything: string }>(
      `select string_agg(c::text, ' ') as everything from own_plan_code c`,
    )
    expect(kept!.everything).not.toContain(code)
    expect(kept!.everything).not.toContain(code.replaceAll('-', ''))
  })
})

describe('a transfer', () => {
  async function offered() {
    const { address, number } = await runningCase()
    const [organisation] = await regie.database.asAdministrator<{ id: string }>(
      `select id from organisation where municipality_id = 'deventer' order by name limit 1`,
    )
    const form = await coordinator.get(`${address}/overdracht`)
    const fields: Fields = {
      revision: revisionOf(form.text),
      'fact.transferTo': organisation!.id,
      'fact.handedOver': ['summary', 'plan'],
      'fact.sharingBasis': 'Toestemming van mevrouw, 5 november',
      account: ids.partner!,
      summary: 'Gezin, schulden, hulp vanuit u ligt meer voor de hand.',
      reason: 'Zij wonen nu bij u in de buurt.',
    }
    expect((await coordinator.post(`${address}/overdracht`, { ...fields, summary: '' })).text).toContain(
      'Schrijf een samenvatting voor de ontvanger.',
    )
    expect((await coordinator.post(`${address}/overdracht`, fields)).status).toBe(303)
    const page = await partner.get('/werk/overdrachten')
    const offer = [...page.text.matchAll(/overdrachten\/([0-9a-f-]{36})"/g)][0]![1]!
    return { address, number, page, offer }
  }

  it('shows the receiver what was written for him and not the case, and stays where it is until he answers', async () => {
    const { address, number, page } = await offered()
    expect(page.text).toContain(number)
    expect((await partner.get('/werk/overleggen')).text).toMatch(/za(ak|ken) aangeboden/)
    expect(page.text).toContain('Gezin, schulden')
    expect(page.text).not.toContain('Waterhoen')
    expect((await partner.get(address)).status).toBe(404)
    expect((await coordinator.get(address)).text).toContain('Overdracht aangeboden')
  })

  it('is put on record under the name of the receiver when he accepts', async () => {
    const { address, offer } = await offered()
    expect((await partner.post(`/werk/overdrachten/${offer}`, { answer: 'accept' })).status).toBe(303)
    const record = await coordinator.get(address)
    expect(record.text).toContain('Overdracht aanvaard')
    expect(record.text).toMatch(/Paulien Wijkhuis/)
    expect((await partner.get('/werk/overdrachten')).text).toContain('aanvaard')
    const twice = await partner.post(`/werk/overdrachten/${offer}`, { answer: 'reject', reason: 'Toch niet' })
    expect(twice.text).toContain('Deze overdracht is al beantwoord of ingetrokken.')
  })

  it('goes back to whom it was when he rejects, and that needs a reason', async () => {
    const { address, offer } = await offered()
    const unreasoned = await partner.post(`/werk/overdrachten/${offer}`, { answer: 'reject' })
    expect(unreasoned.status).toBe(422)
    expect(unreasoned.text).toContain('Geef een reden.')
    expect(
      (await partner.post(`/werk/overdrachten/${offer}`, { answer: 'reject', reason: 'Woont elders.' })).status,
    ).toBe(303)
    const record = await coordinator.get(address)
    expect(record.text).toContain('Overdracht afgewezen')
    expect(record.text).toContain('Woont elders.')
  })

  it('cannot be accepted by who offered it, nor answered by somebody else', async () => {
    const { address, offer } = await offered()
    const form = await coordinator.get(`${address}/stap/accept-transfer`)
    const own = await coordinator.post(`${address}/stap/accept-transfer`, {
      ...{ revision: revisionOf(form.text), day: dayOf(new Date()), 'fact.acceptedBy': 'Ikzelf' },
    })
    expect(own.status).toBe(422)
    expect((await caseworker.post(`/werk/overdrachten/${offer}`, { answer: 'accept' })).status).toBe(404)
    expect((await coordinator.get(address)).text).toContain('Overdracht aangeboden')
  })
})

describe('closing a case', () => {
  it('takes an evaluated plan, an outcome, no open task, and somebody else who approves', async () => {
    const { address } = await runningCase()
    const today = dayOf(new Date())
    const propose = async (who: Visitor) => {
      const form = await who.get(`${address}/stap/propose-closure`)
      const fields = { 'fact.outcome': 'stable', 'fact.evaluation': 'Alle doelen bereikt.', day: today }
      return who.post(`${address}/stap/propose-closure`, { revision: revisionOf(form.text), ...fields })
    }
    expect((await propose(coordinator)).text).toContain('Er staan nog taken open.')
    for (;;) {
      const { text } = await coordinator.get(address)
      const task = /taken\/([0-9a-f-]{36})"[\s\S]*?name="revision" value="(\d+)"/.exec(text)
      if (!task) break
      await coordinator.post(`${address}/taken/${task[1]}`, { revision: task[2]! })
    }
    expect((await propose(coordinator)).text).toContain('Evalueer eerst het plan')
    await step(coordinator, address, 'person-not-reached', { day: today, reason: 'Drie keer aan de deur geweest.' })
    expect((await propose(coordinator)).status).toBe(303)
    const direction = (await coordinator.get('/werk/procesregie')).text
    const waiting = direction.slice(direction.indexOf('Wacht op goedkeuring'), direction.indexOf('Werkverdeling'))
    expect(waiting).toContain(address.split('/').at(-1))

    // Who proposed does not approve, and who only handles cases does not either.
    const form = await coordinator.get(`${address}/stap/approve-closure`)
    const approval = { revision: revisionOf(form.text), day: today, 'fact.outcome': 'stable' }
    expect((await coordinator.post(`${address}/stap/approve-closure`, approval)).status).toBe(422)
    expect((await caseworker.post(`${address}/stap/approve-closure`, approval)).status).toBe(404)
    await step(coordinator, address, 'replace-director', {
      ...{ day: today, 'fact.director': ids.caseworker!, reason: 'Verlof' },
    })
    expect((await caseworker.get('/werk/procesregie')).text).toContain(address.split('/').at(-1))
  })

  it('is done when a colleague who decides approves what another proposed', async () => {
    const { address } = await runningCase()
    const today = dayOf(new Date())
    await regie.database.asAdministrator('update record_task set done_on = current_date')
    await step(coordinator, address, 'person-not-reached', { day: today, reason: 'Drie keer aan de deur geweest.' })
    const proposal = { 'fact.outcome': 'partly', 'fact.evaluation': 'Verhuisd voor het einde.', day: today }
    await step(caseworker, address, 'propose-closure', proposal)
    await step(coordinator, address, 'approve-closure', { day: today, 'fact.outcome': 'moved' })
    const record = await coordinator.get(address)
    expect(record.text).toContain('Afgesloten')
    expect(record.text).toContain('Verhuisd naar een andere gemeente')
    const [counted] = await regie.database.asAdministrator<{ given: object }>(
      `select given from record_event e join register_record r on r.id = e.record_id
        where r.number = $1 and step = 'approve-closure'`,
      [address.split('/').at(-1)],
    )
    expect(counted).toEqual({ given: { outcome: 'moved' } })
  })
})

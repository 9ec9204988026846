import { describe, expect, it } from 'vitest'
import type { Facts } from '../declaration.ts'
import { draftRecord, type ToldStep } from '../domain/new-record.ts'
import { bibob } from './bibob.ts'

const INTAKE: Facts = {
  kind: 'horecavergunning',
  decisionKind: 'application',
  reference: 'HOR-2026-14',
  applicationOn: '2026-10-05',
  prompts: ['policy'],
}

const UP_TO_ASKING: ToldStep[] = [
  { step: 'give-form', day: '2026-10-07', given: { weeks: 2 } },
  { step: 'receive-form', day: '2026-10-20' },
  { step: 'look-up', day: '2026-10-27', given: { source: 'kvk', found: 'Drie keer van eigenaar gewisseld.' } },
  { step: 'ask-bureau', day: '2026-11-02', given: { why: 'De herkomst van het geld is niet te volgen.' } },
]

/** Lives a file through; everybody who acts is the coordinator unless it says otherwise. */
const live = (history: ToldStep[], facts: Facts = INTAKE, roles: string[] = []) =>
  draftRecord(
    bibob,
    {
      facts,
      basis: 'permit',
      openedOn: '2026-10-06',
      history,
      parties: roles.map((role) => ({ role, person: { name: 'Verzonnen Naam' } })),
    },
    { actor: 'coordinator', today: '2027-12-31' },
  )

const dueOf = (history: ToldStep[], key: string) => {
  const done = live(history)
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`)
  return done.value.deadlines.find((deadline) => deadline.key === key)
}

const conclude = (degree: string, day: string): ToldStep => ({
  ...{ step: 'conclude', day, given: { degree, grounds: 'Bevindingen van het eigen onderzoek.' } },
})

const invite: ToldStep = {
  ...{ step: 'invite-views', day: '2026-11-03', given: { weeks: 2, intended: 'Weigeren.', namesThird: false } },
}

const OWN: ToldStep[] = UP_TO_ASKING.slice(0, 3)

describe('a Bibob file', () => {
  it('gives the bureau eight weeks, and twelve when it extends', () => {
    expect(dueOf(UP_TO_ASKING, 'advice')?.dueOn).toBe('2026-12-28')
    expect(dueOf([...UP_TO_ASKING, { step: 'bureau-extends', day: '2026-12-21' }], 'advice')?.dueOn).toBe('2027-01-25')
  })

  it('adds the days on which the bureau missed data, not the day on which they came in', () => {
    const asked: ToldStep[] = [
      ...UP_TO_ASKING,
      { step: 'bureau-asks', day: '2026-11-16' },
      { step: 'bureau-has', day: '2026-11-30' },
    ]
    // From 16 to 29 November: fourteen days after Monday 28 December.
    expect(dueOf(asked, 'advice')?.dueOn).toBe('2027-01-11')
  })

  it('lets the decision term stand still from the request to the receipt of the advice', () => {
    expect(dueOf(OWN, 'decision')?.dueOn).toBe('2026-11-30')
    const received: ToldStep = { step: 'receive-advice', day: '2026-12-15', given: { advised: 'serious' } }
    // From 2 November to 15 December: 44 days after 30 November.
    expect(dueOf([...UP_TO_ASKING, received], 'decision')?.dueOn).toBe('2027-01-13')
  })

  it('lets it stand still no longer than the bureau may take, however late the advice is', () => {
    const late: ToldStep = { step: 'receive-advice', day: '2027-03-01', given: { advised: 'none' } }
    // From 2 November to 28 December: 57 days after 30 November.
    expect(dueOf([...UP_TO_ASKING, late], 'decision')?.dueOn).toBe('2027-01-26')
    expect(dueOf(UP_TO_ASKING, 'decision')?.dueOn).toBe('2027-01-26')
  })

  it('goes on without the advice only when the standstill is over', () => {
    const goOn = (day: string): ToldStep => ({ step: 'go-on', day, reason: 'Het advies is te laat.' })
    expect(live([...UP_TO_ASKING, goOn('2026-12-28')])).toMatchObject({
      ok: false,
      guard: { key: 'standstill-is-over', article: 'artikel 31 Wet Bibob' },
    })
    expect(live([...UP_TO_ASKING, goOn('2026-12-29')])).toMatchObject({ ok: true, value: { state: 'investigating' } })
  })

  it('asks no advice before anything was investigated', () => {
    const early = UP_TO_ASKING.filter(({ step }) => step !== 'look-up')
    expect(live(early)).toMatchObject({ ok: false, guard: { article: 'artikel 7a, vierde lid, Wet Bibob' } })
  })

  it('refuses nothing without serious danger, and nothing negative without views', () => {
    const refused = (day: string): ToldStep => ({
      ...{ step: 'decide', day, actor: 'mayor', given: { decision: 'refused', proportion: 'Zwaar genoeg.' } },
    })
    expect(live([...OWN, conclude('lesser', '2026-11-02'), refused('2026-11-03')])).toMatchObject({
      ok: false,
      guard: { key: 'degree-carries-decision', article: 'artikel 3, eerste en zevende lid, Wet Bibob' },
    })
    expect(live([...OWN, conclude('serious', '2026-11-02'), refused('2026-11-03')])).toMatchObject({
      ok: false,
      guard: { key: 'was-heard', article: 'artikel 33 Wet Bibob' },
    })
    const heard: ToldStep[] = [
      ...OWN,
      conclude('serious', '2026-11-02'),
      invite,
      { step: 'no-views', day: '2026-11-18' },
      refused('2026-11-19'),
    ]
    expect(live(heard)).toMatchObject({ ok: true, value: { state: 'decided' } })
  })

  it('does not say that nobody gave views while the term to do so runs', () => {
    const early: ToldStep = { step: 'no-views', day: '2026-11-17' }
    expect(live([...OWN, conclude('serious', '2026-11-02'), invite, early])).toMatchObject({
      ok: false,
      guard: { key: 'views-term-is-over' },
    })
  })

  it('hears the third party whom the decision names', () => {
    const names: ToldStep = { ...invite, given: { ...invite.given, namesThird: true } }
    const history = [...OWN, conclude('serious', '2026-11-02'), names]
    expect(live(history)).toMatchObject({ ok: false, guard: { key: 'third-is-known' } })
    expect(live(history, INTAKE, ['third'])).toMatchObject({ ok: true })
  })

  it('lets nobody decide on his own conclusion', () => {
    const granted: ToldStep = { step: 'decide', day: '2026-11-03', given: { decision: 'granted' } }
    expect(live([...OWN, conclude('none', '2026-11-02'), granted])).toMatchObject({ ok: false, reason: 'same-person' })
  })

  it('reports a danger to the bureau at once when there was no advice', () => {
    const concluded = [...OWN, conclude('serious', '2026-11-02')]
    expect(dueOf(concluded, 'report-conclusion')).toMatchObject({ dueOn: '2026-11-03', isOpen: true, isCritical: true })
    expect(dueOf([...OWN, conclude('none', '2026-11-02')], 'report-conclusion')).toBeUndefined()
    const advised: ToldStep[] = [
      ...UP_TO_ASKING,
      { step: 'receive-advice', day: '2026-12-15', given: { advised: 'serious' } },
      conclude('serious', '2026-12-16'),
      { step: 'report-conclusion', day: '2026-12-16' },
    ]
    expect(live(advised)).toMatchObject({ ok: false, guard: { key: 'report-is-due' } })
  })

  it('does not close while a report is due', () => {
    const withdrawn: ToldStep[] = [...OWN, { step: 'withdraw', day: '2026-11-02', given: { isSuspected: true } }]
    const close: ToldStep = { step: 'close', day: '2026-11-05' }
    expect(dueOf(withdrawn, 'report-withdrawal')).toMatchObject({ dueOn: '2026-11-03', isOpen: true })
    expect(live([...withdrawn, close])).toMatchObject({
      ok: false,
      guard: { key: 'duties-are-done', article: 'artikel 7a, zevende en achtste lid, Wet Bibob' },
    })
    expect(live([...withdrawn, { step: 'report-withdrawal', day: '2026-11-03' }, close])).toMatchObject({ ok: true })
  })

  it('uses nothing that is older than five years', () => {
    const earlier = (obtainedOn: string): ToldStep => ({
      ...{ step: 'use-earlier', day: '2026-10-27', given: { file: 'BIB-2021-0003', obtainedOn } },
    })
    expect(live([...OWN.slice(0, 2), earlier('2021-10-26')])).toMatchObject({
      ok: false,
      guard: { key: 'earlier-is-young-enough', article: 'artikel 29 Wet Bibob' },
    })
    expect(live([...OWN.slice(0, 2), earlier('2021-10-27')])).toMatchObject({ ok: true })
    expect(dueOf([...OWN, conclude('none', '2026-11-02')], 'reuse-findings')?.dueOn).toBe('2031-11-02')
  })

  it('passes nothing on to who was not told of the duty of secrecy', () => {
    const passOn = (isToldOfSecrecy: boolean): ToldStep => ({
      step: 'pass-on',
      day: '2026-11-03',
      given: { recipient: 'triangle', forDecision: 'HOR-2026-14', what: 'De conclusie.', isToldOfSecrecy },
    })
    const concluded = [...OWN, conclude('serious', '2026-11-02')]
    expect(live([...concluded, passOn(false)])).toMatchObject({ ok: false, guard: { key: 'told-of-secrecy' } })
    expect(live([...concluded, passOn(true)])).toMatchObject({ ok: true })
  })

  it('counts refusal of the form as danger only when something that exists is withdrawn', () => {
    const refuse: ToldStep = { step: 'refuse-form', day: '2026-10-21', given: { degree: 'serious' } }
    expect(live([UP_TO_ASKING[0]!, refuse])).toMatchObject({ ok: false, guard: { key: 'only-when-withdrawing' } })
    expect(live([UP_TO_ASKING[0]!, refuse], { ...INTAKE, decisionKind: 'withdrawal' })).toMatchObject({
      ok: true,
      value: { state: 'concluded', facts: { degree: 'serious' } },
    })
  })
})

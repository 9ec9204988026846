import { describe, expect, it } from 'vitest'
import type { Facts } from '../declaration.ts'
import { draftRecord, type ToldStep } from '../domain/new-record.ts'
import { informatieplein } from './informatieplein.ts'
import { ondermijningssignalen } from './ondermijningssignalen.ts'
import { riecUitwisselingen } from './riec-uitwisselingen.ts'

const world = { actor: 'coordinator', today: '2026-11-20' }

const weighed = (less: string): ToldStep[] => [
  { step: 'weigh-kind', day: '2026-11-02', given: { answer: 'undermining', why: 'Patroon.' } },
  { step: 'weigh-number', day: '2026-11-02', given: { answer: 3, why: 'Drie signalen.' } },
  { step: 'weigh-weight', day: '2026-11-02', given: { answer: 'high', why: 'Gevaar voor de buurt.' } },
  { step: 'weigh-earlier', day: '2026-11-02', given: { answer: 'failed', why: 'Waarschuwing hielp niet.' } },
  { step: 'weigh-participants', day: '2026-11-02', given: { answer: 2, why: 'Politie ook.' } },
  { step: 'weigh-less', day: '2026-11-02', given: { answer: less, why: 'Anders blijft het gissen.' } },
]

const decide = (sources: string[]): ToldStep => ({
  ...{ step: 'decide-enrich', day: '2026-11-03', reason: 'Nodig.', given: { sources, proportion: 'Alleen dit pand.' } },
})

const square = (history: ToldStep[]) =>
  draftRecord(
    informatieplein,
    { facts: { phenomenon: 'hemp', concerns: 'place' }, basis: 'riec', openedOn: '2026-11-01', history },
    world,
  )

describe('the weighing of a signal', () => {
  it('asks its questions in order', () => {
    expect(square([weighed('person-needed')[1]!])).toMatchObject({
      ok: false,
      guard: { key: 'after-weigh-kind', words: { nl: 'Beantwoord eerst vraag 1: de vragen gaan op volgorde.' } },
    })
  })

  it('decides nothing before the last question is answered', () => {
    const unfinished = weighed('person-needed').slice(0, 5)
    for (const step of [decide(['kvk']), { step: 'close', day: '2026-11-03', reason: 'Te weinig.' }]) {
      expect(square([...unfinished, step])).toMatchObject({ ok: false, guard: { key: 'was-weighed' } })
    }
  })

  it('looks nothing up before it was decided and the privacy officer had no objection', () => {
    const enrich = (source: string): ToldStep => ({
      ...{ step: 'enrich', day: '2026-11-05', given: { source, found: 'Geen inschrijving.' } },
    })
    const decided = [...weighed('person-needed'), decide(['kvk', 'brp'])]
    expect(square([...weighed('person-needed'), enrich('kvk')])).toMatchObject({ reason: 'not-in-this-state' })
    expect(square([...decided, enrich('kvk')])).toMatchObject({ reason: 'not-in-this-state' })
    const allowed: ToldStep[] = [...decided, { step: 'no-objection', day: '2026-11-04', actor: 'officer' }]
    expect(square([...allowed, enrich('kvk')])).toMatchObject({ ok: true, value: { state: 'enriching' } })
    expect(square([...allowed, enrich('tax')])).toMatchObject({ ok: false, guard: { key: 'source-was-decided' } })
  })

  it('chooses no source about people where the place is enough', () => {
    expect(square([...weighed('place-enough'), decide(['kvk', 'brp'])])).toMatchObject({
      ok: false,
      guard: { key: 'no-people-when-place-is-enough', article: 'artikel 5, eerste lid, onder c, AVG' },
    })
    expect(square([...weighed('place-enough'), decide(['kvk'])])).toMatchObject({ ok: true })
  })

  it('ends with a veto that says why, also while data are looked up', () => {
    const veto: ToldStep = { step: 'veto', day: '2026-11-06', actor: 'officer', reason: 'Niet in verhouding.' }
    const decided = [...weighed('person-needed'), decide(['brp'])]
    expect(square([...decided, { ...veto, reason: ' ' }])).toMatchObject({ reason: 'reason-needed' })
    expect(square([...decided, veto])).toMatchObject({ value: { state: 'vetoed', closedOn: '2026-11-06' } })
    const running: ToldStep[] = [...decided, { step: 'no-objection', day: '2026-11-04', actor: 'officer' }, veto]
    expect(square(running)).toMatchObject({ value: { state: 'vetoed' } })
  })

  it('waits a week at most for the privacy officer', () => {
    const done = square([...weighed('person-needed'), decide(['brp'])])
    expect(done).toMatchObject({ ok: true })
    expect(done.ok && done.value.deadlines.find(({ key }) => key === 'privacy')).toMatchObject({
      dueOn: '2026-11-10',
      isOpen: true,
    })
  })
})

describe('a signal', () => {
  const SIGNAL: Facts = {
    ...{ phenomenon: 'hemp', concerns: 'place', source: 'resident', sourceGrade: 'D', informationGrade: '3' },
    facts: 'Altijd licht achter de dichte ramen.',
  }
  const signal = (history: ToldStep[], facts: Facts = SIGNAL, roles: string[] = []) =>
    draftRecord(
      ondermijningssignalen,
      {
        ...{ facts, basis: 'public-order', openedOn: '2026-11-01', history },
        parties: roles.map((role) => ({ role, person: { name: 'Verzonnen Naam' } })),
      },
      world,
    )
  const judge = (concerns: string, more: Facts = {}): ToldStep => ({
    ...{ step: 'judge', day: '2026-11-02', given: { judgement: 'square', concerns, ...more } },
  })
  const toSquare: ToldStep = { step: 'to-square', day: '2026-11-03' }

  it('can do without anybody in it', () => {
    expect(signal([judge('place'), toSquare])).toMatchObject({ ok: true, value: { state: 'at-square' } })
  })

  it('keeps no person without saying why', () => {
    expect(signal([judge('person')])).toMatchObject({
      ok: false,
      guard: { key: 'person-is-needed', article: 'artikel 5, eerste lid, onder c, AVG' },
    })
    expect(signal([judge('person', { whyPerson: 'Werkt op wisselende plaatsen.' })])).toMatchObject({ ok: true })
  })

  it('goes to the square without a person when it is about a place', () => {
    expect(signal([judge('place'), toSquare], SIGNAL, ['subject'])).toMatchObject({
      ok: false,
      guard: { key: 'no-person-without-need' },
    })
  })

  it('is erased five years after it came in', () => {
    const done = signal([])
    expect(done.ok && done.value.deadlines.find(({ key }) => key === 'erase')?.dueOn).toBe('2031-11-01')
  })
})

describe('an exchange with the RIEC', () => {
  const exchange = (facts: Facts, history: ToldStep[]) =>
    draftRecord(
      riecUitwisselingen,
      {
        ...{ basis: 'riec', openedOn: '2025-03-03', history },
        facts: { phenomenon: 'hemp', content: 'Drie panden.', ...facts },
      },
      world,
    )
  const send: ToldStep = { step: 'send', day: '2025-03-04' }

  it('asks for feedback every year', () => {
    const sent = exchange({ with: 'riec', categories: ['places'] }, [send])
    const due = (done: typeof sent) => done.ok && done.value.deadlines.find(({ key }) => key === 'feedback-send')?.dueOn
    expect(due(sent)).toBe('2026-03-04')
    const fedBack: ToldStep = { step: 'feedback', day: '2026-02-10', given: { used: 'case' } }
    expect(due(exchange({ with: 'riec', categories: ['places'] }, [send, fedBack]))).toBe('2027-02-10')
  })

  it('gives criminal data to a third party only with the consent of who supplied them', () => {
    const facts = { with: 'third', categories: ['criminal'] }
    expect(exchange(facts, [send])).toMatchObject({ ok: false, guard: { article: 'artikel 1.7 Wgs' } })
    const consent: ToldStep = {
      ...{ step: 'consent', day: '2025-03-03', given: { supplier: '00000000-0000-4000-8000-000000000001' } },
    }
    expect(exchange(facts, [consent, send])).toMatchObject({ ok: true })
  })
})

import { type Day, formatDay } from '../../../shared/days.ts'
import type { Facts, FactValue, Field, LetterTemplate, RegisterType, Situation } from '../declaration.ts'
import { INTAKE } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { findStep, lastOf } from '../domain/situation.ts'
import type { FactSource, LetterContent, LetterParagraph, LetterPart } from './letter.ts'

/** What a letter is made from: a record as somebody may read it, and the words around it. */
export type LetterWorld = {
  type: RegisterType
  number: string
  municipality: string
  dated: Day
  place?: string
  situation: Omit<Situation, 'given'>
  events: readonly { step: string; day: Day; given: Facts; reason: string; seq: number; by: string }[]
  deadlines: readonly { key: string; dueOn: Day; derivation: readonly { date: string; text: string }[] }[]
  parties: readonly { role: string; name: string; address: string[] }[]
  /** Areas of the record, drawn, by the keys of their fields. */
  maps: Readonly<Record<string, NonNullable<LetterParagraph['map']>>>
  /** Steps and intake by their names, and values by their kinds, as they are printed. */
  words: {
    step(key: string): string
    value(field: Field, value: FactValue): string
  }
}

const MARK = /\{([a-zA-Z]+)(?::([a-zA-Z0-9.-]+))?\}/g

/** Fills a template in. What the record does not say yet is left open, so that it can be seen and cannot be sent. */
export function mergeLetter(template: LetterTemplate, world: LetterWorld): LetterContent {
  const addressee = world.parties.find(({ role }) => role === template.to)
  return {
    subject: mergeSentence(template.subject, world),
    dated: world.dated,
    to: addressee ? [addressee.name, ...addressee.address] : [],
    paragraphs: template.paragraphs
      .filter(({ if: applies }) => applies?.(world.situation) !== false)
      .map(
        ({ heading, sentences, map }): LetterParagraph => ({
          ...(heading ? { heading } : {}),
          ...(map && world.maps[map] ? { map: world.maps[map] } : {}),
          sentences: sentences.map((sentence) => mergeSentence(sentence, world)),
        }),
      ),
  }
}

function mergeSentence(sentence: string, world: LetterWorld): LetterPart[] {
  const parts: LetterPart[] = []
  let at = 0
  for (const found of sentence.matchAll(MARK)) {
    if (found.index > at) parts.push({ text: sentence.slice(at, found.index) })
    at = found.index + found[0].length
    const stated = stateMark(found[1]!, found[2] ?? '', world)
    const mark = found[0].slice(1, -1)
    // What somebody wrote ends with a full stop of its own; the sentence has one too.
    const next = sentence[at]
    parts.push(
      stated
        ? { text: next === '.' ? stated.text.replace(/[.\s]+$/, '') : stated.text, mark, source: stated.source }
        : { text: '…', mark, isMissing: true },
    )
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at) })
  return parts
}

type Stated = { text: string; source: FactSource }

function stateMark(kind: string, key: string, world: LetterWorld): Stated | undefined {
  switch (kind) {
    case 'number':
      return { text: world.number, source: { kind: 'record', what: 'number' } }
    case 'today':
      return { text: formatDay(world.dated, 'nl'), source: { kind: 'record', what: 'today' } }
    case 'municipality':
      return { text: world.municipality, source: { kind: 'record', what: 'municipality' } }
    case 'place':
      return world.place ? { text: world.place, source: { kind: 'place' } } : undefined
    case 'fact':
      return stateFact(key, world)
    case 'given':
      return stateGiven(key, world)
    case 'day':
      return stateDay(key, world)
    case 'party':
    case 'address':
      return stateParty(kind, key, world)
    case 'deadline':
    case 'why':
      return stateDeadline(kind, key, world)
    default:
      throw new Error(`${world.type.key}: a letter has the mark {${kind}}, which does not exist`)
  }
}

/** A fact, with the last event that gave it. */
function stateFact(key: string, world: LetterWorld): Stated | undefined {
  const field = factFields(world.type).find((one) => one.key === key)
  const value = world.situation.facts[key]
  if (!field || isEmpty(value)) return undefined
  const giver = world.events.findLast(
    ({ step, given }) => given[key] !== undefined && (step === INTAKE || keeps(world.type, step, key)),
  )
  return giver && { text: world.words.value(field, value), source: fromEvent(world, giver, field.words.nl) }
}

const keeps = (type: RegisterType, step: string, key: string) =>
  findStep(type, step)?.fields?.some((field) => field.key === key && field.keep) ?? false

function stateGiven(path: string, world: LetterWorld): Stated | undefined {
  const [stepKey = '', key = ''] = path.split('.')
  const event = lastOf(world.events as never, stepKey) as LetterWorld['events'][number] | undefined
  if (!event) return undefined
  if (key === 'reason') {
    const { reason } = event
    return reason ? { text: reason, source: fromEvent(world, event, 'reden') } : undefined
  }
  const field = findStep(world.type, stepKey)?.fields?.find((one) => one.key === key)
  const value = event.given[key]
  if (!field || isEmpty(value)) return undefined
  return { text: world.words.value(field, value), source: fromEvent(world, event, field.words.nl) }
}

function stateDay(step: string, world: LetterWorld): Stated | undefined {
  const event = world.events.findLast((one) => one.step === step)
  if (!event) return undefined
  const what = findStep(world.type, step)?.dayWords?.nl ?? 'dag'
  return { text: formatDay(event.day, 'nl'), source: fromEvent(world, event, what) }
}

function stateParty(kind: string, role: string, world: LetterWorld): Stated | undefined {
  const party = world.parties.find((one) => one.role === role)
  const text = kind === 'party' ? party?.name : party?.address.join(', ')
  const what = world.type.parties?.find(({ key }) => key === role)?.words.nl ?? role
  return text ? { text, source: { kind: 'party', what } } : undefined
}

function stateDeadline(kind: string, key: string, world: LetterWorld): Stated | undefined {
  const deadline = world.deadlines.find((one) => one.key === key)
  if (!deadline) return undefined
  const what = world.type.deadlines?.find((one) => one.key === key)?.words.nl ?? key
  const source = { kind: 'deadline', what, derivation: deadline.derivation } as const
  const why = deadline.derivation.map(({ text }) => text.replace(/\.$/, '')).join('; ')
  return { text: kind === 'deadline' ? formatDay(deadline.dueOn, 'nl') : why, source }
}

const fromEvent = (world: LetterWorld, { step, day, by }: LetterWorld['events'][number], what: string): FactSource => ({
  ...{ kind: 'event', what, step: world.words.step(step), day, by },
})

const isEmpty = (value: FactValue) => value === undefined || value === null || value === ''

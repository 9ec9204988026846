import { strToU8, zipSync } from 'fflate'
import { type Block, type DocumentModel, renderPdf, plain as text } from '../../../documents/index.ts'
import { accessTexts } from '../../../i18n/access-request.ts'
import { formatDay } from '../../../shared/days.ts'
import type { FactValue } from '../declaration.ts'
import { factFields, type PersonInput } from '../domain/new-record.ts'
import { standing } from '../domain/situation.ts'
import { retentionInWords, stateInWords, stepInWords, valueInWords } from '../pages/words.ts'
import { SPACES } from '../spaces.ts'
import type { FoundRecord } from './find-person.ts'
import { MASKED, maskFor } from './mask.ts'

/** What goes with a record besides what stands in it. */
export type Besides = {
  words: string[]
  files: string[]
  receivers: { organisation: string; on: string; until: string }[]
}

export type ForPerson = { found: FoundRecord; besides: Besides }

export type BundleFacts = {
  number: string
  municipality: string
  person: PersonInput
  today: string
  records: readonly ForPerson[]
  /** When it was looked at, and for what. */
  readings: readonly { on: string; activity: string }[]
  /** Words of others that stand in a text only, as whoever reads it through marked them. */
  cover: string
}

const t = accessTexts.nl

/** One record as the person may read it: others in it are covered. */
export function recordForPerson({ found, besides }: ForPerson, person: PersonInput, cover: string) {
  const { type, record, own } = found
  const people = record.parties.filter(({ isPerson }) => isPerson)
  const others = people.filter(({ id }) => !own.includes(id)).flatMap((party) => party.person ?? [])
  const mine = people.find(({ id }) => own.includes(id))?.person
  const mask = maskFor({ ...person, ...mine }, [...others, { name: cover }])
  const roleOf = (key: string) => type.parties?.find((role) => role.key === key)?.words.nl ?? key
  const shown = (value: FactValue, field: Parameters<typeof valueInWords>[0]) => mask(valueInWords(field, value, 'nl'))
  const fields = factFields(type).filter(({ key }) => record.allFacts[key] !== undefined)
  const basis = type.bases.find(({ key }) => key === record.basis)
  return {
    register: type.words.many.nl,
    number: record.number,
    space: SPACES[type.space].nl,
    purpose: type.purpose.nl,
    basis: basis ? `${basis.words.nl} (${basis.article})` : record.basis,
    kept: retentionInWords(type.retention, 'nl'),
    state: stateInWords(type, record.state, 'nl'),
    openedOn: record.openedOn,
    closedOn: record.closedOn,
    place: record.place ? mask([record.place.address, record.place.postcode].filter(Boolean).join(', ')) : null,
    facts: fields.map((field) => ({ name: field.words.nl, value: shown(record.allFacts[field.key], field) })),
    people: record.parties.map((party) => ({
      role: roleOf(party.role),
      // An organisation is nobody's personal data; of other people only the role is told.
      name: party.isPerson
        ? own.includes(party.id)
          ? (party.person?.name ?? '')
          : MASKED
        : (party.organisationName ?? ''),
      ...(own.includes(party.id) && party.person
        ? {
            bornOn: party.person.bornOn ?? '',
            address: party.person.address ?? '',
            contact: party.person.contact ?? '',
          }
        : {}),
    })),
    events: standing(record.events).map(({ step, day, given, reason }) => {
      const asked = step === 'intake' ? [] : (type.steps.find(({ key }) => key === step)?.fields ?? [])
      return {
        day,
        what: stepInWords(type, step, 'nl'),
        given: asked
          .filter(({ key }) => given[key] !== undefined)
          .map((field) => ({ name: field.words.nl, value: shown(given[field.key], field) })),
        reason: mask(reason),
      }
    }),
    words: besides.words.map(mask),
    files: besides.files.map(mask),
    receivers: besides.receivers,
  }
}

export type RecordForPerson = ReturnType<typeof recordForPerson>

/** Everything about one person as a ZIP: a PDF to read, and the same as JSON (article 15, third paragraph, AVG). */
export async function makeBundle(facts: BundleFacts): Promise<Uint8Array> {
  const records = facts.records.map((one) => recordForPerson(one, facts.person, facts.cover))
  const { number, municipality, today, readings } = facts
  const data = { request: number, municipality, madeOn: today, person: facts.person, records, readings }
  const pdf = await renderPdf(bundleDocument(facts, records))
  return zipSync({
    'inzage.pdf': [pdf, { level: 0 }],
    'inzage.json': strToU8(JSON.stringify(data, null, 2)),
  })
}

function bundleDocument(facts: BundleFacts, records: readonly RecordForPerson[]): DocumentModel {
  const { municipality, number, today, readings } = facts
  return {
    meta: { title: t.documentTitle, language: 'nl', publisher: municipality, publishedOn: today, subject: number },
    cover: { title: t.documentTitle, subtitle: number, lines: [municipality, formatDay(today, 'nl')] },
    blocks: [
      { type: 'heading', level: 1, text: t.about, id: 'over' },
      ...t.aboutParagraphs.map((line): Block => ({ type: 'paragraph', content: text(line) })),
      ...(records.length === 0 ? [{ type: 'paragraph', content: text(t.nothing) } as Block] : []),
      ...records.flatMap(recordBlocks),
      { type: 'heading', level: 1, text: t.readings, id: 'inzages' },
      readings.length === 0
        ? { type: 'paragraph', content: text(t.noReadings) }
        : tableOf(
            t.readings,
            [t.when, t.forWhat],
            readings.map(({ on, activity }) => [formatDay(on, 'nl'), activity]),
          ),
    ],
  }
}

const tableOf = (caption: string, columns: string[], rows: string[][]): Block => ({
  type: 'table',
  caption,
  columns: columns.map((title) => ({ title, align: 'start' })),
  rows: rows.map((cells) => cells.map((cell) => text(cell || '–'))),
})

function recordBlocks(record: RecordForPerson, position: number): Block[] {
  const caption = (what: string) => `${record.number}: ${what}`
  return [
    { type: 'heading', level: 1, text: `${record.register}, ${record.number}`, id: `dossier-${position + 1}` },
    tableOf(
      caption(t.record),
      [t.item, t.value],
      [
        [t.purpose, record.purpose],
        [t.basis, record.basis],
        [t.kept, record.kept],
        [t.state, record.state],
        [t.openedOn, formatDay(record.openedOn, 'nl')],
        ...(record.closedOn ? [[t.closedOn, formatDay(record.closedOn, 'nl')]] : []),
        ...(record.place ? [[t.place, record.place]] : []),
        ...record.facts.map(({ name, value }) => [name, value]),
      ],
    ),
    tableOf(
      caption(t.people),
      [t.role, t.name, t.details],
      record.people.map((person) => [
        person.role,
        person.name,
        [person.bornOn && formatDay(person.bornOn, 'nl'), person.address, person.contact].filter(Boolean).join(', '),
      ]),
    ),
    tableOf(
      caption(t.course),
      [t.when, t.what, t.written],
      record.events.map(({ day, what, given, reason }) => [
        formatDay(day, 'nl'),
        what,
        [...given.map(({ name, value }) => `${name}: ${value}`), reason].filter(Boolean).join('; '),
      ]),
    ),
    ...listOf(t.words, record.words),
    ...listOf(t.files, record.files),
    ...listOf(
      t.receivers,
      record.receivers.map(({ organisation, on, until }) =>
        t.receiver(organisation, formatDay(on, 'nl'), formatDay(until, 'nl')),
      ),
    ),
  ]
}

function listOf(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return []
  return [
    { type: 'paragraph', content: text(`${title}:`) },
    { type: 'list', ordered: false, items: items.map(text) },
  ]
}

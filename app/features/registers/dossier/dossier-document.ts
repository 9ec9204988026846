import type { Block, DocumentModel, Inline, TableColumn } from '../../../documents/index.ts'
import { plain } from '../../../documents/index.ts'
import { enforcementTexts } from '../../../i18n/enforcement.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { INTAKE } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { findStep, standing } from '../domain/situation.ts'
import type { ReadEvent, ReadParty } from '../operations/read-record.ts'
import { stateInWords, stepInWords, valueInWords } from '../pages/words.ts'
import type { Line } from './manifest.ts'
import type { DossierSource } from './read-dossier.ts'

/** How a file is made: by whom, when, what for, and of whom details are left out, by roles. */
export type Making = {
  language: Language
  publisher: string
  accent?: string
  by: string
  at: Date
  on: string
  why: string
  hidden: readonly string[]
}

/** A file in the bundle besides this document, with what it is. */
export type BundledFile = { name: string; about: string; hash: string }

/** The document of a file for the court. */
export function dossierDocument(
  source: DossierSource,
  making: Making,
  { files, chain }: { files: readonly BundledFile[]; chain: readonly Line[] },
): DocumentModel {
  const { type, record } = source
  const { language, publisher, accent, by, at, on, why } = making
  const t = enforcementTexts[language].dossier
  const title = `${type.words.one[language]} ${record.number}`
  return {
    meta: { title, language, publisher, publishedOn: on, ...(accent ? { accent } : {}) },
    cover: {
      kicker: publisher,
      title,
      subtitle: t.title,
      lines: [t.made(formatInstant(at, language), by), t.madeFor(why)],
    },
    blocks: [
      ...chapter('over', t.about, [about(source, language)]),
      ...chapter('gegevens', t.facts, [facts(source, language)]),
      ...chapter('betrokkenen', t.people, [people(source, making)]),
      ...chapter('chronologie', t.chronology, [chronology(source, language)]),
      ...chapter('termijnen', t.deadlines, [deadlines(source, language)]),
      ...chapter('bestanden', t.files, [
        tableOf(
          t.files,
          [t.file, t.what, t.hash],
          files.map(({ name, about: words, hash }) => [name, words, inGroups(hash)]),
        ),
      ]),
      ...chapter('verloop', t.trail, [trail(source, language)]),
      ...chapter('controlegetallen', t.checksums, [
        { type: 'paragraph', content: plain(t.checksumsNote) },
        tableOf(
          t.checksums,
          [t.seq, t.hash],
          chain.map(({ seq, hash }) => [String(seq), inGroups(hash)]),
        ),
      ]),
    ],
  }
}

/** A chapter; a table without rows is left out, and then so is its heading. */
function chapter(id: string, text: string, blocks: Block[]): Block[] {
  const filled = blocks.filter((block) => block.type !== 'table' || block.rows.length > 0)
  return filled.length > 0 ? [{ type: 'heading', level: 1, text, id }, ...filled] : []
}

function tableOf(caption: string, titles: readonly string[], rows: readonly string[][]): Block {
  const columns = titles.map((title): TableColumn => ({ title, align: 'start' }))
  return { type: 'table', caption, columns, rows: rows.map((cells): Inline[][] => cells.map(plain)) }
}

/** A checksum that breaks over lines within a column of paper. */
const inGroups = (hash: string): string => hash.replace(/.{16}(?=.)/g, '$& ')

function about({ type, record, names }: DossierSource, language: Language): Block {
  const t = enforcementTexts[language].dossier
  const basis = type.bases.find(({ key }) => key === record.basis)
  return tableOf(
    t.about,
    [t.item, t.value],
    [
      [t.number, record.number],
      [t.register, type.words.one[language]],
      [t.state, stateInWords(type, record.state, language)],
      [t.purpose, type.purpose[language]],
      [t.basis, basis ? `${basis.words[language]} (${basis.article})` : record.basis],
      ...(record.handlerId ? [[t.handler, names.get(record.handlerId) ?? '']] : []),
      ...(record.place ? [[t.place, [record.place.address, record.place.postcode].filter(Boolean).join(', ')]] : []),
    ],
  )
}

function facts({ type, record, names }: DossierSource, language: Language): Block {
  const t = enforcementTexts[language].dossier
  const known = factFields(type).filter(({ key }) => record.allFacts[key] !== undefined)
  return tableOf(
    t.facts,
    [t.item, t.value],
    known.map((field) => [field.words[language], valueInWords(field, record.allFacts[field.key], language, names)]),
  )
}

function people({ type, record }: DossierSource, { language, hidden }: Making): Block {
  const t = enforcementTexts[language].dossier
  const roleOf = (key: string) => type.parties?.find((role) => role.key === key)?.words[language] ?? key
  return tableOf(
    t.people,
    [t.role, t.who],
    record.parties.map((party) => [roleOf(party.role), hidden.includes(party.role) ? t.left : whoIs(party, language)]),
  )
}

function whoIs({ person, organisationName }: ReadParty, language: Language): string {
  const { name = organisationName ?? '', bornOn, address } = person ?? {}
  return [name, bornOn && formatDay(bornOn, language), address].filter(Boolean).join(', ')
}

/** What happened, by the day it happened, with where it comes from; what was taken back is left out. */
function chronology(source: DossierSource, language: Language): Block {
  const t = enforcementTexts[language].dossier
  const events = standing(source.record.events).sort((a, b) =>
    a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1,
  )
  return tableOf(
    t.chronology,
    [t.day, t.what, t.source],
    events.map((event) => [
      formatDay(event.day, language),
      whatHappened(source, event, language),
      sourceOf(source, event, language),
    ]),
  )
}

/** The fields of an event in words; what was filled in at intake stands among the facts. */
function givenIn({ type, names }: DossierSource, { step, given }: ReadEvent, language: Language, isSource: boolean) {
  const fields = step === INTAKE ? [] : (findStep(type, step)?.fields ?? [])
  return fields
    .filter((field) => given[field.key] !== undefined && (field.isSource ?? false) === isSource)
    .map((field) => ({ term: field.words[language], value: valueInWords(field, given[field.key], language, names) }))
}

function whatHappened(source: DossierSource, event: ReadEvent, language: Language): string {
  const given = givenIn(source, event, language, false).map(({ term, value }) => `${term}: ${value}`)
  return [stepInWords(source.type, event.step, language), ...given, event.reason].filter(Boolean).join('. ')
}

function sourceOf(source: DossierSource, event: ReadEvent, language: Language): string {
  const t = enforcementTexts[language].dossier
  const named = givenIn(source, event, language, true).map(({ value }) => value)
  return [...named, t.ownSource(event.actorName ?? 'Regie')].join(', ')
}

function deadlines({ type, record }: DossierSource, language: Language): Block {
  const t = enforcementTexts[language].dossier
  const wordsOf = (key: string) => type.deadlines?.find((one) => one.key === key)?.words[language] ?? key
  return tableOf(
    t.deadlines,
    [t.term, t.until, t.how],
    record.deadlines.map(({ key, dueOn, derivation }) => [
      ...[wordsOf(key), formatDay(dueOn, language)],
      derivation.map(({ text }) => text).join(' '),
    ]),
  )
}

/** Everything that was recorded, in the order of recording, with what was taken back. */
function trail({ type, record }: DossierSource, language: Language): Block {
  const t = enforcementTexts[language].dossier
  const voided = new Set(record.events.flatMap(({ voids }) => voids ?? []))
  const said = ({ seq, step, voids }: ReadEvent) =>
    [stepInWords(type, step, language), voids !== null && t.takes(voids), voided.has(seq) && t.takenBack]
      .filter(Boolean)
      .join('; ')
  return tableOf(
    t.trail,
    [t.seq, t.what, t.who, t.recorded],
    record.events.map((event) => [
      ...[String(event.seq), said(event), event.actorName ?? 'Regie'],
      formatInstant(event.at, language),
    ]),
  )
}

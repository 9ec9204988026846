import { type Block, type DocumentModel, type Inline, parseMarkdown, plain } from '../../../documents/index.ts'
import { documentTexts } from '../../../i18n/documents.ts'
import { formatDay } from '../../../shared/days.ts'
import { placeName } from '../../../shared/place-name.ts'
import {
  AUTHORITIES,
  DISCLOSURES,
  type DocumentContent,
  type Kind,
  needsCondition,
  type TemplateSection,
} from './domain/content.ts'
import { KIND_SPECS, type Part, sectionsOf } from './domain/kinds.ts'
import { publicAccessAct } from './domain/public-access.ts'
import type { FrozenFigure } from './freeze-figures.ts'
import { sectionWords } from './section-words.ts'

/** Everything an official document shows beside what is filled in on it. */
export type Shown = {
  kind: Kind
  title: string
  number: string | null
  content: DocumentContent
  figures: FrozenFigure[]
  municipality: string
  accent?: string
  /** The day it carries in its file: of the decision, or else of the form. */
  day: string
  /** On the form of a memo: whose initials it got, and where it is. */
  routing: { office: string; on: string; isByDeputy: boolean }[]
  /** Since when everybody can read it; empty as long as it is not public. */
  publicSince: string
  status: string
  decisionList?: { on: string; isClosed: boolean; isConsent: boolean }
  /** Of a decision of the council: the day the college proposed it. */
  proposedOn: string
}

const t = documentTexts.nl
const dash = t.document.unknown
const day = (on: string) => (on === '' ? dash : formatDay(on, 'nl'))
const yesNo = (is: boolean) => (is ? t.document.checked : t.document.unchecked)

/** An official document in Dutch, as the municipality makes it: the same for its page, its PDF and its Word file. */
export function documentModel(shown: Shown): DocumentModel {
  const { kind, title, content, municipality, accent } = shown
  const name = t.kinds[kind]
  const sections = sectionsOf(kind, content).flatMap((section) => sectionOf(section, shown))
  return {
    meta: {
      title: `${name}: ${title}`,
      language: 'nl',
      publisher: municipality,
      publishedOn: shown.day,
      ...(accent ? { accent } : {}),
    },
    cover: { kicker: name, title, lines: [] },
    letter: { to: [name], reference: factsOf(shown) },
    blocks: [
      ...PARTS_BEFORE[kind].flatMap((part) => drawPart(part, shown)),
      ...sections,
      ...closing(shown),
      ...sourcesOf(shown),
    ],
  }
}

/** What stands before the texts: the tables of the form for a memo, what is proposed for a proposal. */
const PARTS_BEFORE: Record<Kind, readonly Part[]> = {
  executiveMemo: ['authorities', 'decisionPoints', 'finance', 'disclosure', 'notices', 'annexes'],
  councilNotice: [],
  councilProposal: ['decisionPoints'],
  councilDecision: [],
  pressRelease: [],
  startNote: [],
}

function factsOf(shown: Shown): { term: string; value: string }[] {
  const { kind, number, content } = shown
  const numberName = {
    executiveMemo: t.document.memoNumber,
    councilNotice: t.document.noticeNumber,
    councilProposal: t.document.proposalNumber,
    councilDecision: t.document.proposalNumber,
  }[kind as 'executiveMemo']
  const boardOn = content.authorities.find(({ body }) => body === 'executiveBoard')?.on ?? ''
  const { parts } = KIND_SPECS[kind]
  return [
    ...(numberName ? [{ term: numberName, value: number ?? dash }] : []),
    ...(content.datedOn && content.datedOn !== shown.day
      ? [{ term: t.document.drawnUpOn, value: day(content.datedOn) }]
      : []),
    { term: t.fields.team, value: content.team || dash },
    ...(kind === 'executiveMemo' ? [{ term: t.fields.programme, value: content.programme || dash }] : []),
    { term: t.fields.portfolioHolder, value: content.portfolioHolder || dash },
    ...(kind === 'councilNotice' || kind === 'councilProposal'
      ? [{ term: t.fields.decidedOn, value: day(boardOn) }]
      : []),
    ...(parts.includes('agendaItem') ? [{ term: t.fields.agendaItem, value: content.agendaItem || dash }] : []),
  ]
}

function drawPart(part: Part, shown: Shown): Block[] {
  const { content } = shown
  switch (part) {
    case 'authorities':
      return [
        pairs(
          t.parts.authorities,
          AUTHORITIES.map((body) => {
            const found = content.authorities.find((one) => one.body === body)
            return [t.authorities[body], found ? day(found.on) : t.document.unchecked] as [string, string]
          }).concat([[t.parts.members, content.members.join(', ') || dash]]),
        ),
        pairs(t.document.routing, [
          ...shown.routing.map(
            ({ office, on, isByDeputy }) =>
              [isByDeputy ? t.document.byDeputy(office) : office, on === '' ? dash : formatDay(on, 'nl')] as [
                string,
                string,
              ],
          ),
          [t.document.decisionList, listWords(shown)],
          [t.document.publicSince, day(shown.publicSince)],
          [t.document.status, shown.status],
        ]),
      ]
    case 'decisionPoints': {
      const name = shown.kind === 'councilProposal' ? t.document.proposal : t.parts.decisionPoints
      const items = content.decisionPoints.map((point) => inline(point, shown))
      return items.length === 0 ? [] : [heading(2, name), { type: 'list', ordered: true, items }]
    }
    case 'finance':
      return [
        pairs(t.parts.finance, [
          [t.fields.hasFinancialConsequences, yesNo(content.hasFinancialConsequences)],
          [t.fields.changesBudget, yesNo(content.changesBudget)],
        ]),
      ]
    case 'disclosure':
      return [
        pairs(
          `${t.parts.disclosure}, ${t.publicAccessAct[publicAccessAct(content.datedOn)]}`,
          DISCLOSURES.map((one) => [t.disclosures[one], one === content.disclosure ? chosenWords(content) : dash]),
        ),
      ]
    case 'notices':
      return [
        pairs(t.parts.notices, [
          [t.fields.needsPublicNotice, yesNo(content.needsPublicNotice)],
          [t.fields.needsNotification, yesNo(content.needsNotification)],
          [t.fields.advisoryCouncils, content.advisoryCouncils || t.document.none],
        ]),
      ]
    case 'annexes':
      return content.annexes.length === 0 ? [] : [heading(2, t.parts.annexes), bullets(content.annexes)]
    default:
      return []
  }
}

const chosenWords = (content: DocumentContent) =>
  needsCondition(content.disclosure) ? `${t.document.chosen}: ${content.disclosureCondition}` : t.document.chosen

function listWords({ decisionList: list }: Shown): string {
  if (!list) return dash
  const kind = list.isClosed ? t.document.closed : t.document.public
  return `${kind}, ${formatDay(list.on, 'nl')}`
}

/** One section under its name; empty ones are left out. */
function sectionOf(section: TemplateSection, shown: Shown): Block[] {
  const { key } = section
  const text = shown.content.sections[key] ?? ''
  if (text.trim() === '') return []
  const blocks = parseMarkdown(text, { ...readersOf(shown), firstLevel: 3, idPrefix: `${key}-` })
  return [heading(2, sectionWords(section, 'nl').name), ...blocks]
}

/** What stands under a proposal and a decision of the council. */
function closing(shown: Shown): Block[] {
  const { kind, content, municipality, number, proposedOn } = shown
  const signed: Block[] =
    content.signatures.length === 0
      ? []
      : [
          pairs(
            t.parts.signatures,
            content.signatures.map(({ office, name }) => [office, name || dash]),
          ),
        ]
  if (kind === 'councilProposal') return [paragraph(`${t.document.board} ${placeName(municipality)},`), ...signed]
  if (kind !== 'councilDecision') return []
  const points = content.decisionPoints.map((point) => inline(point, shown))
  return [
    paragraph(`${t.document.councilReads} ${placeName(municipality)},`),
    ...(proposedOn && number ? [paragraph(t.document.having(formatDay(proposedOn, 'nl'), number))] : []),
    heading(2, t.document.decides),
    { type: 'list', ordered: true, items: points },
    ...signed,
  ]
}

function sourcesOf({ figures }: Shown): Block[] {
  if (figures.length === 0) return []
  const entries = figures.map(({ reference, label, text, source, snapshotId, checksum, retrievedAt }) => ({
    ...{ id: reference, label, value: text, source, checksum },
    ...(retrievedAt ? { snapshot: snapshotId, retrievedAt } : {}),
  }))
  return [heading(2, t.document.figures), { type: 'sources', entries }]
}

const readersOf = ({ figures }: Shown) => {
  const byReference = new Map(figures.map((figure) => [figure.reference, figure]))
  return {
    resolveInline: (reference: string): Inline => {
      const figure = byReference.get(reference)
      if (!figure) return { type: 'text', text: `[[${reference}]]` }
      return { type: 'figure', text: figure.text, sourceId: reference }
    },
    resolveBlock: (): Block[] => [],
  }
}

/** A line of text with its figures. */
function inline(text: string, shown: Shown): Inline[] {
  const [first] = parseMarkdown(text, readersOf(shown))
  return first?.type === 'paragraph' ? first.content : plain(text)
}

const idOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
const heading = (level: 2 | 3, text: string): Block => ({ type: 'heading', level, text, id: `deel-${idOf(text)}` })
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plain(text) })
const bullets = (items: string[]): Block => ({ type: 'list', ordered: false, items: items.map(plain) })
const pairs = (caption: string, rows: [string, string][]): Block => ({
  type: 'table',
  caption,
  columns: [
    { title: t.document.field, align: 'start' },
    { title: t.document.value, align: 'start' },
  ],
  rows: rows.map((row) => row.map(plain)),
})

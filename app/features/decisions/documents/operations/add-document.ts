import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../../shared/slug.ts'
import { insertLink, insertNode } from '../../../thread/index.ts'
import { findDossier } from '../../dossiers/dossiers.queries.ts'
import {
  findDocument,
  insertDocument,
  isNumberTaken,
  nextDocumentNumber,
  type OfficialDocument,
  waitToBegin,
} from '../documents.queries.ts'
import { type DocumentContent, emptyContent, isClosedBy, type Kind, type TemplateSection } from '../domain/content.ts'
import { KIND_SPECS } from '../domain/kinds.ts'

export type NewDocument = {
  dossierId: string
  kind: Kind
  title: string
  sourceId?: string
  content?: Partial<DocumentContent>
  /** The sections that the municipality asks in this kind, when it has a template of its own. */
  template?: TemplateSection[]
  /** The number it already has on paper; without one it gets the next of the year. */
  number?: string
  year: number
}

/** Begins a document in a dossier; answers it. One that is made from another shares its words, and a proposal its number. */
export async function addDocument(
  tx: Tx,
  municipalityId: string,
  input: NewDocument,
): Promise<Outcome<'number-taken' | 'not-from-this', OfficialDocument>> {
  const { dossierId, kind, title, sourceId } = input
  const source = sourceId ? await findDocument(tx, { id: sourceId }) : undefined
  if (sourceId && (source?.kind !== KIND_SPECS[kind].madeFrom || source?.dossierId !== dossierId)) {
    return refuse('not-from-this')
  }
  await waitToBegin(tx, municipalityId)
  const number = input.number ?? (await numberFor(tx, kind, source, input.year))
  if (number && (await isNumberTaken(tx, kind, number))) return refuse('number-taken', { field: 'number' })
  const { path } = KIND_SPECS[kind]
  const wanted = slugOf(`${path} ${number ?? title}`, path)
  const slug = await freeSlug(wanted, async (one) => (await findDocument(tx, { slug: one })) !== undefined)
  const id = await insertNode(tx, municipalityId, {
    kind: 'document',
    title: nodeTitle(title, number),
    reference: slug,
    visibility: 'confidential',
  })
  const content = { ...emptyContent, ...input.content, ...(input.template && { template: input.template }) }
  const isClosed = isClosedBy(content.disclosure)
  await insertDocument(tx, {
    ...{ id, municipalityId, dossierId, slug, kind, number, sourceId: source?.id ?? null, title, content, isClosed },
  })
  await insertLink(tx, municipalityId, id, 'part-of', dossierId)
  const planId = (await findDossier(tx, { id: dossierId }))?.planId
  if (planId) await insertLink(tx, municipalityId, id, 'decides-on', planId)
  if (source) await insertLink(tx, municipalityId, source.id, 'led-to', id)
  return ok((await findDocument(tx, { id }))!)
}

/** Memos and notices are numbered as one series a year; a proposal and the decision on it keep the number of the memo. */
async function numberFor(tx: Tx, kind: Kind, source: OfficialDocument | undefined, year: number) {
  if (kind === 'councilProposal' || kind === 'councilDecision') return source?.number ?? null
  return kind === 'executiveMemo' || kind === 'councilNotice' ? nextDocumentNumber(tx, year) : null
}

/** How it is called on the thread: by its number where it has one. */
export const nodeTitle = (title: string, number: string | null) => (number ? `${title} (${number})` : title)

import type { Tx } from '../../../../platform/database/index.ts'
import { seal, sealBytes, unseal, unsealBytes } from '../../../../platform/sealing.ts'
import {
  type Finding,
  type Hit,
  isGround,
  type Passage,
  type RedactionRefusal,
  RULE_VERSION,
  redactFile,
  type ScannedFormat,
  type ScanRefusal,
  scanFile,
} from '../../../../publishing/index.ts'
import { sha256 } from '../../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { namesAmong } from '../../../registers/index.ts'
import { announce, type CleanFile, safeFileName } from '../../../thread/index.ts'
import {
  deleteSource,
  findFile,
  findSource,
  insertScan,
  insertSource,
  nextPosition,
  replaceFile,
  type Source,
  updatePassages,
} from '../files.queries.ts'
import { findPublication, type Publication } from '../publication.queries.ts'
import type { Scope } from '../scope.ts'

export type FileProblem = 'not-found' | 'not-from-here' | RedactionRefusal | ScanRefusal | 'not-a-ground'

/** What is left out of a file; `bare`: also without a passage it loses what no reader sees. */
type Plan = { passages: Passage[]; bare: boolean }

const NOTHING: Plan = { passages: [], bare: false }

/** Adds a file that was cleaned: the source is kept sealed, what goes out of it is scanned at once. */
export async function addFile(
  tx: Tx,
  scope: Scope,
  slug: string,
  { name, file }: { name: string; file: CleanFile },
): Promise<Outcome<FileProblem, number>> {
  const found = await findConcept(tx, slug)
  if (!found.ok) return found
  const publicationId = found.value.id
  const position = await nextPosition(tx, publicationId)
  const row = { position, name: safeFileName(name, file.format), format: file.format }
  const sealedContent = sealBytes(scope.secret, sourcePurpose(scope), file.bytes)
  const id = await insertSource(tx, { municipalityId: scope.municipalityId, publicationId, ...row, sealedContent })
  const made = await make(tx, scope, publicationId, { id, sealedPassages: '', sealedContent, ...row })
  return made.ok ? ok(position) : made
}

export async function removeFile(tx: Tx, slug: string, position: number): Promise<Outcome<FileProblem>> {
  const found = await findConcept(tx, slug)
  if (!found.ok) return found
  if (!(await deleteSource(tx, found.value.id, position))) return refuse('not-found')
  await announce(tx, { nodeId: found.value.id, news: 'changed' })
  return ok()
}

/** Leaves a passage out of a file, on a ground of the Woo. */
export function leaveOut(
  tx: Tx,
  scope: Scope,
  slug: string,
  position: number,
  passage: { text: string; ground: string },
) {
  return changePlan(tx, scope, slug, position, (plan) => {
    if (!isGround(passage.ground)) return refuse('not-a-ground', { field: 'ground' })
    const { text, ground } = passage
    return ok({ ...plan, passages: [...plan.passages.filter((one) => one.text !== text), { text, ground }] })
  })
}

/** Leaves out what the scan found in one place, on a ground of the Woo. */
export async function leaveOutFinding(
  tx: Tx,
  scope: Scope,
  slug: string,
  position: number,
  finding: { number: number; ground: string },
): Promise<Outcome<FileProblem>> {
  const hit = (await findHits(tx, scope, slug, position))?.[finding.number]
  if (!hit || hit.value === '') return refuse('not-found')
  return leaveOut(tx, scope, slug, position, { text: hit.value, ground: finding.ground })
}

/** Puts a passage back, by its place in the list. */
export function putBack(tx: Tx, scope: Scope, slug: string, position: number, number: number) {
  return changePlan(tx, scope, slug, position, (plan) =>
    ok({ ...plan, passages: plan.passages.filter((_, index) => index !== number) }),
  )
}

/** Takes out remarks, deleted and hidden words, and words under a box. */
export function takeOutUnseen(tx: Tx, scope: Scope, slug: string, position: number) {
  return changePlan(tx, scope, slug, position, (plan) => ok({ ...plan, bare: true }))
}

/** The passages that are left out of a file, for who prepares or checks it. */
export async function readPassages(tx: Tx, scope: Scope, publicationId: string, position: number): Promise<Passage[]> {
  const source = await findSource(tx, publicationId, position)
  return source ? planOf(scope, source).passages : []
}

/** The source of a file, for who prepares or checks it. */
export async function readSource(tx: Tx, scope: Scope, publicationId: string, position: number) {
  const source = await findSource(tx, publicationId, position)
  const bytes = source && unsealBytes(scope.secret, sourcePurpose(scope), source.sealedContent)
  return bytes && { name: source.name, bytes }
}

async function findHits(tx: Tx, scope: Scope, slug: string, position: number): Promise<Hit[] | undefined> {
  const publication = await findPublication(tx, slug)
  const file = publication && (await findFile(tx, publication.id, position))
  const scanned = file && (await scanWith(tx, scope, { bytes: file.content, format: file.format }))
  return scanned?.ok ? scanned.value : undefined
}

async function changePlan(
  tx: Tx,
  scope: Scope,
  slug: string,
  position: number,
  change: (plan: Plan) => Outcome<FileProblem, Plan>,
): Promise<Outcome<FileProblem>> {
  const found = await findConcept(tx, slug)
  if (!found.ok) return found
  const source = await findSource(tx, found.value.id, position)
  if (!source) return refuse('not-found')
  const plan = change(planOf(scope, source))
  if (!plan.ok) return plan
  const sealedPassages = seal(scope.secret, passagePurpose(scope), JSON.stringify(plan.value))
  await updatePassages(tx, source.id, sealedPassages)
  const made = await make(tx, scope, found.value.id, { ...source, sealedPassages })
  if (made.ok) await announce(tx, { nodeId: found.value.id, news: 'changed' })
  return made
}

/** Makes what goes out of a source, and scans it. */
async function make(tx: Tx, scope: Scope, publicationId: string, source: Source): Promise<Outcome<FileProblem>> {
  const { municipalityId } = scope
  const { passages, bare } = planOf(scope, source)
  const before = { bytes: contentOf(scope, source), format: source.format }
  const redacted = passages.length > 0 || bare ? await redactFile(before, passages) : ok(before.bytes)
  if (!redacted.ok) return redacted
  const content = Buffer.from(redacted.value)
  const hits = await scanWith(tx, scope, { bytes: content, format: source.format })
  if (!hits.ok) return hits
  const contentHash = sha256(content)
  const { id: sourceId, position, name, format } = source
  const grounds = passages.map(({ ground }) => ground)
  const about = { sourceId, municipalityId, publicationId, position, name, format, grounds }
  await replaceFile(tx, { ...about, contentType: CONTENT_TYPES[format], content, contentHash })
  await insertScan(tx, {
    ...{ municipalityId, publicationId, contentHash, ruleVersion: RULE_VERSION },
    findings: hits.value.map(withoutWords),
  })
  return ok()
}

const CONTENT_TYPES: Record<ScannedFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** What is kept of a finding: never the words themselves. */
export const withoutWords = ({ kind, place, masked }: Hit): Finding => ({ kind, place, masked })

/** Scans with the names of the confidential spaces and what the municipality says of itself. */
export function scanWith(tx: Tx, scope: Scope, file: { bytes: Uint8Array; format: ScannedFormat }) {
  return scanFile(file, { own: scope.own, askNames: (words) => namesAmong(tx, scope, words) })
}

async function findConcept(tx: Tx, slug: string): Promise<Outcome<'not-found' | 'not-from-here', Publication>> {
  const found = await findPublication(tx, slug)
  if (!found) return refuse('not-found')
  return found.phase === 'concept' ? ok(found) : refuse('not-from-here')
}

const sourcePurpose = ({ municipalityId }: Scope): string => `publication source ${municipalityId}`
const passagePurpose = ({ municipalityId }: Scope): string => `publication passages ${municipalityId}`

function contentOf(scope: Scope, { sealedContent }: Pick<Source, 'sealedContent'>): Buffer {
  const opened = unsealBytes(scope.secret, sourcePurpose(scope), sealedContent)
  if (!opened) throw new Error('the source of a publication does not open with the secret of this installation')
  return opened
}

function planOf(scope: Scope, { sealedPassages }: Pick<Source, 'sealedPassages'>): Plan {
  if (sealedPassages === '') return NOTHING
  const opened = unseal(scope.secret, passagePurpose(scope), sealedPassages)
  if (opened === undefined)
    throw new Error('the passages of a publication do not open with the secret of this installation')
  return JSON.parse(opened) as Plan
}

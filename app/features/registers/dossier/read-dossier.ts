import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import { type AttachmentRow, findBlob, listAttachments } from '../../thread/index.ts'
import type { LetterTemplate, RegisterType } from '../declaration.ts'
import type { LetterContent } from '../letters/letter.ts'
import { type LetterRow, listLetters } from '../letters/letters.queries.ts'
import { contentPart } from '../letters/work-on-letter.ts'
import { openParts, openRecord, type ReadRecord } from '../operations/read-record.ts'
import { findRecord } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { recordGuard } from '../secrecy/record-guard.ts'

export type SentLetter = { letter: LetterRow; template: LetterTemplate; content: LetterContent }

export type AttachedFile = AttachmentRow & { adder: string | null; content: Uint8Array }

/** Everything that a file for the court is made of, in the order in which it came to be. */
export type DossierSource = {
  type: RegisterType
  record: ReadRecord
  letters: SentLetter[]
  attachments: AttachedFile[]
  /** Of accounts and organisations that facts point at. */
  names: Map<string, string>
}

/** Reads a record with the letters that were sent and the files that were attached. */
export async function readDossier(
  ctx: Pick<RequestContext, 'config' | 'municipality'>,
  scope: Scope,
  type: RegisterType,
  number: string,
): Promise<Outcome<'not-found', DossierSource>> {
  const { tx } = scope
  const row = await findRecord(tx, type.key, number)
  if (!row || row.destroyedOn || !type.hasDossier) return refuse('not-found')
  const record = await openRecord(scope, type, row)
  const open = await openParts(scope, type, row.id)
  const letters = (await listLetters(tx, row.id)).reverse().flatMap((letter): SentLetter[] => {
    const template = type.letters?.find(({ key }) => key === letter.template)
    const content = open<LetterContent>(contentPart(letter.id))
    return letter.state === 'sent' && template && content ? [{ letter, template, content }] : []
  })
  const vault = await recordGuard.vault(ctx, tx, { id: row.id })
  const attachments: AttachedFile[] = []
  for (const attachment of (await listAttachments(tx, row.id)).reverse()) {
    const kept = await findBlob(tx, attachment.blobHash)
    if (kept) attachments.push({ ...attachment, name: vault.openText(attachment.name), content: vault.openBytes(kept) })
  }
  const named = [...(await listAccounts(tx)), ...(await listOrganisations(tx))]
  return ok({ type, record, letters, attachments, names: new Map(named.map(({ id, name }) => [id, name])) })
}

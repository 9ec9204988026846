import { renderPdf } from '../../../../documents/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import type { Municipality } from '../../../../platform/http/index.ts'
import type { Category } from '../../../../publishing/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { cleanFile, insertLink } from '../../../thread/index.ts'
import { addFile } from '../../publication/operations/keep-file.ts'
import { addPublication } from '../../publication/operations/save-publication.ts'
import type { Scope } from '../../publication/scope.ts'
import { documentModel } from '../document-model.ts'
import { findDocument, listSteps } from '../documents.queries.ts'
import type { Kind } from '../domain/content.ts'
import { readShown } from '../read-shown.ts'

/** To which information category of the Woo a document belongs: https://standaarden.overheid.nl/tooi/waardelijsten */
const CATEGORY: Record<Kind, Category> = {
  councilNotice: 'c_db4862c3',
  councilProposal: 'c_db4862c3',
  councilDecision: 'c_db4862c3',
  executiveMemo: 'c_816e508d',
  pressRelease: 'c_816e508d',
  startNote: 'c_816e508d',
}

/**
 * Begins the publication of a document that was decided on, with the document as its file. From there it goes the way of
 * every publication: the scan looks at it, and a second person.
 */
export async function preparePublication(
  tx: Tx,
  municipality: Municipality,
  scope: Scope,
  documentId: string,
): Promise<Outcome<'not-found' | 'not-decided' | 'is-closed' | 'not-readable', { slug: string }>> {
  const document = await findDocument(tx, { id: documentId })
  if (!document) return refuse('not-found')
  if (document.phase !== 'decided' && document.phase !== 'final') return refuse('not-decided')
  if (document.isClosed) return refuse('is-closed')
  const shown = await readShown(tx, municipality, document)
  const name = `${document.slug}.pdf`
  const cleaned = await cleanFile(name, await renderPdf(documentModel(shown)))
  if (!cleaned.ok) return refuse('not-readable')
  const decided = (await listSteps(tx, documentId)).find(({ phase }) => phase === 'decided')!
  const { slug, id } = await addPublication(tx, municipality.id, {
    title: document.number ? `${document.title} (${document.number})` : document.title,
    about: '',
    category: CATEGORY[document.kind],
    handling: 'adopted',
    handledOn: decided.happenedOn,
    meetingId: null,
    documentId,
  })
  await insertLink(tx, municipality.id, documentId, 'led-to', id)
  const added = await addFile(tx, scope, slug, { name, file: cleaned.value })
  return added.ok ? ok({ slug }) : refuse('not-readable')
}

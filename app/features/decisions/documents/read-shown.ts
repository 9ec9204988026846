import { documentTexts } from '../../../i18n/documents.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Municipality } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { findDecisionOn } from '../meetings/meetings.queries.ts'
import { findPublicSince } from '../publication/public.queries.ts'
import { listActs, listStops } from '../routing/routing.queries.ts'
import type { Shown } from './document-model.ts'
import { listSteps, listVersions, type OfficialDocument, type Version } from './documents.queries.ts'
import { contentOfVersion } from './domain/version.ts'
import { freezeFigures, referencesOf } from './freeze-figures.ts'
import { rootOf } from './operations/save-document.ts'
import { readWhole } from './whole.ts'

/**
 * A document as it is shown: a version as it was kept, and without one the text as it is now. What was decided on is shown
 * as it was decided, with its figures of then.
 */
export async function readShown(
  tx: Tx,
  municipality: Municipality,
  document: OfficialDocument,
  version?: Version,
): Promise<Shown> {
  const isDecided = document.phase === 'decided' || document.phase === 'final'
  const kept = version ?? (isDecided ? (await listVersions(tx, document.id))[0] : undefined)
  const content = kept ? contentOfVersion(kept.content).content : await readWhole(tx, document)
  const figures = kept ? kept.figures : await freezeFigures(tx, referencesOf(content))
  const { kind, number } = document
  const steps = await listSteps(tx, document.id)
  const decided = await findDecisionOn(tx, (await rootOf(tx, document)).id, 'executiveBoard')
  const final = steps.findLast(({ phase }) => phase === 'final')
  const phase = documentTexts.nl.phases[document.phase]
  return {
    ...{ kind, number, content, figures, title: kept?.title ?? document.title },
    municipality: municipality.name,
    accent: accentOf(municipality),
    day: decided?.heldOn || content.datedOn || steps.at(-1)?.happenedOn || '1970-01-01',
    routing: await initialsOf(tx, document.id),
    publicSince: (await findPublicSince(tx, document.id)) ?? '',
    status: final ? `${phase} ${final.happenedOn}` : phase,
    ...(decided && { decisionList: { on: decided.heldOn, ...decided } }),
    proposedOn: decided?.heldOn ?? '',
  }
}

/** Whose initials stand on the form, with the day of the last; a stop that was passed over has none. */
async function initialsOf(tx: Tx, documentId: string): Promise<Shown['routing']> {
  const acts = await listActs(tx, documentId)
  return (await listStops(tx, documentId)).map(({ id, office, accountId }) => {
    const last = acts.findLast((act) => act.stopId === id)
    if (last?.act !== 'initialled') return { office, on: '', isByDeputy: false }
    // On paper the deputy ticks a box of his own; who took it over from paper is not who initialled.
    return { office, on: last.happenedOn, isByDeputy: !last.isFromPaper && last.actedBy !== accountId }
  })
}

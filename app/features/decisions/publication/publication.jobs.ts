import type { JobHandler } from '../../../platform/jobs/index.ts'
import { RULE_VERSION } from '../../../publishing/index.ts'
import { serviceActor } from '../../identity/index.ts'
import { announce } from '../../thread/index.ts'
import { insertScan } from './files.queries.ts'
import { scanWith, withoutWords } from './operations/keep-file.ts'
import { RELEASE_PUBLICATION } from './operations/take-step.ts'
import { findPublicContent } from './public.queries.ts'
import { showPublication } from './publication.queries.ts'
import { advanceRescan, insertRescan, listBehind } from './rescan.queries.ts'
import { ownWords } from './scope.ts'

/** The job that looks at everything public with the newest rules. */
export const RESCAN_PUBLIC = 'rescan-public'

/** Shows on the thread and in search what the database shows since its minute, and tells who follows it. */
const release: JobHandler = async ({ municipalityId, publicationId }, { database }) => {
  const service = serviceActor(municipalityId, 'service:publisher')
  await database.as(service, 'show a publication whose time has come', async (tx) => {
    await showPublication(tx, String(publicationId))
    await announce(tx, { nodeId: String(publicationId), news: 'published' })
  })
}

/** Looks at each file by itself, so that what was done stays done; marks what it finds and takes nothing away. */
const rescan: JobHandler = async ({ municipalityId }, { database, config, clock, municipalityOf, signal }) => {
  const service = serviceActor(municipalityId, 'service:publisher')
  const scope = { municipalityId, secret: config.secret, own: ownWords(await municipalityOf(municipalityId)) }
  const as = <T>(work: Parameters<typeof database.as<T>>[2]) =>
    database.as(service, 'look again at what is public', work)
  const files = await as((tx) => listBehind(tx, RULE_VERSION))
  const id = await as((tx) => insertRescan(tx, { municipalityId, ruleVersion: RULE_VERSION, total: files.length }))
  for (const [index, { publicationId, position, format, contentHash }] of files.entries()) {
    signal.throwIfAborted()
    await as(async (tx) => {
      const bytes = await findPublicContent(tx, publicationId, position)
      const scanned = bytes && (await scanWith(tx, scope, { bytes, format }))
      if (scanned?.ok) {
        const findings = scanned.value.map(withoutWords)
        await insertScan(tx, { municipalityId, publicationId, contentHash, ruleVersion: RULE_VERSION, findings })
      }
      await advanceRescan(tx, id, index + 1, null)
    })
  }
  await as((tx) => advanceRescan(tx, id, files.length, clock.now()))
}

export const publicationJobs: Record<string, JobHandler> = { [RELEASE_PUBLICATION]: release, [RESCAN_PUBLIC]: rescan }

import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { placeName } from '../../../shared/place-name.ts'
import { findIndicator, importObservations, saveIndicator } from '../../monitor/index.ts'
import { hideSmall, type Shown } from '../domain/suppress.ts'
import {
  deleteEntries,
  expectFile,
  findMeasurement,
  listEntries,
  listLines,
  updateMeasurement,
} from '../measurement.queries.ts'
import { findProtocolById } from '../protocol.queries.ts'

const HEADER = [
  ...[
    'indicator',
    'period',
    'category',
    'state',
    'value',
    'numerator',
    'denominator',
    'printed',
    'provisional',
    'place',
  ],
  ...['note', 'region', 'margin', 'sample'],
]

/**
 * Delivers a measurement to the college: its figures become a frozen file of the monitor, small numbers hidden, its tension
 * lines are public from now on, and what was entered is taken away, so that what is hidden is kept nowhere.
 */
export async function deliver(
  tx: Tx,
  municipality: { id: string; name: string },
  actor: { id: string },
  { period, deliveredOn, licence, now }: { period: string; deliveredOn: string; licence: string; now: Date },
): Promise<Outcome<'not-found' | 'not-now' | 'no-protocol' | 'no-figures' | 'unsafe'>> {
  const found = await findMeasurement(tx, period)
  if (!found) return refuse('not-found')
  if (found.state !== 'measured') return refuse('not-now')
  const protocol = found.protocolId ? await findProtocolById(tx, found.protocolId) : undefined
  if (protocol?.state !== 'active') return refuse('no-protocol')
  const entries = await listEntries(tx, found.id)
  if (entries.length === 0) return refuse('no-figures')
  const shown = await hideSmall(entries, protocol.fewestAnswers)
  if (!shown) return refuse('unsafe')
  const snapshotId = randomUUID()
  await expectFile(tx)
  await updateMeasurement(tx, found.id, { state: 'delivered', deliveredOn, snapshotId })
  await deleteEntries(tx, found.id)
  const used = new Set(entries.map(({ line }) => line))
  for (const line of await listLines(tx)) if (used.has(line.key)) await makePublic(tx, line.key)
  mustBe(
    await importObservations(tx, municipality.id, actor, {
      id: snapshotId,
      title: `Sentimentenmonitor: ${found.title}`,
      source: `Gemeente ${placeName(municipality.name)}, sentimentenmonitor ${period}, protocol ${protocol.number}`,
      licence,
      publishedOn: deliveredOn,
      retrievedAt: now,
      fileName: `sentiment-${period}.csv`,
      content: toCsv([HEADER, ...shown.map((one) => rowOf(one, period))]),
    }),
  )
  return ok()
}

/** Of what is hidden the number of answers goes too. */
function rowOf({ entry, isHidden }: Shown, period: string): string[] {
  const { line, region, answers, estimate, margin } = entry
  const state = isHidden ? 'suppressed' : estimate === 0 ? 'zero' : 'value'
  const numbers = isHidden ? ['', '', ''] : [String(estimate), String(margin), String(answers)]
  return [line, period, '', state, numbers[0]!, '', '', '', '', '', '', region, numbers[1]!, numbers[2]!]
}

async function makePublic(tx: Tx, key: string) {
  const passport = (await findIndicator(tx, key))!
  if (!passport.isPublic) mustBe(await saveIndicator(tx, { ...passport, isPublic: true }))
}

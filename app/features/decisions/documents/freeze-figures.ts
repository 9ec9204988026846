import { findReferences } from '../../../documents/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { formatFigure, listSnapshotsOf, readSeries } from '../../monitor/index.ts'
import type { DocumentContent } from './domain/content.ts'

/** A figure as a document shows it: its words, and where it came from. */
export type FrozenFigure = {
  /** As it stands in the text: `hic_total:2018`. */
  reference: string
  text: string
  label: string
  source: string
  snapshotId: string
  checksum: string
  retrievedAt: string
}

/** The references to figures in all texts of a document; one that cannot be read is given as it was typed. */
export function referencesOf(content: DocumentContent): string[] {
  const texts = [...content.decisionPoints, ...Object.values(content.sections)]
  const found = texts.flatMap((text) => {
    try {
      return findReferences(text).flatMap((one) => (one.place === 'inline' ? [one.reference] : []))
    } catch {
      return []
    }
  })
  return [...new Set(found)].sort()
}

/** The public figures that the texts refer to, as they are now; a reference to none of them is left out. */
export async function freezeFigures(tx: Tx, references: readonly string[]): Promise<FrozenFigure[]> {
  const keys = [...new Set(references.map((reference) => reference.split(':')[0]!))]
  const series = new Map((await readSeries(tx, keys)).map((one) => [one.passport.key, one]))
  const frozen = references.flatMap((reference) => {
    const [key = '', period = '', category = ''] = reference.split(':')
    const found = series.get(key)
    const figure = found?.figures.find((one) => one.period === period && one.category === category && !one.region)
    if (!found || !figure) return []
    const { text } = formatFigure(figure, found.passport, 'nl')
    const label = `${found.passport.name.nl}, ${periodInWords(figure.period, 'nl')}`
    return [{ reference, text, label, snapshotId: figure.snapshotId }]
  })
  const snapshots = new Map((await listSnapshotsOf(tx, frozen)).map((snapshot) => [snapshot.id, snapshot]))
  return frozen.map((one) => {
    const snapshot = snapshots.get(one.snapshotId)
    return {
      ...one,
      source: snapshot?.source ?? '',
      checksum: snapshot?.rowsChecksum ?? '',
      retrievedAt: snapshot?.retrievedAt.toISOString() ?? '',
    }
  })
}

import { toCsv } from '../../../shared/csv.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { WORDS } from './words.ts'

/** Every figure of a build as one row: with its definition, its source and the checksum of its snapshot. */
export function dataRows({ report, edition, series, snapshots }: FrozenReport): Record<string, string>[] {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const { columns } = WORDS.research
  return series.flatMap(({ passport, figures }) =>
    figures.map((figure) => {
      const snapshot = byId.get(figure.snapshotId)!
      const category = passport.categories.find(({ key }) => key === figure.category)
      const definition = passport.definitions.find(({ number }) => number === figure.definition)
      const values = [
        report.slug,
        edition,
        passport.key,
        passport.name.nl,
        passport.unit.nl,
        passport.valueType,
        figure.period,
        figure.category,
        category?.nl,
        figure.state,
        figure.value,
        figure.numerator,
        figure.denominator,
        figure.margin,
        figure.sample,
        figure.isProvisional ? 'ja' : 'nee',
        figure.definition,
        definition?.text.nl,
        passport.holder,
        snapshot.source,
        figure.place,
        snapshot.title,
        figure.row,
        snapshot.licence,
        snapshot.retrievedAt,
        snapshot.fileChecksum,
        snapshot.rowsChecksum,
      ]
      return Object.fromEntries(columns.map((column, index) => [column, String(values[index] ?? '')]))
    }),
  )
}

export function dataCsv(frozen: FrozenReport): string {
  const { columns } = WORDS.research
  return toCsv([columns, ...dataRows(frozen).map((row) => columns.map((column) => row[column]!))])
}

/** The same with numbers as numbers, and absent what is not there. */
export function dataJson(frozen: FrozenReport, hash: string): string {
  const { report, edition, builtOn, audience, municipality } = frozen
  const numbers = ['waarde', 'teller', 'noemer', 'marge', 'steekproef', 'regel', 'omschrijving_versie', 'uitgave']
  const cijfers = dataRows(frozen).map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        value === '' ? [] : [[name, numbers.includes(name) ? Number(value) : value]],
      ),
    ),
  )
  return canonicalJson({
    gemeente: municipality.name,
    verslag: report.slug,
    titel: report.title,
    verslagjaar: report.reportingYear,
    uitgave: edition,
    vastgelegdOp: builtOn,
    lezers: audience ?? 'public',
    sha256: hash,
    cijfers,
  })
}

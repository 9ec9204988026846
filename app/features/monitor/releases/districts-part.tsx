import { releaseTexts } from '../../../i18n/releases.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Details, Heading, Paragraph, Table } from '../../../ui/index.ts'
import { CellsTable, isShown, nameOf } from './cells-table.tsx'
import type { PreparedRelease, Unplaced } from './prepared.ts'

/** What would become public of each district, and of what the district is not known. */
export function DistrictsPart({ ctx, prepared }: { ctx: RequestContext; prepared: PreparedRelease }) {
  const { language } = ctx
  const t = releaseTexts[language]
  const { cells, districts } = prepared
  const known = districts.flatMap((district) => {
    const own = cells.filter(({ region }) => region === district.code)
    return own.length > 0 ? [{ district, own }] : []
  })
  const count = (number: number) => formatNumber(number, language)
  return (
    <>
      <Heading level={3}>{t.districts}</Heading>
      {known.length === 0 && <Paragraph>{t.noDistricts}</Paragraph>}
      {known.map(({ district, own }) => {
        const hidden = own.filter(({ hiddenBecause }) => hiddenBecause).length
        const shown = own.filter(isShown).length
        return (
          <Details key={district.code} summary={t.ofDistrict(district.name, count(shown), count(hidden))}>
            <CellsTable ctx={ctx} cells={own} caption={district.name} />
          </Details>
        )
      })}
      <UnplacedPart ctx={ctx} unplaced={prepared.unplaced} />
    </>
  )
}

/** How much has no district. The numbers are for who may see exact counts; anybody else sees what is left out by it. */
function UnplacedPart({ ctx, unplaced }: { ctx: RequestContext; unplaced: readonly Unplaced[] }) {
  const { language, actor } = ctx
  const t = releaseTexts[language]
  const rows = unplaced.flatMap((one) => {
    const parts = [one.unplaced, one.whole].map((part) => part.readBy(actor))
    const numbers = parts.every((part) => typeof part === 'number') ? (parts as [number, number]) : undefined
    return !one.isTold || (numbers && numbers[0] > 0) ? [{ ...one, numbers }] : []
  })
  if (rows.length === 0) return null
  return (
    <>
      <Heading level={3}>{t.unplacedTitle}</Heading>
      <Paragraph>{t.unplacedWhy}</Paragraph>
      <Table
        caption={t.unplacedTitle}
        captionHidden
        stack
        rows={rows}
        columns={[
          {
            header: t.figure,
            rowHeader: true,
            cell: ({ offered }) => nameOf({ offered, category: offered.rule.category ?? '' }, language),
          },
          { header: t.period, cell: ({ period }) => periodInWords(period.id, language) },
          {
            header: t.unplacedTitle,
            numeric: true,
            cell: ({ numbers }) => {
              if (!numbers) return t.exactOnly
              const [unplaced, whole] = numbers.map((number) => formatNumber(number, language)) as [string, string]
              return t.unplacedOf(unplaced, whole)
            },
          },
          { header: t.districts, cell: ({ isTold }) => t.toldByDistrict[isTold ? 'yes' : 'no'] },
        ]}
      />
    </>
  )
}

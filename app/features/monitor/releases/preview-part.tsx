import { releaseTexts } from '../../../i18n/releases.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Alert, Heading, Paragraph, Section } from '../../../ui/index.ts'
import { SignsLegend } from '../components/figure-cell.tsx'
import { CellsTable, isShown, nameOf, shownFigure } from './cells-table.tsx'
import { WHOLE } from './districts.ts'
import { DistrictsPart } from './districts-part.tsx'
import type { PreparedCell, PreparedRelease } from './prepared.ts'

/** What would become public, cell by cell: what was counted, what everybody sees, and why. */
export function PreviewPart({ ctx, prepared }: { ctx: RequestContext; prepared: PreparedRelease }) {
  const { language } = ctx
  const t = releaseTexts[language]
  const { cells } = prepared
  const count = (holds: (cell: PreparedCell) => boolean) => formatNumber(cells.filter(holds).length, language)
  const known = cells.filter(({ isKnownAlready }) => isKnownAlready)
  const placeOf = ({ region }: PreparedCell) => prepared.districts.find(({ code }) => code === region)?.name ?? ''
  const cost = prepared.tables.reduce((sum, table) => sum + table.cost, 0)
  return (
    <Section id="voorbeeld">
      <Heading level={2}>{t.previewTitle}</Heading>
      <Paragraph>
        {t.previewCounts(
          count(isShown),
          count(({ hiddenBecause }) => hiddenBecause === 'small'),
          count(({ hiddenBecause }) => hiddenBecause === 'protects'),
        )}
      </Paragraph>
      {ctx.may('figures.exact') && (
        <Paragraph>
          {t.cost}: {formatNumber(cost, language)}. {t.costHint}
        </Paragraph>
      )}
      {known.length > 0 && (
        <Alert tone="warning" title={t.alreadyPublic}>
          {t.alreadyPublicWhy(
            known
              .map((cell) =>
                [nameOf(cell, language), placeOf(cell), periodInWords(cell.period.id, language)]
                  .filter(Boolean)
                  .join(', '),
              )
              .join('; '),
          )}
        </Alert>
      )}
      <CellsTable ctx={ctx} cells={cells.filter(({ region }) => region === WHOLE)} caption={t.previewTitle} />
      {prepared.unplaced.length > 0 && <DistrictsPart ctx={ctx} prepared={prepared} />}
      <SignsLegend figures={cells.map(shownFigure)} language={language} />
    </Section>
  )
}

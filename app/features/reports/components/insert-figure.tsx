import { reportTexts } from '../../../i18n/reports.ts'
import { statementTexts } from '../../../i18n/statements.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Button, FieldRow, Fieldset, Select } from '../../../ui/index.ts'
import { formatFigure } from '../../monitor/index.ts'
import { nameOfRow } from '../document/figure-book.ts'
import { referenceOf } from '../domain/references.ts'
import { blocksOf, type SectionPage } from '../pages/section-view.ts'

/** A figure from a list, put into a block of the text without script. */
export function InsertFigure({ ctx, page }: { ctx: RequestContext; page: SectionPage }) {
  const t = statementTexts[ctx.language]
  const blocks = blocksOf(page.section)
  if (page.series.length === 0) return null
  return (
    <Fieldset legend={t.insert} hint={t.insertHint}>
      <FieldRow>
        <Select
          name="figure"
          label={t.insertWhat}
          empty={t.choose}
          groups={page.series.map(({ passport, figures }) => ({
            label: passport.name[ctx.language],
            choices: figures.map((figure) => ({
              value: referenceOf(figure),
              label: `${nameOfRow(passport, figure.category)}, ${periodInWords(figure.period, ctx.language)}: ${formatFigure(figure, passport, ctx.language).text}`,
            })),
          }))}
        />
        <Select
          name="into"
          label={t.insertWhere}
          choices={blocks.map((block) => ({ value: block, label: reportTexts[ctx.language].blocks[block] }))}
          value={page.state.values.into ?? blocks[0]}
        />
      </FieldRow>
      <Button look="secondary" name="do" value="insert">
        {t.insertDo}
      </Button>
    </Fieldset>
  )
}

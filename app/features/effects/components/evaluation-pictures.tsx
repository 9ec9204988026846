import { effectResultTexts } from '../../../i18n/effect-results.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Figure, Section, Table } from '../../../ui/index.ts'
import { gapOf, pictureOf, placebosOf, shownPlacebos } from '../evaluation-charts.ts'
import type { EvaluationView } from '../evaluation-view.ts'

/** Seen beside expected, and the difference among those that chance makes; each with its numbers behind it. */
export function EvaluationPictures({ ctx, view }: { ctx: RequestContext; view: EvaluationView }) {
  const { language } = ctx
  const t = effectResultTexts[language]
  const { frozen, result } = view
  const drawn = { frozen, result, language, accent: accentOf(ctx.municipality) }
  const csv = {
    href: ctx.href(`/effecten/${view.slug}/metingen/${view.row.number}/cijfers.csv`),
    label: t.csv,
  }
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2))
  const period = {
    header: t.columns.period,
    rowHeader: true,
    cell: (row: { period: string }) => periodInWords(row.period, language),
  }
  const fan = placebosOf(drawn)
  return (
    <Section id="beeld">
      <Figure
        title={t.picture}
        subtitle={t.pictureSubtitle(result.target)}
        svg={pictureOf(drawn).svg}
        narrowSvg={pictureOf({ ...drawn, width: 340 }).svg}
        downloads={[csv]}
        table={{
          summary: t.asTable,
          content: (
            <Table
              caption={t.picture}
              rows={result.line}
              columns={[
                period,
                { header: t.observed, numeric: true, cell: ({ observed }) => number(observed) },
                { header: t.counterfactual, numeric: true, cell: ({ expected }) => number(expected) },
                { header: t.columns.gap, numeric: true, cell: (point) => number(gapOf(point)) },
              ]}
            />
          ),
        }}
      />
      {fan && (
        <Figure
          title={t.gapPicture}
          subtitle={t.gapSubtitle(formatNumber(shownPlacebos(result).length, language))}
          svg={fan.svg}
          narrowSvg={placebosOf({ ...drawn, width: 340 })!.svg}
          downloads={[csv]}
          table={{ summary: t.asTable, content: <GapTable view={view} language={language} /> }}
        />
      )}
    </Section>
  )
}

/** The difference here, and between which values that of the areas shown lies in each period. */
function GapTable({ view: { result }, language }: { view: EvaluationView; language: 'nl' | 'en' }) {
  const t = effectResultTexts[language]
  const shown = shownPlacebos(result)
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2))
  const rows = result.line.map((point, at) => {
    const others = shown.flatMap(({ gap }) => gap[at] ?? [])
    return { period: point.period, own: gapOf(point), low: Math.min(...others), high: Math.max(...others) }
  })
  return (
    <Table
      caption={t.gapPicture}
      rows={rows}
      columns={[
        { header: t.columns.period, rowHeader: true, cell: ({ period }) => periodInWords(period, language) },
        { header: t.here, numeric: true, cell: ({ own }) => number(own) },
        { header: t.elsewhere, cell: ({ low, high }) => t.range(number(low), number(high)) },
      ]}
    />
  )
}

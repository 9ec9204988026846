import { effectResultTexts } from '../../../i18n/effect-results.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { capital } from '../../../shared/capital.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Figure, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import { formatFigure } from '../../monitor/index.ts'
import { doseFigures, dosePicture } from '../evaluation-charts.ts'
import type { EvaluationView } from '../evaluation-view.ts'
import { doseInWords } from '../result-words.ts'

/** What the register counted of the effort itself, as the gate let it out; nothing where nothing was agreed to count. */
export function DosePart({ ctx, view: { frozen } }: { ctx: RequestContext; view: EvaluationView }) {
  const { language } = ctx
  const t = effectResultTexts[language]
  const { dose } = frozen
  const drawn = { frozen, language, accent: accentOf(ctx.municipality) }
  const picture = dosePicture(drawn)
  if (!dose || !picture) return null
  return (
    <Section id="gedaan">
      <Heading level={2}>{t.dose}</Heading>
      <Paragraph>{asSentence(doseInWords(frozen, language))}</Paragraph>
      <Figure
        title={dose.name[language]}
        subtitle={t.doseSubtitle}
        svg={picture.svg}
        narrowSvg={dosePicture({ ...drawn, width: 340 })!.svg}
        table={{
          summary: t.asTable,
          content: (
            <Table
              caption={dose.name[language]}
              rows={doseFigures(dose)}
              rowKey={({ period }) => period}
              columns={[
                {
                  header: t.columns.period,
                  rowHeader: true,
                  cell: ({ period }) => periodInWords(period, language),
                },
                {
                  header: t.doseCount,
                  cell: ({ state, value, isProvisional = false }) => {
                    const shown = formatFigure({ state, value, isProvisional }, { valueType: 'count' }, language)
                    return shown.explanation ? `${shown.text} (${shown.explanation})` : shown.text
                  },
                },
              ]}
            />
          ),
        }}
      />
    </Section>
  )
}

const asSentence = (text: string) => `${capital(text)}.`

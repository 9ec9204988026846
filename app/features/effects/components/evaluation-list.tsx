import { effectResultTexts } from '../../../i18n/effect-results.ts'
import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay, formatInstant } from '../../../shared/days.ts'
import { Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { EffectView } from '../effect-view.ts'
import type { EvaluationView } from '../evaluation-view.ts'
import { OutcomeWords } from './outcome-words.tsx'

type Props = {
  /** The newest, to be told at once. */
  latest?: EvaluationView
  ctx: RequestContext
  view: EffectView
  place: '/effecten' | '/werk/effecten'
}

/** The evaluations there are, the newest first; none is ever left out. */
export function EvaluationList({ ctx, view, place, latest }: Props) {
  const { language } = ctx
  const t = effectTexts[language]
  const { registration, evaluations, protocol, row } = view
  if (!registration) return null
  const isWaiting = dayOf(ctx.clock.now()) < protocol.judgedOn
  return (
    <Section id="metingen">
      {latest && (
        <>
          <Heading level={2}>
            {effectResultTexts[language].latest(latest.row.number, formatDay(dayOf(latest.row.runAt), language))}
          </Heading>
          <OutcomeWords view={latest} language={language} />
          <Paragraph>
            <Link href={ctx.href(`${place}/${row.slug}/metingen/${latest.row.number}`)}>
              {effectResultTexts[language].readOn}
            </Link>
          </Paragraph>
        </>
      )}
      <Heading level={latest ? 3 : 2}>{t.evaluations}</Heading>
      {evaluations.length === 0 ? (
        <Paragraph>
          {isWaiting ? t.noEvaluationsUntil(formatDay(protocol.judgedOn, language)) : t.noEvaluations}
        </Paragraph>
      ) : (
        <Table
          caption={t.evaluations}
          captionHidden
          rows={evaluations}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              header: t.columns.name,
              rowHeader: true,
              cell: ({ number }) => (
                <Link href={ctx.href(`${place}/${row.slug}/metingen/${number}`)}>{t.evaluation(number)}</Link>
              ),
            },
            { header: t.registeredAt, cell: ({ runAt }) => formatInstant(runAt, language) },
          ]}
        />
      )}
    </Section>
  )
}

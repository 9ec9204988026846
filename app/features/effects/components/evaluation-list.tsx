import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay, formatInstant } from '../../../shared/days.ts'
import { Heading, Link, Paragraph, Section, Table } from '../../../ui/index.ts'
import type { EffectView } from '../effect-view.ts'

type Props = { ctx: RequestContext; view: EffectView; place: '/effecten' | '/werk/effecten' }

/** The evaluations there are, the newest first; none is ever left out. */
export function EvaluationList({ ctx, view, place }: Props) {
  const { language } = ctx
  const t = effectTexts[language]
  const { registration, evaluations, protocol, row } = view
  if (!registration) return null
  const isWaiting = dayOf(ctx.clock.now()) < protocol.judgedOn
  return (
    <Section id="metingen">
      <Heading level={2}>{t.evaluations}</Heading>
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

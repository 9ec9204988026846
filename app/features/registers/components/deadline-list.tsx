import { registerTexts } from '../../../i18n/registers.ts'
import { computeDeadline, findRule } from '../../../law/index.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import { Badge, Details, Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { DeadlineRow } from '../records.queries.ts'
import { daysLeft } from './due.tsx'

/** The terms of a record, each with why it falls on that day. */
export function DeadlineList({
  ctx,
  type,
  deadlines,
}: {
  ctx: PageContext
  type: RegisterType
  deadlines: DeadlineRow[]
}) {
  const t = registerTexts[ctx.language]
  if (!type.deadlines || type.deadlines.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.deadlines}</Heading>
      {deadlines.length === 0 && <Paragraph>{t.noDeadlines}</Paragraph>}
      <ul class="regie-deadlines">
        {[...deadlines]
          .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || a.dueOn.localeCompare(b.dueOn))
          .map((row) => (
            <OneDeadline key={row.key} ctx={ctx} type={type} row={row} />
          ))}
      </ul>
    </Section>
  )
}

function OneDeadline({ ctx, type, row }: { ctx: PageContext; type: RegisterType; row: DeadlineRow }) {
  const { language } = ctx
  const t = registerTexts[language]
  const declared = type.deadlines?.find(({ key }) => key === row.key)
  const rule = findRule(row.rule, row.startsOn.slice(0, 10))
  const isLate = row.isOpen && row.dueOn < ctx.clock.today()
  return (
    <li class="regie-deadline">
      <span class="regie-deadline__name">{declared?.words[language] ?? row.key}</span>
      <span class="regie-deadline__day">
        <time dateTime={row.dueOn}>{formatDay(row.dueOn, language)}</time>{' '}
        <StateBadge language={language} row={row} isLate={isLate} today={ctx.clock.today()} />
        {row.certainty === 'verify' && (
          <>
            {' '}
            <Badge tone="warning">{t.verify}</Badge>
          </>
        )}
      </span>
      {row.isProvisional && <span>{t.provisional}</span>}
      <Details summary={t.why}>
        <ol>
          {derivationIn(ctx, row).map((step) => (
            <li key={`${step.date}${step.text}`}>{step.text}</li>
          ))}
        </ol>
        {rule && (
          <p class="utrecht-paragraph">
            <Link href={rule.source}>{rule.article}</Link>. {t.consequence}: {rule.consequence[language]}
          </p>
        )}
      </Details>
    </li>
  )
}

/** As it was stored, in Dutch; in English it is computed again where nothing but the start decides. */
function derivationIn({ language }: PageContext, row: DeadlineRow) {
  if (language === 'nl') return row.derivation
  const again = computeDeadline({ rule: row.rule, start: row.startsOn }, { language })
  return again.ok && again.value.end.startsWith(row.dueOn) ? again.value.derivation : row.derivation
}

type StateProps = { language: PageContext['language']; row: DeadlineRow; isLate: boolean; today: Day }

function StateBadge({ language, row, isLate, today }: StateProps) {
  const t = registerTexts[language]
  if (row.metOn) {
    const day = formatDay(row.metOn, language)
    return row.metOn <= row.dueOn ? (
      <Badge tone="ok">{t.met(day)}</Badge>
    ) : (
      <Badge tone="danger">{t.metLate(day)}</Badge>
    )
  }
  if (!row.isOpen) return <Badge>{t.fellAway}</Badge>
  const left = daysLeft({ day: row.dueOn.slice(0, 10), today, language })
  return <Badge tone={isLate ? 'danger' : 'active'}>{left}</Badge>
}

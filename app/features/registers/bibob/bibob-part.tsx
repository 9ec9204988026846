import { bibobTexts } from '../../../i18n/bibob.ts'
import { addDays } from '../../../law/index.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Alert, Badge, ButtonLink, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { dueOf } from '../domain/retention.ts'
import { findStep, standing } from '../domain/situation.ts'
import { pastEvents, type ReadRecord } from '../operations/read-record.ts'
import { mayTake } from '../scope.ts'
import { bibob } from '../types/bibob.ts'
import { RECIPIENTS } from '../types/parts/bibob-fields.ts'
import { dutiesOf, type Use, usesOf } from './uses.ts'

/** On the page of a Bibob file: that it is secret, what must be reported, who used it for what, and until when. */
export async function BibobPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (type.key !== bibob.key || record.destroyedOn) return undefined
  const t = bibobTexts[ctx.language]
  return (
    <>
      <Alert tone="warning">
        <strong>{t.secret}.</strong> {t.secrecy}
      </Alert>
      <Duties ctx={ctx} record={record} />
      <Section>
        <Heading level={2}>{t.use}</Heading>
        <Uses ctx={ctx} record={record} />
        <Paragraph>
          {usableInWords(ctx, record)} {destroyedInWords(ctx, record)}
        </Paragraph>
      </Section>
    </>
  )
}

type Shown = { ctx: PageContext; record: ReadRecord }

/** Reports that the law wants at once, each with the step by which it is put on record. */
function Duties({ ctx, record }: Shown) {
  const { language } = ctx
  const t = bibobTexts[language]
  const duties = dutiesOf({ facts: record.allFacts, events: pastEvents(record.events) })
  if (duties.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.duties}</Heading>
      <Paragraph>{t.dutiesWhy}</Paragraph>
      <ul class="regie-duties">
        {duties.map((key) => {
          const step = findStep(bibob, key)!
          const dueOn = record.deadlines.find((deadline) => deadline.key === key)?.dueOn
          const isLate = dueOn !== undefined && dueOn < ctx.clock.today()
          return (
            <li key={key} class="regie-duties__one">
              <span>
                <strong>{step.words[language]}</strong> ({step.article})
                {dueOn && (
                  <>
                    {' '}
                    <Badge tone={isLate ? 'danger' : 'warning'}>
                      {isLate
                        ? `${t.dueOn(formatDay(dueOn, language))}, ${t.late}`
                        : t.dueOn(formatDay(dueOn, language))}
                    </Badge>
                  </>
                )}
              </span>
              {mayTake(ctx.actor, bibob, step) && (
                <ButtonLink href={ctx.href(`${recordAddress(bibob, record.number)}/stap/${key}`)}>
                  {t.reportNow}
                </ButtonLink>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Uses({ ctx, record }: Shown) {
  const { language } = ctx
  const t = bibobTexts[language]
  const uses = usesOf(standing(record.events))
  if (uses.length === 0) return <Paragraph>{t.noUse}</Paragraph>
  const recipientOf = ({ recipient }: Use) => RECIPIENTS.find(({ key }) => key === recipient)?.words[language] ?? ''
  return (
    <Table
      caption={t.use}
      captionHidden
      stack
      rows={uses}
      columns={[
        { header: t.columns.day, cell: ({ day }) => formatDay(day, language), rowHeader: true },
        { header: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
        { header: t.columns.recipient, cell: recipientOf },
        { header: t.columns.reference, cell: ({ reference }) => <span lang="nl">{reference}</span> },
        { header: t.columns.by, cell: ({ by }) => by ?? t.bySystem },
      ]}
    />
  )
}

/** Until when it may be used for another decision: advice and own findings each have their five years, the last counts. */
function usableInWords({ language, clock }: PageContext, { deadlines }: ReadRecord): string {
  const t = bibobTexts[language]
  const last = deadlines
    .filter(({ key }) => key === 'reuse-advice' || key === 'reuse-findings')
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1)
  if (!last) return t.notYetUsable
  return last < clock.today()
    ? t.notUsable(formatDay(addDays(last, 1), language))
    : t.usableUntil(formatDay(last, language))
}

function destroyedInWords({ language }: PageContext, record: ReadRecord): string {
  const t = bibobTexts[language]
  const due = dueOf(bibob.retention, record)
  return due ? t.destroyedOn(formatDay(due.destroyOn, language)) : t.destroyedAfter
}

import { handoverTexts } from '../../../i18n/handover.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { HandoverRefusal, Planned } from './hand-over.ts'

const SHOWN = 50

type PlanProps = {
  ctx: RequestContext
  type: RegisterType
  planned: Planned
  from: string
  to: string
  address: string
  /** The list as it was asked, with from whom and to whom. */
  query: string
  reason: string
  problem?: Exclude<HandoverRefusal, 'not-found'>
}

/** What would become of each record; nothing happens before it is confirmed. */
export function PlanForm({ ctx, type, planned, from, to, address, query, reason, problem }: PlanProps) {
  const { language } = ctx
  const t = handoverTexts[language]
  const words = registerTexts[language]
  const moving = planned.filter(({ outcome }) => outcome === 'moved')
  const staying = planned.filter(({ outcome }) => outcome !== 'moved')
  const message = problem && t.problems[problem]
  const inReason = problem === 'reason-needed'
  const numberOf = ({ record }: Planned[number]) => (
    <Link href={ctx.href(recordAddress(type, record.number))}>{record.number}</Link>
  )
  return (
    <Section>
      <Heading level={2}>{t.plan(from, to)}</Heading>
      <Paragraph>
        <strong>{t.moving(formatNumber(moving.length, language))}</strong>
      </Paragraph>
      {moving.length > SHOWN && <Paragraph>{t.firstOf(String(SHOWN))}</Paragraph>}
      <List items={moving.slice(0, SHOWN).map(numberOf)} />
      {staying.length > 0 && <Paragraph>{t.staying(formatNumber(staying.length, language))}</Paragraph>}
      <List
        items={staying.slice(0, SHOWN).map((one) => (
          <>
            {numberOf(one)} {one.outcome !== 'moved' && t.why[one.outcome]}
          </>
        ))}
      />
      {moving.length === 0 ? (
        <Paragraph>{t.problems.nothing}</Paragraph>
      ) : (
        <Form action={ctx.href(address)} csrfToken={ctx.csrf} label={t.save}>
          {message && (
            <ErrorSummary title={words.checkThis} errors={[{ field: inReason ? 'reason' : undefined, message }]} />
          )}
          <HiddenField name="query" value={query} />
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            required={words.required}
            value={reason}
            error={inReason ? message : undefined}
            rows={3}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(`/werk/registers/${type.key}`)}>{words.step.cancel}</Link>
          </ActionGroup>
        </Form>
      )}
    </Section>
  )
}

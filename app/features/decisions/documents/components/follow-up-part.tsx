import { documentTexts } from '../../../../i18n/documents.ts'
import { planTexts } from '../../../../i18n/plan.ts'
import type { FormState, RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Alert,
  Button,
  DayField,
  FieldRow,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Select,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import type { PageRefusal } from '../page-refusal.ts'
import type { FollowUpFacts } from '../read-follow-up.ts'

type Props = { ctx: RequestContext; at: string; facts: FollowUpFacts; refusal?: PageRefusal; state: FormState }

/** What the decision led to in the plan, and a form for another action. */
export function FollowUpPart({ ctx, at, facts, refusal, state }: Props) {
  const { page: t } = documentTexts[ctx.language]
  const { choices: states } = planTexts[ctx.language]
  const field = (name: string, label: string) => ({ name, label, value: state.values[name] })
  return (
    <Section>
      <Heading level={2}>{t.followUp}</Heading>
      {facts.actions.length === 0 ? (
        <Paragraph>{t.followUpNone}</Paragraph>
      ) : (
        <Table
          caption={t.followUp}
          captionHidden
          stack
          rows={facts.actions}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t.followUpTitle,
              rowHeader: true,
              cell: ({ id, code, title }) => (
                <Link href={ctx.href(`/werk/draad/${id}`)}>
                  {code} <span lang="nl">{title}</span>
                </Link>
              ),
            },
            { header: t.followUpOwner, cell: ({ owner }) => <span lang="nl">{owner || '–'}</span> },
            { header: t.followUpOn, cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, ctx.language) : '–') },
            { header: t.steps, cell: ({ state: now }) => states[now as keyof typeof states] ?? now },
          ]}
        />
      )}
      {refusal && (
        <Alert tone="error" announce>
          {t.refused[refusal]}
        </Alert>
      )}
      {ctx.may('plan.edit') && facts.hasPlan && (
        <Form action={ctx.href(`${at}/acties`)} csrfToken={ctx.csrf}>
          <Paragraph>{t.followUpNote}</Paragraph>
          <FieldRow>
            <TextField {...field('code', t.followUpCode)} hint={t.followUpCodeHint} maxLength={40} size="short" />
            <TextField {...field('title', t.followUpTitle)} maxLength={300} />
          </FieldRow>
          <FieldRow>
            <TextField {...field('owner', t.followUpOwner)} maxLength={300} />
            <DayField {...field('endsOn', t.followUpOn)} />
          </FieldRow>
          <Select
            {...field('goal', t.followUpGoal)}
            empty={t.followUpNoGoal}
            choices={facts.goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          />
          <Button look="secondary">{t.followUpAdd}</Button>
        </Form>
      )}
    </Section>
  )
}

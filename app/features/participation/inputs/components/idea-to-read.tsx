import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  Section,
  Select,
  Table,
  TextArea,
} from '../../../../ui/index.ts'
import { isRefusalReason, REFUSALS } from '../domain/moderation.ts'
import type { Idea } from '../ideas.queries.ts'
import { Words } from './shown-input.tsx'

type Props = {
  ctx: RequestContext
  /** Where the decision is sent. */
  action: string
  idea: Idea
  refused?: { refusal: 'changed-meanwhile' | 'reason-needed'; values: Record<string, string> }
}

/** One idea to be read: let through, or not with a reason that its author reads. */
export function IdeaToRead({ ctx, action, idea, refused }: Props) {
  const { language } = ctx
  const { ideas: t } = inputWorkTexts[language]
  const { policy } = inputTexts[language]
  return (
    <article class="regie-input">
      <Paragraph small>
        {t.receivedOn(formatDay(idea.receivedOn, language))}
        {idea.isAmended && ` · ${t.amended}`}
      </Paragraph>
      <Words body={idea.body} />
      {refused && (
        <Alert tone="error" announce>
          {t.refused[refused.refusal]}
        </Alert>
      )}
      <Form action={action} csrfToken={ctx.csrf}>
        <HiddenField
          name="revision"
          value={(refused?.refusal === 'reason-needed' && refused.values.revision) || String(idea.revision)}
        />
        <Select
          name={`reason-${idea.id}`}
          label={t.reason}
          empty={t.chooseReason}
          value={refused?.values[`reason-${idea.id}`]}
          choices={REFUSALS.map((value) => ({ value, label: policy.refusals[value] }))}
        />
        <TextArea
          name={`answer-${idea.id}`}
          label={t.answer}
          hint={t.answerHint}
          value={refused?.values[`answer-${idea.id}`]}
          rows={3}
          maxLength={2000}
        />
        <ActionGroup>
          <Button name="doe" value="publish">
            {t.publish}
          </Button>
          <Button name="doe" value="refuse" look="secondary">
            {t.refuse}
          </Button>
        </ActionGroup>
      </Form>
    </article>
  )
}

/** What was decided so far. */
export function DecidedIdeas({ ctx, ideas }: { ctx: RequestContext; ideas: Idea[] }) {
  const { language } = ctx
  const { ideas: t } = inputWorkTexts[language]
  const { policy } = inputTexts[language]
  if (ideas.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.decided}</Heading>
      <Table
        caption={t.decided}
        captionHidden
        stack
        rows={ideas}
        rowKey={({ id }) => id}
        columns={[
          {
            header: t.columns.state,
            rowHeader: true,
            cell: ({ state }) => (state === 'waiting' ? '' : policy.decisions[state]),
          },
          { header: t.columns.reason, cell: ({ reason }) => (isRefusalReason(reason) ? policy.refusals[reason] : '–') },
          { header: t.columns.on, cell: ({ decidedOn }) => (decidedOn ? formatDay(decidedOn, language) : '–') },
        ]}
      />
    </Section>
  )
}

import { documentTexts } from '../../../../i18n/documents.ts'
import type { FormState, RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Button,
  DayField,
  Form,
  Heading,
  Paragraph,
  Section,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import type { OfficialDocument, Step } from '../documents.queries.ts'
import { isOpen, NEXT } from '../domain/phases.ts'
import { isForTheCouncil } from '../operations/hand-to-council.ts'
import type { PageRefusal } from '../page-refusal.ts'

type Refused = { refusal?: PageRefusal; state: FormState }
type Props = {
  ctx: RequestContext
  at: string
  document: OfficialDocument
  steps: Step[]
  step: Refused
  hand: Refused
}

/** Where a document is, how it came there, and the steps that can be taken now. */
export function StepPart({ ctx, at, document, steps, step, hand }: Props) {
  const all = documentTexts[ctx.language]
  const t = all.page
  const today = ctx.clock.today()
  const next = document.sourceId ? [] : NEXT[document.phase]
  const mayStep = ctx.may('decisions.write') && next.length > 0
  const handedOn = document.handedToCouncilOn
  return (
    <Section>
      <Heading level={2}>{t.steps}</Heading>
      {steps.length > 0 && (
        <Table
          caption={t.steps}
          captionHidden
          stack
          rows={steps}
          rowKey={({ number }) => String(number)}
          columns={[
            { header: t.stepColumns.phase, rowHeader: true, cell: ({ phase }) => all.phases[phase] },
            { header: t.stepColumns.on, cell: ({ happenedOn }) => formatDay(happenedOn, ctx.language) },
            { header: t.stepColumns.reason, cell: ({ reason }) => <span lang="nl">{reason || '–'}</span> },
          ]}
        />
      )}
      <Refusal text={step.refusal && t.refused[step.refusal]} />
      {mayStep && (
        <Form action={ctx.href(`${at}/stap`)} csrfToken={ctx.csrf}>
          <DayField name="on" label={t.on} value={step.state.values.on ?? today} />
          {next.some(({ isBack }) => isBack) && (
            <TextField
              name="reason"
              label={t.reason}
              hint={t.reasonHint}
              value={step.state.values.reason}
              maxLength={2000}
            />
          )}
          <ActionGroup>
            {next.map(({ to, isBack }, place) => (
              <Button key={to} name="to" value={to} look={place === 0 && !isBack ? 'primary' : 'secondary'}>
                {t.stepTo[to]}
              </Button>
            ))}
          </ActionGroup>
        </Form>
      )}
      {!isOpen(document.phase) && document.phase !== 'withdrawn' && !document.isClosed && (
        <PublishForm ctx={ctx} at={at} />
      )}
      {isForTheCouncil(document) && (
        <>
          <Heading level={3}>{t.handTitle}</Heading>
          <Refusal text={hand.refusal && t.refused[hand.refusal]} />
          {handedOn && <Paragraph>{t.handed(formatDay(handedOn, ctx.language))}</Paragraph>}
          {!handedOn && ctx.may('decisions.write') && (
            <Form action={ctx.href(`${at}/aanbieden`)} csrfToken={ctx.csrf}>
              <DayField name="on" label={t.handedOn} value={hand.state.values.on ?? today} />
              <Button look="secondary">{t.hand}</Button>
            </Form>
          )}
        </>
      )}
    </Section>
  )
}

function Refusal({ text }: { text: string | undefined }) {
  return text ? (
    <Alert tone="error" announce>
      {text}
    </Alert>
  ) : null
}

function PublishForm({ ctx, at }: { ctx: RequestContext; at: string }) {
  const { page: t } = documentTexts[ctx.language]
  if (!ctx.may('publications.prepare')) return null
  return (
    <Form action={ctx.href(`${at}/openbaar`)} csrfToken={ctx.csrf}>
      <Paragraph>{t.publishNote}</Paragraph>
      <Button look="secondary">{t.publish}</Button>
    </Form>
  )
}

import { connectionTexts } from '../../../i18n/connections.ts'
import { webhookTexts } from '../../../i18n/webhooks.ts'
import { EVENT_KINDS, type EventKind } from '../../../platform/events/index.ts'
import type { FormState, PageView, RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import {
  ActionGroup,
  Badge,
  Button,
  Checkboxes,
  DataList,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { listDeliveries, Webhook } from './webhooks.queries.ts'

/** Every webhook, and the form for a new one. */
export function webhookListPage(ctx: RequestContext, hooks: Webhook[], form: FormState, chosen: EventKind[]): PageView {
  const t = webhookTexts[ctx.language]
  return {
    title: t.webhooks,
    frame: 'work',
    breadcrumbs: [{ label: connectionTexts[ctx.language].connections, href: '/werk/koppelingen' }],
    body: (
      <>
        <Heading level={1}>{t.webhooks}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>{t.order}</Paragraph>
        {hooks.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>
        ) : (
          <Table
            caption={t.webhooks}
            captionHidden
            stack
            rows={hooks}
            rowKey={(hook) => hook.id}
            columns={[
              {
                header: t.name,
                rowHeader: true,
                cell: (hook) => <Link href={ctx.href(`/werk/koppelingen/webhooks/${hook.id}`)}>{hook.name}</Link>,
              },
              { header: t.kinds, cell: (hook) => kindsInWords(ctx, hook) },
              { header: t.state, cell: (hook) => <State {...{ ctx, hook }} /> },
            ]}
          />
        )}
        <NewWebhook {...{ ctx, form, chosen }} />
      </>
    ),
  }
}

function NewWebhook({ ctx, form, chosen }: { ctx: RequestContext; form: FormState; chosen: EventKind[] }) {
  const t = webhookTexts[ctx.language]
  const errors = Object.entries(form.errors).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems] ?? t.problems.required,
  }))
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Heading level={2}>{t.add}</Heading>
      <Form action={ctx.href('/werk/koppelingen/webhooks')} csrfToken={ctx.csrf} label={t.add}>
        {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
        <TextField
          name="name"
          label={t.name}
          value={form.values.name}
          error={errorOf('name')}
          required={t.required}
          autocomplete="off"
        />
        <TextField
          name="address"
          label={t.address}
          hint={t.addressHint}
          value={form.values.address}
          error={errorOf('address')}
          required={t.required}
          autocomplete="off"
        />
        <Checkboxes
          name="kinds"
          label={t.kinds}
          error={errorOf('kinds')}
          required={t.required}
          values={chosen}
          choices={EVENT_KINDS.map((value) => ({ value, label: t.kindNames[value] }))}
        />
        <Button>{t.save}</Button>
      </Form>
    </>
  )
}

type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number]

/** One webhook: what it hears of, whether it works, and what was sent. */
export function webhookPage(ctx: RequestContext, hook: Webhook, deliveries: Delivery[]): PageView {
  const t = webhookTexts[ctx.language]
  const change = (value: string, label: string) => (
    <Form action={ctx.href(`/werk/koppelingen/webhooks/${hook.id}`)} csrfToken={ctx.csrf}>
      <HiddenField name="change" value={value} />
      <Button look="secondary">{label}</Button>
    </Form>
  )
  return {
    title: hook.name,
    frame: 'work',
    breadcrumbs: [{ label: t.webhooks, href: '/werk/koppelingen/webhooks' }],
    body: (
      <>
        <Heading level={1}>{hook.name}</Heading>
        <DataList
          items={[
            { term: t.address, value: <code class="regie-code">{hook.address}</code> },
            { term: t.kinds, value: kindsInWords(ctx, hook) },
            { term: t.state, value: <State {...{ ctx, hook }} /> },
          ]}
        />
        {hook.state === 'paused' && <Paragraph>{t.pausedWhy}</Paragraph>}
        <ActionGroup>
          {hook.state === 'paused' ? change('resume', t.resume) : change('pause', t.pause)}
          {change('end', t.end)}
        </ActionGroup>
        <Heading level={2}>{t.deliveries}</Heading>
        {deliveries.length === 0 ? (
          <Paragraph>{t.noDeliveries}</Paragraph>
        ) : (
          <Deliveries {...{ ctx, hook, deliveries }} />
        )}
      </>
    ),
  }
}

function Deliveries({ ctx, hook, deliveries }: { ctx: RequestContext; hook: Webhook; deliveries: Delivery[] }) {
  const t = webhookTexts[ctx.language]
  const kindName = (kind: string) => t.kindNames[kind as EventKind] ?? kind
  return (
    <Table
      caption={t.deliveries}
      captionHidden
      stack
      rows={deliveries}
      rowKey={(delivery) => delivery.id}
      columns={[
        { header: t.about, rowHeader: true, cell: ({ kind, subject }) => `${kindName(kind)}: ${subject}` },
        { header: t.when, cell: ({ occurredAt }) => formatInstant(occurredAt, ctx.language) },
        { header: t.state, cell: ({ state }) => t.deliveryStates[state as keyof typeof t.deliveryStates] },
        { header: t.attempts, cell: ({ attempts }) => String(attempts) },
        { header: t.answer, cell: ({ answer }) => answer || '–' },
        {
          header: t.again,
          cell: ({ id }) => (
            <Form action={ctx.href(`/werk/koppelingen/webhooks/${hook.id}/opnieuw`)} csrfToken={ctx.csrf}>
              <HiddenField name="delivery" value={id} />
              <Button look="secondary">{t.again}</Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

const kindsInWords = (ctx: RequestContext, hook: Webhook) =>
  hook.kinds.map((kind) => webhookTexts[ctx.language].kindNames[kind as EventKind] ?? kind).join('; ')

function State({ ctx, hook }: { ctx: RequestContext; hook: Webhook }) {
  const t = webhookTexts[ctx.language]
  return (
    <Badge tone={hook.state === 'active' ? 'ok' : 'warning'}>{t.states[hook.state as keyof typeof t.states]}</Badge>
  )
}

import { z } from 'zod'
import { webhookTexts } from '../../../i18n/webhooks.ts'
import { EVENT_KINDS, type EventKind } from '../../../platform/events/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { addressProblem } from '../../../platform/public-address.ts'
import { seal } from '../../../platform/sealing.ts'
import { ok } from '../../../shared/outcome.ts'
import { Alert, ButtonLink, Heading, Paragraph } from '../../../ui/index.ts'
import { newSecret } from './signature.ts'
import { webhookListPage, webhookPage } from './views.tsx'
import { DELIVER_EVENT, SEALED_FOR } from './webhooks.jobs.ts'
import {
  findWebhook,
  insertWebhook,
  listDeliveries,
  listWebhooks,
  resetDelivery,
  updateWebhookState,
} from './webhooks.queries.ts'

const webhookForm = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'too-long'),
  address: z.string().trim().min(1, 'required').max(500, 'too-long'),
})

export async function showWebhooks(ctx: PageContext): Promise<Answer> {
  return webhookListPage(ctx, await listWebhooks(ctx.tx), emptyForm, [])
}

/** Adds a webhook and shows its secret, this once. */
export async function addWebhook(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(webhookForm, form)
  const kinds = EVENT_KINDS.filter((kind) => form.getAll('kinds').includes(kind))
  const errors = parsed.ok ? problemsOf(parsed.value.address, kinds, ctx) : parsed.state.errors
  if (!parsed.ok || Object.keys(errors).length > 0) {
    const state: FormState = { values: parsed.state.values, errors }
    const listed = await ctx.transaction('show the webhooks again', async (tx) => ok(await listWebhooks(tx)))
    return { ...webhookListPage(ctx, listed.ok ? listed.value : [], state, kinds), status: 422 }
  }
  const secret = newSecret()
  const { name, address } = parsed.value
  const sealedSecret = seal(ctx.config.secret, SEALED_FOR, secret)
  const added = await ctx.transaction('add a webhook', async (tx) =>
    ok(await insertWebhook(tx, { municipalityId: ctx.municipality.id, name, address, kinds, sealedSecret })),
  )
  return secretPage(ctx, orNotFound(added.ok ? added.value : undefined), secret)
}

function problemsOf(address: string, kinds: EventKind[], ctx: RequestContext): Record<string, string> {
  const problem = addressProblem(address, ctx.config.isDemonstration)
  return { ...(problem ? { address: problem } : {}), ...(kinds.length === 0 ? { kinds: 'no-kind' } : {}) }
}

export async function showWebhook(ctx: PageContext): Promise<Answer> {
  const hook = orNotFound(await findWebhook(ctx.tx, idOf(ctx.params.webhook)))
  return webhookPage(ctx, hook, await listDeliveries(ctx.tx, hook.id))
}

const STATES = { pause: 'paused', resume: 'active', end: 'ended' } as const

/** Pauses, resumes or removes a webhook. */
export async function changeWebhook(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = idOf(ctx.params.webhook)
  const wanted = z.enum(['pause', 'resume', 'end']).safeParse(form.get('change'))
  await ctx.transaction('change a webhook', async (tx) => {
    orNotFound(await findWebhook(tx, id))
    if (wanted.success) await updateWebhookState(tx, id, STATES[wanted.data])
    return ok()
  })
  const isGone = wanted.success && wanted.data === 'end'
  return redirectTo(ctx.href(isGone ? '/werk/koppelingen/webhooks' : `/werk/koppelingen/webhooks/${id}`))
}

/** Sends one message again, from the first attempt. */
export async function resendDelivery(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = idOf(ctx.params.webhook)
  const delivery = z.uuid().safeParse(form.get('delivery'))
  await ctx.transaction('send a message again', async (tx) => {
    orNotFound(await findWebhook(tx, id))
    if (delivery.success && (await resetDelivery(tx, id, delivery.data))) {
      await queueJob(tx, DELIVER_EVENT, { delivery: delivery.data }, { key: delivery.data })
    }
    return ok()
  })
  return redirectTo(ctx.href(`/werk/koppelingen/webhooks/${id}`))
}

const idOf = (id: string | undefined) => orNotFound(/^[0-9a-f-]{36}$/.exec(id ?? '')?.[0])

function secretPage(ctx: RequestContext, id: string, secret: string): PageView {
  const t = webhookTexts[ctx.language]
  return {
    title: t.secretOnce,
    frame: 'work',
    breadcrumbs: [{ label: t.webhooks, href: '/werk/koppelingen/webhooks' }],
    body: (
      <>
        <Heading level={1}>{t.add}</Heading>
        <Alert tone="warning" title={t.secretOnce} announce>
          {t.secretWhy}
        </Alert>
        <Paragraph>
          <code class="regie-code">{secret}</code>
        </Paragraph>
        <ButtonLink href={ctx.href(`/werk/koppelingen/webhooks/${id}`)}>{t.toWebhook}</ButtonLink>
      </>
    ),
  }
}

import { z } from 'zod'
import { connectionTexts } from '../../../i18n/connections.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Alert, ButtonLink, Heading, Paragraph } from '../../../ui/index.ts'
import { findServiceAccountById, listTokens, revokeToken } from '../connections.queries.ts'
import { makeToken } from '../operations/make-token.ts'
import { connectionIdOf } from './connection.tsx'
import { connectionPage } from './connection-page.tsx'

const tokenForm = z.object({ id: z.uuid(), expiresOn: z.iso.date('not-a-day') })

/** Makes a token and shows it, this once. A reload asks for the same one again and comes back without it. */
export async function addToken(ctx: RequestContext, form: FormData): Promise<Answer> {
  const serviceAccountId = connectionIdOf(ctx)
  const parsed = parseForm(tokenForm, form)
  const done = await ctx.transaction('make a token', async (tx) =>
    parsed.ok
      ? makeToken(tx, { ...parsed.value, municipalityId: ctx.municipality.id, serviceAccountId }, ctx.clock)
      : refuse('invalid'),
  )
  if (done.ok) return tokenPage(ctx, serviceAccountId, done.value)
  if (done.reason === 'not-found') throw new NotFound()
  if (done.reason === 'already-made') return redirectTo(ctx.href(`/werk/koppelingen/${serviceAccountId}`))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { expiresOn: done.reason }
  return { ...(await pageAgain(ctx, serviceAccountId, { values: parsed.state.values, errors })), status: 422 }
}

/** Ends a token at once: the next request with it is nobody's. */
export async function endToken(ctx: RequestContext): Promise<Answer> {
  const serviceAccountId = connectionIdOf(ctx)
  const id = orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.token!)?.[0])
  await ctx.transaction('take a token back', async (tx) => {
    orNotFound(await findServiceAccountById(tx, serviceAccountId))
    return ok(await revokeToken(tx, serviceAccountId, id, ctx.clock.now()))
  })
  return redirectTo(ctx.href(`/werk/koppelingen/${serviceAccountId}`))
}

async function pageAgain(ctx: RequestContext, id: string, tokenForm: Parameters<typeof connectionPage>[1]['form']) {
  const found = await ctx.transaction('show a service account again', async (tx) =>
    ok({ account: orNotFound(await findServiceAccountById(tx, id)), tokens: await listTokens(tx, id) }),
  )
  if (!found.ok) throw new NotFound()
  const { account, tokens } = found.value
  const { name, purpose, scopes, isActive } = account
  const form = { values: { name, purpose }, errors: {} }
  return connectionPage(ctx, { account, tokens, form, scopes, isActive, tokenForm })
}

function tokenPage(ctx: RequestContext, id: string, token: string): PageView {
  const t = connectionTexts[ctx.language]
  return {
    title: t.newToken,
    frame: 'work',
    breadcrumbs: [{ label: t.connections, href: '/werk/koppelingen' }],
    body: (
      <>
        <Heading level={1}>{t.newToken}</Heading>
        <Alert tone="warning" title={t.shownOnce} announce>
          {t.shownOnceWhy}
        </Alert>
        <Paragraph>
          <code class="regie-code">{token}</code>
        </Paragraph>
        <Paragraph>{t.usage}:</Paragraph>
        <Paragraph>
          <code class="regie-code">{`Authorization: Bearer ${token.slice(0, 10)}…`}</code>
        </Paragraph>
        <ButtonLink href={ctx.href(`/werk/koppelingen/${id}`)}>{t.toConnection}</ButtonLink>
      </>
    ),
  }
}

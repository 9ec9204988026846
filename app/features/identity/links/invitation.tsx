import { linkTexts } from '../../../i18n/password-links.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Answer, NotFound, orNotFound, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { Alert, Button, Form, Heading, Paragraph } from '../../../ui/index.ts'
import { findActiveAccount, findLastLink } from './links.queries.ts'
import { mailLink } from './send-link.ts'

/** Mails the person of an account a link to choose a password; again means a new link, and the old one ends. */
export async function inviteAccount(tx: Tx, ctx: RequestContext, accountId: string): Promise<Outcome<'not-found'>> {
  const account = await findActiveAccount(tx, accountId)
  if (!account) return refuse('not-found')
  const { municipality, origin: address, language } = ctx
  await mailLink(tx, { municipality, address, account, kind: 'invitation', language, now: ctx.clock.now() })
  return ok()
}

/** An administrator sends an invitation, for the first time or again. */
export async function sendInvitation(ctx: RequestContext): Promise<Answer> {
  const id = orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.id!)?.[0])
  const done = await ctx.transaction('invite a person', (tx) => inviteAccount(tx, ctx, id))
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`/werk/accounts/${id}?gelukt=uitnodiging`))
}

/** How the invitation of an account stands: never sent, still open, or used. */
export type Invitation = { expiresAt?: Date }

/** Answers nothing for somebody who chose his password already. */
export async function findInvitation(tx: Tx, accountId: string): Promise<Invitation | undefined> {
  const last = await findLastLink(tx, accountId)
  if (last?.usedAt) return undefined
  return { expiresAt: last?.kind === 'invitation' ? last.expiresAt : undefined }
}

type InvitationProps = { ctx: RequestContext; id: string; invitation: Invitation }

/** The invitation of an account, to be sent or sent again. */
export function InvitationOf({ ctx, id, invitation: { expiresAt } }: InvitationProps) {
  const t = linkTexts[ctx.language]
  const when = expiresAt && formatInstant(expiresAt, ctx.language)
  const hasEnded = expiresAt !== undefined && expiresAt <= ctx.clock.now()
  return (
    <>
      <Heading level={2}>{t.invitation}</Heading>
      {ctx.query.get('gelukt') === 'uitnodiging' && (
        <Alert tone={ctx.config.smtpUrl ? 'ok' : 'warning'} announce>
          {ctx.config.smtpUrl ? t.inviteSent : t.noMailServer}
        </Alert>
      )}
      {when && <Paragraph>{hasEnded ? t.invitationEnded(when) : t.invitedUntil(when)}</Paragraph>}
      <Form action={ctx.href(`/werk/accounts/${id}/uitnodiging`)} csrfToken={ctx.csrf} label={t.invitation}>
        <Paragraph>{t.inviteWhy}</Paragraph>
        <Button look="secondary">{when ? t.inviteAgain : t.invite}</Button>
      </Form>
    </>
  )
}

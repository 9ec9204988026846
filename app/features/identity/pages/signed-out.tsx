import { accountTexts } from '../../../i18n/account.ts'
import type { PageView, RequestContext } from '../../../platform/http/index.ts'
import { ButtonLink, Heading, Intro } from '../../../ui/index.ts'
import { NOT_KEPT } from '../answers.ts'

/**
 * Says that the session here has ended, and goes on to the provider at once. A form's own policy would stop a direct
 * redirect to another site; this page works without script too, and by its button when the browser does not go on.
 */
export function signedOutPage(ctx: RequestContext, cookie: string): PageView {
  const t = accountTexts[ctx.language]
  const label = ctx.municipality.settings.signIn.oidc?.label ?? ''
  const there = ctx.href('/uitloggen/aanbieder')
  return {
    title: t.signedOut,
    frame: 'public',
    headers: { ...NOT_KEPT, 'set-cookie': cookie, refresh: `0; url=${there}` },
    body: (
      <>
        <Heading level={1}>{t.signedOut}</Heading>
        <Intro>{t.signedOutHere(label)}</Intro>
        <ButtonLink href={there}>{t.signOutThere(label)}</ButtonLink>
      </>
    ),
  }
}

import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import { Alert, Button, Form, Heading, Paragraph } from '../../../../ui/index.ts'
import { type LinkPurpose, openLink } from '../operations/follow-idea.ts'
import { confirmSubscriber, stopSubscriber } from '../subscribers.queries.ts'
import { PRIVATE } from './idea-form.tsx'

const PURPOSES: readonly LinkPurpose[] = ['bevestig', 'stop']

/** Which link of ours this is, if it is one: programs that look at mail open links too, so opening it does nothing yet. */
function readLink(ctx: RequestContext): { purpose: LinkPurpose; id: string; sealed: string } | undefined {
  for (const purpose of PURPOSES) {
    const sealed = ctx.query.get(purpose) ?? ''
    const id = sealed === '' ? undefined : openLink(ctx.config.secret, purpose, sealed)
    if (id) return { purpose, id, sealed }
  }
  return undefined
}

/** Asks whether who followed the link in a mail wants to hear of his idea, or nothing any more. */
export async function showMailChoice(ctx: PageContext): Promise<PageView> {
  const t = inputTexts[ctx.language].mailChoice
  const link = readLink(ctx)
  if (!link) return unknownPage(ctx)
  const [title, text, button] =
    link.purpose === 'stop' ? [t.stopTitle, t.stopText, t.stopButton] : [t.confirmTitle, t.confirmText, t.confirmButton]
  return viewOf(
    ctx,
    title,
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{text}</Paragraph>
      <Form action={ctx.href(`/praat-mee/bericht?${link.purpose}=${link.sealed}`)} csrfToken={ctx.csrf}>
        <Button>{button}</Button>
      </Form>
    </>,
  )
}

/** Does what the link is for. Pressing again changes nothing. */
export async function chooseMail(ctx: RequestContext): Promise<Answer> {
  const t = inputTexts[ctx.language].mailChoice
  const link = readLink(ctx)
  if (!link) return { ...unknownPage(ctx), status: 422 }
  const done = await ctx.transaction('choose mail about an idea', async (tx) =>
    ok(
      await (link.purpose === 'stop' ? stopSubscriber(tx, link.id) : confirmSubscriber(tx, link.id, ctx.clock.today())),
    ),
  )
  if (link.purpose === 'bevestig' && !(done.ok && done.value)) return { ...unknownPage(ctx), status: 422 }
  const title = link.purpose === 'stop' ? t.stopTitle : t.confirmTitle
  return viewOf(
    ctx,
    title,
    <>
      <Heading level={1}>{title}</Heading>
      <Alert tone="ok" announce>
        {link.purpose === 'stop' ? t.stopped : t.confirmed}
      </Alert>
    </>,
  )
}

function unknownPage(ctx: RequestContext): PageView {
  const t = inputTexts[ctx.language].mailChoice
  return viewOf(
    ctx,
    t.unknown,
    <>
      <Heading level={1}>{t.unknown}</Heading>
      <Paragraph>{t.unknownText}</Paragraph>
    </>,
  )
}

function viewOf(ctx: RequestContext, title: string, body: PageView['body']): PageView {
  return {
    title,
    frame: 'public',
    headers: PRIVATE,
    breadcrumbs: [
      { label: participationTexts[ctx.language].title, href: '/praat-mee' },
      { label: inputTexts[ctx.language].own.menu, href: '/praat-mee/mijn-inbreng' },
    ],
    body,
  }
}

import { announcementTexts } from '../../../../i18n/announcements.ts'
import { type Answer, mustBe, type RequestContext, redirectTo } from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import { ActionGroup, Button, Form, Heading, Paragraph, Section, TextArea } from '../../../../ui/index.ts'
import { plainText } from '../../domain/plain-text.ts'
import { replaceAnnouncement } from '../announcements.queries.ts'
import { sessionAt, workAddress } from '../session-at.ts'
import type { Session } from '../sessions.queries.ts'

const LONGEST = 1000

/** Tells everybody that a session will be held, or no longer. */
export async function announceSession(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = plainText(String(form.get('joining') ?? ''))
    .trim()
    .slice(0, LONGEST)
  const joining = form.get('doe') === 'take-back' ? '' : typed
  mustBe(
    await ctx.transaction('announce a live session', async (tx) => {
      const { session } = await sessionAt(tx, ctx.params)
      await replaceAnnouncement(tx, { municipalityId: ctx.municipality.id, sessionId: session.id, joining })
      return ok()
    }),
  )
  return redirectTo(ctx.href(`${workAddress(ctx.params)}#aankondiging`))
}

/** Whether a session that is not over stands on the site, and what that says about joining. */
export function AnnouncementPart({
  ctx,
  session,
  joining,
}: {
  ctx: RequestContext
  session: Session
  joining: string
}) {
  const t = announcementTexts[ctx.language]
  if (session.status === 'closed' || session.status === 'published') return null
  return (
    <Section id="aankondiging">
      <Heading level={2}>{t.heading}</Heading>
      <Paragraph>{joining ? t.announced : t.notAnnounced}</Paragraph>
      {joining && (
        <Paragraph>
          <span lang="nl">{joining}</span>
        </Paragraph>
      )}
      {ctx.may('consultations.publish') && (
        <Form action={ctx.href(`${workAddress(ctx.params)}/aankondiging`)} csrfToken={ctx.csrf} label={t.heading}>
          <TextArea
            name="joining"
            label={t.joining}
            hint={t.joiningHint}
            value={joining}
            rows={3}
            maxLength={LONGEST}
          />
          <ActionGroup>
            <Button look="secondary">{joining ? t.change : t.announce}</Button>
            {joining && (
              <Button name="doe" value="take-back" look="secondary">
                {t.takeBack}
              </Button>
            )}
          </ActionGroup>
        </Form>
      )}
    </Section>
  )
}

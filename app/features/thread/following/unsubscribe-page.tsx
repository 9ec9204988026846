import { newsTimeTexts } from '../../../i18n/news-time.ts'
import { nodeTexts } from '../../../i18n/node.ts'
import type { Database } from '../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { Alert, Button, Form, Heading, Paragraph } from '../../../ui/index.ts'
import { actorFor } from '../../identity/index.ts'
import { upsertChoice } from './following.queries.ts'
import { readUnsubscribeToken } from './unsubscribe-link.ts'

/** Asks whether the mails of one kind may stop: a mail program that follows links by itself must end nothing. */
export async function showUnsubscribe(ctx: PageContext): Promise<PageView> {
  return unsubscribePage(ctx, false)
}

/** Ends the mails of one kind to the account that the link was made for; what is told in the work place goes on. */
export const unsubscribe =
  (database: Database) =>
  async (ctx: RequestContext): Promise<Answer> => {
    const { municipalityId, accountId, kind } = askedBy(ctx)
    await database.as(actorFor(municipalityId, accountId, []), 'end mails of one kind', (tx) =>
      upsertChoice(tx, municipalityId, accountId, kind, 'off'),
    )
    return unsubscribePage(ctx, true)
  }

const askedBy = (ctx: RequestContext) =>
  orNotFound(readUnsubscribeToken(ctx.config.secret, ctx.municipality.id, ctx.params.unsubscribing!))

function unsubscribePage(ctx: RequestContext, isDone: boolean): PageView {
  const { kind } = askedBy(ctx)
  const t = newsTimeTexts[ctx.language].unsubscribe
  const name = nodeTexts[ctx.language].choices.kinds[kind]
  return {
    title: t.title,
    frame: 'public',
    headers: { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' },
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        {isDone ? (
          <Alert tone="ok" announce>
            {t.done(name)}
          </Alert>
        ) : (
          <>
            <Paragraph>{t.ask(name)}</Paragraph>
            <Form action={ctx.href(`/meldingen/afmelden/${ctx.params.unsubscribing}`)} csrfToken={ctx.csrf}>
              <Button>{t.button}</Button>
            </Form>
          </>
        )}
        <Paragraph>{t.still}</Paragraph>
      </>
    ),
  }
}

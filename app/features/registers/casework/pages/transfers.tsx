import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { Database } from '../../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  DataList,
  EmptyState,
  Form,
  Heading,
  Intro,
  TextArea,
  TitleRow,
} from '../../../../ui/index.ts'
import { listAccounts, serviceActor } from '../../../identity/index.ts'
import { scopeOf } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { answerTransfer, readOffer } from '../operations/transfer.ts'
import { listOffersTo, type OfferRow } from '../transfer.queries.ts'
import { again, type Problems, typedIn } from './again.ts'

const PATH = '/werk/overdrachten'

export const showOffers = (ctx: PageContext): Promise<PageView> => offersPage(ctx)

/** What was offered to the reader, with what was written for him; of the cases themselves he sees nothing. */
async function offersPage(ctx: PageContext, problems: Problems = {}): Promise<PageView> {
  const t = caseworkTexts[ctx.language].transfer
  const offers = await listOffersTo(ctx.tx, ctx.actor.id)
  const accounts = await listAccounts(ctx.tx)
  const nameOf = (wanted: string) => accounts.find(({ id }) => id === wanted)?.name ?? ''
  return {
    title: t.list,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.list} />
        <Intro>{t.listIntro}</Intro>
        {Object.values(problems).map((message) => (
          <Alert key={message} tone="warning" announce>
            {message}
          </Alert>
        ))}
        {offers.length === 0 && <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        {offers.map((offer) => (
          <Offer key={offer.id} ctx={ctx} offer={offer} offeredBy={nameOf(offer.offeredBy)} />
        ))}
      </>
    ),
  }
}

function Offer({ ctx, offer, offeredBy }: { ctx: PageContext; offer: OfferRow; offeredBy: string }) {
  const { language } = ctx
  const t = caseworkTexts[language].transfer
  const text = readOffer(ctx.config, offer)
  const type = text && findRegister(text.register)
  if (!text || !type) return null
  return (
    <article class="regie-agenda-item">
      <Heading level={2}>{`${type.words.one[language]} ${text.number}`}</Heading>
      <p>
        <Badge tone={offer.answer ? 'neutral' : 'active'}>{offer.answer ? t.answers[offer.answer] : t.open}</Badge>
      </p>
      <DataList
        items={[
          { term: t.by, value: `${offeredBy}, ${formatDay(dayOf(offer.offeredAt), language)}` },
          { term: t.summary, value: <span lang="nl">{text.summary}</span> },
          { term: t.reason, value: <span lang="nl">{text.reason}</span> },
          { term: t.basis, value: <span lang="nl">{text.basis}</span> },
        ]}
      />
      {!offer.answer && (
        <Form action={ctx.href(`${PATH}/${offer.id}`)} csrfToken={ctx.csrf} label={`${t.answer}: ${text.number}`}>
          <TextArea name="reason" label={t.answerReason} hint={t.answerHint} rows={2} />
          <ActionGroup>
            <Button name="answer" value="accept">
              {t.accept}
            </Button>
            <Button name="answer" value="reject" look="secondary">
              {t.reject}
            </Button>
          </ActionGroup>
        </Form>
      )}
    </article>
  )
}

/** The answer is put on record by Regie under the name of the receiver: he has no rights in the case himself. */
export const answerOfferBy =
  (database: Database) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const id = ctx.params.offer ?? ''
    orNotFound(/^[0-9a-f-]{36}$/.test(id) ? id : undefined)
    const { reason = '', answer } = typedIn(form)
    const service = serviceActor(ctx.municipality.id, 'service:registers')
    const given = { accepts: answer === 'accept', reason, name: ctx.person?.name ?? '', now: ctx.clock.now() }
    const done = await database.as(service, 'answer a transfer', (tx) => answerTransfer(scopeOf(ctx, tx), id, given))
    return done.ok ? redirectTo(ctx.href(PATH)) : again(ctx, done, offersPage)
  }

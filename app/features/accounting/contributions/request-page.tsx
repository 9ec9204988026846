import { contributionTexts } from '../../../i18n/contributions.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  formAgain,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
  typedValues,
} from '../../../platform/http/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  DataList,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  List,
  Paragraph,
  Section,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { listAccounts } from '../../identity/index.ts'
import { RequestBadge } from '../components/request-table.tsx'
import { roundAddress, roundOf } from '../pages/find.ts'
import { type ContributionRequest, listActs, listRequests } from '../requests.queries.ts'
import { assignAccount, closeRequest, handOver, sendLink, takeLinkBack } from './ask.ts'

const addressOf = (ctx: RequestContext) =>
  `/werk/verantwoording/${ctx.params.accountingRound}/gevraagd/${ctx.params.contribution}`

async function requestOf(tx: PageContext['tx'], ctx: RequestContext) {
  const round = await roundOf(tx, ctx)
  const id = orNotFound(/^[0-9a-f-]{36}$/.exec(ctx.params.contribution!)?.[0])
  const [request] = await listRequests(tx, { roundId: round.id, id })
  return { round, request: orNotFound(request) }
}

export const showRequest = (ctx: PageContext): Promise<PageView> => requestPage(ctx, emptyForm)

/** One of the forms of the page. */
export async function changeRequest(ctx: RequestContext, form: FormData): Promise<Answer> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [now, today, revision] = [ctx.clock.now(), ctx.clock.today(), Number(form.get('revision'))]
  const municipalityId = ctx.municipality.id
  const site = {
    ...{ municipalityId, name: ctx.municipality.settings.siteName || ctx.municipality.name },
    ...{ address: publicAddress(ctx.config, ctx.municipality), secret: ctx.config.secret },
  }
  const done = await ctx.transaction('keep a request', async (tx): Promise<Outcome<string, unknown>> => {
    const { round, request } = await requestOf(tx, ctx)
    const reason = text('reason')
    switch (form.get('doing')) {
      case 'link':
        return sendLink(tx, site, request, { email: text('email'), year: round.reportingYear, today, now })
      case 'unlink':
        return takeLinkBack(tx, municipalityId, request, now)
      case 'assign':
        return assignAccount(tx, request, { accountId: text('accountId'), revision })
      case 'handOver':
        return handOver(tx, municipalityId, request, {
          to: text('to'),
          accountId: text('newAccountId'),
          reason,
          revision,
          now,
        })
      case 'left':
      case 'neverAnswered':
      case 'open':
        return closeRequest(tx, municipalityId, request, {
          to: form.get('doing') as 'left',
          reason: text('closeReason'),
          revision,
          now,
        })
      default:
        return refuse('required')
    }
  })
  if (done.ok) return redirectTo(ctx.href(addressOf(ctx)))
  const isClosing = ['left', 'neverAnswered'].includes(String(form.get('doing')))
  const problem = isClosing && done.reason === 'reason-needed' ? { ...done, details: { field: 'closeReason' } } : done
  const state = refused({ values: typedValues(form), errors: {} }, problem)
  return formAgain(ctx, state, (page) => requestPage(page, state))
}

async function requestPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = contributionTexts[ctx.language]
  const { round, request } = await requestOf(ctx.tx, ctx)
  const acts = (await listActs(ctx.tx, round.id)).filter(({ requestId }) => requestId === request.id)
  const people = (await listAccounts(ctx.tx)).filter(({ isActive }) => isActive)
  return {
    title: t.requestTo(request.asked),
    frame: 'work',
    breadcrumbs: [{ label: t.pageTitle(round.reportingYear), href: roundAddress(round) }],
    body: (
      <>
        <Heading level={1}>{t.requestTo(request.asked)}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <Paragraph>
          <RequestBadge ctx={ctx} request={request} />
        </Paragraph>
        <DataList
          items={[
            {
              term: t.about,
              value: (
                <List items={request.subjects.map(({ code, title }) => <span lang="nl">{`${code} ${title}`}</span>)} />
              ),
            },
            { term: t.dueOn, value: formatDay(request.dueOn, ctx.language) },
            { term: t.answerer, value: answererOf(ctx, request) },
            ...(request.takenOverFrom ? [{ term: t.request, value: t.takenOver }] : []),
          ]}
        />
        <Section>
          <Heading level={2}>{t.happened}</Heading>
          <List
            items={acts.map(({ act, reason, doneAt }) => (
              <>
                {formatInstant(doneAt, ctx.language)}: {t.acts[act]}
                {reason && <span lang="nl">{`. ${reason}`}</span>}
              </>
            ))}
          />
        </Section>
        {ctx.may('accounts.keep') && <Forms ctx={ctx} request={request} people={people} state={state} />}
      </>
    ),
  }
}

function answererOf(ctx: RequestContext, request: ContributionRequest): string {
  const t = contributionTexts[ctx.language]
  if (request.accountName) return t.byAccount(request.accountName)
  return request.hasLink ? t.byLink : t.byNobody
}

type FormsProps = {
  ctx: RequestContext
  request: ContributionRequest
  people: { id: string; name: string }[]
  state: FormState
}

function Forms({ ctx, request, people, state }: FormsProps) {
  const t = contributionTexts[ctx.language]
  const accounts = people.map(({ id, name }) => ({ value: id, label: name }))
  const form = (doing: string, label: string, fields: preact.ComponentChildren) => (
    <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={label}>
      <HiddenField name="revision" value={revisionIn(state, request.revision)} />
      <HiddenField name="doing" value={doing} />
      {fields}
    </Form>
  )
  if (request.state === 'handedIn' || request.state === 'handedOver') return null
  if (request.state !== 'open') return form('open', t.askAgain, <Button>{t.askAgain}</Button>)
  const shown = { ...state, values: { accountId: request.accountId ?? '', ...state.values } }
  return (
    <>
      <Section>
        <Heading level={2}>{t.assign}</Heading>
        {form(
          'assign',
          t.assign,
          <>
            <Select {...fieldOf(t, shown, 'accountId', t.account)} empty={t.noAccount} choices={accounts} />
            <Button look="secondary">{t.save}</Button>
          </>,
        )}
      </Section>
      <Section>
        <Heading level={2}>{t.sendLink}</Heading>
        <Paragraph>{t.sendLinkWhat}</Paragraph>
        {form(
          'link',
          t.sendLink,
          <>
            <TextField {...fieldOf(t, state, 'email', t.email, true)} type="email" autocomplete="off" maxLength={200} />
            <Button look="secondary">{t.sendLink}</Button>
          </>,
        )}
        {request.hasLink && form('unlink', t.endLinks, <Button look="subtle">{t.endLinks}</Button>)}
      </Section>
      <Section>
        <Heading level={2}>{t.handOver}</Heading>
        <Paragraph>{t.handOverWhat}</Paragraph>
        {form(
          'handOver',
          t.handOver,
          <>
            <TextField {...fieldOf(t, state, 'to', t.handOverTo, true)} maxLength={200} />
            <Select {...fieldOf(t, state, 'newAccountId', t.account)} empty={t.noAccount} choices={accounts} />
            <TextField {...fieldOf(t, state, 'reason', t.reason, true)} maxLength={500} />
            <Button look="secondary">{t.handOver}</Button>
          </>,
        )}
      </Section>
      <Section>
        <Heading level={2}>{t.close}</Heading>
        <Form action={ctx.href(addressOf(ctx))} csrfToken={ctx.csrf} label={t.close}>
          <HiddenField name="revision" value={revisionIn(state, request.revision)} />
          <TextField {...fieldOf(t, state, 'closeReason', t.reason, true)} maxLength={500} />
          <ActionGroup>
            <Button look="secondary" name="doing" value="left">
              {t.left}
            </Button>
            <Button look="secondary" name="doing" value="neverAnswered">
              {t.neverAnswered}
            </Button>
          </ActionGroup>
        </Form>
      </Section>
    </>
  )
}

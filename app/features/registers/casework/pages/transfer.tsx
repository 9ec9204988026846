import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { Select, TextArea } from '../../../../ui/index.ts'
import { listAccounts } from '../../../identity/index.ts'
import { listOrganisations } from '../../../partners/index.ts'
import { actPage, goingOn, recordAddress } from '../../components/act-page.tsx'
import { FactField, factName } from '../../components/fact-field.tsx'
import { isOffered } from '../../domain/situation.ts'
import { askedRegister } from '../../pages/find.ts'
import { readFacts, typedIn as typedLists } from '../../pages/form-values.ts'
import { mayTake, scopeOf } from '../../scope.ts'
import { offerTransfer } from '../operations/transfer.ts'
import { again, errorsOf, type Problems, type Typed, typedIn } from './again.ts'
import { withRecord } from './ask-record.ts'

type Lists = Record<string, string[]>

export const showOffer = (ctx: PageContext): Promise<PageView> => offerPage(ctx, {}, {}, {})

export async function offerBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = askedRegister(ctx)
  const step = type.steps.find(({ key }) => key === 'offer-transfer')
  if (!step) throw new NotFound()
  const number = ctx.params.record ?? ''
  const typed = typedIn(form)
  const lists = typedLists(form)
  const { facts: given, problems } = readFacts(step.fields ?? [], lists)
  const [wrong] = Object.keys(problems)
  const { reason = '', summary = '', account = '' } = typed
  const input = {
    number,
    revision: Number(typed.revision),
    given,
    reason,
    summary,
    toAccountId: isId(account) ? account : '',
  }
  const done = await ctx.transaction('offer a transfer', async (tx) => {
    if (wrong) return { ok: false as const, reason: 'required', details: { field: wrong } }
    return offerTransfer(scopeOf(ctx, tx), type, input)
  })
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, number)))
  const refused = done.reason === 'reason-needed' ? { ...done, details: { field: 'reason' } } : done
  return again(ctx, refused, (page, found) =>
    offerPage(goingOn(page, typed.revision, refused.reason), typed, lists, found),
  )
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

const offerPage = (ctx: PageContext, typed: Typed, lists: Lists, problems: Problems) =>
  withRecord(ctx, async (type, record) => {
    const step = type.steps.find(({ key }) => key === 'offer-transfer')
    if (!step || !isOffered(type, step, record.state) || !mayTake(ctx.actor, type, step)) throw new NotFound()
    const { language } = ctx
    const t = caseworkTexts[language].transfer
    const accounts = (await listAccounts(ctx.tx)).filter(({ id, isActive }) => isActive && id !== ctx.actor.id)
    const choices = { accounts, organisations: await listOrganisations(ctx.tx) }
    return actPage(ctx, {
      ...{ type, record, title: t.title, intro: t.intro, path: 'overdracht', save: t.save },
      problems: errorsOf(problems),
      children: (
        <>
          {(step.fields ?? []).map((field) => (
            <FactField
              key={field.key}
              field={field}
              language={language}
              values={lists[factName(field.key)] ?? []}
              error={problems[factName(field.key)]}
              choices={choices}
            />
          ))}
          <Select
            name="account"
            label={t.account}
            hint={t.accountHint}
            empty={t.nobody}
            value={typed.account}
            error={problems.account}
            choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            name="summary"
            label={t.summary}
            hint={t.summaryHint}
            value={typed.summary}
            error={problems.summary}
            rows={4}
          />
          <TextArea name="reason" label={t.reason} value={typed.reason} error={problems.reason} rows={3} />
        </>
      ),
    })
  })

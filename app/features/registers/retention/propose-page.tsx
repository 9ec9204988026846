import { registerTexts } from '../../../i18n/registers.ts'
import { retentionTexts } from '../../../i18n/retention.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Intro,
  Link,
  Paragraph,
  TitleRow,
} from '../../../ui/index.ts'
import { type ActProblem, actAgain, problemOf } from '../components/act-page.tsx'
import { registerFor } from '../pages/find.ts'
import { scopeOf } from '../scope.ts'
import { proposeDestruction } from './decide-destruction.ts'
import { type DueRecord, listDue } from './due.queries.ts'

/** How much one proposal can hold, so that whoever releases it can look at all of it. */
const MOST = 200

/** What is due in one register, to choose from. */
export const showPropose = (ctx: PageContext) => proposePage(ctx)

export async function proposeBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const chosen = form.getAll('record').map(String)
  const isKnown = chosen.every((id) => /^[0-9a-f-]{36}$/.test(id))
  const done = await ctx.transaction('propose to destroy', (tx) =>
    proposeDestruction(scopeOf(ctx, tx), type, isKnown ? chosen : []),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/vernietiging/${done.value}`))
  const refused = { ...done, details: { field: 'record' } }
  return actAgain(ctx, form, refused, retentionTexts[ctx.language].problems, (page, problems) =>
    proposePage(page, chosen, problems),
  )
}

async function proposePage(ctx: PageContext, chosen?: string[], problems: ActProblem[] = []): Promise<PageView> {
  const type = registerFor(ctx, 'decide')
  const t = retentionTexts[ctx.language]
  const many = type.words.many[ctx.language]
  const due = await listDue(ctx.tx, type.key, MOST)
  const isHeld = ({ heldUntil }: DueRecord) => heldUntil !== null && heldUntil >= ctx.clock.today()
  const free = due.filter((one) => !isHeld(one)).map(({ recordId }) => recordId)
  const title = t.propose.title(many.toLowerCase())
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/vernietiging' },
      { label: many, href: `/werk/registers/${type.key}` },
    ],
    body: (
      <>
        <TitleRow title={title} />
        {due.length === 0 ? (
          <EmptyState title={t.dueNone}>{t.dueNoneWhy}</EmptyState>
        ) : (
          <>
            <Intro>{t.propose.intro}</Intro>
            {due.length === MOST && <Paragraph>{t.propose.more(MOST)}</Paragraph>}
            <Form action={ctx.href(`/werk/registers/${type.key}/vernietigen`)} csrfToken={ctx.csrf} label={title}>
              {problems.length > 0 && (
                <ErrorSummary title={registerTexts[ctx.language].checkThis} errors={[...problems]} />
              )}
              <Checkboxes
                name="record"
                label={t.propose.choose}
                values={chosen ?? free}
                error={problemOf(problems, 'record')}
                choices={due.map((one) => ({
                  value: one.recordId,
                  label: one.number,
                  hint: describe(ctx, one),
                  disabled: isHeld(one),
                }))}
              />
              <ActionGroup>
                <Button>{t.propose.save}</Button>
                <Link href={ctx.href('/werk/vernietiging')}>{registerTexts[ctx.language].step.cancel}</Link>
              </ActionGroup>
            </Form>
          </>
        )}
      </>
    ),
  }
}

function describe({ language, clock }: PageContext, { destroyOn, closedOn, limitedBy, heldUntil }: DueRecord): string {
  const t = retentionTexts[language].propose
  return [
    t.since(formatDay(destroyOn, language)),
    ...(closedOn ? [] : [t.open]),
    ...(limitedBy ? [t.limited(limitedBy)] : []),
    ...(heldUntil && heldUntil >= clock.today() ? [t.held(formatDay(heldUntil, language))] : []),
  ].join(' · ')
}

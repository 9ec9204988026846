import { bulkTexts } from '../../../i18n/bulk.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  TitleRow,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { takersIn } from '../handover/hand-over.ts'
import { filterOf, listAddress, PAGE_SIZE, readAsked } from '../lists/filter.ts'
import { listRecordIds } from '../lists/list.queries.ts'
import { registerFor } from '../pages/find.ts'
import { type Typed, typedIn } from '../pages/form-values.ts'
import { scopeOf } from '../scope.ts'
import { findIdsByNumber } from './bulk.queries.ts'
import { bulkChoices, MOST_CHANGED, mayChangeMany } from './bulk-ask.ts'
import { BulkFields } from './bulk-fields.tsx'
import { readBulkForm } from './read-bulk-form.ts'
import { lookAtBulk } from './start-bulk.ts'

export const bulkAddress = (type: RegisterType) => `/werk/registers/${type.key}/wijzigen`

/** Asks what is to be done with what was chosen in the list. */
export async function showBulkChoice(ctx: PageContext): Promise<PageView> {
  const type = changeable(ctx)
  return choosePage(ctx, type, ctx.query, {})
}

/** Lets it be looked at what would become of every record. */
export async function startBulk(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = changeable(ctx)
  const query = new URLSearchParams(String(form.get('query') ?? ''))
  const typed = typedIn(form)
  const done = await ctx.transaction('look at a change of many records', async (tx) => {
    const read = readBulkForm(typed, bulkChoices(ctx.actor, type), await takersIn({ tx }, type), type)
    if (!read.ok) return read
    const ids = await chosenIds({ ...ctx, tx }, type, query)
    return lookAtBulk(scopeOf(ctx, tx), type, { ask: read.value, ids, now: ctx.clock.now() })
  })
  if (done.ok) return redirectTo(ctx.href(`${bulkAddress(type)}/${done.value}`))
  const problem = { reason: done.reason, field: done.details?.field }
  return shownAgain(ctx, (page) => choosePage(page, type, query, typed, problem))
}

/** The register, for who can do something with many of its records. */
function changeable(ctx: RequestContext): RegisterType {
  const type = registerFor(ctx, 'handle', 'decide')
  if (!mayChangeMany(ctx.actor, type)) throw new NotFound()
  return type
}

/** The records that were chosen: one by one, those of the page, or everything that fits the filter. */
async function chosenIds(ctx: PageContext, type: RegisterType, query: URLSearchParams): Promise<string[]> {
  const { tx } = ctx
  const which = query.get('wat')
  if (which !== 'pagina' && which !== 'alle') {
    return findIdsByNumber(tx, type.key, query.getAll('record').slice(0, MOST_CHANGED))
  }
  const asked = readAsked(query, type)
  const filter = filterOf(type, asked, { actorId: ctx.actor.id, today: ctx.clock.today() })
  const isPage = which === 'pagina'
  return listRecordIds(tx, type.key, filter, {
    sort: asked.volgorde,
    limit: isPage ? PAGE_SIZE : MOST_CHANGED + 1,
    offset: isPage ? (asked.pagina - 1) * PAGE_SIZE : 0,
  })
}

type Problem = { reason: string; field?: string }

async function choosePage(
  ctx: PageContext,
  type: RegisterType,
  query: URLSearchParams,
  typed: Typed,
  problem?: Problem,
): Promise<PageView> {
  const { language } = ctx
  const t = bulkTexts[language]
  const many = type.words.many[language]
  const ids = await chosenIds(ctx, type, query)
  const inNumbers = (value: number) => formatNumber(value, language)
  const back = listAddress(type, readAsked(query, type))
  const message = problem && (t.problems[problem.reason as keyof typeof t.problems] ?? t.none)
  return {
    title: t.title(many),
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: many, href: back },
    ],
    body: (
      <>
        <TitleRow title={t.title(many)} />
        {ids.length === 0 || ids.length > MOST_CHANGED ? (
          <>
            <Alert tone="warning">{ids.length === 0 ? t.none : t.tooMany(inNumbers(MOST_CHANGED))}</Alert>
            <Link href={ctx.href(back)}>{t.cancel}</Link>
          </>
        ) : (
          <>
            <Intro>{t.intro(t.records(inNumbers(ids.length)))}</Intro>
            <Form action={ctx.href(bulkAddress(type))} csrfToken={ctx.csrf} label={t.title(many)}>
              {message && <ErrorSummary title={t.checkThis} errors={[{ field: problem?.field, message }]} />}
              <HiddenField name="query" value={query.toString()} />
              <BulkFields
                {...{ ctx, type, typed }}
                choices={bulkChoices(ctx.actor, type)}
                takers={await takersIn(ctx, type)}
                problem={problem?.field && message ? { field: problem.field, message } : undefined}
              />
              <ActionGroup>
                <Button>{t.look}</Button>
                <Link href={ctx.href(back)}>{t.cancel}</Link>
              </ActionGroup>
            </Form>
          </>
        )}
      </>
    ),
  }
}

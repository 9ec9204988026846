import { handoverTexts } from '../../../i18n/handover.ts'
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
import { Button, ErrorSummary, Form, HiddenField, Intro, Select, TitleRow } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { type Asked, askedInAddress, filterOf, listAddress, readAsked } from '../lists/filter.ts'
import { listHandlers } from '../lists/list.queries.ts'
import { registerFor } from '../pages/find.ts'
import { scopeOf } from '../scope.ts'
import { type HandoverRefusal, planHandover, startHandover, takersIn } from './hand-over.ts'
import { PlanForm } from './plan-form.tsx'

export const handoverAddress = (type: RegisterType) => `/werk/registers/${type.key}/overdragen`

type Problem = Exclude<HandoverRefusal, 'not-found'>
type Chosen = { asked: Asked; from: string; to: string }

/** Asks from whom and to whom; then shows what would happen. */
export async function showHandover(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'decide')
  return handoverPage(ctx, type, chosenIn(ctx, type, ctx.query), '')
}

export async function handOverBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const chosen = chosenIn(ctx, type, new URLSearchParams(String(form.get('query') ?? '')))
  const reason = String(form.get('reason') ?? '').slice(0, 20_000)
  const now = ctx.clock.now()
  const done = await ctx.transaction('hand over records', (tx) =>
    startHandover(scopeOf(ctx, tx), type, { ...wanted(ctx, type, chosen), reason, now }),
  )
  if (done.ok) return redirectTo(ctx.href(`${handoverAddress(type)}/${done.value}`))
  if (done.reason === 'not-found') throw new NotFound()
  const { reason: problem } = done
  return shownAgain(ctx, (page) => handoverPage(page, type, chosen, reason, problem))
}

function chosenIn({ actor }: RequestContext, type: RegisterType, query: URLSearchParams): Chosen {
  const asked = readAsked(query, type)
  const from = asked.wie === 'ik' ? actor.id : asked.wie === 'niemand' ? '' : asked.wie
  return { asked, from, to: query.get('naar') ?? '' }
}

const wanted = (ctx: RequestContext, type: RegisterType, { asked, from, to }: Chosen) => ({
  ...{ from, to, filter: filterOf(type, asked, { actorId: ctx.actor.id, today: ctx.clock.today() }) },
})

async function handoverPage(
  ctx: PageContext,
  type: RegisterType,
  chosen: Chosen,
  reason: string,
  problem?: Problem,
): Promise<PageView> {
  const { language } = ctx
  const t = handoverTexts[language]
  const title = t.title(type.words.many[language])
  const planned =
    chosen.from && chosen.to ? await planHandover(scopeOf(ctx, ctx.tx), type, wanted(ctx, type, chosen)) : undefined
  const refused = planned && !planned.ok ? (planned.reason as Problem) : problem
  const takers = await takersIn(ctx, type)
  return {
    title,
    frame: 'work',
    status: planned?.ok === false ? 422 : 200,
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: type.words.many[language], href: listAddress(type, chosen.asked) },
    ],
    body: (
      <>
        <TitleRow title={title} />
        <Intro>{t.intro}</Intro>
        {planned?.ok ? (
          <PlanForm
            {...{ ctx, type, reason, problem: refused, planned: planned.value }}
            address={handoverAddress(type)}
            query={new URLSearchParams({
              ...askedInAddress(chosen.asked),
              wie: chosen.from,
              naar: chosen.to,
            }).toString()}
            to={takers.find(({ id }) => id === chosen.to)?.name ?? ''}
            from={(await listHandlers(ctx.tx, type.key)).find(({ id }) => id === chosen.from)?.name ?? ''}
          />
        ) : (
          <WhoForm
            ctx={ctx}
            type={type}
            chosen={chosen}
            takers={takers}
            problem={refused}
            handlers={await listHandlers(ctx.tx, type.key)}
          />
        )}
      </>
    ),
  }
}

type Person = { id: string; name: string }
type WhoProps = {
  ctx: RequestContext
  type: RegisterType
  chosen: Chosen
  handlers: Person[]
  takers: Person[]
  problem?: Problem
}

/** From whom, and to whom; what narrows the list stays as it is. */
function WhoForm({ ctx, type, chosen, handlers, takers, problem }: WhoProps) {
  const t = handoverTexts[ctx.language]
  const { wie: _, pagina: __, ...list } = askedInAddress(chosen.asked)
  const message = problem && t.problems[problem]
  const choices = (people: Person[]) => people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form action={ctx.href(handoverAddress(type))} method="get" label={t.title(type.words.many[ctx.language])}>
      {message && <ErrorSummary title={registerTexts[ctx.language].checkThis} errors={[{ field: 'naar', message }]} />}
      {Object.entries(list).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Select name="wie" label={t.from} value={chosen.from} choices={choices(handlers)} />
      <Select name="naar" label={t.to} hint={t.toHint} value={chosen.to} error={message} choices={choices(takers)} />
      <Button>{t.look}</Button>
    </Form>
  )
}

import { relationTexts } from '../../../i18n/relations.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { Select, TextField } from '../../../ui/index.ts'
import { actPage, recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { findRegister, REGISTERS } from '../types/index.ts'
import { type JoinRefusal, joinRecords, takeApart } from './join-records.ts'

type Typed = { register: string; number: string; problem?: Exclude<JoinRefusal, 'not-found'> }

export async function showJoin(ctx: PageContext): Promise<PageView> {
  const type = registerFor(ctx, 'handle')
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  if (record.destroyedOn) throw new NotFound()
  return joinPage(ctx, type, { register: type.key, number: '' })
}

export async function joinBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const from = { type, number: ctx.params.record ?? '' }
  const register = String(form.get('register') ?? '')
  const number = String(form.get('number') ?? '')
    .trim()
    .slice(0, 60)
  const done = await ctx.transaction('join records', (tx) =>
    joinRecords(scopeOf(ctx, tx), from, { type: findRegister(register), number }),
  )
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, from.number)))
  if (done.reason === 'not-found') throw new NotFound()
  return { ...joinPage(ctx, type, { register, number, problem: done.reason }), status: 422 }
}

export async function takeApartBy(ctx: RequestContext): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const from = { type, number: ctx.params.record ?? '' }
  const done = await ctx.transaction('take records apart', (tx) =>
    takeApart(scopeOf(ctx, tx), from, ctx.params.other ?? ''),
  )
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(recordAddress(type, from.number)))
}

function joinPage(ctx: RequestContext, type: RegisterType, { register, number, problem }: Typed): PageView {
  const { language } = ctx
  const t = relationTexts[language]
  const message = problem && t.problems[problem]
  const ofSpace = REGISTERS.filter(({ space }) => space === type.space)
  return actPage(ctx, {
    ...{
      type,
      record: { number: ctx.params.record ?? '' },
      title: t.title,
      intro: t.intro,
      path: 'verbinden',
      save: t.save,
    },
    problems: message ? [{ field: 'number', message }] : [],
    children: (
      <>
        <Select
          name="register"
          label={t.register}
          value={register}
          choices={ofSpace.map(({ key, words }) => ({ value: key, label: words.one[language] }))}
        />
        <TextField name="number" label={t.number} hint={t.numberHint} value={number} error={message} size="short" />
      </>
    ),
  })
}

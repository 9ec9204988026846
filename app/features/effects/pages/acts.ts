import type { Answer, RequestContext } from '../../../platform/http/index.ts'
import { amendProtocol } from '../operations/amend-protocol.ts'
import { publishProtocol } from '../operations/publish-protocol.ts'
import { registerProtocol } from '../operations/register-protocol.ts'
import { answerAct } from './effect.tsx'

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

export async function registerEffect(ctx: RequestContext, form: FormData): Promise<Answer> {
  const input = { slug: ctx.params.effect!, revision: Number(form.get('revision')) }
  const done = await ctx.transaction('register an effect evaluation', (tx) =>
    registerProtocol(tx, ctx.municipality.id, input),
  )
  return answerAct(ctx, done, '#vastgelegd')
}

export async function amendEffect(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = { change: text(form, 'change'), reason: text(form, 'reason') }
  const done = await ctx.transaction('record a deviation', (tx) =>
    amendProtocol(tx, ctx.municipality.id, { slug: ctx.params.effect!, ...typed }),
  )
  return answerAct(ctx, done, '#afwijkingen', typed)
}

export async function publishEffect(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('publish an effect evaluation', (tx) =>
    publishProtocol(tx, ctx.municipality.id, ctx.params.effect!),
  )
  return answerAct(ctx, done, '#openbaar')
}

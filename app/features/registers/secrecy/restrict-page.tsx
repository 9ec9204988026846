import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { BothVersions, Checkboxes, TextArea, versionsOf } from '../../../ui/index.ts'
import { type ActProblem, actAgain, actPage, problemOf, recordAddress } from '../components/act-page.tsx'
import { registerFor } from '../pages/find.ts'
import { findRecord } from '../records.queries.ts'
import { scopeOf } from '../scope.ts'
import { colleaguesIn, liftRestriction, restrictRecord } from './restrict-record.ts'
import { listNamed } from './secrecy.queries.ts'

type Typed = { named?: string[]; reason: string }

/** Who is to see a record alone. */
export const showRestrict = (ctx: PageContext) => restrictPage(ctx, { reason: '' })

export async function restrictBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const typed = { named: form.getAll('named').map(String), reason: String(form.get('reason') ?? '') }
  const input = { ...typed, number: ctx.params.record ?? '', ...seenAt(ctx, form) }
  const done = await ctx.transaction('restrict a record', (tx) => restrictRecord(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  return actAgain(ctx, form, done, words(ctx), (page, problems) => restrictPage(page, typed, problems, done.reason))
}

export const showLift = (ctx: PageContext) => liftPage(ctx, '')

export async function liftBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'decide')
  const reason = String(form.get('reason') ?? '')
  const input = { reason, number: ctx.params.record ?? '', ...seenAt(ctx, form) }
  const done = await ctx.transaction('lift a restriction', (tx) => liftRestriction(scopeOf(ctx, tx), type, input))
  if (done.ok) return redirectTo(ctx.href(recordAddress(type, input.number)))
  return actAgain(ctx, form, done, words(ctx), (page, problems) => liftPage(page, reason, problems))
}

const words = ({ language }: RequestContext) => secrecyTexts[language].problems

const seenAt = ({ clock }: RequestContext, form: FormData) => ({
  revision: Number(form.get('revision')),
  now: clock.now(),
})

async function restrictPage(
  ctx: PageContext,
  typed: Typed,
  problems: ActProblem[] = [],
  reason?: string,
): Promise<PageView> {
  const t = secrecyTexts[ctx.language].restrict
  const type = registerFor(ctx, 'decide')
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  const others = (await colleaguesIn(ctx, type)).filter(({ id }) => id !== ctx.actor.id)
  const choices = others.map(({ id, name }) => ({ value: id, label: name }))
  const stored = (await listNamed(ctx.tx, record.id))
    .map(({ accountId }) => accountId)
    .filter((id) => id !== ctx.actor.id)
  const named = typed.named ?? stored
  return actPage(ctx, {
    ...{ type, record, title: t.title, intro: t.intro, path: 'afschermen', problems, save: t.save },
    above: reason === 'changed-meanwhile' && record.isRestricted && (
      <BothVersions
        words={bothVersionsTexts[ctx.language]}
        versions={versionsOf({ named: t.named }, { named: stored }, { named }, { named: choices })}
      />
    ),
    children: (
      <>
        <Checkboxes name="named" label={t.named} values={named} choices={choices} />
        <Reason ctx={ctx} value={typed.reason} problems={problems} />
      </>
    ),
  })
}

async function liftPage(ctx: PageContext, reason: string, problems: ActProblem[] = []): Promise<PageView> {
  const t = secrecyTexts[ctx.language].restrict
  const type = registerFor(ctx, 'decide')
  const record = orNotFound(await findRecord(ctx.tx, type.key, ctx.params.record ?? ''))
  return actPage(ctx, {
    ...{ type, record, title: t.lift, intro: t.liftIntro, path: 'afschermen/opheffen', problems, save: t.liftSave },
    children: <Reason ctx={ctx} value={reason} problems={problems} />,
  })
}

function Reason({ ctx, value, problems }: { ctx: PageContext; value: string; problems: ActProblem[] }) {
  const t = secrecyTexts[ctx.language].restrict
  return <TextArea name="reason" label={t.reason} value={value} error={problemOf(problems, 'reason')} rows={3} />
}

import type { z } from 'zod'
import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type Answer,
  emptyForm,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { readNodePanel } from '../../thread/index.ts'
import type { Passport } from '../domain/series.ts'
import { listWaiting } from '../imports/fetching/list-waiting.ts'
import { findIndicator, listIndicators, readSeries } from '../monitor.queries.ts'
import {
  caveatsForm,
  definitionForm,
  passportForm,
  toPassportInput,
  typedCaveats,
  typedPassport,
} from '../monitor.schemas.ts'
import { saveDefinition, saveIndicator } from '../operations/save-indicator.ts'
import { saveCaveats } from '../operations/save-marks.ts'
import { type PassportState, passportPage } from './passport-page.tsx'

export async function showPassport(ctx: PageContext): Promise<Answer> {
  const { state, ...rest } = await readState(ctx, ctx.tx)
  const indicator = orNotFound(await findIndicator(ctx.tx, ctx.params.key!))
  const waiting = ctx.may('figures.import') ? await listWaiting(ctx.tx, indicator.key) : []
  return passportPage(ctx, { ...state, ...rest, waiting, panel: await readNodePanel(ctx, indicator.id) })
}

/** One address, three forms: the passport, a new version of its definition, its caveats. */
export async function changePassport(ctx: RequestContext, form: FormData): Promise<Answer> {
  switch (form.get('form')) {
    case 'definition':
      return changeWith(
        ctx,
        form,
        'definition',
        definitionForm,
        async (tx, { textNl, textEn, validFrom, definitionSource }) =>
          saveDefinition(tx, ctx.municipality.id, ctx.params.key!, {
            text: { nl: textNl, en: textEn },
            validFrom,
            source: definitionSource,
          }),
      )
    case 'caveats':
      return changeWith(ctx, form, 'caveats', caveatsForm, async (tx, { caveats }) =>
        saveCaveats(tx, ctx.municipality.id, ctx.params.key!, caveats),
      )
    default:
      return changeWith(ctx, form, 'passport', passportForm, async (tx, input) =>
        saveIndicator(tx, { ...toPassportInput(ctx.params.key!, input), revision: Number(form.get('revision')) }),
      )
  }
}

type Tx = PageContext['tx']

async function changeWith<Schema extends z.ZodType>(
  ctx: RequestContext,
  form: FormData,
  part: 'passport' | 'definition' | 'caveats',
  schema: Schema,
  change: (tx: Tx, input: z.output<Schema>) => Promise<Outcome<string, unknown>>,
): Promise<Answer> {
  const parsed = parseForm(schema, form)
  const done = await ctx.transaction(`change ${part}`, async (tx) =>
    parsed.ok ? change(tx, parsed.value) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/cijfers/${ctx.params.key}?bewaard=${part}`))
  if (done.reason === 'not-found') throw new NotFound()
  const again = await ctx.transaction('show a passport again', async (tx) => ok(await readState(ctx, tx)))
  if (!again.ok) throw new NotFound()
  const { state, ...rest } = again.value
  const newer = 'newer' in done ? (done.newer as Passport) : undefined
  const errors = parsed.ok ? fieldError(done.reason, done.details?.field) : parsed.state.errors
  const revision = newer?.revision ?? (part === 'passport' ? Number(form.get('revision')) : state.revision)
  const typed = { values: parsed.state.values, errors: newer ? {} : errors }
  return { ...passportPage(ctx, { ...state, ...rest, revision, newer, [part]: typed }), status: newer ? 409 : 422 }
}

function fieldError(reason: string, field: string | undefined): Record<string, string> {
  return { [field ?? 'nameNl']: reason }
}

async function readState(ctx: RequestContext, tx: Tx) {
  const [found] = await readSeries(tx, [ctx.params.key!])
  const { passport, caveats } = orNotFound(found)
  const state: PassportState = {
    key: passport.key,
    revision: passport.revision,
    passport: { values: typedPassport(passport), errors: {} },
    definition: emptyForm,
    caveats: { values: { caveats: typedCaveats(caveats) }, errors: {} },
  }
  const others = (await listIndicators(tx)).filter((one) => one.key !== passport.key)
  return { state, stored: passport, others, saved: savedMessage(ctx) }
}

function savedMessage(ctx: RequestContext): string | undefined {
  return ctx.query.has('bewaard') ? monitorTexts[ctx.language].saved : undefined
}

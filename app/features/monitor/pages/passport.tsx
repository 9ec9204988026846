import type { z } from 'zod'
import { monitorTexts } from '../../../i18n/monitor.ts'
import {
  type Answer,
  emptyForm,
  formAgain,
  NotFound,
  orNotFound,
  type PageContext,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
} from '../../../platform/http/index.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { readNodePanel } from '../../thread/index.ts'
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
  const revision = Number(form.get('revision'))
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
        saveCaveats(tx, ctx.municipality.id, ctx.params.key!, caveats, revision),
      )
    default:
      return changeWith(ctx, form, 'passport', passportForm, async (tx, input) =>
        saveIndicator(tx, { ...toPassportInput(ctx.params.key!, input), revision }),
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
  const typed = refused(parsed.state, done)
  return formAgain(ctx, typed, async (page) => {
    const { state, ...rest } = await readState(page, page.tx)
    return passportPage(page, { ...state, ...rest, [part]: typed })
  })
}

async function readState(ctx: RequestContext, tx: Tx) {
  const [found] = await readSeries(tx, [ctx.params.key!])
  const { passport, caveats } = orNotFound(found)
  const state: PassportState = {
    key: passport.key,
    passport: { values: typedPassport(passport), errors: {} },
    definition: emptyForm,
    caveats: { values: { caveats: typedCaveats(caveats) }, errors: {} },
  }
  const others = (await listIndicators(tx)).filter((one) => one.key !== passport.key)
  return { state, stored: passport, storedCaveats: caveats, others, saved: savedMessage(ctx) }
}

function savedMessage(ctx: RequestContext): string | undefined {
  return ctx.query.has('bewaard') ? monitorTexts[ctx.language].saved : undefined
}

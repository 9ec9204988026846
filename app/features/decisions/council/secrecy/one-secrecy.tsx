import { z } from 'zod'
import { councilTexts } from '../../../../i18n/council.ts'
import { councilSecrecyTexts } from '../../../../i18n/council-secrecy.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import { Alert, DataList, ErrorSummary, Heading, Paragraph } from '../../../../ui/index.ts'
import { isSecret, SECRECY_BODIES, secrecyStanding } from '../domain/secrecy.ts'
import { confirmSecrecy, giveToCouncil, liftSecrecy } from './keep-secrecy.ts'
import { findSecrecy, listCouncilSessions } from './secrecy.queries.ts'
import { EndForms } from './secrecy-forms.tsx'
import { keepsSecrecy, standingInWords } from './secrecy-page.tsx'

const AT = '/werk/raad/geheimhouding'
const day = z
  .string()
  .trim()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)), 'not-a-day')
const body = z.enum(SECRECY_BODIES, 'not-a-choice')
const needed = z.string().trim().min(1, 'required').max(2000, 'too-long')
const ENDS = {
  bekrachtigen: z.object({ confirmedOn: day }),
  geven: z.object({ givenToCouncilOn: day }),
  opheffen: z.object({ liftedOn: day, liftedBy: body, liftedReason: needed }),
} as const

/** One secrecy: on what, why, where it stands, and what can still be done with it. */
export const showOneSecrecy = (ctx: PageContext): Promise<PageView> => onePage(ctx, emptyForm)

/** Confirms, gives to the council, or lifts. */
export async function endSecrecyForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  if (!keepsSecrecy(ctx)) orNotFound(undefined)
  const name = orNotFound(ctx.params.secrecyEnd! in ENDS ? (ctx.params.secrecyEnd as keyof typeof ENDS) : undefined)
  const parsed = parseForm(ENDS[name] as z.ZodType<Record<string, string>>, form)
  const done = await ctx.transaction('keep secrecy', async (tx): Promise<Outcome<string, unknown>> => {
    const found = orNotFound(await findSecrecy(tx, ctx.params.secrecy!))
    if (!parsed.ok) return refuse('invalid')
    const typed = parsed.value
    const facts = { revision: Number(form.get('revision')), today: ctx.clock.today() }
    if (name === 'bekrachtigen') return confirmSecrecy(tx, found, { on: typed.confirmedOn!, ...facts })
    if (name === 'geven') return giveToCouncil(tx, found, { on: typed.givenToCouncilOn!, ...facts })
    const by = typed.liftedBy as (typeof SECRECY_BODIES)[number]
    return liftSecrecy(tx, found, { on: typed.liftedOn!, by, reason: typed.liftedReason!, ...facts })
  })
  if (done.ok) return redirectTo(ctx.href(`${AT}/${ctx.params.secrecy}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => onePage(page, state))
}

async function onePage(ctx: PageContext, state: FormState): Promise<PageView> {
  const { language } = ctx
  const t = councilSecrecyTexts[language]
  const row = orNotFound(await findSecrecy(ctx.tx, ctx.params.secrecy!))
  const standing = secrecyStanding(row, await listCouncilSessions(ctx.tx), ctx.clock.today())
  const mayKeep = keepsSecrecy(ctx)
  const wordsOf = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? ''
  const refusal = state.errors[''] ?? ''
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const on = (text: string | null) => text && formatDay(text, language)
  const facts = [
    { term: t.columns.standing, value: standingInWords(standing, language) },
    { term: t.fields.imposedBy, value: t.bodies[row.imposedBy] },
    { term: t.fields.imposedOn, value: on(row.imposedOn) },
    { term: t.columns.ground, value: `5.1 ${row.ground[0]}${row.ground[1]}: ${t.grounds[row.ground]}` },
    { term: t.fields.reason, value: <span lang="nl">{row.reason}</span> },
    { term: t.fields.givenToCouncilOn, value: on(row.givenToCouncilOn) },
    { term: t.fields.confirmedOn, value: on(row.confirmedOn) },
    { term: t.fields.liftedOn, value: on(row.liftedOn) },
    { term: t.fields.liftedBy, value: row.liftedBy && t.bodies[row.liftedBy] },
    { term: t.fields.liftedReason, value: row.liftedReason && <span lang="nl">{row.liftedReason}</span> },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  return {
    title: row.subject,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: councilTexts[language].title, href: '/werk/raad' },
      { label: t.title, href: AT },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{row.subject}</span>
        </Heading>
        {wordsOf(refusal) && (
          <Alert tone="error" announce>
            {wordsOf(refusal)}
          </Alert>
        )}
        <ErrorSummary title={councilWorkTexts[language].checkThis} errors={errors} />
        <DataList items={facts} />
        {standing.state === 'to-confirm' && <Paragraph>{t.oldLaw}</Paragraph>}
        {mayKeep && isSecret(standing) && <EndForms ctx={ctx} at={AT} row={row} errors={errors} state={state} />}
      </>
    ),
  }
}

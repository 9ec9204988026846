import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { effectTexts } from '../../../i18n/effects.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
  typedValues,
} from '../../../platform/http/index.ts'
import { peersOf } from '../../../regions/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { Alert, BothVersions, Heading, Intro, versionsOf } from '../../../ui/index.ts'
import { listCountedIndicators, listIndicators } from '../../monitor/index.ts'
import { listPlans, readPlanContent } from '../../plan/index.ts'
import { choicesInWords, type FormChoices, ProtocolFormPart } from '../components/protocol-form.tsx'
import { findProtocol, findRegistration } from '../effects.queries.ts'
import { formValuesOf, protocolForm } from '../effects.schemas.ts'
import { addProtocol, type SaveRefusal, saveProtocol } from '../operations/save-protocol.ts'
import { readProtocol } from '../read-protocol.ts'
import { namesOfRegions } from '../region-names.ts'
import { listComparable } from '../series.queries.ts'

/** A new draft, with the municipality itself as the area and its neighbours beside it. */
export async function showNewEffect(ctx: PageContext): Promise<PageView> {
  const home = ctx.municipality.settings.cbsCode
  const names = await namesOfRegions(ctx.tx, [home])
  const values = {
    direction: 'fall',
    unit: 'percent',
    comparison: 'urbanity',
    method: 'synth',
    treated: names.get(home) ?? '',
    neighbours: peersOf(home, 'neighbours')
      .map(({ name }) => name)
      .join(', '),
  }
  return formPage(ctx, { choices: await readChoices(ctx.tx, ctx), state: { values, errors: {} }, sideEffects: [] })
}

export async function showEditEffect(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findProtocol(ctx.tx, ctx.params.effect!))
  if (await findRegistration(ctx.tx, found.id)) return redirectTo(ctx.href(`/werk/effecten/${found.slug}`))
  const stored = await readStored(ctx.tx, found.slug)
  const state = { ...emptyForm, values: stored.values }
  return formPage(ctx, { choices: await readChoices(ctx.tx, ctx), state, sideEffects: stored.sideEffects, stored })
}

/** What is stored of a draft, as it stands in the form. */
async function readStored(tx: Tx, slug: string): Promise<Stored> {
  const found = orNotFound(await findProtocol(tx, slug))
  const { treated, donors, neighbours, excluded, sideEffects } = found.content
  const codes = [...treated, ...donors, ...neighbours, ...excluded.map(({ region }) => region)]
  const names = await namesOfRegions(tx, codes)
  const values = formValuesOf(found.content, (region) => names.get(region) ?? region)
  return { values, sideEffects, revision: found.revision }
}

export const createEffect = (ctx: RequestContext, form: FormData) => save(ctx, form)
export const changeEffect = (ctx: RequestContext, form: FormData) => save(ctx, form, ctx.params.effect)

/** Saves a draft, new or with a short name, or shows the form again with what is wrong and all that was typed. */
async function save(ctx: RequestContext, form: FormData, slug?: string): Promise<Answer> {
  const parsed = parseForm(protocolForm, form)
  const sideEffects = form.getAll('sideEffects').filter((value): value is string => typeof value === 'string')
  const revision = Number(form.get('revision') ?? 0)
  let errors = parsed.state.errors
  const done = await ctx.transaction('save an effect evaluation', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const read = await readProtocol(tx, parsed.value, { plans: await listPlans(tx), sideEffects })
    errors = read.errors
    if (Object.keys(errors).length > 0) return refuse('invalid')
    const content = read.protocol
    if (slug === undefined) return ok(await addProtocol(tx, ctx.municipality.id, content))
    const saved = await saveProtocol(tx, ctx.municipality.id, { slug, revision, content })
    return saved.ok ? ok(slug) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/effecten/${done.value}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const state = refused({ values: typedValues(form), errors }, done)
  return formAgain(ctx, state, async (page) => {
    const stored = slug === undefined ? undefined : await readStored(page.tx, slug)
    return formPage(page, { choices: await readChoices(page.tx, page), state, sideEffects, stored })
  })
}

type Stored = { values: Record<string, string>; sideEffects: string[]; revision: number }

type FormView = {
  choices: FormChoices
  state: FormState
  sideEffects: string[]
  stored?: Stored
}

function formPage(ctx: RequestContext, { stored, ...view }: FormView): PageView {
  const { state, choices, sideEffects } = view
  const t = effectTexts[ctx.language]
  const isNew = stored === undefined
  const refusal = isOvertaken(state) ? undefined : (state.errors[''] as SaveRefusal | undefined)
  const back = ctx.href(isNew ? '/werk/effecten' : `/werk/effecten/${ctx.params.effect}`)
  const action = ctx.href(isNew ? '/werk/effecten/nieuw' : `/werk/effecten/${ctx.params.effect}/wijzigen`)
  return {
    title: isNew ? t.new : t.edit,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/effecten' }],
    body: (
      <>
        <Heading level={1}>{isNew ? t.new : t.edit}</Heading>
        <Intro>{t.newIntro}</Intro>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              t.fields,
              { ...stored.values, sideEffects: stored.sideEffects },
              { ...state.values, sideEffects },
              choicesInWords(t, choices),
            )}
            language="nl"
          />
        )}
        <ProtocolFormPart
          {...{ ctx, action, back, revision: stored && revisionIn(state, stored.revision) }}
          {...view}
        />
      </>
    ),
  }
}

async function readChoices(tx: Tx, { language }: RequestContext): Promise<FormChoices> {
  const plans = await listPlans(tx)
  const efforts: FormChoices['efforts'] = []
  for (const { id, slug, title } of plans) {
    const { actions, themes } = await readPlanContent(tx, id)
    const parts = [...actions, ...themes.flatMap(({ goals }) => goals)]
    const choices = parts.map(({ code, title }) => ({ value: `${slug}:${code}`, label: `${code} ${title}` }))
    efforts.push({ label: title, choices })
  }
  const names = new Map((await listIndicators(tx)).map(({ key, name }) => [key, name[language]]))
  const named = (keys: string[]) => keys.map((value) => ({ value, label: names.get(value) ?? value }))
  const comparable = await listComparable(tx)
  return {
    efforts,
    outcomes: named([...comparable, ...[...names.keys()].filter((key) => !comparable.includes(key))]),
    comparable: named(comparable),
    counted: named([...new Set((await listCountedIndicators(tx)).map(({ indicator }) => indicator))]),
  }
}

import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { covenantTexts } from '../../../i18n/covenants.ts'
import { planTexts } from '../../../i18n/plan.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { BothVersions, ButtonLink, Heading, Paragraph } from '../../../ui/index.ts'
import { CovenantList, listCovenantsOfAction } from '../../partners/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../thread/index.ts'
import { type Choices, PartForm, type PartFormState } from '../components/part-form.tsx'
import { findLastChange } from '../loose-ends.queries.ts'
import { savePart } from '../operations/save-part.ts'
import type { Part } from '../plan.parts.ts'
import { findPart, findPlanOfPart, type PartRow } from '../plan.queries.ts'
import { parsePart, typedValue } from '../plan.schemas.ts'
import {
  heldAgainstChoices,
  isInPlan,
  partOfAddress,
  placeInPlan,
  readChoices,
  storedState,
  typedState,
} from './part-page.ts'

type PartPage = {
  part: Part
  id: string
  revision: number
  state: PartFormState
  choices: Choices
  newer?: PartRow
  panel?: NodePanelFacts
  lastChange?: Day
  covenants?: Awaited<ReturnType<typeof listCovenantsOfAction>>
}

export async function showPart(ctx: PageContext): Promise<Answer> {
  const part = partOfAddress(ctx.params.part!)
  const row = orNotFound(await findPart(ctx.tx, part, ctx.params.id!))
  const plan = orNotFound(await findPlanOfPart(ctx.tx, part.name, row.id))
  if (plan.slug !== ctx.params.plan) throw new NotFound()
  const state = await storedState(ctx.tx, part, row)
  const choices = await readChoices(ctx.tx, part, plan.slug)
  const panel = part.nodeKind && (await readNodePanel(ctx, row.id))
  const covenants = part.name === 'action' ? await listCovenantsOfAction(ctx.tx, row.id) : []
  const lastChange = part.name === 'action' ? await findLastChange(ctx.tx, row.id) : undefined
  return partPage(ctx, { part, id: row.id, revision: row.revision, state, choices, panel, lastChange, covenants })
}

export async function changePart(ctx: RequestContext, form: FormData): Promise<Answer> {
  const part = partOfAddress(ctx.params.part!)
  const id = ctx.params.id!
  const revision = Number(form.get('revision'))
  const state = typedState(part, form)
  const parsed = parsePart(part, state.values)
  const input = { id, revision, values: parsed.ok ? parsed.value : {}, links: state.links }
  const done = await ctx.transaction(`change ${part.name}`, async (tx) => {
    if (!(await isInPlan(tx, ctx.params.plan, part, id))) return refuse('not-found')
    if (!parsed.ok) return parsed
    const links = await heldAgainstChoices(tx, part, ctx.params.plan, input)
    return links.ok ? savePart(tx, ctx.municipality.id, part, { ...input, links: links.value }) : links
  })
  if (done.ok) return redirectTo(ctx.href(placeInPlan(ctx.params.plan!, part, part.nodeKind ? id : undefined)))
  if (done.reason === 'not-found') throw new NotFound()

  const choices = await readAgain(ctx, part)
  if (done.reason === 'changed-meanwhile' && 'newer' in done) {
    const newer = done.newer as PartRow
    return { ...partPage(ctx, { part, id, revision: newer.revision, state, choices, newer }), status: 409 }
  }
  const errors = 'errors' in done ? done.errors : { [part.key[0]!]: 'in-use' as const }
  return { ...partPage(ctx, { part, id, revision, state: { ...state, errors }, choices }), status: 422 }
}

/** After a refusal the choices are read once more, in a transaction of their own. */
export async function readAgain(ctx: RequestContext, part: Part): Promise<Choices> {
  const read = await ctx.transaction(`show ${part.name} again`, async (tx) =>
    ok(await readChoices(tx, part, ctx.params.plan)),
  )
  return read.ok ? read.value : {}
}

function partPage(ctx: RequestContext, page: PartPage): PageView {
  const t = planTexts[ctx.language]
  const { part, id, newer, covenants = [] } = page
  const own = `/werk/plannen/${ctx.params.plan}/onderdeel/${part.name}/${id}`
  const title = t.editThing(t.parts[part.name], page.state.values[part.codeField ?? ''] || t.parts[part.name])
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.plans, href: '/werk/plannen' },
      { label: t.workingCopy, href: `/werk/plannen/${ctx.params.plan}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <NodePanel ctx={ctx} panel={page.panel} />
        {page.lastChange && <Paragraph>{t.lastChange(formatDay(page.lastChange, ctx.language))}</Paragraph>}
        {newer && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={part.fields.map((field) => ({
              field: t.fields[field.name as keyof typeof t.fields],
              theirs: typedValue(field, newer[field.name]),
              yours: page.state.values[field.name] ?? '',
            }))}
          />
        )}
        <PartForm
          ctx={ctx}
          part={part}
          action={ctx.href(own)}
          back={ctx.href(placeInPlan(ctx.params.plan!, part, part.nodeKind ? id : undefined))}
          state={page.state}
          choices={page.choices}
          revision={page.revision}
        />
        <CovenantList ctx={ctx} heading={covenantTexts[ctx.language].ofAction} covenants={covenants} />
        {part.name !== 'plan' && (
          <ButtonLink look="secondary" href={ctx.href(`${own}/verwijderen`)}>
            {t.remove}
          </ButtonLink>
        )}
      </>
    ),
  }
}

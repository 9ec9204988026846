import { planTexts } from '../../../i18n/plan.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { Heading } from '../../../ui/index.ts'
import { type Choices, PartForm, type PartFormState } from '../components/part-form.tsx'
import { addPart } from '../operations/save-part.ts'
import { NEW_PLAN, PARTS, type Part } from '../plan.parts.ts'
import { parsePart } from '../plan.schemas.ts'
import { readAgain } from './part.tsx'
import { heldAgainstChoices, isInPlan, partOfAddress, placeInPlan, readChoices, typedState } from './part-page.ts'

const partOf = (ctx: RequestContext) => (ctx.params.part ? partOfAddress(ctx.params.part) : NEW_PLAN)

export async function showNewPart(ctx: PageContext): Promise<Answer> {
  const part = partOf(ctx)
  const { plan, parent } = ctx.params
  if (part.parent && !(await isInPlan(ctx.tx, plan, PARTS[part.parent.part], parent!))) throw new NotFound()
  const choices = await readChoices(ctx.tx, part, ctx.params.plan)
  return newPartPage(ctx, part, { values: goalNamed(ctx), links: linkedTo(ctx), errors: {} }, choices)
}

export async function addNewPart(ctx: RequestContext, form: FormData): Promise<Answer> {
  const part = partOf(ctx)
  const state = typedState(part, form)
  const parsed = parsePart(part, state.values)
  const input = { parentId: ctx.params.parent, values: parsed.ok ? parsed.value : {}, links: state.links }
  const done = await ctx.transaction(`add ${part.name}`, async (tx) => {
    const { plan, parent } = ctx.params
    if (part.parent && !(await isInPlan(tx, plan, PARTS[part.parent.part], parent!))) throw new NotFound()
    if (!parsed.ok) return parsed
    const links = await heldAgainstChoices(tx, part, plan, input)
    return links.ok ? addPart(tx, ctx.municipality.id, part, { ...input, links: links.value }) : links
  })
  if (done.ok) {
    const plan = ctx.params.plan ?? String(input.values.slug)
    return redirectTo(ctx.href(placeInPlan(plan, part, part.nodeKind ? String(done.value) : undefined)))
  }
  const errors = 'errors' in done ? done.errors : { [part.key[0]!]: 'in-use' as const }
  return { ...newPartPage(ctx, part, { ...state, errors }, await readAgain(ctx, part)), status: 422 }
}

/** An action added under a goal serves that goal from the start. */
function linkedTo(ctx: RequestContext): Record<string, string[]> {
  const goal = ctx.query.get('doel')
  return goal ? { goals: [goal] } : {}
}

/** A mechanism added from a goal is for that goal. */
function goalNamed(ctx: RequestContext): Record<string, string> {
  const goal = ctx.query.get('doel')
  return goal ? { goalId: goal } : {}
}

function newPartPage(ctx: RequestContext, part: Part, state: PartFormState, choices: Choices): PageView {
  const t = planTexts[ctx.language]
  const { plan, parent } = ctx.params
  const title = plan ? t.addThing(t.parts[part.name]) : t.newPlan
  const own = plan ? `/werk/plannen/${plan}/nieuw/${part.name}/${parent}` : '/werk/plannen/nieuw'
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.plans, href: '/werk/plannen' },
      ...(plan ? [{ label: t.workingCopy, href: `/werk/plannen/${plan}` }] : []),
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <PartForm
          ctx={ctx}
          part={part}
          action={ctx.href(own)}
          back={ctx.href(plan ? placeInPlan(plan, part) : '/werk/plannen')}
          state={state}
          choices={choices}
        />
      </>
    ),
  }
}

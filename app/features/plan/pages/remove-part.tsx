import { planTexts } from '../../../i18n/plan.ts'
import {
  type Answer,
  NotFound,
  orNotFound,
  type PageContext,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { ActionGroup, Alert, Button, Form, Heading, Link, Paragraph } from '../../../ui/index.ts'
import { removePart } from '../operations/save-part.ts'
import { findPart, findPlanOfPart } from '../plan.queries.ts'
import { isInPlan, partOfAddress, placeInPlan } from './part-page.ts'

/** Asks before anything goes: works without script, and a stray click removes nothing. */
export async function showRemovePart(ctx: PageContext): Promise<Answer> {
  const part = partOfAddress(ctx.params.part!)
  const row = orNotFound(await findPart(ctx.tx, part, ctx.params.id!))
  const plan = orNotFound(await findPlanOfPart(ctx.tx, part.name, row.id))
  if (plan.slug !== ctx.params.plan) throw new NotFound()
  return removePage(ctx, part.nodeKind ? String(row[part.titleField]) : '')
}

export async function dropPart(ctx: RequestContext): Promise<Answer> {
  const part = partOfAddress(ctx.params.part!)
  const id = ctx.params.id!
  const done = await ctx.transaction(`remove ${part.name}`, async (tx) =>
    (await isInPlan(tx, ctx.params.plan, part, id)) ? removePart(tx, part.name, id) : refuse('not-found'),
  )
  if (done.ok) return redirectTo(ctx.href(placeInPlan(ctx.params.plan!, part)))
  if (done.reason === 'not-found') throw new NotFound()
  return { ...removePage(ctx, '', true), status: 409 }
}

function removePage(ctx: RequestContext, name: string, isNotEmpty = false) {
  const t = planTexts[ctx.language]
  const part = partOfAddress(ctx.params.part!)
  const title = t.removeThing(name || t.parts[part.name])
  return {
    title,
    frame: 'work' as const,
    breadcrumbs: [
      { label: t.plans, href: '/werk/plannen' },
      { label: t.workingCopy, href: `/werk/plannen/${ctx.params.plan}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {isNotEmpty ? (
          <Alert tone="error" announce>
            {t.notEmpty}
          </Alert>
        ) : (
          <Paragraph>{t.confirmRemove(name || t.parts[part.name])}</Paragraph>
        )}
        <Form
          action={ctx.href(`/werk/plannen/${ctx.params.plan}/onderdeel/${part.name}/${ctx.params.id}/verwijderen`)}
          csrfToken={ctx.csrf}
        >
          <ActionGroup>
            {!isNotEmpty && <Button look="danger">{t.remove}</Button>}
            <Link href={ctx.href(placeInPlan(ctx.params.plan!, part))}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import { planTexts } from '../../../../i18n/plan.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  Select,
  TextArea,
} from '../../../../ui/index.ts'
import { findAdoptedPlan, listAdoptedPlans } from '../../../plan/index.ts'
import { WORK_REGISTER } from '../addresses.ts'
import { deleteChange, listChanges, putChange } from '../amendments.queries.ts'
import { AmendedWords, readAmendedWords } from '../components/amended-words.tsx'
import { amendablePlaces, isAmendable, wordsAt } from '../domain/amendment.ts'
import { changeForm } from '../item.schemas.ts'
import { findItem, type Item } from '../items.queries.ts'
import { workInAmendment } from '../operations/work-in-amendment.ts'
import { itemPage } from './work-item.tsx'

const findDraft = async (tx: Tx, id: string): Promise<Item> => {
  const item = orNotFound(await findItem(tx, id))
  return orNotFound(item.kind === 'amendment' && item.state === 'draft' ? item : undefined)
}

/** Chooses words of a plan and writes what they become. */
export async function showAmend(ctx: PageContext): Promise<PageView> {
  return amendPage(ctx, emptyForm)
}

/** Keeps one change of words, or shows the page again with what is wrong. */
export async function saveChange(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(changeForm, form)
  const { paper } = ctx.params
  const done = await ctx.transaction('write an amendment', async (tx) => {
    const item = await findDraft(tx, paper!)
    const removed = String(form.get('weg') ?? '')
    if (/^[0-9a-f-]{36}$/.test(removed)) return ok(await deleteChange(tx, item.id, removed))
    if (!parsed.ok) return refuse('invalid')
    const { plan, place, after } = parsed.value
    const [part, code, field] = place.split(':') as [string, string, string]
    const adopted = await findAdoptedPlan(tx, plan)
    const before = adopted && wordsAt(adopted.content, part, code, field)
    if (before === undefined || !isAmendable(part, field)) return refuse('no-such-text', { field: 'place' })
    if (before === after) return refuse('nothing-changes', { field: 'after' })
    const others = (await listChanges(tx, item.id)).filter((change) => change.plan !== plan)
    if (others.length > 0) return refuse('no-such-text', { field: 'plan' })
    return ok(await putChange(tx, ctx.municipality.id, item.id, { plan, part, code, field, before, after }))
  })
  if (done.ok) return redirectTo(ctx.href(`${WORK_REGISTER}/${paper}/woorden`))
  const errors = done.details?.field
    ? { ...parsed.state.errors, [done.details.field]: done.reason }
    : parsed.state.errors
  return shownAgain(ctx, (page) => amendPage(page, { values: parsed.state.values, errors }))
}

/** Works an adopted amendment into the plan, or says on the page of the amendment why that cannot be done. */
export async function workIn(ctx: RequestContext): Promise<Answer> {
  const done = await ctx.transaction('work an amendment into the plan', async (tx) => {
    const item = orNotFound(await findItem(tx, ctx.params.paper!))
    return workInAmendment(tx, ctx.municipality.id, ctx.actor.id, item, {
      decidedBy: councilTexts.nl.title,
      today: ctx.clock.today(),
    })
  })
  if (done.ok) return redirectTo(ctx.href(`${WORK_REGISTER}/${ctx.params.paper}`))
  return shownAgain(ctx, (page) => itemPage(page, emptyForm, done.reason))
}

async function amendPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const { language } = ctx
  const t = councilWorkTexts[language]
  const words = planTexts[language]
  const item = await findDraft(ctx.tx, ctx.params.paper!)
  const stored = await listChanges(ctx.tx, item.id)
  const plans = await listAdoptedPlans(ctx.tx)
  const slug = stored[0]?.plan ?? state.values.plan ?? ctx.query.get('plan') ?? ctx.municipality.settings.currentPlan
  const place = state.values.place ?? ctx.query.get('plaats') ?? ''
  const adopted = await findAdoptedPlan(ctx.tx, slug)
  const places = adopted ? amendablePlaces(adopted.content) : []
  const chosen = places.find(({ part, code, field }) => `${part}:${code}:${field}` === place)
  const at = `${WORK_REGISTER}/${item.id}`
  const wordsOf = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? t.problems['not-a-choice']
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const errorOf = (name: string) => errors.find((one) => one.field === name)?.message
  const nameOf = ({ part, code, field }: { part: string; code: string; field: string }) =>
    `${words.parts[part as 'goal']} ${code}: ${words.fields[field as 'title'] ?? field}`
  return {
    title: `${t.amend.heading} ${item.title}`,
    frame: 'work',
    breadcrumbs: [
      { label: councilTexts[language].registerTitle, href: WORK_REGISTER },
      { label: item.title, href: at, language: 'nl' },
    ],
    body: (
      <>
        <Heading level={1}>{t.amend.heading}</Heading>
        <Alert tone="info">{t.ownOnly}</Alert>
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(`${at}/woorden`)} method="get" label={t.amend.place}>
          <Select
            name="plan"
            label={t.amend.plan}
            value={slug}
            error={errorOf('plan')}
            choices={plans
              .filter((plan) => stored.length === 0 || plan.slug === slug)
              .map((plan) => ({ value: plan.slug, label: plan.title }))}
          />
          <Select
            name="plaats"
            label={t.amend.place}
            empty={t.amend.choose}
            value={place}
            error={errorOf('place')}
            choices={places.map((one) => ({ value: `${one.part}:${one.code}:${one.field}`, label: nameOf(one) }))}
          />
          <Button look="secondary">{t.amend.show}</Button>
        </Form>
        {chosen && (
          <Section>
            <Heading level={2}>{nameOf(chosen)}</Heading>
            <Paragraph>
              <strong>{t.amend.before}:</strong> <span lang="nl">{chosen.before || '–'}</span>
            </Paragraph>
            <Form action={ctx.href(`${at}/woorden`)} csrfToken={ctx.csrf} label={t.amend.after}>
              <HiddenField name="plan" value={slug} />
              <HiddenField name="place" value={place} />
              <TextArea
                name="after"
                label={t.amend.after}
                rows={6}
                value={state.values.after ?? chosen.before}
                error={errorOf('after')}
              />
              <Button>{t.amend.add}</Button>
            </Form>
          </Section>
        )}
        <AmendedWords ctx={ctx} words={await readAmendedWords(ctx, item)} />
        {stored.map((change) => (
          <Form
            key={change.id}
            action={ctx.href(`${at}/woorden`)}
            csrfToken={ctx.csrf}
            label={t.amend.remove(nameOf(change))}
          >
            <HiddenField name="weg" value={change.id} />
            <Button look="secondary">{t.amend.remove(nameOf(change))}</Button>
          </Form>
        ))}
        <ActionGroup>
          <Link href={ctx.href(at)}>{item.title}</Link>
        </ActionGroup>
      </>
    ),
  }
}

import { z } from 'zod'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { privacyTexts } from '../../../i18n/privacy.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../platform/http/index.ts'
import { activityUri } from '../../../platform/read-log/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Select,
  TextArea,
  TextField,
  tickedOrNot,
  versionsOf,
} from '../../../ui/index.ts'
import { addActivity, changeActivity } from '../operations/save-activity.ts'
import { ACTIVITY_FIELDS, type Activity, findActivityBySlug } from '../privacy.queries.ts'

const SPECIALS = ['none', 'special', 'criminal', 'both'] as const
const STATES = ['planned', 'active', 'ended'] as const
const OPTIONAL: ReadonlySet<string> = new Set([
  'jointControllers',
  'recipients',
  'thirdCountries',
  'dpia',
  'sourceSystem',
])

const filled = z.string().trim().min(1, 'required').max(2000, 'too-long')
const free = z.string().trim().max(2000, 'too-long')
const activityForm = z.object({
  slug: filled.max(80, 'too-long').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-slug'),
  name: filled.max(200, 'too-long'),
  purpose: filled,
  legalBasis: filled,
  controller: filled,
  contact: filled,
  jointControllers: free,
  dataSubjects: filled,
  dataCategories: filled,
  recipients: free,
  thirdCountries: free,
  retention: filled,
  security: filled,
  dpia: free,
  sourceSystem: free,
  specialData: z.enum(SPECIALS, 'required'),
  state: z.enum(STATES, 'required'),
})
const revision = z.coerce.number().int().catch(0)

export async function showNewActivity(ctx: PageContext): Promise<Answer> {
  return activityPage(ctx, { ...emptyForm, values: { isPublic: 'yes' } })
}

export async function addActivityBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(activityForm, form)
  const isPublic = form.get('isPublic') === 'yes'
  const done = await ctx.transaction('add a processing activity', async (tx) =>
    parsed.ok ? addActivity(tx, ctx.municipality.id, { ...parsed.value, isPublic }) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href('/werk/verwerkingen'))
  const errors = done.reason === 'invalid' ? parsed.state.errors : { slug: done.reason }
  return { ...activityPage(ctx, { ...parsed.state, errors }), status: 422 }
}

export async function showActivityForm(ctx: PageContext): Promise<Answer> {
  const activity = orNotFound(await findActivityBySlug(ctx.tx, ctx.params.activity!))
  return activityPage(ctx, { ...emptyForm, values: typedFrom(activity) }, activity)
}

const typedFrom = ({ isPublic, revision: _, ...values }: Activity): Record<string, string> => ({
  ...values,
  isPublic: isPublic ? 'yes' : '',
})

export async function changeActivityBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  form.set('slug', ctx.params.activity!)
  const parsed = parseForm(activityForm, form)
  const rest = { isPublic: form.get('isPublic') === 'yes', revision: revision.parse(form.get('revision')) }
  const done = await ctx.transaction('change a processing activity', async (tx) => {
    orNotFound(await findActivityBySlug(tx, ctx.params.activity!))
    return parsed.ok ? changeActivity(tx, { ...parsed.value, ...rest }) : refuse('invalid')
  })
  if (done.ok) return redirectTo(ctx.href('/werk/verwerkingen'))
  if (done.reason === 'not-found') throw new NotFound()
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) =>
    activityPage(page, state, orNotFound(await findActivityBySlug(page.tx, ctx.params.activity!))),
  )
}

function activityPage(ctx: RequestContext, form: FormState, stored?: Activity): PageView {
  const t = privacyTexts[ctx.language]
  const title = stored ? t.change(stored.name) : t.add
  const errors = fieldErrors(form).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems] ?? t.problems.required,
  }))
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.message
  const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.register, href: '/werk/verwerkingen' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {stored && (
          <Paragraph>
            {t.address}:{' '}
            <Link href={ctx.href(`/verwerkingen/${stored.slug}`)}>{activityUri(ctx.origin, stored.slug)}</Link>
          </Paragraph>
        )}
        {stored && isOvertaken(form) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              { ...t.fields, specialData: t.specialData, state: t.state, isPublic: t.isPublic },
              typedFrom(stored),
              { isPublic: '', ...form.values },
              {
                specialData: choices(t.specials),
                state: choices(t.states),
                isPublic: tickedOrNot(bothVersionsTexts[ctx.language], 'yes'),
              },
            )}
            language="nl"
          />
        )}
        <Form action={ctx.href(`/werk/verwerkingen/${stored?.slug ?? 'nieuw'}`)} csrfToken={ctx.csrf}>
          {errors.length > 0 && <ErrorSummary title={t.checkThis} errors={errors} />}
          {stored && <HiddenField name="revision" value={revisionIn(form, stored.revision)} />}
          {!stored && (
            <TextField
              name="slug"
              label={t.slug}
              hint={t.slugHint}
              required={t.required}
              value={form.values.slug}
              error={errorOf('slug')}
            />
          )}
          {ACTIVITY_FIELDS.map((name) => {
            const Field = name === 'name' ? TextField : TextArea
            return (
              <Field
                key={name}
                name={name}
                label={t.fields[name]}
                required={OPTIONAL.has(name) ? undefined : t.required}
                value={form.values[name]}
                error={errorOf(name)}
              />
            )
          })}
          <Select
            name="specialData"
            label={t.specialData}
            value={form.values.specialData ?? 'none'}
            choices={choices(t.specials)}
          />
          <Select name="state" label={t.state} value={form.values.state ?? 'active'} choices={choices(t.states)} />
          <Checkbox
            name="isPublic"
            label={t.isPublic}
            hint={t.isPublicHint}
            value="yes"
            checked={form.values.isPublic === 'yes'}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/verwerkingen')}>{t.back}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

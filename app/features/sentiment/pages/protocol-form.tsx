import { sentimentTexts } from '../../../i18n/sentiment.ts'
import {
  type Answer,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  HiddenField,
  Intro,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { fieldsOf } from '../components/fields.ts'
import { AREA_KINDS, isEditable, SOURCES } from '../domain/protocol.ts'
import { addProtocol, saveProtocol } from '../operations/save-protocol.ts'
import { findProtocol, listActivities } from '../protocol.queries.ts'
import { protocolForm, protocolFrom } from '../sentiment.schemas.ts'

type Typed = { state: FormState; sources: readonly string[]; areas: readonly string[] }
type Activities = Awaited<ReturnType<typeof listActivities>>
type View = Typed & { activities: Activities; revision?: number; refusal?: 'stands' | 'changed-meanwhile' }

const DEFAULTS = { fewestAnswers: '30', activitySlug: 'sentimentenmonitor' }

export async function showNewProtocol(ctx: PageContext): Promise<PageView> {
  const state = { values: DEFAULTS, errors: {} }
  return formPage(ctx, { state, sources: [], areas: [], activities: await listActivities(ctx.tx) })
}

export async function showProtocolForm(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findProtocol(ctx.tx, Number(ctx.params.protocol)))
  if (!isEditable(found.state)) return redirectTo(ctx.href(`/werk/sentiment/protocollen/${found.number}`))
  const { sources, areas, revision, activitySlug, fewestAnswers, ...texts } = found
  const values = { ...texts, number: '', activitySlug: activitySlug ?? '', fewestAnswers: String(fewestAnswers) }
  const activities = await listActivities(ctx.tx)
  return formPage(ctx, { state: { values, errors: {} }, sources, areas, activities, revision })
}

export const createProtocol = (ctx: RequestContext, form: FormData) => save(ctx, form)
export const changeProtocol = (ctx: RequestContext, form: FormData) => save(ctx, form, Number(ctx.params.protocol))

/** Saves a draft, new or with a number, or shows the form again with what is wrong and all that was typed. */
async function save(ctx: RequestContext, form: FormData, number?: number): Promise<Answer> {
  const parsed = parseForm(protocolForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save a sentiment protocol', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const protocol = protocolFrom(form, parsed.value)
    const known = (await listActivities(tx)).some(({ slug }) => slug === protocol.activitySlug)
    if (protocol.activitySlug !== null && !known) return refuse('unknown-activity')
    if (number === undefined) return ok(await addProtocol(tx, ctx.municipality.id, protocol))
    const saved = await saveProtocol(tx, { number, revision, protocol })
    return saved.ok ? ok(number) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/sentiment/protocollen/${done.value}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const errors = done.reason === 'unknown-activity' ? { activitySlug: 'not-a-choice' } : parsed.state.errors
  const many = (name: string) => form.getAll(name).filter((one) => typeof one === 'string')
  return shownAgain(ctx, async (page) =>
    formPage(page, {
      state: { ...parsed.state, errors },
      ...{ sources: many('sources'), areas: many('areas'), activities: await listActivities(page.tx) },
      ...(number === undefined ? {} : { revision }),
      ...(done.reason === 'stands' || done.reason === 'changed-meanwhile' ? { refusal: done.reason } : {}),
    }),
  )
}

function formPage(ctx: RequestContext, { state, sources, areas, activities, revision, refusal }: View): PageView {
  const t = sentimentTexts[ctx.language]
  const isNew = revision === undefined
  const { errors, field } = fieldsOf(state, ctx.language)
  const place = isNew ? '/werk/sentiment/protocollen/nieuw' : `/werk/sentiment/protocollen/${ctx.params.protocol}`
  const many = (name: 'sources' | 'areas') => {
    const { value: _, required: __, ...rest } = field(name)
    return rest
  }
  return {
    title: isNew ? t.newProtocol : t.editProtocol,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/sentiment' }],
    body: (
      <>
        <Heading level={1}>{isNew ? t.newProtocol : t.editProtocol}</Heading>
        <Intro>{t.protocolIntro}</Intro>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        <Form action={ctx.href(isNew ? place : `${place}/wijzigen`)} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          {!isNew && <HiddenField name="revision" value={String(revision)} />}
          <Fieldset legend={t.parts.what} section>
            <TextField {...field('title')} />
            <TextArea {...field('purpose', { optional: true })} rows={3} />
            <TextArea {...field('phenomena', { optional: true })} rows={3} />
          </Fieldset>
          <Fieldset legend={t.parts.how} section>
            <Checkboxes
              {...many('sources')}
              values={[...sources]}
              choices={SOURCES.map((value) => ({ value, label: t.sources[value] }))}
            />
            <TextArea {...field('sourceNote', { optional: true })} optional={t.optional} rows={2} />
            <TextArea {...field('method', { optional: true })} rows={4} />
            <Checkboxes
              {...many('areas')}
              values={[...areas]}
              choices={AREA_KINDS.map((value) => ({ value, label: t.areaKinds[value] }))}
            />
            <TextField {...field('fewestAnswers')} size="short" inputMode="numeric" />
          </Fieldset>
          <Fieldset legend={t.parts.guard} section>
            <Alert tone="info">{t.nobody}</Alert>
            <TextArea {...field('notCollected', { optional: true })} rows={3} />
            <TextArea {...field('retention', { optional: true })} rows={2} />
            <TextArea {...field('legalCheck', { optional: true })} rows={3} />
            <Select
              {...field('activitySlug', { optional: true })}
              empty={t.choose}
              choices={activities.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          </Fieldset>
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href(isNew ? '/werk/sentiment' : place)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

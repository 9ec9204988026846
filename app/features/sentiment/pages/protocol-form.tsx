import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { sentimentTexts } from '../../../i18n/sentiment.ts'
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
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
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
  versionsOf,
} from '../../../ui/index.ts'
import { fieldsOf } from '../components/fields.ts'
import { AREA_KINDS, isEditable, SOURCES } from '../domain/protocol.ts'
import { addProtocol, saveProtocol } from '../operations/save-protocol.ts'
import { findProtocol, listActivities, type ProtocolRow } from '../protocol.queries.ts'
import { protocolForm, protocolFrom } from '../sentiment.schemas.ts'

type Typed = { state: FormState; sources: readonly string[]; areas: readonly string[] }
type Activities = Awaited<ReturnType<typeof listActivities>>
type View = Typed & { activities: Activities; stored?: ProtocolRow }

const DEFAULTS = { fewestAnswers: '30', activitySlug: 'sentimentenmonitor' }

export async function showNewProtocol(ctx: PageContext): Promise<PageView> {
  const state = { values: DEFAULTS, errors: {} }
  return formPage(ctx, { state, sources: [], areas: [], activities: await listActivities(ctx.tx) })
}

export async function showProtocolForm(ctx: PageContext): Promise<Answer> {
  const found = orNotFound(await findProtocol(ctx.tx, Number(ctx.params.protocol)))
  if (!isEditable(found.state)) return redirectTo(ctx.href(`/werk/sentiment/protocollen/${found.number}`))
  const { sources, areas } = found
  const state = { ...emptyForm, values: typedFrom(found) }
  return formPage(ctx, { state, sources, areas, activities: await listActivities(ctx.tx), stored: found })
}

function typedFrom(found: ProtocolRow): Record<string, string> {
  const { title, purpose, phenomena, sourceNote, method, notCollected, retention, legalCheck } = found
  return {
    ...{ title, purpose, phenomena, sourceNote, method, notCollected, retention, legalCheck },
    activitySlug: found.activitySlug ?? '',
    fewestAnswers: String(found.fewestAnswers),
  }
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
  const isUnknown = done.reason === 'unknown-activity'
  const problem = isUnknown ? { reason: 'not-a-choice', details: { field: 'activitySlug' } } : done
  const state = refused(parsed.state, problem)
  const many = (name: string) => form.getAll(name).filter((one) => typeof one === 'string')
  return formAgain(ctx, state, async (page) =>
    formPage(page, {
      ...{ state, sources: many('sources'), areas: many('areas'), activities: await listActivities(page.tx) },
      stored: number === undefined ? undefined : await findProtocol(page.tx, number),
    }),
  )
}

function formPage(ctx: RequestContext, { state, sources, areas, activities, stored }: View): PageView {
  const t = sentimentTexts[ctx.language]
  const isNew = stored === undefined
  const choices = {
    sources: SOURCES.map((value) => ({ value, label: t.sources[value] })),
    areas: AREA_KINDS.map((value) => ({ value, label: t.areaKinds[value] })),
    activitySlug: activities.map(({ slug, name }) => ({ value: slug, label: name })),
  }
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
        {state.errors[''] === 'stands' && (
          <Alert tone="error" announce>
            {t.refused.stands}
          </Alert>
        )}
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOf(
              t.fields,
              { ...typedFrom(stored), sources: stored.sources, areas: stored.areas },
              { ...state.values, sources, areas },
              choices,
            )}
            language="nl"
          />
        )}
        <Form action={ctx.href(isNew ? place : `${place}/wijzigen`)} csrfToken={ctx.csrf}>
          <ErrorSummary title={t.checkThis} errors={errors} />
          {stored && <HiddenField name="revision" value={revisionIn(state, stored.revision)} />}
          <Fieldset legend={t.parts.what} section>
            <TextField {...field('title')} />
            <TextArea {...field('purpose', { optional: true })} rows={3} />
            <TextArea {...field('phenomena', { optional: true })} rows={3} />
          </Fieldset>
          <Fieldset legend={t.parts.how} section>
            <Checkboxes {...many('sources')} values={[...sources]} choices={choices.sources} />
            <TextArea {...field('sourceNote', { optional: true })} optional={t.optional} rows={2} />
            <TextArea {...field('method', { optional: true })} rows={4} />
            <Checkboxes {...many('areas')} values={[...areas]} choices={choices.areas} />
            <TextField {...field('fewestAnswers')} size="short" inputMode="numeric" />
          </Fieldset>
          <Fieldset legend={t.parts.guard} section>
            <Alert tone="info">{t.nobody}</Alert>
            <TextArea {...field('notCollected', { optional: true })} rows={3} />
            <TextArea {...field('retention', { optional: true })} rows={2} />
            <TextArea {...field('legalCheck', { optional: true })} rows={3} />
            <Select {...field('activitySlug', { optional: true })} empty={t.choose} choices={choices.activitySlug} />
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

import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { publicationTexts } from '../../../../i18n/publications.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
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
  shownAgain,
} from '../../../../platform/http/index.ts'
import { CATEGORIES, HANDLINGS } from '../../../../publishing/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Radios,
  Select,
  TextArea,
  TextField,
  versionsOf,
} from '../../../../ui/index.ts'
import { addPublication, type SaveRefusal, savePublication } from '../operations/save-publication.ts'
import { findPublication, listMeetingChoices, type Publication } from '../publication.queries.ts'
import { publicationForm } from '../publication.schemas.ts'

export function showNewPublication(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, emptyForm)
}

export async function showEditPublication(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findPublication(ctx.tx, ctx.params.published!))
  return formPage(ctx, { ...emptyForm, values: typedFrom(found) }, found)
}

const typedFrom = ({ title, about, category, handling, handledOn, meetingId }: Publication) => ({
  ...{ title, about, category, handling, handledOn },
  meeting: meetingId ?? '',
})

export async function createPublication(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(publicationForm, form)
  if (!parsed.ok) return shownAgain(ctx, (page) => formPage(page, parsed.state))
  const { meeting: meetingId, ...facts } = parsed.value
  const done = await ctx.transaction('prepare a publication', async (tx) =>
    ok(await addPublication(tx, ctx.municipality.id, { ...facts, meetingId, documentId: null })),
  )
  return redirectTo(ctx.href(`/werk/publicaties/${done.value.slug}`))
}

export async function changePublication(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.published!
  const parsed = parseForm(publicationForm, form)
  const done = await ctx.transaction('change a publication', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { meeting: meetingId, ...facts } = parsed.value
    return savePublication(tx, slug, Number(form.get('revision') ?? 0), { ...facts, meetingId })
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/publicaties/${slug}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => formPage(page, state, orNotFound(await findPublication(page.tx, slug))))
}

async function formPage(ctx: PageContext, state: FormState, found?: Publication): Promise<PageView> {
  const { language } = ctx
  const t = publicationTexts[language]
  const meetings = await listMeetingChoices(ctx.tx)
  const name = found ? t.edit : t.add
  const words = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? t.problems.required
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: words(problem) }))
  const field = (key: 'title' | 'about' | 'category' | 'handling' | 'handledOn' | 'meeting') => ({
    name: key,
    label: t.fields[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  const at = '/werk/publicaties'
  const refusal = isOvertaken(state) ? undefined : (state.errors[''] as SaveRefusal | undefined)
  const choices = {
    category: Object.entries(CATEGORIES).map(([value, label]) => ({ value, label })),
    handling: (Object.keys(HANDLINGS) as (keyof typeof HANDLINGS)[]).map((value) => ({
      value,
      label: t.handlings[value],
    })),
    meeting: meetings.map(({ id, title, heldOn }) => ({
      value: id,
      label: `${title}, ${formatDay(heldOn, language)}`,
    })),
  }
  return {
    title: name,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: at },
      ...(found ? [{ label: found.title, language: 'nl' as const, href: `${at}/${found.slug}` }] : []),
    ],
    body: (
      <>
        <Heading level={1}>{name}</Heading>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {found && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[language]}
            versions={versionsOf(t.fields, typedFrom(found), state.values, choices)}
            language="nl"
          />
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(found ? `${at}/${found.slug}/wijzigen` : `${at}/nieuw`)} csrfToken={ctx.csrf}>
          {found && <HiddenField name="revision" value={revisionIn(state, found.revision)} />}
          <TextField {...field('title')} required={t.required} maxLength={300} />
          <TextArea {...field('about')} hint={t.fields.aboutHint} rows={3} optional={t.optional} />
          <Select
            {...field('category')}
            hint={t.fields.categoryHint}
            required={t.required}
            empty={t.choose}
            choices={choices.category}
          />
          <Radios {...field('handling')} required={t.required} choices={choices.handling} />
          <DayField {...field('handledOn')} required={t.required} />
          <Select
            {...field('meeting')}
            hint={t.fields.meetingHint}
            optional={t.optional}
            empty={t.noMeeting}
            choices={choices.meeting}
          />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(found ? `${at}/${found.slug}` : at)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

import { publicationTexts } from '../../../../i18n/publications.ts'
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
import { CATEGORIES, HANDLINGS } from '../../../../publishing/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
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
} from '../../../../ui/index.ts'
import { addPublication, type SaveRefusal, savePublication } from '../operations/save-publication.ts'
import { findPublication, listMeetingChoices, type Publication } from '../publication.queries.ts'
import { publicationForm } from '../publication.schemas.ts'

type Again = { state: FormState; refusal?: SaveRefusal }

export function showNewPublication(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, { state: emptyForm })
}

export async function showEditPublication(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findPublication(ctx.tx, ctx.params.published!))
  const { title, about, category, handling, handledOn, meetingId, revision } = found
  const values = { title, about, category, handling, handledOn, meeting: meetingId ?? '', revision: String(revision) }
  return formPage(ctx, { state: { values, errors: {} } }, found)
}

export async function createPublication(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(publicationForm, form)
  if (!parsed.ok) return shownAgain(ctx, (page) => formPage(page, parsed))
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
  const { reason } = done
  return shownAgain(ctx, async (page) => {
    const found = orNotFound(await findPublication(page.tx, slug))
    return formPage(page, { state: parsed.state, refusal: reason === 'invalid' ? undefined : reason }, found)
  })
}

async function formPage(ctx: PageContext, { state, refusal }: Again, found?: Publication): Promise<PageView> {
  const { language } = ctx
  const t = publicationTexts[language]
  const meetings = await listMeetingChoices(ctx.tx)
  const name = found ? t.edit : t.add
  const words = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? t.problems.required
  const errors = Object.entries(state.errors).map(([field, problem]) => ({ field, message: words(problem) }))
  const field = (key: 'title' | 'about' | 'category' | 'handling' | 'handledOn' | 'meeting') => ({
    name: key,
    label: t.fields[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  const at = '/werk/publicaties'
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
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form action={ctx.href(found ? `${at}/${found.slug}/wijzigen` : `${at}/nieuw`)} csrfToken={ctx.csrf}>
          {found && <HiddenField name="revision" value={state.values.revision ?? ''} />}
          <TextField {...field('title')} required={t.required} maxLength={300} />
          <TextArea {...field('about')} hint={t.fields.aboutHint} rows={3} optional={t.optional} />
          <Select
            {...field('category')}
            hint={t.fields.categoryHint}
            required={t.required}
            empty={t.choose}
            choices={Object.entries(CATEGORIES).map(([value, label]) => ({ value, label }))}
          />
          <Radios
            {...field('handling')}
            required={t.required}
            choices={(Object.keys(HANDLINGS) as (keyof typeof HANDLINGS)[]).map((value) => ({
              value,
              label: t.handlings[value],
            }))}
          />
          <DayField {...field('handledOn')} required={t.required} />
          <Select
            {...field('meeting')}
            hint={t.fields.meetingHint}
            optional={t.optional}
            empty={t.noMeeting}
            choices={meetings.map(({ id, title, heldOn }) => ({
              value: id,
              label: `${title}, ${formatDay(heldOn, language)}`,
            }))}
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

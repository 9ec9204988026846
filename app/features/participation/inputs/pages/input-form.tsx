import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Tx } from '../../../../platform/database/index.ts'
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
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Select,
  TextArea,
  TextField,
  tickedOrNot,
  versionsOf,
} from '../../../../ui/index.ts'
import { type Consultation, findConsultation } from '../../consultations.queries.ts'
import { choicesOf } from '../components/idea-fields.tsx'
import { type AreaChoice, listAreas } from '../ideas.queries.ts'
import { inputForm } from '../input.schemas.ts'
import { findInput, type Input } from '../inputs.queries.ts'
import { addInput, saveInput } from '../operations/save-input.ts'
import { readThemes, type ThemeChoice } from '../read-shown.ts'

type Choices = { consultation: Consultation; themes: ThemeChoice[]; areas: AreaChoice[]; input?: Input }

/** The form of what was said in a conversation, new or as it is stored, or as it was sent. */
export async function showInputForm(ctx: PageContext, sent?: FormState): Promise<PageView> {
  const choices = await read(ctx.tx, ctx)
  const stored = choices.input && typedFrom(choices.input)
  return formPage(ctx, choices, sent ?? { ...emptyForm, values: stored ?? {} }, stored)
}

const typedFrom = ({ body, saidBy, people, theme, areaCode, heardOn, source, isPublic }: Input) => ({
  ...{ body, saidBy, people: String(people ?? ''), theme, area: areaCode, heardOn, source },
  shown: isPublic ? 'on' : '',
})

async function read(tx: Tx, ctx: RequestContext): Promise<Choices> {
  const consultation = orNotFound(await findConsultation(tx, ctx.params.consultation!))
  const number = ctx.params.input
  return {
    consultation,
    themes: await readThemes(tx, ctx, consultation.id),
    areas: await listAreas(tx, 'neighbourhood'),
    input: number === undefined ? undefined : orNotFound(await findInput(tx, consultation.id, number)),
  }
}

/** Saves what was said in a conversation, new or known, or shows the form again with what is wrong. */
export async function saveInputForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(inputForm, form)
  const revision = Number(form.get('revision') ?? 0)
  const done = await ctx.transaction('save an input', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    const { consultation, themes, areas, input } = await read(tx, ctx)
    const { area: areaCode, shown, ...said } = parsed.value
    const isKnown = themes.some(({ value }) => value === said.theme) || said.theme === (input?.theme ?? '')
    if (!isKnown) return refuse('not-a-choice', { field: 'theme' })
    if (areaCode !== '' && !areas.some(({ code }) => code === areaCode))
      return refuse('not-a-choice', { field: 'area' })
    const row = { ...said, areaCode, isPublic: shown !== undefined }
    if (!input) return ok((await addInput(tx, ctx.municipality.id, consultation, { origin: 'session', ...row })).number)
    const saved = await saveInput(tx, ctx.municipality.id, input, { ...row, revision })
    return saved.ok ? ok(input.number) : saved
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${ctx.params.consultation}/inbreng/${done.value}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => showInputForm(page, state))
}

function formPage(
  ctx: RequestContext,
  { consultation, themes, areas, input }: Choices,
  state: FormState,
  stored?: Record<string, string>,
): PageView {
  const { language } = ctx
  const { form: t, checkThis, title } = inputWorkTexts[language]
  const words = inputTexts[language].idea
  const at = `/werk/inspraak/${consultation.slug}/inbreng`
  const name = input ? t.edit : t.new
  const offered = {
    theme: themes,
    area: areas.map(({ code, name }) => ({ value: code, label: name })),
    shown: tickedOrNot(bothVersionsTexts[language]),
  }
  const wordsOf = (problem: string) => t.problems[problem as keyof typeof t.problems] ?? t.problems['not-a-choice']
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  const field = (key: 'body' | 'saidBy' | 'people' | 'theme' | 'area' | 'heardOn' | 'source') => ({
    name: key,
    label: t[key],
    value: state.values[key],
    error: errors.find((one) => one.field === key)?.message,
  })
  return {
    title: name,
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
      { label: title, href: at },
    ],
    body: (
      <>
        <Heading level={1}>{name}</Heading>
        <Intro>{t.intro}</Intro>
        {stored && isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[language]}
            versions={versionsOf(t, stored, { shown: '', ...state.values }, offered)}
            language="nl"
          />
        )}
        <ErrorSummary title={checkThis} errors={errors} />
        <Form action={ctx.href(input ? `${at}/${input.number}/wijzigen` : `${at}/nieuw`)} csrfToken={ctx.csrf}>
          {input && <HiddenField name="revision" value={revisionIn(state, input.revision)} />}
          <TextArea {...field('body')} rows={5} required={words.required} />
          <TextField {...field('saidBy')} hint={t.saidByHint} maxLength={300} optional={words.optional} />
          <TextField
            {...field('people')}
            hint={t.peopleHint}
            inputMode="numeric"
            size="short"
            optional={words.optional}
          />
          <Select {...field('theme')} empty={t.noTheme} choices={themes} optional={words.optional} />
          <Select {...field('area')} empty={t.noArea} optional={words.optional} {...choicesOf(areas)} />
          <TextField {...field('heardOn')} hint={t.heardOnHint} size="short" optional={words.optional} />
          <TextField {...field('source')} hint={t.sourceHint} maxLength={300} optional={words.optional} />
          <Checkbox name="shown" label={t.shown} hint={t.shownHint} checked={state.values.shown === 'on'} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(input ? `${at}/${input.number}` : at)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

import { inputTexts } from '../../../../i18n/inputs.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
  typedValues,
} from '../../../../platform/http/index.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  TextField,
} from '../../../../ui/index.ts'
import { AREA_ISLAND } from '../../components/area-map.tsx'
import { type Consultation, findConsultation } from '../../consultations.queries.ts'
import { newCode } from '../../operations/codes.ts'
import { CodeShown } from '../components/code-shown.tsx'
import { type IdeaChoices, IdeaFields, readIdeaChoices } from '../components/idea-fields.tsx'
import { isMailAddress, subscribe } from '../operations/follow-idea.ts'
import { isCode, takeInIdea } from '../operations/hand-in-idea.ts'

/** Nobody else keeps this page: it holds the code. */
export const PRIVATE = { 'cache-control': 'no-store' }

type Found = { consultation: Consultation; choices: IdeaChoices }

/** Where somebody writes an idea. */
export async function showIdeaForm(ctx: PageContext): Promise<PageView> {
  return formPage(ctx, await read(ctx.tx, ctx), { ...emptyForm, values: { code: newCode() } })
}

async function read(tx: Tx, ctx: RequestContext): Promise<Found> {
  const consultation = orNotFound(await findConsultation(tx, ctx.params.consultation!))
  return { consultation, choices: orNotFound(await readIdeaChoices(tx, ctx, consultation.id)) }
}

/** Takes the idea in and shows the code, or shows the form again with all that was typed. */
export async function sendIdea(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedValues(form)
  const code = isCode(values.code ?? '') ? values.code! : newCode()
  const mail = (values.mail ?? '').trim().slice(0, 320)
  const typed = { body: values.body ?? '', theme: values.theme ?? '', areaCode: values.area ?? '' }
  // A program fills in every field it finds, also the one that nobody sees.
  const isProgram = (values.website ?? '') !== ''
  const early = earlyRefusal(ctx, mail)
  const done = early
    ? refuse(early, { field: early === 'mail' ? 'mail' : '' })
    : await ctx.transaction('hand in an idea', async (tx) => {
        const { consultation, choices } = await read(tx, ctx)
        if (isProgram) return ok(consultation)
        const themes = choices.themes.map(({ value }) => value)
        const taken = await takeInIdea(tx, consultation, code, typed, themes)
        if (!taken.ok) return taken
        if (mail !== '') await subscribe(tx, ctx, code, mail)
        return ok(consultation)
      })
  if (done.ok) return sentPage(ctx, done.value, { code, isMailed: mail !== '' })
  const state = { values: { ...values, code }, errors: { [done.details?.field ?? '']: done.reason } }
  return shownAgain(ctx, async (page) => formPage(page, await read(page.tx, page), state))
}

/** As many as a full hall behind one network sends in a minute, and far fewer than a program. */
const MOST_A_MINUTE = 60

/** What can be refused before anything is looked up. */
function earlyRefusal(ctx: RequestContext, mail: string): 'mail' | 'too-often' | undefined {
  if (ctx.tooOften('hand in an idea', MOST_A_MINUTE) !== undefined) return 'too-often'
  return mail !== '' && !isMailAddress(mail) ? 'mail' : undefined
}

function formPage(ctx: RequestContext, { consultation, choices }: Found, { values, errors }: FormState): PageView {
  const { idea: t, closedBanner } = inputTexts[ctx.language]
  const words = Object.fromEntries(
    Object.entries(errors).map(([field, problem]) => [field, t.problems[problem as keyof typeof t.problems]]),
  )
  const isOpen = consultation.phase === 'open'
  return viewOf(ctx, consultation, t.title, [
    <Heading level={1}>{t.title}</Heading>,
    <Intro>{t.intro}</Intro>,
    words[''] && (
      <Alert tone="error" announce>
        {words['']}
      </Alert>
    ),
    <ErrorSummary
      title={t.checkThis}
      errors={Object.entries(words).flatMap(([field, message]) => (field === '' ? [] : [{ field, message }]))}
    />,
    isOpen || words[''] ? (
      <div class="regie-survey">
        <Form action={ctx.href(`/praat-mee/${consultation.slug}/idee`)} csrfToken={ctx.csrf} label={t.title}>
          <HiddenField name="code" value={values.code ?? ''} />
          <div class="regie-hidden" aria-hidden="true">
            <label>
              {t.trap}
              <input name="website" tabIndex={-1} autocomplete="off" />
            </label>
          </div>
          <IdeaFields {...choices} ctx={ctx} values={values} errors={words} />
          <TextField
            name="mail"
            type="email"
            label={t.mail}
            hint={t.mailHint}
            value={values.mail}
            error={words.mail}
            autocomplete="email"
            maxLength={320}
            optional={t.optional}
          />
          <Paragraph small>
            {t.beforeIt} <Link href={ctx.href('/praat-mee/spelregels')}>{t.policy}</Link>.
          </Paragraph>
          <Button>{t.send}</Button>
        </Form>
      </div>
    ) : (
      <Alert tone="info">{closedBanner}</Alert>
    ),
  ])
}

function sentPage(
  ctx: RequestContext,
  consultation: Consultation,
  { code, isMailed }: { code: string; isMailed: boolean },
): PageView {
  const { idea: t } = inputTexts[ctx.language]
  return viewOf(ctx, consultation, t.sentTitle, [
    <Heading level={1}>{t.sentTitle}</Heading>,
    <CodeShown ctx={ctx} code={code} />,
    isMailed && <Alert tone="info">{t.sentMail}</Alert>,
  ])
}

function viewOf(
  ctx: RequestContext,
  { slug, title }: Consultation,
  name: string,
  body: PageView['body'][] | unknown[],
): PageView {
  return {
    title: name,
    frame: 'public',
    headers: PRIVATE,
    islands: [AREA_ISLAND],
    breadcrumbs: [
      { label: participationTexts[ctx.language].title, href: '/praat-mee' },
      { label: title, language: 'nl', href: `/praat-mee/${slug}` },
    ],
    body: <>{body}</>,
  }
}

import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  download,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  Checkbox,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  HiddenField,
  Link,
  TextArea,
  TextField,
  type Version,
} from '../../../ui/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import type { Definition } from '../domain/definition.ts'
import type { DefinitionProblem } from '../domain/definition-problems.ts'
import { beginning } from '../editor/arrange.ts'
import { versionsOfSurvey } from '../editor/versions-of-survey.ts'
import { findSurveyAt } from '../find-survey-at.ts'
import { type SaveSurveyRefusal, saveSurvey } from '../operations/save-survey.ts'
import { readDefinition } from '../read-definition.ts'

type View = {
  key: string
  isNew: boolean
  json: string
  revision: number
  isByInvitation: boolean
  isBlind: boolean
  refusal?: SaveSurveyRefusal | 'bad-key' | 'definition'
  problems?: DefinitionProblem[]
  /** What a colleague saved meanwhile beside what was sent. */
  versions?: Version[]
}

type Survey = { draft: Definition; isByInvitation: boolean; isBlind: boolean }

function versionsOfForm({ language }: RequestContext, stored: Survey, sent: Survey): Version[] {
  const { work: t } = participationTexts[language]
  const words = bothVersionsTexts[language]
  const inWords = (is: boolean) => (is ? words.yes : words.no)
  return [
    { field: t.byInvitation, theirs: inWords(stored.isByInvitation), yours: inWords(sent.isByInvitation) },
    { field: t.blind, theirs: inWords(stored.isBlind), yours: inWords(sent.isBlind) },
    ...versionsOfSurvey(language, stored.draft, sent.draft),
  ]
}

export async function showNewSurvey(ctx: PageContext): Promise<PageView> {
  orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  return formPage(ctx, { key: '', isNew: true, json: '', revision: 0, isByInvitation: false, isBlind: true })
}

export async function showEditSurvey(ctx: PageContext): Promise<PageView> {
  const { survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  const { key, draft, revision, isByInvitation, isBlind } = survey
  const json = JSON.stringify(draft, null, 2)
  return formPage(ctx, { key, isNew: false, json, revision, isByInvitation, isBlind })
}

/** Saves the working copy; a definition in which something cannot be is shown again with where. */
export async function saveSurveyForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const consultation = ctx.params.consultation!
  const isNew = ctx.params.survey === undefined
  const key = ctx.params.survey ?? String(form.get('key') ?? '').trim()
  const file = form.get('file')
  const json = file instanceof File && file.size > 0 ? await file.text() : String(form.get('definition') ?? '')
  const [isByInvitation, isBlind] = [form.get('isByInvitation') === 'on', form.get('isBlind') === 'on']
  const view: View = { key, isNew, json, revision: Number(form.get('revision') ?? 0), isByInvitation, isBlind }
  if (!/^[a-z0-9-]{1,40}$/.test(key)) return { ...formPage(ctx, { ...view, refusal: 'bad-key' }), status: 422 }
  // Without a file or text a new survey begins with one question, to be changed in the form.
  const isEmpty = isNew && json.trim() === ''
  const { definition, problems } = isEmpty ? { definition: beginning(key), problems: [] } : readDefinition(json)
  if (!definition) return { ...formPage(ctx, { ...view, refusal: 'definition', problems }), status: 422 }
  const done = await ctx.transaction('save a survey', (tx) =>
    saveSurvey(tx, ctx.municipality.id, { consultation, draft: definition, ...view }),
  )
  if (!done.ok) {
    orNotFound(done.reason === 'not-found' ? undefined : done)
    const draw = async (page: PageContext) => {
      const stored =
        done.reason === 'changed-meanwhile' ? (await findSurveyAt(page.tx, page.params))?.survey : undefined
      const versions = stored && versionsOfForm(page, stored, { ...view, draft: definition })
      return formPage(page, { ...view, revision: stored?.revision ?? view.revision, refusal: done.reason, versions })
    }
    return shownAgain(ctx, draw, done.reason)
  }
  return redirectTo(ctx.href(`/werk/inspraak/${consultation}/vragenlijst/${key}${isEmpty ? '/vragen' : ''}`))
}

/** The working copy as a file, to be kept or used elsewhere. */
export async function downloadDefinition(ctx: PageContext): Promise<Answer> {
  const { survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  const json = `${JSON.stringify(survey.draft, null, 2)}\n`
  return download(json, 'application/json; charset=utf-8', `${survey.key}.json`)
}

function formPage(ctx: RequestContext, view: View): PageView {
  const { work: t } = participationTexts[ctx.language]
  const { key, isNew, json, revision, isByInvitation, isBlind, refusal, problems = [], versions } = view
  const base = `/werk/inspraak/${ctx.params.consultation}`
  const errors = problems.map(({ path, code, found }) => ({
    field: 'definition',
    message: `${[path, found].filter(Boolean).join(' – ')}: ${t.definitionProblems[code]}`,
  }))
  return {
    title: isNew ? t.addSurvey : t.editSurvey,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/inspraak' }],
    body: (
      <>
        <Heading level={1}>{isNew ? t.addSurvey : t.editSurvey}</Heading>
        {versions && <BothVersions words={bothVersionsTexts[ctx.language]} versions={versions} />}
        {refusal && !versions && (
          <Alert tone="error" announce>
            {t.saveRefused[refusal]}
          </Alert>
        )}
        <ErrorSummary title={t.checkThis} errors={errors} />
        <Form
          action={ctx.href(isNew ? `${base}/vragenlijst` : `${base}/vragenlijst/${ctx.params.survey}/wijzigen`)}
          csrfToken={ctx.csrf}
          withFiles
        >
          {!isNew && <HiddenField name="revision" value={String(revision)} />}
          {isNew && <TextField name="key" label={t.surveyKey} hint={t.surveyKeyHint} value={key} maxLength={40} />}
          <Checkbox name="isByInvitation" label={t.byInvitation} checked={isByInvitation} />
          <Checkbox name="isBlind" label={t.blind} hint={t.blindHint} checked={isBlind} />
          <TextArea
            name="definition"
            label={t.definition}
            hint={t.definitionHint}
            value={json}
            rows={24}
            size="wide"
            spellcheck={false}
          />
          <FileField name="file" label={t.definitionFile} accept="application/json,.json" />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href(isNew ? base : `${base}/vragenlijst/${ctx.params.survey}`)}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

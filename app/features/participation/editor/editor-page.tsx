import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import { surveyEditorTexts } from '../../../i18n/survey-editor.ts'
import {
  type Answer,
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
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  TextArea,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import type { Definition } from '../domain/definition.ts'
import type { DefinitionProblem } from '../domain/definition-problems.ts'
import { findSurveyAt } from '../find-survey-at.ts'
import { type SaveSurveyRefusal, saveSurvey } from '../operations/save-survey.ts'
import { readDefinition } from '../read-definition.ts'
import { arranged } from './arrange.ts'
import { fieldsOf, questionField, readEdited, sectionField } from './edit-form.ts'
import { SectionFields, TextFields } from './editor-fields.tsx'
import { versionsOfSurvey } from './versions-of-survey.ts'

type View = {
  definition: Definition
  revision: number
  problems?: DefinitionProblem[]
  refusal?: SaveSurveyRefusal
  /** What a colleague saved meanwhile. */
  stored?: { draft: Definition }
}

/** The questions of a survey as a form; all of it travels with the form until it is saved. */
export async function showEditor(ctx: PageContext): Promise<PageView> {
  const { survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  return editorPage(ctx, { definition: survey.draft, revision: survey.revision })
}

/** Adds, moves or removes a question and shows the form again, or saves all of it. */
export async function edit(ctx: RequestContext, form: FormData): Promise<Answer> {
  const definition = readEdited((name) => String(form.get(name) ?? '').replace(/\r\n/g, '\n'))
  const revision = Number(form.get('revision') ?? 0)
  const press = String(form.get('doe') ?? 'save')
  if (press !== 'save') return editorPage(ctx, { definition: arranged(definition, press), revision })
  const read = readDefinition(JSON.stringify(definition))
  if (!read.definition) return { ...editorPage(ctx, { definition, revision, problems: read.problems }), status: 422 }
  const draft = read.definition
  const { consultation, survey: key } = ctx.params
  const done = await ctx.transaction('save the questions of a survey', async (tx) => {
    const { survey } = orNotFound(await findSurveyAt(tx, ctx.params))
    const { isByInvitation, isBlind } = survey
    const input = { consultation: consultation!, key: key!, revision, draft, isByInvitation, isBlind }
    return saveSurvey(tx, ctx.municipality.id, input)
  })
  if (!done.ok) {
    const draw = async (page: PageContext) => {
      const { survey } = orNotFound(await findSurveyAt(page.tx, page.params))
      const stored = done.reason === 'changed-meanwhile' ? survey : undefined
      return editorPage(page, { definition, revision: stored?.revision ?? revision, refusal: done.reason, stored })
    }
    return shownAgain(ctx, draw, done.reason)
  }
  return redirectTo(ctx.href(`/werk/inspraak/${consultation}/vragenlijst/${key}`))
}

function editorPage(ctx: RequestContext, { definition, revision, problems = [], refusal, stored }: View): PageView {
  const { work } = participationTexts[ctx.language]
  const t = surveyEditorTexts[ctx.language]
  const at = ctx.href(`/werk/inspraak/${ctx.params.consultation}/vragenlijst/${ctx.params.survey}`)
  const fields = new Map(fieldsOf(definition))
  const value = (name: string) => fields.get(name) ?? ''
  const errors = problems.map(({ path, code, found }) => ({
    field: fieldAt(path),
    message: `${placeInWords(path, ctx)}${found && `${found}: `}${work.definitionProblems[code]}`,
  }))
  const { languages } = definition
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [{ label: work.title, href: '/werk/inspraak' }],
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        {stored && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOfSurvey(ctx.language, stored.draft, definition)}
          />
        )}
        {refusal && !stored && (
          <Alert tone="error" announce>
            {work.saveRefused[refusal]}
          </Alert>
        )}
        <ErrorSummary title={work.checkThis} errors={errors} />
        <Form action={`${at}/vragen`} csrfToken={ctx.csrf}>
          <HiddenField name="revision" value={String(revision)} />
          {/* Pressing Enter saves: the first button of a form is the one that Enter presses. */}
          <div class="regie-hidden" aria-hidden="true">
            <button type="submit" name="doe" value="save" tabIndex={-1} />
          </div>
          <TextField
            name="languages"
            label={t.languages}
            hint={t.languagesHint}
            value={value('languages')}
            size="short"
          />
          <TextFields name="title" label={t.surveyTitle} {...{ languages, value }} />
          <TextFields name="intro" label={t.surveyIntro} isLong {...{ languages, value }} />
          <TextFields name="thanks" label={t.thanks} isLong {...{ languages, value }} />
          {definition.sections.map((section, number) => (
            <SectionFields
              key={section.key}
              {...{ section, number, languages, value }}
              isOnly={definition.sections.length === 1}
              language={ctx.language}
            />
          ))}
          <ActionGroup>
            <Button name="doe" value="add-section" look="secondary">
              {t.addSection}
            </Button>
          </ActionGroup>
          <TextArea name="quotas" label={t.quotas} hint={t.quotasHint} value={value('quotas')} rows={3} />
          <ActionGroup>
            <Button name="doe" value="save">
              {work.save}
            </Button>
            <ButtonLink look="subtle" href={at}>
              {work.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
        <Paragraph>
          <Link href={`${at}/wijzigen`}>{t.asFile}</Link>
        </Paragraph>
      </>
    ),
  }
}

const PLACE = /^sections\.(\d+)(?:\.questions\.(\d+))?/

/** The field to go to for what is wrong at a path of the file. */
function fieldAt(path: string): string {
  const [, section, question] = PLACE.exec(path) ?? []
  if (section === undefined) return path.split('.')[0] || 'languages'
  return question === undefined
    ? sectionField(Number(section), 'key')
    : questionField(Number(section), Number(question), 'kind')
}

function placeInWords(path: string, ctx: RequestContext): string {
  const t = surveyEditorTexts[ctx.language]
  const [, section, question] = PLACE.exec(path) ?? []
  if (section === undefined) return ''
  return `${t.placeOf(Number(section) + 1, question === undefined ? undefined : Number(question) + 1)}: `
}

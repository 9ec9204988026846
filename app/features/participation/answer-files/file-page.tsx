import { answerEntryTexts } from '../../../i18n/answer-entry.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  FileField,
  Form,
  Heading,
  Intro,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../ui/index.ts'
import { questionsOf, said } from '../domain/definition.ts'
import { entryBreadcrumbs, surveyAddress } from '../entry/entry-page.tsx'
import { findSurveyAt } from '../find-survey-at.ts'
import { type Asked, readAsked } from '../read-asked.ts'
import { type AnswerFile, type FileProblem, readAnswerFile } from './read-answer-file.ts'
import { takeInFile } from './take-in-file.ts'

type Outcome = { file?: AnswerFile; done?: { taken: number; already: number }; isMissing?: boolean }
type Refusal = 'by-invitation' | 'closed' | 'no-version'

/** Where answers are read from a file of another program. */
export async function showAnswerFile(ctx: PageContext): Promise<PageView> {
  const { consultation, survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  return filePage(ctx, { consultation, survey }, {})
}

/** Checks a file, and reads it in when that was asked and nothing is wrong with it. */
export async function takeAnswerFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  const asked = mustBe(await ctx.transaction('read a survey', async (tx) => ok(await readAsked(tx, ctx))))
  const given = form.get('file')
  if (!(given instanceof File) || given.size === 0) {
    return { ...filePage(ctx, asked, { isMissing: true }), status: 422 }
  }
  const version = asked.versions.at(-1)!
  const file = readAnswerFile(await given.text(), version.definition, asked.areas)
  if (file.problemCount > 0) return { ...filePage(ctx, asked, { file }), status: 422 }
  if (form.get('doe') !== 'read') return filePage(ctx, asked, { file })
  const done = await ctx.transaction('read answers from a file', (tx) =>
    takeInFile(tx, { survey: asked.survey, version, sheets: file.sheets }),
  )
  if (!done.ok) return { ...filePage(ctx, asked, { file }, done.reason), status: 422 }
  return filePage(ctx, asked, { file, done: done.value })
}

function filePage(
  ctx: RequestContext,
  at: Pick<Asked, 'consultation' | 'survey'>,
  { file, done, isMissing }: Outcome,
  refusal?: Refusal,
): PageView {
  const { file: t } = answerEntryTexts[ctx.language]
  const number = (count: number) => formatNumber(count, ctx.language)
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: entryBreadcrumbs(ctx, at),
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <Paragraph>{t.nameless}</Paragraph>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        {done && (
          <Alert tone="ok" announce>
            {t.done(number(done.taken), number(done.already))}
          </Alert>
        )}
        {file && !done && <Found ctx={ctx} file={file} at={at} />}
        <Form action={`${surveyAddress(ctx)}/bestand`} csrfToken={ctx.csrf} withFiles>
          <FileField name="file" label={t.choose} accept=".csv,text/csv" error={isMissing ? t.noFile : undefined} />
          <ActionGroup>
            <Button name="doe" value="check" look="secondary">
              {t.check}
            </Button>
            <Button name="doe" value="read">
              {t.read}
            </Button>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function Found({ ctx, file, at }: { ctx: RequestContext; file: AnswerFile; at: Pick<Asked, 'survey'> }) {
  const { file: t } = answerEntryTexts[ctx.language]
  const number = (count: number) => formatNumber(count, ctx.language)
  const { draft } = at.survey
  const named = new Map(questionsOf(draft).map(({ key, text }) => [key, said(text, ctx.language, draft)]))
  return (
    <Section id="gevonden">
      <Heading level={2}>{t.found(number(file.sheets.length))}</Heading>
      {file.problemCount > 0 ? (
        <Alert tone="error" title={t.nothing(number(file.problemCount))} announce />
      ) : (
        <Alert tone="ok" announce>
          {t.fine}
        </Alert>
      )}
      {file.problems.length > 0 && (
        <Table
          caption={t.problem}
          captionHidden
          stack
          rows={file.problems}
          columns={[
            { header: t.line, numeric: true, cell: ({ line }) => line },
            { header: t.question, cell: (one) => (one.code === 'answer' ? named.get(one.question) : '–') },
            { header: t.cell, cell: (one) => (one.code === 'answer' ? one.found : '–') },
            { header: t.problem, cell: (one) => wrongWith(ctx, one) },
          ]}
        />
      )}
      {file.unfinished > 0 && <Paragraph>{t.unfinished(number(file.unfinished))}</Paragraph>}
      <Paragraph>{`${t.asked}: ${file.asked.map((key) => named.get(key) ?? key).join('; ')}`}</Paragraph>
      <Paragraph>
        {file.passedOver.length > 0 ? `${t.passedOver}: ${file.passedOver.join('; ')}` : t.nonePassedOver}
      </Paragraph>
    </Section>
  )
}

const wrongWith = (ctx: RequestContext, problem: FileProblem): string =>
  problem.code === 'answer'
    ? participationTexts[ctx.language].problems[problem.problem]
    : answerEntryTexts[ctx.language].file.problems[problem.code]

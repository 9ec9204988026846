import { monitorTexts } from '../../../i18n/monitor.ts'
import type { FormState, PageView, RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  DayField,
  ErrorSummary,
  Fieldset,
  FileField,
  Form,
  Heading,
  HiddenField,
  Intro,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { ImportPreviewView, ProblemsView } from '../components/import-preview.tsx'
import { errorsOf, fieldOf } from '../components/passport-fields.tsx'
import { COLUMNS } from '../domain/observation-csv.ts'
import type { ImportPreview } from '../operations/preview-import.ts'
import type { SentFile } from './sent-file.ts'

export type ImportState = {
  form: FormState
  pasted: string
  sent?: SentFile
  preview?: ImportPreview
  /** Checked and complete: only a confirmation is asked. */
  isReady?: boolean
}

const ADDRESS = '/werk/cijfers/importeren'

export function importPage(ctx: RequestContext, state: ImportState): PageView {
  const { language } = ctx
  const t = monitorTexts[language]
  const { preview } = state
  const hasProblems = preview !== undefined && preview.problemCount > 0
  return {
    title: t.import,
    frame: 'work',
    breadcrumbs: [{ label: t.figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.import}</Heading>
        <Intro>{t.importIntro}</Intro>
        <ErrorSummary title={t.checkThis} errors={errorsOf({ state: state.form, language })} />
        {hasProblems && <ProblemsView preview={preview} language={language} />}
        {preview && !hasProblems && <ImportPreviewView preview={preview} language={language} />}
        {state.isReady && <Confirmation ctx={ctx} state={state} />}
        <UploadForm ctx={ctx} state={state} />
      </>
    ),
  }
}

/** Sends the very bytes that were checked, unchanged by what a browser does with line ends in a text field. */
function Confirmation({ ctx, state }: { ctx: RequestContext; state: ImportState }) {
  const t = monitorTexts[ctx.language]
  const { title, fileSource, licence, publishedOn, retrievedOn } = state.form.values
  const facts = { title, fileSource, licence, publishedOn, retrievedOn }
  return (
    <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} withFiles label={t.confirmImport}>
      <HiddenField name="step" value="confirm" />
      {Object.entries(facts).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value ?? ''} />
      ))}
      <CheckedFile sent={state.sent} />
      <ActionGroup>
        <Button>{t.confirmImport}</Button>
        <ButtonLink look="subtle" href={ctx.href('/werk/cijfers')}>
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  )
}

/** The bytes that were checked, to be sent again. */
export function CheckedFile({ sent }: { sent: SentFile | undefined }) {
  if (!sent) return null
  return (
    <>
      <HiddenField name="fileName" value={sent.name} />
      <HiddenField name="bytes" value={sent.bytes.toString('base64')} />
    </>
  )
}

function UploadForm({ ctx, state }: { ctx: RequestContext; state: ImportState }) {
  const { language } = ctx
  const t = monitorTexts[language]
  const props = { state: state.form, language }
  const { value: _, ...file } = fieldOf('file', props, true)
  return (
    <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} withFiles label={t.checkFile}>
      <HiddenField name="step" value="check" />
      <Fieldset legend={t.sourceFacts} section>
        <TextField {...fieldOf('title', props)} />
        <TextField {...fieldOf('fileSource', props)} />
        <TextField {...fieldOf('licence', props)} />
        <TextField {...fieldOf('publishedOn', props, true)} hint={t.hints.publishedOn} size="short" />
        <DayField {...fieldOf('retrievedOn', props)} />
      </Fieldset>
      <Fieldset legend={t.theFile} section>
        <FileField
          {...file}
          accept=".csv,text/csv"
          hint={
            <>
              {t.hints.file} <code>{COLUMNS.join(', ')}</code>
            </>
          }
        />
        {!state.isReady && state.sent && <CheckedFile sent={state.sent} />}
        <TextArea {...fieldOf('content', props, true)} value={state.pasted} rows={8} spellcheck={false} />
      </Fieldset>
      <ActionGroup>
        <Button look={state.isReady ? 'secondary' : 'primary'}>{t.checkFile}</Button>
      </ActionGroup>
    </Form>
  )
}

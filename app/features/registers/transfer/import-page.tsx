import { createHash, randomUUID } from 'node:crypto'
import { registerTexts } from '../../../i18n/registers.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import {
  type Answer,
  download,
  mustBe,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import { csvLine, readCsvBytes, UTF8_MARK } from '../../../shared/sheet-csv.ts'
import { SHEET_TYPES } from '../../../shared/sheet-writer.ts'
import { readXlsxSheets } from '../../../shared/sheet-xlsx.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { registerFor } from '../pages/find.ts'
import { scopeOf } from '../scope.ts'
import { sealAsk, sealFile } from './ask.ts'
import { checkImport } from './check-import.ts'
import { importColumns } from './import-columns.ts'
import { keepTransfer, transferAddress } from './keep-transfer.ts'
import type { ImportProblem } from './read-import.ts'

export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

const MOST_SHOWN = 100

export async function showImport(ctx: PageContext): Promise<PageView> {
  return importPage(ctx, registerFor(ctx, 'handle'), [])
}

/** An empty file with the names of the columns. */
export async function downloadExample(ctx: PageContext): Promise<Response> {
  const type = registerFor(ctx, 'handle')
  const headers = importColumns(type, ctx.language).map(({ header }) => header)
  return download(UTF8_MARK + csvLine(headers), SHEET_TYPES.csv, `${type.key}.csv`)
}

/** Checks a file: shows every mistake with its place, or what confirming would bring in. */
export async function checkFile(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const wrong = (code: string) => ({
    ...importPage(ctx, type, [{ line: 0, column: '', code, found: '' }]),
    status: 422,
  })
  if (bytes.length === 0) return wrong('no-file')
  const rows = await rowsIn(bytes)
  if (!rows) return wrong('not-a-file')
  const checked = mustBe(
    await ctx.transaction('check an import', async (tx) =>
      ok(await checkImport(scopeOf(ctx, tx), type, rows, ctx.language)),
    ),
  )
  if (checked.problems.length > 0) return { ...importPage(ctx, type, checked.problems), status: 422 }
  const id = randomUUID()
  const keys = { secret: ctx.config.secret, municipalityId: ctx.municipality.id }
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const ask = { fileHash, present: checked.present, passedOver: checked.passedOver }
  await keepTransfer(ctx, type, {
    ...{ id, kind: 'import', ask: sealAsk(keys, id, ask), total: checked.fresh.length },
    pieces: sealFile(keys, id, Buffer.from(JSON.stringify(checked.fresh))),
  })
  return redirectTo(ctx.href(transferAddress(type, id)))
}

/** The rows of a CSV file, or of the first sheet of a workbook; nothing when it is neither. */
async function rowsIn(bytes: Uint8Array): Promise<string[][] | undefined> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await readXlsxSheets(bytes))?.[0]?.rows
  return readCsvBytes(bytes)
}

function importPage(ctx: RequestContext, type: RegisterType, problems: readonly ImportProblem[]): PageView {
  const { language } = ctx
  const t = transferTexts[language].import
  const many = type.words.many[language]
  const whole = problems.find(({ line }) => line === 0)
  const address = `/werk/registers/${type.key}/importeren`
  return {
    title: t.title(many),
    frame: 'work',
    breadcrumbs: [
      { label: registerTexts[language].title, href: '/werk/registers' },
      { label: many, href: `/werk/registers/${type.key}` },
    ],
    body: (
      <>
        <TitleRow title={t.title(many)} />
        <Intro>{t.intro}</Intro>
        {whole && (
          <ErrorSummary
            title={registerTexts[language].checkThis}
            errors={[{ field: 'file', message: problemInWords(ctx, whole) }]}
          />
        )}
        {problems.length > 0 && !whole && <Problems ctx={ctx} problems={problems} />}
        <Form action={ctx.href(address)} csrfToken={ctx.csrf} withFiles label={t.title(many)}>
          <FileField
            name="file"
            label={t.file}
            hint={t.fileHint}
            accept=".csv,.xlsx"
            error={whole && problemInWords(ctx, whole)}
          />
          <ActionGroup>
            <Button>{t.check}</Button>
            <Link href={ctx.href(`/werk/registers/${type.key}`)}>{registerTexts[language].step.cancel}</Link>
          </ActionGroup>
        </Form>
        <Section>
          <Heading level={2}>{t.columns}</Heading>
          <Paragraph>{`${t.externalId}: ${t.externalIdWhy}`}</Paragraph>
          <List
            items={importColumns(type, language).map(({ header, isNeeded }) =>
              isNeeded ? `${header} (${t.needed})` : header,
            )}
          />
          <Link href={ctx.href(`${address}/voorbeeld.csv`)}>{t.example}</Link>
        </Section>
      </>
    ),
  }
}

function problemInWords({ language }: RequestContext, { code }: ImportProblem): string {
  const words: Record<string, string> = { ...registerTexts[language].problems, ...transferTexts[language].codes }
  return words[code] ?? code
}

/** Every mistake with its place in the file; of a great many the first. */
function Problems({ ctx, problems }: { ctx: RequestContext; problems: readonly ImportProblem[] }) {
  const t = transferTexts[ctx.language].import
  const count = formatNumber(problems.length, ctx.language)
  return (
    <>
      <Alert tone="error" announce title={t.problems(count)}>
        {problems.length > MOST_SHOWN ? t.firstOf(String(MOST_SHOWN)) : null}
      </Alert>
      <Table
        caption={t.problems(count)}
        captionHidden
        stack
        rows={problems.slice(0, MOST_SHOWN)}
        columns={[
          { header: t.line, rowHeader: true, cell: ({ line }) => String(line) },
          { header: t.column, cell: ({ column }) => column },
          { header: t.problem, cell: (problem) => problemInWords(ctx, problem) },
          { header: t.found, cell: ({ found }) => <span lang="nl">{found}</span> },
        ]}
      />
    </>
  )
}

import { listTexts } from '../../../i18n/lists.ts'
import {
  type Answer,
  download,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  Radios,
  TitleRow,
} from '../../../ui/index.ts'
import { FILE_FORMATS, FILE_TYPES, type FileFormat, fileWriter, MOST_IN_PDF } from '../list-file.ts'
import { findChoice, recordListExport } from '../views.queries.ts'
import { addressOf } from './place.ts'
import { type AskedList, askedAsQuery, chosenRows, readAskedList, shownColumns, type WorkList } from './work-list.ts'

/** In which kind of file somebody takes the list along as he sees it. */
export async function showListExport<Row>(ctx: PageContext, list: WorkList<Row>): Promise<PageView> {
  const asked = readAskedList(ctx.query, list)
  const found = chosenRows(list, await list.rows(ctx), asked, ctx.language)
  return exportPage(ctx, list, asked, found.length)
}

/** Makes the file, and puts on record that it was made. */
export async function exportList<Row>(ctx: RequestContext, list: WorkList<Row>, form: FormData): Promise<Answer> {
  const { language } = ctx
  const asked = readAskedList(new URLSearchParams(String(form.get('query') ?? '')), list)
  const format = FILE_FORMATS.find((one) => one === form.get('format')) ?? 'csv'
  const done = await ctx.transaction(`export ${list.key}`, async (tx) => {
    const found = chosenRows(list, await list.rows({ ...ctx, tx }), asked, language)
    const chosen = asked.columns.length > 0 ? asked.columns : (await findChoice(tx, list.key)).columns
    const isTooLong = format === 'pdf' && found.length > MOST_IN_PDF
    if (!isTooLong) await recordListExport(tx, list.key, { rows: found.length, format })
    return ok({ found, isTooLong, columns: shownColumns(list, chosen) })
  })
  const { found, isTooLong, columns } = done.value
  if (isTooLong) return shownAgain(ctx, async (page) => exportPage(page, list, asked, found.length, format))
  const writer = fileWriter(format, wordsOf(ctx, list, found.length))
  writer.write([columns.map(({ header }) => ({ text: header[language] }))])
  writer.write(found.map((row) => columns.map((column) => column.value(row, language))))
  return download(await writer.end(), FILE_TYPES[format], `${list.key}-${ctx.clock.today()}.${format}`)
}

function wordsOf<Row>(ctx: RequestContext, list: WorkList<Row>, rows: number) {
  const { language, municipality } = ctx
  const t = listTexts[language]
  const name = list.title[language]
  const stamp = t.takenBy(ctx.person?.name ?? '', formatInstant(ctx.clock.now(), language))
  const mark = ['# Regie', name, t.rows(formatNumber(rows, language)), stamp].join(' · ')
  return { ...{ name, mark, stamp, language }, day: ctx.clock.today(), publisher: municipality.name }
}

function exportPage<Row>(
  ctx: PageContext,
  list: WorkList<Row>,
  asked: AskedList,
  count: number,
  refused?: FileFormat,
): PageView {
  const { language } = ctx
  const t = listTexts[language]
  const title = t.exportTitle(list.title[language])
  const message = refused && t.pdfAtMost(formatNumber(MOST_IN_PDF, language))
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: list.title[language], href: list.address }],
    body: (
      <>
        <TitleRow title={title} />
        <Intro>{t.exportIntro(t.rows(formatNumber(count, language)))}</Intro>
        <Form action={ctx.href(`${list.address}/exporteren`)} csrfToken={ctx.csrf} label={title}>
          {message && <ErrorSummary title={message} errors={[{ field: 'format', message }]} />}
          <HiddenField name="query" value={new URLSearchParams(askedAsQuery(asked)).toString()} />
          <Radios
            name="format"
            label={t.format}
            value={refused ?? 'xlsx'}
            error={message}
            choices={FILE_FORMATS.map((format) => ({ value: format, label: t.formats[format] }))}
          />
          <ActionGroup>
            <Button>{t.exportSave}</Button>
            <Link href={ctx.href(addressOf(list, asked))}>{t.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

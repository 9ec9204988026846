import { renderHtmlBody, renderPdf } from '../../../documents/index.ts'
import { letterTexts } from '../../../i18n/letters.ts'
import type { Database } from '../../../platform/database/index.ts'
import { type Answer, download, NotFound, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  DayField,
  ErrorSummary,
  Form,
  Intro,
  Paragraph,
  Prose,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { documentFor } from './letter-files.ts'
import type { Asks } from './letters.queries.ts'
import { openLetter, questionFor } from './open-letter.ts'

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

/** Where a mail about a letter leads: something is asked before it opens. */
export function showOpening(database: Database) {
  return async (ctx: RequestContext): Promise<Answer> => {
    const asked = await questionFor(database, ctx, ctx.params.code ?? '')
    if (!asked.ok) return asked.reason === 'not-found' ? notThere() : gonePage(ctx)
    return askPage(ctx, asked.value)
  }
}

/** Gives the letter to who answers right: as a file, or to be read here. */
export function openBy(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const code = ctx.params.code ?? ''
    const opened = await openLetter(database, ctx, { code, answer: String(form.get('answer') ?? '') })
    if (opened.ok) {
      const model = documentFor(ctx, opened.value.content, opened.value.number)
      if (form.get('as') === 'pdf') return download(await renderPdf(model), 'application/pdf', 'brief.pdf', PRIVATE)
      return {
        title: model.meta.title,
        frame: 'public',
        body: <Prose html={renderHtmlBody(model)} />,
        headers: PRIVATE,
      }
    }
    if (opened.reason !== 'wrong-answer') return opened.reason === 'not-found' ? notThere() : gonePage(ctx)
    const asked = await questionFor(database, ctx, code)
    if (!asked.ok) return gonePage(ctx)
    return { ...askPage(ctx, asked.value, letterTexts[ctx.language].open.wrong), status: 422 }
  }
}

function notThere(): never {
  throw new NotFound()
}

function askPage(ctx: RequestContext, asks: Asks, error?: string): PageView {
  const t = letterTexts[ctx.language].open
  const field = { name: 'answer', label: t[asks], error }
  return {
    title: t.title,
    frame: 'public',
    headers: PRIVATE,
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro(ctx.municipality.name)}</Intro>
        <Form action={ctx.href(`/brief/${ctx.params.code}`)} csrfToken={ctx.csrf} label={t.title}>
          {error && <ErrorSummary title={t.title} errors={[{ field: 'answer', message: error }]} />}
          {asks === 'birthday' ? <DayField {...field} /> : <TextField {...field} autocomplete="postal-code" />}
          <ActionGroup>
            <Button name="as" value="page">
              {t.read}
            </Button>
            <Button name="as" value="pdf" look="secondary">
              {t.pdf}
            </Button>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function gonePage(ctx: RequestContext): PageView {
  const t = letterTexts[ctx.language].open
  return {
    title: t.gone,
    frame: 'public',
    status: 410,
    headers: PRIVATE,
    body: (
      <>
        <TitleRow title={t.gone} />
        <Paragraph>{t.goneText}</Paragraph>
      </>
    ),
  }
}

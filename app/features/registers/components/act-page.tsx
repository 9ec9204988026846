import type { ComponentChildren } from 'preact'
import { registerTexts } from '../../../i18n/registers.ts'
import {
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
  stillOpened,
} from '../../../platform/http/index.ts'
import { ActionGroup, Button, ErrorSummary, Form, HiddenField, Intro, Link, TitleRow } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'

export type ActProblem = { field?: string; message: string }

type ActView = {
  type: RegisterType
  record: { number: string; revision?: number }
  title: string
  intro?: string
  /** Below the address of the record. */
  path: string
  problems?: readonly ActProblem[]
  /** What stands above the form. */
  above?: ComponentChildren
  /** The fields. */
  children: ComponentChildren
  save: string
}

export const recordAddress = (type: RegisterType, number: string) => `/werk/registers/${type.key}/${number}`

/** Of a form that was refused for something of its own: the revision that it was opened with. */
type Opened = { openedAt?: string | undefined }

/** A page that comes back: it goes on from the revision with which its form was opened, unless it says that a colleague was first. */
export const goingOn = <Ctx extends RequestContext>(ctx: Ctx, revision: unknown, reason: string): Ctx & Opened => ({
  ...ctx,
  openedAt: stillOpened(reason, String(revision ?? '')),
})

/** The revision that a form on this page is about. */
export const revisionOn = (ctx: RequestContext & Opened, stored: number): string => ctx.openedAt || String(stored)

/** A page with one form about one record: what every act besides the steps looks like. */
export function actPage(ctx: RequestContext, view: ActView): PageView {
  const t = registerTexts[ctx.language]
  const { type, record, title, intro, path, problems = [], above, children, save } = view
  const address = recordAddress(type, record.number)
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/registers' },
      { label: type.words.many[ctx.language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: address },
    ],
    body: (
      <>
        <TitleRow kicker={record.number} title={title} />
        {intro && <Intro>{intro}</Intro>}
        {above}
        <Form action={ctx.href(`${address}/${path}`)} csrfToken={ctx.csrf} label={title}>
          {problems.length > 0 && <ErrorSummary title={t.checkThis} errors={[...problems]} />}
          {record.revision !== undefined && <HiddenField name="revision" value={revisionOn(ctx, record.revision)} />}
          {children}
          <ActionGroup>
            <Button>{save}</Button>
            <Link href={ctx.href(address)}>{t.step.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

type Refused = { reason: string; details?: { field?: string } }

/** The page once more with what was wrong in what was sent; what is not there for this person looks like nothing at all. */
export async function actAgain(
  ctx: RequestContext,
  form: FormData,
  refused: Refused,
  words: Readonly<Record<string, string>>,
  show: (ctx: PageContext, problems: ActProblem[]) => Promise<PageView>,
): Promise<PageView> {
  if (refused.reason === 'not-found' || refused.reason === 'not-allowed') throw new NotFound()
  const problems = [{ field: refused.details?.field, message: words[refused.reason] ?? refused.reason }]
  return shownAgain(ctx, (page) => show(goingOn(page, form.get('revision'), refused.reason), problems), refused.reason)
}

/** What is wrong with one field of a form. */
export const problemOf = (problems: readonly ActProblem[], name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.message

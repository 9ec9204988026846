import type { ComponentChildren } from 'preact'
import { registerTexts } from '../../../i18n/registers.ts'
import type { PageView, RequestContext } from '../../../platform/http/index.ts'
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
          {record.revision !== undefined && <HiddenField name="revision" value={String(record.revision)} />}
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

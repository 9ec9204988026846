import { documentTexts } from '../../../../i18n/documents.ts'
import {
  type Answer,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import { ActionGroup, Alert, Button, ErrorSummary, Form, Heading, HiddenField, Link } from '../../../../ui/index.ts'
import { FormParts } from '../components/form-parts.tsx'
import { findDocument, type OfficialDocument } from '../documents.queries.ts'
import { isOpen } from '../domain/phases.ts'
import { saveDocument } from '../operations/save-document.ts'
import { contentFrom, documentForm, typedFrom } from '../read-form.ts'

type Refusal = 'decided' | 'changed-meanwhile'

/** The form of a document, field by field as the official one. */
export async function showDocumentForm(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findDocument(ctx.tx, { slug: ctx.params.document! }))
  const values = typedFrom(found.title, found.content)
  return formPage(ctx, found, { values, errors: {} }, found.revision, isOpen(found.phase) ? undefined : 'decided')
}

/** Saves what was filled in; what somebody else wrote meanwhile is never written over. */
export async function saveDocumentForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const revision = Number(form.get('revision') ?? 0)
  const read = await ctx.transaction('read the kind of a document', async (tx) => {
    const found = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
    return { ok: true as const, value: found }
  })
  const found = orNotFound(read.ok ? read.value : undefined)
  const { id, slug } = found
  const parsed = parseForm(documentForm(found), form)
  const done = await ctx.transaction('save a document', async (tx) => {
    if (!parsed.ok) return refuse('invalid')
    return saveDocument(tx, ctx.municipality.id, { id, revision, ...contentFrom(found, parsed.value) })
  })
  if (done.ok) {
    return redirectTo(ctx.href(`/werk/stukken/${slug}${done.value.hasLapsed ? '?gewijzigd' : ''}`))
  }
  const refusal = done.reason === 'decided' || done.reason === 'changed-meanwhile' ? done.reason : undefined
  return shownAgain(ctx, async (page) =>
    formPage(page, orNotFound(await findDocument(page.tx, { id })), parsed.state, revision, refusal),
  )
}

function formPage(
  ctx: RequestContext,
  found: OfficialDocument,
  state: FormState,
  revision: number,
  refusal?: Refusal,
): PageView {
  const all = documentTexts[ctx.language]
  const { page: t, dossiers } = all
  const at = `/werk/stukken/${found.slug}`
  const wordsOf = (code: string) => t.problems[code as keyof typeof t.problems] ?? t.problems.required
  const title = `${t.edit}: ${all.kinds[found.kind]}`
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: dossiers.title, href: '/werk/dossiers' },
      { label: found.number ?? found.title, href: at },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {refusal && (
          <Alert tone="error" announce>
            {t.refused[refusal]}
          </Alert>
        )}
        <ErrorSummary
          title={t.refused.invalid}
          errors={Object.entries(state.errors).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
        />
        <Form action={ctx.href(`${at}/wijzigen`)} csrfToken={ctx.csrf}>
          <HiddenField name="revision" value={String(revision)} />
          <FormParts language={ctx.language} document={found} state={state} wordsOf={wordsOf} />
          <ActionGroup>
            <Button>{dossiers.save}</Button>
            <Link href={ctx.href(at)}>{dossiers.cancel}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

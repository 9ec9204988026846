import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { documentTexts } from '../../../../i18n/documents.ts'
import {
  type Answer,
  type FormState,
  fieldErrors,
  formAgain,
  isOvertaken,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  tickedOrNot,
  versionsOf,
} from '../../../../ui/index.ts'
import { FormParts } from '../components/form-parts.tsx'
import { findDocument, type OfficialDocument } from '../documents.queries.ts'
import { AUTHORITIES, DISCLOSURES } from '../domain/content.ts'
import { sectionsOf } from '../domain/kinds.ts'
import { isOpen } from '../domain/phases.ts'
import { saveDocument } from '../operations/save-document.ts'
import { contentFrom, documentForm, typedFrom } from '../read-form.ts'
import { sectionWords } from '../section-words.ts'

/** The form of a document, field by field as the official one. */
export async function showDocumentForm(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findDocument(ctx.tx, { slug: ctx.params.document! }))
  const values = typedFrom(found.title, found.content)
  return formPage(ctx, found, { values, errors: isOpen(found.phase) ? {} : { '': 'decided' } })
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
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, async (page) => formPage(page, orNotFound(await findDocument(page.tx, { id })), state))
}

function formPage(ctx: RequestContext, found: OfficialDocument, state: FormState): PageView {
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
        {state.errors[''] === 'decided' && (
          <Alert tone="error" announce>
            {t.refused.decided}
          </Alert>
        )}
        {isOvertaken(state) && (
          <BothVersions
            words={bothVersionsTexts[ctx.language]}
            versions={versionsOfDocument(ctx, found, state.values)}
            language="nl"
          />
        )}
        <ErrorSummary
          title={t.refused.invalid}
          errors={fieldErrors(state).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
        />
        <Form action={ctx.href(`${at}/wijzigen`)} csrfToken={ctx.csrf}>
          <HiddenField name="revision" value={revisionIn(state, found.revision)} />
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

const TICKS = [
  ...AUTHORITIES,
  ...(['hasFinancialConsequences', 'changesBudget', 'needsPublicNotice', 'needsNotification'] as const),
]

function versionsOfDocument({ language }: RequestContext, found: OfficialDocument, typed: Record<string, string>) {
  const t = documentTexts[language]
  const sections = sectionsOf(found.kind, found.content)
  const words = sections.map((section) => [`section-${section.key}`, sectionWords(section, language).name])
  const empty = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']))
  const ticked = tickedOrNot(bothVersionsTexts[language])
  return versionsOf(
    { ...t.fields, ...t.authorities, ...Object.fromEntries(words) },
    // What is not ticked is in neither of the two.
    { ...empty([...TICKS, ...Object.keys(typed)]), ...typedFrom(found.title, found.content) },
    { ...empty(TICKS), ...typed },
    {
      ...Object.fromEntries(TICKS.map((name) => [name, ticked])),
      disclosure: DISCLOSURES.map((value) => ({ value, label: t.disclosures[value] })),
    },
  )
}

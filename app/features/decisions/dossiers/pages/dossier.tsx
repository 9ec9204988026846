import { z } from 'zod'
import { documentTexts } from '../../../../i18n/documents.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
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
import {
  Alert,
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  Section,
  Select,
  TextField,
  TitleRow,
} from '../../../../ui/index.ts'
import { NodePanel, type NodePanelFacts, readNodePanel } from '../../../thread/index.ts'
import { DocumentTable } from '../../documents/components/document-table.tsx'
import { listDocuments, type OfficialDocument } from '../../documents/documents.queries.ts'
import { KINDS } from '../../documents/domain/content.ts'
import { KIND_SPECS } from '../../documents/domain/kinds.ts'
import { addDocument } from '../../documents/operations/add-document.ts'
import { type Dossier, findDossier } from '../dossiers.queries.ts'

const newDocument = z.object({
  title: z.string().trim().min(1, 'required').max(200, 'too-long'),
  kind: z.enum(KINDS, 'not-a-choice'),
  from: z.string().max(80, 'too-long').default(''),
  number: z
    .string()
    .trim()
    .regex(/^(\d{4}-\d{6})?$/, 'not-a-number')
    .default(''),
})

type Refusal = keyof (typeof documentTexts)['nl']['dossiers']['refused']
type View = { found: Dossier; documents: OfficialDocument[]; panel: NodePanelFacts | undefined }

/** One dossier: its documents, and a form for another. */
export async function showDossier(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx), { state: emptyForm })
}

/** Begins a document in the dossier. */
export async function addDocumentForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(newDocument, form)
  const done = await ctx.transaction('begin a document', async (tx) => {
    const { id: dossierId } = orNotFound(await findDossier(tx, { slug: ctx.params.dossier! }))
    if (!parsed.ok) return refuse('invalid')
    const { title, kind, from, number } = parsed.value
    const sourceId = await idOf(tx, dossierId, from)
    if (from !== '' && !sourceId) return refuse('not-from-this')
    const year = Number(ctx.clock.today().slice(0, 4))
    const template = ctx.municipality.settings.documentTemplates[kind]
    const input = { dossierId, kind, title, sourceId, template, number: number || undefined, year }
    return addDocument(tx, ctx.municipality.id, input)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/stukken/${done.value.slug}`))
  return shownAgain(ctx, async (page) =>
    pageOf(page, await read(page), { state: parsed.state, refusal: done.reason as Refusal }),
  )
}

async function idOf(tx: Tx, dossierId: string, slug: string): Promise<string | undefined> {
  return (await listDocuments(tx, dossierId)).find((one) => one.slug === slug)?.id
}

async function read(ctx: PageContext): Promise<View> {
  const found = orNotFound(await findDossier(ctx.tx, { slug: ctx.params.dossier! }))
  return { found, documents: await listDocuments(ctx.tx, found.id), panel: await readNodePanel(ctx, found.id) }
}

function pageOf(
  ctx: RequestContext,
  { found, documents, panel }: View,
  { state, refusal }: { state: FormState; refusal?: Refusal },
): PageView {
  const all = documentTexts[ctx.language]
  const { dossiers: t, page } = all
  const at = `/werk/dossiers/${found.slug}`
  const mayWrite = ctx.may('decisions.write')
  const wordsOf = (code: string) => page.problems[code as keyof typeof page.problems] ?? page.problems.required
  const field = (name: string, label: string) => ({
    name,
    label,
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
  })
  const sources = documents.filter(({ kind }) => KINDS.some((other) => KIND_SPECS[other].madeFrom === kind))
  return {
    title: found.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/dossiers' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{found.title}</span>}
          actions={
            mayWrite && (
              <ButtonLink href={ctx.href(`${at}/wijzigen`)} look="secondary">
                {t.edit}
              </ButtonLink>
            )
          }
        />
        {found.about && (
          <Paragraph>
            <span lang="nl">{found.about}</span>
          </Paragraph>
        )}
        <NodePanel ctx={ctx} panel={panel} />
        <Section>
          <Heading level={2}>{t.documents}</Heading>
          {documents.length === 0 ? (
            <Paragraph>{t.noDocuments}</Paragraph>
          ) : (
            <DocumentTable ctx={ctx} documents={documents} caption={t.documents} />
          )}
        </Section>
        {mayWrite && (
          <Section>
            <Heading level={2}>{t.add}</Heading>
            {refusal && (
              <Alert tone="error" announce>
                {t.refused[refusal]}
              </Alert>
            )}
            <ErrorSummary
              title={t.refused.invalid}
              errors={Object.entries(state.errors).map(([name, code]) => ({ field: name, message: wordsOf(code) }))}
            />
            <Form action={ctx.href(`${at}/stukken`)} csrfToken={ctx.csrf}>
              <TextField
                {...field('title', all.fields.title)}
                value={state.values.title ?? found.title}
                maxLength={200}
              />
              <Select
                {...field('kind', t.kind)}
                choices={KINDS.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
              />
              {sources.length > 0 && (
                <Select
                  {...field('from', t.from)}
                  hint={t.fromHint}
                  empty={t.fromNone}
                  choices={sources.map(({ slug, kind, number, title }) => ({
                    value: slug,
                    label: `${all.kinds[kind]} ${number ?? title}`,
                  }))}
                />
              )}
              <Details summary={t.number}>
                <TextField {...field('number', t.number)} hint={t.numberHint} maxLength={20} />
              </Details>
              <Button>{t.addButton}</Button>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}

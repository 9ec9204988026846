import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
} from '../../../../ui/index.ts'
import { addReadySource } from '../../operations/save-import-source.ts'
import { listImportSources, listLastImports, type SavedSource } from '../import-source.queries.ts'
import { READY_SOURCES } from '../library/index.ts'
import type { ImportSource } from '../mapping.ts'

export const SOURCES = '/werk/cijfers/bronnen'

/** The sources that are used, when each was last imported, and those that come with Regie. */
export async function showImportSources(ctx: PageContext): Promise<PageView> {
  const t = importTexts[ctx.language]
  const sources = await listImportSources(ctx.tx)
  const used = new Set(sources.map(({ key }) => key))
  const ready = [...READY_SOURCES.values()].map(({ source }) => source).filter(({ key }) => !used.has(key))
  return {
    title: t.sources,
    frame: 'work',
    breadcrumbs: [{ label: monitorTexts[ctx.language].figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{t.sources}</Heading>
        <Intro>{t.sourcesIntro}</Intro>
        <ActionGroup>
          <ButtonLink look="secondary" href={ctx.href(`${SOURCES}/nieuw`)}>
            {t.newSource}
          </ButtonLink>
        </ActionGroup>
        {sources.length === 0 ? (
          <EmptyState title={t.noSources}>{t.noSourcesYet}</EmptyState>
        ) : (
          <Sources ctx={ctx} sources={sources} lastImports={await listLastImports(ctx.tx)} />
        )}
        <Section id="kant-en-klaar">
          <Heading level={2}>{t.ready}</Heading>
          <Paragraph>{ready.length > 0 ? t.readyIntro : t.allReady}</Paragraph>
          {ready.length > 0 && <Ready ctx={ctx} sources={ready} />}
        </Section>
      </>
    ),
  }
}

/** Adds one of the sources that come with Regie. */
export async function addImportSource(ctx: RequestContext, form: FormData): Promise<Answer> {
  const key = String(form.get('key') ?? '')
  const done = await ctx.transaction('add a source', (tx) => addReadySource(tx, ctx.municipality.id, key))
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`${SOURCES}/${key}?toegevoegd`))
}

type SourcesProps = { ctx: RequestContext; sources: SavedSource[]; lastImports: ReadonlyMap<string, Date> }

function Sources({ ctx, sources, lastImports }: SourcesProps) {
  const { language } = ctx
  const t = importTexts[language]
  return (
    <Table
      caption={t.sources}
      captionHidden
      stack
      rows={sources}
      columns={[
        {
          header: t.fields.name,
          rowHeader: true,
          cell: ({ key, name }) => (
            <Link href={ctx.href(`${SOURCES}/${key}`)}>
              <span lang="nl">{name}</span>
            </Link>
          ),
        },
        { header: t.fields.tableId, cell: ({ tableId }) => tableId },
        { header: t.fields.licence, cell: ({ licence }) => <span lang="nl">{licence}</span> },
        {
          header: t.lastImport,
          cell: ({ id }) => {
            const last = lastImports.get(id)
            return last ? formatInstant(last, language) : t.never
          },
        },
      ]}
    />
  )
}

function Ready({ ctx, sources }: { ctx: RequestContext; sources: ImportSource[] }) {
  const t = importTexts[ctx.language]
  return (
    <Table
      caption={t.ready}
      captionHidden
      stack
      rows={sources}
      columns={[
        { header: t.fields.name, rowHeader: true, cell: ({ name }) => <span lang="nl">{name}</span> },
        { header: t.fields.tableId, cell: ({ tableId }) => tableId },
        {
          header: t.action,
          cell: ({ key, name }) => (
            <Form action={ctx.href(SOURCES)} csrfToken={ctx.csrf}>
              <HiddenField name="key" value={key} />
              <Button look="secondary">
                {t.addShort}
                <HiddenText>
                  : <span lang="nl">{name}</span>
                </HiddenText>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

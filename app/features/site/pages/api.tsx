import { apiTexts } from '../../../i18n/api.ts'
import { type ApiOperation, PROBLEMS, type ProblemKind } from '../../../platform/api/index.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { Heading, Intro, Link, List, Paragraph, Table } from '../../../ui/index.ts'

type ResourceRow = { path: string; methods: string[]; summary: string; isOpen: boolean }

/** What a developer needs to know of the interface for other programs, made from the operations themselves. */
export function showApi(operations: ApiOperation[]) {
  const rows = resourceRows(operations)
  return async (ctx: PageContext): Promise<PageView> => {
    const t = apiTexts[ctx.language].page
    const { problems } = apiTexts[ctx.language]
    const root = `${ctx.origin}/api/v1`
    return {
      title: t.title,
      description: t.intro,
      frame: 'public',
      breadcrumbs: [{ label: t.openData, href: '/open-data' }],
      body: (
        <>
          <Heading level={1}>{t.title}</Heading>
          <Intro>{t.intro}</Intro>
          <Heading level={2}>{t.start}</Heading>
          <Paragraph>{t.startText}</Paragraph>
          <List
            items={[
              <>
                {t.base}: <code>{root}</code>
              </>,
              <>
                {t.document}: <Link href="/api/v1/openapi.json">openapi.json</Link>
              </>,
            ]}
          />
          <Heading level={2}>{t.resources}</Heading>
          <Table
            caption={t.resources}
            captionHidden
            stack
            columns={[
              { header: t.resource, rowHeader: true, cell: (row) => <code lang="nl">{row.path}</code> },
              { header: t.what, cell: (row) => <span lang="nl">{row.summary}</span> },
              { header: t.methods, cell: (row) => <code>{row.methods.join(', ')}</code> },
              { header: t.who, cell: (row) => (row.isOpen ? t.everybody : t.withToken) },
            ]}
            rows={rows}
          />
          <Heading level={2}>{t.rules}</Heading>
          <List items={[...t.rulesList]} />
          <Heading level={2}>{t.writing}</Heading>
          <Paragraph>{t.writingText}</Paragraph>
          <List items={[...t.writingList]} />
          <Heading level={2}>{t.problems}</Heading>
          <Paragraph>{t.problemsText}</Paragraph>
          <Table
            caption={t.problems}
            captionHidden
            stack
            columns={[
              { header: t.status, rowHeader: true, cell: (kind) => <span id={kind}>{PROBLEMS[kind]}</span> },
              {
                header: t.meaning,
                cell: (kind) => (
                  <>
                    <strong>{problems[kind].title}.</strong> {problems[kind].detail}
                  </>
                ),
              },
            ]}
            rows={Object.keys(PROBLEMS) as ProblemKind[]}
          />
          <Heading level={2}>{t.versions}</Heading>
          <Paragraph>{t.versionsText}</Paragraph>
          <Paragraph>{t.noDeprecations}</Paragraph>
          <Heading level={3}>{t.changes}</Heading>
          <List items={[...t.changesList]} />
        </>
      ),
    }
  }
}

/** One row for every address, in the order of the declarations. */
function resourceRows(operations: ApiOperation[]): ResourceRow[] {
  return [...new Set(operations.map(({ path }) => path))].map((path) => {
    const here = operations.filter((operation) => operation.path === path)
    const reading = here.find(({ method }) => method === 'GET') ?? here[0]!
    return {
      path,
      methods: here.map(({ method }) => method),
      summary: reading.summary,
      isOpen: reading.method === 'GET' && reading.rights.length === 0,
    }
  })
}

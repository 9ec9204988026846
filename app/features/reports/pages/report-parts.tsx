import { noteTexts } from '../../../i18n/report-notes.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import {
  Badge,
  Button,
  Details,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Radios,
  Section,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { EditionDownloads } from '../components/edition-downloads.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { REPORT_AUDIENCES } from '../domain/frozen.ts'
import type { BuildRow } from '../report.queries.ts'
import type { ReportView } from './report-view.ts'

type Props = { ctx: RequestContext; view: ReportView }

const addressOf = ({ ctx, view }: Props, rest: string) => ctx.href(`/werk/verslagen/${view.report.slug}/${rest}`)

/** The sections with who writes them and how far they are. */
export function SectionsPart({ ctx, view }: Props) {
  const t = reportTexts[ctx.language]
  const nameOf = (id: string | null) => view.colleagues.find((one) => one.id === id)?.name ?? t.nobody
  return (
    <Section id="onderdelen">
      <Heading level={2}>{t.sections}</Heading>
      <Table
        caption={t.sections}
        captionHidden
        stack
        rowKey={(section) => section.key}
        columns={[
          {
            header: t.section,
            rowHeader: true,
            cell: (section) => (
              <Link href={addressOf({ ctx, view }, `onderdelen/${section.key}`)}>
                <span lang="nl">{section.title}</span>
              </Link>
            ),
          },
          { header: t.statusOf, cell: (section) => <StatusBadge status={section.status} language={ctx.language} /> },
          { header: t.assignedTo, cell: (section) => nameOf(section.assignedTo) },
        ]}
        rows={view.sections}
      />
    </Section>
  )
}

/** The editions that were built, and the buttons to build and publish. */
export function EditionsPart({ ctx, view }: Props) {
  const t = reportTexts[ctx.language]
  const isConcept = view.sections.some((section) => section.status !== 'approved')
  return (
    <Section id="uitgaven">
      <Heading level={2}>{t.editions}</Heading>
      {view.builds.length === 0 ? (
        <EmptyState title={t.noEditions}>{t.noEditionsWhy}</EmptyState>
      ) : (
        <EditionTable ctx={ctx} view={view} />
      )}
      {ctx.may('reports.build') && (
        <Form action={addressOf({ ctx, view }, 'bouwen')} csrfToken={ctx.csrf} label={t.build}>
          <Paragraph>{isConcept ? `${t.buildIntro} ${t.buildAsConcept}` : t.buildIntro}</Paragraph>
          <Radios
            name="audience"
            label={t.audience}
            value="internal"
            choices={REPORT_AUDIENCES.map((value) => ({
              value,
              label: t.audiences[value],
              hint: t.audienceHints[value],
            }))}
          />
          <Button>{t.build}</Button>
        </Form>
      )}
      {ctx.may('reports.publish') && view.builds.some(({ publishedAt }) => publishedAt) && (
        <Details summary={noteTexts[ctx.language].withdraw}>
          <Form
            action={addressOf({ ctx, view }, 'intrekken')}
            csrfToken={ctx.csrf}
            label={noteTexts[ctx.language].withdraw}
          >
            <Paragraph>{noteTexts[ctx.language].withdrawIntro}</Paragraph>
            <TextArea name="reason" label={noteTexts[ctx.language].reason} required={t.required} rows={3} />
            <Button look="secondary">{noteTexts[ctx.language].withdraw}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function EditionTable({ ctx, view }: Props) {
  const t = reportTexts[ctx.language]
  return (
    <Table
      caption={t.editions}
      captionHidden
      stack
      rowKey={(build) => build.id}
      columns={[
        {
          header: t.editions,
          rowHeader: true,
          cell: (build) => (
            <Link href={addressOf({ ctx, view }, `uitgaven/${build.number}`)}>{t.edition(build.number)}</Link>
          ),
        },
        { header: t.audience, cell: (build) => t.audiences[build.audience] },
        { header: t.statusOf, cell: (build) => <EditionState ctx={ctx} view={view} build={build} /> },
        { header: t.builtAt, cell: (build) => formatInstant(build.builtAt, ctx.language) },
        { header: t.hash, cell: (build) => <code>{build.frozenHash.slice(0, 12)}</code> },
        {
          header: t.downloads,
          cell: (build) => (
            <EditionDownloads
              language={ctx.language}
              renditions={view.renditions.filter((rendition) => rendition.buildId === build.id)}
              addressOf={(format) => addressOf({ ctx, view }, `uitgaven/${build.number}/${format}`)}
            />
          ),
        },
      ]}
      rows={view.builds}
    />
  )
}

function EditionState({ ctx, view, build }: Props & { build: BuildRow }) {
  const t = reportTexts[ctx.language]
  if (build.publishedAt) return <Badge tone="ok">{t.published}</Badge>
  if (build.isConcept) return <Badge tone="draft">{t.concept}</Badge>
  return (
    <>
      <Badge tone="active">{t.built}</Badge>
      {ctx.may('reports.publish') && build.audience === 'public' && (
        <Form
          action={addressOf({ ctx, view }, 'publiceren')}
          csrfToken={ctx.csrf}
          label={`${t.publish}: ${t.edition(build.number)}`}
        >
          <HiddenField name="number" value={String(build.number)} />
          {view.builds.some(({ publishedAt }) => publishedAt) && (
            <TextArea
              name={`note-${build.number}`}
              label={noteTexts[ctx.language].note}
              hint={noteTexts[ctx.language].noteHint}
              rows={3}
            />
          )}
          <Button look="secondary">{t.publish}</Button>
        </Form>
      )}
    </>
  )
}

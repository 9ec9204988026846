import { policyTexts } from '../../../i18n/policy.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { Badge, ButtonLink, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'
import { listPolicyDocuments, listPolicyVersions, type PolicyVersion } from './policy.queries.ts'

/** The version that holds: the newest that was adopted; otherwise the newest draft. */
export const versionNow = (versions: readonly PolicyVersion[]) =>
  versions.find(({ state }) => state === 'adopted') ?? versions.find(({ state }) => state === 'draft')

/** Every policy document with the version that holds, and which of them should have been looked at again. */
export async function showPolicyDocuments(ctx: PageContext): Promise<PageView> {
  const t = policyTexts[ctx.language]
  const documents = await listPolicyDocuments(ctx.tx)
  const versions = groupBy(await listPolicyVersions(ctx.tx), ({ documentId }) => documentId)
  const rows = documents.map((document) => ({ ...document, versions: versions.get(document.id) ?? [] }))
  const add = ctx.may('policy.keep') && <ButtonLink href={ctx.href('/werk/beleidsstukken/nieuw')}>{t.add}</ButtonLink>
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ButtonLink look="secondary" href={ctx.href('/werk/rechtspraak')}>
          {t.watch}
        </ButtonLink>
        {rows.length === 0 ? (
          <EmptyState title={t.none} action={add}>
            {t.noneWhy}
          </EmptyState>
        ) : (
          <>
            {add}
            <Table
              caption={t.title}
              captionHidden
              stack
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t.name,
                  rowHeader: true,
                  cell: ({ slug, title }) => (
                    <Link href={ctx.href(`/werk/beleidsstukken/${slug}`)}>
                      <span lang="nl">{title}</span>
                    </Link>
                  ),
                },
                { header: t.kind, cell: ({ kind }) => t.kinds[kind] },
                { header: t.body, cell: ({ body }) => t.bodies[body] },
                { header: t.inForce, cell: (row) => <Now ctx={ctx} version={versionNow(row.versions)} /> },
                { header: t.review, cell: (row) => <Review ctx={ctx} versions={row.versions} /> },
              ]}
            />
          </>
        )}
      </>
    ),
  }
}

function Now({ ctx, version }: { ctx: PageContext; version?: PolicyVersion }) {
  const t = policyTexts[ctx.language]
  if (!version) return <span>{t.noVersion}</span>
  const since = version.validFrom && formatSpan(version.validFrom, ctx.language)
  return (
    <>
      <span lang="nl">{version.name}</span>
      {since && ` (${t.since.toLowerCase()} ${since})`}
      {version.state === 'draft' && (
        <>
          {' '}
          <Badge tone="draft">{t.states.draft}</Badge>
        </>
      )}
    </>
  )
}

function Review({ ctx, versions }: { ctx: PageContext; versions: PolicyVersion[] }) {
  const version = versionNow(versions)
  return version ? <ReviewDue ctx={ctx} version={version} /> : null
}

/** By when a version is to be looked at again, and that this is over. */
export function ReviewDue({ ctx, version }: { ctx: PageContext; version: PolicyVersion }) {
  const t = policyTexts[ctx.language]
  if (!version.reviewBy) return null
  const words = version.reviewWords || formatDay(version.reviewBy, ctx.language)
  return (
    <>
      {t.by(words)}{' '}
      {version.reviewBy < ctx.clock.today() && version.state !== 'dropped' && (
        <Badge tone="danger">{t.pastReview}</Badge>
      )}
    </>
  )
}

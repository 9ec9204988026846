import { knownTexts } from '../../../i18n/known-here.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { openReason, readConfidential } from '../../../platform/read-log/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { EmptyState, Heading, Intro, Table } from '../../../ui/index.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { type CheckRow, listChecks } from './known.queries.ts'

const MOST = 500

const ASKERS = { type: 'account', idsOf: (rows: CheckRow[]) => rows.map(({ askedBy }) => askedBy) }

/** For the privacy officer: who asked whether somebody is known, why, and what the answer was. */
export async function showChecks(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = knownTexts[language]
  const rows = await readConfidential(ctx, 'leeslogboek', ASKERS, () => listChecks(ctx.tx, MOST))
  const inWords = (spaces: string[]) =>
    spaces.map((space) => SPACES[space as SpaceId]?.[language] ?? space).join(', ') || t.nowhere
  return {
    title: t.log,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.log}</Heading>
        <Intro>{t.logIntro}</Intro>
        {rows.length === 0 ? (
          <EmptyState title={t.logNone}>{t.logIntro}</EmptyState>
        ) : (
          <Table
            caption={t.log}
            captionHidden
            stack
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { header: t.at, rowHeader: true, cell: ({ askedAt }) => formatInstant(askedAt, language) },
              { header: t.by, cell: ({ askerName, askedBy }) => askerName ?? askedBy },
              {
                header: t.why,
                cell: ({ sealed }) => (
                  <span lang="nl">{openReason(ctx.config.secret, ctx.municipality.id, sealed)?.note}</span>
                ),
              },
              { header: t.askedSpaces, cell: ({ askedSpaces }) => inWords(askedSpaces) },
              { header: t.hits, cell: ({ hits }) => inWords(hits) },
            ]}
          />
        )}
      </>
    ),
  }
}

import { sharingTexts } from '../../../i18n/sharing.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { EmptyState, Heading, Intro, Table } from '../../../ui/index.ts'
import { findRegister } from '../types/index.ts'
import { findSharingBasis } from './bases.ts'
import { feedbackInWords } from './shared-page.tsx'
import { shareStateInWords } from './shares-part.tsx'
import { listEveryShare, type ShareRow } from './sharing.queries.ts'

const PEOPLE = {
  type: 'account',
  idsOf: (rows: ShareRow[]) => rows.flatMap(({ accountId, sharedBy }) => [accountId, sharedBy]),
}

/** For the privacy officer: what was shared with whom, on which basis and until when; never the content. */
export async function showEveryShare(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = sharingTexts[language]
  const shares = await readConfidential(ctx, 'leeslogboek', PEOPLE, () => listEveryShare(ctx.tx))
  return {
    title: t.register,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.register}</Heading>
        <Intro>{t.registerIntro}</Intro>
        {shares.length === 0 ? (
          <EmptyState title={t.registerNone}>{t.registerIntro}</EmptyState>
        ) : (
          <Table
            caption={t.register}
            captionHidden
            stack
            rows={shares}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t.number,
                rowHeader: true,
                cell: ({ register, number }) => `${findRegister(register)?.words.one[language] ?? register} ${number}`,
              },
              { header: t.account, cell: ({ accountName, organisationName }) => `${accountName}, ${organisationName}` },
              { header: t.basis, cell: ({ basis }) => findSharingBasis(basis)?.article ?? basis },
              { header: t.consent, cell: ({ consent }) => t.consents[consent] },
              { header: t.by, cell: ({ sharerName }) => sharerName ?? '' },
              { header: t.at, cell: ({ sharedAt }) => formatDay(dayOf(sharedAt), language) },
              { header: t.state, cell: (share) => shareStateInWords(ctx, share) },
              { header: t.feedback, cell: (share) => feedbackInWords(ctx, share) },
            ]}
          />
        )}
      </>
    ),
  }
}

import { linkTexts } from '../../../i18n/password-links.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { listContents, listOutbox, mailActor, type OutboxRow } from '../../../platform/mail/index.ts'
import { readConfidential } from '../../../platform/read-log/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { Alert, Badge, type BadgeTone, Details, EmptyState, Heading, Intro, Link, Table } from '../../../ui/index.ts'

const TONES: Record<OutboxRow['state'], BadgeTone> = {
  waiting: 'active',
  sent: 'ok',
  refused: 'danger',
  'given-up': 'danger',
  expired: 'neutral',
}

const idsOf = (rows: OutboxRow[]) => rows.flatMap(({ accountId }) => (accountId ? [accountId] : []))

/** What became of the mails of the last month. Only the demonstration, where nobody is real, shows what they say. */
export function showOutbox(database: Database) {
  return async (ctx: PageContext): Promise<PageView> => {
    const t = linkTexts[ctx.language]
    const rows = await readConfidential(ctx, 'berichten', { type: 'account', idsOf }, () => listOutbox(ctx.tx))
    const waiting = rows.filter((row) => row.state === 'waiting')
    const showsContent = ctx.config.isDemonstration && !ctx.config.smtpUrl
    const contents = showsContent ? await readContents(database, ctx, waiting) : []
    return {
      title: t.outbox,
      frame: 'work',
      body: (
        <>
          <Heading level={1}>{t.outbox}</Heading>
          <Intro>{showsContent ? t.outboxDemo : t.outboxIntro}</Intro>
          {!ctx.config.smtpUrl && waiting.length > 0 && (
            <Alert tone="warning" title={t.outboxWaiting(waiting.length)}>
              {t.noMailServer}
            </Alert>
          )}
          {rows.length === 0 ? (
            <EmptyState title={t.outboxEmpty}>{t.outboxEmptyWhy}</EmptyState>
          ) : (
            <Outbox ctx={ctx} rows={rows} contents={contents} />
          )}
        </>
      ),
    }
  }
}

type Content = Awaited<ReturnType<typeof listContents>>[number]

function readContents(database: Database, ctx: PageContext, rows: OutboxRow[]): Promise<Content[]> {
  const ids = rows.map((row) => row.id)
  return database.as(mailActor(ctx.municipality.id), 'show mails of the demonstration', (tx) => listContents(tx, ids), {
    readOnly: true,
  })
}

function Outbox({ ctx, rows, contents }: { ctx: PageContext; rows: OutboxRow[]; contents: Content[] }) {
  const t = linkTexts[ctx.language]
  return (
    <Table
      caption={t.outbox}
      captionHidden
      stack
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          header: t.forWhom,
          rowHeader: true,
          cell: (row) =>
            row.accountId ? (
              <Link href={ctx.href(`/werk/accounts/${row.accountId}`)}>{row.accountName}</Link>
            ) : (
              t.nobodyKnown
            ),
        },
        { header: t.when, cell: (row) => formatInstant(row.closedAt ?? row.createdAt, ctx.language) },
        { header: t.state, cell: (row) => <Badge tone={TONES[row.state]}>{t.states[row.state]}</Badge> },
        { header: t.attempts, numeric: true, cell: (row) => row.attempts },
        { header: t.problem, cell: (row) => row.problem ?? '–' },
        ...(contents.length > 0
          ? [
              {
                header: t.readMail,
                cell: (row: OutboxRow) => <MailText t={t} mail={contents.find((one) => one.mailId === row.id)} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function MailText({ t, mail }: { t: (typeof linkTexts)['nl']; mail: Content | undefined }) {
  if (!mail) return <>–</>
  return (
    <Details summary={mail.subject}>
      <p>
        {t.mailTo}: {mail.recipient}
      </p>
      <p class="regie-mail" lang="nl">
        {mail.body.split(/(https?:\/\/\S+)/).map((piece) =>
          piece.startsWith('http') ? (
            <a key={piece} href={new URL(piece).pathname}>
              {piece}
            </a>
          ) : (
            piece
          ),
        )}
      </p>
    </Details>
  )
}

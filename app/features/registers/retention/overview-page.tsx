import { retentionTexts } from '../../../i18n/retention.ts'
import {
  download,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import {
  Badge,
  Card,
  CardList,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Table,
} from '../../../ui/index.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { findRegister } from '../types/index.ts'
import { type DestructionList, listDestructions, listProofs, type Proof } from './destruction.queries.ts'
import { countDue } from './due.queries.ts'

const MOST = 200

/** What is due, which proposals there are, and the proof of what was destroyed: for who decides in a space or releases. */
export async function showRetention(ctx: PageContext): Promise<PageView> {
  if (!hasSayInRetention(ctx)) throw new NotFound()
  const t = retentionTexts[ctx.language]
  const due = await countDue(ctx.tx)
  const lists = await listDestructions(ctx.tx, MOST)
  const proofs = await listProofs(ctx.tx, MOST)
  const mine = due.filter(({ register }) => {
    const type = findRegister(register)
    return type && ctx.may(`${type.space}.decide`)
  })
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Section>
          <Heading level={2}>{t.due}</Heading>
          {mine.length === 0 ? (
            <EmptyState title={t.dueNone}>{t.dueNoneWhy}</EmptyState>
          ) : (
            <CardList>
              {mine.map(({ register, count, oldest }) => (
                <Card
                  key={register}
                  title={registerName(ctx, register)}
                  href={ctx.href(`/werk/registers/${register}/vernietigen`)}
                >
                  {t.dueOf(count, formatDay(oldest, ctx.language))}
                </Card>
              ))}
            </CardList>
          )}
        </Section>
        <Section>
          <Heading level={2}>{t.lists}</Heading>
          {lists.length === 0 ? <Paragraph>{t.listsNone}</Paragraph> : <Lists ctx={ctx} lists={lists} />}
        </Section>
        <Section>
          <Heading level={2}>{t.proofs}</Heading>
          <Paragraph>{proofs.length === 0 ? t.proofsNone : t.proofsIntro}</Paragraph>
          {proofs.length > 0 && <Proofs ctx={ctx} proofs={proofs} />}
        </Section>
      </>
    ),
  }
}

/** Whether somebody decides about destroying anything: in one of the spaces, or as the second person. */
export function hasSayInRetention({ may }: Pick<RequestContext, 'may'>): boolean {
  const spaces = Object.keys(SPACES) as SpaceId[]
  return may('retention.release') || spaces.some((space) => may(`${space}.decide`))
}

export const registerName = (ctx: PageContext, register: string): string =>
  findRegister(register)?.words.many[ctx.language] ?? register

function Lists({ ctx, lists }: { ctx: PageContext; lists: DestructionList[] }) {
  const t = retentionTexts[ctx.language]
  return (
    <Table
      caption={t.lists}
      captionHidden
      stack
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.register,
          rowHeader: true,
          cell: ({ id, register }) => (
            <Link href={ctx.href(`/werk/vernietiging/${id}`)}>{registerName(ctx, register)}</Link>
          ),
        },
        {
          header: t.state,
          cell: ({ state }) => (
            <Badge tone={state === 'proposed' ? 'warning' : state === 'done' ? 'neutral' : 'active'}>
              {t.states[state]}
            </Badge>
          ),
        },
        { header: t.count, numeric: true, cell: ({ items }) => String(items) },
        {
          header: t.proposedBy,
          cell: ({ proposerName, proposedBy, proposedAt }) =>
            t.on(proposerName ?? proposedBy, formatInstant(proposedAt, ctx.language)),
        },
      ]}
    />
  )
}

function Proofs({ ctx, proofs }: { ctx: PageContext; proofs: Proof[] }) {
  const t = retentionTexts[ctx.language]
  return (
    <>
      <Table
        caption={t.proofs}
        captionHidden
        stack
        rows={proofs}
        rowKey={({ id }) => id}
        columns={[
          { header: t.number, rowHeader: true, cell: ({ number }) => number },
          { header: t.register, cell: ({ register }) => registerName(ctx, register) },
          { header: t.destroyedAt, cell: ({ destroyedAt }) => formatInstant(destroyedAt, ctx.language) },
          { header: t.why, cell: ({ result, limitedBy }) => limitedBy || t.result(result) },
          { header: t.proposedBy, cell: ({ proposerName, proposedBy }) => proposerName ?? proposedBy },
          { header: t.decidedBy, cell: ({ releaserName, releasedBy }) => releaserName ?? releasedBy },
          { header: t.digest, cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}…</code> },
        ]}
      />
      <Paragraph>
        <Link href={ctx.href('/werk/vernietiging/bewijzen.csv')}>{t.asCsv}</Link>
      </Paragraph>
    </>
  )
}

const ALL = 100_000

/** Every proof, for the archive. */
export async function downloadProofs(ctx: PageContext): Promise<Response> {
  if (!hasSayInRetention(ctx)) throw new NotFound()
  const proofs = await listProofs(ctx.tx, ALL)
  const head = [
    'number',
    'register',
    'result',
    'limit',
    'due_on',
    'destroyed_at',
    'proposed_by',
    'released_by',
    'sha256',
  ]
  const lines = proofs.map((proof) => [
    ...[proof.number, proof.register, proof.result, proof.limitedBy, proof.destroyOn, proof.destroyedAt.toISOString()],
    ...[proof.proposerName ?? proof.proposedBy, proof.releaserName ?? proof.releasedBy, proof.digest],
  ])
  return download(toCsv([head, ...lines]), 'text/csv; charset=utf-8', `vernietigd-${ctx.clock.today()}.csv`)
}

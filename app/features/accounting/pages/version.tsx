import { accountingTexts } from '../../../i18n/accounting.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { formatDay, formatInstant, formatSpan } from '../../../shared/days.ts'
import { DataList, Heading, List, Paragraph, Section, SourceNote } from '../../../ui/index.ts'
import { listSteps } from '../accounts.queries.ts'
import { FigureTable } from '../components/figures-part.tsx'
import { PIECE_KINDS } from '../domain/account.ts'
import type { FrozenAccount } from '../domain/frozen-account.ts'
import { accountAddress, accountOf, roundAddress } from './find.ts'

/** An account exactly as it was approved, also after it was opened again. */
export async function showVersion(ctx: PageContext): Promise<PageView> {
  const t = accountingTexts[ctx.language]
  const { round, account } = await accountOf(ctx.tx, ctx)
  const steps = await listSteps(ctx.tx, account.id)
  const step = orNotFound(steps.find(({ number, frozen }) => String(number) === ctx.params.number && frozen !== null))
  const frozen = JSON.parse(step.frozen!) as FrozenAccount
  return {
    title: t.versionOf(`${account.goalCode} ${account.goalTitle}`),
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/verantwoording' },
      { label: t.shortTitleOf(round.reportingYear), href: roundAddress(round) },
      { label: account.goalTitle, href: accountAddress(round, account.goalCode), language: 'nl' },
    ],
    body: (
      <>
        <Heading level={1}>{t.versionOf(`${frozen.goal} ${frozen.title}`)}</Heading>
        <Paragraph>
          {formatInstant(step.takenAt, ctx.language)}
          {step.takenByName && `, ${step.takenByName}`}
        </Paragraph>
        <FrozenBody ctx={ctx} frozen={frozen} />
        <SourceNote label={t.hash}>{step.frozenHash}</SourceNote>
      </>
    ),
  }
}

function FrozenBody({ ctx, frozen }: { ctx: PageContext; frozen: FrozenAccount }) {
  const t = accountingTexts[ctx.language]
  const kinds = PIECE_KINDS.filter((kind) => frozen.pieces.some((piece) => piece.kind === kind))
  const { consequence } = frozen
  return (
    <>
      <Section>
        <Heading level={2}>{t.figures}</Heading>
        <FigureTable ctx={ctx} figures={frozen.figures} />
      </Section>
      {kinds.map((kind) => (
        <Section key={kind}>
          <Heading level={2}>{t.kinds[kind]}</Heading>
          <List
            items={frozen.pieces
              .filter((piece) => piece.kind === kind)
              .map(({ text, source, happenedOn }) => (
                <span lang="nl">
                  {text} ({[source, happenedOn && formatSpan(happenedOn, 'nl')].filter(Boolean).join(', ')})
                </span>
              ))}
          />
        </Section>
      ))}
      {consequence && (
        <Section>
          <Heading level={2}>{t.weighing}</Heading>
          <DataList
            items={[
              { term: t.consequence, value: t.consequences[consequence.choice] },
              { term: t.reason, value: <span lang="nl">{consequence.reason}</span> },
              {
                term: t.decision,
                value:
                  consequence.decision ||
                  (consequence.decisionDueOn
                    ? t.decisionToTake(consequence.decisionOwner, formatDay(consequence.decisionDueOn, ctx.language))
                    : '–'),
              },
            ]}
          />
        </Section>
      )}
      {frozen.disagreements.length > 0 && (
        <Section>
          <Heading level={2}>{t.disagreements}</Heading>
          <List
            items={frozen.disagreements.map(({ saidBy, about, body }) => (
              <span lang="nl">
                {saidBy} ({t.abouts[about]}): {body}
              </span>
            ))}
          />
        </Section>
      )}
    </>
  )
}

import { bulkTexts } from '../../../i18n/bulk.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Alert, Button, Form, Heading, Link, List, Paragraph, Progress, Section, Table } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { Bulk, Turn } from './bulk.queries.ts'
import { outcomeInWords } from './bulk-words.ts'
import { bulkAddress } from './choose-page.tsx'

type Props = { ctx: RequestContext; type: RegisterType; bulk: Bulk; turn: Turn; counts: Map<string, number> }

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)

/** How far it is, and a way to stop it. */
export function Busy({ ctx, type, bulk, counts }: Props) {
  const t = bulkTexts[ctx.language]
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  const total = sum(counts)
  const done = total - (counts.get('') ?? 0)
  return (
    <>
      <Progress
        label={t.states[bulk.state]}
        percent={total > 0 ? (100 * done) / total : undefined}
        text={t.progress(inNumbers(done), inNumbers(total))}
      />
      <Paragraph>{bulk.isStopAsked ? t.stopAsked : t.refresh}</Paragraph>
      {!bulk.isStopAsked && <OneButton {...{ ctx, type, bulk }} to="stoppen" label={t.stop} look="secondary" />}
    </>
  )
}

/** The true numbers, and what can be done now. */
export function Outcomes({ ctx, type, bulk, turn, counts }: Props) {
  const t = bulkTexts[ctx.language]
  const inNumbers = (value: number) => formatNumber(value, ctx.language)
  const done = counts.get('done') ?? 0
  const waiting = counts.get('') ?? 0
  const refused = sum(counts) - done - waiting
  const notYours = turn === 'undone' ? 0 : bulk.chosen - sum(counts)
  const said = {
    foreseen: [t.wouldChange, t.wouldRefuse],
    outcome: [t.changed, t.refused],
    undone: [t.undone, t.notUndoneYet],
  }[turn]
  const isOpen = bulk.undoUntil !== null && ctx.clock.now() < bulk.undoUntil
  const button = { ctx, type, bulk }
  return (
    <>
      <Alert tone={refused + notYours + waiting > 0 ? 'info' : 'ok'} announce>
        <strong>{said[0]!(inNumbers(done))}</strong>
      </Alert>
      {refused > 0 && <Paragraph>{said[1]!(inNumbers(refused))}</Paragraph>}
      <List
        items={[...counts]
          .filter(([outcome]) => outcome !== '' && outcome !== 'done')
          .sort(([, a], [, b]) => b - a)
          .map(([outcome, count]) => `${inNumbers(count)}: ${outcomeInWords(type, outcome, ctx.language)}`)}
      />
      {notYours > 0 && <Paragraph>{t.notYours(inNumbers(notYours))}</Paragraph>}
      {waiting > 0 && <Paragraph>{t.waiting(inNumbers(waiting))}</Paragraph>}
      {bulk.state === 'looked' &&
        (done > 0 ? (
          <OneButton {...button} to="bevestigen" label={t.confirm(t.records(inNumbers(done)))} />
        ) : (
          <Paragraph>{t.nothingToDo}</Paragraph>
        ))}
      {bulk.state === 'stopped' && <OneButton {...button} to="verdergaan" label={t.resume} />}
      {turn === 'outcome' && done > 0 && (
        <>
          <Paragraph>{isOpen ? t.undoUntil(formatInstant(bulk.undoUntil!, ctx.language)) : t.undoOver}</Paragraph>
          {isOpen && <OneButton {...button} to="terugdraaien" label={t.undo} look="secondary" />}
        </>
      )}
    </>
  )
}

type ButtonProps = Pick<Props, 'ctx' | 'type' | 'bulk'> & { to: string; label: string; look?: 'secondary' }

function OneButton({ ctx, type, bulk, to, label, look }: ButtonProps) {
  return (
    <Form action={ctx.href(`${bulkAddress(type)}/${bulk.id}/${to}`)} csrfToken={ctx.csrf} label={label}>
      <Button look={look}>{label}</Button>
    </Form>
  )
}

type PerRecordProps = Pick<Props, 'ctx' | 'type' | 'turn'> & {
  rows: { number: string; outcome: string }[]
  shown: number
}

/** What became of each record, or would; what was refused with why. */
export function PerRecord({ ctx, type, turn, rows, shown }: PerRecordProps) {
  const { language } = ctx
  const t = bulkTexts[language]
  if (rows.length === 0) return null
  const inWords = (outcome: string) =>
    outcome === 'done' && turn === 'foreseen' ? t.outcomes['would-do'] : outcomeInWords(type, outcome, language)
  return (
    <Section>
      <Heading level={2}>{t.perRecord}</Heading>
      {rows.length === shown && <Paragraph>{t.firstOf(formatNumber(shown, language))}</Paragraph>}
      <Table
        caption={t.perRecord}
        captionHidden
        stack
        rows={rows}
        rowKey={({ number }) => number}
        columns={[
          {
            header: t.number,
            rowHeader: true,
            cell: ({ number }) => <Link href={ctx.href(`/werk/registers/${type.key}/${number}`)}>{number}</Link>,
          },
          { header: t.result, cell: ({ outcome }) => inWords(outcome) },
        ]}
      />
    </Section>
  )
}

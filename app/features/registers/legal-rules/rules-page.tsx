import { legalRuleTexts } from '../../../i18n/legal-rules.ts'
import type { LegalRule } from '../../../law/index.ts'
import { computeDeadline, type Deadline, findRule, RULES, termInWords } from '../../../law/index.ts'
import {
  type Answer,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { queueJob } from '../../../platform/jobs/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  Checkbox,
  DayField,
  Details,
  FieldRow,
  Form,
  Heading,
  Intro,
  Link,
  Section,
  Select,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { MARK_CERTAINTY } from './legal-rules.jobs.ts'
import { type Confirmation, deleteConfirmation, insertConfirmation, listConfirmations } from './legal-rules.queries.ts'

/** Every rule once, as its latest version says it. */
const LATEST: LegalRule[] = [...new Map(RULES.map((rule) => [rule.id, rule])).values()]

export async function showRules(ctx: PageContext): Promise<PageView> {
  return rulesPage(ctx, await listConfirmations(ctx.tx))
}

/** Confirms a rule, with the source in which the lawyer read it; or takes that back. */
export async function confirmRule(ctx: RequestContext, form: FormData): Promise<Answer> {
  const rule = LATEST.find(({ id }) => id === ctx.params.legalRule)
  if (!rule) throw new NotFound()
  const note = String(form.get('note') ?? '').trim()
  const isWithdrawn = form.get('withdraw') === 'yes'
  const done = await ctx.transaction('confirm a legal rule', async (tx) => {
    if (!isWithdrawn && note === '') return { ...refuse('note-missing'), confirmations: await listConfirmations(tx) }
    if (isWithdrawn) await deleteConfirmation(tx, rule.id)
    else await insertConfirmation(tx, ctx.municipality.id, rule.id, note.slice(0, 500))
    await queueJob(tx, MARK_CERTAINTY, { rule: rule.id }, { key: rule.id })
    return { ...ok(), confirmations: [] as Confirmation[] }
  })
  if (done.ok) return redirectTo(ctx.href('/werk/termijnen'))
  return { ...rulesPage(ctx, done.confirmations, rule.id), status: 422 }
}

function rulesPage(ctx: RequestContext, confirmations: Confirmation[], missing?: string): PageView {
  const t = legalRuleTexts[ctx.language]
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Calculator ctx={ctx} confirmed={confirmations.map(({ rule }) => rule)} />
        <Section>
          <Heading level={2}>{t.rules}</Heading>
          <RuleTable ctx={ctx} confirmations={confirmations} missing={missing} />
        </Section>
      </>
    ),
  }
}

/** A term worked out by the address, so that a colleague can be sent the same. */
function Calculator({ ctx, confirmed }: { ctx: RequestContext; confirmed: string[] }) {
  const { language, query } = ctx
  const t = legalRuleTexts[language]
  const asked = (name: string) => query.get(name)?.trim() ?? ''
  const rules = LATEST.map(({ id, article, name }) => ({ value: id, label: `${name[language]} (${article})` }))
  return (
    <Section>
      <Heading level={2}>{t.calculate}</Heading>
      <Form action={ctx.href('/werk/termijnen')} method="get" label={t.calculate}>
        <Select name="regel" label={t.rule} value={asked('regel')} empty="" choices={rules} />
        <FieldRow>
          <TextField
            name="begin"
            label={t.start}
            hint={t.startHint}
            value={asked('begin') || ctx.clock.today()}
            size="short"
          />
          <DayField name="opgeschortVan" label={t.suspendedFrom} value={asked('opgeschortVan')} />
          <DayField name="opgeschortTot" label={t.suspendedUntil} value={asked('opgeschortTot')} />
        </FieldRow>
        <Checkbox name="verlengd" label={t.extended} value="ja" checked={asked('verlengd') === 'ja'} />
        <ActionGroup>
          <Button>{t.go}</Button>
        </ActionGroup>
      </Form>
      {asked('regel') && <Answered ctx={ctx} asked={asked} confirmed={confirmed} />}
    </Section>
  )
}

type AnsweredProps = { ctx: RequestContext; asked: (name: string) => string; confirmed: string[] }

function Answered({ ctx: { language }, asked, confirmed }: AnsweredProps) {
  const t = legalRuleTexts[language]
  const from = asked('opgeschortVan')
  const computed = computeDeadline(
    {
      rule: asked('regel'),
      start: asked('begin'),
      ...(from ? { suspensions: [{ from, to: asked('opgeschortTot') || undefined }] } : {}),
      ...(asked('verlengd') === 'ja' ? { extended: true } : {}),
    },
    { language, confirmed },
  )
  if (!computed.ok) {
    const words: Record<string, string> = t.refused
    return (
      <Alert tone="warning" announce>
        {words[computed.reason] ?? t.refused['bad-start']}
      </Alert>
    )
  }
  const { end, derivation, certainty } = computed.value
  return (
    <Alert tone="info" title={t.endsOn(endInWords(computed.value, language))} announce>
      <ol>
        {derivation.map((step) => (
          <li key={`${step.date}${step.text}`}>{step.text}</li>
        ))}
      </ol>
      <p class="utrecht-paragraph">
        <time dateTime={end}>{end}</time> {certainty === 'verify' && <Badge tone="warning">{t.verify}</Badge>}
      </p>
    </Alert>
  )
}

const endInWords = ({ end }: Deadline, language: RequestContext['language']) =>
  end.includes('T') ? formatInstant(new Date(end), language) : formatDay(end, language)

type RuleTableProps = { ctx: RequestContext; confirmations: Confirmation[]; missing?: string }

function RuleTable({ ctx, confirmations, missing }: RuleTableProps) {
  const { language } = ctx
  const t = legalRuleTexts[language]
  const byRule = new Map(confirmations.map((one) => [one.rule, one]))
  return (
    <Table
      caption={t.rules}
      captionHidden
      stack
      rows={LATEST}
      rowKey={({ id }) => id}
      columns={[
        { header: t.article, rowHeader: true, cell: (rule) => <Link href={rule.source}>{rule.article}</Link> },
        { header: t.rule, cell: (rule) => rule.name[language] },
        { header: t.begins, cell: (rule) => rule.startEvent[language] },
        { header: t.length, cell: (rule) => lengthInWords(rule, language) },
        { header: t.consequence, cell: (rule) => rule.consequence[language] },
        {
          header: t.certainty,
          cell: (rule) => (
            <RuleCertainty ctx={ctx} rule={rule} confirmation={byRule.get(rule.id)} isMissing={missing === rule.id} />
          ),
        },
      ]}
    />
  )
}

/** A term that begins where another ends is named with that other. */
function lengthInWords(rule: LegalRule, language: RequestContext['language']): string {
  const t = legalRuleTexts[language]
  const own = rule.length ? termInWords(rule.length, language) : t.authority
  const first = rule.after && findRule(rule.after.rule, '2026-01-01')
  return first?.length ? `${termInWords(first.length, language)} + ${own}` : own
}

type CertaintyProps = { ctx: RequestContext; rule: LegalRule; confirmation?: Confirmation; isMissing: boolean }

function RuleCertainty({ ctx, rule, confirmation, isMissing }: CertaintyProps) {
  const t = legalRuleTexts[ctx.language]
  if (rule.certainty === 'certain') return <Badge tone="ok">{t.certain}</Badge>
  const action = ctx.href(`/werk/termijnen/${rule.id}`)
  if (confirmation) {
    const who = confirmation.name ?? t.somebody
    return (
      <>
        <Badge tone="ok">{t.confirmed(who, formatInstant(confirmation.confirmedAt, ctx.language))}</Badge>
        <span lang="nl">{confirmation.note}</span>
        {ctx.may('law.confirm') && (
          <Form action={action} csrfToken={ctx.csrf} label={`${t.withdraw}: ${rule.article}`}>
            <input type="hidden" name="withdraw" value="yes" />
            <Button look="secondary">{t.withdraw}</Button>
          </Form>
        )}
      </>
    )
  }
  return (
    <>
      <Badge tone="warning">{t.verify}</Badge>
      {rule.verify && <span>{rule.verify[ctx.language]}</span>}
      {ctx.may('law.confirm') && (
        <Details summary={t.confirm} open={isMissing}>
          <Form action={action} csrfToken={ctx.csrf} label={`${t.confirm}: ${rule.article}`}>
            <TextField
              name="note"
              label={`${t.note}: ${rule.article}`}
              hint={t.noteHint}
              error={isMissing ? t.noteMissing : undefined}
            />
            <Button>{t.confirm}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

import { codingTexts } from '../../../../i18n/coding.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import {
  Alert,
  Button,
  Details,
  Form,
  Heading,
  Paragraph,
  Progress,
  Section,
  Select,
  Table,
} from '../../../../ui/index.ts'
import { Words } from '../components/shown-input.tsx'
import { agreementOf } from './agreement.ts'
import { type Code, FEWEST_FOR_A_CODE, NO_CODE } from './codebook.ts'
import { findCodebook, isCoder, listUnits, type Round, type Unit } from './coding.queries.ts'
import { agreedCode } from './operations.ts'

/** So many answers stand on a page to be coded. */
const AT_ONCE = 20

type Props = { ctx: PageContext; round: Round; action: string }

/** What there is to do in a round for this person. */
export async function RoundPart(props: Props) {
  const { ctx, round } = props
  const codebook = await findCodebook(ctx.tx, round.surveyId, round.question, round.codebook)
  const units = await listUnits(ctx.tx, round, ctx.actor.id)
  const shown = { ...props, codes: codebook?.codes ?? [], units }
  if (round.isDone)
    return (
      <Result
        {...shown}
        agreement={
          await agreementOf(
            units.map(({ first }) => first!),
            units.map(({ second }) => second!),
          )
        }
      />
    )
  if (await isCoder(ctx.tx, round.id, ctx.actor.id)) return <Coding {...shown} />
  return <TakePart {...props} />
}

function TakePart({ ctx, round, action }: Props) {
  const t = codingTexts[ctx.language]
  if (round.coders >= 2) return <Paragraph>{t.full}</Paragraph>
  return (
    <Form action={action} csrfToken={ctx.csrf}>
      <Paragraph>{t.blind}</Paragraph>
      <Button name="doe" value="take-part">
        {t.takePart}
      </Button>
    </Form>
  )
}

type Shown = Props & { codes: Code[]; units: Unit[] }

function Coding({ ctx, action, codes, units }: Shown) {
  const t = codingTexts[ctx.language]
  const open = units.filter(({ own }) => own === null)
  return (
    <>
      <Progress
        label={t.rounds}
        percent={(100 * (units.length - open.length)) / units.length}
        text={t.progress(units.length - open.length, units.length)}
      />
      <Paragraph>{open.length === 0 ? t.waiting : t.blind}</Paragraph>
      <CodebookPart ctx={ctx} codes={codes} />
      {open.length > 0 && (
        <Form action={action} csrfToken={ctx.csrf} label={t.rounds}>
          {open.slice(0, AT_ONCE).map((unit) => (
            <CodeField
              key={unit.sheetId}
              {...{ ctx, codes, unit }}
              label={t.codeOf(units.indexOf(unit) + 1, units.length)}
            />
          ))}
          <Button name="doe" value="code">
            {t.save}
          </Button>
        </Form>
      )}
    </>
  )
}

/** When which code is meant, at hand for who codes. */
function CodebookPart({ ctx, codes }: { ctx: PageContext; codes: Code[] }) {
  const t = codingTexts[ctx.language]
  return (
    <Details summary={t.codebook}>
      <Table
        caption={t.codebook}
        captionHidden
        stack
        rows={codes}
        rowKey={({ key }) => key}
        columns={[
          { header: t.columns.code, rowHeader: true, cell: ({ label }) => <span lang="nl">{label}</span> },
          { header: t.columns.when, cell: ({ description }) => <span lang="nl">{description || '–'}</span> },
          { header: t.columns.example, cell: ({ example }) => <span lang="nl">{example || '–'}</span> },
        ]}
      />
    </Details>
  )
}

function CodeField({
  ctx,
  codes,
  unit,
  label,
  hint,
}: {
  ctx: PageContext
  codes: Code[]
  unit: Unit
  label: string
  hint?: string
}) {
  const t = codingTexts[ctx.language]
  return (
    <div class="regie-input">
      <Words body={unit.text} />
      <Select
        name={`code-${unit.sheetId}`}
        label={label}
        hint={hint}
        empty={t.choose}
        value={unit.settled ?? undefined}
        choices={[
          ...codes.map(({ key, label: name, description }) => ({
            value: key,
            label: [name, description].filter(Boolean).join(': '),
          })),
          { value: NO_CODE, label: t.none },
        ]}
      />
    </div>
  )
}

function Result({
  ctx,
  round,
  action,
  codes,
  units,
  agreement,
}: Shown & { agreement: Awaited<ReturnType<typeof agreementOf>> }) {
  const { language } = ctx
  const t = codingTexts[language]
  const named = (key: string | null) => codes.find((code) => code.key === key)?.label ?? t.none
  // Three decimals: judgements turn at 0.667 and 0.8.
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 3))
  const differing = units.filter(({ first, second }) => first !== second)
  const timesOf = ({ key }: Code, of: (unit: Unit) => string | null | undefined) =>
    units.filter((unit) => of(unit) === key).length
  const people = (count: number) => (count > 0 && count < FEWEST_FOR_A_CODE ? t.few : formatNumber(count, language))
  const chosenAtAll = codes
    .filter(({ key }) => units.some(({ first, second }) => first === key || second === key))
    .sort((a, b) => timesOf(b, agreedCode) - timesOf(a, agreedCode) || a.key.localeCompare(b.key))
  const isOpen = round.finishedOn === null
  return (
    <>
      <Section>
        <Heading level={2}>{t.agreement}</Heading>
        <Alert tone={agreement.judgement === 'reliable' ? 'ok' : 'warning'}>
          {agreement.alpha === null
            ? t.noAlpha
            : t.alpha(number(agreement.alpha), number(agreement.lo), number(agreement.hi))}{' '}
          {t.judgements[agreement.judgement]}
        </Alert>
      </Section>
      {differing.length > 0 && isOpen && (
        <Section>
          <Heading level={2}>{t.differences(differing.length)}</Heading>
          <Form action={action} csrfToken={ctx.csrf} label={t.agreed}>
            {differing.map((unit) => (
              <CodeField
                key={unit.sheetId}
                ctx={ctx}
                codes={codes}
                unit={unit}
                label={t.agreedOf(units.indexOf(unit) + 1)}
                hint={t.differ(named(unit.first), named(unit.second))}
              />
            ))}
            <Button name="doe" value="settle" look="secondary">
              {t.settle}
            </Button>
          </Form>
        </Section>
      )}
      <Section>
        <Heading level={2}>{t.counts}</Heading>
        <Table
          caption={t.counts}
          captionHidden
          rows={chosenAtAll}
          rowKey={({ key }) => key}
          columns={[
            { header: t.columns.code, rowHeader: true, cell: ({ label }) => <span lang="nl">{label}</span> },
            { header: t.columns.first, numeric: true, cell: (code) => people(timesOf(code, ({ first }) => first)) },
            { header: t.columns.second, numeric: true, cell: (code) => people(timesOf(code, ({ second }) => second)) },
            {
              header: t.columns.together,
              numeric: true,
              cell: (code) => people(timesOf(code, agreedCode)),
            },
          ]}
        />
        {isOpen && (
          <Form action={action} csrfToken={ctx.csrf} label={t.finish}>
            <Paragraph>{t.finishHint}</Paragraph>
            <Button name="doe" value="finish">
              {t.finish}
            </Button>
          </Form>
        )}
      </Section>
    </>
  )
}

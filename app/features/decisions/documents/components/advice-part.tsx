import { documentTexts } from '../../../../i18n/documents.ts'
import type { FormState, RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Alert,
  Button,
  DayField,
  Details,
  FieldRow,
  Form,
  Heading,
  Paragraph,
  Section,
  Select,
  Table,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import type { Advice } from '../advice.queries.ts'
import type { PageRefusal } from '../page-refusal.ts'

type Props = { ctx: RequestContext; at: string; advice: Advice[]; refusal?: PageRefusal; state: FormState }

/** What was advised and whether it was followed, with a form for more. */
export function AdvicePart({ ctx, at, advice, refusal, state }: Props) {
  const { advice: t, page } = documentTexts[ctx.language]
  const field = (name: string, label: string) => ({ name, label, value: state.values[name] })
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {advice.length === 0 ? (
        <Paragraph>{t.none}</Paragraph>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          stack
          rows={advice}
          rowKey={({ id }) => id}
          columns={[
            { header: t.adviser, rowHeader: true, cell: ({ adviser }) => <span lang="nl">{adviser}</span> },
            { header: t.advice, cell: (one) => <span lang="nl">{one.advice}</span> },
            { header: t.givenOn, cell: ({ givenOn }) => (givenOn ? formatDay(givenOn, ctx.language) : '–') },
            {
              header: t.followed,
              cell: ({ isFollowed, reason }) =>
                isFollowed === null ? (
                  t.choices['']
                ) : isFollowed ? (
                  t.choices.yes
                ) : (
                  <>
                    {t.choices.no}: <span lang="nl">{reason}</span>
                  </>
                ),
            },
          ]}
        />
      )}
      {ctx.may('decisions.write') && (
        <Details summary={t.add} open={refusal !== undefined}>
          {refusal && (
            <Alert tone="error" announce>
              {refusal === 'reason-needed' ? t.reasonNeeded : page.refused[refusal]}
            </Alert>
          )}
          <Form action={ctx.href(`${at}/advies`)} csrfToken={ctx.csrf}>
            <FieldRow>
              <TextField {...field('adviser', t.adviser)} maxLength={300} />
              <DayField {...field('givenOn', t.givenOn)} />
            </FieldRow>
            <TextArea {...field('advice', t.advice)} rows={3} maxLength={4000} />
            <Select
              {...field('followed', t.followed)}
              choices={(['', 'yes', 'no'] as const).map((value) => ({ value, label: t.choices[value] }))}
            />
            <TextField {...field('deviation', t.reason)} hint={t.reasonHint} maxLength={2000} />
            <Button look="secondary">{t.add}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

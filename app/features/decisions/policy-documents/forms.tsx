import { policyTexts } from '../../../i18n/policy.ts'
import { type FormState, fieldOf, type RequestContext } from '../../../platform/http/index.ts'
import {
  Button,
  DayField,
  Details,
  FieldRow,
  Form,
  HiddenField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { PROVISIONS } from '../../registers/index.ts'

type Props = { ctx: RequestContext; state: FormState; action: string }

/** Open only when it was sent and refused. */
const isSent = (state: FormState, doing: string) => state.values.doing === doing

export function VersionForm({ ctx, state, action }: Props) {
  const t = policyTexts[ctx.language]
  const own = isSent(state, 'version') ? state : { values: {}, errors: {} }
  return (
    <Details summary={t.addVersion} open={own === state}>
      <Form action={action} csrfToken={ctx.csrf} label={t.addVersion}>
        <HiddenField name="doing" value="version" />
        <TextField {...fieldOf(t, own, 'name', t.version, true)} maxLength={100} />
        <Select
          {...fieldOf(t, own, 'state', t.state, true)}
          empty={t.choose}
          choices={(['draft', 'adopted', 'dropped'] as const).map((value) => ({ value, label: t.states[value] }))}
        />
        <FieldRow>
          <TextField {...fieldOf(t, own, 'validFrom', t.validFrom)} hint={t.looseHint} size="short" />
          <TextField {...fieldOf(t, own, 'validUntil', t.validUntil)} hint={t.looseHint} size="short" />
        </FieldRow>
        <DayField {...fieldOf(t, own, 'reviewBy', t.reviewBy)} />
        <TextField {...fieldOf(t, own, 'reviewWords', t.reviewWords)} hint={t.reviewWordsHint} maxLength={100} />
        <TextField {...fieldOf(t, own, 'source', t.source)} maxLength={300} />
        <Button>{t.addVersion}</Button>
      </Form>
    </Details>
  )
}

export function ReviewForm({ ctx, state, action }: Props) {
  const t = policyTexts[ctx.language]
  const own = isSent(state, 'review') ? state : { values: {}, errors: {} }
  return (
    <Details summary={t.doReview} open={own === state}>
      <Form action={action} csrfToken={ctx.csrf} label={t.doReview}>
        <HiddenField name="doing" value="review" />
        <DayField {...fieldOf(t, own, 'reviewedOn', t.happenedOn, true)} max={ctx.clock.today()} />
        <TextArea {...fieldOf(t, own, 'outcome', t.outcome, true)} rows={3} maxLength={1000} />
        <DayField {...fieldOf(t, own, 'next', t.next)} />
        <Button>{t.save}</Button>
      </Form>
    </Details>
  )
}

export function ProvisionForm({ ctx, state, action }: Props) {
  const t = policyTexts[ctx.language]
  const own = isSent(state, 'provision') ? state : { values: {}, errors: {} }
  return (
    <Details summary={t.addProvision} open={own === state}>
      <Form action={action} csrfToken={ctx.csrf} label={t.addProvision}>
        <HiddenField name="doing" value="provision" />
        <Select
          {...fieldOf(t, own, 'provision', t.provision, true)}
          empty={t.choose}
          choices={Object.entries(PROVISIONS).map(([value, words]) => ({ value, label: words[ctx.language] }))}
        />
        <TextField {...fieldOf(t, own, 'article', t.article)} maxLength={100} />
        <FieldRow>
          <TextField {...fieldOf(t, own, 'validFrom', t.validFrom)} hint={t.looseHint} size="short" />
          <TextField {...fieldOf(t, own, 'validUntil', t.validUntil)} hint={t.looseHint} size="short" />
        </FieldRow>
        <TextField {...fieldOf(t, own, 'source', t.source)} maxLength={300} />
        <Button>{t.addProvision}</Button>
      </Form>
    </Details>
  )
}

import { caseworkTexts } from '../../../../i18n/casework.ts'
import { addDays } from '../../../../law/index.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  Checkbox,
  DayField,
  Details,
  Form,
  HiddenField,
  Paragraph,
  Radios,
  Section,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import type { Step } from '../../declaration.ts'

type PlanFormProps = {
  ctx: PageContext
  /** Of the record. */
  address: string
  typed: Record<string, string>
  problems: Record<string, string>
}

const fieldOf =
  ({ typed, problems }: Pick<PlanFormProps, 'typed' | 'problems'>) =>
  (name: string) => ({ name, value: typed[name], error: problems[name] })

/** One more goal; it stands open when it came back with a mistake. */
export function AddGoalForm(props: PlanFormProps) {
  const { ctx, address, typed } = props
  const t = caseworkTexts[ctx.language].plan
  const field = fieldOf(props)
  const wasTyped = typed.goal !== undefined
  return (
    <Details summary={t.add} open={wasTyped}>
      <Form action={ctx.href(`${address}/plan/doelen`)} csrfToken={ctx.csrf} label={t.add}>
        <TextArea {...field('goal')} label={t.goal} hint={t.goalHint} rows={2} />
        <TextArea {...field('how')} label={t.how} rows={3} />
        <TextArea {...field('who')} label={t.who} rows={2} />
        <DayField {...field('evaluateOn')} label={t.evaluateOn} min={addDays(ctx.clock.today(), 1)} />
        <Checkbox name="isShown" label={t.shown} value="yes" checked={!wasTyped || typed.isShown === 'yes'} />
        <ActionGroup>
          <Button>{t.save}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}

/** Adopting the plan as a whole; the step says what it asks. */
export function AdoptForm(props: PlanFormProps & { step: Step; revision: number }) {
  const { ctx, address, step, revision } = props
  const { language } = ctx
  const t = caseworkTexts[language].plan
  const field = fieldOf(props)
  const asked = (key: string) => step.fields!.find((one) => one.key === key)!
  return (
    <Details summary={t.adopt} open={props.typed.evaluateAfterWeeks !== undefined}>
      <Paragraph>{t.adoptWhy}</Paragraph>
      <Form action={ctx.href(`${address}/plan/vaststellen`)} csrfToken={ctx.csrf} label={t.adopt}>
        <HiddenField
          name="revision"
          value={(props.typed.evaluateAfterWeeks !== undefined && props.typed.revision) || String(revision)}
        />
        <DayField
          {...field('day')}
          value={props.typed.day ?? ctx.clock.today()}
          label={t.adoptDay}
          max={ctx.clock.today()}
        />
        <TextField
          {...field('evaluateAfterWeeks')}
          label={asked('evaluateAfterWeeks').words[language]}
          size="short"
          inputMode="numeric"
        />
        <Radios
          {...field('madeWith')}
          label={asked('madeWith').words[language]}
          choices={asked('madeWith').choices!.map(({ key, words }) => ({ value: key, label: words[language] }))}
        />
        <ActionGroup>
          <Button>{t.adopt}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}

/** Going on with the plan of another case of the family. */
export function JoinForm(props: PlanFormProps & { register: string }) {
  const { ctx, address, register } = props
  const t = caseworkTexts[ctx.language].plan
  return (
    <Section>
      <Details summary={t.join} open={props.typed.number !== undefined}>
        <Paragraph>{t.joinWhy}</Paragraph>
        <Form action={ctx.href(`${address}/plan/samen`)} csrfToken={ctx.csrf} label={t.join}>
          <HiddenField name="register" value={register} />
          <TextField {...fieldOf(props)('number')} label={t.joinNumber} size="short" />
          <ActionGroup>
            <Button look="secondary">{t.joinSave}</Button>
          </ActionGroup>
        </Form>
      </Details>
    </Section>
  )
}

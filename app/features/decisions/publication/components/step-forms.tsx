import { publicationTexts } from '../../../../i18n/publications.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  DayField,
  FieldRow,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  TextArea,
  TextField,
  TimeField,
} from '../../../../ui/index.ts'
import type { Phase } from '../domain/phases.ts'

type Props = {
  ctx: RequestContext
  at: string
  phase: Phase
  isSecond: boolean
  /** Per field what is wrong with what was typed, and what that was. */
  errors: Record<string, string>
  values: Record<string, string>
}

/** What can be done with a publication from where it is, by who is looking. */
export function StepForms(props: Props) {
  const { ctx, phase } = props
  const prepares = ctx.may('publications.prepare')
  const checks = ctx.may('publications.check')
  if (phase === 'concept') return prepares ? <Offer {...props} /> : null
  if (phase === 'scheduled') return checks || prepares ? <Check {...props} /> : null
  if (phase === 'embargoed' && (checks || prepares)) return <Back {...props} label="takeBack" />
  return phase === 'published' && (checks || prepares) ? <Withdraw {...props} /> : null
}

function Offer({ ctx, at, errors, values }: Props) {
  const texts = publicationTexts[ctx.language]
  const t = texts.schedule
  return (
    <Section>
      <Heading level={2}>{t.heading}</Heading>
      <Paragraph>{t.intro}</Paragraph>
      <Form action={ctx.href(`${at}/aanbieden`)} csrfToken={ctx.csrf} label={t.heading}>
        <FieldRow>
          <DayField
            name="day"
            label={t.day}
            hint={t.dayHint}
            value={values.day}
            error={errors.day}
            optional={texts.optional}
          />
          <TimeField name="time" label={t.time} value={values.time} error={errors.time} optional={texts.optional} />
        </FieldRow>
        <Button>{t.submit}</Button>
      </Form>
    </Section>
  )
}

function Check(props: Props) {
  const { ctx, at, isSecond } = props
  const t = publicationTexts[ctx.language].check
  const mayApprove = ctx.may('publications.check') && isSecond
  return (
    <Section>
      <Heading level={2}>{t.heading}</Heading>
      <Paragraph>
        <Link href={ctx.href(`${at}/voorbeeld`)}>{t.preview}</Link>
      </Paragraph>
      {mayApprove ? (
        <>
          <Paragraph>{t.intro}</Paragraph>
          <Form action={ctx.href(`${at}/goedkeuren`)} csrfToken={ctx.csrf} label={t.approve}>
            <ActionGroup>
              <Button>{t.approve}</Button>
            </ActionGroup>
          </Form>
        </>
      ) : (
        ctx.may('publications.check') && <Paragraph>{t.notYou}</Paragraph>
      )}
      <Back {...props} label={mayApprove ? 'back' : 'takeBack'} />
    </Section>
  )
}

function Back({ ctx, at, errors, values, label }: Props & { label: 'back' | 'takeBack' }) {
  const texts = publicationTexts[ctx.language]
  const t = texts.check
  return (
    <Form action={ctx.href(`${at}/terugsturen`)} csrfToken={ctx.csrf} label={t[label]}>
      <TextArea
        name="reason"
        label={t.reason}
        rows={2}
        value={values.reason}
        error={errors.reason}
        required={texts.required}
      />
      <Button look="secondary">{t[label]}</Button>
    </Form>
  )
}

function Withdraw({ ctx, at, errors, values }: Props) {
  const texts = publicationTexts[ctx.language]
  const t = texts.withdraw
  return (
    <Section>
      <Heading level={2}>{t.heading}</Heading>
      <Paragraph>{t.intro}</Paragraph>
      <Form action={ctx.href(`${at}/intrekken`)} csrfToken={ctx.csrf} label={t.heading}>
        <TextArea
          name="reason"
          label={t.reason}
          rows={2}
          value={values.reason}
          error={errors.reason}
          required={texts.required}
        />
        <TextField
          name="followUp"
          label={t.followUp}
          hint={t.followUpHint}
          value={values.followUp}
          error={errors.followUp}
          optional={texts.optional}
          maxLength={80}
        />
        <Button look="secondary">{t.submit}</Button>
      </Form>
    </Section>
  )
}

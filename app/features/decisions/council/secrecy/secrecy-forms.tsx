import { councilSecrecyTexts } from '../../../../i18n/council-secrecy.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import { type FormState, type RequestContext, revisionIn } from '../../../../platform/http/index.ts'
import {
  Button,
  DayField,
  Form,
  Heading,
  HiddenField,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { needsConfirmation, SECRECY_BODIES, SECRECY_GROUNDS } from '../domain/secrecy.ts'
import type { listSecretables, SecrecyRow } from './secrecy.queries.ts'

type ImposeProps = {
  ctx: RequestContext
  at: string
  values: Record<string, string>
  errors: { field: string; message: string }[]
  choices: Awaited<ReturnType<typeof listSecretables>>
}

/** Records secrecy that a body imposed. */
export function ImposeForm({ ctx, at, values, errors, choices }: ImposeProps) {
  const t = councilSecrecyTexts[ctx.language]
  const { required, optional } = councilWorkTexts[ctx.language]
  const field = (name: keyof typeof t.fields) => ({
    name,
    label: t.fields[name],
    value: values[name],
    error: errors.find((one) => one.field === name)?.message,
  })
  return (
    <Section id="vastleggen">
      <Heading level={2}>{t.impose}</Heading>
      <Form action={ctx.href(at)} csrfToken={ctx.csrf} label={t.impose}>
        <TextField {...field('subject')} maxLength={300} required={required} />
        <Select {...field('documentId')} empty={t.noDocument} optional={optional} choices={choices.documents} />
        <Select {...field('itemId')} empty={t.noItem} optional={optional} choices={choices.items} />
        <Select
          {...field('imposedBy')}
          empty="–"
          required={required}
          choices={SECRECY_BODIES.map((value) => ({ value, label: t.bodies[value] }))}
        />
        <DayField {...field('imposedOn')} required={required} />
        <Select
          {...field('ground')}
          empty="–"
          required={required}
          choices={SECRECY_GROUNDS.map((value) => ({ value, label: `${value[0]} ${value[1]}: ${t.grounds[value]}` }))}
        />
        <TextArea {...field('reason')} rows={4} required={required} />
        <DayField {...field('givenToCouncilOn')} optional={optional} />
        <Button>{t.save}</Button>
      </Form>
    </Section>
  )
}

type EndProps = Pick<ImposeProps, 'ctx' | 'at' | 'errors'> & { row: SecrecyRow; state: FormState }

/** What can still be done with secrecy that holds. */
export function EndForms({ ctx, at, row, state, errors }: EndProps) {
  const { values } = state
  const t = councilSecrecyTexts[ctx.language]
  const { required } = councilWorkTexts[ctx.language]
  const revision = <HiddenField name="revision" value={revisionIn(state, row.revision)} />
  const field = (name: 'confirmedOn' | 'givenToCouncilOn' | 'liftedOn' | 'liftedReason') => ({
    name,
    label: t.fields[name],
    value: values[name],
    error: errors.find((one) => one.field === name)?.message,
    required,
  })
  return (
    <>
      {needsConfirmation(row) && !row.confirmedOn && (
        <Section>
          <Heading level={2}>{t.confirm}</Heading>
          <Form action={ctx.href(`${at}/${row.id}/bekrachtigen`)} csrfToken={ctx.csrf} label={t.confirm}>
            {revision}
            <DayField {...field('confirmedOn')} />
            <Button look="secondary">{t.confirm}</Button>
          </Form>
        </Section>
      )}
      {!row.givenToCouncilOn && (
        <Section>
          <Heading level={2}>{t.give}</Heading>
          <Form action={ctx.href(`${at}/${row.id}/geven`)} csrfToken={ctx.csrf} label={t.give}>
            {revision}
            <DayField {...field('givenToCouncilOn')} />
            <Button look="secondary">{t.give}</Button>
          </Form>
        </Section>
      )}
      <Section>
        <Heading level={2}>{t.lift}</Heading>
        <Form action={ctx.href(`${at}/${row.id}/opheffen`)} csrfToken={ctx.csrf} label={t.lift}>
          {revision}
          <DayField {...field('liftedOn')} />
          <Select
            name="liftedBy"
            label={t.fields.liftedBy}
            required={required}
            value={values.liftedBy ?? (row.givenToCouncilOn ? 'council' : row.imposedBy)}
            error={errors.find((one) => one.field === 'liftedBy')?.message}
            choices={SECRECY_BODIES.map((value) => ({ value, label: t.bodies[value] }))}
          />
          <TextArea {...field('liftedReason')} rows={2} />
          <Button look="secondary">{t.lift}</Button>
        </Form>
      </Section>
    </>
  )
}

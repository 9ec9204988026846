import type { ComponentChildren } from 'preact'
import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { FormState, RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Paragraph,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { MeasurementRow } from '../measurement.queries.ts'
import { fieldsOf } from './fields.ts'

type Props = { ctx: RequestContext; measurement: MeasurementRow; isActive: boolean; count: number; state: FormState }

/** What comes next for a measurement: figures, that measuring is done, delivering, and the reaction of the college. */
export function MeasurementActs({ ctx, measurement, isActive, count, state: form }: Props) {
  const t = sentimentTexts[ctx.language]
  const { state, period } = measurement
  const { errors, field } = fieldsOf(form, ctx.language)
  const place = `/werk/sentiment/metingen/${period}`
  const isOpen = state === 'planned' || state === 'measured'
  const part = (title: string, act: string, children: ComponentChildren) => (
    <Section id={act}>
      <Heading level={2}>{title}</Heading>
      <Form action={ctx.href(`${place}/${act}`)} csrfToken={ctx.csrf}>
        {children}
        <ActionGroup>
          <Button>{title}</Button>
        </ActionGroup>
      </Form>
    </Section>
  )
  return (
    <>
      <ErrorSummary title={t.checkThis} errors={errors} />
      {isOpen && isActive && ctx.may('sentiment.write') && (
        <ActionGroup>
          <ButtonLink look={count > 0 ? 'secondary' : 'primary'} href={ctx.href(`${place}/invoer`)}>
            {t.enter}
          </ButtonLink>
          <ButtonLink look="secondary" href={ctx.href(`${place}/bestand`)}>
            {t.file}
          </ButtonLink>
        </ActionGroup>
      )}
      {isOpen && !isActive && <Paragraph>{t.refused['no-protocol']}</Paragraph>}
      {state === 'planned' &&
        count > 0 &&
        ctx.may('sentiment.write') &&
        part(t.recordMeasured, 'gemeten', <TextField {...field('measuredOn')} size="short" />)}
      {state === 'measured' &&
        isActive &&
        ctx.may('sentiment.publish') &&
        part(
          t.deliver,
          'opleveren',
          <>
            <Paragraph>{t.deliverWhy}</Paragraph>
            <TextField {...field('deliveredOn')} size="short" />
            <TextField {...field('licence')} value={form.values.licence ?? 'CC BY 4.0'} />
          </>,
        )}
      {!isOpen &&
        ctx.may('sentiment.publish') &&
        part(
          t.recordReaction,
          'reactie',
          <>
            <TextField {...field('reactedOn')} size="short" hint={t.hints.measuredOn} />
            <TextArea {...field('reaction')} rows={4} />
            <TextField {...field('reactionDocument', { optional: true })} optional={t.optional} type="url" />
          </>,
        )}
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { sentimentTexts } from '../../../i18n/sentiment.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  TextArea,
} from '../../../ui/index.ts'
import { isEditable, mayTake, type Step } from '../domain/protocol.ts'
import type { ProtocolRow } from '../protocol.queries.ts'

type Props = {
  ctx: RequestContext
  protocol: ProtocolRow
  isComplete: boolean
  /** The reader wrote in it. */
  isOwn: boolean
  hasDpia: boolean
  /** What was typed before a refusal. */
  remark: string | undefined
}

const STEPS: [Step, string][] = [
  ['submit', 'sentiment.write'],
  ['sign', 'sentiment.sign'],
  ['activate', 'sentiment.publish'],
  ['withdraw', 'sentiment.sign'],
]

/** What this reader can do with a protocol as it stands. */
export function ProtocolActs({ ctx, protocol, isComplete, isOwn, hasDpia, remark }: Props) {
  const t = sentimentTexts[ctx.language]
  const { state, number } = protocol
  const isNothingToDo = !STEPS.some(([step, right]) => mayTake(step, state) && ctx.may(right))
  if (isNothingToDo) return null
  const place = `/werk/sentiment/protocollen/${number}`
  const form = (act: string, children: ComponentChildren) => (
    <Form action={ctx.href(`${place}/${act}`)} csrfToken={ctx.csrf}>
      {children}
    </Form>
  )
  const button = (label: string, look: 'primary' | 'secondary' = 'primary') => (
    <ActionGroup>
      <Button look={look}>{label}</Button>
    </ActionGroup>
  )
  return (
    <Section id="verder">
      <Heading level={2}>{t.next}</Heading>
      {isEditable(state) && ctx.may('sentiment.write') && (
        <>
          {isComplete && <Paragraph>{t.submitWhy}</Paragraph>}
          {form(
            'indienen',
            <>
              <HiddenField name="revision" value={String(protocol.revision)} />
              <ActionGroup>
                {isComplete && <Button>{t.submit}</Button>}
                <ButtonLink look="secondary" href={ctx.href(`${place}/wijzigen`)}>
                  {t.change}
                </ButtonLink>
              </ActionGroup>
            </>,
          )}
        </>
      )}
      {mayTake('sign', state) && ctx.may('sentiment.sign') && (
        <>
          {isOwn ? (
            <Alert tone="info">{t.refused['own-work']}</Alert>
          ) : hasDpia ? (
            form(
              'tekenen',
              <>
                <Paragraph>{t.signWhy}</Paragraph>
                <TextArea name="remark" label={t.fields.remark} optional={t.optional} rows={2} value={remark} />
                {button(t.sign)}
              </>,
            )
          ) : (
            <Alert tone="warning">
              {t.noDpia}{' '}
              {ctx.may('processing.edit') && (
                <Link href={ctx.href(`/werk/verwerkingen/${protocol.activitySlug}`)}>{t.toActivity}</Link>
              )}
            </Alert>
          )}
          {form(
            'terugsturen',
            <>
              <TextArea name="reason" label={t.fields.returnRemark} required={t.required} rows={2} value={remark} />
              {button(t.sendBack, 'secondary')}
            </>,
          )}
        </>
      )}
      {mayTake('activate', state) &&
        ctx.may('sentiment.publish') &&
        form(
          'in-werking',
          <>
            <Paragraph>{t.activateWhy}</Paragraph>
            {button(t.activate)}
          </>,
        )}
      {mayTake('withdraw', state) &&
        ctx.may('sentiment.sign') &&
        form(
          'intrekken',
          <>
            <Paragraph>{t.withdrawWhy}</Paragraph>
            <TextArea name="reason" label={t.fields.withdrawRemark} required={t.required} rows={2} value={remark} />
            {button(t.withdraw, 'secondary')}
          </>,
        )}
    </Section>
  )
}

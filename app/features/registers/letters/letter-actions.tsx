import type { ComponentChildren } from 'preact'
import { letterTexts } from '../../../i18n/letters.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  DayField,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  Radios,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { recordAddress, revisionOn } from '../components/act-page.tsx'
import { hasLevel } from '../scope.ts'
import type { LetterProblem, ReadLetter } from './letter-view.ts'
import { WAYS } from './letters.queries.ts'
import { mailOf } from './mail-letter.ts'

type Props = { ctx: PageContext; read: ReadLetter; problem?: LetterProblem }

/** What can be done with a letter now, each in a form of its own. */
export function LetterActions({ ctx, read, problem }: Props) {
  const t = letterTexts[ctx.language]
  const { type, record, letter, template } = read
  if (!hasLevel(ctx.actor, type, template.level) || letter.state === 'cancelled' || record.destroyedOn) return null
  const isAtWork = letter.state === 'draft' || letter.state === 'checked' || letter.state === 'failed'
  const mayGo = isAtWork && (!template.needsCheck || letter.checkedBy !== null)
  return (
    <>
      {problem && (
        <Alert tone="error" announce>
          {t.problems[problem.reason as keyof typeof t.problems] ?? problem.reason}
        </Alert>
      )}
      {letter.state === 'sending' && <Alert tone="info">{t.send.underWay}</Alert>}
      {letter.state === 'failed' && (
        <Alert tone="error">{`${problemInWords(ctx, letter.problem)} ${t.send.again}`}</Alert>
      )}
      {letter.state === 'draft' && template.needsCheck && <Check ctx={ctx} read={read} />}
      {isAtWork && !mayGo && letter.state !== 'draft' && <Paragraph>{t.send.needsCheck}</Paragraph>}
      {mayGo && (
        <Section>
          <Heading level={2}>{t.send.title}</Heading>
          <ByHand ctx={ctx} read={read} problem={problem} />
          <ByMail ctx={ctx} read={read} />
        </Section>
      )}
      {letter.state === 'sent' && <Returned ctx={ctx} read={read} problem={problem} />}
      {isAtWork && <Again ctx={ctx} read={read} />}
    </>
  )
}

export function problemInWords({ language }: Pick<PageContext, 'language'>, code: string): string {
  const t = letterTexts[language].problemCodes
  const known = t[code as keyof typeof t]
  return typeof known === 'string' ? known : t.other(code)
}

function ActionForm({ ctx, read, action, children }: Props & { action: string; children: ComponentChildren }) {
  const { type, record, letter } = read
  return (
    <Form
      action={ctx.href(`${recordAddress(type, record.number)}/brieven/${letter.id}/${action}`)}
      csrfToken={ctx.csrf}
      label={letterTexts[ctx.language].title}
    >
      <HiddenField name="revision" value={revisionOn(ctx, letter.revision)} />
      {children}
    </Form>
  )
}

function Check({ ctx, read }: Props) {
  const t = letterTexts[ctx.language].check
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {read.letter.draftedBy === ctx.actor.id ? (
        <Paragraph>{t.own}</Paragraph>
      ) : (
        <ActionForm ctx={ctx} read={read} action="controleren">
          <Paragraph>{t.intro}</Paragraph>
          <Button>{t.save}</Button>
        </ActionForm>
      )}
    </Section>
  )
}

function ByHand({ ctx, read, problem }: Props) {
  const t = letterTexts[ctx.language]
  const sent = problem?.action === 'verzenden' ? problem.typed : {}
  const errorAt = (field: string) =>
    problem?.action === 'verzenden' && problem.field === field
      ? t.problems[problem.reason as keyof typeof t.problems]
      : undefined
  return (
    <ActionForm ctx={ctx} read={read} action="verzenden">
      <Heading level={3}>{t.send.hand}</Heading>
      <Radios
        name="way"
        label={t.send.way}
        value={sent.way ?? 'registered'}
        choices={WAYS.map((way) => ({ value: way, label: t.ways[way] }))}
      />
      <DayField
        name="sentOn"
        label={t.send.sentOn}
        value={sent.sentOn ?? ctx.clock.today()}
        min={read.content.dated}
        max={ctx.clock.today()}
        error={errorAt('sentOn')}
      />
      <TextField
        name="proof"
        label={t.send.proof}
        hint={t.send.proofHint}
        value={sent.proof}
        error={errorAt('proof')}
        maxLength={300}
      />
      <Button>{t.send.save}</Button>
    </ActionForm>
  )
}

function ByMail({ ctx, read }: Props) {
  const t = letterTexts[ctx.language].send
  const { address, question } = mailOf(read.record, read.template)
  return (
    <>
      <Heading level={3}>{t.mail}</Heading>
      {!address || !question ? (
        <Paragraph>{address ? t.nothingToAsk : t.noMail}</Paragraph>
      ) : (
        <ActionForm ctx={ctx} read={read} action="mailen">
          <Paragraph>{`${t.mailIntro(address)} ${t.asks[question.asks]}`}</Paragraph>
          <Checkbox name="isReachable" label={t.isReachable} />
          <Button>{t.saveMail}</Button>
        </ActionForm>
      )}
    </>
  )
}

function Returned({ ctx, read, problem }: Props) {
  const t = letterTexts[ctx.language]
  const typed = problem?.action === 'retour' ? problem.typed.reason : undefined
  const error = problem?.field === 'reason' ? t.problems['reason-needed'] : undefined
  return (
    <Section>
      <Heading level={2}>{t.returned.title}</Heading>
      <ActionForm ctx={ctx} read={read} action="retour">
        <Paragraph>{t.returned.intro}</Paragraph>
        <TextArea name="reason" label={t.returned.reason} rows={2} value={typed} error={error} />
        <Button look="secondary">{t.returned.save}</Button>
      </ActionForm>
    </Section>
  )
}

function Again({ ctx, read }: Props) {
  const t = letterTexts[ctx.language]
  const { type, record, letter } = read
  return (
    <ActionForm ctx={ctx} read={read} action="vervallen">
      <ActionGroup>
        <ButtonLink
          look="secondary"
          href={ctx.href(`${recordAddress(type, record.number)}/brieven/nieuw?brief=${letter.id}`)}
        >
          {t.form.again}
        </ButtonLink>
        <Button look="subtle">{t.cancel}</Button>
      </ActionGroup>
    </ActionForm>
  )
}

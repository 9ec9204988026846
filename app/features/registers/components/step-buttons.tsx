import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { ButtonLink, Details, Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType, Situation, Step } from '../declaration.ts'
import { offeredSteps } from '../domain/situation.ts'
import { type SureRefusal, sureRefusal } from '../domain/sure-refusal.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { mayTake } from '../scope.ts'

type StepButtonsProps = { ctx: PageContext; type: RegisterType; record: ReadRecord; situation: Situation }

/**
 * What can be done with a record now by whoever looks at it: what leads on, apart from what is only put on record; and what
 * would surely be refused, with what is needed first.
 */
export function StepButtons({ ctx, type, record, situation }: StepButtonsProps) {
  const t = registerTexts[ctx.language]
  if (record.destroyedOn || record.mergedInto) return null
  const mine = offeredSteps(type, record.state).filter((step) => !step.isInPart && mayTake(ctx.actor, type, step))
  const refusals = new Map(mine.map((step) => [step, sureRefusal(step, situation, ctx.actor.id)]))
  const steps = mine
    .filter((step) => !refusals.get(step))
    .filter(({ page }, at, all) => !page || all.findIndex((step) => step.page === page) === at)
  const leading = steps.filter(({ to }) => to)
  const acts = steps.filter(({ to }) => !to)
  const hrefOf = ({ page, key }: Step) =>
    ctx.href(`/werk/registers/${type.key}/${record.number}/${page ?? `stap/${key}`}`)
  return (
    <Section>
      <Heading level={2}>{t.steps}</Heading>
      {steps.length === 0 && <Paragraph>{t.noSteps}</Paragraph>}
      {leading.length > 0 && (
        <div class="regie-steps">
          {leading.map((step, at) => (
            <ButtonLink key={step.key} look={at === 0 ? 'primary' : 'secondary'} href={hrefOf(step)}>
              {step.words[ctx.language]}
            </ButtonLink>
          ))}
        </div>
      )}
      {acts.length > 0 && (
        <>
          {leading.length > 0 && <Heading level={3}>{t.acts}</Heading>}
          <ul class="regie-acts">
            {acts.map((step) => (
              <li key={step.key}>
                <Link href={hrefOf(step)}>{step.words[ctx.language]}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <NotYet ctx={ctx} refusals={refusals} />
    </Section>
  )
}

type NotYetProps = { ctx: PageContext; refusals: ReadonlyMap<Step, SureRefusal | undefined> }

/** What cannot be done yet, each with why and what to do about it. */
function NotYet({ ctx: { language }, refusals }: NotYetProps) {
  const t = registerTexts[language]
  const refused = [...refusals].flatMap(([step, refusal]) => (refusal && !step.page ? [{ step, refusal }] : []))
  if (refused.length === 0) return null
  return (
    <Details summary={t.notYet(refused.length)}>
      <ul class="regie-acts">
        {refused.map(({ step, refusal }) => (
          <li key={step.key}>
            <strong>{step.words[language]}</strong>:{' '}
            {refusal === 'same-person' ? t.problems[refusal] : refusal.words[language]}
            {refusal !== 'same-person' && refusal.article && ` (${refusal.article})`}
          </li>
        ))}
      </ul>
    </Details>
  )
}

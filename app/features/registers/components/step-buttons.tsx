import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, Heading, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType, Step } from '../declaration.ts'
import { offeredSteps } from '../domain/situation.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { mayTake } from '../scope.ts'

type StepButtonsProps = { ctx: PageContext; type: RegisterType; record: ReadRecord }

/** What can be done with a record now by whoever looks at it: what leads on, apart from what is only put on record. */
export function StepButtons({ ctx, type, record }: StepButtonsProps) {
  const t = registerTexts[ctx.language]
  if (record.destroyedOn) return null
  const steps = offeredSteps(type, record.state)
    .filter((step) => !step.isInPart && mayTake(ctx.actor, type, step))
    .filter(({ page }, at, all) => !page || all.findIndex((step) => step.page === page) === at)
  const leading = steps.filter(({ to }) => to)
  const acts = steps.filter(({ to }) => !to)
  const hasBoth = leading.length > 0 && acts.length > 0
  const buttons = (look: 'primary' | 'secondary', some: Step[]) => (
    <ActionGroup>
      {some.map((step) => (
        <ButtonLink
          key={step.key}
          look={look}
          href={ctx.href(`/werk/registers/${type.key}/${record.number}/${step.page ?? `stap/${step.key}`}`)}
        >
          {step.words[ctx.language]}
        </ButtonLink>
      ))}
    </ActionGroup>
  )
  return (
    <Section>
      <Heading level={2}>{t.steps}</Heading>
      {steps.length === 0 && <Paragraph>{t.noSteps}</Paragraph>}
      {hasBoth && <Heading level={3}>{t.stepsOn}</Heading>}
      {leading.length > 0 && buttons('primary', leading)}
      {hasBoth && <Heading level={3}>{t.acts}</Heading>}
      {acts.length > 0 && buttons('secondary', acts)}
    </Section>
  )
}

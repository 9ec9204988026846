import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, Heading, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { offeredSteps } from '../domain/situation.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { mayTake } from '../scope.ts'

/** What can be done with a record now by whoever looks at it. */
export function StepButtons({ ctx, type, record }: { ctx: PageContext; type: RegisterType; record: ReadRecord }) {
  const t = registerTexts[ctx.language]
  if (record.destroyedOn) return null
  const steps = offeredSteps(type, record.state).filter((step) => mayTake(ctx.actor, type, step))
  return (
    <Section>
      <Heading level={2}>{t.steps}</Heading>
      {steps.length === 0 && <Paragraph>{t.noSteps}</Paragraph>}
      <ActionGroup>
        {steps.map((step) => (
          <ButtonLink
            key={step.key}
            look={step.to ? 'primary' : 'secondary'}
            href={ctx.href(`/werk/registers/${type.key}/${record.number}/stap/${step.key}`)}
          >
            {step.words[ctx.language]}
          </ButtonLink>
        ))}
      </ActionGroup>
    </Section>
  )
}

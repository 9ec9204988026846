import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { ButtonLink, Heading, Link, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType, Step } from '../declaration.ts'
import { offeredSteps } from '../domain/situation.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { mayTake } from '../scope.ts'

type StepButtonsProps = { ctx: PageContext; type: RegisterType; record: ReadRecord }

/** What can be done with a record now by whoever looks at it: what leads on, apart from what is only put on record. */
export function StepButtons({ ctx, type, record }: StepButtonsProps) {
  const t = registerTexts[ctx.language]
  if (record.destroyedOn || record.mergedInto) return null
  const steps = offeredSteps(type, record.state)
    .filter((step) => !step.isInPart && mayTake(ctx.actor, type, step))
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
    </Section>
  )
}

import type { ComponentChildren } from 'preact'
import { effectTexts } from '../../../i18n/effects.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay, formatInstant } from '../../../shared/days.ts'
import {
  ActionGroup,
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
import type { EffectView } from '../effect-view.ts'

type Part = { ctx: RequestContext; view: EffectView }

function ActForm({ ctx, view, act, children }: Part & { act: string; children: ComponentChildren }) {
  return (
    <Form action={ctx.href(`/werk/effecten/${view.row.slug}/${act}`)} csrfToken={ctx.csrf}>
      {children}
    </Form>
  )
}

/** Change the draft, or register it as it stands. */
export function RegisterForm({ ctx, view, isReady }: Part & { isReady: boolean }) {
  const t = effectTexts[ctx.language]
  if (!ctx.may('effects.write')) return <Paragraph>{t.stateWhy.draft}</Paragraph>
  const isLate = view.protocol.startsOn <= dayOf(ctx.clock.now())
  return (
    <Section id="vastleggen">
      {isReady && <Paragraph>{t.ready}</Paragraph>}
      <Paragraph>{isReady && isLate ? t.registerWarning : t.registerWhy}</Paragraph>
      <ActForm ctx={ctx} view={view} act="vastleggen">
        <HiddenField name="revision" value={String(view.row.revision)} />
        <ActionGroup>
          {isReady && <Button>{t.register}</Button>}
          <ButtonLink look="secondary" href={ctx.href(`/werk/effecten/${view.row.slug}/wijzigen`)}>
            {t.editLink}
          </ButtonLink>
        </ActionGroup>
      </ActForm>
    </Section>
  )
}

/** Freeze the figures of now and work out what came of it. */
export function RunForm({ ctx, view }: Part) {
  const t = effectTexts[ctx.language]
  if (!view.registration || !ctx.may('effects.write')) return null
  const isEarly = dayOf(ctx.clock.now()) < view.protocol.judgedOn
  return (
    <ActForm ctx={ctx} view={view} act="uitvoeren">
      <Paragraph>{isEarly ? t.runEarly(formatDay(view.protocol.judgedOn, ctx.language)) : t.runWhy}</Paragraph>
      <ActionGroup>
        <Button look="secondary">{t.run}</Button>
      </ActionGroup>
    </ActForm>
  )
}

/** What somebody typed to tell that it went otherwise. */
export type TypedDeviation = { change: string; reason: string }

/** Tell what went otherwise than agreed, and why. */
export function AmendForm({ ctx, view, typed, problem }: Part & { typed?: TypedDeviation; problem?: string }) {
  const t = effectTexts[ctx.language]
  if (!view.registration || !ctx.may('effects.write')) return null
  return (
    <ActForm ctx={ctx} view={view} act="afwijking">
      <Heading level={3}>{t.amend}</Heading>
      <Paragraph>{t.amendWhy}</Paragraph>
      {(['change', 'reason'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t[name]}
          required={t.required}
          value={typed?.[name]}
          error={problem === `${name}-needed` ? t.refused[`${name}-needed`] : undefined}
          rows={2}
        />
      ))}
      <ActionGroup>
        <Button look="secondary">{t.amend}</Button>
      </ActionGroup>
    </ActForm>
  )
}

/** Put it on the site, with every evaluation that follows. */
export function PublishForm({ ctx, view }: Part) {
  const t = effectTexts[ctx.language]
  const { registration, publishedAt, row } = view
  if (!registration) return null
  return (
    <Section id="openbaar">
      <Heading level={2}>{t.columns.isPublic}</Heading>
      {publishedAt ? (
        <Paragraph>
          {t.published} {formatInstant(publishedAt, ctx.language)}.{' '}
          <Link href={ctx.href(`/effecten/${row.slug}`)}>{t.seePublic}</Link>
        </Paragraph>
      ) : (
        <>
          <Paragraph>{t.publishWhy}</Paragraph>
          {ctx.may('effects.publish') && (
            <ActForm ctx={ctx} view={view} act="publiceren">
              <ActionGroup>
                <Button look="secondary">{t.publish}</Button>
              </ActionGroup>
            </ActForm>
          )}
        </>
      )}
    </Section>
  )
}

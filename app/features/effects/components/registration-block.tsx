import { effectTexts } from '../../../i18n/effects.ts'
import { formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { DataList, Heading, List, Paragraph, Section } from '../../../ui/index.ts'
import type { EffectView } from '../effect-view.ts'
import { StateBadge, stateOf } from './state-badge.tsx'

/** When it was registered, by what text, and whether that was beforehand. */
export function RegistrationBlock({ view, language }: { view: EffectView; language: Language }) {
  const t = effectTexts[language]
  const { registration, amendments } = view
  if (!registration) return null
  const state = stateOf(registration.label, amendments.length)
  return (
    <Section id="vastgelegd">
      <Heading level={2}>{t.registration}</Heading>
      <Paragraph>
        <StateBadge state={state} language={language} /> {t.stateWhy[state]}
      </Paragraph>
      {registration.reasons.length > 0 && <List items={registration.reasons.map((reason) => t.reasons[reason])} />}
      <DataList
        items={[
          { term: t.registeredAt, value: formatInstant(registration.registeredAt, language) },
          ...(registration.registrar ? [{ term: t.registeredBy, value: registration.registrar }] : []),
          { term: t.hash, value: <code class="regie-hash">{registration.contentHash}</code> },
        ]}
      />
    </Section>
  )
}

/** What turned out otherwise than agreed, with why. */
export function AmendmentList({ view, language }: { view: EffectView; language: Language }) {
  const t = effectTexts[language]
  if (!view.registration) return null
  return (
    <Section id="afwijkingen">
      <Heading level={2}>{t.amendments}</Heading>
      {view.amendments.length === 0 ? (
        <Paragraph>{t.noAmendments}</Paragraph>
      ) : (
        <DataList
          items={view.amendments.map(({ change, reason, madeAt, maker }) => ({
            term: [formatInstant(madeAt, language), maker].filter(Boolean).join(', '),
            value: (
              <span lang="nl">
                {change} {reason}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  )
}

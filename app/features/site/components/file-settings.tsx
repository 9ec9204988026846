import { identityTexts } from '../../../i18n/identity.ts'
import { siteTexts } from '../../../i18n/site.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { DataList, Heading, Paragraph } from '../../../ui/index.ts'

/** What the settings file lays down and nobody changes in the work place: it decides who can reach what. */
export function FileSettings({ ctx }: { ctx: RequestContext }) {
  const t = siteTexts[ctx.language]
  const { hosts, homeFigures, termsOfOffice, numberSeries } = ctx.municipality.settings
  const day = (value: string) => formatDay(value, ctx.language)
  const terms = termsOfOffice.map(({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`)
  const series = numberSeries.map(({ key, pattern }) => `${key}: ${pattern}`)
  return (
    <>
      <Heading level={2}>{t.fileSettings}</Heading>
      <Paragraph>{t.fileSettingsWhy}</Paragraph>
      <DataList
        items={[
          { term: t.hosts, value: hosts.join(', ') || t.hostsNone },
          { term: t.homeFigures, value: homeFigures.join(', ') || t.homeFiguresNone },
          { term: t.termsOfOffice, value: terms.join('; ') || t.notSet },
          { term: t.numberSeries, value: series.join(', ') || t.notSet },
          { term: t.signInBy, value: waysIn(ctx).join('; ') },
        ]}
      />
    </>
  )
}

function waysIn({ municipality, language }: RequestContext): string[] {
  const t = siteTexts[language]
  const { passwords, oidc, secondFactorFor } = municipality.settings.signIn
  const names: Record<string, string> = identityTexts[language].roleNames
  const roles = secondFactorFor.map((role) => names[role] ?? role).join(', ')
  return [
    ...(oidc ? [`${oidc.label} (${new URL(oidc.issuer).host})`] : []),
    ...(passwords ? [t.byPassword] : []),
    ...(roles ? [t.secondFactorFor(roles)] : []),
  ]
}

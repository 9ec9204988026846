import { hasSayInRetention } from './features/registers/index.ts'
import { accountingTexts } from './i18n/accounting.ts'
import { calendarTexts } from './i18n/calendar.ts'
import { caseworkTexts } from './i18n/casework.ts'
import { connectionTexts } from './i18n/connections.ts'
import { councilTexts } from './i18n/council.ts'
import { deskTexts } from './i18n/desk.ts'
import { documentTexts } from './i18n/documents.ts'
import { effectTexts } from './i18n/effects.ts'
import { firstHourTexts } from './i18n/first-hour.ts'
import { knownTexts } from './i18n/known-here.ts'
import { legalRuleTexts } from './i18n/legal-rules.ts'
import { looseEndTexts } from './i18n/loose-ends.ts'
import { nodeTexts } from './i18n/node.ts'
import { panelWorkTexts } from './i18n/panel-work.ts'
import { participationTexts } from './i18n/participation.ts'
import { linkTexts } from './i18n/password-links.ts'
import { policyTexts } from './i18n/policy.ts'
import { privacyTexts } from './i18n/privacy.ts'
import { publicationTexts } from './i18n/publications.ts'
import { questionTexts } from './i18n/questions.ts'
import { registerTexts } from './i18n/registers.ts'
import { reportingTexts } from './i18n/reporting.ts'
import { retentionTexts } from './i18n/retention.ts'
import { routingTexts } from './i18n/routing.ts'
import { pictureTexts } from './i18n/safety-picture.ts'
import { sentimentTexts } from './i18n/sentiment.ts'
import { sharingTexts } from './i18n/sharing.ts'
import { signalTexts } from './i18n/signals.ts'
import { siteTexts } from './i18n/site.ts'
import { triangleTexts } from './i18n/triangle.ts'
import { usageTexts } from './i18n/usage.ts'
import type { RequestContext } from './platform/http/index.ts'
import type { MenuGroup, MenuItem } from './platform/work-menu.ts'

/** The menu of the work place for this person: what his rights open, each with the letter that leads there after a g. */
export function workMenu(ctx: RequestContext): MenuGroup[] {
  const t = siteTexts[ctx.language]
  const item = (path: string, label: string, right: string, key?: string): MenuItem[] =>
    ctx.may(right) ? [{ path, label, key }] : []
  return [
    {
      heading: t.groupWork,
      items: [
        ...item('/werk', t.workStart, 'work.open', 's'),
        ...item('/werk/burgemeester', deskTexts[ctx.language].mayor.menu, 'decisions.initial', 'o'),
        ...item('/werk/meldingen', nodeTexts[ctx.language].news.menu(0), 'thread.comment', 'm'),
        ...item('/werk/registers', registerTexts[ctx.language].menu, 'work.open', 'r'),
        ...item('/werk/melden', reportingTexts[ctx.language].menu, 'integrity.report'),
        ...item('/werk/termijnen', legalRuleTexts[ctx.language].menu, 'thread.comment'),
        ...item('/werk/agenda', calendarTexts[ctx.language].menu, 'work.open', 'a'),
        ...item('/werk/procesregie', caseworkTexts[ctx.language].direction.menu, 'care.read'),
        ...item('/werk/overleggen', caseworkTexts[ctx.language].meetings.menu, 'meetings.attend', 'v'),
        ...(ctx.person?.roles.includes('partner')
          ? item('/werk/gedeeld', sharingTexts[ctx.language].withMe, 'work.open')
          : []),
        ...item('/werk/bekend', knownTexts[ctx.language].menu, 'known.check'),
        ...item('/werk/plannen', t.plans, 'plan.read', 'p'),
        ...item('/werk/losse-eindjes', looseEndTexts[ctx.language].menu, 'plan.read', 'l'),
        ...item('/werk/partners', t.partnersMenu, 'work.open', 'n'),
        ...item('/werk/cijfers', t.figuresMenu, 'figures.read', 'c'),
        ...item('/werk/wat-opvalt', signalTexts[ctx.language].menu, 'figures.read'),
        ...item('/werk/veiligheidsbeeld', pictureTexts[ctx.language].menu, 'reports.read'),
        ...item('/werk/effecten', effectTexts[ctx.language].menu, 'effects.read', 'e'),
        ...item('/werk/sentiment', sentimentTexts[ctx.language].menu, 'sentiment.read'),
        ...item('/werk/inspraak', participationTexts[ctx.language].work.title, 'consultations.read', 'i'),
        ...item('/werk/mist-u-iets', questionTexts[ctx.language].title, 'consultations.read'),

        ...item('/werk/panel', panelWorkTexts[ctx.language].menu, 'panel.manage'),
        ...item('/werk/verantwoording', accountingTexts[ctx.language].menu, 'accounts.read', 'w'),
        ...item('/werk/verslagen', t.reportsMenu, 'reports.read', 'b'),
        ...item('/werk/paraferen', routingTexts[ctx.language].title, 'decisions.initial', 'f'),
        ...item('/werk/dossiers', documentTexts[ctx.language].dossiers.title, 'decisions.read', 'd'),
        ...item('/werk/college', routingTexts[ctx.language].college.menu, 'decisions.read', 'k'),
        ...item('/werk/beleidsstukken', policyTexts[ctx.language].menu, 'plan.read'),
        ...item('/werk/driehoek', triangleTexts[ctx.language].menu, 'triangle.read'),
        ...item('/werk/publicaties', publicationTexts[ctx.language].menu, 'publications.read', 'u'),
        ...item('/werk/raad', councilTexts[ctx.language].menu, 'council.read', 'g'),
      ],
    },
    {
      heading: t.groupHouse,
      items: [
        ...item('/werk/logboek', t.audit, 'audit.read'),
        ...item('/werk/leeslogboek', privacyTexts[ctx.language].readLog, 'readlog.read'),
        ...item('/werk/verwerkingen', privacyTexts[ctx.language].register, 'processing.read'),
        ...(hasSayInRetention(ctx) ? item('/werk/vernietiging', retentionTexts[ctx.language].menu, 'work.open') : []),
        ...item('/werk/accounts', t.accounts, 'accounts.manage'),
        ...item('/werk/post', linkTexts[ctx.language].outbox, 'accounts.manage'),
        ...item('/werk/koppelingen', connectionTexts[ctx.language].connections, 'tokens.manage'),
        ...item('/werk/sneltoetsen', deskTexts[ctx.language].keys.title, 'work.open', '?'),
        ...item('/werk/gebruik', usageTexts[ctx.language].menu, 'usage.read'),
        ...(ctx.may('settings.manage')
          ? item('/werk/eerste-uur', firstHourTexts[ctx.language].title, 'work.open')
          : item('/werk/eerste-uur', firstHourTexts[ctx.language].title, 'plan.edit')),
        ...item('/werk/rechten', t.rights, 'work.open'),
        ...item('/werk/gemeente', t.settings, 'settings.manage'),
      ],
    },
  ].filter((group) => group.items.length > 0)
}

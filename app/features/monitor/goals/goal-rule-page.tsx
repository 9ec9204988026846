import { goalStatusTexts } from '../../../i18n/goal-status.ts'
import { methodTexts } from '../../../i18n/methods.ts'
import { themeStatusTexts } from '../../../i18n/theme-status.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { Heading, Intro, Link, List, Paragraph, Section } from '../../../ui/index.ts'
import { GOAL_RULE } from '../domain/goal-status.ts'
import { THEME_RULE } from '../domain/theme-status.ts'

/** The rule by which the status of every goal is computed, in words, with its version. */
export async function showGoalRule(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = goalStatusTexts[language]
  const theme = themeStatusTexts[language]
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    breadcrumbs: [{ label: methodTexts[language].title, href: '/rekenmethoden' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>{t.version(GOAL_RULE.version, formatDay(GOAL_RULE.validFrom, language))}</Paragraph>
        <Section id="nodig">
          <Heading level={2}>{t.needed}</Heading>
          <List items={Object.values(t.neededItems)} />
          <Paragraph>{t.neededWhy}</Paragraph>
        </Section>
        <Section id="stappen">
          <Heading level={2}>{t.steps}</Heading>
          <List items={Object.values(t.stepItems)} />
        </Section>
        <Section id="toeval">
          <Heading level={2}>{t.chance}</Heading>
          <List items={Object.values(t.chanceItems)} />
        </Section>
        <Section id="thema">
          <Heading level={2}>{theme.heading}</Heading>
          <Paragraph>{theme.intro}</Paragraph>
          <List items={Object.values(theme.rules)} />
          <Paragraph>{t.version(THEME_RULE.version, formatDay(THEME_RULE.validFrom, language))}</Paragraph>
        </Section>
        <Section id="grenzen">
          <Heading level={2}>{t.limits}</Heading>
          <Paragraph>{t.limitsText}</Paragraph>
          <Paragraph>
            <Link href={ctx.href('/effecten')}>{t.effects}</Link>
          </Paragraph>
        </Section>
      </>
    ),
  }
}

import { goalStatusTexts } from '../../../i18n/goal-status.ts'
import { methodTexts } from '../../../i18n/methods.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { METHODS } from '../../../statistics/index.ts'
import { Card, CardList, DataList, Heading, Intro, List, Paragraph, Section } from '../../../ui/index.ts'

import { GOAL_RULE_ADDRESS } from '../goals/goal-status.tsx'

const ADDRESS = '/rekenmethoden'

/** Every method Regie computes with, and what each answers. */
export async function showMethods(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = methodTexts[language]
  const rule = goalStatusTexts[language]
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <CardList>
          <Card headingLevel={2} title={rule.title} href={ctx.href(GOAL_RULE_ADDRESS)}>
            {rule.intro}
          </Card>
          {METHODS.map(({ name, card }) => (
            <Card key={name} headingLevel={2} title={card.title[language]} href={ctx.href(`${ADDRESS}/${name}`)}>
              {card.question[language]}
            </Card>
          ))}
        </CardList>
      </>
    ),
  }
}

/** One method: its card, and the command with which anyone checks a number. */
export async function showMethod(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = methodTexts[language]
  const { name, card } = orNotFound(METHODS.find((method) => method.name === ctx.params.method))
  const facts = (['how', 'assumptions', 'fails', 'never'] as const).map((part) => ({
    term: t[part],
    value: card[part][language],
  }))
  return {
    title: card.title[language],
    description: card.question[language],
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: ADDRESS }],
    body: (
      <>
        <Heading level={1}>{card.title[language]}</Heading>
        <Intro>{card.question[language]}</Intro>
        <DataList items={[...facts, { term: t.version, value: card.version }]} />
        <Section>
          <Heading level={2}>{t.source}</Heading>
          <List
            items={card.source.map((one) => (
              <span key={one} lang="en">
                {one}
              </span>
            ))}
          />
        </Section>
        <Section>
          <Heading level={2}>{t.check}</Heading>
          <Paragraph>{t.checkHow}</Paragraph>
          <Paragraph>
            <code>regie stats {name} --schema</code>
          </Paragraph>
        </Section>
      </>
    ),
  }
}

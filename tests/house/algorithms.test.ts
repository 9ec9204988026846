import { expect, test } from 'vitest'
import { allAlgorithms } from '../../app/algorithms.ts'
import { inNationalFormat } from '../../app/features/privacy/algorithms/national.ts'
import { allJobs } from '../../app/jobs.ts'
import { METHODS } from '../../app/statistics/index.ts'

/** Jobs that carry out what a person asked for, or keep house: nothing is judged, chosen or computed about anything. */
const HOUSEKEEPING = [
  'change-records',
  'clear-events',
  'clear-gathered-files',
  'clear-mail',
  'clear-password-links',
  'clear-transfers',
  'collect-news',
  'collect-news-now',
  'complete-register',
  'deliver-event',
  'destroy-listed-records',
  'empty-answer-box',
  'fetch-due',
  'fetch-source',
  'follow-inputs',
  'follow-letter',
  'follow-rounds',
  'gather-about-person',
  'hand-over-records',
  'invite-members',
  'mail-idea-decision',
  'mail-news',
  'mail-panel-wave',
  'release-publication',
  'remind-of-initials',
  'resume-mail',
  'send-mail',
  'send-password-reset',
  'spread-event',
  'transfer-records',
  'warn-of-ending-tokens',
]

const cards = allAlgorithms.map(({ slug }) => slug)

test('every method of the statistics has a card, and every card an address of its own', () => {
  expect(METHODS.map(({ name }) => name).filter((name) => !cards.includes(name))).toEqual([])
  expect(new Set(cards).size).toBe(cards.length)
  expect(cards.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
})

test('every job of Regie stands on a card, or is named here as one that decides nothing', () => {
  const carded = allAlgorithms.flatMap(({ jobs = [] }) => jobs)
  const known = [...carded, ...HOUSEKEEPING]
  expect(
    Object.keys(allJobs.handlers)
      .filter((name) => !known.includes(name))
      .sort(),
    'without a card',
  ).toEqual([])
  expect(known.filter((name) => !(name in allJobs.handlers)).sort(), 'that do not exist').toEqual([])
  expect(
    HOUSEKEEPING.filter((name) => carded.includes(name)),
    'on a card after all',
  ).toEqual([])
})

test.each(allAlgorithms)('the card of $slug is whole, in both languages', (card) => {
  for (const words of [card.title, card.goal, card.how, card.data, card.human, card.risks, card.never]) {
    expect(words.nl.length).toBeGreaterThan(5)
    expect(words.en.length).toBeGreaterThan(5)
    expect(words.nl).not.toBe(words.en)
  }
})

test('the national format has its required fields, within their lengths', () => {
  const owner = { organisation: 'Gemeente Proef', contact: 'fg@proef.example', origin: 'https://proef.example' }
  for (const card of allAlgorithms) {
    const entry = inNationalFormat(card, owner)
    expect(entry.name.length).toBeLessThanOrEqual(100)
    expect(entry.description_short.length).toBeLessThanOrEqual(400)
    for (const field of ['goal', 'proportionality', 'human_intervention', 'risks', 'methods_and_models'] as const) {
      expect(entry[field].length, `${card.slug} ${field}`).toBeLessThanOrEqual(2500)
    }
    expect(entry).toMatchObject({
      ...{ organization: 'Gemeente Proef', status: 'In gebruik', lang: 'nld', standard_version: '1.0' },
      ...{ category: ['Openbare orde en veiligheid'], contact_email: 'fg@proef.example' },
    })
    expect(['Impactvolle algoritmes', 'Overige algoritmes']).toContain(entry.publication_category)
    expect(entry.url).toBe(`https://proef.example/algoritmeregister/${card.slug}`)
  }
})

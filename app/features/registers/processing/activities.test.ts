import { describe, expect, it } from 'vitest'
import type { RegisterType } from '../declaration.ts'
import { plainRegister } from '../testing/plain-register.ts'
import { REGISTERS } from '../types/index.ts'
import { registerActivities } from './activities.ts'
import { activitySlug, isAboutPeople } from './slugs.ts'

const withoutPeople: RegisterType = {
  ...plainRegister,
  key: 'trainingen',
  space: 'work',
  confidentiality: 'I',
  parties: [{ key: 'trainer', words: { nl: 'Trainer', en: 'Trainer' }, is: 'organisation' }],
  place: undefined,
  fields: plainRegister.fields.filter(({ isPersonal }) => !isPersonal),
  steps: [],
  retention: { result: '3.1.1', keep: 'forever' },
}

describe('a register in the register of processing activities', () => {
  it('says what its declaration says: for what, on what basis, of whom, what and how long', () => {
    const limited: RegisterType = {
      ...plainRegister,
      retention: { ...plainRegister.retention, atMost: { years: 5, from: 'intake', article: 'artikel 1.8 Wgs' } },
    }
    expect(registerActivities([limited])).toEqual([
      {
        slug: 'register-proefregister',
        name: 'proefrecords',
        purpose: 'Proberen.',
        legalBasis: 'Publieke taak (artikel 6, eerste lid, onder e, AVG)',
        dataSubjects: 'Betrokkene, Melder',
        dataCategories:
          'Naam, geboortedatum, adres en contactgegevens; Adres waar iemand woont of verblijft; Wat er speelt; Telefoon; Wat er is gezegd',
        specialData: 'both',
        recipients:
          'Medewerkers met rechten in de ruimte Zorg en veiligheid; Andere organisaties per geval, met grondslag, toestemming of reden, en met een einddatum',
        retention:
          '5 jaar na afsluiting (selectielijst gemeenten 2020, resultaat 12.2); ten hoogste 5 jaar na vastlegging (artikel 1.8 Wgs)',
        security: expect.stringContaining('per record versleuteld'),
        dpia: expect.stringContaining('/werk/registers/proefregister/gegevensbescherming'),
        state: 'active',
        isPublic: true,
      },
    ])
  })

  it('stands with the others of its space when it holds nothing about people', () => {
    const activities = registerActivities([withoutPeople, { ...withoutPeople, key: 'oefeningen' }])
    expect(activities).toHaveLength(1)
    expect(activities[0]).toMatchObject({
      slug: 'registers-work',
      name: 'Werkregisters: registers zonder personen',
      dataSubjects: 'Medewerkers die de registers bijhouden',
      retention: 'Blijvend te bewaren (selectielijst gemeenten 2020, resultaat 3.1.1)',
    })
    expect(activities[0]!.dpia).toBeUndefined()
  })

  it('is there for every register, each once', () => {
    const slugs = registerActivities(REGISTERS).map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(REGISTERS.map(activitySlug).filter((slug) => !slugs.includes(slug))).toEqual([])
    expect(REGISTERS.filter(isAboutPeople).length).toBeGreaterThan(5)
  })

  it('fills every field that the law asks for, within what its form takes', () => {
    for (const activity of registerActivities(REGISTERS)) {
      const { slug, dpia: _optional, ...rest } = activity
      for (const [field, value] of Object.entries(rest)) {
        if (typeof value !== 'string') continue
        expect(value.length, `${slug} ${field}`).toBeGreaterThan(2)
        expect(value.length, `${slug} ${field}`).toBeLessThanOrEqual(2000)
      }
    }
  })
})

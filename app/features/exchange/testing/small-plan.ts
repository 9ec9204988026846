/** A small invented plan as a file, to change in a test. */
export const SMALL_PLAN = `format: regie-plan/1
plan:
  slug: klein
  title: Klein plan
  startsOn: "2025-01-01"
  endsOn: "2028-12-31"
  themes:
    - code: T1
      slug: water
      name: Veilig water
      kind: development
      goals:
        - code: T1.D1
          title: Minder ongelukken
          kind: goal
          state: running
          indicators: [drenkelingen]
        - code: T1.D2
          title: Meer toezicht
          kind: goal
          state: defined
    - code: T2
      slug: verkeer
      name: Veilig verkeer
      kind: strategic
  actions:
    - code: A1
      title: Reddingsboeien plaatsen
      state: running
      goals: [T1.D1]
      partners:
        - organisation: reddingsbrigade
          role: Uitvoerder
      milestones:
        - title: Eerste boei
          dueOn: 2025-06
  budget:
    - subject: A1
      year: 2025
      planned: 1250.5
      funding: Programma
organisations:
  - slug: reddingsbrigade
    name: Reddingsbrigade
    kind: community
    scale: municipality
indicators:
  - key: drenkelingen
    name: { nl: Drenkelingen, en: Drownings }
    unit: { nl: aantal, en: number }
    valueType: count
    desired: lower
    frequency: yearly
    definition: { nl: Personen die te water raakten., en: People who fell into the water. }
`

import { expect, test } from 'vitest'
import { rolesFromClaims } from './roles-from-claims.ts'

const MAPPING = {
  'veiligheid-beleid': ['policyLead', 'analyst'],
  'veiligheid-cijfers': ['analyst'],
  raad: ['councilMember'],
}

test.each([
  ['a list', { groups: ['veiligheid-beleid', 'koffie'] }, 'groups', ['analyst', 'policyLead']],
  ['one word', { groups: 'raad' }, 'groups', ['councilMember']],
  ['a path', { realm_access: { roles: ['raad'] } }, 'realm_access.roles', ['councilMember']],
  [
    'a name with dots',
    { 'https://veilig.example/rollen': ['raad'] },
    'https://veilig.example/rollen',
    ['councilMember'],
  ],
  [
    'two values that give the same role',
    { groups: ['veiligheid-beleid', 'veiligheid-cijfers'] },
    'groups',
    ['analyst', 'policyLead'],
  ],
  ['values nobody mapped', { groups: ['koffie'] }, 'groups', []],
  ['a claim that is not there', {}, 'groups', []],
  ['a path that ends too early', { realm_access: 'raad' }, 'realm_access.roles', []],
  ['something that is no text', { groups: [7, null, { raad: true }] }, 'groups', []],
  ['words of the language itself', { groups: ['constructor', '__proto__', 'toString'] }, 'groups', []],
  ['a path through the language itself', { groups: ['raad'] }, 'groups.constructor', []],
])('%s gives its roles', (_, claims, path, roles) => {
  expect(rolesFromClaims(claims, path, MAPPING)).toEqual(roles)
})

import './lib/node-version.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from './lib/root.mjs'
import { billOfMaterials } from './lib/sbom.mjs'
import { runMain, talk } from './lib/talk.mjs'

// Writes the bill of materials (CycloneDX) of what runs in production: `npm run sbom`.
await runMain(async () => {
  mkdirSync(inRoot('build'), { recursive: true })
  writeFileSync(inRoot('build', 'sbom.cdx.json'), await billOfMaterials())
  talk('Written: build/sbom.cdx.json')
})

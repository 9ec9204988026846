import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { ASSET_ENTRIES, PRELOADED_FONTS } from '../assets.ts'

describe('the stylesheet', () => {
  let css = ''
  let files: string[] = []

  beforeAll(async () => {
    const result = await build({
      entryPoints: [ASSET_ENTRIES[0].entry],
      bundle: true,
      minify: true,
      write: false,
      outdir: 'build/assets',
      assetNames: '[name]',
      loader: { '.woff2': 'file' },
    })
    files = result.outputFiles.map((file) => file.path.split('/').at(-1)!)
    css = result.outputFiles.find((file) => file.path.endsWith('.css'))!.text
  })

  test('stays under 40 kB compressed', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(40_000)
  })

  test('asks nothing of any other server', () => {
    expect(css).not.toMatch(/url\(["']?(https?:)?\/\//)
  })

  test('comes with the fonts that pages preload', () => {
    expect(files).toEqual(expect.arrayContaining([...PRELOADED_FONTS]))
  })
})

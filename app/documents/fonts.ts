import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const WEIGHTS = {
  'source-sans-3': [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '600SemiBold_Italic',
    '700Bold',
    '700Bold_Italic',
  ],
  'source-serif-4': ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
}

/** The folders of the typefaces every file is set in, so that no machine's own fonts change the result. */
export function fontFolders(families = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]): string[] {
  const require = createRequire(import.meta.url)
  return families.flatMap((family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return WEIGHTS[family].map((weight) => join(folder, weight))
  })
}

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { productFolder } from '../src/storage/legal-texts.js'

describe('the texts about the product', () => {
  it('say what the code says, where scripts/generate-docs.mjs writes it', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/generate-docs.mjs', '--check'], {
      ...{ cwd: productFolder, encoding: 'utf8' },
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

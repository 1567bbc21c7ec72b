import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { z } from 'zod'
import { lazily } from '../../kernel/lazily.js'

/** Compiled by `scripts/build-assets.mjs`, also when this file itself runs as TypeScript. */
const folder = fileURLToPath(new URL('../../../dist/assets/', import.meta.url))
const manifest = lazily(() =>
  z
    .object({ files: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'))),
)

/** The address of an asset; it changes with the content, so that browsers may keep it for a year. */
export const assetAddress = (name: 'site' | 'live' | 'favicon'): string => `/assets/${manifest().files[name]}`

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Serves the assets by their exact names; nothing else of the folder can be asked for. */
export function assetFiles(): Hono {
  const app = new Hono()
  for (const file of Object.values(manifest().files)) {
    const content = readFileSync(`${folder}${file}`)
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    app.get(`/assets/${file}`, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    )
  }
  return app
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lazily } from '../../../../kernel/lazily.js'

/** The pictures that `npm run screenshots` takes. */
const folder = fileURLToPath(new URL('../../../../../docs/schermen/', import.meta.url))
const names = lazily(() => new Set(existsSync(folder) ? readdirSync(folder) : []))

/** A picture of a page by its exact file name; nothing else can be asked for. */
export const screenPicture = (name: string): Uint8Array<ArrayBuffer> | undefined =>
  names().has(name) ? new Uint8Array(readFileSync(`${folder}${name}`)) : undefined

/** The pictures that go with the ten steps, in their order: name of the file, and what it shows. */
export const stepPictures = [
  ['organisatie-1280.jpg', 'Je organisatie'],
  ['nieuw-dossier-1280.jpg', 'Een nieuw dossier'],
  ['takenlijst-1280.jpg', 'De takenlijst'],
  ['vraag-beschrijving-1280.jpg', 'Een vraag met het bestek ernaast'],
  ['percelen-1280.jpg', 'De percelen'],
  ['gunningscriteria-1280.jpg', 'De gunningscriteria van een perceel'],
  ['clausules-1280.jpg', 'De clausules met hun reden'],
  ['vraag-procedure-1280.jpg', 'De keuze van de procedure'],
  ['downloads-1280.jpg', 'De documenten'],
] as const

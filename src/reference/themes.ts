import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readJson } from './data-files.js'

/**
 * A field of work by which a region presents its social-economy firms.
 *
 * @property name in Dutch, lower case: `drukwerk en mailing`.
 * @property cpvPrefixes digits that a CPV code of the theme begins with; eight digits are that code alone.
 */
const themeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string(),
  cpvPrefixes: z.array(z.string().regex(/^\d{2,8}$/)).readonly(),
})
export type SupplierTheme = Readonly<z.infer<typeof themeSchema>>

const shipped = lazily(() => readJson('themes.json', z.array(themeSchema)))

/** The ten themes, in the order in which they are shown. */
export const allThemes = (): readonly SupplierTheme[] => shipped()

export const findTheme = (id: string): SupplierTheme | undefined => shipped().find((theme) => theme.id === id)

/** The themes that a CPV code belongs to: none, one or more. */
export const themesOfCpv = (code: string): readonly SupplierTheme[] =>
  shipped().filter(({ cpvPrefixes }) => cpvPrefixes.some((prefix) => code.startsWith(prefix)))

import type { PerLanguage } from '../text/language.js'
import type { Declaration } from '../text/value-kinds.js'

/** Names that a text may use, each with what it stands for; `group.name` stands in a group. */
export type Declarations = Readonly<Record<string, Declaration>>

/**
 * The values that fill declarations, nested as the names are: what a reader of facts must return. A name that nobody
 * fills and a name that is not declared are errors of the compiler. What is not known is `undefined`; whether
 * something is so, and rows, always are.
 */
export type Read<Group extends Declarations> = {
  readonly [Name in FirstOf<Group>]: Name extends keyof Group
    ? ValueOf<Group[Name]>
    : { readonly [Rest in RestOf<Group, Name>]: ValueOf<Group[`${Name}.${Rest}` & keyof Group]> }
}

/** One row of a declared list. A row with answers of its own also says where they stand. */
export type RowOf<Group extends Declarations, Name extends keyof Group> = Group[Name] extends {
  readonly fields: infer Fields extends Declarations
}
  ? Row<Fields>
  : never

type FirstOf<Group> = {
  [Name in keyof Group & string]: Name extends `${infer First}.${string}` ? First : Name
}[keyof Group & string]

type RestOf<Group, First extends string> = {
  [Name in keyof Group & string]: Name extends `${First}.${infer Rest}` ? Rest : never
}[keyof Group & string]

type ValueOf<Declared> = Declared extends {
  readonly kind: 'rows'
  readonly fields: infer Fields extends Declarations
}
  ? readonly Row<Fields>[]
  : Declared extends { readonly kind: 'boolean' }
    ? boolean
    : Declared extends { readonly kind: 'list' }
      ? readonly string[] | undefined
      : Declared extends { readonly kind: 'choice' | 'date' | 'moment' }
        ? string | undefined
        : Declared extends { readonly kind: 'text' }
          ? string | PerLanguage | undefined
          : number | undefined

type Row<Fields extends Declarations> = Read<Fields> &
  (Extract<Fields[keyof Fields], { readonly answerGroup: 'row' }> extends never
    ? unknown
    : { readonly answerBase: string })

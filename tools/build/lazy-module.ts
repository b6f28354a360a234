import type { Plugin } from 'vite'

/** A package that a module imports and that is to be evaluated at its first use. */
export interface LazyModule {
  /** End of the path of the one module that imports it. */
  readonly importer: string
  readonly name: string
  /** The import as it stands there; what it names is called as a function and nothing else. */
  readonly statement: string
  /** The name that the statement gives it. */
  readonly local: string
}

/**
 * Puts off the evaluation of a package to its first use. A service worker may not `import()`, but what is required is
 * bundled as a function that is called when it is needed.
 */
export function lazyModule({ importer, name, statement, local }: LazyModule): Plugin {
  return {
    name: `lazy:${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(importer)) return null
      if (!code.includes(statement)) this.error(`${importer} does not say “${statement}”.`)
      return code.replace(statement, `const ${local} = (...given) => require('${name}')(...given)`)
    },
  }
}

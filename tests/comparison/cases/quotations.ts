import type { Case } from '../claim-pairs.ts'

/** Quotations of one utterance whose words were changed, and changes that change nothing. */
export const QUOTATION_CASES: readonly Case[] = [
  {
    about: 'a changed word that bears meaning',
    page: '“We will rebuild every school in the valley,” the governor said.',
    report: '“We will inspect every school in the valley,” the governor said.',
    tells: ['quote conflict: rebuild → inspect'],
  },
  {
    about: 'a changed degree',
    page: '“It was a very good night for the party,” she said.',
    report: '“It was a good night for the party,” she said.',
    tells: ['quote conflict: a very good → a good'],
  },
  {
    about: 'a negation that was dropped',
    page: 'The coach said: “I will not leave this club in the summer.”',
    report: 'The coach said: “I will leave this club in the summer.”',
    tells: ['quote conflict: will not leave → will leave'],
  },
  {
    about: 'another ending',
    page: '“Our engines are the best in the world and cheap to run,” the founder said.',
    report: '“Our engines are the best in the world and safe to touch,” the founder said.',
    tells: ['quote conflict: cheap to run → safe to touch'],
  },
  {
    about: 'case and commas',
    page: '“The river took everything, and we have nothing left,” the farmer said.',
    report: 'The farmer said, “the river took everything and we have nothing left.”',
    tells: [],
  },
  {
    about: 'single and double marks',
    page: '“The river took everything we owned,” the farmer said.',
    report: '‘The river took everything we owned,’ the farmer said.',
    tells: [],
  },
  {
    about: 'a quotation that ends earlier',
    page: '“We found the wreck at a depth of two miles,” the diver said.',
    report: '“We found the wreck,” the diver said.',
    tells: [],
  },
  {
    about: 'a quotation that begins later',
    page: 'The diver said that the crew had “found the wreck at a depth of two miles”.',
    report: '“We found the wreck at a depth of two miles,” the diver said.',
    tells: [],
  },
  {
    about: 'function words',
    page: '“This is the end of the line for those trams,” the manager said.',
    report: '“This is the end of the line for these trams,” the manager said.',
    tells: [],
  },
  {
    about: 'inflection',
    page: '“The mistakes were ours,” the surgeon said of the operations.',
    report: '“The mistake was ours,” the surgeon said of the operations.',
    tells: [],
  },
  {
    about: 'two different utterances',
    page: '“I have never seen waves this high,” the captain said.',
    report: '“We lost two anchors before midnight,” the captain said.',
    tells: [],
  },
  {
    about: 'a contraction and its words',
    page: '“We won’t sell the stadium to strangers,” the chairman said.',
    report: '“We will not sell the stadium to strangers,” the chairman said.',
    tells: [],
  },
  {
    about: 'a contracted verb',
    page: '“They’re ready to play on any pitch,” the coach said.',
    report: '“They are ready to play on any pitch,” the coach said.',
    tells: [],
  },
  {
    about: 'British and American spelling',
    page: '“Our neighbours in the harbour saved us,” the sailor said.',
    report: '“Our neighbors in the harbor saved us,” the sailor said.',
    tells: [],
  },
  {
    about: 'names of one country',
    page: '“The United States owes us an answer,” the envoy said.',
    report: '“The U.S. owes us an answer,” the envoy said.',
    tells: [],
  },
  {
    about: 'a number in words and in digits',
    page: '“We lost 20 cows in the flood,” the farmer said.',
    report: '“We lost twenty cows in the flood,” the farmer said.',
    tells: [],
  },
  {
    about: 'words left out openly',
    page: '“The plan is dead … and nobody will mourn it,” the senator said.',
    report:
      '“The plan is dead after the vote in the lower house and nobody will mourn it,” the senator said.',
    tells: [],
  },
  {
    about: 'a word put in by the editor',
    page: '“He [the pilot] saved the lives of everybody on board,” a passenger said.',
    report: '“He saved the lives of everybody on board,” a passenger said.',
    tells: [],
  },
  {
    about: 'a title in quotation marks',
    page: 'The film “The Last Harvest” won three prizes.',
    report: 'The film “Winter Light” won three prizes.',
    tells: [],
  },
  {
    about: 'a negation in a contraction',
    page: '“I won’t leave this club in the summer,” the coach said.',
    report: '“I will leave this club in the summer,” the coach said.',
    tells: ['quote conflict: I won’t → I will'],
  },
  {
    about: 'a percent sign and its word',
    page: '“Sales of bread fell by 50% in a week,” the baker said.',
    report: '“Sales of bread fell by 50 percent in a week,” the baker said.',
    tells: [],
  },
  {
    about: 'a letter changed by the editor',
    page: 'The clerk said that “[t]he vault was empty when we opened it”.',
    report: '“The vault was empty when we opened it,” the clerk said.',
    tells: [],
  },
  {
    about: 'a swapped country',
    page: '“Only France can stop this war,” the envoy said.',
    report: '“Only Germany can stop this war,” the envoy said.',
    tells: ['quote conflict: France → Germany'],
  },
  {
    about: 'a word that only stands elsewhere',
    page: '“The order to unilaterally close every pit in the valley came from him,” the miner said.',
    report: '“The order unilaterally to close every pit in the valley came from him,” the miner said.',
    tells: [],
  },
  {
    about: 'a word with and without a hyphen',
    page: '“A multinational crew will fly the first capsule to the moon,” the director said.',
    report: '“A multi-national crew will fly the first capsule to the moon,” the director said.',
    tells: [],
  },
  {
    about: 'what is quoted in one go and in two parts',
    page: '“Whatever the reasons of the thief, the abbot hopes to see the painting again,” the monk said.',
    report:
      '“Whatever the reasons of the thief,” the monk said, “the abbot hopes to see the painting again.”',
    tells: [],
  },
  {
    about: 'a remark that one leaves out between dashes',
    page: '“My best day will be – and I mean it – when the last mine is cleared,” the sapper said.',
    report: '“My best day will be when the last mine is cleared,” the sapper said.',
    tells: [],
  },
  {
    about: 'two sayings of one speaker that begin alike',
    page: '“I don’t think any of us will miss the old stadium,” the captain said.',
    report: '“I don’t think he will sign,” the captain said.',
    tells: [],
  },
  {
    about: 'two sayings of one speaker with one reason',
    page: '“I believe they sold the ferry because they were short of money,” the mayor said.',
    report:
      '“The old council misled the people of the island because they were short of money,” the mayor said.',
    tells: [],
  },
  {
    about: 'like words of two named speakers',
    page: '“We thank the divers for the safe return of our son,” Maria Lopez said.',
    report: '“We thank the divers for the swift return of our boat,” Peter Holm said.',
    tells: [],
  },
  {
    about: 'a short quotation in other words',
    page: 'The auditors found “serious mistakes and gaps” in the accounts of the club.',
    report: 'The auditors found “serious errors and gaps” in the accounts of the club.',
    tells: ['quote difference: serious mistakes and gaps → serious errors and gaps'],
  },
  {
    about: 'another degree at the beginning',
    page: 'The coach said his team “has more of these players than any rival in the league”.',
    report: 'The coach said: “We surely have far more of these players than any rival in the league.”',
    tells: ['quote conflict: has → surely have far'],
  },
  {
    about: 'a misspelt name',
    page: '“The two of them lived for years in San Bernardino with their aunt,” the neighbour said.',
    report: '“The two of them lived for years in San Bernadino with their aunt,” the neighbour said.',
    tells: [],
  },
  {
    about: '"somebody" and "someone"',
    page: '“Sooner or later somebody will open that door and look inside,” the guard said.',
    report: '“Sooner or later someone will open that door and look inside,” the guard said.',
    tells: [],
  },
  {
    about: 'a name given in full',
    page: '“I have never seen anything like Lopez’s farm in this valley,” the vet said.',
    report: '“I have never seen anything like Maria Lopez’s farm in this valley,” the vet said.',
    tells: [],
  },
  {
    about: '"not happy" and "unhappy"',
    page: '“There are a lot of things I am not happy about in this contract,” the actor said.',
    report: '“There are a lot of things I am unhappy about in this contract,” the actor said.',
    tells: [],
  },
  {
    about: 'words that recur by chance',
    page: '“I will say that we do a lot for Iceland,” the minister said.',
    report: '“They say a lot of it started with Iceland,” the minister said.',
    tells: [],
  },
  {
    about: 'two ways to speak of what is to come',
    page: '“If they close the pass again, they will have bigger troubles than ever,” the carter said.',
    report:
      '“If they close the pass again, they’re going to have bigger troubles than ever,” the carter said.',
    tells: [],
  },
  {
    about: 'like words of a man and a woman',
    page: '“It is the only way to have old parties and papers side by side in this city,” she said.',
    report: '“It is the only way to have many parties and papers side by side in this city,” he said.',
    tells: [],
  },
  {
    about: 'two plurals of one word',
    page: 'Boyle wrote, “We concluded that the release of the memorandums would not harm the inquiry.”',
    report: 'Boyle wrote, “We concluded that the release of the memoranda would not harm the inquiry.”',
    tells: [],
  },
  {
    about: 'one hour on two dials',
    page: 'Her agent said: “With sadness I must announce that my friend passed away at 6:41pm PST this evening in a hospital.”',
    report:
      'Her agent said: “With sadness I must announce that my friend passed away at 18:41 this evening in a hospital.”',
    tells: [],
  },
]

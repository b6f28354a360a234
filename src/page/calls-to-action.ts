/**
 * Lines that speak to the reader about the site, or credit someone, and report nothing. English first, then the
 * commonest of some other languages. Each is anchored to the beginning of a block, so that a sentence about
 * advertising or a newsletter is not taken for one. An article's own notice of rights is none: a copy should bear it.
 */
const INVITATIONS = [
  // Pointers to other pages.
  /^[[(]?(?:related|read (?:more|also|next|this)|see (?:also|more)|more (?:from|on|stories|news|coverage)|also (?:on|read)|watch|listen|must[- ]reads?|recommended|trending|most (?:read|popular)|up next)\b[^.]{0,60}(?::|\||https?:)/i,
  /^(?:more (?:great|from|must)|you (?:may|might) (?:also )?like|editor['’]s picks?|what to read next|don['’]t miss)\b/i,
  // Requests.
  /^(?:sign up|subscribe (?:to|now|for|today)|click (?:here|below|on)|tap here|follow (?:us|him|her|them|me|@|the author|along)|like this (?:story|article)|share (?:this|it)|get (?:the latest|access|our|unlimited|breaking)|download our|join (?:our|the conversation|thousands)|support (?:our|us)|become a (?:member|subscriber)|already a subscriber|log ?in|register (?:now|for)|enter your|have a (?:tip|story)|got a (?:tip|story)|need more|want more|for more (?:news|information|stories|on)|visit our|stay (?:up to date|informed|tuned)|we want to hear|let us know)\b/i,
  // Ways to reach the author.
  /^(?:follow|listen to|email|e-mail|write to|reach|contact)\b.{0,90}(?:\b(?:on|via|at) (?:twitter|facebook|instagram|x\b|youtube|mastodon|bluesky|linkedin|weekdays|\S+@)|@|https?:)/i,
  // Credits.
  /^(?:©|copyright\b|\(c\) ?\d{4})(?!.*\brights reserved\b).{0,160}$/i,
  /^(?:image|photo|picture|photograph|video|media)s? ?(?:copyright|credit|caption|source|by|courtesy)?\b ?[:|]/i,
  /^(?:image (?:copyright|caption|source)|credit:|source:)/i,
  /^\(?(?:additional )?(?:reporting|editing|writing|compiled|produced) by\b/i,
  /\bcontributed (?:reporting|to this (?:report|story|article))\b/i,
  /^(?:lire aussi|à lire|abonnez|inscrivez-vous|lesen sie auch|mehr zum thema|auch interessant|lee también|leer más|suscríbete|leggi anche|iscriviti)\b/i,
]

/** Lines that are nothing else; longer ones may be sentences that begin alike. */
const LABELS = [
  /^(?:related|advertis(?:ement|ing)|sponsored|promoted|loading|recommended|trending|comments|share|tags|topics|most (?:read|popular))\b/i,
  /^(?:story continues|article continues|continue reading|skip (?:to|past)|scroll (?:down|to)|hide caption|toggle caption|enlarge)\b/i,
  /^(?:image )?\d+ of \d+$/i,
  /^(?:updated|published|posted|last (?:updated|modified)|first published)\b:?(?: (?:at|on))?(?: \w+,)? ?(?:\d|\w{3,9}\.? \d)/i,
  /^(?:tags?|topics?|filed under|categories|keywords)\b ?:/i,
]

/** Longest blocks, in words, that are judged by their beginning. */
const LONGEST_INVITATION = 60
const LONGEST_LABEL = 6

/** Whether a short block invites, credits or links and reports nothing. */
export function isCallToAction(text: string, words: number): boolean {
  if (words <= LONGEST_LABEL && LABELS.some((label) => label.test(text))) return true
  return words <= LONGEST_INVITATION && INVITATIONS.some((invitation) => invitation.test(text))
}

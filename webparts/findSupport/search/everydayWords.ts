/**
 * Words that people write around what they look for ("I think I need some help with my …"). Left in, "my back is
 * killing me" would find whatever has "my" in it.
 */
const everyday = new Set(
  `a about after all always am an and any anyone anything are as at be because been before being but by can cannot cant
  come could day did didnt do does doesnt doing done dont everything feel for from get gets getting give go going got
  had has have he help helps her here him his how i id if ill im in into is isnt it its ive just keep know like lot made
  make me more much my myself need needs never no not now of off on one or our out over people please really say she
  should so some somebody someone something still support than that thats the their them then there they thing things
  think this to too under until up us use very want was way we well went were what when where which who why will with
  wont would you your`.split(/\s+/),
);

/** What people here say for what the list calls otherwise. */
const saidFor = new Map(
  Object.entries({
    anxious: 'anxiety',
    bairn: 'child',
    dad: 'father',
    depressed: 'depression',
    kid: 'child',
    kids: 'child',
    mam: 'mother',
    mum: 'mother',
    nan: 'mother',
    skint: 'debt',
    stressed: 'stress',
  }),
);

/** The words of a text that say what it is about, each in its plainest form: small letters, no accents, no endings. */
export function tellingWords(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9+]+/)
    .filter((word) => word !== '' && !everyday.has(word))
    .map((word) => stem(saidFor.get(word) ?? word));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '');
}

/** Takes common endings off longer words, so that "drinking", "drinks" and "drink" meet. */
function stem(word: string): string {
  const stemmed = word.replace(/(?:ing|ed|es|s)$/, '');
  return stemmed.length >= 4 ? stemmed : word.replace(/s$/, '');
}

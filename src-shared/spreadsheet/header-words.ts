/** Names whose accents the folding of headers has taken. */
const accentedNames: ReadonlyMap<string, string> = new Map([
  ['geschaftlich', 'Geschäftlich'],
  ['geschaft', 'Geschäft'],
  ['envio', 'Envío'],
  ['facturacion', 'Facturación'],
  ['prive', 'Privé'],
]);

/** Words that say which of several addresses a column belongs to, with the name of that group. */
export const groupWords: ReadonlyMap<string, string> = new Map(
  [
    'mailing|mail|postal|post|home|residential|residence|physical|permanent|current|primary|main|preferred|default',
    'business|work|office|company|employer|organization|organisation|billing|invoice|shipping|delivery|ship|bill|legal|registered',
    'other|alternate|alternative|alt|secondary|second|seasonal|summer|winter|vacation|temporary|temp|previous|former|school|campus',
    'parents|overseas|foreign|field|local|privat|private|privatadresse|geschaftlich|geschaft|dienstlich|weitere|lieferung',
    'lieferadresse|rechnung|rechnungsadresse|versand|postanschrift|domicile|travail|bureau|autre|facturation|livraison|casa',
    'particular|trabajo|oficina|otra|otro|envio|facturacion|thuis|prive|werk|zakelijk|anders|overig',
  ]
    .join('|')
    .split('|')
    .map((word) => [word, accentedNames.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1)]),
);

/** Groups that say by themselves that letters go there. */
export const mailingGroups: ReadonlySet<string> = new Set([
  'Mailing',
  'Mail',
  'Postal',
  'Post',
  'Postanschrift',
  'Versand',
  'Envío',
]);

/** Words that only say that a row is a person; without them the rest of the header is read again. */
export const personWords: ReadonlySet<string> = new Set(
  (
    'donor|donors|member|members|contact|contacts|supporter|supporters|partner|partners|client|customer|constituent|person|persons|' +
    'people|recipient|recipients|subscriber|giver|individual|head|hoh|primary|main|' +
    'the|of|your|please|enter|required|optional|their|his|her|for|if|any|and|or|spender|kunde|mitglied|kontakt|donateur|' +
    'cliente|donante|klant|lid|relatie|adressat'
  ).split('|'),
);

/** Words that make a column something else, whatever the words beside them: "Email Type", "Address Is Deliverable". */
export const blockingWords: ReadonlySet<string> = new Set(
  (
    'type|types|label|labels|is|has|custom|deliverable|operational|valid|validated|verified|status|date|day|month|year|count|total|' +
    'amount|opt|optin|optout|subscribed|subscription|newsletter|phonetic|fax|pager|telex|isdn|tty|tdd|radio|callback|' +
    'assistant|assistants|manager|managers|referred|referral|emergency|birth|birthday|birthplace|born|ip|latitude|longitude|lat|lng|' +
    'timezone|url|web|website|page|child|children|kids|mother|father|maiden|spouse|spouses|wife|wifes|husband|husbands|department|' +
    'job|display|format|id|ids|mask|list|source|gift|gifts|pledge|donation|last|first|since|notes|note|comment|comments|memo|tag|' +
    'tags|group|groups|category|categories|region|cc|class|language|gender|age|rating|score|preference|how|why|when|do|not|no'
  ).split('|'),
);

/** Words that count, as digits do. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['eins', 1],
  ['zwei', 2],
  ['drei', 3],
  ['un', 1],
  ['deux', 2],
  ['dos', 2],
  ['tres', 3],
]);

/** Words for an address as a whole that a number and a part may follow: "Address 1 - City". */
export const addressWords: ReadonlySet<string> = new Set([
  'address',
  'addr',
  'adresse',
  'direccion',
  'adres',
  'anschrift',
]);

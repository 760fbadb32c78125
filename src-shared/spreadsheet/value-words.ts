/** Lists of words that values are held against. All in lower case without full stops. */

/** Codes and names of the states, districts, territories and military areas of the USA and the provinces of Canada. */
export const stateWords: ReadonlySet<string> = new Set(
  (
    'al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|dc district of columbia|' +
    'fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|' +
    'md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|' +
    'nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|' +
    'or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont|' +
    'va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|as american samoa|gu guam|' +
    'mp northern mariana islands|pr puerto rico|vi virgin islands|aa armed forces americas|ae armed forces europe|' +
    'ap armed forces pacific|ab alberta|bc british columbia|mb manitoba|nb new brunswick|nl newfoundland and labrador|' +
    'ns nova scotia|nt northwest territories|nu nunavut|on ontario|pe prince edward island|qc quebec|sk saskatchewan|yt yukon'
  )
    .split('|')
    .flatMap((pair) => [pair.slice(0, 2), pair.slice(3)])
    .concat([
      'mass',
      'conn',
      'calif',
      'fla',
      'penn',
      'tenn',
      'wash',
      'ariz',
      'ill',
      'mich',
      'minn',
      'tex',
      'wis',
      'colo',
    ]),
);

/** Names of countries as people write them, in English and in the language of the country; enough to know such a column. */
export const countryWords: ReadonlySet<string> = new Set(
  (
    'us|usa|u s a|united states|united states of america|america|canada|can|uk|gb|united kingdom|great britain|england|' +
    'scotland|wales|northern ireland|ireland|germany|deutschland|de|austria|osterreich|österreich|switzerland|schweiz|suisse|' +
    'france|frankreich|spain|españa|espana|portugal|italy|italia|italien|netherlands|the netherlands|holland|nederland|' +
    'belgium|belgique|belgië|belgien|luxembourg|denmark|danmark|norway|norge|sweden|sverige|finland|suomi|iceland|poland|' +
    'polska|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|turkey|ukraine|russia|estonia|latvia|lithuania|' +
    'croatia|serbia|slovenia|albania|australia|new zealand|japan|china|taiwan|hong kong|south korea|korea|india|pakistan|' +
    'nepal|thailand|vietnam|cambodia|philippines|indonesia|malaysia|singapore|israel|jordan|lebanon|egypt|morocco|kenya|' +
    'uganda|tanzania|ethiopia|nigeria|ghana|south africa|zambia|rwanda|mexico|méxico|guatemala|honduras|nicaragua|' +
    'costa rica|panama|colombia|ecuador|peru|perú|bolivia|chile|argentina|brazil|brasil|paraguay|uruguay|venezuela|haiti|' +
    'dominican republic|jamaica|puerto rico|papua new guinea'
  ).split('|'),
);

/** Words that stand before a name on an envelope. */
export const titleWords: ReadonlySet<string> = new Set(
  (
    'mr|mrs|ms|miss|mx|dr|drs|rev|reverend|pastor|pastora|prof|professor|sir|dame|lord|lady|fr|father|sr|sister|brother|br|' +
    'hon|rabbi|elder|deacon|bishop|capt|captain|col|colonel|maj|major|gen|sgt|lt|mr and mrs|mr & mrs|mr/mrs|mr and dr|' +
    'dr and mrs|dr & mrs|rev and mrs|rev & mrs|the rev|herr|frau|familie|eheleute|firma|herrn|m|mme|mlle|madame|monsieur|' +
    'm et mme|sra|srta|don|doña|dhr|mevr|mevrouw|heer|de heer|fam|ds|ing|dipl-ing'
  ).split('|'),
);

/** How people write that a cell is empty. */
export const emptyWords: ReadonlySet<string> = new Set(['-', '--', 'n/a', '#n/a', 'na', 'null', 'none', '(none)', '.']);

/** Words that name a kind of street or a box, in the languages of the aliases. */
export const streetWords =
  /\b(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|cir|circle|way|pl|place|ter|terrace|hwy|highway|pkwy|parkway|trl|trail|sq|square|loop|pike|row|path|run|route|rr|box|apt|suite|ste|unit|rue|chemin|allee|calle|avenida|plaza|weg|platz|laan|plein|gracht)\b|stra(?:ss|ß)e\b|str\.|straat\b/iu;

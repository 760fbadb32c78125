const noVowel = /^[b-df-hj-np-tv-xz]{2,4}$/;
const joinedLetters = /^\p{L}{1,3}&\p{L}{1,3}$/u;
const legalForms: ReadonlySet<string> = new Set('inc llc llp ltd plc pllc'.split(' '));
const longestBesideForm = 4;

/** Words without a vowel that are short for something, or a name, and are written small all the same. */
const ordinary: ReadonlySet<string> = new Set(
  [
    'st mt ft dr mr mrs ms jr sr fr br lt sgt cpt ng mc tv',
    // Streets and places, as the postal service of the United States shortens them.
    'bch bldg blf blfs blvd bnd brg brk brks bsmt btm cl clb cntr crk crst ct ctr ctrs cts cv cvs dm dpt',
    'dv fld flds fls flt flts frd frds frg frk frks frnt frst gdn gdns gln glns grn grns grv grvs hbr',
    'hbrs hl hls hngr hts jct jcts lck lcks ldg lgt lgts lk lks ln lndg lns lwr mdw mdws',
    'ml mls mnr mnrs msn mtn mtns nck nth pk pl pln plns plz pns pr prk prt prts pt pts rd rdg rdgs rds',
    'rm rnch rpd rpds rst rt shls shr shrs smt spc spg spgs spk sq sqs sth stn stp str strm sts tpk',
    'trl trlr trls trk trks twp vlg vlgs vl vst vw vws wl wls xrd xrds',
  ]
    .join(' ')
    .split(' '),
);

/**
 * True for a word, in small letters, that keeps its capitals in a text typed in capitals: it cannot be spoken ("FBC",
 * "KPMG", "FM 1960"), joins letters ("AT&T"), or is all there is before a legal form ("ABC LLC").
 */
export function isAcronym(word: string, words: readonly string[]): boolean {
  if (noVowel.test(word)) return !ordinary.has(word);
  if (joinedLetters.test(word)) return true;
  return words.length === 2 && words[0] === word && word.length <= longestBesideForm && isLegalForm(words[1] ?? '');
}

function isLegalForm(word: string): boolean {
  return legalForms.has(word.replace(/[.,]/g, ''));
}

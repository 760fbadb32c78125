/** Bytes from and to, both included. */
type Range = readonly [from: number, to: number];

/** How an encoding of two bytes per character uses its first and second bytes. */
interface PairEncoding {
  readonly encoding: 'shift_jis' | 'gb18030' | 'big5' | 'euc-kr';
  /** What a character is worth by its two bytes: the standards put frequent characters before rare ones. */
  readonly ranges: readonly (readonly [lead: Range, trail: Range, score: number])[];
  /** First bytes that are a character alone. */
  readonly single: Range | undefined;
  /** Characters that names and addresses are full of. */
  readonly frequent: ReadonlySet<string>;
}

const upper: Range = [0xa1, 0xfe];
const wide: Range = [0x40, 0xfe];

const pairEncodings: readonly PairEncoding[] = [
  {
    encoding: 'shift_jis',
    ranges: [
      [[0x82, 0x83], [0x40, 0xf1], 0.9],
      [[0x88, 0x97], [0x40, 0xfc], 0.6],
      [[0x98, 0x9f], [0x40, 0xfc], 0.1],
      [[0xe0, 0xea], [0x40, 0xfc], 0.1],
      [[0x81, 0x81], [0x40, 0xfc], 0.3],
    ],
    single: [0xa1, 0xdf],
    frequent: new Set(
      '田中山川本木村井藤佐高東京都区市県町大阪名古屋神横浜鈴渡辺小林加吉松子郎一二三丁目番号様姓住所電話郵便氏',
    ),
  },
  {
    encoding: 'gb18030',
    ranges: [
      [[0xb0, 0xd7], upper, 0.6],
      [[0xd8, 0xf7], upper, 0.1],
      [[0xa1, 0xa3], upper, 0.3],
      [[0x81, 0xfe], wide, -0.6],
    ],
    single: undefined,
    frequent: new Set(
      '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗北京上海市区省县路街号广州深圳南西东中国大小明华文姓名地址电话邮编城伟芳娜敏静丽强',
    ),
  },
  {
    encoding: 'big5',
    ranges: [
      [[0xa4, 0xc6], [0x40, 0x7e], 0.6],
      [[0xa4, 0xc6], upper, 0.6],
      [[0xc9, 0xf9], wide, 0.1],
      [[0xa1, 0xa3], wide, 0.3],
    ],
    single: undefined,
    frequent: new Set(
      '王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅台臺北市區縣路街號巷弄樓雄中山國明華文姓名地址電話郵遞大小美',
    ),
  },
  {
    encoding: 'euc-kr',
    ranges: [
      [[0xb0, 0xc8], upper, 0.6],
      [[0xca, 0xfd], upper, -0.3],
      [[0xa1, 0xac], upper, 0.2],
    ],
    single: undefined,
    frequent: new Set(
      '김이박정최강조윤장임한오서신권황안송전홍시도군구동로길대민수지영울부산경기인천남북주소성명화번호우편준현은진',
    ),
  },
];

/**
 * How well bytes read in each encoding of two bytes per character: about 0.8 for a text in it, below 0 where letters of
 * European words were taken for halves of characters.
 */
export function scorePairs(bytes: Uint8Array): readonly { readonly encoding: string; readonly score: number }[] {
  return pairEncodings.map((each) => ({ encoding: each.encoding, score: scoreIn(each, bytes) }));
}

function scoreIn({ encoding, ranges, single, frequent }: PairEncoding, bytes: Uint8Array): number {
  let score = 0;
  let characters = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    characters += 1;
    if (isAsciiLetter(bytes[at - 1])) score -= 1;
    if (single !== undefined && isIn(lead, single)) {
      score -= 0.2;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const found = ranges.find(([leads, trails]) => isIn(lead, leads) && isIn(trail, trails) && trail !== 0x7f);
    score += found?.[2] ?? -3;
    if (found !== undefined) at += 1;
    if (isAsciiLetter(bytes[at + 1])) score -= 1;
  }
  if (characters === 0) return 0;
  const usual = [...new TextDecoder(encoding).decode(bytes)].filter((character) => frequent.has(character)).length;
  return (score + usual * 0.5) / characters;
}

function isIn(byte: number, [from, to]: Range): boolean {
  return byte >= from && byte <= to;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

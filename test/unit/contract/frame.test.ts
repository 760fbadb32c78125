import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../src-shared/contract/frame.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const key = fc.string().filter((name) => name !== '__proto__' && name !== '$bytes');
const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), bytes);
/** Whatever a call may carry: JSON with byte arrays at any depth. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

function frameOf(json: string, tail: Uint8Array = new Uint8Array()): Uint8Array {
  const text = new TextEncoder().encode(json);
  const frame = new Uint8Array(4 + text.byteLength + tail.byteLength);
  new DataView(frame.buffer).setUint32(0, text.byteLength);
  frame.set(text, 4);
  frame.set(tail, 4 + text.byteLength);
  return frame;
}

describe('a frame', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeFrame(encodeFrame(given))).toEqual(given);
      }),
    );
  });

  test('can be read out of the middle of a larger buffer', () => {
    const frame = encodeFrame({ a: new Uint8Array([1, 2, 3]) });
    const larger = new Uint8Array(frame.byteLength + 20);
    larger.set(frame, 7);
    expect(decodeFrame(larger.subarray(7, 7 + frame.byteLength))).toEqual({ a: new Uint8Array([1, 2, 3]) });
  });

  test('takes a Buffer for the bytes that it is', () => {
    expect(decodeFrame(encodeFrame({ bytes: Buffer.from('Zoë') }))).toEqual({ bytes: new TextEncoder().encode('Zoë') });
  });

  test('gives out copies, so that a large frame does not live on in a small part of it', () => {
    const decoded = decodeFrame(encodeFrame([new Uint8Array([1]), new Uint8Array(1000)]));
    const [first] = decoded as [Uint8Array];
    expect(first.buffer.byteLength).toBe(1);
  });

  test('turns nothing into null', () => {
    expect(decodeFrame(encodeFrame(undefined))).toBeNull();
  });
});

describe('a frame from outside', () => {
  test('that is cut off anywhere is refused', () => {
    fc.assert(
      fc.property(fc.tuple(value, bytes), fc.nat(), (given, cut) => {
        const frame = encodeFrame(given);
        const short = frame.subarray(0, cut % frame.byteLength);
        expect(() => decodeFrame(short)).toThrow();
      }),
    );
  });

  test('of any bytes at all is either read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (given) => {
        try {
          decodeFrame(given);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  test.each([
    '{"$bytes":[0,5]}',
    '{"$bytes":[4,1]}',
    '{"$bytes":[-1,1]}',
    '{"$bytes":[0,-1]}',
    '{"$bytes":[0.5,1]}',
    '{"$bytes":["0",1]}',
    '{"$bytes":[0]}',
    '{"$bytes":[]}',
    '{"$bytes":[0,1e300]}',
  ])('with the mark %s that points outside of it is refused', (json) => {
    expect(() => decodeFrame(frameOf(json, new Uint8Array(4)))).toThrow('points outside');
  });

  test('takes "__proto__" for an ordinary name, which changes the prototype of nothing', () => {
    const json = '{"a":{"__proto__":{"admin":true}},"__proto__":{"admin":true},"b":1}';
    const decoded = decodeFrame(frameOf(json));
    expect(JSON.stringify(decoded)).toBe(json);
    expect(Reflect.get(Object(decoded), 'admin')).toBeUndefined();
    expect(Reflect.get({}, 'admin')).toBeUndefined();
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(JSON.stringify(decodeFrame(encodeFrame(decoded)))).toBe(json);
  });

  test('that is not UTF-8 or not JSON is refused', () => {
    expect(() => decodeFrame(new Uint8Array([0, 0, 0, 1, 0xff]))).toThrow();
    expect(() => decodeFrame(frameOf('{"a":'))).toThrow();
  });
});

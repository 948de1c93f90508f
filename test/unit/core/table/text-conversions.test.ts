import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateText, timestampText } from '../../../../src/core/table/calendar.ts';
import { decodeUtf8 } from '../../../../src/core/table/utf8.ts';

describe('dates and times as text', () => {
  it('are written as databases write them', () => {
    assert.equal(dateText(0), '1970-01-01');
    assert.equal(dateText(19_782), '2024-02-29');
    assert.equal(dateText(-1), '1969-12-31');
    assert.equal(timestampText(0n), '1970-01-01 00:00:00');
    assert.equal(timestampText(1_704_164_645_500_000_000n), '2024-01-02 03:04:05.5');
    assert.equal(timestampText(1_704_164_645_123_456_789n), '2024-01-02 03:04:05.123456789');
    assert.equal(timestampText(-1_000n), '1969-12-31 23:59:59.999999');
  });
});

describe('UTF-8', () => {
  it('is decoded as the platform does, and refused where the platform refuses it', () => {
    const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const bytes = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 8 }),
      fc
        .array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5))
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (sample) => {
        let expected: string | undefined;
        try {
          expected = platform.decode(sample);
        } catch {
          expected = undefined;
        }
        assert.equal(decodeUtf8(sample), expected);
      }),
      { numRuns: 3000 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathSegment } from '../../../../src/core/evaluation/path-segment.ts';

describe('a name as a path segment', () => {
  it('keeps what every file system keeps, and encodes the rest', () => {
    assert.equal(pathSegment('credit-risk_2.0'), 'credit-risk_2.0');
    assert.equal(pathSegment('Kredit/Ä 信'), '%4bredit%2f%c3%84%20%e4%bf%a1');
    assert.equal(pathSegment('..'), '%2e.');
  });

  it('is the inverse of percent-decoding, so that no two names meet in one file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const segment = pathSegment(name);
        assert.match(segment, /^[a-z0-9._%-]*$/);
        assert.equal(decodeURIComponent(segment), name);
      }),
    );
  });
});

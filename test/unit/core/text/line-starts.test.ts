import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineStarts } from '../../../../src/core/text/line-starts.ts';

describe('LineStarts', () => {
  it('counts lines after any line end, and columns in UTF-16 units', () => {
    const lines = new LineStarts('a\r\nb\n🙂c\rd');
    assert.deepEqual(
      [0, 3, 5, 7, 9].map((offset) => lines.position(offset)),
      [
        { line: 1, column: 1 },
        { line: 2, column: 1 },
        { line: 3, column: 1 },
        { line: 3, column: 3 },
        { line: 4, column: 1 },
      ],
    );
  });

  it('turns an offset into a position and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '🙂') }), fc.nat(), (text, wish) => {
        const offset = wish % (text.length + 1);
        const lines = new LineStarts(text);
        assert.equal(lines.offset(lines.position(offset)), offset);
      }),
    );
  });
});
